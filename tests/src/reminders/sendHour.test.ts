import assert from 'node:assert/strict';
import type { Setup } from '../../../src/partnership/setup.js';
import { sendHour, sendWindow } from '../../../src/reminders/sendHour.js';
import { worksToday } from '../../../src/reminders/workday.js';
import { anAddressee } from '../../support/builders/reminders.js';
import { aPartnership, aSetup } from '../../support/builders/setup.js';
import { noHolidays } from '../../support/tasksOf.js';

const clock = (at: Date) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(at);
const given = (id: string, reminders: Setup['partnership']['reminders'], hour?: string) =>
  aSetup({
    partnership: aPartnership({ id, reminders }),
    people: aSetup().people.map((person) => (hour === undefined ? person : { ...person, hour })),
  });
const window = (...setups: Setup[]) => {
  const { from, to } = sendWindow(anAddressee('joris-elshout', setups), '2026-09-01');
  return `${clock(from)}-${clock(to)}`;
};
const wide = { earliest: '08:00', latest: '18:00' };

describe('The hour that somebody chose', () => {
  it('goes before the one of the role', () => {
    assert.equal(sendHour(anAddressee('joris-elshout', [given('duin', wide, '10:30')])), '10:30');
    assert.equal(window(given('duin', wide, '10:30')), '10:30-18:00');
  });

  it('stays within the bounds of the partnership, with half an hour to send in', () => {
    const bounds = { earliest: '09:30', latest: '16:00' };
    assert.equal(window(given('duin', bounds, '07:00')), '09:30-16:00');
    assert.equal(window(given('duin', bounds, '16:00')), '15:30-16:00');
    assert.equal(window(given('duin', { earliest: '08:00', latest: '15:00' })), '14:30-15:00');
  });

  it('of who is in two partnerships stays within the bounds of both', () => {
    const [duin, kust] = [
      given('duin', { earliest: '08:00', latest: '15:00' }),
      given('kust', { earliest: '12:00', latest: '18:00' }, '11:00'),
    ];
    assert.equal(window(duin, kust), '12:00-15:00');
  });

  it('of two partnerships that have no hour in common is as where nobody set any', () => {
    const [duin, kust] = [
      given('duin', { earliest: '08:00', latest: '10:00' }),
      given('kust', { earliest: '14:00', latest: '18:00' }),
    ];
    assert.equal(window(duin, kust), '15:15-18:00');
  });

  it('is never an empty window, also where the bounds are the wrong way round', () => {
    assert.equal(window(given('duin', { earliest: '17:00', latest: '08:00' })), '15:15-18:00');
    assert.equal(window(given('duin', { earliest: '15:50', latest: '16:00' }, '17:00')), '15:50-16:00');
  });
});

describe('Somebody who is away', () => {
  const setup = aSetup({ absences: [{ person: 'joris-elshout', until: '2026-09-03' }] });

  it('works nowhere until the day of return', () => {
    const works = (day: string) => worksToday(anAddressee('joris-elshout', [setup]), day, noHolidays);
    assert.deepEqual(['2026-09-01', '2026-09-02', '2026-09-03'].map(works), [false, false, true]);
  });

  it('in one partnership works in the other', () => {
    const kust = aSetup({ partnership: aPartnership({ id: 'kust' }) });
    assert.equal(worksToday(anAddressee('joris-elshout', [setup, kust]), '2026-09-01', noHolidays), true);
  });
});
