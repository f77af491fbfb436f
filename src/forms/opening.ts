import type { Placement, Setup } from '../partnership/setup.js';
import type { Basis } from './basis.js';
import { GOALS, newReaders } from './carried.js';
import type { Answers, FormContent, FormKey, Question, QuestionContent, RowSubject, Shape } from './definition.js';
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
  /** Its questions as they were asked; absent: nothing was kept from anybody. */
  questions?: readonly Question[];
}

/** The earlier forms that a form goes on from. */
export function sourcesOf(content: FormContent, form: FormKey): FormKey[] {
  const carried = [...content.questions, ...content.rows.flatMap(({ questions }) => questions)];
  const asked = carried.flatMap(({ carries }) => carries?.from ?? []);
  const goals: FormKey[] = content.rows.some(({ of }) => of === 'leerdoelen') ? ['startgesprek'] : [];
  const sources = new Set([...goals, ...asked]);
  return formKeySchema.options.filter((key) => key !== form && sources.has(key));
}

/**
 * What a form begins with; `earlier` are those of its sources that were handed in. What was kept from somebody when it was written does not
 * come back where they would read it, also when the partnership has let them since. Pure.
 */
export function basisOf(
  content: FormContent,
  form: FormKey,
  { use, studyYear }: Opening,
  earlier: Readonly<Partial<Record<FormKey, Earlier>>>,
): Basis {
  const isKept = (source: Earlier, id: string, question: QuestionContent): boolean => {
    const asked = source.questions?.find((each) => each.id === id);
    const readBy = use.changes.find((change) => change.question === question.id)?.readBy ?? question.readBy;
    return asked !== undefined && newReaders(asked, content, { ...question, readBy }).length > 0;
  };
  const talk = earlier[GOALS.from];
  const goalQuestions = content.rows
    .flatMap(({ of, questions }) => (of === 'leerdoelen' ? questions : []))
    .filter(({ id }) => !use.changes.some(({ question, asked }) => question === id && asked === false));
  const goalsKept = talk !== undefined && goalQuestions.some((question) => isKept(talk, GOALS.question, question));
  const subjects: Record<RowSubject, NonNullable<Basis['rows'][RowSubject]>> = {
    leerdoelen: goalsKept ? [] : goalsIn(talk),
    leeruitkomsten: use.outcomes
      .filter((outcome) => outcome.studyYear === undefined || outcome.studyYear === studyYear)
      .map(({ text }) => text),
  };
  const rows: Basis['rows'] = {};
  const carried: Basis['carried'] = {};
  const carry = (
    question: QuestionContent,
    id: string,
    placeIn: (source: Earlier, asked: string) => string | undefined,
  ) => {
    const { carries } = question;
    const source = carries && carries.from !== form ? earlier[carries.from] : undefined;
    const place = carries && source && placeIn(source, carries.question);
    if (carries === undefined || source === undefined || place === undefined) return;
    const value = source.answers[place];
    if (value === undefined || isKept(source, place, question)) return;
    carried[id] = { value: typeof value === 'string' ? value : [...value], from: carries.from };
  };
  for (const question of content.questions) carry(question, question.id, (_, asked) => asked);
  for (const { of, questions } of content.rows) {
    if (subjects[of].length > 0) rows[of] = subjects[of];
    for (const [at, subject] of subjects[of].entries())
      for (const question of questions)
        carry(question, rowQuestionId(question.id, at), (source, asked) => {
          // The same goal may have had another place, or none.
          const isSame = (each: unknown) => JSON.stringify(each) === JSON.stringify(subject);
          const before = isSame(source.rows[of]?.[at]) ? at : (source.rows[of]?.findIndex(isSame) ?? -1);
          return before < 0 ? undefined : rowQuestionId(asked, before);
        });
  }
  return { changes: use.changes, own: use.own, rows, carried };
}

/** F-17: the goals of the startgesprek are what the adviesformulier begins from. */
function goalsIn(startgesprek: Earlier | undefined): string[] {
  const goals = startgesprek?.answers[GOALS.question];
  return goals === undefined ? [] : typeof goals === 'string' ? [goals] : [...goals];
}
