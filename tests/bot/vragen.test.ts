import assert from 'node:assert/strict';
import type { Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  anActivity,
  buttonsIn,
  cardIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  sentTo,
  wordsIn,
} from '../support/givenBot.js';
import { examples, person, stranger } from '../support/people.js';

const [youssef, joke, sanne] = [person('youssef-amrani'), person('joke-prins'), person('sanne-de-wit')];
const [esther, ruben] = [person('esther-vermeer'), person('ruben-kaya')];

const LIST = 'Zet op de vraaglijst';
const ANSWER = 'Ik wil graag antwoord';
const DOUBT = 'Klopt dit niet?';

let bot: GivenBot;
let store: FakeStore;
const clock = aClock('2026-09-07 10:00');

/** A Monday of the first semester; nobody was told anything yet. */
async function start(moment = '2026-09-07 10:00'): Promise<void> {
  clock.at(moment);
  store = createFakeStore();
  bot = await givenBot({ setups: examples, store, now: clock.now });
}

async function ask(by: Someone, question: string, button = LIST): Promise<Sent> {
  const answer = only(await bot.say(by, question));
  return only(await bot.press(by, answer, button));
}

async function list(by: Someone = joke): Promise<Sent> {
  return only(await bot.say(by, 'vragenlijst'));
}

function stored(type: string): Record<string, unknown>[] {
  return store.dump().flatMap((document) => (document.type === type ? [{ ...(document.body as object) }] : []));
}

function everything(): string {
  return JSON.stringify(store.dump().filter(({ partition }) => partition.startsWith('begrippen:')));
}

