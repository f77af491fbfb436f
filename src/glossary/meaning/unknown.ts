import type { Answer } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import { cleaned } from '../reading/normalise.js';
import { isSmallWord, type Part, type Term } from '../reading/parts.js';
import { nearNames } from '../reading/spelling.js';
import { distinct, type Finder } from './finder.js';
import type { Candidate } from './resolve.js';

const MOST_NEAR = 3;
const LONGEST_ECHO = 80;

/** The answer where no meaning is sure: the terms that stand in the question, and names that its words come near to. */
export function unknown(
  standingTerms: readonly Term[],
  parts: readonly Part[],
  question: string,
  find: Finder,
  { index, entryOf }: Catalogue,
): Answer {
  const standing = standingTerms.flatMap((term) => find.resolve(term)?.candidates[0] ?? []);
  const spelled = nearNames(parts, index).flatMap(({ name, value }): Candidate[] => {
    if (value.kind === 'entry') return [{ entry: value.entry, name }];
    if (value.kind === 'place') return [];
    return value.homonym.senses.flatMap((sense) => {
      const entry = entryOf(sense.entry);
      return entry === undefined ? [] : [{ entry, name }];
    });
  });
  const unexplained = standing.find((candidate) => candidate.entry.explained === 'no')?.entry;
  const near = distinct([...standing, ...spelled]).filter((candidate) => candidate.entry.explained !== 'no');
  return {
    status: 'unknown',
    asked: echo(question, parts),
    ...(unexplained === undefined ? {} : { unexplained }),
    near: near.slice(0, MOST_NEAR).map(find.meaning),
  };
}

/** What was asked for, to say it back: without the small words around it, and never long. */
function echo(question: string, parts: readonly Part[]): string {
  const tokens = parts
    .filter((part) => part.kind !== 'word' || !isSmallWord(part.token.text))
    .flatMap((part) => (part.kind === 'word' ? [part.token] : part.tokens));
  const text = cleaned(question);
  const words = tokens.length === 0 ? text : text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_ECHO ? line : `${[...line].slice(0, LONGEST_ECHO - 1).join('')}…`;
}
