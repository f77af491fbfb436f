import { tidyText } from './answer.js';
import { hiddenFrom } from './changed.js';
import { type FormDefinition, partSchema, type Question } from './definition.js';
import type { FormState, Review, ReviewOutcome } from './form.js';
import { MAX_REMARK } from './form.js';
import { merge } from './merge.js';
import type { Decided } from './press.js';
import { partOf } from './questions.js';
import { nextWordAt } from './signatures.js';
import type { Stored, StoredRemark } from './stored.js';

type Signature = Stored['confirmations'][number];

/** A remark is merged like an answer: the same person may have two cards. */
const asQuestion: Pick<Question, 'type' | 'max'> = { type: 'long' };

/** What becomes of a form that somebody reads, remarks on, agrees with or asks back. What was typed is kept whatever the button. */
export function decideReview(
  definition: FormDefinition,
  form: Stored,
  review: Review,
  now: Date,
): Decided<ReviewOutcome> {
  const { version, act, remark } = review;
  if (form.version === 0) return { next: form, tell: told('not-submitted') };
  if (!form.submissions.some((each) => each.version === version)) return { next: form, tell: told('other-version') };
  if (remark !== undefined && !hasSection(definition, remark.section)) return { next: form, tell: told('no-remark') };
  const text = remark && tidyText(remark.text);
  if (text !== undefined && text.length > MAX_REMARK) return { next: form, tell: told('too-long') };
  const kept = remark === undefined ? form : remarked(form, review, { ...remark, text }, now);
  if (version !== form.version) return { next: kept, tell: told('other-version') };
  if (act === 'save') return { next: kept, tell: told('kept') };
  const at = nextWordAt(form, review.by, now);
  const signed = { by: review.by, version, at, hidden: hiddenFrom(definition, review.as) };
  return act === 'align' ? aligned(kept, signed) : askedBack(kept, signed);
}

function aligned(form: Stored, signature: Signature): Decided<ReviewOutcome> {
  const { by, version, at } = signature;
  const asked = form.askedBack.findLast((each) => each.version === version && each.by === by);
  const signed = [...form.submissions, ...form.confirmations];
  const isSigned = signed.some((each) => each.version === version && each.by === by && each.at >= (asked?.at ?? ''));
  const next = isSigned ? form : { ...form, confirmations: [...form.confirmations, signature] };
  return {
    next: withRemarksGiven(next, by, version, at),
    tell: (state) => ({ status: 'aligned', state, again: isSigned }),
  };
}

function askedBack(form: Stored, signature: Signature): Decided<ReviewOutcome> {
  const { by, version, at } = signature;
  // Also one that was typed on a card that came too late.
  const isReason = (each: StoredRemark) => each.version === version || each.givenAt === undefined;
  if (!form.remarks.some((each) => each.by === by && isReason(each))) {
    return { next: form, tell: told('no-remark') };
  }
  const signed = form.confirmations.findLast((each) => each.version === version && each.by === by);
  const isAsked = form.askedBack.some(
    (each) => each.version === version && each.by === by && each.at >= (signed?.at ?? ''),
  );
  const next = isAsked ? form : { ...form, askedBack: [...form.askedBack, signature] };
  return {
    next: withRemarksGiven(next, by, version, at),
    tell: (state) => ({ status: 'asked-back', state, again: isAsked }),
  };
}

function remarked(
  form: Stored,
  { by, version }: Review,
  { section, text: typed, base }: { section: string; text: string | undefined; base?: string | undefined },
  now: Date,
): Stored {
  const isSame = (each: StoredRemark) => each.section === section && each.version === version && each.by === by;
  const known = form.remarks.find(isSame);
  const { value: text } = merge(asQuestion, { current: known?.text, typed, base });
  if (text === known?.text) return form;
  const others = form.remarks.filter((each) => !isSame(each));
  if (typeof text !== 'string') return { ...form, remarks: others };
  const { givenAt } = known ?? {};
  const remark = { section, version, by, at: now.toISOString(), text, ...(givenAt !== undefined && { givenAt }) };
  return { ...form, remarks: [...others, remark] };
}

function withRemarksGiven(form: Stored, by: string, version: number, at: string): Stored {
  const own = form.remarks.filter((each) => each.by === by);
  const isReplaced = ({ section }: StoredRemark) =>
    own.some((each) => each.section === section && each.version === version);
  const isNew = (each: StoredRemark) =>
    each.by === by && each.givenAt === undefined && (each.version === version || !isReplaced(each));
  if (!form.remarks.some(isNew)) return form;
  return { ...form, remarks: form.remarks.map((each) => (isNew(each) ? { ...each, givenAt: at } : each)) };
}

function hasSection(definition: FormDefinition, section: string): boolean {
  return partSchema.options.some((part) => partOf(definition, part).some(({ id }) => id === section));
}

function told<S extends 'kept' | 'other-version' | 'no-remark' | 'not-submitted' | 'too-long'>(status: S) {
  return (state: FormState) => ({ status, state });
}
