import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Setup } from '../../src/partnership/setup.js';
import type { RoleId } from '../../src/people/role.js';
import { aPerson, aSetup } from '../support/builders/setup.js';
import type { Sent } from '../support/connector.js';
import {
  aClock,
  buttonsIn,
  dataIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const [sanne, marijke, joke, youssef] = ['sanne-de-wit', 'marijke-bos', 'joke-prins', 'youssef-amrani'].map(person) as [
  Someone,
  Someone,
  Someone,
  Someone,
];

/** Somebody of `withRoles`, by id. */
function someone(id: string, number: number): Someone {
  const { name, email } = aPerson({ id });
  return { name, email, tenant: TENANT, oid: `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}` };
}

/** Two boards with a school each, two students on the first and one on the second, and somebody in every role that may see numbers. */
function twoBoards(): Setup {
  const base = aSetup();
  const [first] = base.placements;
  assert.ok(first);
  const held = (id: string, role: RoleId, place: object = {}) => aPerson({ id, roles: [{ role, ...place }] });
  return aSetup({
    boards: [
      { id: 'duinrand', name: 'Stichting Duinrand' },
      { id: 'polder', name: 'Stichting Polder' },
    ],
    schools: base.schools.map((school) => (school.id === 'het-kompas' ? { ...school, board: 'polder' } : school)),
    people: [
      ...base.people,
      aPerson({ id: 'daan-vos', roles: [{ role: 'aanstaande-leraar' }] }),
      aPerson({ id: 'fleur-mol', roles: [{ role: 'aanstaande-leraar' }] }),
      held('ab-bestuur', 'bestuurder'),
      held('pl-leider', 'programmaleider'),
      held('bo-coordinator', 'bovenschoolse-schoolopleider', { board: 'polder' }),
      held('sl-wilg', 'schoolleider', { school: 'de-wilg' }),
      held('sl-kompas', 'schoolleider', { school: 'het-kompas' }),
      held('so-kompas', 'schoolopleider', { school: 'het-kompas' }),
      held('wb-kompas', 'werkplekbegeleider', { school: 'het-kompas' }),
      held('ob-een', 'onderzoeksbegeleider'),
    ],
    placements: [
      first,
      { ...first, student: 'daan-vos', schoolopleider: undefined },
      {
        ...first,
        student: 'fleur-mol',
        school: 'het-kompas',
        werkplekbegeleider: 'wb-kompas',
        schoolopleider: 'so-kompas',
        instituutsopleider: undefined,
      },
    ],
  });
}

describe('Voortgang per school', () => {
  let bot: GivenBot;
  afterEach(() => bot.close());

  const seen: [who: string, schools: string[]][] = [
    ['sanne-veldink', ['De Wilg · 2 studenten', 'Het Kompas · 1 student']],
    ['pl-leider', ['De Wilg · 2 studenten', 'Het Kompas · 1 student']],
    ['ab-bestuur', ['De Wilg · 2 studenten', 'Het Kompas · 1 student']],
    ['bo-coordinator', ['Het Kompas · 1 student']],
    ['sl-wilg', ['De Wilg · 2 studenten']],
    ['sl-kompas', ['Het Kompas · 1 student']],
    ['mirte-holtland', ['De Wilg · 1 student']],
    ['bram-oudewater', ['De Wilg · 2 studenten']],
    ['joris-elshout', []],
    ['noor-bakelaar', []],
    ['ob-een', []],
  ];
  for (const [at, [id, schools]] of seen.entries()) {
    it(`${id} sees ${schools.length === 0 ? 'nothing' : schools.join(' and ')}, in the chat and in the file`, async () => {
      const clock = aClock('2026-10-01 10:00');
      bot = await givenBot({ setups: [twoBoards()], now: clock.now, publicUrl: 'https://bot.example' });
      const by = someone(id, at + 1);
      const answer = only(await bot.say(by, 'voortgang'));
      if (schools.length === 0) {
        assert.match(wordsIn(answer), /^Dit overzicht is voor wie het partnerschap of een school leidt/);
        const forged = { verb: 'voortgang.toon', partnership: 'duin', lang: 'nl' };
        assert.equal(wordsIn(only(await bot.pressData(by, forged))), wordsIn(answer));
        assert.equal(wordsIn(only(await bot.pressData(by, { ...forged, verb: 'voortgang.csv' }))), wordsIn(answer));
        return;
      }
      const words = wordsIn(answer).replaceAll('\n ·', ' ·');
      assert.deepEqual(words.match(/^.* · \d+ student(en)?$/gm), schools);
      for (const { name } of twoBoards().people) assert.ok(!words.includes(name), name);
      const rows = await fileOf(only(await bot.press(by, answer, 'Download als CSV')));
      assert.deepEqual(
        [...new Set(rows.map((row) => `${row.school} · ${row.studenten} student${row.studenten === '1' ? '' : 'en'}`))],
        schools,
      );
    });
  }

  /** What is behind a link. */
  async function fileOf(link: Sent): Promise<Record<string, string>[]> {
    const path = /\/bestand\/[\w.-]+/.exec(JSON.stringify(link.activity))?.[0];
    const text = await (await fetch(`${bot.url}${path}`)).text();
    for (const { name, email } of twoBoards().people) assert.ok(!text.includes(name) && !text.includes(email), name);
    return parse(text, { bom: true, columns: true, delimiter: ';' });
  }

  it('counts what is done, open and overdue, and what was handed in just now a minute later', async () => {
    const clock = aClock('2026-09-15 10:00');
    bot = await givenBot({ setups: examples, now: clock.now });
    const before = startgesprekken(only(await bot.say(joke, 'voortgang')));
    assert.ok(before.overdue > 1, JSON.stringify(before));
    await handIn(bot, sanne);
    clock.at('2026-09-15 10:01');
    const after = startgesprekken(only(await bot.say(joke, 'voortgang')));
    assert.deepEqual(after, { ...before, done: before.done + 1, overdue: before.overdue - 1 });
  });

  it('is nothing that can be asked in a team', async () => {
    bot = await givenBot({ setups: examples });
    assert.match(wordsIn(only(await bot.say(joke, 'voortgang', inChannel(joke)))), /eigen chat/);
  });

  it('speaks English, turns its pages, and refuses who may see no numbers', async () => {
    const clock = aClock('2026-09-15 10:00');
    bot = await givenBot({ setups: examples, now: clock.now });
    let page = only(await bot.say(joke, 'show me the progress of the schools please'));
    assert.match(
      wordsIn(page),
      /^Progress per school\nSamen Opleiden Noord-Holland\n\d+ students, semester 1 of 2026-2027/,
    );
    while (buttonsIn(page).includes('Next')) page = only(await bot.press(joke, page, 'Next'));
    const data = dataIn(page).find(({ verb }) => verb === 'voortgang.toon');
    if (data !== undefined) {
      const far = only(await bot.pressData(joke, { ...data, page: 1e12 }));
      assert.match(wordsIn(far), /^Progress per school/);
    }
    for (const by of [sanne, youssef]) {
      assert.match(wordsIn(only(await bot.say(by, 'voortgang'))), /^Dit overzicht is voor wie/);
    }
    assert.match(wordsIn(only(await bot.say(marijke, 'voortgang'))), /^Voortgang per school/);
  });
});

/** The numbers of "Startgesprek ingediend" of all schools on a card together. */
function startgesprekken(card: Sent): { done: number; open: number; overdue: number } {
  const lines = wordsIn(card).match(/^Startgesprek ingediend: .*$/gm) ?? [];
  const sum = (word: string) =>
    lines.reduce((total, line) => total + Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0), 0);
  return { done: sum('klaar'), open: sum('open'), overdue: sum('te laat') };
}
