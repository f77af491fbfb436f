import type { Basis } from './basis.js';
import type { FormContent, FormDefinition, FormStep, Question, QuestionContent } from './definition.js';
import type { QuestionChange } from './use.js';

/** Rows on one step: with two questions each that is what fits a phone. */
const ROWS_A_STEP = 3;

type Subject = NonNullable<Question['lead']>;
type StepContent = FormContent['steps'][number];
type Row = FormContent['rows'][number];

/** A form as this student's is asked. Pure: the same content and basis give the same form. */
export function effectiveForm(content: FormContent, basis: Basis): FormDefinition {
  const { rows: _, ...rest } = content;
  const dropped = new Set(basis.changes.filter(({ asked }) => asked === false).map(({ question }) => question));
  const rows = content.rows
    .map((row) => ({ ...row, questions: row.questions.filter(({ id }) => !dropped.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
  const subjectsOf = ({ of }: Row) => basis.rows[of] ?? [];
  const unasked = new Set([
    ...dropped,
    ...rows.filter((row) => subjectsOf(row).length > 0).flatMap(({ otherwise }) => otherwise),
  ]);
  const stepsOf = (steps: readonly StepContent[]) =>
    steps.flatMap((step) => expand(step, rows, basis, unasked)).filter(({ questions }) => questions.length > 0);
  const asWished = (question: Question) => changed(question, basis.changes);
  return {
    ...rest,
    preparation: stepsOf(content.preparation),
    steps: stepsOf(content.steps),
    reaction: stepsOf(content.reaction),
    questions: [
      ...content.questions.filter(({ id }) => !unasked.has(id)).map(asWished),
      ...basis.own.map(({ step: _, ...question }) => question),
      ...rows.flatMap((row) => subjectsOf(row).flatMap((lead, at) => rowQuestions(row, lead, at).map(asWished))),
    ],
  };
}

/** The id of the question that a row asks of the one at this place, from 0. */
export function rowQuestionId(id: string, at: number): string {
  return `${id}${at + 1}`;
}

/** Whether two questions are about the same goal or leeruitkomst: two of them may read the same. */
export function isOfSameRow(one: Question, other: Question): boolean {
  const isSameSubject = JSON.stringify(one.lead) === JSON.stringify(other.lead);
  return one.lead !== undefined && isSameSubject && numberOf(one) === numberOf(other);
}

function expand(step: StepContent, rows: readonly Row[], basis: Basis, unasked: ReadonlySet<string>): FormStep[] {
  const { id, title, intro, questions, rows: of } = step;
  const own = basis.own.filter((question) => question.step === id).map((question) => question.id);
  const plain = [...questions.filter((question) => !unasked.has(question)), ...own];
  const row = rows.find((each) => each.of === of);
  const subjects = row === undefined ? [] : (basis.rows[row.of] ?? []);
  if (row === undefined || subjects.length === 0) return [{ id, title, intro, questions: plain }];
  const ids = subjects.map((_, at) => row.questions.map((question) => rowQuestionId(question.id, at)));
  const steps: FormStep[] = [];
  for (let from = 0; from < ids.length; from += ROWS_A_STEP) {
    const isLast = from + ROWS_A_STEP >= ids.length;
    const asked = [...ids.slice(from, from + ROWS_A_STEP).flat(), ...(isLast ? plain : [])];
    steps.push({ id: from === 0 ? id : `${id}${from / ROWS_A_STEP + 1}`, title, intro, questions: asked });
  }
  return steps;
}

function rowQuestions({ questions }: Row, lead: Subject, at: number): Question[] {
  return questions.map((question) => ({
    ...question,
    id: rowQuestionId(question.id, at),
    label: numbered(question.label, at),
    ...(question.requiredWhen && {
      requiredWhen: { ...question.requiredWhen, question: rowQuestionId(question.requiredWhen.question, at) },
    }),
    lead,
  }));
}

function numbered({ nl, en }: QuestionContent['label'], at: number): QuestionContent['label'] {
  return { nl: `${nl} ${at + 1}`, en: `${en} ${at + 1}` };
}

/** A change of a question in a row counts for each of them: it is named by the id it has in the content. */
function changed(question: Question, changes: readonly QuestionChange[]): Question {
  const change = changes.find((each) => each.question === question.id || each.question === baseId(question));
  if (change === undefined) return question;
  const { label, help, options, readBy, required } = change;
  return {
    ...question,
    ...(label && { label: question.lead === undefined ? label : numbered(label, numberOf(question) - 1) }),
    ...(help && { help }),
    ...(options && { options }),
    ...(readBy && { readBy }),
    ...(required !== undefined && { required }),
  };
}

function baseId({ id }: Question): string {
  return id.replace(/\d+$/, '');
}

function numberOf({ id }: Question): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 1);
}
