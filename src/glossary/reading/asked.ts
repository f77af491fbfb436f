import { type Clause, isComparing } from './clause.js';
import { askedWhetherOf } from './identity.js';
import { isEveryday, isSmallWord, isTerm, type Part, type Term, wordOf } from './parts.js';
import { wordList } from './wordList.js';
import { conjunctions, links, listers, placing, plain, surroundings } from './words/joins.js';
import { conditions, openers } from './words/openers.js';
import { comparisons, nameWords } from './words/signals.js';

/** Of a person as well as of a term: "de naam van mijn IO". */
const personal: ReadonlySet<string> = new Set(['naam', 'namen', 'name', 'names']);

/** "Zo'n formulier", "such a meeting": no more than what was named before. */
const pointing = wordList('zon zo zulk zulke such dat die dit deze that this een a');
const sorts = wordList(`
  formulier gesprek bijeenkomst overleg document rol functie persoon iemand begeleider ding
  form meeting talk role person someone teacher document thing
`);

/** Which words tell meanings of the terms apart, and which stand in the definition of a term. */
export interface Belonging {
  isCue(word: string): boolean;
  isDefining(word: string, term: Term): boolean;
}

/** What one clause comes down to. */
export interface Read {
  /** The terms asked for, or undefined when the clause asks for none. */
  terms: Term[] | undefined;
  /** A word of content stands in the clause outside the terms. */
  content: boolean;
  /** Nothing but small words. */
  empty: boolean;
  /** Something is said of the first term, to be checked. */
  isClaim?: true;
}

/** Which terms a clause asks for. */
export function askedOf(clause: Clause, belonging: Belonging): Read {
  const kinds = clause.parts.map((part, at) => kindOf(part, at, clause, belonging));
  const content = kinds.includes('content');
  const empty = isEmpty(clause, kinds);
  const whether = askedWhetherOf(clause.parts, kinds, belonging.isCue);
  if (whether === 'something else') return { terms: undefined, content: true, empty: false };
  if (whether !== undefined) return { terms: whether, content: false, empty: false, isClaim: true };
  if (!clause.asking) return { terms: bareTerms(clause, content, belonging), content, empty };

  const start = kinds.findIndex((kind) => kind !== 'small' && kind !== 'link' && kind !== 'place');
  if (isConditional(clause.parts.slice(1, Math.max(start, 1))))
    return { terms: undefined, content: true, empty: false };
  const meant = meantBy(clause.parts);
  if (meant === undefined && (start < 0 || kinds[start] !== 'term'))
    return { terms: undefined, content: (content && !empty) || (kinds.includes('place') && !clause.naming), empty };
  if (meant === undefined && asksForContents(clause.parts.slice(0, start)))
    return { terms: undefined, content: true, empty: false };
  const terms = meant ?? listedFrom(start, clause, kinds);
  // "De inzet van de verkiezingen" is another inzet.
  if (content && terms?.every(({ targets }) => isEveryday(targets))) return { terms: undefined, content, empty };
  // "Een starter in de horeca" is no leraar.
  if (terms?.every(isEverydayName) && isElsewhere(clause.parts, kinds))
    return { terms: undefined, content: true, empty };
  return terms === undefined ? { terms, content: true, empty: false } : { terms, content, empty };
}

/** "Wat moet er in een portfolio", "what goes in my lbf": what is put in it, not what it is. */
function asksForContents(before: readonly Part[]): boolean {
  const words = before.map(wordOf).filter((word) => !articles.has(word));
  const own = before.some((part) => ['mijn', 'mn', 'my'].includes(wordOf(part)));
  return (
    words[0] !== 'wie' && words.at(-1) === 'in' && words.some((word) => putting.has(word) || (own && word === 'staat'))
  );
}

const articles = wordList('de het een n mijn mn the a an my je your');
const putting = wordList('moet moeten hoort horen zet zetten schrijf schrijven doe goes put should must write');

/** Named by a word of anybody's: "mentor", "starter". */
function isEverydayName({ tokens }: Term): boolean {
  return tokens.length === 1 && everydayNames.has(tokens[0]?.text ?? '');
}

const everydayNames = wordList(
  'starter starters mentor mentoren mentors student studenten students stagiair coach werkplaats',
);

/** "In de horeca", "in a podcast": a word that is nothing of a school closes the question. */
function isElsewhere(parts: readonly Part[], kinds: readonly PartKind[]): boolean {
  const last = parts.at(-1);
  const link = parts.findLastIndex((part) => placing.has(wordOf(part)));
  const outside = last !== undefined && kinds.at(-1) === 'content' && !surroundings.has(wordOf(last));
  return outside && link > 0 && parts.slice(link + 1, -1).every((part) => articles.has(wordOf(part)));
}

/** "Wat gebeurt er als mijn WPA ..." is about what happens then; "hetzelfde als een WPA" is not. */
function isConditional(before: readonly Part[]): boolean {
  const words = before.map(wordOf);
  return words.some((word) => conditions.has(word)) && !words.some((word) => comparisons.has(word));
}

/** Nothing but small words; after "wat is dat" no more than circumstances, as in "in dit verhaal". */
function isEmpty({ parts, asking, naming }: Clause, kinds: readonly PartKind[]): boolean {
  const pointer = asking ? parts.findIndex((part) => ['dat', 'dit', 'that', 'this'].includes(wordOf(part))) : -1;
  const link = pointer < 0 ? -1 : kinds.findIndex((kind, at) => at > pointer && kind === 'link');
  const said = kinds.includes('term') || link < 0 ? kinds : kinds.slice(0, link);
  return said.every((kind) => kind === 'small' || kind === 'link' || (kind === 'place' && naming));
}

