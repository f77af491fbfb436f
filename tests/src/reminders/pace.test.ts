import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Messenger } from '../../../src/reminders/messenger.js';
import { paced } from '../../../src/reminders/pace.js';
import { aDigest } from '../../support/builders/row.js';
import { aTarget } from '../../support/builders/target.js';

describe('the pace of sending', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => clock.restore());

  it('is at most so many a second, in the order in which they were asked for', async () => {
    const sent: string[] = [];
    const messenger: Messenger = {
      async send({ conversationId }) {
        sent.push(conversationId);
        return { status: 'sent', activityId: undefined };
      },
    };
    const slow = paced(messenger, 4);
    for (let index = 0; index < 10; index += 1) {
      void slow.send(aTarget({ conversationId: `a:${index}` }), { kind: 'digest', digest: aDigest() });
    }
    await clock.tickAsync(0);
    assert.deepEqual(sent, ['a:0']);
    await clock.tickAsync(999);
    assert.deepEqual(sent, ['a:0', 'a:1', 'a:2', 'a:3']);
    await clock.tickAsync(2000);
    assert.equal(sent.length, 10);
  });

  it('holds when the messenger is slow or throws, and each caller gets its own answer', async () => {
    const messenger: Messenger = {
      async send({ conversationId }) {
        if (conversationId === 'a:0') throw new Error('broke');
        return { status: 'refused', code: conversationId, kind: 'busy' };
      },
    };
    const slow = paced(messenger, 4);
    const first = assert.rejects(
      slow.send(aTarget({ conversationId: 'a:0' }), { kind: 'digest', digest: aDigest() }),
      /broke/,
    );
    const second = slow.send(aTarget({ conversationId: 'a:1' }), { kind: 'digest', digest: aDigest() });
    await clock.tickAsync(250);
    await first;
    assert.deepEqual(await second, { status: 'refused', code: 'a:1', kind: 'busy' });
  });
});
