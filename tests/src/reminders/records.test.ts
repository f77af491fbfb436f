import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/clock.js';
import { personPartition, type Speaker } from '../../../src/people/speaker.js';
import { rememberTarget } from '../../../src/people/target.js';
import { MAX_ATTEMPTS } from '../../../src/reminders/again.js';
import { readRecipient } from '../../../src/reminders/recipient.js';
import { type Claim, type Claimed, claim, record, release, settledIn } from '../../../src/reminders/records.js';
import type { Store } from '../../../src/store/store.js';
import { aTarget } from '../../support/builders/target.js';
import { everyStore, type Open } from '../../support/everyStore.js';

const NOW = new Date('2026-08-31T13:15:00Z');
const DAY = '2026-08-31';
const LEASE = 5 * MINUTE;
const PAUSE = 3 * MINUTE;
const rows = [{ task: 'duin/wpb-startgesprek:2026-2027-1:noor-bakelaar', step: 'opens' as const }];

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

for (const [name, open] of everyStore) {
  describe(`the record of a digest (${name})`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let speaker: Speaker;
    let number = 0;

    before(async () => {
      opened = await open();
      store = opened.store;
    });
    beforeEach(() => {
      number += 1;
      speaker = { tenant: '11111111-1111-4111-8111-111111111111', oid: `record-${number}` };
    });
    after(() => opened.close());

    const take = (now = NOW, owner = 'one', day = DAY) => claim(store, speaker, day, { owner, now, lease: LEASE });
    const taken = async (now = NOW) => asClaim(await take(now));
    const stored = async (day = DAY) => (await store.get(personPartition(speaker), `digest:${day}`))?.body;
    const refuse = (held: Claim, again?: Date, at = NOW) =>
      record(store, held, { status: 'refused', at, code: 'Throttled', kind: 'busy', ...(again && { again }) });

    it('is claimed by exactly one of many instances', async () => {
      const owners = ['one', 'two', 'three', 'four', 'five'];
      const results = await Promise.all(owners.map((owner) => take(NOW, owner)));
      assert.equal(results.filter(({ status }) => status === 'claimed').length, 1);
    });

    it('says who has it, until when, and how often it was tried', async () => {
      await take();
      assert.deepEqual(await stored(), {
        status: 'claimed',
        by: 'one',
        until: '2026-08-31T13:20:00.000Z',
        attempts: 1,
      });
    });

    it('is nobody else’s until the lease ends, and then of exactly one again', async () => {
      await take();
      assert.deepEqual(await take(later(LEASE - 1), 'two'), { status: 'taken', until: later(LEASE) });
      const results = await Promise.all(['two', 'three', 'four'].map((owner) => take(later(LEASE), owner)));
      const won = results.flatMap((result) => (result.status === 'claimed' ? [result.claim.attempts] : []));
      assert.deepEqual(won, [2]);
    });

    it('is closed for the day once it was sent', async () => {
      const held = await taken();
      await record(store, held, { status: 'sent', at: NOW, activityId: 'f:1', told: { rows } });
      assert.deepEqual(await take(later(24 * 60 * MINUTE)), { status: 'taken' });
      const at = '2026-08-31T13:15:00.000Z';
      assert.deepEqual(await stored(), { status: 'sent', at, activityId: 'f:1', rows, attempts: 1 });
    });

    it('is closed for the day when the channel refused it for good', async () => {
      await refuse(await taken());
      assert.deepEqual(await take(later(PAUSE)), { status: 'taken' });
    });

    it('is tried again after a while when the channel refused it for the moment', async () => {
      await refuse(await taken(), later(PAUSE));
      assert.deepEqual(await take(later(PAUSE - 1)), { status: 'taken', until: later(PAUSE) });
      assert.equal((await taken(later(PAUSE))).attempts, 2);
    });

    it('stays there with the last reason, the next try and the number of tries', async () => {
      await refuse(await taken(), later(PAUSE));
      await refuse(await taken(later(PAUSE)), later(3 * PAUSE), later(PAUSE));
      assert.deepEqual(await stored(), {
        status: 'refused',
        at: later(PAUSE).toISOString(),
        code: 'Throttled',
        kind: 'busy',
        again: later(3 * PAUSE).toISOString(),
        attempts: 2,
      });
    });

    it('is given up, for all to see, when so many in a row never said what came of it', async () => {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) await taken(later(attempt * LEASE));
      const end = later(MAX_ATTEMPTS * LEASE);
      assert.deepEqual(await take(end), { status: 'taken' });
      const at = end.toISOString();
      assert.deepEqual(await stored(), {
        status: 'refused',
        at,
        code: 'LEASE_ENDED',
        kind: 'fault',
        attempts: MAX_ATTEMPTS,
      });
      assert.deepEqual(await take(later(MAX_ATTEMPTS * LEASE + PAUSE)), { status: 'taken' });
    });

    it('can not be written by who lost it to another', async () => {
      const first = await taken();
      const second = await taken(later(LEASE));
      assert.equal(await refuse(first, later(PAUSE)), 'lost');
      assert.equal(await release(store, first), 'lost');
      assert.equal(await refuse(second), 'recorded');
    });

    it('is free at once when it is given back, and nothing is left of it', async () => {
      assert.equal(await release(store, await taken()), 'recorded');
      assert.equal(await stored(), undefined);
      assert.equal((await taken()).attempts, 1);
    });

    it('is another one each day', async () => {
      await take();
      assert.equal((await take(NOW, 'two', '2026-09-01')).status, 'claimed');
    });

    it('is read back with where the person can be reached, the newest first, and only what was sent counts as told', async () => {
      await rememberTarget(store, speaker, aTarget(), NOW);
      const sent = (held: Claim) =>
        record(store, held, { status: 'sent', at: NOW, activityId: undefined, told: { rows } });
      await sent(asClaim(await take(NOW, 'one', '2026-09-01')));
      await sent(asClaim(await take(NOW, 'one', '2026-10-15')));
      await refuse(asClaim(await take(NOW, 'one', '2026-10-16')));
      await take(NOW, 'one', '2026-10-19');

      const recipient = await readRecipient(store, speaker);

      assert.deepEqual(recipient.target, aTarget());
      assert.equal(recipient.matched, undefined);
      assert.deepEqual(
        recipient.settled.map(({ day, settlement: { status } }) => `${day} ${status}`),
        ['2026-10-19 claimed', '2026-10-16 refused', '2026-10-15 sent', '2026-09-01 sent'],
      );
      assert.deepEqual(recipient.digests, [
        { day: '2026-10-15', rows },
        { day: '2026-09-01', rows },
      ]);
    });

    it('of who was never written to says nothing', async () => {
      assert.deepEqual(await readRecipient(store, speaker), { settled: [], digests: [] });
    });
  });
}

