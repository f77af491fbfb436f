import assert from 'node:assert/strict';
import { createForms } from '../../src/forms/forms.js';
import { formDefinitions, loadForms } from '../../src/forms/load.js';
import { openingOf } from '../../src/forms/opening.js';
import { idOf, partitionOf, storedSchema } from '../../src/forms/stored.js';
import type { Setup } from '../../src/partnership/setup.js';
import { placementOf } from '../../src/people/roster.js';
import type { Store } from '../../src/store/store.js';
import { answerStep, openAdvice, stepOf } from '../support/adviceSteps.js';
import type { Sent } from '../support/connector.js';
import { everyForm } from '../support/everyForm.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, cardIn, dataIn, fieldsIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { aboutForm, answers, handIn, openForm } from '../support/startgesprek.js';

const [sanne, youssef] = [person('sanne-de-wit'), person('youssef-amrani')];
const MINUTES = 'Hoe lang duurde het gesprek?';
const when = { schoolYear: '2026-2027', semester: 1 } as const;
const ref = { form: 'startgesprek', partnership: 'noord-holland', student: 'youssef-amrani', when } as const;

const labelsIn = (card: Sent) => fieldsIn(card).map(({ label }) => label);
const valueIn = (card: Sent, label: string) => fieldsIn(card).find((field) => field.label.startsWith(label))?.value;

/** Sanne begins the startgesprek of Youssef on a bot that knows only the first version of each form. */
async function begunOnTheFirst(store: Store): Promise<void> {
  const first = everyForm().filter(({ version }) => version === 1);
  const forms = createForms({ store, definitions: formDefinitions(first) });
  const setup = examples.find(({ partnership }) => partnership.id === ref.partnership);
  const placement = setup && placementOf(setup, ref.student, when);
  const opening = setup && placement && openingOf(setup, placement, ref.form);
  assert.ok(placement && opening);
  const at = { ref, placement, opening, may: () => ({ allowed: true }) as const };
  const typed = { kennismaking: 'Begonnen op de eerste versie.' };
  const press = () => ({ by: 'sanne-de-wit', part: 'form' as const, version: 0, values: typed, base: {} });
  assert.equal((await forms.save(at, press, new Date('2026-08-31T13:30:00Z'))).status, 'saved');
}

/** The versions of the definition that are kept with the form and with what was handed in. */
async function versionsOf({ store }: GivenBot, of: { student: string } = ref): Promise<number[]> {
  const { documents } = await store.query({ partition: partitionOf({ ...ref, ...of }) });
  return documents.flatMap(({ id, body }) => {
    return id.startsWith(idOf(ref)) ? [storedSchema.pick({ definition: true }).parse(body).definition] : [];
  });
}

