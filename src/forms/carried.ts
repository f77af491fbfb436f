import {
  type FormContent,
  type FormKey,
  formKeySchema,
  type Participant,
  participantSchema,
  type QuestionContent,
  shapeSchema,
} from './definition.js';
import { rulesOf } from './shape.js';

/** The question of the startgesprek whose lines the rows of an adviesformulier are about (F-17). */
export const GOALS = { from: 'startgesprek', question: 'leerdoelen' } as const;

/** An answer that goes on into a later form: as the first answer there, or as what a row is about. */
export interface Carried {
  question: QuestionContent;
  from: FormKey;
  source: string;
  as: 'answer' | 'subject';
}

/** Every way in which earlier answers come into this form. */
export function carriedInto({ questions, rows }: FormContent): Carried[] {
  const rowQuestions = rows.flatMap((row) => row.questions);
  const answers = [...questions, ...rowQuestions].flatMap((question): Carried[] =>
    question.carries === undefined
      ? []
      : [{ question, from: question.carries.from, source: question.carries.question, as: 'answer' }],
  );
  const subjects = rows
    .filter(({ of }) => of === 'leerdoelen')
    .flatMap((row) =>
      row.questions.map((question): Carried => {
        return { question, from: GOALS.from, source: GOALS.question, as: 'subject' };
      }),
    );
  return [...answers, ...subjects];
}

/** A question by its id in the content, whether it is asked once or per row. */
export function questionIn({ questions, rows }: FormContent, id: string): QuestionContent | undefined {
  return [...questions, ...rows.flatMap((row) => row.questions)].find((each) => each.id === id);
}

/**
 * Who would read in `later` an answer that was promised to be kept from them where it was given. Who took no part there, but is not
 * kept out by the question, may: what goes on is meant for who comes next (D.2: it pre-fills the adviesformulier).
 */
export function newReaders(source: QuestionContent, later: FormContent, question: QuestionContent): Participant[] {
  const promised = source.readBy;
  if (promised === undefined) return [];
  return readersOf(later, question).filter((each) => !promised.includes(each));
}

/** Who reads the answer to a question, of those who take part in the form in one of its shapes. */
export function readersOf(content: FormContent, { readBy }: QuestionContent): Participant[] {
  const taking = participantsIn(content);
  return participantSchema.options.filter(
    (each) => taking.has(each) && (readBy === undefined || readBy.includes(each)),
  );
}

/** Who takes part in a form in one of its shapes. */
export function participantsIn(content: FormContent): Set<Participant> {
  return new Set([
    'student',
    ...shapeSchema.options.flatMap((shape) => {
      const { writers, confirmers, readers } = rulesOf(content, shape);
      return [...writers, ...confirmers, ...readers];
    }),
  ]);
}

/** What is wrong with what goes on into a form, `path` being that of the question there; `versions` gives every version of a form. */
export function carryFaults(
  content: FormContent,
  versions: (form: FormKey) => readonly FormContent[],
): { question: string; message: string }[] {
  return carriedInto(content).flatMap(({ question, from, source, as }) => {
    const tell = (message: string) => ({ question: question.id, message: `${question.id}: ${message}` });
    if (!isBeforeSome(from, content)) return [tell(`carries: no form of this kind comes after ${from}`)];
    return versions(from).flatMap((earlier) => {
      const asked = questionIn(earlier, source);
      const name = `${from} (version ${earlier.version})`;
      if (asked === undefined) return [tell(`carries: ${name} does not ask "${source}"`)];
      if (as === 'answer' && !isSameKind(asked, question)) {
        return [tell(`carries: ${source} of ${name} is answered in another way`)];
      }
      const readers = newReaders(asked, content, question);
      return readers.length === 0 ? [] : [tell(`readBy: ${readers.join(', ')} could not read ${source} of ${name}`)];
    });
  });
}

function isSameKind(source: QuestionContent, question: QuestionContent): boolean {
  const ids = question.options?.map(({ id }) => id) ?? [];
  return source.type === question.type && (source.options ?? []).every(({ id }) => ids.includes(id));
}

/** The startgesprek comes before both adviesformulieren, the first of those before the second. */
function isBeforeSome(from: FormKey, { id }: FormContent): boolean {
  const last = formKeySchema.options.findLast((key) => key.startsWith(id));
  return last !== undefined && formKeySchema.options.indexOf(from) < formKeySchema.options.indexOf(last);
}
