import type { Placement, Setup } from '../partnership/setup.js';
import type { Basis } from './basis.js';
import type { Answer, Answers, FormContent, FormKey, QuestionContent, RowSubject, Shape } from './definition.js';
import { formIdOf, formKeySchema } from './definition.js';
import { rowQuestionId } from './effective.js';
import { shapeOf } from './shape.js';
import { asIs, type FormUse } from './use.js';

/** What a form that nobody touched begins with, as far as the set-up says. */
export interface Opening {
  shape: Shape;
  use: FormUse;
  /** Decides which leeruitkomsten are asked about. */
  studyYear?: number;
}

/** Undefined when the partnership has no such form: no shape of the startgesprek that is one. */
export function openingOf({ partnership, forms }: Setup, placement: Placement, form: FormKey): Opening | undefined {
  const shape = shapeOf(partnership, form);
  if (shape === undefined) return undefined;
  const id = formIdOf(form);
  const use = forms.find((each) => each.form === id) ?? asIs(id);
  return { shape, use, ...(placement.studyYear !== undefined && { studyYear: placement.studyYear }) };
}

/** What an earlier form says, as far as a later one goes on from it. */
export interface Earlier {
  answers: Answers;
  /** What its rows were about. */
  rows: Basis['rows'];
}

/** The earlier forms that a form goes on from. */
export function sourcesOf(content: FormContent, form: FormKey): FormKey[] {
  const carried = [...content.questions, ...content.rows.flatMap(({ questions }) => questions)];
  const asked = carried.flatMap(({ carries }) => carries?.from ?? []);
  const goals: FormKey[] = content.rows.some(({ of }) => of === 'leerdoelen') ? ['startgesprek'] : [];
  const sources = new Set([...goals, ...asked]);
  return formKeySchema.options.filter((key) => key !== form && sources.has(key));
}

/** What a form begins with; `earlier` are those of its sources that were handed in. Pure. */
export function basisOf(
  content: FormContent,
  form: FormKey,
  { use, studyYear }: Opening,
  earlier: Readonly<Partial<Record<FormKey, Earlier>>>,
): Basis {
  const subjects: Record<RowSubject, NonNullable<Basis['rows'][RowSubject]>> = {
    leerdoelen: goalsIn(earlier.startgesprek),
    leeruitkomsten: use.outcomes
      .filter((outcome) => outcome.studyYear === undefined || outcome.studyYear === studyYear)
      .map(({ text }) => text),
  };
  const rows: Basis['rows'] = {};
  const carried: Basis['carried'] = {};
  const carry = (question: QuestionContent, id: string, find: (source: Earlier) => Answer | undefined) => {
    const from = question.carries?.from;
    const source = from === undefined || from === form ? undefined : earlier[from];
    const value = source && find(source);
    if (from === undefined || value === undefined) return;
    carried[id] = { value: typeof value === 'string' ? value : [...value], from };
  };
  for (const question of content.questions)
    carry(question, question.id, ({ answers }) => answers[question.carries?.question ?? '']);
  for (const { of, questions } of content.rows) {
    if (subjects[of].length > 0) rows[of] = subjects[of];
    for (const [at, subject] of subjects[of].entries())
      for (const question of questions)
        carry(question, rowQuestionId(question.id, at), (source) => {
          // The same goal may have had another place, or none.
          const isSame = (each: unknown) => JSON.stringify(each) === JSON.stringify(subject);
          const before = isSame(source.rows[of]?.[at]) ? at : (source.rows[of]?.findIndex(isSame) ?? -1);
          return before < 0 ? undefined : source.answers[rowQuestionId(question.carries?.question ?? '', before)];
        });
  }
  return { changes: use.changes, own: use.own, rows, carried };
}

/** F-17: the goals of the startgesprek are what the adviesformulier begins from. */
function goalsIn(startgesprek: Earlier | undefined): string[] {
  const goals = startgesprek?.answers.leerdoelen;
  return goals === undefined ? [] : typeof goals === 'string' ? [goals] : [...goals];
}
