import { advice, answerStep, openAdvice } from '../support/adviceSteps.js';
import { startCosmos } from '../support/cosmos/server.js';
import { dataIn, givenBot, only } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';
import { counted, type StoreUse } from './storeUse.js';

/** About as much as people write: some 600 characters an answer. */
const typed = Object.fromEntries(
  [
    'Lesvoorbereidingen (LBF)',
    'Lessen en activiteiten',
    'Zelfevaluatie en reflectie',
    'Kwaliteiten',
    'Aandachtspunten',
  ].map((label) => [label, `${advice[label]} ${'Woorden in een antwoord, zoals iemand ze typt. '.repeat(13)}`.trim()]),
);

/**
 * What each press on an adviesformulier asks of Cosmos DB, from opening it to the reaction of the student; `kept` is what is stored of it in
 * the end.
 */
export async function storeUseOfForm(): Promise<{
  presses: { what: string; use: StoreUse }[];
  documents: number;
  kept: number;
}> {
  const cosmos = await startCosmos();
  const { store, take } = counted(await cosmos.open());
  let now = new Date('2026-08-31T13:30:00Z');
  const bot = await givenBot({ setups: examples, store, now: () => now });
  const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
  for (const one of [sanne, marijke, youssef]) await bot.say(one, 'hoi');
  await handIn(bot, sanne);
  await bot.remind();
  now = new Date('2026-11-09T14:30:00Z');
  await bot.remind();
  const presses: { what: string; use: StoreUse }[] = [];
  const count = <T>(what: string, value: T): T => {
    presses.push({ what, use: take() });
    return value;
  };
  take();
  let card = count('opened', await openAdvice(bot, sanne));
  let step = 1;
  while (dataIn(card).every(({ to }) => to !== 'submit')) {
    card = count(`step ${step} is saved`, await answerStep(bot, sanne, card, 'Bewaar en ga verder', typed));
    step += 1;
  }
  count('handed in', await answerStep(bot, sanne, card, 'Indienen', typed));
  const asked = { form: 'adviesformulier-1', partnership: 'noord-holland', student: 'youssef-amrani' };
  const ids = { ...asked, schoolYear: '2026-2027', semester: 1, lang: 'nl' };
  count(
    'read by the schoolopleider',
    only(await bot.pressData(marijke, { verb: 'form.lees', ...ids, part: 'form', page: 0 })),
  );
  count('aligned', await bot.pressData(marijke, { verb: 'form.bevestig', ...ids, version: 1 }));
  count(
    'read by the student',
    only(await bot.pressData(youssef, { verb: 'form.lees', ...ids, part: 'form', page: 0 })),
  );
  count('signed as read', await bot.pressData(youssef, { verb: 'form.bevestig', ...ids, version: 1 }));
  const { documents } = await store.query({ partition: 'noord-holland:youssef-amrani', limit: 1000 });
  const about = documents.filter(({ id }) => id.startsWith('adviesformulier-1'));
  const kept = about.reduce((sum, { body }) => sum + Buffer.byteLength(JSON.stringify(body)), 0);
  await bot.close();
  await cosmos.close();
  return { presses, documents: about.length, kept };
}
