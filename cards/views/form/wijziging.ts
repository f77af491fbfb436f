import { agreementOf } from '../../../src/forms/agreement.js';
import { sameAnswer } from '../../../src/forms/answer.js';
import type { Answer, Answers } from '../../../src/forms/definition.js';
import { stepsOf } from '../../../src/forms/questions.js';
import { type Known, lastRemarks } from '../../../src/forms/remarks.js';
import { wordsOf } from '../../../src/forms/signatures.js';
import { sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type AnswerBlock, answerLines, bare, leading, remarkBlock, titled } from './blocks.js';
import { heardBlocks, heardNotices } from './gehoord.js';
import type { ReadInput, ReadView } from './ingevuld.js';
import { newLeadOf } from './lead.js';
import { PAGE_BYTES, pagesOf } from './pages.js';
import { press, pressesBelow, type ReadPress, turnings } from './presses.js';
import { idsOf, inSentence, titleOf } from './title.js';

export interface ChangeInput
  extends Pick<ReadInput, 'definition' | 'state' | 'answers' | 'heard' | 'student' | 'nameOf' | 'page' | 'lang'> {
  /** Person id. */
  reader: string;
  /** The version that the reader knows, and what it said, as far as the reader may read that. */
  known: Known & { answers: Answers };
  /** Whoever did not read all of an older version goes through all of this one, and agrees there. */
  mayAgree: boolean;
  mayRemark: boolean;
  /** It can be written no more: there is no other version to ask for. */
  isShut?: boolean;
  notices?: readonly string[];
}

/**
 * What changed since the version that the reader knows, and nothing else, for `cards/ingevuld.json`: of each question what it was and what it
 * is now, both whole. Undefined when nothing of it is the reader's to see.
 */
export function changeView(input: ChangeInput): ReadView | undefined {
  const { definition, state, student, reader, known, mayAgree, mayRemark, notices = [], lang } = input;
  const { form, nalezen } = textIn(lang);
  const text = nalezen.change;
  const { isChanged, blocks } = changesIn(input);
  if (!isChanged) return undefined;
  const all = [...heardBlocks(input), ...blocks];
  const pages = withQuestions(pagesOf(all, PAGE_BYTES, nalezen.read.continued), nalezen.read.continued);
  const page = Math.max(0, Math.min(input.page, pages.length - 1));
  const isLast = page === pages.length - 1;
  const title = text.title(inSentence(titleOf(definition, state.shape, lang)));
  const agreement = agreementOf(state.ref, reader);
  // Whoever agrees has seen all of it: on an earlier page there is no button to do so.
  const agree = press({ title: text.agree[agreement], verb: 'form.bevestig' });
  const shown = pages[page] ?? [];
  const sections = press({ title: nalezen.review.open, verb: 'form.nalezen' });
  const asks = mayAgree ? (isLast ? [agree] : []) : [sections];
  const whole: ReadPress = mayRemark
    ? { ...sections, title: text.sections }
    : press({ title: text.all, verb: 'form.lees', whole: true });
  return {
    lang,
    summary: form.about(title, firstName(student)),
    title,
    student: form.student(student),
    notices: [...notices, ...heardNotices(input, page === 0 ? (input.heard ?? []) : [])],
    question: mayAgree ? (isLast ? text.question[agreement] : '') : text.thenSections,
    asks,
    doubt: mayAgree && isLast ? doubtOf(input) : '',
    lines: [...linesOf(input), ...(isLast || !mayAgree ? [] : [nalezen.read.onLast(agree.title)])],
    page: pages.length > 1 ? form.read.page(page + 1, pages.length) : '',
    empty: '',
    blocks: shown,
    pages: pressesBelow({
      turns: turnings({ page, pages: pages.length, part: 'form', whole: false, verb: 'form.wijziging', lang }),
      ...{ asks, rest: mayAgree ? [whole] : [], blocks: shown, isLast },
    }),
    papers: [],
    ids: idsOf(state.ref, 'form'),
    version: state.version,
    word: wordsOf(state, reader).length,
    since: mayAgree ? 0 : known.version,
  };
}

/** How to say no. */
function doubtOf({ state, mayRemark, isShut = false, nameOf, lang }: ChangeInput): string {
  const text = textIn(lang).nalezen.change;
  if (mayRemark) return isShut ? '' : text.doubtSections;
  return state.submission === undefined ? '' : text.doubt(nameOf(state.submission.by));
}

/** Who changed it and when, and since which version. */
function linesOf({ state, known, nameOf, lang }: ChangeInput): string[] {
  const { form, nalezen } = textIn(lang);
  const text = nalezen.change;
  const { submission } = state;
  return [
    ...(submission === undefined ? [] : [text.by(nameOf(submission.by), sayMoment(new Date(submission.at), lang))]),
    (known.isOwn ? text.sinceOwn : text.since)(known.version),
    ...(submission === undefined ? [] : [form.receipt.reference(submission.reference, submission.version)]),
  ];
}

/** What it is now names its question again where that stayed behind on the page before. */
function withQuestions(pages: readonly AnswerBlock[][], again: (label: string) => string): AnswerBlock[][] {
  return pages.map((page, at) => {
    const [first, ...rest] = page;
    const before = pages[at - 1]?.at(-1);
    const isHalf = first?.label === '' && first.style === 'emphasis' && before?.style === 'default';
    return isHalf && before.label !== '' ? [{ ...first, label: again(before.label) }, ...rest] : page;
  });
}

/** By step: what the reader said of it before, and the questions that were answered otherwise since. */
function changesIn({ definition, state, answers, known, reader, nameOf, lang }: ChangeInput): {
  isChanged: boolean;
  blocks: AnswerBlock[];
} {
  const text = textIn(lang).nalezen.change;
  const { version } = state;
  const remarks = lastRemarks(state, reader);
  let isChanged = false;
  const blocks = stepsOf(definition, state.shape, 'form').flatMap((step) => {
    const own = remarks
      .filter(({ section }) => section === step.id)
      .map((remark) => remarkBlock(remark, { version, nameOf, lang }));
    const others = step.questions.filter(({ id }) => !sameAnswer(known.answers[id], answers[id]));
    const changed = others.flatMap((question, at) => {
      const lead = newLeadOf(question, others[at - 1], lang);
      const [was, is] = [known.answers[question.id], answers[question.id]];
      const said = (answer: Answer | undefined) => orNothing(answerLines(question, answer, lang), text.nothing);
      return [
        { ...bare, ...leading(lead), label: question.label[lang], from: text.was, lines: said(was) },
        { ...bare, from: text.is, lines: said(is), style: 'emphasis' as const },
      ];
    });
    if (changed.length > 0) isChanged = true;
    const untouched = own.length > 0 && changed.length === 0 ? [{ ...bare, lines: [text.unchanged] }] : [];
    return titled(step.title[lang], [...own, ...changed, ...untouched]);
  });
  return { isChanged, blocks };
}

function orNothing(lines: string[], nothing: string): string[] {
  return lines.length === 0 ? [nothing] : lines;
}
