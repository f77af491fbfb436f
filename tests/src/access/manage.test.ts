import assert from 'node:assert/strict';
import { manages } from '../../../src/access/manage.js';
import { type RoleId, roleIds } from '../../../src/people/role.js';

const partnership = { termsOwner: 'ravi-koster' };
const member = (id: string, ...roles: RoleId[]) => ({ person: { id }, roles: roles.map((role) => ({ role })) });

describe('Who manages a partnership', () => {
  it('is the owner of its terms, whatever the role', () => {
    assert.ok(manages(member('ravi-koster', 'schoolopleider'), partnership));
  });

  for (const role of roleIds) {
    const may = role === 'programmaleider' || role === 'medewerker-stagebureau';
    it(`${may ? 'is' : 'is not'} somebody for being ${role}`, () => {
      assert.equal(manages(member('noor-bakelaar', role), partnership), may);
    });
  }

  it('is somebody with one such role among others', () => {
    assert.ok(manages(member('noor-bakelaar', 'schoolopleider', 'programmaleider'), partnership));
  });
});
