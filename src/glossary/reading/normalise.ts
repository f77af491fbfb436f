import { plain } from '../../plain.js';

/** The most of a question that is read: more than any real question, so a pasted document costs no time. */
const MAX_CHARACTERS = 1500;
const MAX_TOKENS = 150;

/** One word of a question, folded for comparing, with the place it was typed at. */
export interface Token {
  /** Lower case, without accents, dots of an abbreviation, or the ending of "IO's" and "lio'er". */
  text: string;
  /** As typed. */
  raw: string;
  start: number;
  end: number;
  /** A comma, full stop, question mark, bracket or new line stands before it. */
  breakBefore: boolean;
  quoted: boolean;
  /** It stops at a hyphen before a space: "school- en instituutsopleider". */
  hyphenAfter: boolean;
}

const WORD = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}]+(?:['’`´]\p{L}+)*|[&=]/gu;
const MENTION = /<at\b[^>]*>[\s\S]*?<\/at>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
/** "i.o." after a teacher is "in opleiding", not the instituutsopleider. */
const IN_TRAINING = /\b(leraar|leraren|leerkracht(?:en)?|docent(?:en)?)(\s+)i\.?\s?o\.(?=\s|$|[?!,])/gi;
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f|\ufeff/g;
const BREAK = /[.,;:?!()[\]\n…]|\s[-–—](?=\s|$)/u;
const OPENING = /(?:^|[\s(])["“”„«'‘]$/u;
const CLOSING = /^["“”»'’]/u;

/** A word folded for comparing; "Coördinerend" and "coordinerend" become one, "IO's" becomes "io". */
export function fold(word: string): string {
  return plain(word)
    .replace(/^&$/, 'en')
    .replace(/^=$/, 'is')
    .replace(/\./g, '')
    .replace(/(?<=\p{L}{2})(\p{L})\1{2,}$/u, '$1')
    .replace(/['’`´](?:ers?|s)$/u, '')
    .replace(/['’`´]/gu, '');
}

/** What a person typed, ready to be cut into words: mentions, mark-up and invisible signs gone, cut at a safe length. */
export function cleaned(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .replace(MENTION, ' ')
    .replace(TAG, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&(?:quot|#34);/gi, '"')
    .replace(/&(?:apos|#39);/gi, "'")
    .replace(INVISIBLE, '')
    .replace(IN_TRAINING, '$1$2in opleiding')
    .normalize('NFKC')
    .slice(0, MAX_CHARACTERS);
}

/** The words of a text in order; signs, emoji and mark-up leave at most a break. Never throws. */
export function tokenise(text: string): Token[] {
  const input = cleaned(text);
  const tokens: Token[] = [];
  let previousEnd = 0;
  let quoted = false;
  for (const match of input.matchAll(WORD)) {
    const between = input.slice(previousEnd, match.index);
    if (quoted && CLOSING.test(between)) quoted = false;
    if (OPENING.test(between)) quoted = true;
    previousEnd = match.index + match[0].length;
    const folded = fold(match[0]);
    if (folded === '') continue;
    tokens.push({
      text: folded,
      raw: match[0],
      start: match.index,
      end: previousEnd,
      breakBefore: tokens.length > 0 && BREAK.test(between),
      quoted,
      hyphenAfter: /^[-–]\s/u.test(input.slice(previousEnd, previousEnd + 2)),
    });
    if (tokens.length === MAX_TOKENS) break;
  }
  return tokens;
}

/** Words written as one: "leer-team", "leer team" and "leerteam" give the same. */
export function compact(tokens: readonly Pick<Token, 'text'>[]): string {
  return tokens.map((token) => token.text).join('');
}
