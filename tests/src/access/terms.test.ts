import assert from 'node:assert/strict';
import { mayManageTerms, mayReadNumbers } from '../../../src/access/terms.js';
import { roleIds } from '../../../src/people/role.js';

const duin = { termsOwner: 'anna' };

describe('What a partnership keeps about its terms', () => {
  it('is for the owner of the terms: the terms, the questions and the numbers', () => {
    const anna = { id: 'anna', roles: [{ role: 'medewerker-stagebureau' as const }] };
    assert.ok(mayManageTerms(duin, anna.id).allowed);
    assert.ok(mayReadNumbers(duin, anna).allowed);
  });

  it('is for no other role, but that the programmaleider may see the numbers', () => {
    assert.deepEqual(mayManageTerms(duin, 'bram'), { allowed: false, reason: 'not-owner' });
    for (const role of roleIds) {
      const somebody = { id: 'bram', roles: [{ role }] };
      assert.equal(mayReadNumbers(duin, somebody).allowed, role === 'programmaleider', role);
    }
  });
});
