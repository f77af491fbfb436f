import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { loadFacts } from '../../../../src/forms/loadFacts.js';
import type { Store } from '../../../../src/store/store.js';
import { createSaidStore, type SaidOf } from '../../../../src/tasks/said/saidStore.js';
import { everyStore, type Open } from '../../../support/everyStore.js';

const FIRST = { schoolYear: '2026-2027', semester: 1 as const };
const SECOND = { schoolYear: '2026-2027', semester: 2 as const };
const NOOR = 'noor-bakelaar';
const JORIS = 'joris-elshout';
const MIRTE = 'mirte-holtland';

for (const [name, open] of everyStore) {
  describe(`What people say of their tasks on ${name}`, function () {
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

    const about = (over: Partial<SaidOf> = {}): SaidOf => ({
      key: 'wpb-gesprek',
      partnership: duin,
      person: JORIS,
      student: NOOR,
      when: FIRST,
      entry: {},
      ...over,
    });
    const saidOf = async (student: string, when: typeof FIRST | typeof SECOND = FIRST) =>
      (await loadFacts(opened.store, [{ partnership: duin, student, when }], 1))(duin, student, when).said;

    it('is kept with the student, of this semester alone', async () => {
      const said = createSaidStore(opened.store);
      await said.tick([about()], '2026-09-08');
      assert.deepEqual(await saidOf(NOOR), {
        ticked: [{ key: 'wpb-gesprek', person: JORIS, on: '2026-09-08' }],
        later: [],
      });
      assert.equal(await saidOf(NOOR, SECOND), undefined);
      assert.equal(await saidOf(JORIS), undefined);
    });

    it('is kept with the person when it is about no student', async () => {
      const { student: _, ...own } = about();
      await createSaidStore(opened.store).snooze([own], '2026-09-15', '2026-09-08');
      assert.deepEqual(await saidOf(JORIS), {
        ticked: [],
        later: [{ key: 'wpb-gesprek', person: JORIS, on: '2026-09-08', until: '2026-09-15' }],
      });
    });

    it('closes for everyone what has no form in the bot; a form that was done on paper only for who says so', async () => {
      const said = createSaidStore(opened.store);
      const closings = ['adviesformulier-1-ingediend', 'wpa-afgenomen', 'startgesprek-ingediend'] as const;
      for (const closedBy of closings) await said.tick([about({ key: closedBy, entry: { closedBy } })], '2026-11-02');
      assert.deepEqual(
        (await saidOf(NOOR))?.ticked.map(({ closing }) => closing),
        [undefined, 'wpa-afgenomen', undefined],
      );
    });

    it('is written once however often it is said, with the day on which it was said first', async () => {
      const writes: string[] = [];
      const watched: Store = {
        ...opened.store,
        get: (...given) => opened.store.get(...given),
        commit(partition, operations) {
          writes.push(partition);
          return opened.store.commit(partition, operations);
        },
      };
      const said = createSaidStore(watched);
      await said.tick([about(), about()], '2026-09-08');
      await said.tick([about()], '2026-09-09');
      await said.snooze([about()], '2026-09-20', '2026-09-09');
      await said.snooze([about()], '2026-09-20', '2026-09-10');
      await said.untick([about({ person: MIRTE })]);
      await said.wake([about({ person: MIRTE })]);
      assert.equal(writes.length, 2);
      assert.deepEqual(
        (await saidOf(NOOR))?.ticked.map(({ on }) => on),
        ['2026-09-08'],
      );
    });

    it('is taken back by who said it alone', async () => {
      const said = createSaidStore(opened.store);
      await said.tick([about(), about({ person: MIRTE })], '2026-09-08');
      await said.snooze([about()], '2026-09-20', '2026-09-08');
      await said.untick([about()]);
      await said.wake([about()]);
      assert.deepEqual(await saidOf(NOOR), {
        ticked: [{ key: 'wpb-gesprek', person: MIRTE, on: '2026-09-08' }],
        later: [],
      });
    });

    it('has the last day until which it was put off', async () => {
      const said = createSaidStore(opened.store);
      await said.snooze([about()], '2026-09-20', '2026-09-08');
      await said.snooze([about()], '2026-09-25', '2026-09-18');
      assert.deepEqual(
        (await saidOf(NOOR))?.later.map(({ until }) => until),
        ['2026-09-25'],
      );
    });

    it('is heard of everyone who speaks at once', async () => {
      const people = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];
      await Promise.all(people.map((person) => createSaidStore(opened.store).tick([about({ person })], '2026-09-08')));
      assert.deepEqual((await saidOf(NOOR))?.ticked.map(({ person }) => person).toSorted(), people.toSorted());
    });

    it('is no more than people can say', async () => {
      const many = Array.from({ length: 201 }, (_, at) => about({ key: `wpb-${at}` }));
      await assert.rejects(createSaidStore(opened.store).tick(many, '2026-09-08'), { code: 'STORE_REJECTED' });
      assert.equal(await saidOf(NOOR), undefined);
    });
  });
}
