import assert from 'node:assert/strict';
import { plusDays } from '../../../src/calendar/day.js';
import type { Facts } from '../../../src/forms/facts.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { digestFor } from '../../../src/reminders/digest.js';
import { studentsToKnow } from '../../../src/reminders/escalation.js';
import { type ToldDigest, toldBefore, toldIn } from '../../../src/reminders/told.js';
import { anAddressee, digestDeps } from '../../support/builders/reminders.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { aCatalogue, anEntry } from '../../support/builders/tasks.js';
import { noHolidays } from '../../support/tasksOf.js';

const KEY = 'wpb-adviesformulier-1:2026-2027-1:noor-bakelaar';
const advies = (escalatesTo: 'schoolopleider' | 'medewerker-stagebureau') =>
  aCatalogue({
    werkplekbegeleider: [
      anEntry({ id: 'wpb-adviesformulier-1', closedBy: 'adviesformulier-1-ingediend', escalatesTo }),
    ],
    'medewerker-stagebureau': [],
  });
const deps = (overrides: Parameters<typeof digestDeps>[0] = {}) =>
  digestDeps({ catalogue: advies('schoolopleider'), holidays: noHolidays, ...overrides });

/** Every row of a person over a number of days, as "day: person's task step", fresh ones with a star. */
function rows(person: string, given: { setup?: Setup; facts?: Facts; catalogue?: ReturnType<typeof advies> } = {}) {
  const { setup = aSetup(), ...others } = given;
  const had: ToldDigest[] = [];
  const lines: string[] = [];
  for (let day = '2026-08-31'; day <= '2026-10-31'; day = plusDays(day, 1)) {
    const digest = digestFor(deps(others), anAddressee(person, [setup]), toldBefore(had, day), day);
    if (digest === undefined) continue;
    had.push(toldIn(digest));
    for (const { task, step, fresh } of digest.rows) lines.push(`${day}: ${task.person} ${step}${fresh ? ' *' : ''}`);
  }
  return lines;
}

const changedPerson = (id: string, change: Partial<Setup['people'][number]>) =>
  aSetup({ people: aSetup().people.map((person) => (person.id === id ? { ...person, ...change } : person)) });

describe('Work that stays undone', () => {
  it('is told once to who sees to it, after the last reminder, and is a row in the own digest', () => {
    assert.deepEqual(rows('joris-elshout').slice(-1), ['2026-09-21: joris-elshout overdue-3 *']);
    assert.deepEqual(rows('mirte-holtland'), ['2026-09-23: joris-elshout escalated *']);
  });

  it('is seen coming by whose work it is, from the first day after the date', () => {
    const told = toldBefore([], '2026-09-16');
    const [row] = digestFor(deps(), anAddressee(), told, '2026-09-16')?.rows ?? [];
    assert.deepEqual(row?.escalation, { to: ['mirte-holtland'], on: '2026-09-23' });
    const [before] = digestFor(deps(), anAddressee(), toldBefore([], '2026-09-11'), '2026-09-11')?.rows ?? [];
    assert.equal(before?.escalation, undefined);
  });

  it('is told to nobody once it is done', () => {
    const said = { ticked: [{ key: KEY, person: 'joris-elshout', on: '2026-09-22' }], later: [] };
    assert.deepEqual(rows('mirte-holtland', { facts: () => ({ said }) }), []);
  });

  it('is told on a working day of who is told, and stands five of them', () => {
    const setup = changedPerson('mirte-holtland', { days: ['ma', 'do'] });
    assert.deepEqual(rows('mirte-holtland', { setup }), ['2026-09-24: joris-elshout escalated *']);
    const stands = (day: string) =>
      digestFor(deps(), anAddressee('mirte-holtland', [setup]), toldBefore([], day), day)?.rows.length ?? 0;
    assert.deepEqual(['2026-09-23', '2026-09-24', '2026-10-08', '2026-10-12'].map(stands), [0, 1, 1, 0]);
  });

  it('waits for who is away, and reminds nobody who is', () => {
    const setup = aSetup({ absences: [{ person: 'mirte-holtland', until: '2026-10-05' }] });
    assert.deepEqual(rows('mirte-holtland', { setup }), ['2026-10-05: joris-elshout escalated *']);
    const away = aSetup({ absences: [{ person: 'joris-elshout', until: '2026-09-18' }] });
    assert.deepEqual(rows('joris-elshout', { setup: away }), [
      '2026-09-18: joris-elshout overdue-2 *',
      '2026-09-21: joris-elshout overdue-3 *',
    ]);
  });

  it('is told to everybody with a role that has no seat at a student, but never to whose work it is', () => {
    const [sanne] = aSetup().people.filter(({ id }) => id === 'sanne-veldink');
    assert.ok(sanne !== undefined, 'the set-up has a stagebureau');
    const setup = aSetup({
      people: [...aSetup().people, aPerson({ id: 'tom-baas', roles: sanne.roles })].map((person) =>
        person.id === 'joris-elshout' ? { ...person, roles: [...person.roles, ...sanne.roles] } : person,
      ),
    });
    const catalogue = advies('medewerker-stagebureau');
    const told = ['2026-09-23: joris-elshout escalated *'];
    assert.deepEqual(rows('sanne-veldink', { setup, catalogue }), told);
    assert.deepEqual(rows('tom-baas', { setup, catalogue }), told);
    assert.ok(!rows('joris-elshout', { setup, catalogue }).some((row) => row.includes('escalated')), 'told to itself');
  });

  it('is told to nobody when the student has nobody in the seat', () => {
    const setup = aSetup({ placements: aSetup().placements.map(({ schoolopleider: _, ...rest }) => rest) });
    assert.deepEqual(rows('mirte-holtland', { setup }), []);
    const [row] =
      digestFor(deps(), anAddressee('joris-elshout', [setup]), toldBefore([], '2026-09-16'), '2026-09-16')?.rows ?? [];
    assert.deepEqual([row?.step, row?.escalation], ['overdue-1', undefined]);
  });

  it('moves with the date that was agreed for the student', () => {
    const agreed = { task: 'adviesformulier-1-ingediend', student: 'noor-bakelaar', due: '2026-09-28' };
    const setup = aSetup({ extensions: [{ ...agreed, schoolYear: '2026-2027', semester: 1 }] });
    assert.deepEqual(rows('mirte-holtland', { setup }), ['2026-10-07: joris-elshout escalated *']);
  });

  it('asks the facts of its student on days on which it can be told, and on no others', () => {
    const parts = { catalogue: advies('medewerker-stagebureau'), holidays: noHolidays };
    const known = (day: string) => studentsToKnow(parts, aSetup(), 'sanne-veldink', day).map(({ student }) => student);
    assert.deepEqual(['2026-08-31', '2026-09-22', '2026-09-23', '2026-09-29', '2026-09-30'].map(known), [
      [],
      [],
      ['noor-bakelaar'],
      ['noor-bakelaar'],
      [],
    ]);
    assert.deepEqual(studentsToKnow(parts, aSetup(), 'joris-elshout', '2026-09-23'), []);
  });

  it('does not count for the maximum of a week', () => {
    const full = { has: () => false, digestsThisWeek: 2 };
    const digest = digestFor(deps(), anAddressee('mirte-holtland'), full, '2026-09-23');
    assert.deepEqual(
      digest?.rows.map(({ step }) => step),
      ['escalated'],
    );
  });
});
