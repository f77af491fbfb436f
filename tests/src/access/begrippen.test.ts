import assert from 'node:assert/strict';
import { mayWithTerms } from '../../../src/access/begrippen.js';
import { roleIds } from '../../../src/people/role.js';

const duin = { termsOwner: 'anna' };

describe('What a partnership keeps about its terms', () => {
  it('is for the owner of the terms: the questions and the numbers', () => {
    const anna = { id: 'anna', roles: [{ role: 'medewerker-stagebureau' as const }] };
    assert.ok(mayWithTerms(duin, anna, 'answer-questions'));
    assert.ok(mayWithTerms(duin, anna, 'read-numbers'));
  });

  it('for no other role, but that the programmaleider may see the numbers', () => {
    for (const role of roleIds) {
      const somebody = { id: 'bram', roles: [{ role }] };
      assert.equal(mayWithTerms(duin, somebody, 'answer-questions'), false, role);
      assert.equal(mayWithTerms(duin, somebody, 'read-numbers'), role === 'programmaleider', role);
    }
  });
});