describe('A question that the bot cannot answer', () => {
  beforeEach(() => start());
  afterEach(() => bot.close());

  it('goes on the list of the partnership with one tap, without a name, and the card says so', async () => {
    const card = await ask(youssef, 'wat is een floepsel?');
    assert.equal(card.method, 'put', 'it takes the place of the card that was pressed');
    assert.match(
      wordsIn(card),
      /floepsel.* ken ik niet[\s\S]*op de vraaglijst van Samen Opleiden Noord-Holland, zonder je naam/,
    );
    assert.deepEqual(buttonsIn(card), []);
    const [vraag] = stored('vraag');
    assert.equal(vraag?.question, 'wat is een floepsel?');
    assert.deepEqual(vraag?.askers, []);
    for (const secret of [youssef.oid, youssef.name, youssef.email, youssef.tenant]) {
      assert.ok(!everything().includes(secret), `${secret} is kept`);
    }
  });

  it('with the wish for an answer keeps the account and nothing more', async () => {
    const card = await ask(youssef, 'wat is een floepsel?', ANSWER);
    assert.match(wordsIn(card), /Zodra er een antwoord is, stuur ik het je hier/);
    assert.deepEqual(stored('vraag')[0]?.askers, [{ tenant: youssef.tenant, oid: youssef.oid, lang: 'nl' }]);
    assert.ok(!everything().includes('Youssef') && !everything().includes(youssef.email));
  });

  it('is counted up when another asks the same in other words, capitals or with politeness around it', async () => {
    await ask(youssef, 'wat is een floepsel?');
    await ask(sanne, 'Hoi, wat betekent FLOEPSEL?');
    await ask(sanne, 'floepsel', ANSWER);
    const questions = stored('vraag');
    assert.equal(questions.length, 1);
    assert.equal(questions[0]?.count, 3);
    assert.equal(questions[0]?.question, 'wat is een floepsel?');
  });

  it('pressed again and again counts once', async () => {
    const card = only(await bot.say(youssef, 'floepsel'));
    const press = () => ({
      ...anActivity(bot.connector, youssef),
      ...{ replyToId: card.id, value: { ...dataIn(card).at(-2) } },
    });
    for (let time = 0; time < 3; time += 1) assert.equal((await bot.receive(press())).status, 200);
    await bot.press(youssef, card, LIST);
    assert.equal(stored('vraag')[0]?.count, 1);
    assert.deepEqual(stored('gevraagd')[0]?.count, 1);
  });

  it('can be put on the list five times a day by one person, and the next day again', async () => {
    for (const word of ['floepsel', 'fliepsel', 'flapsel', 'flupsel', 'flopsel'])
      await ask(youssef, `wat is ${word}x?`);
    assert.equal(stored('vraag').length, 5);
    const refused = await ask(youssef, 'wat is een zesdewoordx?');
    assert.match(wordsIn(refused), /vandaag al 5 vragen.*Morgen/);
    assert.equal(stored('vraag').length, 5);
    await ask(sanne, 'wat is een zesdewoordx?');
    clock.at('2026-09-08 10:00');
    await ask(youssef, 'wat is een zevendewoordx?');
    assert.equal(stored('vraag').length, 7);
  });

  it('is cut off at 300 characters, and kept as typed: no mark-up, template or path does anything', async () => {
    const odd = 'floepsel ${lang} \\ ( [x](http://y.example) **vet** # / ? %';
    await ask(youssef, odd);
    const card = await list();
    assert.ok(wordsIn(card).includes('floepsel ${lang}'), wordsIn(card));
    const long = only(await bot.say(youssef, `waarom ${'zo lang '.repeat(100)}`));
    assert.ok(dataIn(long).every((data) => String(data.question ?? '').length <= 300));
    await bot.press(youssef, long, LIST);
    assert.ok(stored('vraag').every((vraag) => String(vraag.question).length <= 300));
  });

  it('of a stranger goes nowhere; they are told whom to ask', async () => {
    const answer = only(await bot.say(stranger, 'floepsel'));
    assert.ok(!buttonsIn(answer).includes(LIST));
    assert.match(wordsIn(answer), /stagebureau/);
    const known = only(await bot.say(youssef, 'floepsel'));
    const refused = only(await bot.press(stranger, known, LIST));
    assert.match(wordsIn(refused), /voor mensen van een partnerschap.*stagebureau/);
    assert.equal(stored('vraag').length, 0);
  });

  it('of somebody in two partnerships is for the one that is named, else the bot asks which', async () => {
    const where = await ask(esther, 'floepsel');
    assert.deepEqual(buttonsIn(where).sort(), ['Opleidingsschool AOS3R', 'Samen Opleiden Noord-Holland']);
    assert.equal(stored('vraag').length, 0);
    const done = only(await bot.press(esther, where, 'Opleidingsschool AOS3R'));
    assert.match(wordsIn(done), /op de vraaglijst van Opleidingsschool AOS3R/);
    await ask(esther, 'wat is een fliepsel bij AOS3R?');
    const partitions = store.dump().flatMap(({ type, partition }) => (type === 'vraag' ? [partition] : []));
    assert.deepEqual(partitions, ['begrippen:aos3r', 'begrippen:aos3r']);
  });

  it('in a channel can only be put there without a name', async () => {
    const channel = inChannel(sanne);
    const answer = only(await bot.say(sanne, '<at>Samen Opleiden</at> wat is een floepsel?', channel));
    assert.ok(buttonsIn(answer).includes(LIST));
    assert.ok(!buttonsIn(answer).includes(ANSWER));
    const forged = { ...dataIn(answer).find(({ verb }) => verb === 'vraag.zet'), want: 'answer' };
    const refused = only(await bot.pressData(sanne, forged, { ...channel, replyToId: answer.id }));
    assert.match(wordsIn(refused), /alleen in onze eigen chat/);
    const noted = only(await bot.press(sanne, answer, LIST, channel));
    assert.match(wordsIn(noted), /op de vraaglijst/);
    assert.ok(!everything().includes(sanne.oid));
  });

  it('with forged data does nothing', async () => {
    const card = only(await bot.say(youssef, 'floepsel'));
    const data = dataIn(card).find(({ verb }) => verb === 'vraag.zet');
    for (const over of [
      { question: '' },
      { question: 'x'.repeat(301) },
      { want: 'alles' },
      { entry: 'bestaat-niet' },
      { partnership: 7 },
    ]) {
      assert.match(wordsIn(only(await bot.pressData(youssef, { ...data, ...over }))), /Deze knop ken ik niet meer/);
    }
    // A partnership that is not the presser's own is passed over.
    await bot.pressData(youssef, { ...data, partnership: 'aos3r' });
    assert.deepEqual(
      store.dump().flatMap(({ type, partition }) => (type === 'vraag' ? [partition] : [])),
      ['begrippen:noord-holland'],
    );
  });
});

