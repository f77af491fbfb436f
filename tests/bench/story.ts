import { createFakeStore } from '../support/fakeStore.js';
import { fieldsIn, givenBot } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { counted, type StoreUse } from './storeUse.js';

const long = 'Woorden in een antwoord, zoals iemand ze typt. '.repeat(12);

/** What one digest of a werkplekbegeleider with three students and one step of a startgesprek ask of the store. */
export async function storeUseOfStory(): Promise<{ what: string; use: StoreUse }[]> {
  const { store, take } = counted(createFakeStore());
  let now = new Date('2026-08-31T06:00:00Z');
  const bot = await givenBot({ setups: examples, store, now: () => now });
  const sanne = person('sanne-de-wit');
  await bot.say(sanne, 'hoi');
  now = new Date('2026-08-31T13:20:00Z');
  take();
  const [digest] = await bot.remind();
  const uses = [{ what: 'a digest (and 113 people the bot never met)', use: take() }];
  if (digest === undefined) throw new Error('there was no digest');
  await bot.remind();
  uses.push({ what: 'the round after it (each instance, each minute)', use: take() });
  let [card] = await bot.press(sanne, digest, 'Vul in');
  uses.push({ what: 'a form is opened', use: take() });
  for (const step of [1, 2]) {
    if (card === undefined) throw new Error('there was no step');
    const typed = Object.fromEntries(fieldsIn(card).map(({ label }) => [label, answerTo(label)]));
    [card] = await bot.fillIn(sanne, card, typed, 'Bewaar en ga verder');
    uses.push({ what: `step ${step} of a form is saved`, use: take() });
  }
  await bot.close();
  return uses;
}

function answerTo(label: string): string {
  if (label.startsWith('Datum')) return '2026-08-31';
  return label.startsWith('Hoe lang') ? '60' : long.slice(0, 300);
}
