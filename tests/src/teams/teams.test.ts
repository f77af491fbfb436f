import assert from 'node:assert/strict';
import type { Speaker } from '../../../src/people/speaker.js';
import { readLink } from '../../../src/teams/link.js';
import { createTeams } from '../../../src/teams/teams.js';
import { everyStore } from '../../support/everyStore.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { aClock } from '../../support/givenBot.js';

const team = { tenant: '11111111-1111-4111-8111-111111111111', id: '19:team@thread.tacv2' };
const joke: Speaker = { tenant: team.tenant, oid: 'joke' };
const quiet = () => {};

for (const [name, open] of everyStore) {
  describe(`The partnership of a team, ${name}`, () => {
    it('is kept with who linked it and when, can be another one later, and can be undone', async () => {
      const { store, close } = await open();
      const clock = aClock('2026-11-10T09:00:00Z');
      const teams = createTeams({ store, now: clock.now, trouble: quiet });
      assert.equal(await teams.of(team), undefined);

      await teams.link(team, 'noord-holland', joke);
      assert.deepEqual(await readLink(store, team), {
        partnership: 'noord-holland',
        by: 'joke',
        at: '2026-11-10T09:00:00.000Z',
      });
      await teams.link(team, 'aos3r', { ...joke, oid: 'ruben' });
      assert.deepEqual((await readLink(store, team))?.by, 'ruben');
      await teams.unlink(team);
      await teams.unlink(team);
      assert.equal(await readLink(store, team), undefined);
      await close();
    });

    it('is one of the two when two colleagues link at the same moment', async () => {
      const { store, close } = await open();
      const teams = createTeams({ store, now: aClock('2026-11-10T09:00:00Z').now, trouble: quiet });
      await Promise.all([teams.link(team, 'noord-holland', joke), teams.link(team, 'aos3r', joke)]);
      assert.ok(['noord-holland', 'aos3r'].includes((await readLink(store, team))?.partnership ?? ''));
      await close();
    });
  });
}

describe('What an instance knows of a team', () => {
  const clock = aClock('2026-11-10T09:00:00Z');
  const given = () => {
    const store = createFakeStore();
    const troubles: string[] = [];
    const instance = () => createTeams({ store, now: clock.now, trouble: ({ code }) => troubles.push(code) });
    return { store, troubles, instance };
  };

  it('is at most 30 seconds old', async () => {
    const { instance } = given();
    const [here, there] = [instance(), instance()];
    assert.equal(await there.of(team), undefined);
    await here.link(team, 'aos3r', joke);
    assert.equal((await here.of(team))?.partnership, 'aos3r');
    clock.at('2026-11-10T09:00:29Z');
    assert.equal(await there.of(team), undefined);
    clock.at('2026-11-10T09:00:30Z');
    assert.equal((await there.of(team))?.partnership, 'aos3r');
  });

  it('is what it knew last while the store is away, which is asked once in that time', async () => {
    const { store, troubles, instance } = given();
    const [here, new_] = [instance(), instance()];
    await here.link(team, 'aos3r', joke);
    clock.at('2026-11-10T09:05:00Z');
    store.setDown(true);
    assert.equal((await here.of(team))?.partnership, 'aos3r');
    assert.equal((await here.of(team))?.partnership, 'aos3r');
    assert.equal(await new_.of(team), undefined);
    assert.deepEqual(troubles, ['STORE_UNAVAILABLE', 'STORE_UNAVAILABLE']);
  });

  it('can be recalled without asking the store at all', async () => {
    const { store, instance } = given();
    const [here, there] = [instance(), instance()];
    await here.link(team, 'aos3r', joke);
    store.setDown(true);
    assert.equal(here.recall(team)?.partnership, 'aos3r');
    assert.equal(there.recall(team), undefined);
  });
});