describe('An answer that is not right', () => {
  beforeEach(() => start());
  afterEach(() => bot.close());

  for (const [what, question] of [
    ['a definition', 'WPA'],
    ['a choice', 'BSO'],
  ] as const) {
    it(`(${what}) can be doubted, with a remark`, async () => {
      const answer = only(await bot.say(sanne, question));
      const form = only(await bot.press(sanne, answer, DOUBT));
      assert.equal(form.method, 'post', 'the answer stays');
      assert.deepEqual(buttonsIn(form), [LIST, ANSWER]);
      const done = only(await bot.fillIn(sanne, form, { 'Wat klopt': 'Bij ons heet dit anders' }, LIST));
      assert.match(wordsIn(done), /Je vraag staat op de lijst/);
      assert.deepEqual(stored('vraag')[0]?.remarks, ['Bij ons heet dit anders']);
      assert.match(wordsIn(await list()), /klopt niet volgens wie dit vroeg[\s\S]*“Bij ons heet dit anders”/);
    });
  }

  it('is one question however it was asked for, with the remarks of all', async () => {
    for (const [by, question, remark] of [
      [sanne, 'WPA', 'te kort'],
      [youssef, 'wat is een werkplekassessment?', 'te lang'],
    ] as const) {
      const form = only(await bot.press(by, only(await bot.say(by, question)), DOUBT));
      await bot.fillIn(by, form, { 'Wat klopt': remark }, LIST);
    }
    const questions = stored('vraag');
    assert.equal(questions.length, 1);
    assert.deepEqual(questions[0]?.remarks, ['te kort', 'te lang']);
  });

  it('keeps the remark when the bot has to ask which partnership is meant', async () => {
    const form = only(await bot.press(esther, only(await bot.say(esther, 'IO')), DOUBT));
    const where = only(await bot.fillIn(esther, form, { 'Wat klopt': 'dit is het *dossier*' }, LIST));
    await bot.press(esther, where, 'Samen Opleiden Noord-Holland');
    assert.deepEqual(stored('vraag')[0]?.remarks, ['dit is het *dossier*']);
  });

  it('of a stranger has no such button', async () => {
    assert.ok(!buttonsIn(only(await bot.say(stranger, 'WPA'))).includes(DOUBT));
  });
});

