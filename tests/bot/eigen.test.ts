import assert from 'node:assert/strict';
import { aPartnership, aSetup } from '../support/builders/setup.js';
import {
  buttonsIn,
  cardIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const joke = anyone('joke-prins');
const sanne = person('sanne-de-wit');
const ruben = person('ruben-kaya');

async function open(bot: GivenBot, title: string, by = joke) {
  return only(await bot.press(by, only(await bot.say(by, 'begrippen beheren')), title));
}

async function add(bot: GivenBot, typed: Record<string, string>, by = joke) {
  return only(await bot.fillIn(by, await open(bot, 'Voeg toe', by), typed, 'Bewaar'));
}

const MAATJE = { Begrip: 'Maatje', Wat: 'Wie je op school de weg wijst.' };

describe('The terms of a partnership’s own', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples });
  });
  afterEach(() => bot.close());

  it('are added by their owner, and known to colleagues at once: whose they are and since when', async () => {
    const saved = await add(bot, { ...MAATJE, 'Andere namen': 'wegwijzer' });
    assert.match(wordsIn(saved), /Bewaard: Maatje/);
    for (const question of ['wat is een maatje?', 'wegwijzer']) {
      const words = wordsIn(only(await bot.say(sanne, question)));
      assert.match(words, /^Maatje/);
      assert.match(words, /Bij Samen Opleiden Noord-Holland/);
      assert.match(words, /Wie je op school de weg wijst\./);
      assert.match(words, /Bron: Samen Opleiden Noord-Holland, 10 november 2026/);
    }
  });

  it('go before a shared term of the same name for its people, and stay away from others', async () => {
    await add(bot, { Begrip: 'Leerteam', Wat: 'Bij ons: de groep van dinsdag.' });
    const own = wordsIn(only(await bot.say(sanne, 'leerteam')));
    assert.match(
      own,
      /Bij Samen Opleiden Noord-Holland\n[\s\S]*de groep van dinsdag[\s\S]*kan ook iets anders betekenen: Leerteam, in het begrippenkader/,
    );
    const others = wordsIn(only(await bot.say(ruben, 'leerteam')));
    assert.match(others, /In het begrippenkader/);
    assert.doesNotMatch(others, /dinsdag|Noord-Holland/);
  });

  it('that belong to a shared term are a note on it', async () => {
    await add(bot, { ...MAATJE, Wat: 'Bij ons heet die maatje.', 'Hoort bij': 'werkplekbegeleider' });
    const words = wordsIn(only(await bot.say(sanne, 'wat is een maatje')));
    assert.match(words, /^Werkplekbegeleider/);
    assert.match(words, /Bij Samen Opleiden Noord-Holland: Maatje\nBij ons heet die maatje\./);
    assert.match(words, /Bron: Samen Opleiden Noord-Holland, 10 november 2026; begrippenkader/);
  });

  it('without an English text are shown in Dutch, and say so', async () => {
    await add(bot, MAATJE);
    const words = wordsIn(only(await bot.say(sanne, 'what does maatje mean?')));
    assert.match(words, /Wie je op school de weg wijst\.\nThere is no English text for this yet\./);
  });

  it('are shown as typed, whatever was typed', async () => {
    const typed = '<b>vet</b> **sterk** [x](https://example.org) ${title} \\ ( {{DATE}}';
    const saved = await add(bot, { Begrip: 'Maatje *ster* ${lang}', Wat: typed });
    for (const card of [saved, only(await bot.say(sanne, 'maatje ster lang'))]) {
      assert.ok(wordsIn(card).includes(typed), wordsIn(card));
      const blocks = JSON.stringify(cardIn(card)).match(/\{"type":"TextBlock"[^}]*\}/g) ?? [];
      assert.ok(
        blocks.every((block) => !/vet|ster|DATE/.test(block)),
        'typed words in a TextBlock',
      );
    }
  });

  it('come back with what was typed, and the message under its field', async () => {
    const typed = { Begrip: '  ', Wat: 'x'.repeat(1001), 'Andere namen': 'een; twee' };
    const form = await add(bot, typed);
    const fields = fieldsIn(form);
    assert.deepEqual(
      ['e_term', 'e_nl', 'e_names'].map((id) => fields.find((each) => each.id === id)?.value),
      ['  ', typed.Wat, 'een; twee'],
    );
    assert.match(wordsIn(form), /vul een begrip in[\s\S]*hoogstens 1\.000 tekens/);
    assert.equal((await bot.say(sanne, 'twee'))[0]?.activity.text, undefined);
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /ken ik niet/);
    const mended = only(await bot.fillIn(joke, form, MAATJE, 'Bewaar'));
    assert.match(wordsIn(mended), /Bewaard: Maatje/);
  });

  it('cannot belong to what is not known', async () => {
    const form = await add(bot, { ...MAATJE, 'Hoort bij': 'iets raars' });
    assert.match(wordsIn(form), /dit gedeelde begrip ken ik niet/);
    assert.equal(fieldsIn(form).find(({ id }) => id === 'e_belongs')?.value, 'iets raars');
  });

  it('with a name that is there already ask whether it is another one; then each gets a word of its own', async () => {
    await add(bot, MAATJE);
    const asked = await add(bot, { Begrip: 'Maatje', Wat: 'Een medestudent.' });
    assert.match(wordsIn(asked), /Er is al een begrip met die naam[\s\S]*Wie je op school de weg wijst/);
    const without = only(await bot.fillIn(joke, asked, {}, 'Het is een ander begrip'));
    assert.match(wordsIn(without), /anders zien je collega’s het verschil niet/);

    const twin = { 'Woord bij het nieuwe': 'student', 'Woord bij het bestaande': 'school' };
    const saved = only(await bot.fillIn(joke, asked, twin, 'Het is een ander begrip'));
    assert.match(wordsIn(saved), /Bewaard: Maatje \(student\)/);
    const choice = only(await bot.say(sanne, 'maatje'));
    assert.match(wordsIn(choice), /^Maatje heeft meer betekenissen/);
    assert.deepEqual(buttonsIn(choice), ['School', 'Student', 'Klopt dit niet?']);
    assert.match(wordsIn(only(await bot.press(sanne, choice, 'Student'))), /Een medestudent\./);
  });

  it('with a name that is there already can change the existing one instead', async () => {
    await add(bot, MAATJE);
    const asked = await add(bot, { Begrip: 'Maatje', Wat: 'Een medestudent.' });
    const form = only(await bot.press(joke, asked, 'Wijzig Maatje'));
    // The client sends along what is in the fields; the press above did not.
    const filled = only(await bot.fillIn(joke, asked, {}, 'Wijzig Maatje'));
    assert.equal(fieldsIn(form).find(({ id }) => id === 'e_nl')?.value, 'Wie je op school de weg wijst.');
    assert.equal(fieldsIn(filled).find(({ id }) => id === 'e_nl')?.value, 'Een medestudent.');
    assert.match(wordsIn(only(await bot.fillIn(joke, filled, {}, 'Bewaar'))), /Bewaard: Maatje/);
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /Een medestudent\./);
  });

  it('are changed over what somebody else wrote only knowingly', async () => {
    const saved = await add(bot, MAATJE);
    const [one, two] = [only(await bot.press(joke, saved, 'Wijzig')), only(await bot.press(joke, saved, 'Wijzig'))];
    await bot.fillIn(joke, one, { Wat: 'Van de een.' }, 'Bewaar');
    const stale = only(await bot.fillIn(joke, two, { Wat: 'Van de ander.' }, 'Bewaar'));
    assert.match(wordsIn(stale), /intussen gewijzigd[\s\S]*Van de een\./);
    assert.equal(fieldsIn(stale).find(({ id }) => id === 'e_nl')?.value, 'Van de ander.');
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /Van de een\./);
    await bot.fillIn(joke, stale, {}, 'Bewaar');
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /Van de ander\./);
  });

  it('are taken away after asking once; the history tells who wrote what when', async () => {
    const saved = await add(bot, MAATJE);
    const form = only(await bot.press(joke, saved, 'Wijzig'));
    const changed = only(await bot.fillIn(joke, form, { Wat: 'Je eerste vraagbaak.' }, 'Bewaar'));
    const sure = only(await bot.press(joke, changed, 'Haal weg'));
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /Je eerste vraagbaak\./);
    assert.match(wordsIn(only(await bot.press(joke, sure, 'Ja, haal weg'))), /Weggehaald: Maatje/);
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /ken ik niet/);

    const history = wordsIn(only(await bot.press(joke, changed, 'Geschiedenis')));
    assert.match(history, /Joke Prins, dinsdag 10 november 2026[\s\S]*Weggehaald/);
    assert.match(history, /Eerst: Wie je op school de weg wijst\.\nDaarna: Je eerste vraagbaak\./);
    assert.match(history, /Toegevoegd/);
  });

  it('are there after a restart', async () => {
    await add(bot, MAATJE);
    const other = await givenBot({ store: bot.store });
    assert.match(wordsIn(only(await other.say(sanne, 'maatje'))), /Wie je op school de weg wijst/);
    await other.close();
  });

  it('are managed by nobody else, and not outside the own chat', async () => {
    await add(bot, MAATJE);
    const refused = wordsIn(only(await bot.say(sanne, 'begrippen beheren')));
    assert.match(refused, /worden bijgehouden door Joke Prins/);
    const card = only(await bot.say(joke, 'eigen begrippen'));
    for (const data of [...dataIn(card), { ...dataIn(card)[0], verb: 'eigen.wegja', id: 'maatje', seen: 1 }]) {
      assert.match(wordsIn(only(await bot.pressData(sanne, data))), /worden bijgehouden door Joke Prins/);
      assert.match(wordsIn(only(await bot.pressData(ruben, data))), /worden bijgehouden door/);
      assert.match(wordsIn(only(await bot.pressData(stranger, data))), /ken je daar nog niet/);
      assert.match(wordsIn(only(await bot.pressData(joke, data, inChannel(joke)))), /eigen chat/);
    }
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /Wie je op school/);
    const refusals = bot.logged.filter(({ code }) => code === 'REFUSED');
    assert.ok(refusals.length > 0);
    assert.doesNotMatch(JSON.stringify(refusals), /Joke|Sanne|maatje/i);
  });

  it('do not mind a press with data of somebody’s own making', async () => {
    for (const data of [
      { verb: 'eigen.toon', partnership: 'noord-holland', id: '../..' },
      { verb: 'eigen.bewaar', partnership: 'noord-holland', id: 'maatje', seen: 'x', e_term: 7 },
      { verb: 'eigen.historie', partnership: 'noord-holland', id: 'bestaat-niet', page: -1 },
      { verb: 'eigen.neem', partnership: 'noord-holland', pick: 'x'.repeat(65) },
      { verb: 'eigen.__proto__', partnership: 'noord-holland' },
    ]) {
      assert.doesNotMatch(wordsIn(only(await bot.pressData(joke, data))), /ging iets mis/);
    }
  });

  it('are opened by what people say', async () => {
    for (const words of [
      'begrippen beheren',
      'Eigen begrippen',
      'beheer onze begrippen',
      'manage terms',
      'Our own terms?',
    ]) {
      assert.match(String(cardIn(only(await bot.say(joke, words))).fallbackText), /begrippen van je|terms of your/);
    }
    const english = await bot.pressData(joke, { verb: 'eigen.lijst', partnership: 'noord-holland', lang: 'en' });
    assert.match(wordsIn(only(english)), /^Terms of Samen Opleiden/);
  });

  it('tell the owner that the store is away, and the answers stay', async () => {
    const form = await open(bot, 'Voeg toe');
    Object.assign(bot.store, {
      get: async () => {
        throw new Error('away');
      },
    });
    assert.match(wordsIn(only(await bot.fillIn(joke, form, MAATJE, 'Bewaar'))), /ging iets mis|kan even niet/);
    assert.match(wordsIn(only(await bot.say(sanne, 'WPA'))), /^Werkplekassessment/);
  });
});

