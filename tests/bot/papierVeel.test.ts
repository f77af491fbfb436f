import assert from 'node:assert/strict';
import { loadHolidays } from '../../src/calendar/holidays.js';
import { createExports } from '../../src/forms/export/exports.js';
import { MOST_FORMS, wantedForms } from '../../src/forms/export/wanted.js';
import { loadForms } from '../../src/forms/load.js';
import type { Setup } from '../../src/partnership/setup.js';
import { loadCatalogue } from '../../src/tasks/catalogue.js';
import { aClock, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples } from '../support/people.js';

const [henkJan, omar] = [anyone('henk-jan-zijlstra'), anyone('omar-haddad')];
const DAY = '2026-09-01';

/** Noord-Holland with so many students more at a school of Henk-Jan, who may know of both adviesformulieren how far they are. */
function setupWith(students: number): Setup {
  const setup = examples.find(({ partnership }) => partnership.id === 'noord-holland');
  const [placement] = setup?.placements.filter(({ student }) => student === 'youssef-amrani') ?? [];
  const youssef = setup?.people.find(({ id }) => id === 'youssef-amrani');
  assert.ok(setup && placement && youssef);
  const ids = Array.from({ length: students }, (_, at) => `student-${at}`);
  return {
    ...setup,
    people: [...setup.people, ...ids.map((id) => ({ ...youssef, id, email: `${id}@voorbeeld.nl` }))],
    placements: [...setup.placements, ...ids.map((student) => ({ ...placement, student }))],
  };
}

function countFor(setup: Setup): number {
  const person = setup.people.find(({ id }) => id === 'henk-jan-zijlstra');
  assert.ok(person);
  return wantedForms(setup, person, DAY).length;
}

describe('More forms than go in one file', () => {
  const setup = setupWith(Math.ceil(MOST_FORMS / 2));
  let bot: GivenBot;
  before(async () => {
    assert.ok(countFor(setup) > MOST_FORMS);
    bot = await givenBot({ setups: [setup], now: aClock(`${DAY} 10:00`).now, publicUrl: 'https://bot.example' });
  });
  after(() => bot.close());

  it('are refused in plain words to who asks for them, without a link and without a part of them', async () => {
    const told = only(await bot.say(henkJan, 'formulieren exporteren'));
    assert.equal(
      wordsIn(told),
      'Dit zijn te veel formulieren voor één bestand. Vraag de beheerder van de bot om hulp.',
    );
    assert.ok(!bot.logged.some(({ code }) => code === 'LINK_MADE'));
  });

  it('are no obstacle to who may know of few', async () => {
    assert.match(
      JSON.stringify(only(await bot.say(omar, 'formulieren exporteren')).activity),
      /https:\/\/bot\.example/,
    );
  });

  it('are never cut to what fits: reading them stops before the first', async () => {
    const person = setup.people.find(({ id }) => id === 'henk-jan-zijlstra');
    assert.ok(person);
    const exports = createExports({
      ...{ store: bot.store, definitions: loadForms() },
      ...{ catalogue: loadCatalogue(), holidays: loadHolidays() },
    });
    await assert.rejects(exports.rows(setup, person, DAY), RangeError);
  });
});
