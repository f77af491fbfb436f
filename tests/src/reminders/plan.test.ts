import assert from 'node:assert/strict';
import type { Addressee } from '../../../src/people/addressee.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { digestFor } from '../../../src/reminders/digest.js';
import { type ToldDigest, toldBefore, toldIn } from '../../../src/reminders/told.js';
import { digestDeps } from '../../support/builders/reminders.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';

const everyone = addresseesOf([aSetup()]);
/** All digests of a day; `had` are those that a person had before. */
const plan = (day: string, people = everyone, had: (addressee: Addressee) => ToldDigest[] = () => []) =>
  people.flatMap((addressee) => digestFor(digestDeps(), addressee, toldBefore(had(addressee), day), day) ?? []);
const names = (digests: readonly { addressee: Addressee }[]) => digests.map(({ addressee }) => addressee.email);

describe('All digests of a day', () => {
  it('are for everyone who is to be told something, in the order of the people', () => {
    assert.deepEqual(names(plan('2026-08-24')), ['noor.bakelaar@example.org']);
    assert.deepEqual(names(plan('2026-08-31')), ['noor.bakelaar@example.org', 'joris.elshout@example.org']);
    assert.deepEqual(names(plan('2026-09-01')), ['joris.elshout@example.org']);
  });

  it('are none at the weekend, in the holidays, and for nobody', () => {
    for (const day of ['2026-08-29', '2026-09-05', '2026-10-13', '2026-12-25']) assert.deepEqual(plan(day), [], day);
    assert.deepEqual(plan('2026-08-31', []), []);
  });

  it('are none the second time on a day: all was told', () => {
    const first = plan('2026-08-31');
    const had = (addressee: Addressee) => first.filter((digest) => digest.addressee === addressee).map(toldIn);
    assert.equal(first.length, 2);
    assert.deepEqual(plan('2026-08-31', everyone, had), []);
  });

  it('go on past a student without werkplekbegeleider, who is named to the stagebureau', () => {
    const [placement] = aSetup().placements;
    assert.ok(placement !== undefined);
    const { werkplekbegeleider: _, ...without } = placement;
    const setup = aSetup({
      placements: [{ ...without, student: 'lieke-zon' }, placement],
      people: [...aSetup().people, aPerson({ id: 'lieke-zon', roles: [{ role: 'aanstaande-leraar' }] })],
    });
    const sanne = plan('2026-08-31', addresseesOf([setup])).find(
      ({ addressee }) => addressee.email === 'sanne.veldink@example.org',
    );
    assert.deepEqual(
      sanne?.rows.map(({ task }) => [task.entry.id, task.student]),
      [['stg-zonder-werkplekbegeleider', 'lieke-zon']],
    );
  });
});