/** "Wie zit er in", "wie horen er in". */
const inside = wordList('zit zitten hoort horen');

/** "Wat bedoelt mijn IO met leeruitkomsten": the term after "met". */
function meantBy(parts: readonly Part[]): Term[] | undefined {
  const verb = parts.findIndex((part) => wordOf(part).startsWith('bedoel'));
  const link = parts.findIndex((part, at) => at > verb && wordOf(part) === 'met');
  const meant = verb < 0 || link < 0 ? [] : parts.slice(link).filter(isTerm);
  return meant.length === 1 ? meant : undefined;
}

/** The term at this place and what is listed with it; undefined when something else is glued to it. */
function listedFrom(start: number, clause: Clause, kinds: readonly PartKind[]): Term[] | undefined {
  const compared = isComparing(clause.parts);
  const terms: Term[] = [];
  let listing = true;
  for (let at = start; at < clause.parts.length; at++) {
    const part = clause.parts[at];
    if (part === undefined) break;
    const word = wordOf(part);
    if (isTerm(part)) {
      if (listing || terms.length === 0) terms.push(part);
      continue;
    }
    if ((listers.has(word) || (compared && links.has(word))) && kinds[nextOfWeight(kinds, at)] === 'term') continue;
    if (links.has(word) || listers.has(word) || conjunctions.has(word)) break;
    if (kinds[at] === 'content') return undefined;
    listing = kinds[at] === 'small' ? listing : false;
  }
  return terms;
}

/** Without a word that asks, all of the clause must be terms; one that is an ordinary word too stands almost alone. */
function bareTerms(clause: Clause, content: boolean, { isCue }: Belonging): Term[] | undefined {
  if (content) return undefined;
  const terms = clause.parts.filter(isTerm);
  const words = clause.parts.map(wordOf);
  // "Ik heb feedback voor jou" asks nothing.
  const gives = words.some((word) => word === 'ik' || word === 'i') && words.some((word) => giving.has(word));
  if (gives && terms.every(({ targets }) => isEveryday(targets))) return undefined;
  // "Ik kan niet naar de WPL", "On Stage doet het niet"; but "een WPL ken ik niet".
  const fails = words.some((word) => denying.has(word)) && words.some((word) => failing.has(word));
  if (fails && !words.some((word) => knowing.has(word))) return undefined;
  // "Flitsbezoek, is dat op school?" asks where, "mijn portfolio is kwijt" nothing.
  const pointer = words.findIndex((word, at) => word === 'dat' && words[at - 1] === 'is');
  if (pointer > 0 && links.has(words[pointer + 1] ?? '')) return undefined;
  if (words.includes('mijn') && words.at(-1) === 'kwijt') return undefined;
  const beside = (word: string) => plain.has(word) || surroundings.has(word) || isCue(word) || isNumber(word);
  const alone = clause.parts.every((part) => part.kind !== 'word' || beside(wordOf(part)));
  return alone ? terms : terms.filter((term) => !term.weak);
}

const comparing = wordList('makes maakt ding dingen als');
const denying = wordList('niet niks geen not cant dont doesnt');
const failing = wordList('kan kunnen doet doen wil mag werkt can does do work works');
const knowing = wordList('ken kennen weet weten snap snappen begrijp vinden plaatsen know understand get heard');
const giving = wordList('heb have got geef give');

/** What a part is in its clause; a link is followed by circumstances. */
export type PartKind = 'term' | 'place' | 'small' | 'link' | 'content';

function kindOf(part: Part, at: number, clause: Clause, { isCue, isDefining }: Belonging): PartKind {
  if (part.kind !== 'word') return part.kind;
  const word = part.token.text;
  const before = clause.parts[at - 1];
  // "My mentor is mean".
  if (word === 'mean' && before !== undefined && ['is', 'are', 'so', 'very'].includes(wordOf(before))) return 'content';
  // "Het weer" is the weather; "wat was dat weer" is "again".
  if (word === 'weer' && before !== undefined && wordOf(before) === 'het') return 'content';
  if (clause.asking && inside.has(word)) return 'small';
  // "Ik wil schoolopleider worden" is about a career.
  if (word === 'worden' && !clause.asking) return 'content';
  if (at === 0 && openers.has(word)) return clause.asking ? 'small' : 'content';
  if (clause.asking && isOfWhatSort(clause, at)) return 'small';
  if (nameWords.has(word)) {
    const isOther = before !== undefined && ['ander', 'andere', 'other', 'another'].includes(wordOf(before));
    return clause.asking && (clause.naming || isOther || !personal.has(word)) ? 'small' : 'content';
  }
  if (clause.asking && before !== undefined && pointing.has(wordOf(before)) && sorts.has(word)) return 'small';
  if (clause.asking && comparing.has(word) && isComparing(clause.parts)) return 'small';
  if (links.has(word) || listers.has(word)) return 'link';
  if (isSmallWord(word) || isCue(word) || isNumber(word)) return 'small';
  if (!clause.asking && surroundings.has(word)) return 'small';
  if (before !== undefined && isTerm(before) && isDefining(word, before)) return 'small';
  return 'content';
}

/** "Wat voor gesprek is een ...", "what kind of school is ...", "the full form of". */
function isOfWhatSort(clause: Clause, at: number): boolean {
  const [two = '', one = ''] = clause.parts.slice(Math.max(0, at - 2), at).map(wordOf);
  return (
    one === 'full' || (two === 'wat' && one === 'voor') || (['kind', 'sort', 'type'].includes(two) && one === 'of')
  );
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function nextOfWeight(kinds: readonly PartKind[], at: number): number {
  return kinds.findIndex((kind, index) => index > at && kind !== 'small');
}