describe('Somebody who owns the terms of two partnerships', () => {
  it('says first which, and stays there', async () => {
    const kust = aSetup({ partnership: aPartnership({ id: 'kust', name: 'Opleidingsschool Kust' }) });
    const bot = await givenBot({ setups: [aSetup(), kust] });
    const tenant = kust.partnership.tenants[0]?.id ?? '';
    const oid = '00000000-0000-4000-8000-000000000007';
    const owner = { name: 'Sanne Veldink', email: 'sanne.veldink@example.org', tenant, oid };

    const which = only(await bot.say(owner, 'begrippen beheren'));
    assert.deepEqual(buttonsIn(which), ['Opleidingsschool Duin', 'Opleidingsschool Kust']);
    const list = only(await bot.press(owner, which, 'Opleidingsschool Kust'));
    const form = only(await bot.press(owner, list, 'Voeg toe'));
    await bot.fillIn(owner, form, MAATJE, 'Bewaar');
    assert.match(wordsIn(only(await bot.say(owner, 'maatje'))), /Bij Opleidingsschool Kust/);
    await bot.close();
  });
});

describe('A list of terms', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples });
  });
  afterEach(() => bot.close());

  const LIST = 'term;betekenis\nMaatje;Wijst de weg.\n;Zonder naam.\nSpreekuur;Elke dinsdag.\n';
  const pasted = async (list: string) =>
    only(
      await bot.fillIn(
        joke,
        await open(bot, 'Neem een lijst over'),
        { 'De lijst': list },
        'Laat zien wat er verandert',
      ),
    );

  it('is shown before anything is written, with the broken row by its line; then it is taken over once', async () => {
    const preview = await pasted(LIST);
    assert.match(
      wordsIn(preview),
      /nog niets bewaard[\s\S]*Nieuw: 2\. Gewijzigd: 0\. Al precies zo: 0\.[\s\S]*Regel 3: het begrip is leeg/,
    );
    assert.match(wordsIn(only(await bot.say(sanne, 'spreekuur'))), /ken ik niet/);

    assert.match(wordsIn(only(await bot.press(joke, preview, 'Neem over'))), /2 begrippen zijn overgenomen/);
    assert.match(wordsIn(only(await bot.say(sanne, 'spreekuur'))), /Elke dinsdag/);
    assert.match(wordsIn(only(await bot.press(joke, preview, 'Neem over'))), /was al overgenomen/);

    assert.match(wordsIn(await pasted(LIST)), /niets om over te nemen[\s\S]*Al precies zo: 2/);
  });

  it('tells which term somebody changed between looking and taking over', async () => {
    const saved = await add(bot, MAATJE);
    const preview = await pasted(LIST);
    const form = only(await bot.press(joke, saved, 'Wijzig'));
    await bot.fillIn(joke, form, { Wat: 'Met de hand.' }, 'Bewaar');
    const taken = wordsIn(only(await bot.press(joke, preview, 'Neem over')));
    assert.match(taken, /1 begrip is overgenomen\.[\s\S]*intussen gewijzigd[\s\S]*niet overgenomen: Maatje/);
    assert.match(wordsIn(only(await bot.say(sanne, 'maatje'))), /Met de hand\./);
  });

  it('of which a later one was shown is not taken over any more', async () => {
    const first = await pasted(LIST);
    await pasted('term;betekenis\nStartweek;De eerste week.\n');
    assert.match(wordsIn(only(await bot.press(joke, first, 'Neem over'))), /niet meer het laatste/);
    assert.match(wordsIn(only(await bot.say(sanne, 'spreekuur'))), /ken ik niet/);
  });

  it('that cannot be read says why, and keeps what was pasted', async () => {
    for (const [list, why] of [
      ['', /zie geen lijst/],
      ['naam;uitleg\na;b', /mis ik de kolom: term, betekenis/],
      ['x'.repeat(26_000), /dit is 26 KB/],
    ] as const) {
      const card = await pasted(list);
      assert.match(wordsIn(card), why);
      if (list.length < 100) assert.equal(fieldsIn(card)[0]?.value, list);
    }
  });

  it('comes out as text that goes in again without changing anything', async () => {
    await add(bot, { ...MAATJE, 'Andere namen': 'gids; wegwijzer', 'Hoort bij': 'BSO (buitenschoolse opvang)' });
    await add(bot, { Begrip: 'Spreekuur', Wat: '=1+1; "elke"\ndinsdag' });
    const list = fieldsIn(await open(bot, 'Toon als lijst'))[0]?.value ?? '';
    assert.match(list, /"'=1\+1/);
    assert.match(wordsIn(await pasted(list)), /Al precies zo: 2\./);
  });
});
