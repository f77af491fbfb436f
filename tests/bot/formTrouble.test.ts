import assert from 'node:assert/strict';
import { asIs } from '../../src/forms/use.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Store } from '../../src/store/store.js';
import { advice, openAdvice } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  anActivity,
  buttonsIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  only,
  type Someone,
  sentTo,
  wordsIn,
} from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { aboutForm, answers, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const NEXT = 'Bewaar en ga verder';
const SUBMIT = 'Indienen';
const AWAY = /Ik kan even niet bij mijn gegevens/;

/** What is tried on both forms; `right` is what hands it in, by the beginning of a label. */
const forms: {
  name: string;
  moment: string;
  open: (bot: GivenBot, by: Someone, over?: object) => Promise<Sent>;
  right: Readonly<Record<string, string>>;
  /** A long answer on the first step. */
  text: string;
  wrong: readonly (readonly [what: string, label: string, typed: string, told: RegExp])[];
}[] = [
  {
    name: 'A startgesprek',
    moment: '2026-09-01 15:30',
    open: (bot, by, over) => openForm(bot, by, { ...over }),
    right: { ...answers.gesprek, ...answers.leerdoelen, ...answers.afspraken },
    text: 'Kennismaking',
    wrong: [
      ['a day that does not exist', 'Datum', '2026-02-30', /Let op: dit is geen datum die ik ken/],
      ['a number in words', 'Hoe lang', 'een uur', /Let op: schrijf hier een getal in cijfers, van 0 tot en met 200/],
      ['a choice that is in no list', 'Waar spraken', 'op-de-maan', /Let op: wat hier stond, kan niet meer\. Kies/],
      ['a text that is too long', 'Kennismaking', 'x'.repeat(2001), /Let op: .*2\.?000 tekens/],
    ],
  },
  {
    name: 'An adviesformulier',
    moment: '2026-11-09 15:30',
    open: (bot, by, over) => openAdvice(bot, by, { ...over }),
    right: advice,
    text: 'Lessen en activiteiten',
    wrong: [
      ['a day that does not exist', 'Besproken op', '2026-02-30', /Let op: dit is geen datum die ik ken/],
      [
        'a number in words',
        'Hoeveel LBF',
        'twintig',
        /Let op: schrijf hier een getal in cijfers, van 0 tot en met 200/,
      ],
      ['a choice that is in no list', 'Advies', 'prima', /Let op: wat hier stond, kan niet meer\. Kies/],
      ['a text that is too long', 'Lessen en', 'x'.repeat(2001), /Let op: .*2\.?000 tekens/],
    ],
  },
];

/** The startgesprek has a choice only where a partnership asks one. */
const setups: Setup[] = examples.map((setup) => ({
  ...setup,
  forms: [
    {
      ...asIs('startgesprek'),
      own: [
        {
          ...{ id: 'eigenplek', step: 'gesprek', type: 'choice', required: false, answeredBy: ['guide'] },
          label: { nl: 'Waar spraken jullie elkaar?', en: 'Where did you talk?' },
          options: [
            { id: 'klas', label: { nl: 'In de klas', en: 'In the classroom' } },
            { id: 'elders', label: { nl: 'Ergens anders', en: 'Somewhere else' } },
          ],
        },
      ],
    },
  ],
}));

/** A store in which somebody else seems to be first, so many times. */
function contested(store: FakeStore): { store: Store; times: number } {
  const state = {
    times: 0,
    store: {
      ...store,
      async commit(partition: string, operations: Parameters<Store['commit']>[1]) {
        const isForm = operations.some((each) => each.op !== 'delete' && each.type === 'form');
        if (!isForm || state.times === 0) return store.commit(partition, operations);
        state.times -= 1;
        return { status: 'conflict' as const, index: 0, reason: 'changed' as const };
      },
    },
  };
  return state;
}

for (const { name, moment, open, right, text, wrong } of forms) {
  describe(`${name} in trouble, through the front door`, () => {
    let bot: GivenBot;
    let inner: FakeStore;
    let store: ReturnType<typeof contested>;
    beforeEach(async () => {
      inner = createFakeStore();
      store = contested(inner);
      bot = await givenBot({ setups, store: store.store, now: aClock(moment).now });
    });
    afterEach(async () => {
      assert.deepEqual(
        bot.logged.filter(({ level, code }) => Number(level) >= 50 && code !== 'STORE_UNAVAILABLE'),
        [],
      );
      await bot.close();
    });

    /** Answers what a card asks, from step to step, and hands it in; gives what the last press was told, or the step that came back before. */
    async function handedIn(from: Sent, all: Readonly<Record<string, string>>): Promise<Sent> {
      let card = from;
      for (;;) {
        const isLast = buttonsIn(card).includes(SUBMIT);
        card = only(await bot.fillIn(sanne, card, askedOn(card, all), isLast ? SUBMIT : NEXT));
        if (isLast || /Let op: wat hier stond/.test(wordsIn(card))) return card;
      }
    }

    const copies = () => inner.dump().filter(({ type }) => type === 'form-version').length;
    const textNow = async () => valueIn(await open(bot, sanne, { step: 0 }), text);

    for (const [what, label, typed, told] of wrong) {
      it(`with ${what} comes back at that field, and is handed in once that is put right`, async () => {
        const back = await handedIn(await open(bot, sanne), { ...right, [label]: typed });
        assert.match(wordsIn(back), told);
        const shown = valueIn(back, label);
        assert.equal(shown, /choice/.test(what) ? '' : typed);
        assert.equal(copies(), 0);
        const mended = { Datum: '2026-08-31', 'Hoe lang': '60', 'Hoeveel LBF': '20', 'Besproken op': '2026-11-06' };
        const good = { [text]: 'Kort.', 'Waar spraken': 'klas', Advies: 'op-koers', ...mended };
        const receipt = await handedIn(back, { ...right, ...good });
        assert.match(wordsIn(receipt), /^Ingediend: /);
      });
    }

    it('with buttons that come later in its life says so, and writes nothing', async () => {
      const about = { ...(/startgesprek/.test(name) ? aboutForm() : aboutAdvies()), version: 1 };
      const section = { section: 'lessen', at: 0, to: 'align', base: '' };
      for (const by of [sanne, marijke, youssef]) {
        for (const press of [
          { verb: 'form.bevestig' },
          { verb: 'form.nalezen' },
          { verb: 'form.sectie', ...section },
          { verb: 'form.wijziging' },
          { verb: 'form.pdf' },
          { verb: 'form.stap', part: 'reaction', step: 0, to: 'submit', base: {}, a_reactie: 'Te vroeg' },
        ]) {
          const told = wordsIn(only(await bot.pressData(by, { ...about, ...press })));
          assert.doesNotMatch(
            told,
            /^(Ingediend|Bevestigd|Afgestemd|Gelezen|Niet bewaard)/,
            `${by.name} ${press.verb}`,
          );
        }
      }
      assert.deepEqual(
        inner.dump().filter(({ type }) => type === 'form' || type === 'form-version'),
        [],
      );
      assert.match(wordsIn(await handedIn(await open(bot, sanne), right)), /^Ingediend: /);
    });

    it('of which the store says each time that somebody was first is kept when it is not so any more', async () => {
      const first = await open(bot, sanne);
      store.times = 2;
      assert.match(wordsIn(only(await bot.fillIn(sanne, first, { [text]: 'Na twee keer.' }, NEXT))), /Stap 2 van/);
      assert.equal(await textNow(), 'Na twee keer.');
    });

    it('whose store never lets it be first says so, keeps the card, and goes on by the same press', async () => {
      const first = await open(bot, sanne);
      store.times = Number.POSITIVE_INFINITY;
      for (const title of [NEXT, 'Later verder']) {
        const told = only(await bot.fillIn(sanne, first, { [text]: 'Blijft staan.' }, title));
        assert.match(wordsIn(told), AWAY);
        assert.equal(told.method, 'post', 'the card with what was typed is still there');
      }
      store.times = 0;
      assert.match(wordsIn(only(await bot.fillIn(sanne, first, { [text]: 'Blijft staan.' }, NEXT))), /Stap 2 van/);
      assert.equal(await textNow(), 'Blijft staan.');
    });

    it('whose step is delivered five times at once has it once', async () => {
      const first = await open(bot, sanne);
      const field = fieldsIn(first).find(({ label }) => label.startsWith(text))?.id ?? '';
      const [next] = dataIn(first);
      const value = { ...next, [field]: 'Eén keer.' };
      const press = anActivity(bot.connector, sanne, { replyToId: first.id, value });
      const sent = bot.connector.sent.length;
      const delivered = await Promise.all(Array.from({ length: 5 }, () => bot.receive(press)));
      assert.ok(delivered.every(({ status }) => status === 200));
      for (const one of bot.connector.sent.slice(sent)) assert.match(wordsIn(one), /Stap 2 van/);
      assert.equal(await textNow(), 'Eén keer.');
    });

    it('with markup and a template in its text shows them as typed, on the step and to who reads it', async () => {
      const nasty = '<b>vet</b> **vet** [x](http://kwaad.test) ${student} {{x}} \\';
      const first = await open(bot, sanne);
      const texts = { ...right, [text]: nasty };
      await bot.fillIn(sanne, first, { [text]: nasty }, 'Later verder');
      assert.equal(await textNow(), nasty);
      const receipt = await handedIn(await open(bot, sanne, { step: 0 }), texts);
      assert.doesNotMatch(JSON.stringify(receipt), /kwaad/);
      const about = /startgesprek/.test(name) ? aboutForm() : aboutAdvies();
      const read = only(await bot.pressData(youssef, { verb: 'form.lees', ...about, page: 0, whole: true }));
      assert.ok(wordsIn(read).split('\n').includes(nasty));
    });
  });
}

describe('Two people who hand in one startgesprek at the same moment', () => {
  it('make one of it, and nothing that either typed is lost', async () => {
    const store = createFakeStore();
    const bot = await givenBot({ setups: examples, store, now: aClock('2026-09-01 15:30').now });
    for (const [step, all] of [answers.gesprek, answers.leerdoelen].entries())
      await bot.fillIn(sanne, await openForm(bot, sanne, { step }), { ...all }, NEXT);
    const cards = [await openForm(bot, sanne, { step: 2 }), await openForm(bot, marijke, { step: 2 })] as const;
    const before = bot.connector.sent.length;
    await Promise.all([
      bot.fillIn(sanne, cards[0], { Werkafspraken: 'Woorden van Sanne.' }, SUBMIT),
      bot.fillIn(marijke, cards[1], { Werkafspraken: 'Woorden van Marijke.' }, SUBMIT),
    ]);
    const sent = bot.connector.sent.slice(before);
    const read = wordsIn(await openForm(bot, youssef));
    assert.equal(store.dump().filter(({ type }) => type === 'form-version').length, 1);
    for (const [by, words] of [
      [sanne, 'Woorden van Sanne.'],
      [marijke, 'Woorden van Marijke.'],
    ] as const) {
      const told = sentTo(by, sent).map(wordsIn);
      assert.ok(read.includes(words) || told.some((one) => /^Niet bewaard/.test(one) && one.includes(words)), words);
      assert.ok(
        told.some((one) => /^(Ingediend|Al ingediend): startgesprek/.test(one)),
        by.name,
      );
    }
    await bot.close();
  });
});

describe('Three people at one adviesformulier at the same moment', () => {
  it('are each told what there is, and it has one truth', async () => {
    const store = createFakeStore();
    const bot = await givenBot({ setups, store, now: aClock('2026-11-09 15:30').now });
    const about = aboutAdvies();
    let card = await openAdvice(bot, sanne);
    while (!buttonsIn(card).includes(SUBMIT)) card = only(await bot.fillIn(sanne, card, askedOn(card, advice), NEXT));
    await bot.fillIn(sanne, card, askedOn(card, advice), SUBMIT);

    const change = await openAdvice(bot, sanne, { edit: true, step: 0 });
    const agree = { verb: 'form.bevestig', ...about, version: 1 };
    const before = bot.connector.sent.length;
    await Promise.all([
      bot.fillIn(sanne, change, { 'Lessen en': 'Nu met een voorbeeld.' }, 'Opnieuw indienen'),
      bot.pressData(marijke, agree),
      bot.pressData(youssef, agree),
    ]);
    const sent = bot.connector.sent.slice(before);
    assert.match(sentTo(sanne, sent).map(wordsIn).join(), /Ingediend: adviesformulier halverwege[\s\S]*versie 2\./);
    for (const [by, done] of [
      [marijke, 'Afgestemd'],
      [youssef, 'Gelezen'],
    ] as const) {
      const told = sentTo(by, sent).map(wordsIn).join();
      assert.match(told, new RegExp(`${done}: adviesformulier|Nu met een voorbeeld`), by.name);
    }
    assert.equal(store.dump().filter(({ type }) => type === 'form-version').length, 2);

    for (const by of [marijke, youssef]) await bot.pressData(by, { ...agree, version: 2 });
    const read = wordsIn(only(await bot.pressData(sanne, { verb: 'form.lees', ...about, page: 0, whole: true })));
    assert.match(read, /Nu met een voorbeeld\./);
    assert.doesNotMatch(read, /Nu bij/);
    assert.ok(bot.logged.every(({ level }) => Number(level) < 50));
    await bot.close();
  });
});

function valueIn(card: Sent, label: string): string | undefined {
  return fieldsIn(card).find((field) => field.label.startsWith(label))?.value;
}

/** Of all answers those that this card asks for. */
function askedOn(card: Sent, all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([label]) => valueIn(card, label) !== undefined));
}
