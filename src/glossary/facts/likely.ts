import { once } from '../../once.js';
import type { Speaker } from '../glossary.js';
import { type Token, tokenise } from '../reading/normalise.js';
import { apart } from './apart.js';
import { type Ask, asksIn } from './askings.js';
import { asMeant } from './asMeant.js';
import { type Focus, focusesOf } from './clauses.js';
import { conjugated } from './conjugated.js';
import { type AskKey, askKeys, type Fact, type Intent } from './fact.js';
import { preferred } from './matcher.js';
import type { Notion } from './notion.js';
import type { NotionIndex } from './notionIndex.js';
import { isPast } from './past.js';
import { readPattern } from './pattern.js';
import { createSentences, notionsIn, numbersIn, type Sentence } from './sentence.js';
import { createWeigh, type Row, type Said } from './weigh.js';
import * as weights from './weights.js';
import { firstPerson } from './words.js';

/** A longer text is a story, and no question for one fact. */
const MOST_WORDS = 60;

/** Intents that people ask for in each other's words. */
const near: Partial<Record<Intent, readonly Intent[]>> = {
  hours: ['long'],
  long: ['hours'],
  count: ['often'],
  often: ['count'],
};

/** Answers what is asked around and beside the point: the words that ask are weighed, those around them only help. Built once. */
export function createLikely(
  facts: readonly Fact[],
  notions: readonly Notion[],
  index: NotionIndex,
): (tokens: readonly Token[], speaker: Speaker) => Fact[] {
  const weigh = createWeigh(notions);
  const { sentenceOf, rolesSaid } = createSentences(notions);
  const rows = rowsOf(facts, index);

  const answer = (sentence: Sentence, speaker: Speaker): Fact[] => {
    // Most facts are about something else altogether: those need no weighing.
    const present = new Set([
      ...sentence.asking.flatMap((one) => one.notions),
      ...sentence.around,
      ...sentence.roleNotions,
    ]);
    const intents = [sentence.intent, ...(near[sentence.intent] ?? [])];
    const hits = intents
      .flatMap((intent) => rows.get(intent) ?? [])
      .filter(({ pattern }) => pattern.required.every(({ notions: some }) => some.some((one) => present.has(one))))
      .flatMap((row) => {
        const { sure, gained } = weigh(row, sentence);
        return sure >= weights.SURE ? [{ fact: row.fact, sure, named: gained }] : [];
      });
    const best = Math.max(...hits.map(({ sure }) => sure));
    const nearest = hits.filter(({ sure }) => sure >= best - weights.MARGIN);
    const most = Math.max(...nearest.map(({ named }) => named));
    return preferred(
      nearest.filter(({ named }) => named >= most - weights.NAMED_MORE),
      speaker,
    );
  };

  const answerIn = ({ asking, around }: Focus, speaker: Speaker): Fact[] => {
    if (isPast(asking)) return [];
    const asks = asksIn(asking);
    const beyond = index.parts(around);
    const own = [...asking, ...around].some(({ text }) => firstPerson.has(text)) ? speaker.roles : [];
    const read = asks.map((ask) => ({ ask, parts: index.parts(ask.tokens) }));
    const ownRoles = new Set<string>([
      ...own,
      ...rolesSaid(beyond, around),
      ...read.flatMap(({ ask, parts }) => rolesSaid(parts, ask.tokens)),
    ]);
    const answers = read.map(({ ask, parts }, at) => {
      const beside = read.filter((_, other) => other !== at).flatMap((one) => one.parts.map(notionsIn));
      if (!isAsked(ask)) return [];
      const sentence = sentenceOf(ask, parts, [...beyond.map(notionsIn), ...beside], {
        ownRoles,
        speakerRoles: new Set(speaker.roles),
      });
      return sentence === undefined ? [] : answer(sentence, speaker);
    });
    const open = answers.filter((_, at) => !(answers.length > 1 && isHollow(read[at]?.ask)));
    return open.some((some) => some.length === 0) ? [] : [...new Set(open.flat())];
  };

  return (typed, speaker) => {
    if (typed.length > MOST_WORDS) return [];
    const tokens = apart(
      typed.map(asMeant).map((token) => conjugated(token, index)),
      index,
    );
    for (const focus of focusesOf(tokens)) {
      const found = answerIn(focus, speaker);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** "Wat is de duur", "welke": asks nothing of its own beside another. */
function isHollow(ask: Ask | undefined): boolean {
  return ask?.intent === 'what' && ask.tokens.length <= 2;
}

function isAsked(ask: Ask): ask is Ask & { intent: Intent } {
  return ask.intent !== undefined;
}

function rowsOf(facts: readonly Fact[], index: NotionIndex): ReadonlyMap<Intent, Row[]> {
  const rows = new Map<Intent, Row[]>();
  for (const fact of facts) {
    // Read when the fact is first weighed: a start does not wait for what all facts say.
    const said = once(() => saidIn(fact, index));
    for (const [key, texts] of Object.entries(fact.asks)) {
      for (const intent of askKeys[key as AskKey]) {
        const own = texts.map((text) => ({
          fact,
          intent,
          pattern: readPattern(text),
          get said() {
            return said();
          },
        }));
        rows.set(intent, [...(rows.get(intent) ?? []), ...own]);
      }
    }
  }
  return rows;
}

function saidIn({ says }: Fact, index: NotionIndex): Said {
  const texts = [says.nl, says.en];
  return {
    notions: new Set(texts.flatMap((text) => index.parts(tokenise(text)).flatMap(notionsIn))),
    numbers: new Set(texts.flatMap((text) => numbersIn(index.parts(tokenise(text))))),
  };
}
