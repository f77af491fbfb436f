import assert from 'node:assert/strict';
import { noFacts } from '../../../src/forms/facts.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { digestAgain } from '../../../src/reminders/again.js';
import { aSetup } from '../../support/builders/setup.js';
import { anEntry } from '../../support/builders/tasks.js';

const holidays = { feestdagen: [], schoolvakanties: { noord: [], midden: [], zuid: [] } };
const entry = anEntry();
const deps = { catalogue: { werkplekbegeleider: [entry] }, holidays };
const KEY = `${entry.id}:2026-2027-1:noor-bakelaar`;
const told = { day: '2026-08-31', rows: [{ task: `duin/${KEY}`, step: 'opens' as const }] };

function again(setup: Setup = aSetup(), facts = noFacts, day = '2026-09-01') {
  const person = setup.people.find(({ id }) => id === 'joris-elshout') ?? assert.fail('nobody');
  const addressee = { tenant: 't', email: 'j@example.org', name: 'Joris', language: 'nl' as const };
  return digestAgain({ ...deps, facts }, { ...addressee, members: [{ setup, person }] }, told, day);
}

describe('A digest that was sent, shown once more', () => {
  it('has the rows that were told, of the day on which they were', () => {
    const digest = again();
    assert.equal(digest?.day, '2026-08-31');
    assert.deepEqual(
      digest?.rows.map(({ task, step, fresh }) => [task.key, step, fresh]),
      [[KEY, 'opens', false]],
    );
  });

  it('shows what was done since as done', () => {
    const ticked = [{ key: KEY, person: 'joris-elshout', on: '2026-09-01' }];
    const digest = again(aSetup(), () => ({ said: { ticked, later: [] } }));
    assert.deepEqual(
      digest?.rows.map(({ task }) => task.state),
      ['done'],
    );
  });

  it('shows what is late by now as late', () => {
    const [row] = again(aSetup(), noFacts, '2026-09-15')?.rows ?? [];
    assert.equal(row?.task.state, 'overdue');
  });

  it('leaves out whom somebody else guides now; when nothing is left there is none', () => {
    const placements = aSetup().placements.map((each) => ({ ...each, werkplekbegeleider: 'mirte-holtland' }));
    assert.equal(again(aSetup({ placements })), undefined);
    assert.equal(again(aSetup({ placements: [] })), undefined);
  });
});
