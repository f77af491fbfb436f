import type { Token } from '../reading/normalise.js';
import { asking, costWords, endings, goingOver, nouns, type Phrases, verbs } from './askWords.js';
import type { Intent } from './fact.js';

/** One thing a question is after, with the words that stand with it. `undefined`: something no fact is about ("waarom"). */
export interface Ask {
  intent: Intent | undefined;
  tokens: readonly Token[];
  /** What stands between the words that ask and the time they ask for: "hoeveel contact tijd". */
  measured?: Token;
}

interface Phrase {
  words: readonly string[];
  intent: Intent | undefined;
}

const strongPhrases = phrasesOf(asking);
const nounPhrases = phrasesOf(nouns);

/** Words for time that say nothing beside another word that asks for it: "hoeveel uur duurt". */
const timeWords = new Set([...nounPhrases.values()].flat().flatMap(({ words }) => words));

/** What a question is after, in its order; empty when it asks for nothing that facts are about. */
export function asksIn(tokens: readonly Token[]): Ask[] {
  const asks = cut(tokens, strongPhrases);
  const [first] = asks;
  if (asks.length === 0 || (asks.length === 1 && first?.intent === 'what')) {
    const weak = cut(tokens, nounPhrases);
    if (weak.length > 0) return weak.map((ask) => ({ ...ask, tokens: withoutPhrases(ask.tokens, strongPhrases) }));
  }
  const opening = tokens[0]?.text ?? '';
  if (asks.length === 0) return verbs.has(opening) ? [{ intent: 'whether', tokens }] : [];
  return asks
    .map(ofTime)
    .map(toWhom)
    .map(about)
    .map((ask) => ({ ...ask, tokens: ask.tokens.filter((token) => says(token, ask)) }));
}

/** Where the first word stands that asks beyond doubt; undefined when none does. */
export function asksStrongly(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex((_, index) => phraseAt(tokens, index, strongPhrases) !== undefined);
  return at < 0 ? undefined : at;
}

const measuring: ReadonlySet<Intent | undefined> = new Set(['hours', 'long', 'count', 'often', 'size', 'when']);

function says({ text }: Token, { intent }: Ask): boolean {
  const time = intent === 'hours' || intent === 'long';
  return !(measuring.has(intent) && timeWords.has(text)) && !(time && costWords.has(text));
}

/** "Waar gaat het over", "what is it about": its subject is asked for. */
function about(ask: Ask): Ask {
  const going = ask.intent === 'where' && goingOver.has(ask.tokens[0]?.text ?? '');
  const word = going ? 'over' : ask.intent === 'what' ? 'about' : undefined;
  const at = ask.tokens.findLastIndex(({ text }) => text === word);
  const token = ask.tokens[at];
  if (token === undefined) return ask;
  return { intent: 'what', tokens: ask.tokens.with(at, { ...token, text: 'onderwerp', raw: 'onderwerp' }) };
}

/** "Hoeveel extra uren": the number of hours is asked for. */
function ofTime(ask: Ask): Ask {
  const open = ask.intent === 'count' || ask.intent === undefined;
  const [measured] = ask.tokens;
  if (!open || measured === undefined || !hourWords.has(ask.tokens[1]?.text ?? '')) return ask;
  return { ...ask, intent: 'hours', measured };
}

const hourWords = new Set(['uur', 'uren', 'uurtjes', 'tijd', 'hours', 'time', 'minuten', 'minutes']);

/** "Who do I turn to", "who is it for": the last word says how it is meant. */
function toWhom(ask: Ask): Ask {
  if (ask.intent !== 'who') return ask;
  const ends = (word: string) =>
    ask.tokens.some(({ text }, at) => {
      const next = ask.tokens[at + 1];
      return text === word && (next === undefined || endings.has(next.text));
    });
  if (ends('with') || ends('mee')) return { ...ask, intent: 'with' };
  if (ends('to')) return { ...ask, intent: 'to' };
  const receiving = ['for', 'voor'].includes(ask.tokens.at(-1)?.text ?? '');
  return receiving && !ask.tokens.some(({ text }) => separable.test(text)) ? { ...ask, intent: 'for' } : ask;
}

/** Verbs of which "voor" is the other half: "wie bereidt de wpl voor", "wie zit voor". */
const separable = /^(?:bereid|zit|stel|leg|lees|doe|kom|stem)/;

/** "Van wie krijg ik" asks who gives. */
const getting = new Set(['krijg', 'krijgt', 'krijgen', 'get', 'receive']);

function cut(tokens: readonly Token[], phrases: ReadonlyMap<string, readonly Phrase[]>): Ask[] {
  const asks: { intent: Intent | undefined; tokens: Token[]; giver: boolean }[] = [];
  const before: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const phrase = phraseAt(tokens, at, phrases);
    if (phrase === undefined || isSubordinate(phrase, token, tokens[at - 1], asks.at(-1))) {
      (asks.at(-1)?.tokens ?? before).push(token);
      at += 1;
    } else {
      asks.push({
        intent: phrase.intent,
        tokens: [],
        giver: phrase.words.some((word) => word === 'van' || word === 'from'),
      });
      at += phrase.words.length;
    }
  }
  asks[0]?.tokens.unshift(...before);
  return asks.map(({ giver, ...ask }) =>
    giver
      ? { ...ask, tokens: ask.tokens.map((token) => (getting.has(token.text) ? { ...token, text: 'geeft' } : token)) }
      : ask,
  );
}

/** In "wie bel ik wanneer mijn wpb ziek is" and "wie bepaalt hoeveel ..." the second word that asks belongs to the first. */
function isSubordinate(
  { intent }: Phrase,
  token: Token,
  before: Token | undefined,
  last: { intent: Intent | undefined } | undefined,
): boolean {
  // "A student who needs more care".
  if (token.text === 'who' && last !== undefined && !joins(token, before)) return true;
  const whom = last?.intent === 'who' || last?.intent === 'with' || last?.intent === 'to' || last?.intent === 'where';
  if (token.text === 'when' && last?.intent === 'what' && !joins(token, before)) return true;
  if (intent === 'where' && last?.intent === 'when' && !joins(token, before)) return true;
  return whom && !joins(token, before) && (intent === 'when' || intent === 'count' || intent === 'what');
}

function joins(token: Token, before: Token | undefined): boolean {
  return token.breakBefore || before?.text === 'en' || before?.text === 'and';
}

function withoutPhrases(tokens: readonly Token[], phrases: ReadonlyMap<string, readonly Phrase[]>): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const phrase = phraseAt(tokens, at, phrases);
    if (phrase === undefined) kept.push(token);
    at += phrase?.words.length ?? 1;
  }
  return kept;
}

function phraseAt(
  tokens: readonly Token[],
  at: number,
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Phrase | undefined {
  return phrases
    .get(tokens[at]?.text ?? '')
    ?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.text === word));
}

function phrasesOf(table: Phrases): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [name, list] of Object.entries(table)) {
    for (const text of list.split(',')) {
      const words = text.trim().split(/\s+/);
      const [first = ''] = words;
      found.set(first, [
        ...(found.get(first) ?? []),
        { words, intent: name === 'else' ? undefined : (name as Intent) },
      ]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
