import type { Answer } from '../answer.js';
import type { Asking } from '../answerTo.js';
import type { Entry } from '../entry.js';

/** Whether a question asks for facts that are known ("hoe vaak is er een WPL?"); undefined when that is not sure. */
export function factAsked({
  question,
  tokens,
  speaker,
  catalogue,
}: Asking): Extract<Answer, { status: 'fact' }> | undefined {
  const [first, ...others] = catalogue.facts.asked(tokens, speaker);
  const entry = first && catalogue.entryOf(first.term);
  if (first === undefined || entry === undefined) return undefined;
  const meaningOf = (one: Entry) => catalogue.meaningOf({ entry: one, name: one.term }, speaker.partnerships);
  const about = [first, ...others]
    .flatMap((fact) => catalogue.facts.about(fact))
    .filter((one, at, all) => one.id !== entry.id && all.indexOf(one) === at);
  return {
    status: 'fact',
    asked: question,
    facts: [first, ...others],
    meaning: meaningOf(entry),
    about: about.map(meaningOf),
  };
}
