import { sameAnswer } from './answer.js';
import { type Bounds, faultsOf } from './complete.js';
import type { Answers, FormDefinition } from './definition.js';
import type { Confirmation, FormState, Outcome, Press } from './form.js';
import { merge } from './merge.js';
import { questionsOf } from './questions.js';
import { type Given, type Stored, shownAnswers, valuesOf } from './stored.js';

/** What a press makes of a form, and what is told of it; `next` is the very same object when there is nothing to write. */
export interface Decided<T> {
  next: Stored;
  tell(state: FormState): T;
}

/** A press that keeps what was typed. `press.values` went through `readValues`. */
export function decideSave(definition: FormDefinition, form: Stored, press: Press, now: Date): Decided<Outcome> {
  if (form.version > 0) return { next: form, tell: (state) => ({ status: 'closed', state }) };
  return { next: typedInto(definition, form, press, now), tell: (state) => ({ status: 'saved', state }) };
}

/** A press on Indienen: what was typed is kept in any case. */
export function decideSubmit(
  definition: FormDefinition,
  form: Stored,
  press: Press,
  now: Date,
  bounds: Bounds | undefined,
): Decided<Outcome> {
  const typed = typedInto(definition, form, press, now);
  if (typed === form && wasSubmitted(form, press)) {
    return { next: form, tell: (state) => ({ status: 'submitted', state, again: true }) };
  }
  if (form.version > 0) return { next: form, tell: (state) => ({ status: 'closed', state }) };
  const faults = faultsOf(definition, form.shape, press.part, answersOf(definition, typed, press.part), bounds);
  if (faults !== undefined) return { next: typed, tell: (state) => ({ status: 'incomplete', state, ...faults }) };
  return { next: handedIn(typed, press, now), tell: (state) => ({ status: 'submitted', state, again: false }) };
}

/** Somebody agrees with what was handed in as `version`. */
export function decideConfirm(form: Stored, by: string, version: number, now: Date): Decided<Confirmation> {
  if (form.version === 0) return { next: form, tell: (state) => ({ status: 'not-submitted', state }) };
  if (form.version !== version) return { next: form, tell: (state) => ({ status: 'other-version', state }) };
  const signed = [...form.submissions, ...form.confirmations];
  if (signed.some((each) => each.version === version && each.by === by)) {
    return { next: form, tell: (state) => ({ status: 'confirmed', state, again: true }) };
  }
  const confirmations = [...form.confirmations, { version, by, at: now.toISOString() }];
  return { next: { ...form, confirmations }, tell: (state) => ({ status: 'confirmed', state, again: false }) };
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
  return { ...form, preparation: { ...form.preparation, answers: { ...form.preparation.answers, ...changed } } };
}

/** A second press of who handed it in; of another it is a press that came too late. */
function wasSubmitted(form: Stored, { part, by }: Press): boolean {
  if (part === 'preparation') return form.preparation.handedInAt !== undefined;
  return form.submissions.some((each) => each.version === form.version && each.by === by);
}

function handedIn(form: Stored, { part, by }: Press, now: Date): Stored {
  const at = now.toISOString();
  if (part === 'preparation') {
    return { ...form, preparation: { ...form.preparation, handedInAt: form.preparation.handedInAt ?? at } };
  }
  const version = form.version + 1;
  const submissions = [...form.submissions, { version, by, at }];
  return { ...form, version, submissions, startedAt: form.startedAt ?? at };
}

function answersOf(definition: FormDefinition, form: Stored, part: Press['part']): Answers {
  return part === 'form' ? shownAnswers(definition, form) : valuesOf(form.preparation.answers);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
