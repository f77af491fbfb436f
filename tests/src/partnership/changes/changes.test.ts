import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { noFacts } from '../../../../src/glossary/facts/load.js';
import type { Changes } from '../../../../src/partnership/changes/change.js';
import { createChanges } from '../../../../src/partnership/changes/changes.js';
import { createDirectory } from '../../../../src/partnership/directory.js';
import { putGeneration } from '../../../../src/partnership/generations.js';
import { createPartnershipReader } from '../../../../src/partnership/reader.js';
import { placementOf } from '../../../../src/people/roster.js';
import type { Store } from '../../../../src/store/store.js';
import { everyStore, type Open } from '../../../support/everyStore.js';
import { createFakeStore } from '../../../support/fakeStore.js';
import { aHandover, anAbsence, anExtension, aPreference, FIRST, JORIS, LOTTE, NOOR, PIM, theSetup } from './given.js';

const kinds = (changes: Changes, duin: string) =>
  changes
    .of(duin)
    .map(({ kind }) => kind)
    .toSorted();

for (const [name, open] of everyStore) {
  describe(`Changes between imports on ${name}`, function () {
    this.timeout(60_000);
    let opened: Awaited<ReturnType<Open>>;
    let duin = '';
    before(async () => {
      opened = await open();
    });
    beforeEach(() => {
      duin = `duin-${randomUUID()}`;
    });
    after(() => opened.close());
    const instance = () => createChanges(opened.store);

    it('are known at once where they were made, and elsewhere after looking', async () => {
      const [here, there] = [instance(), instance()];
      await here.put(duin, [anAbsence(), aPreference()]);
      assert.deepEqual(kinds(here, duin), ['absence', 'preference']);
      assert.deepEqual(there.of(duin), []);
      await there.refresh([duin]);
      assert.deepEqual(kinds(there, duin), ['absence', 'preference']);
      assert.equal(there.of(duin), there.of(duin));
    });

    it('replace what was said of the same thing before, and leave the rest', async () => {
      const [here, there] = [instance(), instance()];
      await here.put(duin, [anAbsence(), anExtension()]);
      await there.put(duin, [anAbsence({ until: '2026-12-24' }), anExtension({ task: 'wpa-afgenomen' })]);
      await here.refresh([duin]);
      for (const changes of [here, there]) {
        assert.deepEqual(kinds(changes, duin), ['absence', 'extension', 'extension']);
        const absence = changes.of(duin).find(({ kind }) => kind === 'absence');
        assert.deepEqual(absence, anAbsence({ until: '2026-12-24' }));
      }
    });

    it('are taken back, also twice, and on another instance', async () => {
      const [here, there] = [instance(), instance()];
      await here.put(duin, [anAbsence(), aPreference()]);
      await there.withdraw(duin, anAbsence());
      await there.withdraw(duin, anAbsence());
      await here.refresh([duin]);
      assert.deepEqual(kinds(here, duin), ['preference']);
      assert.deepEqual(kinds(there, duin), ['preference']);
    });

    it('are all there when many write at once', async () => {
      const people = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];
      await Promise.all(people.map((person) => instance().put(duin, [anAbsence({ person })])));
      const reader = instance();
      await reader.refresh([duin]);
      assert.equal(reader.of(duin).length, people.length);
    });

    it('of school years that are over go with the next write, here and elsewhere; preferences stay', async () => {
      const [here, there] = [instance(), instance()];
      await here.put(duin, [aHandover(JORIS, LOTTE), anExtension(), anAbsence(), aPreference()]);
      await there.refresh([duin]);
      const late = anAbsence({ person: PIM, until: '2027-11-01', at: '2027-10-30T10:00:00.000Z' });
      await here.put(duin, [late]);
      assert.deepEqual(kinds(here, duin), ['absence', 'absence', 'extension', 'handover', 'preference']);
      await here.put(duin, [{ ...late, at: '2027-11-01T10:00:00.000Z' }]);
      assert.deepEqual(kinds(here, duin), ['absence', 'absence', 'preference']);
      await there.put(duin, [{ ...late, at: '2028-04-01T10:00:00.000Z' }]);
      for (const changes of [here, there]) {
        await changes.refresh([duin]);
        assert.deepEqual(kinds(changes, duin), ['absence', 'preference']);
      }
    });

    it('are cleared a few at a time, also when there are hundreds', async () => {
      const changes = instance();
      for (let batch = 0; batch < 3; batch += 1) {
        const some = Array.from({ length: 40 }, (_, at) => anExtension({ student: `student-${batch}-${at}` }));
        await changes.put(duin, some);
      }
      for (let write = 0; write < 7; write += 1) {
        await changes.put(duin, [aPreference({ at: '2028-01-10T10:00:00.000Z' })]);
      }
      assert.deepEqual(kinds(changes, duin), ['preference']);
    });

    it('forget that somebody gave a student away who has that student again', async () => {
      const changes = instance();
      await changes.put(duin, [aHandover(JORIS, LOTTE)]);
      await changes.put(duin, [aHandover(LOTTE, JORIS)]);
      assert.deepEqual(changes.of(duin), [aHandover(LOTTE, JORIS)]);
      await changes.put(duin, [aHandover(JORIS, PIM)]);
      assert.deepEqual(
        changes.of(duin).map((each) => each.kind === 'handover' && [each.from, each.to]),
        [
          [LOTTE, JORIS],
          [JORIS, PIM],
        ],
      );
    });
  });
}

