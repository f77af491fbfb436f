import {
  type FormContent,
  type Part,
  type Participant,
  partSchema,
  type QuestionContent,
  type Shape,
  shapeSchema,
} from './definition.js';
import { crowdedSteps, MAX_INPUTS, MAX_LONG } from './screen.js';
import { rulesOf } from './shape.js';

/** What does not hold together in a form, at its place in the file. */
export interface Inconsistency {
  path: readonly PropertyKey[];
  message: string;
}

/** Everything in a form that a schema of its parts cannot see; what it takes from other forms is looked at apart (`carried.ts`). */
export function faultsIn(content: FormContent): Inconsistency[] {
  return [
    ...content.questions.flatMap((question, at) => questionFaults(content, question, ['questions', at], at)),
    ...content.rows.flatMap((_, at) => rowFaults(content, at)),
    ...stepFaults(content),
    ...partSchema.options.flatMap((part) => partFaults(content, part)),
    ...screenFaults(content),
  ];
}

const keys: Readonly<Record<Part, 'preparation' | 'steps' | 'reaction'>> = {
  preparation: 'preparation',
  form: 'steps',
  reaction: 'reaction',
};

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

/** A row has one id per question, which gets a number: it clashes with nothing, because no other id ends in one. */
function rowFaults(content: FormContent, row: number): Inconsistency[] {
  const { of, questions, otherwise } = content.rows[row] ?? { of: '', questions: [], otherwise: [] };
  const path = ['rows', row];
  const found: Inconsistency[] = [];
  const ids = content.rows.flatMap((each) => each.questions.map(({ id }) => id));
  if (content.rows.findIndex((each) => each.of === of) < row) {
    found.push({ path: [...path, 'of'], message: `there are rows of "${of}" already` });
  }
  if (!content.steps.some(({ rows }) => rows === of)) {
    found.push({ path: [...path, 'of'], message: `no step asks for the rows of "${of}"` });
  }
  for (const id of otherwise) {
    if (content.questions.some((each) => each.id === id)) continue;
    found.push({ path: [...path, 'otherwise'], message: `there is no question with the id "${id}"` });
  }
  for (const [at, question] of questions.entries()) {
    const { id, requiredWhen } = question;
    const tell = (message: string) =>
      found.push({ path: [...path, 'questions', at, 'id'], message: `${id}: ${message}` });
    found.push(...typeFaults(question, [...path, 'questions', at]));
    const isTaken = content.questions.some((each) => each.id === id) || ids.indexOf(id) < ids.lastIndexOf(id);
    if (isTaken) tell('this id is taken already');
    const other = questions.find((each) => each.id === requiredWhen?.question);
    if (requiredWhen && !other?.options?.some((option) => option.id === requiredWhen.is)) {
      tell('requiredWhen: there is no such question in this row with that option');
    }
    for (const message of askedFaults(content, 'form', question)) tell(message);
  }
  return found;
}

function typeFaults(question: QuestionContent, path: readonly PropertyKey[]): Inconsistency[] {
  const { id, type, max, line, options, past, urgent, readBy } = question;
  const found: Inconsistency[] = [];
  const tell = (message: string) => found.push({ path: [...path, 'id'], message: `${id}: ${message}` });
  if (id.startsWith('eigen')) tell('an id that begins with "eigen" is for questions of a partnership');
  if (type === 'list' && max === undefined) tell('a list says how many lines it has: max');
  if (type !== 'list' && line !== undefined) tell('only a list has a line');
  if (type !== 'list' && type !== 'number' && max !== undefined) tell('only a list and a number have max');
  if (type !== 'date' && past !== undefined) tell('only a date can be past');
  if ((type === 'choice') !== (options !== undefined)) tell('a choice has options, and nothing else has');
  if (options && new Set(options.map((option) => option.id)).size < options.length) tell('two options have one id');
  if (urgent && !options?.some((option) => option.id === urgent.is)) tell('urgent: there is no such option');
  if (urgent && readBy?.includes(urgent.to) === false)
    tell(`urgent: the ${urgent.to} is told of it, and may not read it`);
  return found;
}

/** A partnership hangs its own questions on the id of a step, so no two parts share one. */
function stepFaults(content: FormContent): Inconsistency[] {
  const steps = partSchema.options.flatMap((part) =>
    content[keys[part]].map(({ id }, at) => ({ id, path: [keys[part], at, 'id'] })),
  );
  return steps
    .filter(({ id }, at) => steps.findIndex((each) => each.id === id) < at)
    .map(({ id, path }) => ({ path, message: `the step "${id}" is there already` }));
}

function partFaults(content: FormContent, part: Part): Inconsistency[] {
  const key = keys[part];
  const found: Inconsistency[] = [];
  const asked = new Set<string>();
  for (const [at, step] of content[key].entries()) {
    if (step.rows !== undefined && !content.rows.some(({ of }) => of === step.rows)) {
      found.push({ path: [key, at, 'rows'], message: `there are no rows of "${step.rows}"` });
    }
    if (step.rows !== undefined && part !== 'form') {
      found.push({ path: [key, at, 'rows'], message: 'rows are asked in the form itself only' });
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
  return found;
}

/** A question that somebody must fill in but may not read would come back to them empty. */
function askedFaults(content: FormContent, part: Part, question: QuestionContent): string[] {
  const writer = part === 'form' ? 'guide' : 'student';
  const faults = question.answeredBy.includes(writer) ? [] : [`answeredBy: a ${writer} is asked this here`];
  if (blindWriters(content, shapesOf(content), part, question).length === 0) return faults;
  return [...faults, 'readBy: who is asked this must be able to read it'];
}

/** Who must fill in this question in one of these shapes, and may not read it. */
export function blindWriters(
  content: FormContent,
  shapes: readonly Shape[],
  part: Part,
  { readBy, shapes: own }: Pick<QuestionContent, 'readBy' | 'shapes'>,
): Participant[] {
  if (readBy === undefined) return [];
  const asking = shapes.filter((shape) => own === undefined || own.includes(shape));
  const writers = part === 'form' ? asking.flatMap((shape) => rulesOf(content, shape).writers) : ['student' as const];
  return [...new Set(writers)].filter((each) => !readBy.includes(each));
}

function screenFaults(content: FormContent): Inconsistency[] {
  return crowdedSteps(content, shapesOf(content)).map(({ part, step, shape, long, inputs }) => {
    const path = [keys[part], content[keys[part]].findIndex(({ id }) => id === step)];
    const many =
      long > MAX_LONG
        ? `${long} long answers in the shape ${shape}; at most ${MAX_LONG}`
        : `${inputs} fields in the shape ${shape}; at most ${MAX_INPUTS}`;
    return { path, message: `${step}: ${many}` };
  });
}

/** The shapes that a form has. */
export function shapesOf({ shapes }: FormContent): Shape[] {
  return shapeSchema.options.filter((shape) => shapes[shape] !== undefined);
}
