import type { Language } from '../../language.js';
import type { Answer, Meaning } from '../answer.js';
import { tokenise } from './normalise.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that only one of the two languages has; "is", "in", "was", "so", "of" and the like say nothing. */
const own: Record<Language, ReadonlySet<string>> = {
  nl: words(`
    de het een wat waar wie hoe welke waarom wanneer betekent betekenis bedoel bedoelen bedoelt staat voor doet ben bent zijn
    wordt kan kun kunt je jij jullie ons onze wij ik mijn jouw hier bij van op met en niet geen ook dat dit deze uitleg
    uitleggen heet noem noemen noemt begrip afkorting hoi hallo bedankt alvast graag even eigenlijk verschil tussen
    aub svp definitie toch gewoon woorden klopt niks snap snapt begrijp mens praat fijn goed alles echt daar nou hun zij ze heb heeft wordt goeiemorgen goeiemiddag doei
    taken formulieren uur uren rol hulp dag goedemorgen goedemiddag goedenavond dank dankjewel u uw naar als nog maar
  `),
  en: words(`
    the a an what whats where who how which why when does do did mean means meaning stand stands for are you your our we my
    here there and not explain definition abbreviation called call this that these those please thanks thank hello can
    could would i it its between difference with from about task tasks forms hour hours role tell good morning afternoon evening
    never heard on great cool nice wrong right real human again useless stupid get got have has was were they them said says different who whose
    teacher educator based workplace learning coordinating beginning
  `),
};

/** The language a text is written in, by its small words; undefined when nothing tells, as with "IO". */
export function languageOf(text: string): Language | undefined {
  const counts = { nl: 0, en: 0 };
  for (const { text: word } of tokenise(text)) {
    for (const language of ['nl', 'en'] as const) if (own[language].has(word)) counts[language] += 1;
  }
  if (counts.nl === counts.en) return undefined;
  return counts.nl > counts.en ? 'nl' : 'en';
}

/**
 * The language to answer a question in: that of its words, else English when the term was found by its English name only.
 * Undefined when neither tells; then the person's or the partnership's language holds.
 */
export function languageOfQuestion(question: string, answer: Answer): Language | undefined {
  const written = languageOf(question);
  if (written !== undefined || answer.status !== 'answer') return written;
  return languageOfName(answer.meaning);
}

/** English when a meaning was found by a name that only English has; undefined when the name does not tell. */
export function languageOfName({ entry, found }: Pick<Meaning, 'entry' | 'found'>): Language | undefined {
  const dutch = [entry.term, ...entry.abbreviations, ...entry.names.map(({ name }) => name), ...entry.forms];
  const english = [entry.english.term, ...entry.english.names];
  return english.includes(found) && !dutch.includes(found) ? 'en' : undefined;
}
