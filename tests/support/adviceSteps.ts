import { aboutAdvies } from './adviesformulier.js';
import type { Sent } from './connector.js';
import { dataIn, fieldsIn, type GivenBot, only, type Someone, wordsIn } from './givenBot.js';

/** Opens an adviesformulier from whatever card had the button. */
export async function openAdvice(bot: GivenBot, by: Someone, over: Record<string, unknown> = {}): Promise<Sent> {
  return only(await bot.pressData(by, { verb: 'form.open', ...aboutAdvies(over) }));
}

/** What there is to answer, by the beginning of a label; the shape and the rows decide which of them are asked. */
export const advice: Readonly<Record<string, string>> = {
  'Lesvoorbereidingen (LBF)': 'Op tijd en volledig.',
  'Lessen en activiteiten': 'Rustig en helder.',
  'Zelfevaluatie en reflectie': 'Kijkt eerlijk terug.',
  'Leervragen en leerdoelen': 'Goed op weg.',
  Kwaliteiten: 'Heeft oog voor elk kind.',
  Aandachtspunten: 'Het tempo van de afsluiting.',
  Advies: 'op-koers',
  'Stokt de ontwikkeling?': 'nee',
  'Besproken met de student?': 'nog-niet',
  'Voortgang leerdoel': 'bezig',
};

/** Answers what this card asks, as `typed` or else as `advice` says, and presses. */
export async function answerStep(
  bot: GivenBot,
  by: Someone,
  card: Sent,
  title: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const all = { ...advice, ...typed };
  const labels = Object.keys(all).filter((label) => fieldsIn(card).some((field) => field.label.startsWith(label)));
  const answers = Object.fromEntries(labels.map((label) => [label, all[label] ?? '']));
  return only(await bot.fillIn(by, card, answers, title));
}

/** Walks from a step to the last one; `typed` overrules what is answered on the way. */
export async function lastAdviceStep(
  bot: GivenBot,
  by: Someone,
  from: Sent,
  typed: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  let card = from;
  while (dataIn(card).every(({ to }) => to !== 'submit')) {
    card = await answerStep(bot, by, card, 'Bewaar en ga verder', typed);
  }
  return card;
}

/** Fills in the whole form and hands it in; gives the receipt. */
export async function handInAdvice(
  bot: GivenBot,
  by: Someone,
  typed: Readonly<Record<string, string>> = {},
  over: Record<string, unknown> = {},
): Promise<Sent> {
  const last = await lastAdviceStep(bot, by, await openAdvice(bot, by, over), typed);
  return answerStep(bot, by, last, 'Indienen', typed);
}

/** Which step a card shows: "Stap 2 van 5: De leerdoelen". */
export function stepOf(card: Sent): string {
  return /Stap .*/.exec(wordsIn(card))?.[0] ?? '';
}
