import type { SmallTalk } from '../answer.js';
import type { Token } from '../reading/normalise.js';
import { wordList } from '../reading/wordList.js';
import { isFrustrated } from './frustration.js';
import { isGreeting } from './greeting.js';
import { asksForHelp } from './help.js';
import { asksWhetherHuman } from './human.js';
import { introducesThemselves } from './introduction.js';
import { closings, isPoliteWord, isThanks } from './thanks.js';

/** Greetings that may begin a question. */
const openings = wordList(`
  hoi hallo hey hee he hi hello dag goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goedendag beste bot sobot yo moi hai heey
`);

/** Longer messages are never small talk. */
const MOST_WORDS = 16;

/** The kinds in the order in which they are looked for: "dit klopt niet" before what thanks would make of its words. */
const kinds: readonly [kind: SmallTalk, is: (words: readonly string[]) => boolean][] = [
  ['greeting', isGreeting],
  ['human', asksWhetherHuman],
  ['help', asksForHelp],
  ['frustration', isFrustrated],
  ['thanks', isThanks],
  ['greeting', introducesThemselves],
];

/** What a message without any term is: a greeting, thanks, a call for help; undefined when it is none of them. */
export function smallTalk(tokens: readonly Token[]): SmallTalk | undefined {
  const words = tokens.map((token) => token.text);
  if (words.length === 0) return 'empty';
  if (words.length > MOST_WORDS) return undefined;
  return kindOf(words) ?? kindOfAll(clausesOf(tokens));
}

function kindOf(words: readonly string[]): SmallTalk | undefined {
  const bare = withoutGreeting(words);
  return kinds.find(([, is]) => is(words) || (bare.length > 0 && is(bare)))?.[0];
}

/** "Top, hier kan ik mee verder": each stretch is small talk; anger weighs most, a greeting least, else the last one counts. */
function kindOfAll(clauses: readonly Token[][]): SmallTalk | undefined {
  if (clauses.length < 2) return undefined;
  const said: SmallTalk[] = [];
  for (const clause of clauses) {
    const kind = kindOf(clause.map((token) => token.text));
    if (kind === undefined) return undefined;
    said.push(kind);
  }
  if (said.includes('frustration')) return 'frustration';
  return said.findLast((kind) => kind !== 'greeting') ?? 'greeting';
}

/** Greetings and thanks around a question say nothing about it: "hoi, wat is een IO, alvast bedankt". */
export function withoutPoliteness(tokens: readonly Token[]): Token[] {
  const clauses = clausesOf(tokens);
  const kept = clauses.filter((clause) => !isPolite(clause));
  return (kept.length > 0 ? kept : clauses).flatMap((clause, at) =>
    beforeThanks(at === 0 ? afterGreeting(clause) : clause),
  );
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  for (const token of tokens) {
    const current = clauses.at(-1);
    if (current === undefined || token.breakBefore) clauses.push([token]);
    else current.push(token);
  }
  return clauses;
}

/** "Hoi Anna" or "alvast bedankt, Anna": one other word at most, and none in capitals, which may be a term. */
function isPolite(clause: readonly Token[]): boolean {
  const [first] = clause;
  if (first === undefined || !(openings.has(first.text) || closings.has(first.text))) return false;
  const others = clause.filter((token) => !isPoliteWord(token.text));
  return others.length <= 1 && others.every((token) => /^\p{Lu}\p{Ll}+$/u.test(token.raw));
}

function afterGreeting(clause: Token[]): Token[] {
  const start = clause.findIndex((token) => !openings.has(token.text));
  return start > 0 ? clause.slice(start) : clause;
}

function beforeThanks(clause: Token[]): Token[] {
  const end = clause.findIndex((token, at) => at > 0 && closings.has(token.text));
  return end > 0 ? clause.slice(0, end) : clause;
}

function withoutGreeting(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !openings.has(word));
  return start > 0 ? words.slice(start) : words;
}