describe('The owner of the terms', () => {
  beforeEach(() => start());
  afterEach(() => bot.close());

  it('sees what is open, most asked first, with what the bot said then and the word filled in', async () => {
    await ask(youssef, 'fliepsel');
    await ask(youssef, 'wat is een floepsel?', ANSWER);
    await ask(sanne, 'floepsel');
    const card = await list();
    const words = wordsIn(card);
    assert.ok(words.indexOf('floepsel') < words.indexOf('fliepsel'), words);
    assert.match(
      words,
      /2 keer gevraagd, sinds maandag 7 september\. 1 persoon wacht op antwoord\.\nIk kende dit niet\./,
    );
    const [term, meaning] = fieldsIn(card);
    assert.equal(term?.value, 'floepsel');
    assert.equal(meaning?.value, '');
    assert.ok(!words.includes('Youssef') && !JSON.stringify(cardIn(card)).includes(youssef.oid));
  });

  it('is the only one who may; others hear who it is, and a forged press does nothing', async () => {
    await ask(youssef, 'floepsel');
    assert.match(wordsIn(only(await bot.say(sanne, 'open vragen'))), /Joke Prins/);
    assert.match(wordsIn(only(await bot.say(stranger, 'vragenlijst'))), /ken je daar nog niet/);
    const card = await list();
    const save = { ...dataIn(card)[0], t_0: 'floepsel', m_0: 'Van mij.' };
    assert.match(wordsIn(only(await bot.pressData(sanne, save))), /Joke Prins/);
    // Ruben owns other terms: the question is not on his list.
    assert.match(wordsIn(only(await bot.pressData(ruben, save))), /Deze knop ken ik niet meer/);
    assert.equal(stored('vraag').length, 1);

    // A question of another's list among the own ones is passed over, and what was pressed stays what was pressed.
    await ask(joke, 'hompeldom');
    const state = dataIn(await list())[0]?.state;
    assert.ok(Array.isArray(state));
    const mixed = [String(state[0]).replace('noord-holland', 'aos3r'), ...state];
    const pressed = {
      ...dataIn(card)[0],
      state: mixed,
      row: 2,
      t_2: 'hompeldom',
      m_2: 'Een mens.',
      t_1: 'x',
      m_1: 'y',
    };
    assert.match(wordsIn(only(await bot.pressData(joke, pressed))), /Opgeslagen: hompeldom/);
    assert.equal(stored('vraag').length, 1);
  });

  it('does this in the own chat only', async () => {
    const said = only(await bot.say(joke, '<at>Samen Opleiden</at> vragenlijst', inChannel(joke)));
    assert.match(wordsIn(said), /alleen in onze eigen chat/);
  });

  it('hears that the list is empty', async () => {
    assert.match(wordsIn(await list()), /De vraaglijst is leeg/);
  });

  it('explains a word: it is a term of the partnership, the question is closed, and no account is kept', async () => {
    await ask(youssef, 'wat is een floepsel?');
    const card = await list();
    const done = only(await bot.fillIn(joke, card, { Betekenis: 'Een klein feestje na een WPA.' }, 'Opslaan'));
    assert.equal(done.method, 'put');
    assert.match(wordsIn(done), /Opgeslagen: floepsel\. Het is nu te vinden\.[\s\S]*Joke Prins, maandag 7 september/);
    assert.equal(stored('vraag').length, 0);
    const [closed] = stored('vraag-gesloten');
    assert.equal(closed?.by, 'joke-prins');
    assert.ok(everything().includes('Een klein feestje na een WPA.'));
    assert.match(wordsIn(await list()), /leeg/);
    const known = only(await bot.say(youssef, 'wat is een floepsel?'));
    assert.match(wordsIn(known), /Een klein feestje na een WPA\./, 'it is live at once');
  });

  it('keeps what was typed at every question, whatever is pressed', async () => {
    await ask(youssef, 'floepsel');
    await ask(youssef, 'fliepsel');
    const typed = {
      'Betekenis bij vraag 1': 'Eén *twee*',
      'Betekenis bij vraag 2': 'Drie',
      'Woord of afkorting bij vraag 2': 'FLI',
    };
    const after = only(await bot.fillIn(joke, await list(), typed, 'Staat al in ...'));
    const values = () => Object.fromEntries(fieldsIn(after).map(({ label, value }) => [label, value]));
    for (const [label, text] of Object.entries(typed)) assert.equal(values()[label], text);
    const back = only(await bot.fillIn(joke, after, { 'In welk begrip': 'x' }, 'Toch niet'));
    for (const [label, text] of Object.entries(typed)) {
      assert.equal(fieldsIn(back).find((field) => field.label === label)?.value, text);
    }
  });

  it('is told what is missing before anything is saved', async () => {
    await ask(youssef, 'floepsel');
    const noMeaning = only(await bot.fillIn(joke, await list(), {}, 'Opslaan'));
    assert.match(wordsIn(noMeaning), /Typ eerst een betekenis/);
    const noTerm = only(await bot.fillIn(joke, noMeaning, { Woord: '', Betekenis: 'Iets.' }, 'Opslaan'));
    assert.match(wordsIn(noTerm), /Typ het woord dat je uitlegt/);
    assert.equal(fieldsIn(noTerm)[1]?.value, 'Iets.');
    assert.equal(stored('vraag').length, 1);
  });

  it('is asked when the word has a meaning already: replace it, or keep both', async () => {
    await ask(youssef, 'floepsel');
    await bot.fillIn(joke, await list(), { Betekenis: 'Een feestje.' }, 'Opslaan');
    await ask(youssef, 'wat is een hompeldom?');
    const twin = only(await bot.fillIn(joke, await list(), { Woord: 'floepsel', Betekenis: 'Een taart.' }, 'Opslaan'));
    assert.match(wordsIn(twin), /heeft bij jullie al een betekenis:[\s\S]*floepsel: Een feestje\./);
    assert.deepEqual(buttonsIn(twin), ['Vervang die betekenis', 'Bewaar als tweede', 'Toch niet']);
    const done = only(await bot.fillIn(joke, twin, {}, 'Vervang die betekenis'));
    assert.match(wordsIn(done), /Opgeslagen: floepsel/);
    assert.ok(stored('vraag').length === 0);

    await ask(youssef, 'wat is een kwibus?');
    const again = only(await bot.fillIn(joke, await list(), { Woord: 'floepsel', Betekenis: 'Een dans.' }, 'Opslaan'));
    assert.match(wordsIn(again), /floepsel: Een taart\./);
    const alike = only(await bot.fillIn(joke, again, {}, 'Bewaar als tweede'));
    assert.match(wordsIn(alike), /tussen haakjes wat het anders maakt/);
    const twice = only(await bot.fillIn(joke, alike, { Woord: 'floepsel (dans)' }, 'Bewaar als tweede'));
    assert.match(wordsIn(twice), /Opgeslagen: floepsel \(dans\)/);
    assert.match(wordsIn(only(await bot.say(youssef, 'floepsel'))), /meer betekenissen/);
  });

  it('points to a term that is there, by its name; a name that is not sure is not taken', async () => {
    await ask(youssef, 'floepsel', ANSWER);
    const known = only(await bot.fillIn(joke, await list(), {}, 'Staat al in ...'));
    const unsure = only(await bot.fillIn(joke, known, { 'In welk begrip': 'BSO' }, 'Verwijs hiernaar'));
    assert.match(wordsIn(unsure), /vind ik niet precies/);
    const done = only(await bot.fillIn(joke, unsure, { 'In welk begrip': 'tandem' }, 'Verwijs hiernaar'));
    assert.match(wordsIn(done), /Verwezen naar Tandem.*\n1 persoon krijgt je antwoord/i);
  });

  it('drops what is not for the list, with a sentence for who waits', async () => {
    await ask(youssef, 'floepsel', ANSWER);
    const drop = only(await bot.fillIn(joke, await list(), {}, 'Niet voor ons'));
    const done = only(await bot.fillIn(joke, drop, { 'Een zin voor': 'Vraag het de HR.' }, 'Haal van de lijst'));
    assert.match(wordsIn(done), /Van de lijst gehaald/);
    clock.at('2026-09-08 09:30');
    const [answer] = sentTo(youssef, await bot.remind()).filter(({ activity }) =>
      /antwoord/.test(String(activity.summary)),
    );
    assert.match(wordsIn(answer), /neemt dit niet op[\s\S]*Vraag het de HR\./);
  });

  it('on a second device sees what was done on the first, and nothing is done twice', async () => {
    await ask(youssef, 'floepsel', ANSWER);
    const [phone, laptop] = [await list(), await list()];
    await bot.fillIn(joke, phone, { Betekenis: 'Een feestje.' }, 'Opslaan');
    const late = only(await bot.fillIn(joke, laptop, { Betekenis: 'Iets heel anders.' }, 'Opslaan'));
    assert.match(wordsIn(late), /Opgeslagen: floepsel/);
    assert.ok(!everything().includes('Iets heel anders.'));
    assert.equal(stored('post').length, 1);
  });

  it('pages on: after five there is a way to the others', async () => {
    for (const by of [youssef, sanne]) {
      for (const word of ['a', 'b', 'c', 'd']) await ask(by, `wat is ${word}${by.name.length}floepsel?`);
    }
    const card = await list();
    assert.match(wordsIn(card), /Er zijn nog 3 andere open vragen/);
    const next = only(await bot.press(joke, card, 'Toon de volgende'));
    assert.equal(next.method, 'post', 'what was typed on the first one stays');
    assert.equal(fieldsIn(next).length, 6);
    const words = (sent: Sent) =>
      fieldsIn(sent).flatMap(({ label, value }) => (label.startsWith('Woord') ? [value] : []));
    assert.equal(new Set([...words(card), ...words(next)]).size, 8);
  });
});

