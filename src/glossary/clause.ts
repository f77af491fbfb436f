import { type Part, wordOf } from './parts.js';
import { namings, openers, signals } from './words.js';

/** A stretch of a question that asks at most one thing. */
export interface Clause {
  parts: Part[];
  asking: boolean;
  naming: boolean;
}

/** Cuts a question at its signs and at each word that opens a new question, and says of each clause what it asks. */
export function clausesOf(parts: readonly Part[]): Clause[] {
  const clauses: Part[][] = [];
  for (const part of parts) {
    const current = clauses.at(-1);
    const opens = openers.has(wordOf(part)) && current?.some((one) => !openers.has(wordOf(one)));
    if (current === undefined || opens || breaksBefore(part)) clauses.push([part]);
    else current.push(part);
  }
  return clauses.map((clause) => {
    const naming = asksHowCalled(clause) || asksForName(clause);
    return { parts: clause, asking: naming || isAsking(clause), naming };
  });
}

/** "Hoe noemen jullie een ..."; in "mijn SO noemt dat zo" nothing is asked. */
function asksHowCalled(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  return !asksForPerson(words) && words.some((word) => namings.has(word)) && words.some((word) => openers.has(word));
}

/** "Hoe heet mijn SO" asks who that is. */
function asksForPerson(words: readonly string[]): boolean {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  return has('heet', 'called') && has('mijn', 'mn', 'my');
}

/** "Het woord hier voor ...", "the name for ..."; for any other word the answer names them all. */
function asksForName(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  if (['ander', 'andere', 'other', 'another'].some((word) => words.includes(word))) return false;
  return words.some((word, at) => nameWords.has(word) && ['voor', 'for'].includes(words[at + 1] ?? ''));
}

/** Words for a name or a word. */
export const nameWords: ReadonlySet<string> = new Set([
  'naam',
  'namen',
  'benaming',
  'woord',
  'term',
  'name',
  'names',
  'word',
]);

function isAsking(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  const [first] = words;
  if (asksForPerson(words)) return false;
  if (first === 'waar' || first === 'where') return has('voor') && has('staat', 'staan');
  if (first === 'wie' || first === 'who') {
    if (has('in') && (has('zit', 'zitten') || words[1] === 'is')) return true;
    return has('een', 'a', 'an') && has('is', 'zijn', 'are');
  }
  if (first === 'hoe' || first === 'how') return has('werkt', 'werken', 'zit', 'work', 'works');
  return words.some((word) => signals.has(word) && !namings.has(word));
}

function breaksBefore(part: Part): boolean {
  const token = part.kind === 'word' ? part.token : part.tokens[0];
  return token?.breakBefore === true;
}
