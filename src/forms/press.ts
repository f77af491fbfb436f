import { own, sameAnswer } from './answer.js';
import { changedBetween, hiddenFrom, isEdited, marksOf } from './changed.js';
import { type Bounds, faultsOf } from './complete.js';
import type { Answers, FormDefinition, Participant } from './definition.js';
import type { FormState, Outcome, Press } from './form.js';
import { merge } from './merge.js';
import { questionsOf } from './questions.js';
import { type Given, handedInOf, type Stored, shownAnswers, valuesOf } from './stored.js';

/** What a press makes of a form, and what is told of it; `next` is the very same object when there is nothing to write. */
export interface Decided<T> {
  next: Stored;
  tell(state: FormState): T;
}

/** A press that keeps what was typed. `press.values` went through `readValues`. */
export function decideSave(definition: FormDefinition, form: Stored, press: Press, now: Date): Decided<Outcome> {
  if (isClosed(form, press)) return closed(definition, form, press, now);
  return { next: typedInto(definition, form, press, now), tell: (state) => ({ status: 'saved', state }) };
}

/** A press on Indienen: what was typed is kept in any case. `as`: as whom it is handed in. */
export function decideSubmit(
  definition: FormDefinition,
  form: Stored,
  press: Press,
  { now, bounds, as }: { now: Date; bounds?: Bounds | undefined; as: readonly Participant[] },
): Decided<Outcome> {
  const typed = typedInto(definition, form, press, now);
  const again = { next: form, tell: (state: FormState): Outcome => ({ status: 'submitted', state, again: true }) };
  if (typed === form && wasSubmitted(definition, form, press)) return again;
  if (isClosed(form, press)) return closed(definition, form, press, now);
  if (press.part === 'form' && form.version > 0 && isUnchanged(definition, typed)) return { ...again, next: typed };
  const answers = answersOf(definition, typed, press.part);
  const faults = isTakenBack(form, press, answers)
    ? undefined
    : faultsOf(definition, form.shape, press.part, answers, bounds);
  if (faults !== undefined) return { next: typed, tell: (state) => ({ status: 'incomplete', state, ...faults }) };
  return {
    next: handedIn(definition, typed, press, { now, as }),
    tell: (state) => ({ status: 'submitted', state, again: false }),
  };
}

/** A card of before the last submission says nothing of what came after; a reaction is possible as soon as there is one. */
function isClosed(form: Stored, { part, version }: Press): boolean {
  if (part === 'preparation') return form.version > 0;
  return part === 'reaction' ? form.version === 0 : form.version !== version;
}

/** Nothing is written, so what was typed on this card goes back to who typed it. */
function closed(definition: FormDefinition, form: Stored, press: Press, now: Date): Decided<Outcome> {
  const has = answersOf(definition, form, press.part);
  const would = answersOf(definition, typedInto(definition, form, press, now), press.part);
  const unsaved = Object.entries(press.values).filter(
    ([id, typed]) => typed.length > 0 && !sameAnswer(own(would, id), own(has, id)),
  );
  return { next: form, tell: (state) => ({ status: 'closed', state, unsaved: Object.fromEntries(unsaved) }) };
}

function typedInto(definition: FormDefinition, form: Stored, { part, by, values, base }: Press, now: Date): Stored {
  const at = now.toISOString();
  const answers = answersOf(definition, form, part);
  const changed: Given = {};
  for (const question of questionsOf(definition, form.shape, part)) {
    const current = own(answers, question.id);
    const typed = own(values, question.id);
    if (typed === undefined) continue;
    const value = merge(question, {
      current,
      typed: typed.length === 0 ? undefined : typed,
      base: own(base, question.id),
    });
    if (sameAnswer(value, current)) continue;
    changed[question.id] = {
      ...(value !== undefined && { value: typeof value === 'string' ? value : [...value] }),
      by,
      at,
    };
  }
  if (Object.keys(changed).length === 0) return form;
  if (part === 'form') return { ...form, answers: { ...form.answers, ...changed }, startedAt: form.startedAt ?? at };
  const written = form[part];
  // Others go on reading what was handed in, also of a form of before that was kept apart.
  const kept = written.handedInAt === undefined ? {} : { handedIn: handedInOf(written) };
  return { ...form, [part]: { ...written, ...kept, answers: { ...written.answers, ...changed } } };
}

/** A second press of who handed it in; of another it is a press that came too late. */
function wasSubmitted(definition: FormDefinition, form: Stored, press: Press): boolean {
  const { part, by, version } = press;
  if (part !== 'form') {
    if (form[part].handedInAt === undefined) return false;
    if (part === 'reaction' && isToSign(form, by, version)) return false;
    return !isEditedIn(form, part) || !showed(press, answersOf(definition, form, part));
  }
  const last = form.submissions.at(-1);
  return last?.version === form.version && last.by === by && version < form.version;
}

function isEditedIn(form: Stored, part: 'preparation' | 'reaction'): boolean {
  return isEdited({ answers: valuesOf(form[part].answers), handedIn: valuesOf(handedInOf(form[part])) });
}

/** Whether a card said just this: a press of before hands in nothing that was typed after it. */
function showed({ values }: Press, answers: Answers): boolean {
  return Object.entries(values).every(([id, typed]) => sameAnswer(typed, own(answers, id) ?? typed.slice(0, 0)));
}

/** A student who emptied all of a reaction that was handed in takes it back. */
function isTakenBack(form: Stored, { part }: Press, answers: Answers): boolean {
  if (part !== 'reaction' || Object.keys(answers).length > 0) return false;
  return Object.keys(valuesOf(handedInOf(form.reaction))).length > 0;
}

/** Nothing differs from what was handed in, and nobody waits for another version. */
function isUnchanged(definition: FormDefinition, form: Stored): boolean {
  const last = form.submissions.find(({ version }) => version === form.version);
  const isAsked = form.askedBack.some(({ version }) => version === form.version);
  return !isAsked && changedBetween(last?.marks ?? {}, marksOf(shownAnswers(definition, form))).length === 0;
}

function handedIn(
  definition: FormDefinition,
  form: Stored,
  { part, by, version: read }: Press,
  { now, as }: { now: Date; as: readonly Participant[] },
): Stored {
  const at = now.toISOString();
  if (part === 'preparation') {
    const { answers, handedInAt = at } = form.preparation;
    return { ...form, preparation: { answers, handedInAt, handedIn: answers } };
  }
  const signed = { by, at, hidden: hiddenFrom(definition, as) };
  if (part === 'reaction') {
    // Who reacts to a version has read that one, and not what came after the card was made.
    const confirmations = isToSign(form, by, read)
      ? [...form.confirmations, { ...signed, version: read }]
      : form.confirmations;
    const { answers } = form.reaction;
    return { ...form, reaction: { answers, handedInAt: at, handedIn: answers }, confirmations };
  }
  const version = form.version + 1;
  const marks = marksOf(shownAnswers(definition, form));
  const submissions = [...form.submissions, { ...signed, version, marks }];
  return { ...form, version, submissions, startedAt: form.startedAt ?? at };
}

/** A version that is there and of which somebody said nothing yet: who asked for another one does not agree by reacting. */
function isToSign({ submissions, confirmations, askedBack }: Stored, by: string, version: number): boolean {
  const isThere = submissions.some((each) => each.version === version);
  const said = [...submissions, ...confirmations, ...askedBack];
  return isThere && !said.some((each) => each.version === version && each.by === by);
}

function answersOf(definition: FormDefinition, form: Stored, part: Press['part']): Answers {
  return part === 'form' ? shownAnswers(definition, form) : valuesOf(form[part].answers);
}
