import type { Answer } from '../answer.js';
import type { Asking } from '../answerTo.js';
import type { Entry } from '../entry.js';
import type { Fact } from './fact.js';

type FactAnswer = Extract<Answer, { status: 'fact' }>;

/** Whether a question asks for facts that are known ("hoe vaak is er een WPL?"); undefined when not every word is understood. */
export function factAsked(asking: Asking): FactAnswer | undefined {
  return answerWith(asking.catalogue.facts().asked(asking.tokens, asking.speaker), asking);
}

/** Whether facts are meant in a question that is no question for a term; undefined when that is not sure. */
export function factMeant(asking: Asking): FactAnswer | undefined {
  return answerWith(asking.catalogue.facts().meant(asking.tokens, asking.speaker), asking);
}

function answerWith(
  [first, ...others]: readonly Fact[],
  { question, speaker, catalogue }: Asking,
): FactAnswer | undefined {
  const entry = first && catalogue.entryOf(first.term);
  if (first === undefined || entry === undefined) return undefined;
  const meaningOf = (one: Entry) => catalogue.meaningOf({ entry: one, name: one.term }, speaker.partnerships);
  const about = [first, ...others]
    .flatMap((fact) => catalogue.facts().about(fact))
    .filter((one, at, all) => one.id !== entry.id && all.indexOf(one) === at);
  return {
    status: 'fact',
    asked: question,
    facts: [first, ...others],
    meaning: meaningOf(entry),
    about: about.map(meaningOf),
  };
}