describe('Who wanted the answer', () => {
  beforeEach(() => start());
  afterEach(() => bot.close());

  async function circle(end = 'Opslaan'): Promise<void> {
    await ask(youssef, 'wat is een floepsel?', ANSWER);
    await bot.fillIn(joke, await list(), { Betekenis: 'Een **klein** feestje.' }, end);
  }
  const answersIn = (sent: readonly Sent[]) =>
    sentTo(youssef, sent).filter(({ activity }) => /antwoord op je vraag/.test(String(activity.summary)));

  it('gets it in the own chat, once, and after that no account is kept', async () => {
    await circle();
    assert.equal(stored('post').length, 1);
    assert.ok(!JSON.stringify([...stored('vraag'), ...stored('vraag-gesloten')]).includes(youssef.oid));
    const answer = only(answersIn(await bot.remind()));
    assert.match(
      wordsIn(answer),
      /wat is een floepsel\?[\s\S]*Bij Samen Opleiden Noord-Holland\nfloepsel: Een \*\*klein\*\* feestje\./,
    );
    assert.doesNotMatch(String(answer.activity.summary), /floepsel|Youssef/);
    assert.equal(stored('post').length, 0);
    assert.ok(!everything().includes(youssef.oid));
    assert.deepEqual(answersIn(await bot.remind()), []);
  });

  for (const [when, moment, then] of [
    ['at night', '2026-09-07 22:00', '2026-09-08 09:00'],
    ['before school', '2026-09-08 08:59', '2026-09-08 09:00'],
    ['at the weekend', '2026-09-12 10:00', '2026-09-14 09:00'],
    ['in a holiday', '2026-10-13 10:00', '2026-10-19 09:00'],
  ] as const) {
    it(`does not get it ${when}, but on the next school day in the morning`, async () => {
      await ask(youssef, 'wat is een floepsel?', ANSWER);
      clock.at(moment);
      await bot.fillIn(joke, await list(), { Betekenis: 'Een feestje.' }, 'Opslaan');
      assert.deepEqual(answersIn(await bot.remind()), []);
      clock.at(then);
      only(answersIn(await bot.remind()));
    });
  }

  it('who said the bot goodbye is tried five days, and then the answer and the account are gone', async () => {
    await circle();
    const removed = anActivity(bot.connector, youssef, { type: 'installationUpdate', action: 'remove' });
    await bot.receive(removed);
    for (const day of ['07', '08', '09', '10', '11']) {
      assert.equal(stored('post').length, 1, day);
      clock.at(`2026-09-${day} 10:00`);
      assert.deepEqual(answersIn(await bot.remind()), []);
    }
    assert.equal(stored('post').length, 0);
    assert.ok(!everything().includes(youssef.oid));
    assert.ok(bot.logged.some(({ code, kind, ended }) => code === 'ROUND' && kind === 'post' && ended === 1));
  });

  it('gets it in the language in which was asked', async () => {
    await ask(youssef, 'what does floepsel mean?', 'I would like an answer');
    await bot.fillIn(joke, await list(), { Betekenis: 'Een feestje.' }, 'Opslaan');
    assert.match(
      wordsIn(
        only(sentTo(youssef, await bot.remind()).filter(({ activity }) => /answer/.test(String(activity.summary)))),
      ),
      /The answer to your question/,
    );
  });
});

