import assert from 'node:assert/strict';
import { loadHolidays } from '../../src/calendar/holidays.js';
import { createProefritten, MOST_PEOPLE } from '../../src/proefrit/proefritten.js';
import { simulate, simulateInTurns } from '../../src/reminders/simulate.js';
import { loadCatalogue } from '../../src/tasks/catalogue.js';
import { aPerson, aSetup } from '../support/builders/setup.js';
import type { Sent } from '../support/connector.js';
import { aClock, type GivenBot, givenBot, inChannel, only, type Someone, wordsIn } from '../support/givenBot.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const deps = { catalogue: loadCatalogue(), holidays: loadHolidays() };

function someone(id: string, number: number): Someone {
  const { name, email } = aPerson({ id });
  return { name, email, tenant: TENANT, oid: `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}` };
}

const [bureau, schoolopleider] = [someone('sanne-veldink', 1), someone('mirte-holtland', 2)];

/** The small partnership with so many students more in the group of its schoolopleider, without a werkplekbegeleider. */
function withStudents(count: number) {
  const base = aSetup();
  const [first] = base.placements;
  assert.ok(first);
  const ids = Array.from({ length: count }, (_, at) => `student-${at}`);
  return aSetup({
    people: [...base.people, ...ids.map((id) => aPerson({ id, roles: [{ role: 'aanstaande-leraar' }] }))],
    placements: [first, ...ids.map((student) => ({ ...first, student, werkplekbegeleider: undefined }))],
  });
}

describe('The proefrit', () => {
  let bot: GivenBot;
  afterEach(() => bot.close());

  /** What the bot says in the end; a turn that takes seconds shows that it is busy first. */
  async function answerTo(by: Someone, text: string): Promise<Sent> {
    return only((await bot.say(by, text)).filter(({ activity }) => activity.type !== 'typing'));
  }

  it('shows who manages the partnership the messages of the semester, per role and week, and a roster without gaps', async () => {
    bot = await givenBot({ setups: [aSetup()], now: aClock('2026-08-03 07:00').now });
    const words = wordsIn(await answerTo(bureau, 'proefrit'));
    assert.match(
      words,
      /^Proefrit van het semester\nOpleidingsschool Duin\nSemester 1 van 2026-2027, maandag 31 augustus tot en met vrijdag 29 januari/,
    );
    assert.match(words, /^\d+ berichten aan \d mensen\.$/m);
    assert.match(words, /^Werkplekbegeleider: gemiddeld \d+, hoogstens \d+$/m);
    assert.equal(words.match(/^Week van maandag \d+ \w+: /gm)?.length, 3);
    assert.match(words, /Niemand krijgt meer berichten dan bedoeld\./);
    assert.match(words, /Elke student heeft een werkplekbegeleider en geen groep is groter dan 25\./);
  });

  it('names the gaps of the roster, with no student in it', async () => {
    bot = await givenBot({ setups: [withStudents(25)], now: aClock('2026-08-03 07:00').now });
    const words = wordsIn(await answerTo(bureau, 'trial run of the semester'));
    assert.match(words, /De Wilg: 25 student(en|s) (zonder werkplekbegeleider|without a workplace mentor)/);
    assert.match(words, /(Groep van|Group of) Mirte Holtland: 26 student(en|s)/);
    assert.doesNotMatch(words, /Student \d|Noor/);
  });

  it('plays the semester that comes when none runs, and says so when none is left', async () => {
    const clock = aClock('2027-01-30 07:00');
    bot = await givenBot({ setups: [aSetup()], now: clock.now });
    assert.match(wordsIn(await answerTo(bureau, 'proefrit')), /Semester 2 van 2026-2027/);
    clock.at('2027-08-01 07:00');
    assert.match(wordsIn(await answerTo(bureau, 'proefrit')), /^Er komt geen semester meer/);
  });

  it('is for nobody else, and not for a team', async () => {
    bot = await givenBot({ setups: [aSetup()] });
    const refusal = /^De proefrit is voor wie het partnerschap beheert/;
    assert.match(wordsIn(only(await bot.say(schoolopleider, 'proefrit'))), refusal);
    const forged = { verb: 'proefrit.toon', partnership: 'duin', lang: 'nl' };
    assert.match(wordsIn(only(await bot.pressData(schoolopleider, forged))), refusal);
    assert.match(wordsIn(only(await bot.pressData(bureau, { ...forged, partnership: 'elders' }))), refusal);
    assert.match(wordsIn(only(await bot.say(bureau, 'proefrit', inChannel(bureau)))), /eigen chat/);
  });

  it('of a partnership that is too large is left to the command line', async () => {
    bot = await givenBot({ setups: [withStudents(MOST_PEOPLE)] });
    assert.match(wordsIn(await answerTo(bureau, 'proefrit')), /te groot om hier door te spelen \(1005 mensen\)/);
  });
});

describe('Playing a semester in turns', () => {
  const play = { ...deps, setup: withStudents(60), from: '2026-08-17', to: '2026-10-30', done: 'on-time' } as const;

  it('gives what playing it at once gives, and lets others have their turn all the time', async () => {
    let turns = 0;
    let isPlaying = true;
    const others = () => {
      turns += 1;
      if (isPlaying) setImmediate(others);
    };
    setImmediate(others);
    const sent = await simulateInTurns(play);
    isPlaying = false;
    assert.deepEqual(sent, simulate(play));
    assert.ok(sent.length > 0);
    // On each of the 75 days at least twice: the messages, and what is done that day.
    assert.ok(turns > 150, `${turns} turns`);
  });

  it('says that it is being played to who asks meanwhile, and is played once for each set-up', async () => {
    const { setup } = play;
    const outcome = createProefritten(deps, 0);
    assert.deepEqual(await outcome(setup, '2026-08-03'), { status: 'running' });
    const patient = createProefritten(deps, 60_000);
    const [one, other] = await Promise.all([patient(setup, '2026-08-03'), patient(setup, '2026-08-03')]);
    assert.ok(one.status === 'done' && other.status === 'done');
    assert.equal(one.proefrit, other.proefrit);
  });
});
