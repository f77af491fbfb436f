import type { FormState } from '../../../src/forms/form.js';
import type { Heard } from '../../../src/forms/urgent.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type AnswerBlock, answerLines, bare } from './blocks.js';

export interface HeardInput {
  /** Only what the reader may read. */
  heard?: readonly Heard[];
  state: Pick<FormState, 'version'>;
  nameOf: (person: string) => string;
  lang: Language;
}

/**
 * What the reader was told at once, while the answers on the card do not say it yet, and what to do: a notice each, on every page.
 * @param shown which of them have what was written along with them on this page (`heardBlocks`)
 */
export function heardNotices({ heard = [], state, nameOf, lang }: HeardInput, shown: readonly Heard[]): string[] {
  const text = textIn(lang).nalezen.heard;
  return heard.map((each) => {
    const name = firstName(nameOf(each.by));
    const { question, answer } = each;
    const said = text.notice(name, question.label[lang], answerLines(question, answer, lang).join(' '));
    const isMore = each.more.length > 0 && shown.includes(each);
    return `${said} ${isMore ? text.more(name, state.version) : text.below(state.version)}`;
  });
}

/** What was written along with that, above the answers. */
export function heardBlocks({ heard = [], nameOf, lang }: HeardInput): AnswerBlock[] {
  const text = textIn(lang).nalezen.heard;
  return heard.flatMap(({ by, more }) =>
    more.map(({ question, answer }) => ({
      ...bare,
      label: question.label[lang],
      from: text.from(firstName(nameOf(by))),
      lines: answerLines(question, answer, lang),
      style: 'emphasis' as const,
    })),
  );
}
