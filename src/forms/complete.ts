import { z } from 'zod';
import { type Day, plusDays } from '../calendar/day.js';
import { type Calendar, semesterOf } from '../calendar/semester.js';
import { own } from './answer.js';
import {
  type Answer,
  type Answers,
  type FieldFault,
  type FormDefinition,
  MAX_NUMBER,
  MAX_SHORT,
  MAX_TEXT,
  type Part,
  type Question,
  type Shape,
} from './definition.js';
import type { FormRef, FormState } from './form.js';
import { questionsOf, stepsOf } from './questions.js';

/** The first and the last day that a date in a form may have: one that is `past`, and any other. */
export interface Bounds {
  past: Span;
  other: Span;
}
interface Span {
  from: Day;
  to: Day;
}

/** A startgesprek is held before the semester at the earliest so many days, and written down afterwards. */
const DAYS_BEFORE = 60;
/** What is further from the semester is a slip of the keyboard. */
const YEAR = 366;

/**
 * When a talk of a semester can have been and another day can be, seen from today; undefined for a semester that the calendar does not have. An
 * advice is discussed in the semester that it is about.
 */
export function dateBounds(
  calendar: Calendar,
  { form, when }: Pick<FormRef, 'form' | 'when'>,
  today: Day,
): Bounds | undefined {
  const semester = semesterOf(calendar, when);
  return (
    semester && {
      past: { from: form === 'startgesprek' ? plusDays(semester.from, -DAYS_BEFORE) : semester.from, to: today },
      other: { from: plusDays(semester.from, -YEAR), to: plusDays(semester.to, YEAR) },
    }
  );
}

/**
 * What keeps a part from being handed in, in the order of its questions; `step` is the first step with a fault. Of the form
 * and the reaction every required answer must be there, and of the reaction something; of the preparation one of what the form requires.
 */
export function faultsOf(
  definition: FormDefinition,
  shape: Shape,
  part: Part,
  answers: Answers,
  bounds: Bounds | undefined,
): { step: number; faults: readonly FieldFault[] } | undefined {
  const missing = {
    preparation: nothingPrepared,
    form: missingInForm,
    reaction: missingInReaction,
  }[part](definition, shape, answers);
  const faults = questionsOf(definition, shape, part).flatMap((question): FieldFault[] => {
    if (missing.includes(question.id)) return [{ question: question.id, fault: 'required' }];
    const fault = faultOf(question, own(answers, question.id), bounds);
    const from = fault === 'date-outside' && question.past ? bounds?.past.from : undefined;
    return fault === undefined ? [] : [{ question: question.id, fault, ...(from !== undefined && { from }) }];
  });
  return faults.length === 0 ? undefined : atStep(definition, shape, part, faults);
}

/** With the first step that has one of them. */
export function atStep(
  definition: FormDefinition,
  shape: Shape,
  part: Part,
  faults: readonly FieldFault[],
): { step: number; faults: readonly FieldFault[] } {
  const step = stepsOf(definition, shape, part).findIndex(({ questions }) =>
    questions.some(({ id }) => faults.some(({ question }) => question === id)),
  );
  return { step, faults };
}

/** Where to go on in a part: the first step with a fault; the first of all when nobody began, or when nothing is missing. */
export function firstOpenStep(
  definition: FormDefinition,
  { shape, started, answers, preparation, reaction }: FormState,
  part: Part,
  bounds: Bounds | undefined,
): number {
  const typed = { form: answers, preparation: preparation.answers, reaction: reaction.answers }[part];
  const isTouched = part === 'form' ? started : Object.keys(typed).length > 0;
  return (isTouched ? faultsOf(definition, shape, part, typed, bounds)?.step : undefined) ?? 0;
}

function missingIn(definition: FormDefinition, shape: Shape, part: Part, answers: Answers): string[] {
  return questionsOf(definition, shape, part)
    .filter((question) => isRequired(question, answers) && own(answers, question.id) === undefined)
    .map(({ id }) => id);
}

function missingInForm(definition: FormDefinition, shape: Shape, answers: Answers): string[] {
  return missingIn(definition, shape, 'form', answers);
}

/** What is required, or the first question when there is nothing at all. */
function missingInReaction(definition: FormDefinition, shape: Shape, answers: Answers): string[] {
  const missing = missingIn(definition, shape, 'reaction', answers);
  const asked = questionsOf(definition, shape, 'reaction').map(({ id }) => id);
  return missing.length > 0 || asked.some((id) => own(answers, id) !== undefined) ? missing : asked.slice(0, 1);
}

/** Whether it must be answered, other answers being what they are. */
function isRequired({ required, requiredWhen }: Question, answers: Answers): boolean {
  return required || (requiredWhen !== undefined && own(answers, requiredWhen.question) === requiredWhen.is);
}

/** The first of the questions that the form requires and the student can prepare, when none of them is answered. */
function nothingPrepared(definition: FormDefinition, shape: Shape, answers: Answers): string[] {
  const wanted = questionsOf(definition, shape, 'preparation').filter(({ required }) => required);
  if (wanted.some((question) => own(answers, question.id) !== undefined)) return [];
  return wanted.slice(0, 1).map(({ id }) => id);
}

function faultOf(
  { type, options = [], max, past }: Question,
  answer: Answer | undefined,
  bounds?: Bounds,
): FieldFault['fault'] | undefined {
  if (answer === undefined) return undefined;
  const texts = typeof answer === 'string' ? [answer] : answer;
  if (type === 'date') {
    const span = past ? bounds?.past : bounds?.other;
    return texts.map((text) => dateFault(text, span)).find((fault) => fault !== undefined);
  }
  if (type === 'choice') return texts.every((text) => options.some(({ id }) => id === text)) ? undefined : 'no-option';
  if (type === 'number') return texts.every((text) => isNumber(text, max)) ? undefined : 'no-number';
  const most = type === 'long' ? MAX_TEXT : MAX_SHORT;
  return texts.some((text) => text.length > most) ? 'too-long' : undefined;
}

function dateFault(text: string, span: Span | undefined): 'no-date' | 'date-outside' | undefined {
  if (!z.iso.date().safeParse(text).success) return 'no-date';
  return span && (text < span.from || text > span.to) ? 'date-outside' : undefined;
}

function isNumber(text: string, max = MAX_NUMBER): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) <= max;
}
