import assert from 'node:assert/strict';
import { aClock, buttonsIn, dataIn, type GivenBot, givenBot, inChannel, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');

describe('"mijn taken"', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  before(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  beforeEach(() => clock.at('2026-09-01 15:30'));
  after(() => bot.close());

  const ask = async (id: string, text = 'mijn taken') => only(await bot.say(anyone(id), text));

  const roles: [string, string, RegExp, string[]][] = [
    ['a werkplekbegeleider', 'sanne-de-wit', /Noah van der Horst\nStartgesprek\nUiterlijk ma 14 sep/, ['Vul in']],
    ['a schoolopleider', 'marijke-bos', /Flitsbezoek met nagesprek/, []],
    ['a coördinerend schoolopleider who is schoolopleider too', 'henk-jan-zijlstra', /Kennismaking met de groep/, []],
    ['an instituutsopleider', 'bram-hoogland', /Werkpleklab/, []],
    ['a medewerker stagebureau', 'joke-prins', /Amira Chaouki/, []],
    ['an aankomend leraar', 'youssef-amrani', /Startgesprek voorbereiden/, ['Bereid voor']],
    ['a werkplekbegeleider of the other partnership', 'linda-provoost', /Isa Verhagen/, []],
    [
      'a student of the other partnership, who has time',
      'isa-verhagen',
      /Startgesprek voorbereiden\nVan ma 14 sep/,
      [],
    ],
  ];
  for (const [who, id, expected, buttons] of roles) {
    it(`shows ${who} the own tasks`, async () => {
      const mine = await ask(id);
      assert.match(wordsIn(mine), /^Mijn taken\n/);
      assert.match(wordsIn(mine), expected);
      for (const title of buttons) assert.ok(buttonsIn(mine).includes(title), title);
    });
  }

  for (const [who, id] of [
    ['the studiebegeleider', 'thijs-wagenaar'],
    ['the bestuurder', 'marianne-de-graaf'],
    ['the schoolleider', 'gerda-nauta'],
    ['the stuurgroeplid', 'frank-ossenblok'],
  ] as const) {
    it(`tells ${who}, who has none in the catalogue, so in a friendly way`, async () => {
      assert.match(
        wordsIn(await ask(id)),
        /Ik heb nu niets voor je klaarstaan, en voor de komende vier weken ook niet/,
      );
    });
  }

  it('is not there for who wants to hear less: what can be done is said', async () => {
    assert.match(
      wordsIn(await ask('sanne-de-wit', 'herinner me niet meer')),
      /^Even geen berichten\n.*Verwijder dan de app/,
    );
    assert.match(wordsIn(await ask('sanne-de-wit', 'no more reminders please')), /[Rr]emove/);
  });

  it('puts the tasks of two partnerships on one card, each under its name', async () => {
    const words = wordsIn(await ask('esther-vermeer'));
    assert.match(words, /Opleidingsschool AOS3R\nStartgesprek na twee weken/);
    assert.match(words, /Samen Opleiden Noord-Holland\nWerkpleklab/);
  });

  for (const page of [0, -1, 1.5, 99, 1001, '2', null, { a: 1 }, 'x'.repeat(100_000)]) {
    it(`with page ${JSON.stringify(page).slice(0, 20)} shows a page that is there`, async () => {
      const mine = only(await bot.pressData(sanne, { verb: 'taken.toon', page, lang: 'nl', turns: true }));
      assert.match(wordsIn(mine), /^Mijn taken\n/);
    });
  }

  it('is asked and answered in English too', async () => {
    const mine = await ask('sanne-de-wit', 'what are my tasks?');
    assert.match(wordsIn(mine), /^My tasks\n/);
    const form = only(await bot.press(sanne, mine, buttonsIn(mine)[0] ?? ''));
    assert.match(wordsIn(form), /Step 1 of 3/);
  });

  it('is in the language that somebody chose, whatever was typed', async () => {
    assert.match(wordsIn(await ask('stefan-wojcik')), /^My tasks\n/);
  });

  it('says what is done, and what is late, and that it can still be done', async () => {
    clock.at('2026-09-15 15:30');
    const mine = await ask('sanne-de-wit');
    assert.match(wordsIn(mine), /Was ma 14 sep/);
    assert.ok(buttonsIn(mine).includes('Vul in'));
  });

  it('is empty between the semesters, not broken', async () => {
    clock.at('2026-07-20 12:00');
    assert.match(wordsIn(await ask('sanne-de-wit')), /niets voor je klaarstaan/);
    clock.at('2031-01-01 12:00');
    assert.match(wordsIn(await ask('sanne-de-wit')), /niets voor je klaarstaan/);
  });

  it('is told to a stranger only how to become known', async () => {
    assert.match(wordsIn(only(await bot.say(stranger, 'mijn taken'))), /ik ken je daar nog niet uit/);
    assert.match(wordsIn(only(await bot.say(stranger, 'my tasks'))), /[a-z]/);
  });

  it('is not shown in a channel, where others read along', async () => {
    const told = only(await bot.say(sanne, '<at>Samen Opleiden</at> mijn taken', inChannel(sanne)));
    assert.match(wordsIn(told), /alleen in onze eigen chat/);
    const pressed = only(await bot.pressData(sanne, { verb: 'taken.toon', page: 1, lang: 'nl' }, inChannel(sanne)));
    assert.match(wordsIn(pressed), /alleen in onze eigen chat/);
  });

  it('holds no task of a student of somebody else, for any werkplekbegeleider', async () => {
    for (const { partnership, placements } of examples) {
      const now = placements.filter(({ schoolYear, semester }) => schoolYear === '2026-2027' && semester === 1);
      const guides = new Set(now.flatMap(({ werkplekbegeleider }) => werkplekbegeleider ?? []));
      for (const guide of guides) {
        const others = now.filter((each) => !Object.values(each).includes(guide)).map(({ student }) => student);
        const shown = dataIn(await ask(guide)).flatMap(({ student }) => (typeof student === 'string' ? [student] : []));
        assert.deepEqual(
          shown.filter((student) => others.includes(student)),
          [],
          `${partnership.id} ${guide}`,
        );
      }
    }
  });
});

describe('More tasks than fit on one card', () => {
  let bot: GivenBot;
  before(async () => {
    // A werkplekbegeleider of the whole partnership, in the place of all others.
    const setups = examples.map((setup) => {
      const guidedBySanne = setup.placements.map((each) => ({ ...each, werkplekbegeleider: 'sanne-de-wit' }));
      return setup.partnership.id === 'noord-holland' ? { ...setup, placements: guidedBySanne } : setup;
    });
    bot = await givenBot({ setups, now: aClock('2026-09-01 15:30').now });
  });
  after(() => bot.close());

  it('are turned over in one card, there and back, and each stands on one page', async () => {
    const first = only(await bot.say(sanne, 'mijn taken'));
    const pages = Number(/Bladzijde 1 van (\d+)/.exec(wordsIn(first))?.[1]);
    assert.ok(pages > 3);
    const students = [first];
    let page = first;
    for (let at = 2; at <= pages; at += 1) {
      page = only(await bot.press(sanne, page, 'Volgende'));
      assert.deepEqual([page.method, page.replaces], ['put', first.id]);
      assert.match(wordsIn(page), new RegExp(`Bladzijde ${at} van ${pages}`));
      students.push(page);
    }
    assert.ok(!buttonsIn(page).includes('Volgende'));
    const shown = students.flatMap((each) =>
      dataIn(each).flatMap(({ verb, student }) => (verb === 'form.open' ? (student ?? []) : [])),
    );
    assert.equal(shown.length, 46);
    assert.equal(new Set(shown).size, 46);
    const back = only(await bot.press(sanne, page, 'Vorige'));
    assert.match(wordsIn(back), new RegExp(`Bladzijde ${pages - 1} van`));
  });

  it('are those of whoever presses: a button of a card that was for somebody else shows the own tasks', async () => {
    const next = dataIn(only(await bot.say(sanne, 'mijn taken'))).find(({ verb }) => verb === 'taken.toon');
    assert.ok(next);
    const mine = only(await bot.pressData(person('youssef-amrani'), next));
    assert.match(wordsIn(mine), /Startgesprek voorbereiden/);
    assert.doesNotMatch(wordsIn(mine), /Lieke|Noah/);
  });
});
