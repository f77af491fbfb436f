import type { Sent } from './connector.js';
import { dataIn, fieldsIn, type GivenBot, only, type Someone } from './givenBot.js';
import { examples } from './people.js';
import { aboutForm } from './startgesprek.js';

/** The example partnerships with the adviesformulier as the content has it, so that a test knows its steps. */
export const plain = examples.map((setup) => ({ ...setup, forms: [] }));

/** Which adviesformulier a press is about: Youssef's of halfway in Noord-Holland unless told otherwise. */
export function aboutAdvies(over: Record<string, unknown> = {}) {
  return aboutForm({ form: 'adviesformulier-1', ...over });
}

/** What must be there to hand it in, by step, as inputs send it. */
const steps: readonly Record<string, string>[] = [
  { a_lesvoorbereiding: 'Elke les heeft een doel.', a_lesgeven: 'De instructie is kort en helder.' },
  { a_reflectie: 'Youssef vraagt zelf om feedback.', a_leervoortgang: 'Aan klassenmanagement.' },
  { a_kwaliteiten: 'Rust voor de groep.', a_aandachtspunten: 'Meer tempo in de verwerking.' },
  { a_advies: 'op-koers' },
  { a_stagnatie: 'nee', a_besproken: 'ja', a_besprokenop: '2026-11-09' },
];

/** What a press on a step sends; `base` says that these fields were empty on the card. */
export function stepPress(step: number, typed: Record<string, string>, over: Record<string, unknown> = {}) {
  return {
    verb: 'form.stap',
    ...aboutAdvies(),
    part: 'form',
    step,
    version: 0,
    to: 'next',
    base: {},
    ...typed,
    ...over,
  };
}

/** Types in the fields of a step as a card shows it now, and presses. */
export async function pressStep(
  bot: GivenBot,
  by: Someone,
  step: number,
  typed: Record<string, string>,
  over: Record<string, unknown> = {},
): Promise<Sent> {
  const press = stepPress(step, typed, over);
  const card = only(await bot.pressData(by, { ...press, verb: 'form.open', edit: true }));
  const { base = {} } = dataIn(card).find(({ verb }) => verb === 'form.stap') ?? {};
  const shown = Object.fromEntries(fieldsIn(card).map(({ id, value }) => [id, value]));
  return only(await bot.pressData(by, { ...shown, ...press, base, ...over }));
}

/** Fills in all of it and hands it in; gives the receipt. `typed` counts over what is usual, on every step that asks it. */
export async function handInAdvies(
  bot: GivenBot,
  by: Someone,
  typed: Record<string, string> = {},
  over: Record<string, unknown> = {},
): Promise<Sent> {
  let last: Sent | undefined;
  for (const [step, usual] of steps.entries()) {
    const to = step === steps.length - 1 ? 'submit' : 'next';
    last = await pressStep(bot, by, step, { ...usual, ...typed }, { to, ...over });
  }
  if (last === undefined) throw new Error('there is no step');
  return last;
}

/** Opens the form to read, as the buttons of other cards do. */
export async function readAdvies(bot: GivenBot, by: Someone, over: Record<string, unknown> = {}): Promise<Sent> {
  return only(await bot.pressData(by, { verb: 'form.lees', ...aboutAdvies(over), part: 'form', page: 0 }));
}