describe('Changes of a partnership', () => {
  it('stay known while the store is away, and those that could not be written are not', async () => {
    const store = createFakeStore();
    const changes = createChanges(store);
    await changes.put('duin', [anAbsence()]);
    store.setDown(true);
    await assert.rejects(changes.put('duin', [aPreference()]), { code: 'STORE_UNAVAILABLE' });
    await assert.rejects(changes.refresh(['duin']), { code: 'STORE_UNAVAILABLE' });
    assert.deepEqual(kinds(changes, 'duin'), ['absence']);
  });

  it('give up after ten tries when others keep changing them', async () => {
    const store = createFakeStore();
    let tries = 0;
    const busy: Store = {
      ...store,
      async commit() {
        tries += 1;
        return { status: 'conflict', index: 0, reason: 'changed' };
      },
    };
    await assert.rejects(createChanges(busy).put('duin', [anAbsence()]), { code: 'STORE_UNAVAILABLE' });
    assert.equal(tries, 10);
  });

  it('of a newer shape are left alone, and told of', async () => {
    const store = createFakeStore();
    await createChanges(store).put('duin', [anAbsence()]);
    const body = { kind: 'iets-nieuws' };
    await store.commit('wijzigingen:duin', [{ op: 'create', id: 'iets-nieuws', type: 'wijziging', body }]);
    const changes = createChanges(store);
    await assert.rejects(changes.refresh(['duin']), { code: 'CONTENT_INVALID' });
    assert.deepEqual(kinds(changes, 'duin'), ['absence']);
  });
});

describe('A directory with changes between imports', () => {
  const content = { entries: [], homonyms: [], facts: noFacts };

  async function given() {
    const store = createFakeStore();
    const other = theSetup({ partnership: { ...theSetup().partnership, id: 'elders' } });
    await putGeneration(store, 'duin', theSetup(), { now: new Date('2026-09-01T10:00:00Z') });
    await putGeneration(store, 'elders', other, { now: new Date('2026-09-01T10:00:00Z') });
    const instance = () => {
      const changes = createChanges(store);
      return { changes, directory: createDirectory(createPartnershipReader(store), content, undefined, changes) };
    };
    const [here, there] = [instance(), instance()];
    await Promise.all([here.directory.refresh(), there.directory.refresh()]);
    const find = ({ directory }: typeof here, id = 'duin') =>
      directory.setups().find(({ partnership }) => partnership.id === id) ?? assert.fail(id);
    const guide = (at: typeof here) => placementOf(find(at), NOOR, FIRST)?.werkplekbegeleider;
    return { store, here, there, find, guide };
  }

  it('gives set-ups with them: at once here, elsewhere after a look', async () => {
    const { here, there, guide } = await given();
    await here.changes.put('duin', [aHandover(JORIS, LOTTE)]);
    assert.deepEqual([guide(here), guide(there)], [LOTTE, JORIS]);
    await there.directory.refresh();
    assert.equal(guide(there), LOTTE);
  });

  it('gives the same list as long as nothing changed, and the same set-up of another partnership after that', async () => {
    const { here, find } = await given();
    const before = { list: here.directory.setups(), other: find(here, 'elders') };
    await here.directory.refresh();
    assert.equal(here.directory.setups(), before.list);
    await here.changes.put('duin', [anAbsence()]);
    assert.notEqual(here.directory.setups(), before.list);
    assert.equal(find(here, 'elders'), before.other);
    const changed = here.directory.setups();
    await here.directory.refresh();
    assert.equal(here.directory.setups(), changed);
  });

  it('gives way to a newer import', async () => {
    const { store, here, guide } = await given();
    await here.changes.put('duin', [aHandover(JORIS, LOTTE)]);
    const [placement] = theSetup().placements;
    assert.ok(placement);
    const imported = theSetup({ placements: [{ ...placement, werkplekbegeleider: PIM }] });
    await putGeneration(store, 'duin', imported, { now: new Date('2026-09-20T10:00:00Z') });
    await here.directory.refresh();
    assert.equal(guide(here), PIM);
  });
});
