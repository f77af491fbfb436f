import { z } from 'zod';
import { type Day, plusDays } from '../calendar/day.js';
import { type Calendar, semesterOf } from '../calendar/semester.js';
import type { When } from '../people/roster.js';
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
import type { FormState } from './form.js';
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

/** A talk is held before the semester at the earliest so many days, and written down afterwards. */
const DAYS_BEFORE = 60;
/** What is further from the semester is a slip of the keyboard. */
const YEAR = 366;

/** When a talk of a semester can have been and another day can be, seen from today; undefined for a semester that the calendar does not have. */
export function dateBounds(calendar: Calendar, when: When, today: Day): Bounds | undefined {
  const semester = semesterOf(calendar, when);
  return (
    semester && {
      past: { from: plusDays(semester.from, -DAYS_BEFORE), to: today },
      other: { from: plusDays(semester.from, -YEAR), to: plusDays(semester.to, YEAR) },
    }
  );
}

/**
 * What keeps a part from being handed in, in the order of its questions; `step` is the first step with a fault. Of the form
 * every required answer must be there, of the preparation one of those.
 */
export function faultsOf(
  definition: FormDefinition,
  shape: Shape,
  part: Part,
  answers: Answers,
  bounds: Bounds | undefined,
): { step: number; faults: readonly FieldFault[] } | undefined {
  const missing =
    part === 'preparation' ? nothingPrepared(definition, shape, answers) : missingIn(definition, shape, part, answers);
  const faults = questionsOf(definition, shape, part).flatMap((question): FieldFault[] => {
    if (missing.includes(question.id)) return [{ question: question.id, fault: 'required' }];
    const fault = faultOf(question, answerTo(answers, question), bounds);
    return fault === undefined ? [] : [{ question: question.id, fault }];
  });
  if (faults.length === 0) return undefined;
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
    .filter((question) => isRequired(question, answers) && answerTo(answers, question) === undefined)
    .map(({ id }) => id);
}

/** Whether it must be answered, other answers being what they are. */
function isRequired({ required, requiredWhen }: Question, answers: Answers): boolean {
  return (
    required || (requiredWhen !== undefined && answerTo(answers, { id: requiredWhen.question }) === requiredWhen.is)
  );
}

/** The first of the questions that the form requires and the student can prepare, when none of them is answered. */
function nothingPrepared(definition: FormDefinition, shape: Shape, answers: Answers): string[] {
  const wanted = questionsOf(definition, shape, 'preparation').filter(({ required }) => required);
  if (wanted.some((question) => answerTo(answers, question) !== undefined)) return [];
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

function answerTo(answers: Answers, { id }: Pick<Question, 'id'>): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
