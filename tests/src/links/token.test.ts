import assert from 'node:assert/strict';
import fc from 'fast-check';
import { opened, sealed } from '../../../src/links/token.js';

const key = Buffer.alloc(32, 7);
const now = new Date('2026-11-10T09:00:00Z');
const claim = { what: 'begrippen', about: { partnerships: ['duin'] }, until: now.getTime() + 1000 };

describe('A signed link', () => {
  it('gives back what was put in, as long as it works', () => {
    assert.deepEqual(opened(sealed(claim, key), key, now), { status: 'valid', claim });
  });

  it('is expired from its last moment on', () => {
    assert.equal(opened(sealed(claim, key), key, new Date(claim.until)).status, 'expired');
    assert.equal(opened(sealed(claim, key), key, new Date(claim.until - 1)).status, 'valid');
  });

  it('signed with another key is forged, also when it is expired', () => {
    const foreign = sealed({ ...claim, until: 0 }, Buffer.alloc(32, 8));
    assert.equal(opened(foreign, key, now).status, 'forged');
  });

  it('with another claim under the same signature is forged', () => {
    const [, signature] = sealed(claim, key).split('.');
    const [payload] = sealed({ ...claim, about: { partnerships: ['andere'] } }, key).split('.');
    assert.equal(opened(`${payload}.${signature}`, key, now).status, 'forged');
  });

  it('with any one sign changed is forged', () => {
    const token = sealed(claim, key);
    for (let at = 0; at < token.length; at += 1) {
      for (const sign of ['A', 'z', '.', '-']) {
        if (token[at] === sign) continue;
        const changed = token.slice(0, at) + sign + token.slice(at + 1);
        assert.equal(opened(changed, key, now).status, 'forged', `sign ${at}`);
      }
    }
  });

  it('that is anything else is forged, and never an error', () => {
    for (const odd of ['', '.', '..', 'a.b', 'a.b.c', '%00', 'x'.repeat(10_000)]) {
      assert.equal(opened(odd, key, now).status, 'forged');
    }
    fc.assert(fc.property(fc.string(), (any) => opened(any, key, now).status === 'forged'));
  });
});