describe('The weekly card of the owner', () => {
  beforeEach(() => start('2026-09-07 08:00'));
  afterEach(() => bot.close());

  const cardsIn = (sent: readonly Sent[]) =>
    sentTo(joke, sent).filter(({ activity }) => /open vra/.test(String(activity.summary)));

  async function through(from: number, to: number, hour = '09:00'): Promise<string[]> {
    const days: string[] = [];
    for (let day = from; day <= to; day += 1) {
      clock.at(`2026-09-${String(day).padStart(2, '0')} ${hour}`);
      const sent = sentTo(joke, await bot.remind());
      if (cardsIn(sent).length > 0) days.push(String(day));
      assert.ok(sent.length <= 1, `${day}: ${sent.length} messages in a day`);
    }
    return days;
  }

  it('comes by itself, once a week, with a field for each question', async () => {
    await bot.meet(joke);
    await ask(youssef, 'floepsel');
    const days = await through(7, 13);
    assert.equal(days.length, 1, days.join());
    assert.equal((await through(14, 20)).length, 1);
  });

  it('does not come when nothing was asked, and nothing is written then', async () => {
    await bot.meet(joke);
    const before = store.commits.length;
    assert.deepEqual(await through(14, 20), []);
    assert.ok(store.commits.slice(before).every(({ operations }) => operations.every(({ id }) => id !== 'weekkaart')));
  });

  it('comes not at night and not after six', async () => {
    await bot.meet(joke);
    await ask(youssef, 'floepsel');
    for (const hour of ['00:10', '08:59', '18:00', '23:00']) {
      clock.at(`2026-09-08 ${hour}`);
      assert.deepEqual(cardsIn(await bot.remind()), [], hour);
    }
  });

  it('keeps off a day with a digest: one message a day', async () => {
    await bot.meet(joke);
    await ask(youssef, 'floepsel');
    // The days of the whole semester: `through` fails on a day with two messages.
    await through(7, 30);
  });

  it('answers in place, like the list that was asked for', async () => {
    await bot.meet(joke);
    await ask(youssef, 'floepsel', ANSWER);
    let card: Sent | undefined;
    for (const day of ['07', '08', '09', '10', '11']) {
      clock.at(`2026-09-${day} 09:00`);
      card ??= cardsIn(await bot.remind())[0];
    }
    assert.ok(card);
    assert.match(wordsIn(card), /Joke, dit wilden mensen weten/);
    const done = only(await bot.fillIn(joke, card, { Betekenis: 'Een feestje.' }, 'Opslaan'));
    assert.match(wordsIn(done), /Opgeslagen: floepsel/);
  });
});

