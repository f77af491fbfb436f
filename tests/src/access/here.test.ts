import assert from 'node:assert/strict';
import { type ConversationType, mayAsk, mayHere } from '../../../src/access/here.js';
import { refusalOf } from '../../../src/access/refusal.js';
import type { DataKind } from '../../../src/access/table.js';

describe('where and by whom a topic may be asked', () => {
  for (const place of ['groupChat', 'channel', undefined] as ConversationType[]) {
    it(`anything personal is refused in ${place ?? 'an unknown place'}, terms and help are answered`, () => {
      assert.deepEqual(mayHere(place, 'personal'), { allowed: false, reason: 'not-here' });
      assert.deepEqual(mayHere(place, 'terms'), { allowed: true });
      assert.deepEqual(mayHere(place, 'help'), { allowed: true });
    });
  }

  it('everything may be asked in the own chat with the bot', () => {
    for (const topic of ['terms', 'help', 'personal'] as const) {
      assert.deepEqual(mayHere('personal', topic), { allowed: true });
    }
  });

  it('a stranger may ask for terms and help, nothing more', () => {
    assert.deepEqual(mayAsk('stranger', 'terms'), { allowed: true });
    assert.deepEqual(mayAsk('stranger', 'help'), { allowed: true });
    assert.deepEqual(mayAsk('stranger', 'personal'), { allowed: false, reason: 'stranger' });
    assert.deepEqual(mayAsk('known', 'personal'), { allowed: true });
  });
});

describe('a refusal as it is logged', () => {
  const question = { data: 'care-note', action: 'read' } as const;

  it('of a person we know is for the audit, with the codes alone', () => {
    const refusal = refusalOf('known', { allowed: false, reason: 'no-relation' }, question);
    assert.deepEqual(refusal, { record: 'audit', code: 'no-relation', data: 'care-note', action: 'read' });
  });

  it('of a stranger is only counted', () => {
    assert.deepEqual(refusalOf('stranger', mayAsk('stranger', 'personal')), { record: 'count', code: 'stranger' });
  });

  it('does not carry what a forged card calls its data', () => {
    const forged = { data: 'Noor Bakelaar' as DataKind, action: 'read' } as const;
    const refusal = refusalOf('known', { allowed: false, reason: 'unknown-data' }, forged);
    assert.deepEqual(refusal, { record: 'audit', code: 'unknown-data', data: 'unknown', action: 'read' });
  });

  it('is nothing when it was allowed', () => {
    assert.equal(refusalOf('known', { allowed: true }, question), undefined);
  });
});
