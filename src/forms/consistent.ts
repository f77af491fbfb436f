import type { FormDefinition, Part, Question } from './definition.js';
import { shapeSchema } from './definition.js';
import { partOf, stepsOf } from './questions.js';

/** At most so many long answers fit a phone screen. */
const MAX_LONG = 3;

/** What does not hold together in a form, at its place in the file. */
export interface Inconsistency {
  path: readonly PropertyKey[];
  message: string;
}

/** Everything in a definition that a schema of its parts cannot see. */
export function faultsIn(definition: FormDefinition): Inconsistency[] {
  return [
    ...definition.questions.flatMap((question, at) => questionFaults(definition, question, at)),
    ...partFaults(definition, 'preparation'),
    ...partFaults(definition, 'form'),
  ];
}

function questionFaults(definition: FormDefinition, question: Question, at: number): Inconsistency[] {
  const { id, type, max, line } = question;
  const found: Inconsistency[] = [];
  const tell = (message: string) => found.push({ path: ['questions', at, 'id'], message: `${id}: ${message}` });

  if (definition.questions.findIndex((other) => other.id === id) < at) tell('this id is taken already');
  if (type === 'list' && max === undefined) tell('a list says how many lines it has: max');
  if (type !== 'list' && (max !== undefined || line !== undefined)) tell('only a list has max and line');
  const asked = [...definition.preparation, ...definition.steps].some(({ questions }) => questions.includes(id));
  if (!asked) tell('no step asks this question');
  return found;
}

function partFaults(definition: FormDefinition, part: Part): Inconsistency[] {
  const key = part === 'preparation' ? 'preparation' : 'steps';
  const steps = partOf(definition, part);
  const found: Inconsistency[] = [];
  const asked = new Set<string>();
  for (const [at, step] of steps.entries()) {
    if (steps.findIndex(({ id }) => id === step.id) < at) {
      found.push({ path: [key, at, 'id'], message: `the step "${step.id}" is there already` });
    }
    for (const [line, id] of step.questions.entries()) {
      const path = [key, at, 'questions', line];
      const question = definition.questions.find((each) => each.id === id);
      if (question === undefined) found.push({ path, message: `there is no question with the id "${id}"` });
      else
        for (const message of askedFaults(definition, part, question))
          found.push({ path, message: `${id}: ${message}` });
      if (asked.has(id)) found.push({ path, message: `"${id}" is asked twice in this part` });
      asked.add(id);
    }
  }
  return [...found, ...screenFaults(definition, part, key)];
}

/** A question that somebody must fill in but may not read would come back to them empty. */
function askedFaults(definition: FormDefinition, part: Part, { answeredBy, readBy }: Question): string[] {
  const writer = part === 'preparation' ? 'student' : 'guide';
  const faults = answeredBy.includes(writer) ? [] : [`answeredBy: a ${writer} is asked this here`];
  if (readBy === undefined) return faults;
  const writers =
    part === 'preparation' ? ['student' as const] : Object.values(definition.shapes).flatMap((shape) => shape.writers);
  if (writers.every((each) => readBy.includes(each))) return faults;
  return [...faults, 'readBy: who is asked this must be able to read it'];
}

function screenFaults(definition: FormDefinition, part: Part, key: string): Inconsistency[] {
  return shapeSchema.options.flatMap((shape) =>
    stepsOf(definition, shape, part).flatMap(({ id, questions }, at): Inconsistency[] => {
      const long = questions.filter(({ type }) => type === 'long').length;
      if (questions.length === 0) return [{ path: [key, at], message: `${id}: asks nothing in the shape ${shape}` }];
      if (long <= MAX_LONG) return [];
      return [{ path: [key, at], message: `${id}: ${long} long answers in the shape ${shape}; at most ${MAX_LONG}` }];
    }),
  );
}
