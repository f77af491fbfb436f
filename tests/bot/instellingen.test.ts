import assert from 'node:assert/strict';
import { CodedError } from '../../src/errors.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  buttonsIn,
  cardIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const esther = anyone('esther-vermeer');

describe('How somebody is reminded', () => {
  const clock = aClock('2026-11-10 10:00');
  let bot: GivenBot;
  let store: FakeStore;
  beforeEach(async () => {
    clock.at('2026-11-10 10:00');
    store = createFakeStore();
    bot = await givenBot({ setups: examples, store, now: clock.now });
  });
  afterEach(() => bot.close());

  const open = async (by: Someone, text = 'instellingen') => only(await bot.say(by, text));
  const valuesOn = (card: Parameters<typeof fieldsIn>[0]) =>
    Object.fromEntries(fieldsIn(card).map(({ id, value }) => [id, value]));
  const changesOf = async (partnership: string) =>
    (await store.query({ partition: `wijzigingen:${partnership}`, type: 'wijziging' })).documents.map(
      ({ body }) => body as Record<string, unknown>,
    );

  it('is shown as the roster has it, on one card', async () => {
    const card = await open(sanne);
    const roster = examples.flatMap(({ people }) => people).find(({ id }) => id === 'sanne-de-wit');
    assert.match(wordsIn(card), /^Mijn instellingen/);
    assert.deepEqual(valuesOn(card), {
      i_days: roster?.days.join(','),
      i_hour: 'rol',
      i_language: 'nl',
      i_until: '',
    });
    assert.deepEqual(buttonsIn(card), ['Bewaar']);
  });

  it('is kept, and answered by what holds now in the place of the card', async () => {
    const card = await open(sanne);
    const receipt = only(await bot.fillIn(sanne, card, { 'Op deze dagen': 'do,ma', 'Schrijf me': '16:30' }, 'Bewaar'));
    assert.equal(receipt.replaces, card.id);
    assert.match(wordsIn(receipt), /Je werkdagen\nmaandag en donderdag\nVanaf\n16:30\nTaal\nNederlands\nPauze\nGeen/);
    assert.deepEqual(valuesOn(await open(sanne)), { i_days: 'ma,do', i_hour: '16:30', i_language: 'nl', i_until: '' });
  });

  it('keeps following the roster in what somebody never chose', async () => {
    const card = await open(sanne);
    await bot.fillIn(sanne, card, { 'Schrijf me': '16:30' }, 'Bewaar');
    const [partnership] = examples.filter(({ people }) => people.some(({ id }) => id === 'sanne-de-wit'));
    const [change, ...more] = await changesOf(partnership?.partnership.id ?? '');
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(change ?? {}).toSorted(), ['at', 'by', 'hour', 'kind', 'person']);
  });

  it('writes nothing when nothing changed', async () => {
    await bot.press(sanne, await open(sanne), 'Bewaar');
    for (const { partnership } of examples) assert.deepEqual(await changesOf(partnership.id), []);
  });

  it('goes back to what fits the role', async () => {
    await bot.fillIn(sanne, await open(sanne), { 'Schrijf me': '16:30' }, 'Bewaar');
    const receipt = only(await bot.fillIn(sanne, await open(sanne), { 'Schrijf me': 'rol' }, 'Bewaar'));
    assert.match(wordsIn(receipt), /Vanaf\nZoals past bij je rol: 15:15/);
  });

  it('is in the language that was chosen from then on', async () => {
    const receipt = only(await bot.fillIn(sanne, await open(sanne), { 'In deze taal': 'en' }, 'Bewaar'));
    assert.match(wordsIn(receipt), /^Saved/);
    assert.match(wordsIn(await open(sanne, 'instellingen')), /^My settings/);
  });

  it('is said once by who is in two partnerships, and holds in both', async () => {
    const card = await open(esther);
    assert.match(wordsIn(card), /Dit geldt bij .* en .*\./);
    await bot.fillIn(esther, card, { 'Op deze dagen': 'wo', 'Ik ben afwezig': '2026-11-30' }, 'Bewaar');
    for (const { partnership } of examples) {
      const kinds = (await changesOf(partnership.id)).map(({ kind, person }) => `${kind} ${person}`);
      assert.deepEqual(kinds.toSorted(), ['absence esther-vermeer', 'preference esther-vermeer']);
    }
  });

  it('is written where it is missing when it is saved again after the store failed in between', async () => {
    const card = await open(esther);
    const typed = { 'Schrijf me': '16:30', 'Ik ben afwezig': '2026-11-30' };
    const { commit } = store;
    let commits = 0;
    store.commit = async (...args) => {
      if (!args[0].startsWith('wijzigingen:')) return commit(...args);
      commits += 1;
      if (commits === 2) throw new CodedError('STORE_UNAVAILABLE', 'The store is away for a moment.');
      return commit(...args);
    };
    assert.match(wordsIn(only(await bot.fillIn(esther, card, typed, 'Bewaar'))), /niet bij mijn gegevens/);
    assert.match(wordsIn(only(await bot.fillIn(esther, card, typed, 'Bewaar'))), /Je pauze loopt|16:30/);

    assert.equal(commits, 3, 'what was written already is not written again');
    for (const { partnership } of examples) {
      const written = await changesOf(partnership.id);
      assert.deepEqual(
        written.map(({ kind, hour, until }) => [kind, hour ?? until]).toSorted(),
        [
          ['absence', '2026-11-30'],
          ['preference', '16:30'],
        ],
        partnership.id,
      );
    }
  });

  const pauses = ['pauze', 'stop', 'Stop maar', 'ik ben even afwezig', 'ik ben ziek', 'geen berichten meer'];
  for (const words of pauses) {
    it(`begins with the pause for who types "${words}"`, async () => {
      const card = await open(sanne, words);
      assert.match(wordsIn(card), /^Even geen berichten/);
      assert.match(wordsIn(card), /Verwijder dan de app/);
      assert.equal(fieldsIn(card)[0]?.id, 'i_until');
      assert.equal(cardIn(card).lang, 'nl');
    });
  }

  it('can be asked for in English', async () => {
    const jan = examples.flatMap(({ people }) => people).find(({ language }) => language === 'en');
    for (const words of ['settings', 'pause', 'I am on leave', 'my preferences']) {
      const card = await open(jan ? anyone(jan.id) : sanne, words);
      assert.match(wordsIn(card), /^(My settings|No messages for a while)/, words);
    }
  });

  it('is paused until a day, which is shown, and the pause can be ended early', async () => {
    const receipt = only(await bot.fillIn(sanne, await open(sanne, 'pauze'), { 'Ik ben': '2026-11-30' }, 'Bewaar'));
    assert.match(wordsIn(receipt), /Pauze\nAfwezig tot maandag 30 november/);
    assert.match(wordsIn(receipt), /collega’s zien dat je er niet bent/);
    const later = await open(sanne);
    assert.match(wordsIn(later), /Je pauze loopt: je bent afwezig tot maandag 30 november\./);
    assert.equal(valuesOn(later).i_until, '2026-11-30');
    const back = only(await bot.press(sanne, later, 'Stop de pauze'));
    assert.equal(back.replaces, later.id);
    assert.match(wordsIn(back), /^Welkom terug/);
    assert.match(wordsIn(back), /Pauze\nGeen/);
    assert.doesNotMatch(wordsIn(await open(sanne)), /Je pauze loopt/);
  });

  it('has a pause that ends by itself', async () => {
    await bot.fillIn(sanne, await open(sanne, 'pauze'), { 'Ik ben': '2026-11-12' }, 'Bewaar');
    clock.at('2026-11-11T22:30:00Z');
    assert.match(wordsIn(await open(sanne)), /Je pauze loopt/);
    clock.at('2026-11-11T23:30:00Z');
    assert.doesNotMatch(wordsIn(await open(sanne)), /Je pauze loopt/);
  });

  it('lets who is away just ask', async () => {
    await bot.fillIn(sanne, await open(sanne, 'pauze'), { 'Ik ben': '2026-11-30' }, 'Bewaar');
    assert.match(wordsIn(await open(sanne, 'mijn taken')), /^Mijn taken/);
    assert.match(wordsIn(await open(sanne, 'WPA')), /Werkplekassessment/i);
  });

  it('is seen behind the name by who asks for that person', async () => {
    const student = examples
      .flatMap(({ placements }) => placements)
      .find(({ werkplekbegeleider }) => werkplekbegeleider === 'sanne-de-wit');
    assert.ok(student);
    await bot.fillIn(sanne, await open(sanne, 'pauze'), { 'Ik ben': '2026-11-30' }, 'Bewaar');
    const answer = await open(anyone(student.student), 'wie is mijn werkplekbegeleider?');
    assert.match(wordsIn(answer), /Sanne de Wit.*\n?.*afwezig tot ma 30 nov/);
  });

  const wrong: [string, Record<string, string>, RegExp, string][] = [
    ['no day to work on', { 'Op deze dagen': '' }, /Kies minstens één dag\./, 'i_days'],
    ['days that there are not', { 'Op deze dagen': 'za,zo' }, /Kies minstens één dag\./, 'i_days'],
    ['an hour outside the bounds', { 'Schrijf me': '23:30' }, /Kies een tijd uit de lijst\./, 'i_hour'],
    ['an hour that is none', { 'Schrijf me': '${x}' }, /Kies een tijd uit de lijst\./, 'i_hour'],
    ['a language that is none', { 'In deze taal': 'fr' }, /Kies een taal uit de lijst\./, 'i_language'],
    ['a day that has passed', { 'Ik ben': '2026-11-09' }, /Deze dag is al geweest\./, 'i_until'],
    ['today', { 'Ik ben': '2026-11-10' }, /Deze dag is al geweest\./, 'i_until'],
    ['a day too far away', { 'Ik ben': '2028-01-01' }, /hooguit een jaar/, 'i_until'],
    ['what is no date', { 'Ik ben': '30 november' }, /Dit is geen datum\./, 'i_until'],
    ['a date that there is not', { 'Ik ben': '2027-02-30' }, /Dit is geen datum\./, 'i_until'],
  ];
  for (const [title, typed, message, field] of wrong) {
    it(`comes back with what was typed and what is wrong: ${title}`, async () => {
      const card = await open(sanne);
      const all = { 'Op deze dagen': 'ma', 'Schrijf me': '16:30', ...typed };
      const back = only(await bot.fillIn(sanne, card, all, 'Bewaar'));
      assert.equal(back.replaces, card.id);
      assert.match(wordsIn(back), message);
      assert.match(wordsIn(back), /Er is nog niets bewaard/);
      assert.equal(valuesOn(back)[field], Object.values(typed)[0]);
      if (field !== 'i_hour') assert.equal(valuesOn(back).i_hour, '16:30');
      for (const { partnership } of examples) assert.deepEqual(await changesOf(partnership.id), []);
    });
  }

  it('is never that of somebody else, whatever a forged card says', async () => {
    const [data] = dataIn(await open(sanne));
    const forged = { ...data, person: 'marijke-bos', by: 'marijke-bos', i_days: 'ma', i_hour: 'rol', i_language: 'nl' };
    await bot.pressData(sanne, forged);
    const all = (await Promise.all(examples.map(({ partnership }) => changesOf(partnership.id)))).flat();
    assert.deepEqual([...new Set(all.map(({ person, by }) => `${person} ${by}`))], ['sanne-de-wit sanne-de-wit']);
  });

  it('takes no harm from fields of another kind', async () => {
    const [data] = dataIn(await open(sanne));
    const odd = { ...data, i_days: ['ma'], i_hour: 7, i_language: { nl: true }, i_until: 'x'.repeat(5000) };
    assert.match(wordsIn(only(await bot.pressData(sanne, odd))), /Kies minstens één dag/);
  });

  it('is not for a stranger, nor for a channel', async () => {
    assert.match(wordsIn(only(await bot.say(stranger, 'instellingen'))), /alleen voor mensen van een partnerschap/);
    assert.match(
      wordsIn(only(await bot.pressData(stranger, { verb: 'instel.bewaar', lang: 'nl' }))),
      /alleen voor mensen/,
    );
    assert.match(wordsIn(only(await bot.say(sanne, 'instellingen', inChannel(sanne)))), /alleen in onze eigen chat/);
  });

  it('says so when it could not be kept, and is then as it was', async () => {
    const card = await open(sanne);
    store.setDown(true);
    assert.match(
      wordsIn(only(await bot.fillIn(sanne, card, { 'Ik ben': '2026-11-30' }, 'Bewaar'))),
      /niet bij mijn gegevens/,
    );
    store.setDown(false);
    assert.doesNotMatch(wordsIn(await open(sanne)), /Je pauze loopt/);
  });

  it('is known to another instance when it is asked there', async () => {
    const other = await givenBot({ store, now: clock.now });
    try {
      await bot.fillIn(sanne, await open(sanne, 'pauze'), { 'Ik ben': '2026-11-30' }, 'Bewaar');
      assert.match(wordsIn(only(await other.say(sanne, 'pauze'))), /Je pauze loopt/);
    } finally {
      await other.close();
    }
  });

  it('names nobody and nothing in the log', async () => {
    await bot.fillIn(sanne, await open(sanne, 'pauze'), { 'Ik ben': '2026-11-30' }, 'Bewaar');
    assert.doesNotMatch(JSON.stringify(bot.logged), /sanne|2026-11-30/i);
    assert.ok(bot.logged.some(({ code }) => code === 'SETTINGS_KEPT'));
  });
});
