import type { Entry, Homonym } from '../entry.js';
import type { Speaker } from '../glossary.js';
import type { Token } from '../reading/normalise.js';
import type { Place } from '../reading/place.js';
import { type Ask, asksIn } from './askings.js';
import type { Fact } from './fact.js';
import { createLikely } from './likely.js';
import type { FactContent } from './load.js';
import { createMatcher, type Wanted } from './matcher.js';
import type { Notion } from './notion.js';
import { createNotionIndex, type Spoken } from './notionIndex.js';
import { isPast } from './past.js';
import { readPattern } from './pattern.js';
import { firstPerson } from './words.js';

/** The facts, ready to be asked; nothing is built per question. */
export interface Facts {
  /** The facts that these words ask for, every one of them understood. None when that is not so. */
  asked(tokens: readonly Token[], speaker: Speaker): Fact[];
  /** The facts that are meant, whatever is told around and beside the point. None when that is not sure. */
  meant(tokens: readonly Token[], speaker: Speaker): Fact[];
  /** The begrippen that a fact speaks of, its own term first. */
  about(fact: Fact): readonly Entry[];
}

/** A longer text is a story, and no question for one fact. */
const MOST_WORDS = 40;

/** Facts over these begrippen; builds its index once. */
export function createFacts(
  { facts, notions }: FactContent,
  entries: ReadonlyMap<string, Entry>,
  homonyms: readonly Homonym[],
  places: readonly { name: string; value: Place }[],
): Facts {
  const index = createNotionIndex(notions, entries, homonyms, places);
  const match = createMatcher(facts, notions);
  const factsFor = (ask: Ask, spoken: readonly Spoken[], asking: Pick<Wanted, 'own' | 'speaker'>): Fact[] =>
    ask.intent === undefined ? [] : match({ ...asking, intent: ask.intent, spoken });

  const likely = createLikely(facts, notions, index);
  const spokenOf = new Map(facts.map((fact) => [fact.id, entriesOf(fact, notions, entries)]));

  return {
    about: ({ id }) => spokenOf.get(id) ?? [],
    asked: exactly,
    meant: likely,
  };

  function exactly(tokens: readonly Token[], speaker: Speaker): Fact[] {
    if (tokens.length === 0 || tokens.length > MOST_WORDS || isPast(tokens)) return [];
    const asks = asksIn(tokens);
    const read = asks.map((ask) => ({ ask, spoken: index.read(ask.tokens) }));
    const known = read.flatMap(({ ask, spoken }) => (spoken === undefined ? [] : [{ ask, spoken }]));
    if (known.length === 0 || known.length < read.length) return [];
    const asking = { own: tokens.some(({ text }) => firstPerson.has(text)), speaker };
    const all = known.flatMap(({ spoken }) => spoken);
    const found = known
      .filter((one) => !isHollow(one, known.length))
      .map(({ ask, spoken }) => {
        const own = factsFor(ask, spoken, asking);
        return own.length > 0 ? own : factsFor(ask, all, asking);
      });
    if (found.some((some) => some.length === 0)) return [];
    return [...new Set(found.flat())];
  }
}

/** A notion of more meanings than this is no term to press for. */
const MOST_MEANINGS = 2;

/** Its term, and what each of its questions must speak of; of a notion the meaning that has an entry. */
function entriesOf(
  { term, asks }: Fact,
  notions: readonly Notion[],
  entries: ReadonlyMap<string, Entry>,
): readonly Entry[] {
  const required = Object.values(asks).flatMap((texts) =>
    texts.flatMap((text) => readPattern(text).required.map(({ notions: some }) => some[0])),
  );
  const named = notions
    .filter((notion) => required.includes(notion.id) && notion.entries.length <= MOST_MEANINGS)
    .flatMap((notion) => notion.entries.find((id) => entries.has(id)) ?? []);
  return [...new Set([term, ...named])].flatMap((id) => entries.get(id) ?? []);
}

/** "Wat is de duur van": "wat" asks nothing of its own. */
function isHollow({ ask, spoken }: { ask: Ask; spoken: readonly Spoken[] }, count: number): boolean {
  return count > 1 && ask.intent === 'what' && spoken.length === 0;
}
