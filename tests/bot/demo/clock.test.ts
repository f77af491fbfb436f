import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openDemoClock, parseMove } from '../../../bot/demo/clock.js';
import { tijdRoute } from '../../../bot/demo/tijd.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { givenBot, inChannel, wordsIn } from '../../support/givenBot.js';
import { examples, person } from '../../support/people.js';

const real = new Date('2026-11-22T05:00:00Z');

describe('The clock of the demo', () => {
  it('starts on a weekday morning, just before the first semester of the examples', async () => {
    const clock = await openDemoClock(createFakeStore(), () => real);
    assert.equal(clock.now().toISOString(), '2026-08-25T13:30:00.000Z');
  });

  it('runs on from where it was put', async () => {
    let time = real.getTime();
    const clock = await openDemoClock(createFakeStore(), () => new Date(time));
    await clock.moveTo(new Date('2027-01-04T07:00:00Z'));
    time += 90_000;
    assert.equal(clock.now().toISOString(), '2027-01-04T07:01:30.000Z');
  });

  it('goes on after a stop, however long that took', async () => {
    const store = createFakeStore();
    const before = await openDemoClock(store, () => real);
    await before.moveTo(new Date('2027-01-04T07:00:00Z'));
    const after = await openDemoClock(store, () => new Date('2026-12-24T12:00:00Z'));
    assert.equal(after.now().toISOString(), '2027-01-04T07:00:00.000Z');
  });

  const moves: [string, string, string][] = [
    ['+7d', '2026-11-10T09:00:00Z', '2026-11-17T14:30:00.000Z'],
    ['+2w', '2026-11-10T09:00:00Z', '2026-11-24T14:30:00.000Z'],
    ['-1d', '2026-11-10T09:00:00Z', '2026-11-09T14:30:00.000Z'],
    ['+1d 09:30', '2026-11-10T09:00:00Z', '2026-11-11T08:30:00.000Z'],
    ['+ 1d', '2026-11-10T09:00:00Z', ''],
    ['2026-11-16', '2026-11-10T09:00:00Z', '2026-11-16T14:30:00.000Z'],
    ['2026-11-16 08:00', '2026-11-10T09:00:00Z', '2026-11-16T07:00:00.000Z'],
    ['2026-11-16 25:00', '2026-11-10T09:00:00Z', ''],
    ['2026-11-16 08:00 graag', '2026-11-10T09:00:00Z', ''],
    ['2027-06-01', '2026-11-10T09:00:00Z', '2027-06-01T13:30:00.000Z'],
    ['2027-02-29', '2026-11-10T09:00:00Z', ''],
    ['16-11-2026', '2026-11-10T09:00:00Z', ''],
    ['morgen', '2026-11-10T09:00:00Z', ''],
    // Over the change to summer time it stays the same hour on the wall.
    ['+1d 10:00', '2027-03-27T09:00:00Z', '2027-03-28T08:00:00.000Z'],
  ];
  for (const [text, from, expected] of moves) {
    it(`"${text}" from ${from} is ${expected === '' ? 'no move' : expected}`, () => {
      assert.equal(parseMove(text, new Date(from))?.toISOString() ?? '', expected);
    });
  }

  it('never trips over what is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => parseMove(text, real) === undefined || /\d/.test(text)));
  });

  it('is told and moved with "tijd", in your own chat only', async () => {
    const store = createFakeStore();
    const clock = await openDemoClock(store, () => real);
    const bot = await givenBot({ setups: examples, store, now: clock.now, extra: [tijdRoute(clock, async () => {})] });
    const sanne = person('sanne-de-wit');
    assert.match(wordsIn((await bot.say(sanne, 'tijd'))[0]), /dinsdag 25 augustus 2026 om 15:30.*tijd \+7d/);
    assert.match(wordsIn((await bot.say(sanne, 'Tijd +7d'))[0]), /dinsdag 1 september 2026 om 15:30/);
    assert.match(wordsIn((await bot.say(sanne, 'tijd gisteren'))[0]), /1 september.*Zo zet je de klok/);
    const [inTeam] = await bot.say(sanne, '<at>Samen Opleiden</at> tijd +7d', inChannel(sanne));
    assert.match(wordsIn(inTeam), /alleen in onze eigen chat/);
    assert.equal(clock.now().toISOString().slice(0, 10), '2026-09-01');
    await bot.close();
  });

  it('is answered when what the other moment brings is there', async () => {
    const store = createFakeStore();
    const clock = await openDemoClock(store, () => real);
    const saidBefore: number[] = [];
    const moved = async () => void saidBefore.push(bot.connector.sent.length);
    const bot = await givenBot({ setups: examples, store, now: clock.now, extra: [tijdRoute(clock, moved)] });
    assert.equal((await bot.say(person('sanne-de-wit'), 'tijd +7d')).length, 1);
    assert.deepEqual(saidBefore, [0]);
    await bot.close();
  });

  it('is not there outside the demo: "tijd" is a word like any other', async () => {
    const bot = await givenBot({ setups: examples });
    assert.match(wordsIn((await bot.say(person('sanne-de-wit'), 'tijd +7d'))[0]), /ken ik niet|geen antwoord/);
    await bot.close();
  });
});
