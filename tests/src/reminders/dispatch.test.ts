import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/clock.js';
import type { Facts } from '../../../src/forms/facts.js';
import { rememberAddress } from '../../../src/people/address.js';
import { personPartition } from '../../../src/people/speaker.js';
import { rememberTarget } from '../../../src/people/target.js';
import { MAX_ATTEMPTS } from '../../../src/reminders/again.js';
import type { Outcome } from '../../../src/reminders/dispatch.js';
import type { Delivery } from '../../../src/reminders/messenger.js';
import { aTarget } from '../../support/builders/target.js';
import { createFakeStore, type FakeStore } from '../../support/fakeStore.js';
import { always, given, NOW, SENT, untilTold } from './given.js';

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const DIGEST = 'digest:2026-08-31';
const refused = (overrides: Partial<Extract<Delivery, { status: 'refused' }>>): Delivery => ({
  status: 'refused',
  code: 'Throttled',
  kind: 'fault',
  ...overrides,
});

describe('what becomes of the digest of a day', () => {
  let store: FakeStore;
  beforeEach(() => {
    store = createFakeStore();
  });

  const table: { what: string; spoke?: boolean; installed?: boolean; delivery?: Delivery; outcome: Outcome }[] = [
    { what: 'was sent', delivery: SENT, outcome: { status: 'sent', rows: 1 } },
    {
      what: 'finds nobody: no one with this address ever spoke to the bot',
      spoke: false,
      outcome: { status: 'unreachable', reason: 'unknown' },
    },
    {
      what: 'finds no conversation: the app is not installed',
      installed: false,
      outcome: { status: 'unreachable', reason: 'no-conversation' },
    },
    {
      what: 'was refused for the moment, and may be tried again today',
      delivery: refused({ kind: 'busy' }),
      outcome: { status: 'refused', code: 'Throttled', kind: 'busy', again: later(MINUTE) },
    },
    {
      what: 'was refused for good by a fault of ours',
      delivery: refused({ code: 'UNEXPECTED' }),
      outcome: { status: 'refused', code: 'UNEXPECTED', kind: 'fault' },
    },
    {
      what: 'was refused for good by the person',
      delivery: refused({ code: 'MessageWritesBlocked', kind: 'blocked' }),
      outcome: { status: 'refused', code: 'MessageWritesBlocked', kind: 'blocked' },
    },
  ];
  for (const { what, spoke = true, installed = true, delivery = SENT, outcome } of table) {
    it(what, async () => {
      const joris = await given(store, 1, { spoke, installed });
      assert.deepEqual(await joris.instance({ send: async () => delivery }).dispatch(), outcome);
      assert.equal(joris.sent.length, outcome.status === 'sent' ? 1 : 0);
    });
  }

  it('is nothing, and nothing is written, when there is nothing to tell', async () => {
    const joris = await given(store, 1);
    const before = store.commits.length;
    assert.deepEqual(await joris.instance({ digestFor: () => undefined }).dispatch(), { status: 'nothing' });
    assert.equal(store.commits.length, before);
  });

  it('writes nothing down for who can not be reached', async () => {
    const joris = await given(store, 1, { installed: false });
    const before = store.commits.length;
    await joris.instance().dispatch();
    assert.equal(store.commits.length, before);
  });

  it('never goes to who bore the address once and has another one now', async () => {
    const joris = await given(store, 1);
    const before = { ...joris.addressee, email: 'info@example.org' };
    await rememberAddress(store, before.tenant, before.email, joris.speaker);
    joris.addressee.email = before.email;
    assert.deepEqual(await joris.instance().dispatch(), { status: 'unreachable', reason: 'unknown' });
    assert.deepEqual(joris.sent, []);
  });

  it('never goes to who bore the address before the roster gave it to somebody who has not spoken yet', async () => {
    const store = createFakeStore();
    const someone = await given(store, 1);
    const partition = personPartition(someone.speaker);
    const identity = await store.get(partition, 'identity');
    assert.ok(identity);
    const body = { ...someone.speaker, email: someone.addressee.email, people: ['duin/a-colleague-of-before'] };
    const kept = { ...body, matchedAt: NOW.toISOString() };
    await store.commit(partition, [
      { op: 'replace', id: 'identity', type: 'identity', body: kept, ifMatch: identity.etag },
    ]);

    assert.deepEqual(await someone.instance().dispatch(), { status: 'unreachable', reason: 'unknown' });
    assert.deepEqual(someone.sent, []);
  });

  it('is found out with facts that are read once more after the claim', async () => {
    const joris = await given(store, 1);
    const prepared: Facts = () => ({ startgesprek: { preparedOn: '2026-08-31', confirmed: [] } });
    const claims: unknown[] = [];
    const seen: Facts[] = [];
    await joris
      .instance({
        async loadFacts(_addressee, day) {
          assert.equal(day, '2026-08-31');
          claims.push(await joris.stored(DIGEST));
          return prepared;
        },
        digestFor(facts, ...of) {
          seen.push(facts);
          return untilTold(facts, ...of);
        },
      })
      .dispatch();
    assert.deepEqual(seen, [prepared, prepared]);
    assert.deepEqual(
      claims.map((claim) => claim !== undefined),
      [false, true],
    );
  });

  const missed = [{ task: 'duin/wpb-middag:2026-2027-1', due: '2026-08-28' }];

  it('says of a day without a digest what passed untold, once', async () => {
    const joris = await given(store, 1);
    const instance = joris.instance({ digestFor: () => undefined, missedFor: () => missed });
    assert.deepEqual(await instance.dispatch(), { status: 'nothing' });
    const body = { status: 'missed', at: NOW.toISOString(), attempts: 0, missed };
    assert.deepEqual(await joris.stored(DIGEST), body);
    await instance.dispatch(later(60 * MINUTE));
    await instance.dispatch(later(24 * 60 * MINUTE));
    assert.deepEqual(await joris.stored(DIGEST), body);
    assert.equal(await joris.stored('digest:2026-09-01'), undefined);
  });

  it('says it beside the digest when there is one, also when the first came after it', async () => {
    const joris = await given(store, 1);
    await joris.instance({ digestFor: () => undefined, missedFor: () => missed }).dispatch();
    const others = [{ task: 'duin/wpb-overleg:2026-2027-1', due: '2026-08-27' }];
    await joris.instance({ missedFor: () => [...missed, ...others] }).dispatch(later(MINUTE));
    const stored = (await joris.stored(DIGEST)) as { status: string; missed: unknown };
    assert.deepEqual([stored.status, stored.missed], ['sent', [...missed, ...others]]);
  });

  it('looks at what passed since the person was known', async () => {
    const joris = await given(store, 1);
    await joris
      .instance({
        missedFor: (_facts, _addressee, _told, day, knownSince) => {
          assert.deepEqual([day, knownSince], ['2026-08-31', '2026-08-31']);
          return [];
        },
      })
      .dispatch();
    assert.equal(joris.sent.length, 1);
  });

  it('costs no facts once it is settled', async () => {
    const joris = await given(store, 1);
    await joris.instance().dispatch();
    const again = joris.instance({ loadFacts: () => assert.fail('facts were read') });
    assert.deepEqual(await again.dispatch(later(MINUTE)), { status: 'taken' });
  });

  it('belongs to the day in the Netherlands, also just after midnight there', async () => {
    const joris = await given(store, 1);
    await joris.instance().dispatch(new Date('2026-08-31T22:30:00Z'));
    assert.deepEqual(
      joris.sent.map(({ day }) => day),
      ['2026-09-01'],
    );
  });

  it('is tried so many times in a day when the channel is busy, each pause longer, and tomorrow anew', async () => {
    const joris = await given(store, 1);
    const busy = joris.instance({ send: async () => refused({ kind: 'busy' }) });
    const pauses: (number | undefined)[] = [];
    let now = NOW;
    for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
      const outcome = await busy.dispatch(now);
      assert.equal(outcome.status, 'refused');
      const { again } = outcome as Extract<Outcome, { status: 'refused' }>;
      pauses.push(again && (again.getTime() - now.getTime()) / MINUTE);
      now = again ?? now;
    }
    assert.deepEqual(pauses, [1, 3, 9, 27, undefined]);
    assert.deepEqual(await busy.dispatch(later(2 * 60 * MINUTE)), { status: 'taken' });
    assert.equal((await joris.instance().dispatch(later(24 * 60 * MINUTE))).status, 'sent');
  });

  it('waits as long as the channel asks, when that is longer', async () => {
    const joris = await given(store, 1);
    const busy = joris.instance({ send: async () => refused({ kind: 'busy', retryAfter: 10 * MINUTE }) });
    assert.deepEqual(await busy.dispatch(), {
      status: 'refused',
      code: 'Throttled',
      kind: 'busy',
      again: later(10 * MINUTE),
    });
    assert.deepEqual(await busy.dispatch(later(9 * MINUTE)), { status: 'taken', until: later(10 * MINUTE) });
  });

  it('keeps where to reach somebody when the fault was ours', async () => {
    const joris = await given(store, 1);
    await joris.instance({ send: async () => refused({ code: 'UNEXPECTED' }) }).dispatch();
    assert.notEqual(await joris.stored('target'), undefined);
  });

  it('keeps where somebody is now when the place that refused is an older one', async () => {
    const joris = await given(store, 1);
    const moved = aTarget({ conversationId: 'a:2' });
    await joris
      .instance({
        async send() {
          await rememberTarget(store, joris.speaker, moved, NOW);
          return refused({ kind: 'blocked' });
        },
      })
      .dispatch();
    assert.deepEqual(await joris.stored('target'), { target: moved, at: NOW.toISOString() });
  });

  it('is sent again when the clock was a day ahead and is set back, and that day is not told twice', async () => {
    const joris = await given(store, 1);
    await joris.instance({ digestFor: always }).dispatch(later(24 * 60 * MINUTE));
    await joris.instance({ digestFor: always }).dispatch(NOW);
    const again = await joris.instance({ digestFor: always }).dispatch(later(24 * 60 * MINUTE));
    assert.deepEqual(again, { status: 'taken' });
    assert.deepEqual(
      joris.sent.map(({ day }) => day),
      ['2026-09-01', '2026-08-31'],
    );
  });

  it('is not sent again when the store was away for the one write after it', async () => {
    const store = createFakeStore();
    const joris = await given(store, 1);
    const instance = joris.instance({
      send: async () => {
        store.setDown(true);
        return SENT;
      },
    });
    await assert.rejects(instance.dispatch(), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);

    const minutesLater = new Date(NOW.getTime() + 6 * MINUTE);
    assert.deepEqual(await instance.dispatch(minutesLater), { status: 'taken' });
    assert.deepEqual(await joris.instance().dispatch(minutesLater), { status: 'taken' });
    assert.equal(joris.sent.length, 1);
  });

  it('fails with the code of the store when that is away, and nothing is sent', async () => {
    const joris = await given(store, 1);
    store.setDown(true);
    await assert.rejects(joris.instance().dispatch(), { code: 'STORE_UNAVAILABLE' });
    assert.deepEqual(joris.sent, []);
  });
});