function asClaim(result: Claimed): Claim {
  assert.equal(result.status, 'claimed');
  return result.claim;
}

describe('the record of a digest of another release', () => {
  it('counts, without the rows of a step that is not known here', () => {
    const body = {
      status: 'sent',
      at: NOW.toISOString(),
      attempts: 1,
      rows: [...rows, { task: 'duin/x', step: 'later' }],
    };
    assert.deepEqual(settledIn([{ id: `digest:${DAY}`, type: 'digest', body }]), [
      { day: DAY, settlement: { ...body, rows } },
    ]);
  });

  for (const [what, older, newer] of [
    [
      'that might be tried again',
      { retry: true, attempts: 1 },
      { kind: 'busy', again: later(5 * MINUTE).toISOString() },
    ],
    ['that was tried often enough', { retry: true, attempts: 3 }, { kind: 'busy' }],
    ['for good', { retry: false, attempts: 1 }, { kind: 'fault' }],
  ] as const) {
    it(`is still read when it is a refusal ${what}`, () => {
      const { retry, attempts } = older;
      const fixed = { status: 'refused', at: NOW.toISOString(), code: 'Throttled', attempts };
      const read = settledIn([{ id: `digest:${DAY}`, type: 'digest', body: { ...fixed, retry } }]);
      assert.deepEqual(read, [{ day: DAY, settlement: { ...fixed, ...newer } }]);
    });
  }
});
