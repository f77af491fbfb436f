import { agreementOf } from '../../../src/forms/agreement.js';
import type { Part } from '../../../src/forms/definition.js';
import { stepsOf } from '../../../src/forms/questions.js';
import { reasonsOf } from '../../../src/forms/remarks.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import type { AnswerBlock } from './blocks.js';
import type { ReadInput, ReadView } from './ingevuld.js';
import { isLong } from './long.js';

/** A button of a card to read, with what it sends beside the ids of the form. */
export interface ReadPress {
  title: string;
  verb: 'form.lees' | 'form.open' | 'form.bevestig' | 'form.nalezen' | 'form.wijziging';
  part: Part;
  page: number;
  /** Of `form.open`: the step to begin with, and that it is there to change what was handed in. */
  step: number;
  edit: boolean;
  /** Of `form.lees`: all of it, also when only a change is asked about. */
  whole: boolean;
}

export function press(over: Partial<ReadPress> & Pick<ReadPress, 'title' | 'verb'>): ReadPress {
  return { part: 'form', page: 0, step: 0, edit: false, whole: false, ...over };
}

/** The buttons to the next page and the one before. */
export function turnings({
  page,
  pages,
  lang,
  ...where
}: { page: number; pages: number; lang: Language } & Pick<ReadPress, 'part' | 'verb' | 'whole'>): ReadPress[] {
  const text = textIn(lang).form.read;
  return [
    ...(page < pages - 1 ? [press({ ...where, title: text.more, page: page + 1 })] : []),
    ...(page > 0 ? [press({ ...where, title: text.before, page: page - 1 })] : []),
  ];
}

/** All buttons below. Where the card is long what is asked on top stands there too, because a phone shows the end of a new card. */
export function pressesBelow({
  turns,
  asks,
  rest,
  blocks,
  isLast,
}: Record<'turns' | 'asks' | 'rest', readonly ReadPress[]> & {
  blocks: readonly AnswerBlock[];
  isLast: boolean;
}): ReadPress[] {
  const again = isLong(blocks) ? asks : [];
  return isLast ? [...again, ...turns, ...rest] : [...turns, ...again, ...rest];
}

/** `held`: the button that waits for the last page; '' for none. */
type Ask = Pick<ReadView, 'question' | 'asks' | 'doubt'> & { held: string };

/**
 * The one thing that this reader is asked, on top: Teams hides what stands low on a tall card. Whoever agrees has seen all of it: on an earlier
 * page there is no button to do so.
 */
export function askOf(input: ReadInput, isLast: boolean): Ask {
  const { state, part, nameOf, mayConfirm, mayRemark = false, mayEdit = false, mayReact = false, lang } = input;
  const { form, nalezen } = textIn(lang);
  const { submission } = state;
  const nothing: Ask = { question: '', asks: [], doubt: '', held: '' };
  if (part !== 'form' || submission === undefined) return nothing;
  const writer = nameOf(submission.by);
  if (mayConfirm && mayRemark) {
    const asks = [press({ title: nalezen.review.open, verb: 'form.nalezen' })];
    return { ...nothing, question: nalezen.review.question, asks };
  }
  if (mayConfirm && agreementOf(state.ref, input.reader ?? '') === 'read') {
    const { question, confirm, doubt } = nalezen.student;
    if (!isLast) return { ...nothing, held: confirm };
    const asks = [press({ title: confirm, verb: 'form.bevestig' }), ...(mayReact ? [reactPress(input)] : [])];
    return { ...nothing, question, asks, doubt: doubt(writer) };
  }
  if (mayConfirm) {
    if (!isLast) return { ...nothing, held: form.read.confirm };
    const asks = [press({ title: form.read.confirm, verb: 'form.bevestig' })];
    return { ...nothing, question: form.read.question, asks, doubt: form.read.doubt(writer) };
  }
  const isMine = mayEdit && (state.asked !== undefined || isEditor(input));
  return isMine ? { ...nothing, asks: [editPress(input)] } : nothing;
}

/** What else this reader can do. */
export function restOf(input: ReadInput, { asks }: Pick<Ask, 'asks'>): ReadPress[] {
  const { state, mayConfirm, mayRemark = false, mayEdit = false, mayReact = false, lang } = input;
  if (state.submission === undefined) return [];
  const rest = [
    ...(mayEdit ? [editPress(input)] : []),
    ...(mayReact ? [reactPress(input)] : []),
    ...(mayRemark && !mayConfirm ? [press({ title: textIn(lang).nalezen.review.open, verb: 'form.nalezen' })] : []),
  ];
  return rest.filter(({ verb, part }) => !asks.some((each) => each.verb === verb && each.part === part));
}

/** Begins at the first section for which another version was asked for. */
function editPress(input: ReadInput): ReadPress {
  const { definition, state, lang } = input;
  const { edit, goOn } = textIn(lang).nalezen.writer;
  const said = new Set(reasonsOf(state).map(({ section }) => section));
  const step = stepsOf(definition, state.shape, 'form').findIndex(({ id }) => said.has(id));
  const title = isEditor(input) ? goOn : edit;
  return press({ title, verb: 'form.open', edit: true, step: Math.max(0, step) });
}

/** Who changed something that is not handed in again yet. */
function isEditor({ reader = '', editors = [] }: ReadInput): boolean {
  return editors.includes(reader);
}

function reactPress({ state, lang }: ReadInput): ReadPress {
  const { react, reactAgain } = textIn(lang).nalezen.student;
  const title = state.reaction.handedInAt === undefined ? react : reactAgain;
  return press({ title, verb: 'form.open', part: 'reaction' });
}
