import { isTerm, type Part, wordOf } from './parts.js';
import { wordList } from './wordList.js';
import { languageNames } from './words/fillers.js';
import { plain } from './words/joins.js';
import { openers, otherOpeners, yesNo } from './words/openers.js';
import { comparisons, nameWords, namings, sayingLinks, sayings, signals, usings, whats } from './words/signals.js';

/** Words that stand for what was named before. */
const pointers = wordList('dat die dit deze het that this those it they');

/** A stretch of a question that asks at most one thing. */
export interface Clause {
  parts: Part[];
  asking: boolean;
  naming: boolean;
}

/** Cuts a question at its signs and at each word that opens a new question, and says of each clause what it asks. */
export function clausesOf(parts: readonly Part[]): Clause[] {
  const clauses: Part[][] = [];
  for (const [at, part] of parts.entries()) {
    const current = clauses.at(-1);
    const opens = openers.has(wordOf(part)) && current?.some((one) => !openers.has(wordOf(one)));
    const next = parts[at + 1];
    const goesOn = current !== undefined && (isAskedAtTheEnd(current, part, next) || isGuess(current, part, next));
    if (current === undefined || ((opens || breaksBefore(part)) && !goesOn)) clauses.push([part]);
    else current.push(part);
  }
  return clauses.map((clause) => {
    const called = asksHowCalled(clause) || asksForName(clause);
    const naming = called && !clause.some((part) => languageNames.has(wordOf(part)));
    return { parts: clause, asking: called || isAsking(clause), naming };
  });
}

/** "Programmaleider in het vo heet hoe?": the word that asks stands at the end. */
function isAskedAtTheEnd(before: readonly Part[], part: Part, next: Part | undefined): boolean {
  const last = before.at(-1);
  const isLast = next === undefined || reminders.has(wordOf(next)) || (last !== undefined && namings.has(wordOf(last)));
  const ends = ['hoe', 'wat', 'how', 'what'].includes(wordOf(part)) && isLast;
  return ends && !openers.has(wordOf(before[0] ?? part)) && before.some((one) => namings.has(wordOf(one)));
}

/** "Tandem, is dat een fiets?": what somebody makes of the term before. */
function isGuess(before: readonly Part[], part: Part, next: Part | undefined): boolean {
  const bare = before.every((one) => isTerm(one) || plain.has(wordOf(one))) && before.some(isTerm);
  return bare && guessing.has(wordOf(part)) && next !== undefined && pointers.has(wordOf(next));
}

const thans = wordList('dan als than');
const being = wordList('is are was were so very really');
const guessing = wordList('is zijn gaat betekent bedoelen are does');
const reminders = wordList('ook alweer weer dan eigenlijk again');

/** "Is X iets anders dan Y", "het verschil tussen X en Y". */
export function isComparing(parts: readonly Part[]): boolean {
  const words = parts.map(wordOf);
  const at = words.findIndex((word) => word === 'anders' || other.has(word));
  const than = words.findIndex((word, place) => place > at && thans.has(word));
  const isSameThing = nameWords.has(words[at + 1] ?? '') && parts.filter(isTerm).length > 1;
  return words.some((word) => comparisons.has(word)) || (at >= 0 && (than > at || isSameThing));
}

/** "Hoe noemen jullie een ...", "wat zegt het vo in plaats van ..."; in "mijn SO noemt dat zo" nothing is asked. */
function asksHowCalled(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  if (asksForPerson(words)) return false;
  if (namings.has(words[0] ?? '')) return true;
  // "Instituutsopleider heet in het vo?"
  if (clause.some(isPlace) && words.some((word) => namings.has(word))) return true;
  if (!words.some((word) => openers.has(word))) return false;
  if (words.some((word) => namings.has(word))) return true;
  const says = words.findIndex((word) => sayings.has(word) || (usings.has(word) && clause.some(isPlace)));
  if (says >= 0 && ['hoe', 'how'].includes(words[0] ?? '')) return true;
  return says >= 0 && words.some((word, at) => at > says && sayingLinks.has(word));
}