describe('A startgesprek that was begun on an older version', () => {
  let bot: GivenBot;
  before(async () => {
    const store = createFakeStore();
    await begunOnTheFirst(store);
    const now = aClock('2026-09-01 15:30').now;
    bot = await givenBot({ setups: examples, store, now, publicUrl: 'https://bot.example' });
  });
  after(() => bot.close());

  async function paperOf(student: string): Promise<string> {
    const link = only(await bot.pressData(sanne, { verb: 'form.pdf', ...aboutForm({ student }) }));
    const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(cardIn(link)))?.[1];
    const response = await fetch(`${bot.url}${path}`);
    return JSON.stringify((await readPdf(Buffer.from(await response.arrayBuffer()))).pages);
  }

  it('goes on with the questions that it began with, where a new one has those of the newest', async () => {
    assert.equal(loadForms().latest('startgesprek').version, 2);
    const running = await openForm(bot, sanne);
    assert.equal(valueIn(running, 'Kennismaking'), 'Begonnen op de eerste versie.');
    assert.ok(!labelsIn(running).includes(MINUTES));
    assert.doesNotMatch(wordsIn(running), /Geen namen van leerlingen, geen medische gegevens/);
    const fresh = await openForm(bot, sanne, { student: 'lieke-zonneveld' });
    assert.ok(labelsIn(fresh).includes(MINUTES));
    assert.match(wordsIn(fresh), /Geen namen van leerlingen, geen medische gegevens/);
  });

  it('is handed in, confirmed, changed and put on paper on that version to its end', async () => {
    assert.match(wordsIn(await handIn(bot, sanne)), /^Ingediend: startgesprek/);
    await bot.press(youssef, await openForm(bot, youssef), 'Ik bevestig dit');
    assert.deepEqual(await versionsOf(bot), [1, 1]);
    assert.doesNotMatch(await paperOf('youssef-amrani'), /Hoe lang duurde/);

    const change = await openForm(bot, sanne, { edit: true, step: 0 });
    assert.ok(!labelsIn(change).includes(MINUTES));
    await bot.fillIn(sanne, change, { Kennismaking: 'En veranderd.' }, 'Opnieuw indienen');
    assert.deepEqual(await versionsOf(bot), [1, 1, 1]);
    assert.match(await paperOf('youssef-amrani'), /En veranderd/);
  });

  it('stands beside one on the newest version, each with its own questions on paper', async () => {
    const student = 'lieke-zonneveld';
    await bot.fillIn(sanne, await openForm(bot, sanne, { student }), { [MINUTES]: '45' }, 'Later verder');
    await handIn(bot, sanne, { student });
    assert.deepEqual(await versionsOf(bot, { student }), [2, 2]);
    assert.match(await paperOf(student), /Hoe lang duurde/);
  });
});

describe('A card of one version of the startgesprek, pressed for a form on another', () => {
  let older: GivenBot;
  let newer: GivenBot;
  beforeEach(async () => {
    const now = aClock('2026-09-01 15:30').now;
    const store = createFakeStore();
    await begunOnTheFirst(store);
    older = await givenBot({ setups: examples, store, now });
    newer = await givenBot({ setups: examples, now });
  });
  afterEach(() => Promise.all([older.close(), newer.close()]));

  const typed = { Datum: '2026-08-31', Kennismaking: 'Van de andere kaart.', 'Leervraag 1': 'Hoe dan?' };

  it('of before keeps all that was typed on it, and leaves alone what it did not ask', async () => {
    await newer.fillIn(sanne, await openForm(newer, sanne), { [MINUTES]: '45' }, 'Later verder');
    const card = await openForm(older, sanne);
    const next = only(await newer.fillIn(sanne, card, typed, 'Bewaar en ga verder'));
    assert.match(wordsIn(next), /Stap 2 van 3/);
    const kept = await openForm(newer, sanne, { step: 0 });
    assert.deepEqual(
      ['Datum', MINUTES, 'Kennismaking', 'Leervraag 1'].map((label) => valueIn(kept, label)),
      ['2026-08-31', '45', 'Van de andere kaart.', 'Hoe dan?'],
    );
  });

  it('of after keeps what this form asks, and gives the rest back in words that say why', async () => {
    const card = await openForm(newer, sanne);
    const sent = await older.fillIn(sanne, card, { ...typed, [MINUTES]: '75' }, 'Bewaar en ga verder');
    const [back, next] = sent.map(wordsIn);
    assert.equal(sent.length, 2);
    assert.match(back ?? '', /^Niet bewaard: startgesprek[\s\S]*andere versie van het formulier[\s\S]*\b75$/);
    assert.match(next ?? '', /Stap 1 van 3[\s\S]*hier staan nu twee teksten onder elkaar/, 'and of what is kept too');
    const kept = await openForm(older, sanne, { step: 0 });
    assert.equal(valueIn(kept, 'Datum'), '2026-08-31');
    assert.match(valueIn(kept, 'Kennismaking') ?? '', /Van de andere kaart\./);
    assert.deepEqual(await versionsOf(older), [1]);
    assert.ok(!JSON.stringify(older.logged).includes('andere kaart'), 'the log holds no answer');
  });

  it('of after hands in this form as it is, and the other way round', async () => {
    const [oldCard, newCard] = [await openForm(older, sanne, { step: 2 }), await openForm(newer, sanne, { step: 2 })];
    for (const [bot, last] of [
      [older, newCard],
      [newer, oldCard],
    ] as const) {
      await bot.fillIn(sanne, await openForm(bot, sanne, { step: 0 }), answers.gesprek, 'Later verder');
      await bot.fillIn(sanne, await openForm(bot, sanne, { step: 1 }), answers.leerdoelen, 'Later verder');
      const receipt = only(await bot.fillIn(sanne, last, answers.afspraken, 'Indienen'));
      assert.match(wordsIn(receipt), /^Ingediend: startgesprek/);
    }
    assert.deepEqual(
      [await versionsOf(older), await versionsOf(newer)],
      [
        [1, 1],
        [2, 2],
      ],
    );
  });

  it('with far more in such a field than anybody types is an unknown button and changes nothing', async () => {
    const [next] = dataIn(await openForm(newer, sanne));
    const told = only(await older.pressData(sanne, { ...next, a_datum: '2026-08-31', a_duur: 'x'.repeat(100_000) }));
    assert.match(wordsIn(told), /^Deze knop ken ik niet meer/);
    assert.equal(valueIn(await openForm(older, sanne), 'Datum'), '');
  });
});

