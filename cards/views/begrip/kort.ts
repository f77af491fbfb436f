import type { Meaning } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { meaningView } from './antwoord.js';
import { unknownView } from './onbekend.js';

/**
 * What `cards/begripKort.json` shows: a meaning for others to read, as it is put into a conversation. Nothing to press, because
 * the bot need not be there, and nothing of the one who looked it up.
 */
export interface ShortView {
  lang: Language;
  title: string;
  /** What the own partnership says, the definition, remarks and warning, in this order. */
  parts: { style: 'accent' | 'default' | 'warning'; label: string; text: string }[];
  source: string;
  [field: string]: unknown;
}

/** Letters of one line in a list. */
const LONGEST_LINE = 120;

/** The card of one meaning. What no source explains is said to be so, and never given a meaning. */
export function shortView(meaning: Meaning, lang: Language): ShortView {
  const { title, local, whose, definition, remarks, warning, source } = meaningView(meaning, lang);
  const isExplained = meaning.entry.explained !== 'no';
  const text = isExplained ? definition : unexplainedText(meaning, lang);
  const plain = (label: string, said: string) => ({ style: 'default' as const, label, text: said });
  return {
    lang,
    title,
    parts: [
      ...local.map((one) => ({ style: 'accent' as const, ...one })),
      plain(isExplained ? whose : '', text),
      ...(isExplained ? remarks : []).map((remark) => plain('', remark)),
      ...(warning === '' ? [] : [{ style: 'warning' as const, label: '', text: warning }]),
    ],
    source,
  };
}

/** What it is, on one line of a list; `most` letters at most, cut between two words. */
export function lineOf({ entry }: Meaning, lang: Language, most = LONGEST_LINE): string {
  if (entry.explained === 'no') return textIn(lang).bladeren.search.unexplained;
  const line = entry.definition[lang].replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length - 30))} …`;
}

function unexplainedText({ entry }: Meaning, lang: Language): string {
  return unknownView({ status: 'unknown', asked: entry.term, unexplained: entry, near: [] }, lang).text;
}
