import { own, sameAnswer } from './answer.js';
import { changedBetween, hiddenFrom, isEdited, marksOf } from './changed.js';
import { atStep, type Bounds, faultsOf } from './complete.js';
import type { Answers, FieldFault, FormDefinition, Participant } from './definition.js';
import { fingerprint, leadMark } from './fingerprint.js';
import type { FormState, Outcome, Press } from './form.js';
import { merge } from './merge.js';
import { questionsOf } from './questions.js';
import { type Given, givenIn, handedInOf, type Stored, shownAnswers, valuesOf } from './stored.js';

/** What a press makes of a form, and what is told of it; `next` is the very same object when there is nothing to write. */
export interface Decided<T> {
  next: Stored;
  tell(state: FormState): T;
}

/** One of which the values went through `readValues`, with what that could not keep. */
export type SoundPress = Press & { faults: readonly FieldFault[] };

/** A press that keeps what was typed. */
export function decideSave(definition: FormDefinition, form: Stored, press: SoundPress, now: Date): Decided<Outcome> {
  if (isClosed(form, press)) return closed(definition, form, press, now);
  const { next, faults } = typedInto(definition, form, press, now);
  if (faults.length > 0) return lookAgain(definition, next, press, faults);
  return { next, tell: (state) => ({ status: 'saved', state }) };
}

/** A press on Indienen: what was typed is kept in any case. `as`: as whom it is handed in. */
export function decideSubmit(
  definition: FormDefinition,
  form: Stored,
  press: SoundPress,
  { now, bounds, as }: { now: Date; bounds?: Bounds | undefined; as: readonly Participant[] },
): Decided<Outcome> {
  const { next: typed, faults: unclear } = typedInto(definition, form, press, now);
  const again = { next: form, tell: (state: FormState): Outcome => ({ status: 'submitted', state, again: true }) };
  if (typed === form && unclear.length === 0 && wasSubmitted(definition, form, press)) return again;
  if (isClosed(form, press)) return closed(definition, form, press, now);
  if (unclear.length > 0) return lookAgain(definition, typed, press, unclear);
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
function isClosed(form: Stored, { part, version, shut }: Press): boolean {
  if (shut) return true;
  if (part === 'preparation') return form.version > 0 || version > 0;
  return part === 'reaction' ? form.version === 0 : form.version !== version;
}

/** What a press says in fields that were changed on its card: the own words of who pressed. */
export function touched(typed: Answers, base: Press['base']): Answers {
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([id, answer]) => answer.length > 0 && fingerprint(answer) !== (own(base, id) ?? '').split(':')[0],
    ),
  );
}

/** What was typed is kept as far as it can be; the step comes back, and nothing is handed in. */
function lookAgain(
  definition: FormDefinition,
  next: Stored,
  { part }: Press,
  faults: readonly FieldFault[],
): Decided<Outcome> {
  return { next, tell: (state) => ({ status: 'look-again', state, ...atStep(definition, next.shape, part, faults) }) };
}

/** Nothing is written, so what was typed on this card goes back to who typed it. */
function closed(definition: FormDefinition, form: Stored, press: SoundPress, now: Date): Decided<Outcome> {
  const has = answersOf(definition, form, press.part);
  const { next, faults } = typedInto(definition, form, press, now);
  const would = answersOf(definition, next, press.part);
  const unsaved = Object.entries(press.values).filter(
    ([id, typed]) =>
      typed.length > 0 &&
      (!sameAnswer(own(would, id), own(has, id)) ||
        faults.some(({ question, fault }) => question === id && fault === 'clash')),
  );
  return { next: form, tell: (state) => ({ status: 'closed', state, unsaved: Object.fromEntries(unsaved) }) };
}

/** The form with what was typed, the very same object when nothing changes; and what to look at again. */
function typedInto(
  definition: FormDefinition,
  form: Stored,
  press: SoundPress,
  now: Date,
): { next: Stored; faults: readonly FieldFault[] } {
  const { part, by, values, base, leads = {} } = press;
  const at = now.toISOString();
  const answers = answersOf(definition, form, part);
  const given = givenIn(form, part);
  const changed: Given = {};
  const faults = [...press.faults];
  for (const { id, ...question } of questionsOf(definition, form.shape, part)) {
    const current = own(answers, id);
    const said = own(values, id);
    if (said === undefined) continue;
    const typed = said.length === 0 ? undefined : said;
    const lead = own(leads, id);
    // The goals of a form that nobody touched yet may still change.
    if (question.lead !== undefined && lead !== undefined && lead !== leadMark(question.lead)) {
      if (own(touched(values, base), id) !== undefined)
        faults.push({ question: id, fault: 'other-lead', ...(typed && { typed }) });
      continue;
    }
    const { value, met } = merge(question, { current, typed, base: own(base, id) });
    const author = own(given, id);
    const other = otherOf(author, by);
    if (met === 'clash') faults.push({ question: id, fault: 'clash', ...other, ...(typed && { typed }) });
    // The same press once more: what was put together still is.
    if (met === 'joined' || (met === 'held' && author?.beside !== undefined)) {
      faults.push({ question: id, fault: 'joined', ...other });
    }
    if (sameAnswer(value, current)) continue;
    changed[id] = {
      ...(value !== undefined && { value: typeof value === 'string' ? value : [...value] }),
      ...{ by, at },
      ...(met === 'joined' && author && { beside: other.by }),
    };
  }
  return { next: withAnswers(form, part, changed, at), faults };
}

/** Who wrote an answer beside this person; that person when nobody else did, and nobody where it was carried over. */
function otherOf(author: Given[string] | undefined, by: string): { by?: string } {
  if (author === undefined) return {};
  return { by: author.by === by ? (author.beside ?? by) : author.by };
}

function withAnswers(form: Stored, part: Press['part'], changed: Given, at: string): Stored {
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
  const signed = { by, at, as: [...as], hidden: hiddenFrom(definition, as) };
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