/** "Hoe heet mijn SO" asks who that is. */
function asksForPerson(words: readonly string[]): boolean {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  return has('heet', 'called') && has('mijn', 'mn', 'my');
}

/** "Het woord hier voor ...", "the name for ..."; for any other word the answer names them all, unless a sector is asked for. */
function asksForName(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  const here = ['ons', 'hier', 'jullie', 'here', 'us'].some((word) => words.includes(word));
  if (asksForOtherName(words)) return here || clause.some(isPlace);
  const others = words.some((word) => other.has(word));
  if (others && !clause.some(isPlace)) return false;
  const name = words.findIndex((word) => nameWords.has(word));
  const following = words.slice(name + 1);
  if (name < 0) return false;
  if (following.some((word) => word === 'voor' || word === 'for')) return true;
  if (clause.some(isPlace) && following.some((word) => word === 'van' || word === 'of')) return true;
  return openers.has(words[name - 1] ?? '') && following.some((word) => having.has(word));
}

/** "Heeft een startende leraar nog een andere naam?" */
function asksForOtherName(words: readonly string[]): boolean {
  const at = words.findIndex((word) => other.has(word));
  return (at === 0 || yesNo.has(words[0] ?? '')) && nameWords.has(words[at + 1] ?? '');
}

const other = wordList('ander andere other another different');
const having = wordList('heeft krijgt kent gebruikt has gets uses');

function isPlace(part: Part): boolean {
  return part.kind !== 'word' && part.place !== undefined;
}

function isAsking(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  const [first] = words;
  // "Hoe word ik SO" is no question for a word.
  if (first === 'hoe' && words[1] === 'word') return false;
  // "Mijn mentor is weg, wat nu?"
  if (words.length === 2 && ['nu', 'now', 'next'].includes(words[1] ?? '')) return false;
  if (asksForPerson(words) || otherOpeners.has(first ?? '')) return false;
  if (words.every((word) => openers.has(word) || word === 'is')) return true;
  // "Ik word schoolopleider": the Dutch verb, not the English word.
  const becomes = words.includes('ik');
  const signal = (word: string) => signals.has(word) && !openers.has(word) && !namings.has(word);
  // "My mentor is mean".
  const isQuality = (word: string, at: number) => word === 'mean' && being.has(words[at - 1] ?? '');
  const signalled = words.some((word, at) => signal(word) && !(becomes && word === 'word') && !isQuality(word, at));
  if (asksForOtherName(words) || (yesNo.has(first ?? '') && isComparing(clause))) return true;
  if (first === 'waar' || first === 'where') return signalled || has('voor', 'over', 'for');
  if (first === 'wie' || first === 'who') return asksWhatTheyAre(clause, words);
  if (first === 'hoe' || first === 'how') {
    return signalled || has('werkt', 'werken', 'zit', 'work', 'works') || (has('gaat') && points(words));
  }
  return signalled || words.some((word) => whats.has(word));
}

/** "Wie zit er in", "wie is een", "wie zijn dat" and "who are AOS3R"; "wie is de IO" asks for a person. */
function asksWhatTheyAre(clause: readonly Part[], words: readonly string[]): boolean {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  const is = ['is', 'zijn', 'are'].includes(words[1] ?? '');
  if (has('in', 'daarin', 'erin') && (has('zit', 'zitten', 'hoort', 'horen') || is)) return true;
  if (words.some((word) => word.startsWith('bedoel')) || has('meant')) return true;
  if (has('een', 'a', 'an') && has('is', 'zijn', 'are')) return true;
  return is && (points(words.slice(2, 4)) || clause.some(isNobody));
}

function points(words: readonly string[]): boolean {
  return words.some((word) => pointers.has(word));
}

/** An organisation or a meeting, not the role of a person. */
function isNobody(part: Part): boolean {
  if (part.kind !== 'term') return false;
  const kinds = part.targets.flatMap(({ target }) => (target.kind === 'entry' ? [target.entry.kind] : []));
  return kinds.length > 0 && kinds.every((kind) => kind === 'organisatie' || kind === 'overleg');
}

function breaksBefore(part: Part): boolean {
  const token = part.kind === 'word' ? part.token : part.tokens[0];
  return token?.breakBefore === true;
}
