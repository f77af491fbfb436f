import type { Homonym } from '../entry.js';
import type { Target, Term } from '../reading/parts.js';
import { wordList } from '../reading/wordList.js';
import { yesNo } from '../reading/words/openers.js';
import { comparisons } from '../reading/words/signals.js';

interface Cued {
  cues: readonly string[];
}

/** The sense that most of its cues point to, in the words of a question outside the term itself; undefined when none or two do. */
export function mostCued<S extends Cued>(senses: readonly S[], term: Term, words: readonly string[]): S | undefined {
  const own = term.tokens.map((token) => token.text);
  const around = words.filter((word) => !own.includes(word));
  const counts = senses.map((sense) => sense.cues.filter((cue) => isCued(cue, words, around)).length);
  const most = Math.max(...counts);
  return most === 0 ? undefined : only(senses.filter((_, at) => counts[at] === most));
}

const joining = wordList('en of and or toch');

/** "WPL of werkplekleren": a sense that is asked for by its own name does not say what the other term means. */
export function unlisted(homonym: Homonym, words: readonly string[], others: readonly Term[]): readonly string[] {
  const joined = yesNo.has(words[0] ?? '') || words.some((word) => joining.has(word) || comparisons.has(word));
  if (!joined) return words;
  const senses = homonym.senses.map(({ entry }) => entry);
  const listed = others
    .filter(({ targets }) => targets.some(({ target }) => entriesIn(target).some((id) => senses.includes(id))))
    .flatMap(({ tokens }) => tokens.map((token) => token.text));
  return words.filter((word) => !listed.includes(word));
}

function entriesIn(target: Target): string[] {
  if (target.kind === 'entry') return [target.entry.id];
  return target.kind === 'homonym' ? target.homonym.senses.map(({ entry }) => entry) : [];
}

/** Whether all words of a cue stand in the question, one of them at least outside the term itself. */
function isCued(cue: string, words: readonly string[], around: readonly string[]): boolean {
  const parts = cue.split(' ');
  return (
    parts.every((part) => words.some((word) => meets(word, part))) && parts.some((part) => isCueWord(part, around))
  );
}

function isCueWord(part: string, words: readonly string[]): boolean {
  return words.some((word) => meets(word, part));
}

/** Whether a word of a question belongs to a cue of one of these terms, and so tells their meanings apart. */
export function belongsToCue(word: string, terms: readonly Term[]): boolean {
  return terms.some(({ targets }) =>
    targets.some(
      ({ target }) =>
        target.kind === 'homonym' &&
        target.homonym.senses.some(({ cues }) => cues.some((cue) => cue.split(' ').some((part) => meets(word, part)))),
    ),
  );
}

/** The beginning of a word is enough; its end too for a long cue, so that "praktijkonderzoek" meets "onderzoek". */
function meets(word: string, part: string): boolean {
  if (part.length <= 4) return word === part;
  return word.startsWith(part) || (part.length >= 6 && word.endsWith(part));
}

function only<S>(items: readonly S[]): S | undefined {
  return items.length === 1 ? items[0] : undefined;
}
