import { bareBasis } from './basis.js';
import {
  type FormContent,
  type Part,
  partSchema,
  type QuestionContent,
  type Shape,
  shapeSchema,
} from './definition.js';
import { effectiveForm } from './effective.js';
import { stepsOf } from './questions.js';
import { rulesOf } from './shape.js';

/** At most so many long answers fit a phone screen. */
const MAX_LONG = 3;

/** What does not hold together in a form, at its place in the file. */
export interface Inconsistency {
  path: readonly PropertyKey[];
  message: string;
}

/** Everything in a form that a schema of its parts cannot see. */
export function faultsIn(content: FormContent): Inconsistency[] {
  const rowIds = content.rows.flatMap(({ questions }) => questions.map(({ id }) => id));
  return [
    ...content.questions.flatMap((question, at) => questionFaults(content, question, ['questions', at], at)),
    ...content.rows.flatMap(({ questions }, row) =>
      questions.flatMap((question, at) => [
        ...typeFaults(question, ['rows', row, 'questions', at]),
        ...(rowIds.indexOf(question.id) < rowIds.lastIndexOf(question.id) || isTaken(content, question.id)
          ? [{ path: ['rows', row, 'questions', at, 'id'], message: `${question.id}: this id is taken already` }]
          : []),
      ]),
    ),
    ...partSchema.options.flatMap((part) => partFaults(content, part)),
  ];
}

const keys: Readonly<Record<Part, 'preparation' | 'steps' | 'reaction'>> = {
  preparation: 'preparation',
  form: 'steps',
  reaction: 'reaction',
};

function isTaken({ questions }: FormContent, id: string): boolean {
  return questions.some((each) => each.id === id);
}

function questionFaults(
  content: FormContent,
  question: QuestionContent,
  path: readonly PropertyKey[],
  at: number,
): Inconsistency[] {
  const { id, requiredWhen } = question;
  const found: Inconsistency[] = typeFaults(question, path);
  const tell = (message: string) => found.push({ path: [...path, 'id'], message: `${id}: ${message}` });
  if (content.questions.findIndex((other) => other.id === id) < at) tell('this id is taken already');
  const asked = partSchema.options.some((part) => content[keys[part]].some(({ questions }) => questions.includes(id)));
  if (!asked) tell('no step asks this question');
  const other = content.questions.find((each) => each.id === requiredWhen?.question);
  if (requiredWhen && !other?.options?.some((option) => option.id === requiredWhen.is)) {
    tell('requiredWhen: there is no such question with that option');
  }
  return found;
}

function typeFaults(question: QuestionContent, path: readonly PropertyKey[]): Inconsistency[] {
  const { id, type, max, line, options, urgent } = question;
  const found: Inconsistency[] = [];
  const tell = (message: string) => found.push({ path: [...path, 'id'], message: `${id}: ${message}` });
  if (type === 'list' && max === undefined) tell('a list says how many lines it has: max');
  if (type !== 'list' && line !== undefined) tell('only a list has a line');
  if (type !== 'list' && type !== 'number' && max !== undefined) tell('only a list and a number have max');
  if ((type === 'choice') !== (options !== undefined)) tell('a choice has options, and nothing else has');
  if (urgent && !options?.some((option) => option.id === urgent.is)) tell('urgent: there is no such option');
  return found;
}

function partFaults(content: FormContent, part: Part): Inconsistency[] {
  const key = keys[part];
  const steps = content[key];
  const found: Inconsistency[] = [];
  const asked = new Set<string>();
  for (const [at, step] of steps.entries()) {
    if (steps.findIndex(({ id }) => id === step.id) < at) {
      found.push({ path: [key, at, 'id'], message: `the step "${step.id}" is there already` });
    }
    if (step.rows !== undefined && !content.rows.some(({ of }) => of === step.rows)) {
      found.push({ path: [key, at, 'rows'], message: `there are no rows of "${step.rows}"` });
    }
    for (const [line, id] of step.questions.entries()) {
      const path = [key, at, 'questions', line];
      const question = content.questions.find((each) => each.id === id);
      if (question === undefined) found.push({ path, message: `there is no question with the id "${id}"` });
      else
        for (const message of askedFaults(content, part, question)) found.push({ path, message: `${id}: ${message}` });
      if (asked.has(id)) found.push({ path, message: `"${id}" is asked twice in this part` });
      asked.add(id);
    }
  }
  return [...found, ...screenFaults(content, part, key)];
}

/** A question that somebody must fill in but may not read would come back to them empty. */
function askedFaults(content: FormContent, part: Part, { answeredBy, readBy }: QuestionContent): string[] {
  const writer = part === 'form' ? 'guide' : 'student';
  const faults = answeredBy.includes(writer) ? [] : [`answeredBy: a ${writer} is asked this here`];
  if (readBy === undefined) return faults;
  const shapes = shapesOf(content);
  const writers = part === 'form' ? shapes.flatMap((shape) => rulesOf(content, shape).writers) : ['student' as const];
  if (writers.every((each) => readBy.includes(each))) return faults;
  return [...faults, 'readBy: who is asked this must be able to read it'];
}

function screenFaults(content: FormContent, part: Part, key: string): Inconsistency[] {
  const definition = effectiveForm(content, bareBasis);
  return shapesOf(content).flatMap((shape) =>
    stepsOf(definition, shape, part).flatMap(({ id, questions }): Inconsistency[] => {
      const long = questions.filter(({ type }) => type === 'long').length;
      if (long <= MAX_LONG) return [];
      const at = content[keys[part]].findIndex((step) => step.id === id);
      return [{ path: [key, at], message: `${id}: ${long} long answers in the shape ${shape}; at most ${MAX_LONG}` }];
    }),
  );
}

function shapesOf({ shapes }: FormContent): Shape[] {
  return shapeSchema.options.filter((shape) => shapes[shape] !== undefined);
}
