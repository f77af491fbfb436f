import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CodedError } from '../../../src/errors.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { speakerAt } from '../../../src/people/address.js';
import {
  createIdentities,
  FOREIGN_AGAIN,
  type LookupMail,
  type Mail,
  RETRY_AFTER,
} from '../../../src/people/identity.js';
import { personPartition, type Speaker, speakerOf } from '../../../src/people/speaker.js';
import { forgetTarget, rememberTarget, type Target } from '../../../src/people/target.js';
import { welcomeOnce } from '../../../src/people/welcome.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { Store } from '../../../src/store/store.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';
import { storedTarget } from '../../support/builders/target.js';
import { createFakeStore, type FakeStore } from '../../support/fakeStore.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
const JORIS: Speaker = { tenant: TENANT, oid: 'aaaaaaaa-0000-4000-8000-000000000001' };
const JORIS_MAIL = 'joris.elshout@example.org';
const START = Date.parse('2026-11-16T09:00:00Z');

/** Identities over `aSetup`, with everything a test wants to change or to look at. */
function aWorld({ setups = [aSetup()], store = createFakeStore() }: { setups?: Setup[]; store?: FakeStore } = {}) {
  const troubles: CodedError[] = [];
  const world = { setups, store, time: START, troubles, lookups: 0 };
  const start = (remember?: number) =>
    createIdentities({
      store,
      setups: async () => world.setups,
      now: () => new Date(world.time),
      trouble: (error) => troubles.push(error),
      ...(remember !== undefined && { remember }),
    });
  const mail = (answer: Mail | undefined | Error): LookupMail => {
    return async () => {
      world.lookups += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
  };
  return Object.assign(world, { start, mail });
}

const identitiesIn = (store: FakeStore) => store.dump().filter(({ type }) => type === 'identity');
const without = (setup: Setup, id: string): Setup => ({ ...setup, people: setup.people.filter((p) => p.id !== id) });

describe('who speaks', () => {
  it('is the person whose mail address stands in the roster', async () => {
    const world = aWorld();
    const found = await world.start().identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(found.status, 'known');
    assert.deepEqual(
      found.memberships.map(({ partnership, person }) => [partnership.id, person.id]),
      [['duin', 'joris-elshout']],
    );
  });

  it('is matched on mail first and on the user principal name when the mail is in no roster', async () => {
    const world = aWorld();
    const names = { email: 'j.elshout@elsewhere.example', userPrincipalName: JORIS_MAIL };
    const byName = await world.start().identify(JORIS, world.mail(names));
    assert.equal(byName.status === 'known' && byName.email, JORIS_MAIL);

    const both = { email: JORIS_MAIL, userPrincipalName: 'mirte.holtland@example.org' };
    const byMail = await aWorld().start().identify(JORIS, world.mail(both));
    assert.equal(byMail.status === 'known' && byMail.memberships[0].person.id, 'joris-elshout');
  });

  it('is matched whatever the case and the spaces of the address', async () => {
    const world = aWorld();
    const found = await world.start().identify(JORIS, world.mail({ email: ' Joris.Elshout@Example.ORG ' }));
    assert.equal(found.status === 'known' && found.email, JORIS_MAIL);
  });

  it('is asked of Teams once: afterwards the stored address is used, also by another instance', async () => {
    const world = aWorld();
    const first = world.start();
    await first.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    await first.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    world.time += 100 * RETRY_AFTER;
    const again = await world.start().identify(JORIS, world.mail(undefined));
    assert.equal(again.status, 'known');
    assert.equal(world.lookups, 1);
    assert.deepEqual(
      world.store.dump().map(({ partition, id, type, body }) => ({ partition, id, type, body })),
      [
        {
          partition: `address:${TENANT}:joris.elshout%40example.org`,
          id: 'speaker',
          type: 'address',
          body: JORIS,
        },
        {
          partition: `person:${JORIS.tenant}:${JORIS.oid}`,
          id: 'identity',
          type: 'identity',
          body: {
            ...JORIS,
            email: JORIS_MAIL,
            people: ['duin/joris-elshout'],
            matchedAt: '2026-11-16T09:00:00.000Z',
          },
        },
      ],
    );
  });

  it('can be found by the address before the identity is there, so that who has an identity can be written to', async () => {
    const world = aWorld();
    await world.start().identify(JORIS, world.mail({ email: ' Joris.Elshout@Example.ORG ' }));
    assert.deepEqual(
      world.store.commits.map(({ operations: [first] }) => first?.id),
      ['speaker', 'identity'],
    );
    assert.deepEqual(await speakerAt(world.store, TENANT, JORIS_MAIL), JORIS);
  });

  it('does not read the store again for someone who was just recognised', async () => {
    const world = aWorld();
    const identities = world.start();
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    world.store.setDown(true);
    world.time += 100 * RETRY_AFTER;
    assert.equal((await identities.identify(JORIS, world.mail(undefined))).status, 'known');
    assert.deepEqual(world.troubles, []);
  });

  it('can be found by the address from the first message on, when the identity was stored before addresses were', async () => {
    const world = aWorld();
    const body = { ...JORIS, email: JORIS_MAIL, matchedAt: new Date(START).toISOString() };
    await world.store.commit(personPartition(JORIS), [{ op: 'create', id: 'identity', type: 'identity', body }]);
    await world.start().identify(JORIS, world.mail(undefined));
    assert.deepEqual(await speakerAt(world.store, TENANT, JORIS_MAIL), JORIS);
  });

  it('is asked of Teams again once somebody else was matched on the address since, and leaves them the address', async () => {
    const world = aWorld();
    const successor: Speaker = { tenant: TENANT, oid: 'aaaaaaaa-0000-4000-8000-000000000009' };
    await world.start().identify(JORIS, world.mail({ email: JORIS_MAIL }));
    await world.start().identify(successor, world.mail({ email: JORIS_MAIL }));

    const found = await world.start().identify(JORIS, world.mail({ email: 'joris.nieuw@example.org' }));

    assert.deepEqual(found, { status: 'stranger', reason: 'not-in-roster' });
    assert.deepEqual(await speakerAt(world.store, TENANT, JORIS_MAIL), successor);
  });

  it('belongs to both partnerships when both rosters hold the address', async () => {
    const second = aSetup({ partnership: aPartnership({ id: 'polder', name: 'Opleidingsschool Polder' }) });
    const world = aWorld({ setups: [aSetup(), second] });
    const found = await world.start().identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.deepEqual(found.status === 'known' && found.memberships.map((m) => m.partnership.id), ['duin', 'polder']);
  });

  it('is recognised in another tenant when the roster says so, and only there', async () => {
    const tenants = [...aPartnership().tenants, { id: OTHER_TENANT, name: 'Bestuur Duinrand' }];
    const setup = aSetup({ partnership: aPartnership({ tenants }) });
    const guest = aPerson({ id: 'tess-ruiter', tenant: OTHER_TENANT });
    const world = aWorld({ setups: [{ ...setup, people: [...setup.people, guest] }] });
    const identities = world.start();
    const there = await identities.identify({ ...JORIS, tenant: OTHER_TENANT }, world.mail({ email: guest.email }));
    const here = await identities.identify(JORIS, world.mail({ email: guest.email }));
    assert.equal(there.status, 'known');
    assert.deepEqual(here, { status: 'stranger', reason: 'not-in-roster' });
  });

  it('is a stranger in a tenant that no partnership uses, with the same address; only that it was seen there is kept', async () => {
    const world = aWorld();
    const identities = world.start();
    const there = { ...JORIS, tenant: OTHER_TENANT };
    for (let time = 0; time < 3; time += 1) {
      const found = await identities.identify(there, world.mail({ email: JORIS_MAIL }));
      assert.deepEqual(found, { status: 'stranger', reason: 'tenant-unknown' });
    }
    assert.equal(world.lookups, 1, 'asked once an hour');
    assert.deepEqual(
      world.store.dump().map(({ partition, id, body }) => ({ partition, id, body })),
      [
        {
          partition: `address:${TENANT}:joris.elshout%40example.org`,
          id: 'elsewhere',
          body: { tenant: OTHER_TENANT, at: '2026-11-16T09:00:00.000Z' },
        },
      ],
    );
    world.time += FOREIGN_AGAIN;
    await identities.identify(there, world.mail({ email: JORIS_MAIL }));
    assert.equal(world.store.commits.length, 1, 'what is known is not written again');
  });

  it('leaves nothing behind from a tenant that no partnership uses when no roster has the address', async () => {
    const world = aWorld();
    const mail = world.mail({ email: 'iemand@elders.example' });
    await world.start().identify({ ...JORIS, tenant: OTHER_TENANT }, mail);
    assert.deepEqual(world.store.dump(), []);
  });

  it('is a stranger there also while the store is away', async () => {
    const world = aWorld();
    world.store.setDown(true);
    const mail = world.mail({ email: JORIS_MAIL });
    const found = await world.start().identify({ ...JORIS, tenant: OTHER_TENANT }, mail);
    assert.deepEqual(found, { status: 'stranger', reason: 'tenant-unknown' });
    assert.deepEqual(
      world.troubles.map(({ code }) => code),
      ['STORE_UNAVAILABLE'],
    );
  });

  it('is kept as seen elsewhere too when another partnership uses the tenant that was written from', async () => {
    const tenants = [...aPartnership().tenants, { id: OTHER_TENANT, name: 'Bestuur Duinrand' }];
    const world = aWorld({ setups: [aSetup({ partnership: aPartnership({ tenants }) })] });
    await world.start().identify({ ...JORIS, tenant: OTHER_TENANT }, world.mail({ email: JORIS_MAIL }));
    assert.deepEqual(
      world.store.dump().map(({ id, body }) => ({ id, body })),
      [{ id: 'elsewhere', body: { tenant: OTHER_TENANT, at: '2026-11-16T09:00:00.000Z' } }],
    );
  });

  it('gives two speakers with different addresses nothing of each other', async () => {
    const world = aWorld();
    const identities = world.start();
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    const other = await identities.identify({ ...JORIS, oid: 'other' }, world.mail({ email: 'x@example.org' }));
    assert.deepEqual(other, { status: 'stranger', reason: 'not-in-roster' });
  });

  for (const [what, answer] of [
    ['nothing', undefined],
    ['no address', {}],
    ['something that is no address', { email: 'joris', userPrincipalName: '' }],
  ] as const) {
    it(`is a stranger when Teams tells ${what}`, async () => {
      const world = aWorld();
      const found = await world.start().identify(JORIS, world.mail(answer));
      assert.deepEqual(found, { status: 'stranger', reason: 'no-mail' });
    });
  }
});

describe('who speaks, from memory alone', () => {
  it('is nobody before this instance met the speaker, and then who was met, without asking the store or Teams', async () => {
    const world = aWorld();
    const identities = world.start();
    assert.deepEqual(await identities.recall(JORIS), []);
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    world.store.setDown(true);
    const recalled = await identities.recall(JORIS);
    assert.deepEqual(
      recalled.map(({ person }) => person.id),
      ['joris-elshout'],
    );
    assert.deepEqual([world.lookups, world.troubles.length], [1, 0]);
    assert.deepEqual(await world.start().recall(JORIS), []);
  });

  it('is nobody any more once the roster dropped the speaker, or gave the address to somebody else', async () => {
    const world = aWorld();
    const identities = world.start();
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    world.setups = [without(aSetup(), 'joris-elshout')];
    assert.deepEqual(await identities.recall(JORIS), []);
    const people = aSetup().people.map((one) => (one.id === 'joris-elshout' ? { ...one, id: 'joris-anders' } : one));
    world.setups = [{ ...aSetup(), people }];
    assert.deepEqual(await identities.recall(JORIS), []);
  });
});

describe('who speaks, when the roster changes', () => {
  it('someone who is taken out is a stranger at once', async () => {
    const world = aWorld();
    const identities = world.start();
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    world.setups = [without(aSetup(), 'joris-elshout')];
    const after = await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.deepEqual(after, { status: 'stranger', reason: 'not-in-roster' });
  });

  it('someone who is taken in is known at once, without asking Teams again', async () => {
    const world = aWorld({ setups: [without(aSetup(), 'joris-elshout')] });
    const identities = world.start();
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    world.setups = [aSetup()];
    const after = await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(after.status, 'known');
    assert.equal(world.lookups, 1);
    assert.equal(identitiesIn(world.store).length, 1);
  });

  it('someone whose address changed is matched again on the new one, and that is stored', async () => {
    const world = aWorld();
    await world.start().identify(JORIS, world.mail({ email: JORIS_MAIL }));
    const renamed = aPerson({ id: 'joris-elshout', email: 'joris@new.example' });
    world.setups = [{ ...without(aSetup(), 'joris-elshout'), people: [renamed] }];
    const after = await world.start().identify(JORIS, world.mail({ email: 'joris@new.example' }));
    assert.equal(after.status, 'known');
    const [stored] = identitiesIn(world.store);
    assert.ok(JSON.stringify(stored?.body).includes('joris@new.example'));
  });

  for (const [when, sameProcess] of [
    ['the bot goes on running', true],
    ['the bot was started again', false],
  ] as const) {
    it(`someone whose address the roster gave to a colleague is not taken for the colleague, when ${when}`, async () => {
      const world = aWorld();
      const before = world.start();
      await before.identify(JORIS, world.mail({ email: JORIS_MAIL }));
      const joris = aPerson({ id: 'joris-elshout', email: 'joris@new.example' });
      const colleague = aPerson({ id: 'nieuwe-collega', email: JORIS_MAIL });
      world.setups = [{ ...without(aSetup(), 'joris-elshout'), people: [joris, colleague] }];
      const after = sameProcess ? before : world.start();

      const found = await after.identify(JORIS, world.mail({ email: 'joris@new.example' }));

      assert.ok(found.status === 'known');
      assert.deepEqual(
        found.memberships.map(({ person }) => person.id),
        ['joris-elshout'],
      );
      assert.equal(world.lookups, 2);
    });
  }

  it('a stranger is looked up again after a while, not at every message', async () => {
    const world = aWorld();
    const identities = world.start();
    for (let message = 0; message < 5; message += 1) await identities.identify(JORIS, world.mail(undefined));
    assert.equal(world.lookups, 1);
    world.time += RETRY_AFTER;
    const after = await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(world.lookups, 2);
    assert.equal(after.status, 'known');
  });

  it('remembers a bounded number of strangers', async () => {
    const world = aWorld();
    const identities = world.start(2);
    for (const oid of ['one', 'two', 'three', 'one']) await identities.identify({ ...JORIS, oid }, world.mail({}));
    assert.equal(world.lookups, 4);
  });
});

describe('who speaks, when something fails', () => {
  it('is still computed while the store is away, without a word to the speaker', async () => {
    const world = aWorld();
    world.store.setDown(true);
    const identities = world.start();
    const found = await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(found.status, 'known');
    assert.deepEqual([...new Set(world.troubles.map((error) => error.code))], ['STORE_UNAVAILABLE']);

    world.store.setDown(false);
    world.time += RETRY_AFTER;
    const later = await identities.identify(JORIS, world.mail(new Error('Teams is away too')));
    assert.equal(later.status, 'known');
    assert.equal(identitiesIn(world.store).length, 1, 'written down once the store is back');
  });

  it('waits for a store that is away once, not for each thing to do with it', async () => {
    const world = aWorld();
    world.store.setDown(true);
    await world.start().identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(world.troubles.length, 1);
  });

  it('does not try a store that is away at every message', async () => {
    const world = aWorld();
    world.store.setDown(true);
    const identities = world.start();
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    const after = world.troubles.length;
    await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(world.troubles.length, after);
  });

  it('is a stranger when Teams does not answer, and the failure is told', async () => {
    const world = aWorld();
    const found = await world.start().identify(JORIS, world.mail(new Error('429')));
    assert.deepEqual(found, { status: 'stranger', reason: 'no-mail' });
    assert.equal(world.troubles.length, 1);
  });

  it('is a stranger when the partnerships cannot be read', async () => {
    const world = aWorld();
    const identities = createIdentities({
      store: world.store,
      setups: async () => Promise.reject(new Error('gone')),
      now: () => new Date(START),
      trouble: (error) => world.troubles.push(error),
    });
    const found = await identities.identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.deepEqual(found, { status: 'stranger', reason: 'unavailable' });
  });

  it('is matched afresh when the stored document is not one of ours', async () => {
    const world = aWorld();
    const body = { email: ['joris'] };
    const partition = `person:${JORIS.tenant}:${JORIS.oid}`;
    await world.store.commit(partition, [{ op: 'create', id: 'identity', type: 'identity', body }]);
    const found = await world.start().identify(JORIS, world.mail({ email: JORIS_MAIL }));
    assert.equal(found.status, 'known');
    assert.equal(world.troubles.length, 1);
    assert.ok(JSON.stringify(identitiesIn(world.store)[0]?.body).includes(JORIS_MAIL));
  });
});

describe('the ids an activity carries', () => {
  it('are taken in lower case', () => {
    assert.deepEqual(speakerOf(TENANT, JORIS.oid.toUpperCase()), JORIS);
  });

  for (const [tenant, oid] of [
    [TENANT, undefined],
    [undefined, JORIS.oid],
    ['', ''],
    [TENANT, `${JORIS.oid}:x`],
    [`${TENANT}:${JORIS.oid}`, 'x'],
    [TENANT, '../identity'],
    [TENANT, { toString: () => JORIS.oid }],
    [TENANT, 'x'.repeat(65)],
  ]) {
    it(`name nobody when they are not ids: ${JSON.stringify([tenant, oid])}`, () => {
      assert.equal(speakerOf(tenant, oid), undefined);
    });
  }
});

const aTarget = (overrides: Partial<Target> = {}): Target => ({
  serviceUrl: 'https://smba.example/emea/',
  conversationId: 'a:1',
  tenantId: TENANT,
  botId: '28:bot',
  aadObjectId: JORIS.oid,
  ...overrides,
});

for (const kind of ['fake', 'embedded'] as const) {
  describe(`what is stored of a speaker (${kind} store)`, () => {
    let store: Store;
    let directory: string;
    const now = new Date(START);

    beforeEach(async () => {
      directory = await mkdtemp(path.join(tmpdir(), 'sobot-people-'));
      store = kind === 'fake' ? createFakeStore() : openEmbeddedStore(path.join(directory, 'data.sqlite'));
    });
    afterEach(async () => {
      await store.close();
      await rm(directory, { recursive: true });
    });

    it('two instances that meet someone at the same moment both know who it is', async () => {
      const world = aWorld();
      const deps = { store, setups: async () => [aSetup()], now: () => now, trouble: assert.fail };
      const [one, two] = await Promise.all(
        [createIdentities(deps), createIdentities(deps)].map((each) =>
          each.identify(JORIS, world.mail({ email: JORIS_MAIL })),
        ),
      );
      assert.equal(one?.status, 'known');
      assert.equal(two?.status, 'known');
      assert.equal((await store.scan({ type: 'identity' })).documents.length, 1);
    });

    it('both events of one installation give one welcome', async () => {
      const outcomes = await Promise.all([
        welcomeOnce(store, personPartition(JORIS), now),
        welcomeOnce(store, personPartition(JORIS), now),
      ]);
      assert.deepEqual(outcomes.toSorted(), ['again', 'first']);
      assert.equal(await welcomeOnce(store, personPartition(JORIS), now), 'again');
      assert.equal(await welcomeOnce(store, personPartition({ ...JORIS, oid: 'other' }), now), 'first');
    });

    it('a target is written only when it changed', async () => {
      assert.equal(await rememberTarget(store, JORIS, aTarget(), now), 'written');
      assert.equal(await rememberTarget(store, JORIS, aTarget(), new Date(START + 1)), 'same');
      const moved = aTarget({ serviceUrl: 'https://smba.example/nl/' });
      assert.equal(await rememberTarget(store, JORIS, moved, now), 'written');
      assert.deepEqual(await storedTarget(store, JORIS), moved);
    });

    it('a target survives many messages at once', async () => {
      const at = (index: number) => rememberTarget(store, JORIS, aTarget({ conversationId: `a:${index % 2}` }), now);
      await Promise.all(Array.from({ length: 4 }, (_, index) => at(index)));
      assert.match((await storedTarget(store, JORIS))?.conversationId ?? '', /^a:[01]$/);
    });

    it('a target is gone after an uninstall, also when there was none', async () => {
      await rememberTarget(store, JORIS, aTarget(), now);
      assert.equal(await forgetTarget(store, JORIS), 'written');
      assert.equal(await storedTarget(store, JORIS), undefined);
      assert.equal(await forgetTarget(store, JORIS), 'same');
    });

    it('a target that is not the one meant any more stays', async () => {
      const newer = aTarget({ conversationId: 'a:2' });
      await rememberTarget(store, JORIS, newer, now);
      assert.equal(await forgetTarget(store, JORIS, aTarget()), 'same');
      assert.deepEqual(await storedTarget(store, JORIS), newer);
      assert.equal(await forgetTarget(store, JORIS, newer), 'written');
      assert.equal(await storedTarget(store, JORIS), undefined);
    });
  });
}
