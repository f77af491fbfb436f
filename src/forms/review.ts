import { tidyText } from './answer.js';
import { hiddenFrom } from './changed.js';
import { type FormDefinition, partSchema, type Question } from './definition.js';
import type { FormState, Review, ReviewOutcome, Word } from './form.js';
import { MAX_REMARK } from './form.js';
import { merge } from './merge.js';
import type { Decided } from './press.js';
import { partOf } from './questions.js';
import { remarksToMend } from './remarks.js';
import { nextWordAt, wordsIn, wordsOf } from './signatures.js';
import type { Stored, StoredRemark } from './stored.js';

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
  if (act === 'save' && kept !== form && !hasReason(kept, review.by)) return { next: form, tell: told('no-remark') };
  if (act === 'save') return { next: kept, tell: told('kept') };
  const words = wordsOf({ words: wordsIn(form) }, review.by);
  if (words.length !== review.word) {
    // What takes a remark away leaves nothing to give back.
    const unsaved = kept === form ? '' : (remarkOf(kept, review, remark?.section)?.text ?? '');
    return { next: form, tell: (state) => ({ status: 'stale', state, unsaved }) };
  }
  return decided(definition, kept, { ...review, act }, { last: words.at(-1), now });
}

/** Agrees with the last version, or asks for another. `last`: the last word of who does so. */
function decided(
  definition: FormDefinition,
  form: Stored,
  { by, as, version, act }: Review & { act: 'align' | 'ask-back' },
  { last, now }: { last: Word | undefined; now: Date },
): Decided<ReviewOutcome> {
  // Also one that was typed on a card that came too late.
  const isReason = (each: StoredRemark) => each.version === version || each.givenAt === undefined;
  if (act === 'ask-back' && !form.remarks.some((each) => each.by === by && isReason(each))) {
    return { next: form, tell: told('no-remark') };
  }
  const asks = act === 'ask-back';
  const isSubmitter = form.submissions.some((each) => each.version === version && each.by === by);
  const isSaid = last?.version === version ? last.asks === asks : isSubmitter && !asks;
  const at = nextWordAt(form, by, now);
  const list = asks ? 'askedBack' : 'confirmations';
  const signed = { by, version, at, as: [...as], hidden: hiddenFrom(definition, as) };
  const next = isSaid ? form : { ...form, [list]: [...form[list], signed] };
  return {
    next: withRemarksGiven(next, by, version, at),
    tell: (state) => ({ status: asks ? 'asked-back' : 'aligned', state, again: isSaid }),
  };
}

/** Whoever waits for another version keeps saying why, to who is to change it. True of somebody who does not wait for one. */
function hasReason(form: Stored, by: string): boolean {
  const words = wordsIn(form);
  const asked = wordsOf({ words }, by).at(-1);
  if (!asked?.asks || asked.version !== form.version) return true;
  return remarksToMend({ ...form, words, asked }).some((each) => each.by === by);
}

function remarkOf(
  { remarks }: Stored,
  { by, version }: Pick<Review, 'by' | 'version'>,
  section: string | undefined,
): StoredRemark | undefined {
  return remarks.find((each) => each.section === section && each.version === version && each.by === by);
}

function remarked(
  form: Stored,
  { by, version }: Review,
  { section, text: typed, base }: { section: string; text: string | undefined; base?: string | undefined },
  now: Date,
): Stored {
  const known = remarkOf(form, { by, version }, section);
  const { value: text } = merge(asQuestion, { current: known?.text, typed, base });
  if (text === known?.text) return form;
  const others = form.remarks.filter((each) => each !== known);
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
