import assert from 'node:assert/strict';
import type { Event, Setup } from '../../../src/partnership/setup.js';
import { aPartnership, aPerson } from '../../support/builders/setup.js';
import { aDatedEntry } from '../../support/builders/tasks.js';
import { among, aPlacement, dicht, tasksOf } from '../../support/tasksOf.js';

const DAY = '2026-10-20';
const middag = aDatedEntry({
  id: 'so-opleidersmiddag',
  per: 'person',
  window: { opens: { event: 'opleidersmiddag', days: -14 }, due: { event: 'opleidersmiddag' } },
});
const voortgang = aDatedEntry({
  id: 'stu-voortgangsevaluatie',
  per: 'person',
  window: { opens: { event: 'voortgang', days: -14 }, due: { event: 'voortgang' } },
});
const catalogue = {
  schoolopleider: [middag],
  'coordinerend-schoolopleider': [middag],
  'aanstaande-leraar': [voortgang],
};

const people = [
  aPerson({ id: 'ans-kompas', roles: [{ role: 'schoolopleider', school: 'het-kompas' }] }),
  aPerson({ id: 'cas-bestuur', roles: [{ role: 'coordinerend-schoolopleider', board: 'duinrand' }] }),
  aPerson({ id: 'els-elders', roles: [{ role: 'schoolopleider', board: 'veen' }] }),
];

function at(...events: Event[]): Setup {
  return among(people, { events });
}
/** When each task of a person is, as "opens..due", on a day. */
const spans = (person: string, setup: Setup, day = DAY) =>
  tasksOf(person, day, { setup, catalogue }).map(({ opens, due }) => `${opens}..${due}`);
const keys = (person: string, setup: Setup, day = DAY) =>
  tasksOf(person, day, { setup, catalogue }).map(({ key }) => key);

describe('A task on a date of the partnership', () => {
  it('is not there as long as there is no date, nor for a date of something else', () => {
    assert.deepEqual(keys('mirte-holtland', at()), []);
    assert.deepEqual(keys('mirte-holtland', at({ event: 'regionaal-overleg', date: '2026-11-05' })), []);
  });

  it('is there for each date of the semester, told two weeks ahead, and named after its date', () => {
    const setup = at(
      { event: 'opleidersmiddag', date: '2026-12-08' },
      { event: 'opleidersmiddag', date: '2026-11-05' },
    );
    assert.deepEqual(spans('mirte-holtland', setup), ['2026-10-22..2026-11-05', '2026-11-24..2026-12-08']);
    assert.deepEqual(keys('mirte-holtland', setup), [
      'so-opleidersmiddag:2026-2027-1:2026-11-05',
      'so-opleidersmiddag:2026-2027-1:2026-12-08',
    ]);
  });

  it('belongs to the semester that its date is in', () => {
    const setup = at({ event: 'opleidersmiddag', date: '2027-04-08' });
    assert.deepEqual(keys('mirte-holtland', setup), []);
    assert.deepEqual(keys('mirte-holtland', setup, '2027-03-30'), ['so-opleidersmiddag:2026-2027-2:2027-04-08']);
  });

  it('is another task when the date is moved: who heard of the old date hears of the new one', () => {
    const moved = at({ event: 'opleidersmiddag', date: '2026-11-06' });
    assert.deepEqual(keys('mirte-holtland', moved), ['so-opleidersmiddag:2026-2027-1:2026-11-06']);
  });

  it('is there once when a date for all and one for the own school are the same day', () => {
    const day = '2026-11-05';
    const setup = at(
      { event: 'opleidersmiddag', date: day },
      { event: 'opleidersmiddag', date: day, school: 'de-wilg' },
    );
    assert.equal(keys('mirte-holtland', setup).length, 1);
  });

  it('is past from the day after, and then nothing more is made of it', () => {
    const [task] = tasksOf('mirte-holtland', '2026-11-06', {
      setup: at({ event: 'opleidersmiddag', date: '2026-11-05' }),
      catalogue,
    });
    assert.equal(task?.state, 'past');
  });

  it('opens after a day off, is due on the last open day before one, and is not there when no day is left', () => {
    const [wilg, ...rest] = at().schools;
    assert.ok(wilg);
    const closed = (from: string, to: string, date: string) => ({
      ...at({ event: 'opleidersmiddag', date }),
      schools: [{ ...wilg, closed: dicht(from, to) }, ...rest],
    });
    assert.deepEqual(spans('mirte-holtland', closed('2026-10-19', '2026-10-23', '2026-11-05')), [
      '2026-10-26..2026-11-05',
    ]);
    assert.deepEqual(spans('mirte-holtland', closed('2026-11-05', '2026-11-05', '2026-11-05')), [
      '2026-10-22..2026-11-04',
    ]);
    assert.deepEqual(spans('mirte-holtland', closed('2026-10-20', '2026-11-06', '2026-11-05')), []);
  });

  it('in a weekend is due on the Friday before', () => {
    assert.deepEqual(spans('mirte-holtland', at({ event: 'opleidersmiddag', date: '2026-11-07' })), [
      '2026-10-26..2026-11-06',
    ]);
  });
});

describe('A date for one place', () => {
  const has = (place: Partial<Event>) => {
    const setup = at({ event: 'opleidersmiddag', date: '2026-11-05', ...place });
    const who = ['mirte-holtland', 'ans-kompas', 'cas-bestuur', 'els-elders'];
    return who.filter((person) => keys(person, setup).length > 0);
  };

  it('without a place is for everyone', () => {
    assert.deepEqual(has({}), ['mirte-holtland', 'ans-kompas', 'cas-bestuur', 'els-elders']);
  });

  it('of a school is for who works there, and for who works for its board', () => {
    assert.deepEqual(has({ school: 'de-wilg' }), ['mirte-holtland', 'cas-bestuur']);
  });

  it('of a board is for all at its schools', () => {
    assert.deepEqual(has({ board: 'duinrand' }), ['mirte-holtland', 'ans-kompas', 'cas-bestuur']);
  });

  it('of an institute is for its own people where there are two, and for all where there is one', () => {
    assert.equal(has({ institute: 'pabo-duin' }).length, 4);
    const institutes = ['pabo-duin', 'pabo-zee'].map((id) => ({ id, name: id, closed: [] }));
    const setup = {
      ...at({ event: 'opleidersmiddag', date: '2026-11-05', institute: 'pabo-zee' }),
      partnership: aPartnership({ institutes }),
    };
    assert.deepEqual(keys('mirte-holtland', setup), []);
  });

  it('is for a student by the school of the placement', () => {
    const held = (school: string, placed: string) => ({
      ...at({ event: 'voortgang', date: '2026-11-05', school }),
      placements: [aPlacement({ school: placed })],
    });
    assert.equal(keys('noor-bakelaar', held('de-wilg', 'de-wilg')).length, 1);
    assert.equal(keys('noor-bakelaar', held('de-wilg', 'het-kompas')).length, 0);
  });
});
