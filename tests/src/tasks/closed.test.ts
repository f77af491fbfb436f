import assert from 'node:assert/strict';
import type { Facts, FormFacts } from '../../../src/forms/facts.js';
import type { Task } from '../../../src/tasks/task.js';
import { dicht, noHolidays, tasksOf } from '../../support/tasksOf.js';

const keys = (found: readonly Task[]) => found.map(({ key }) => key);
const startgesprekOf = (form: Partial<FormFacts>): Facts => {
  return () => ({ startgesprek: { confirmed: [], ...form } });
};
const handedIn = (on: string, by: string) => ({ submitted: { on, by, version: 1 } });

describe('A task that hangs on the startgesprek', () => {
  const bevestigen = (day: string, form: Partial<FormFacts>, given: Parameters<typeof tasksOf>[2] = {}) =>
    tasksOf('noor-bakelaar', day, { ...given, facts: startgesprekOf(form) }).find(({ key }) =>
      key.startsWith('stu-startgesprek-bevestigen'),
    );

  it('is not there before it was handed in', () => {
    assert.equal(bevestigen('2026-09-10', { preparedOn: '2026-09-01', startedOn: '2026-09-02' }), undefined);
  });

  it('counts from the day it was handed in, moved to open days', () => {
    const task = bevestigen('2026-09-12', handedIn('2026-09-12', 'joris-elshout'));
    assert.deepEqual([task?.opens, task?.due, task?.state], ['2026-09-14', '2026-09-21', 'coming']);
    assert.equal(bevestigen('2026-09-22', handedIn('2026-09-12', 'joris-elshout'))?.state, 'overdue');
  });

  it('waits for the first open day when its whole window is closed', () => {
    const holidays = { ...noHolidays, feestdagen: dicht('2026-12-19', '2027-01-03') };
    const task = bevestigen('2026-12-20', handedIn('2026-12-19', 'joris-elshout'), { holidays });
    assert.deepEqual([task?.opens, task?.due], ['2027-01-04', '2027-01-06']);
  });

  it('is done once the student agrees, and for whoever handed it in', () => {
    const submitted = handedIn('2026-09-10', 'joris-elshout');
    const other = bevestigen('2026-09-14', { ...submitted, confirmed: [{ on: '2026-09-11', by: 'mirte-holtland' }] });
    assert.equal(other?.state, 'open');
    const own = bevestigen('2026-09-14', { ...submitted, confirmed: [{ on: '2026-09-11', by: 'noor-bakelaar' }] });
    assert.deepEqual([own?.state, own?.doneOn], ['done', '2026-09-11']);
    const byStudent = bevestigen('2026-09-14', handedIn('2026-09-10', 'noor-bakelaar'));
    assert.deepEqual([byStudent?.state, byStudent?.doneOn], ['done', '2026-09-10']);
  });

  it('is told to the schoolopleider of the student', () => {
    const found = tasksOf('mirte-holtland', '2026-09-11', {
      facts: startgesprekOf(handedIn('2026-09-10', 'joris-elshout')),
    });
    assert.deepEqual(
      found.map(({ key, opens, due, state }) => [key, opens, due, state]),
      [['so-startgesprek-ingediend:2026-2027-1:noor-bakelaar', '2026-09-10', '2026-09-24', 'open']],
    );
  });

  it('outlives its semester until four weeks after its own last day, while what hangs on a moment is over with it', () => {
    const form = handedIn('2027-01-28', 'joris-elshout');
    const still = (day: string) => keys(tasksOf('noor-bakelaar', day, { facts: startgesprekOf(form) }));
    assert.equal(still('2027-01-29').length, 2);
    assert.deepEqual(still('2027-01-30'), ['stu-startgesprek-bevestigen:2026-2027-1:noor-bakelaar']);
    assert.deepEqual([tasksOf('joris-elshout', '2027-01-29').length, tasksOf('joris-elshout', '2027-01-30')], [2, []]);
    assert.equal(still('2027-03-04').length, 1);
    assert.equal(still('2027-03-05').length, 0);
  });
});
