import assert from 'node:assert/strict';
import type { Addressee } from '../../../src/people/addressee.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { planOf } from '../../../src/reminders/plan.js';
import { nothingTold, toldBefore, toldIn } from '../../../src/reminders/told.js';
import { digestDeps } from '../../support/builders/reminders.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';

const everyone = addresseesOf([aSetup()]);
const names = (plan: Iterable<{ addressee: Addressee }>) => [...plan].map(({ addressee }) => addressee.email);

describe('The plan of a day', () => {
  it('has a digest for everyone who is to be told something, in the order of the people', () => {
    const plan = (day: string) => names(planOf(day, everyone, { ...digestDeps(), told: () => nothingTold }));
    assert.deepEqual(plan('2026-08-24'), ['noor.bakelaar@example.org']);
    assert.deepEqual(plan('2026-08-31'), ['noor.bakelaar@example.org', 'joris.elshout@example.org']);
    assert.deepEqual(plan('2026-09-01'), ['joris.elshout@example.org']);
  });

  it('has nothing at the weekend, in the holidays, and for nobody', () => {
    const plan = (day: string, people = everyone) => [
      ...planOf(day, people, { ...digestDeps(), told: () => nothingTold }),
    ];
    for (const day of ['2026-08-29', '2026-09-05', '2026-10-13', '2026-12-25']) assert.deepEqual(plan(day), [], day);
    assert.deepEqual(plan('2026-08-31', []), []);
  });

  it('is empty the second time on a day: all was told', () => {
    const deps = digestDeps();
    const first = [...planOf('2026-08-31', everyone, { ...deps, told: () => nothingTold })];
    const told = (addressee: Addressee) =>
      toldBefore(first.filter((digest) => digest.addressee === addressee).map(toldIn), '2026-08-31');
    assert.equal(first.length, 2);
    assert.deepEqual([...planOf('2026-08-31', everyone, { ...deps, told })], []);
  });

  it('is made while it is read: who comes later is not looked at before', () => {
    const asked: string[] = [];
    const told = ({ email }: Addressee) => {
      asked.push(email);
      return nothingTold;
    };
    const { value } = planOf('2026-08-31', everyone, { ...digestDeps(), told }).next();
    assert.equal(value?.addressee.email, 'noor.bakelaar@example.org');
    assert.deepEqual(asked, ['noor.bakelaar@example.org']);
  });

  it('goes on past a student without werkplekbegeleider, who is named to the stagebureau', () => {
    const [placement] = aSetup().placements;
    assert.ok(placement !== undefined);
    const { werkplekbegeleider: _, ...without } = placement;
    const setup = aSetup({
      placements: [{ ...without, student: 'lieke-zon' }, placement],
      people: [...aSetup().people, aPerson({ id: 'lieke-zon', roles: [{ role: 'aanstaande-leraar' }] })],
    });
    const plan = [...planOf('2026-08-31', addresseesOf([setup]), { ...digestDeps(), told: () => nothingTold })];
    const sanne = plan.find(({ addressee }) => addressee.email === 'sanne.veldink@example.org');
    assert.deepEqual(
      sanne?.rows.map(({ task }) => [task.entry.id, task.student]),
      [['stg-zonder-werkplekbegeleider', 'lieke-zon']],
    );
  });
});