describe('A card of an adviesformulier of which the questions changed before anything was in it', () => {
  const withOwn = (label: string | undefined): Setup[] =>
    examples.map((setup) => ({
      ...setup,
      forms: [
        {
          ...{ form: 'adviesformulier' as const, changes: [], outcomes: [] },
          own:
            label === undefined
              ? []
              : [
                  {
                    ...{ id: 'eigenvraag', step: 'lessen', type: 'text' as const, required: false },
                    ...{ label: { nl: label, en: label }, answeredBy: ['guide' as const] },
                  },
                ],
        },
      ],
    }));
  const now = aClock('2026-11-09 15:30').now;

  it('gives back what was typed at a question of the partnership that is gone', async () => {
    const [before, after] = [
      await givenBot({ setups: withOwn('Hoe was het buiten?'), now }),
      await givenBot({ setups: withOwn(undefined), now }),
    ];
    const card = await openAdvice(before, sanne);
    const sent = await after.fillIn(
      sanne,
      card,
      { 'Hoe was het': 'Koud <b>en</b> nat.', 'Lessen en': 'Helder.' },
      'Bewaar en ga verder',
    );
    assert.match(wordsIn(sent[0]), /^Niet bewaard: adviesformulier halverwege[\s\S]*Koud <b>en<\/b> nat\.$/);
    assert.match(stepOf(sent[1] ?? assert.fail()), /^Stap 2 van/);
    assert.equal(valueIn(await openAdvice(after, sanne, { step: 0 }), 'Lessen en'), 'Helder.');
    await Promise.all([before.close(), after.close()]);
  });

  it('keeps an answer also where its question has come to stand on another step', async () => {
    const bot = await givenBot({ setups: withOwn(undefined), now });
    const leren = await openAdvice(bot, sanne, { step: 2 });
    assert.ok(labelsIn(leren).some((label) => label.startsWith('Kwaliteiten')));
    // With goals the third step is another one.
    await handIn(bot, sanne);
    await answerStep(bot, sanne, leren, 'Later verder', { Kwaliteiten: 'Rust voor de groep.' });
    const kept = await openAdvice(bot, sanne, { step: 3 });
    assert.equal(valueIn(kept, 'Kwaliteiten'), 'Rust voor de groep.');
    assert.match(wordsIn(kept), /Beeld van de student/);
    await bot.close();
  });
});