describe('The numbers of the terms', () => {
  beforeEach(() => start());
  afterEach(() => bot.close());

  it('are for the owner and the programmaleider: this week beside the last, top asked, top unknown, share answered', async () => {
    await bot.say(sanne, 'WPA');
    clock.at('2026-09-14 10:00');
    for (const by of [sanne, youssef]) await bot.say(by, 'wat is een WPA?');
    const choice = only(await bot.say(youssef, 'BSO'));
    await bot.press(youssef, choice, 'Buitenschoolse opvang');
    await ask(youssef, 'wat is een floepsel?');
    await bot.say(stranger, 'WPA');
    await bot.say(youssef, 'hoi');
    const card = only(await bot.say(joke, 'cijfers begrippen'));
    const facts = JSON.stringify(cardIn(card));
    assert.match(facts, /"Gevraagd","value":"4"/);
    assert.match(facts, /"Meteen antwoord","value":"2"/);
    assert.match(facts, /"Na een keuze","value":"1"/);
    assert.match(facts, /"Niet gekend","value":"1"/);
    assert.match(facts, /"Met antwoord","value":"75%"/);
    assert.match(facts, /Vorige week.*"Gevraagd","value":"1"/);
    assert.match(wordsIn(card), /Werkplekassessment: 2 \(vorige week 1\)/);
    assert.match(wordsIn(card), /wat is een floepsel\? \(1\)/);
  });

  it('are nobody else’s', async () => {
    for (const by of [sanne, youssef, ruben]) {
      const said = await bot.say(by, 'cijfers begrippen');
      if (by === ruben) assert.match(wordsIn(only(said)), /Opleidingsschool AOS3R/);
      else assert.match(wordsIn(only(said)), /voor de eigenaar van de begrippen/);
    }
  });

  it('cost a question no write, and say nothing of who asked', async () => {
    await bot.meet(sanne);
    const before = store.commits.length;
    for (let time = 0; time < 20; time += 1) await bot.say(sanne, 'WPA');
    assert.equal(store.commits.length, before);
    await bot.close();
    const [numbers] = stored('cijfers');
    assert.equal(numbers?.asked, 20);
    assert.ok(!JSON.stringify(numbers).includes(sanne.oid));
    await start();
  });
});
