import assert from 'node:assert/strict';
import fc from 'fast-check';
import { atHour, dayIn, daysBetween, plusDays } from '../../../src/calendar/day.js';

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('A day in the Netherlands', () => {
  it('has its hours on the wall clock, also when summer time begins or ends', () => {
    assert.equal(atHour('2027-03-26', '15:15').toISOString(), '2027-03-26T14:15:00.000Z');
    assert.equal(atHour('2027-03-28', '15:15').toISOString(), '2027-03-28T13:15:00.000Z');
    assert.equal(atHour('2027-10-31', '15:15').toISOString(), '2027-10-31T14:15:00.000Z');
    const days = fc.integer({ min: 0, max: 1500 }).map((count) => plusDays('2025-08-01', count));
    fc.assert(
      fc.property(days, fc.constantFrom('00:00', '09:00', '15:15', '23:59'), (day, hour) => {
        assert.equal(wallClock.format(atHour(day, hour)), `${day} ${hour}`);
        assert.equal(dayIn(atHour(day, hour)), day);
      }),
    );
  });

  it('takes a skipped hour later, and of an hour that comes twice the first', () => {
    assert.equal(atHour('2027-03-28', '02:30').toISOString(), '2027-03-28T01:30:00.000Z');
    assert.equal(atHour('2027-10-31', '02:30').toISOString(), '2027-10-31T00:30:00.000Z');
  });

  it('begins at midnight there, not at midnight UTC', () => {
    assert.equal(dayIn(new Date('2027-07-01T21:59:59Z')), '2027-07-01');
    assert.equal(dayIn(new Date('2027-07-01T22:00:00Z')), '2027-07-02');
  });

  it('lies as many days away as are added to it', () => {
    const counts = fc.integer({ min: -2000, max: 2000 });
    fc.assert(fc.property(counts, (count) => daysBetween('2027-03-27', plusDays('2027-03-27', count)) === count));
  });

  it('must exist, and so must its hour', () => {
    assert.throws(() => atHour('2027-02-30', '15:15'), RangeError);
    assert.throws(() => atHour('2027-02-28', '25:00'), RangeError);
  });
});
