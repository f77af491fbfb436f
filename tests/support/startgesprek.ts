import type { Sent } from './connector.js';
import type { GivenBot, Someone } from './givenBot.js';
import { only } from './givenBot.js';

/** Which form a press is about, as the buttons of the cards say it; Youssef's in Noord-Holland unless told otherwise. */
export function aboutForm(over: Record<string, unknown> = {}) {
  return {
    form: 'startgesprek',
    partnership: 'noord-holland',
    student: 'youssef-amrani',
    schoolYear: '2026-2027',
    semester: 1,
    lang: 'nl',
    ...over,
  };
}

/** Opens a form from whatever card had the button. */
export async function openForm(bot: GivenBot, by: Someone, over: Record<string, unknown> = {}): Promise<Sent> {
  return only(await bot.pressData(by, { verb: 'form.open', ...aboutForm(over) }));
}

/** What must be there to hand in the form, by step. */
export const answers = {
  gesprek: { Datum: '2026-08-31', 'Leervraag 1': 'Hoe krijg ik de klas stil?' },
  leerdoelen: { 'Leerdoel 1': 'Ik kan een les rustig beginnen' },
  afspraken: { Werkafspraken: 'Elke maandag kijken we terug op de week' },
};

/** Fills in every step and stops at the last one, before it is handed in. */
export async function lastStep(bot: GivenBot, by: Someone, over: Record<string, unknown> = {}): Promise<Sent> {
  const first = await openForm(bot, by, over);
  const second = only(await bot.fillIn(by, first, answers.gesprek, 'Bewaar en ga verder'));
  return only(await bot.fillIn(by, second, answers.leerdoelen, 'Bewaar en ga verder'));
}

/** Fills in the whole form and hands it in; gives the receipt. */
export async function handIn(bot: GivenBot, by: Someone, over: Record<string, unknown> = {}): Promise<Sent> {
  const last = await lastStep(bot, by, over);
  return only(await bot.fillIn(by, last, answers.afspraken, 'Indienen'));
}
