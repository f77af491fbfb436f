import assert from 'node:assert/strict';
import type { Asker } from '../../bot/asker.js';
import { recallHere, speakerHere } from '../../bot/here.js';
import type { Turn } from '../../bot/turn.js';
import { createTeams } from '../../src/teams/teams.js';
import { createFakeStore } from '../support/fakeStore.js';
import { NOW } from '../support/givenBot.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const speaker = { tenant: TENANT, oid: '99999999-9999-4999-8999-999999999999' };
const asker: Asker = {
  memberships: [],
  partnerships: [{ id: 'duin', name: 'Duin' }],
  roles: ['schoolopleider'],
  chosenLanguage: undefined,
  partnershipLanguage: 'nl',
};

function turnIn(conversation: { id: string; conversationType?: string }, channelData?: object): Turn {
  return { speaker, context: { activity: { conversation, channelData } } } as unknown as Turn;
}

describe('For whom an answer is', () => {
  const teams = createTeams({ store: createFakeStore(), now: () => NOW, trouble: assert.fail });
  const inTeam = (id: string) => turnIn({ id: '19:x@thread.tacv2', conversationType: 'channel' }, { team: { id } });
  before(async () => {
    for (const [id, partnership] of [
      ['van-duin', 'duin'],
      ['van-strand', 'strand'],
      ['19:kanaal@thread.tacv2', 'strand'],
    ] as const) {
      await teams.link({ tenant: TENANT, id }, partnership, speaker);
    }
  });

  it('in a team of one’s own partnership is the asker with the own roles', async () => {
    const expected = { partnerships: ['duin'], roles: ['schoolopleider'], here: 'duin' };
    assert.deepEqual(await speakerHere(inTeam('van-duin'), asker, teams), expected);
    assert.deepEqual(recallHere(inTeam('van-duin'), asker, teams), expected);
  });

  it('in a team of another partnership is the asker without roles: they say nothing there', async () => {
    const expected = { partnerships: ['duin'], roles: [], here: 'strand' };
    assert.deepEqual(await speakerHere(inTeam('van-strand'), asker, teams), expected);
  });

  it('is the same in every thread of a channel, also when Teams does not tell the team', async () => {
    for (const id of [
      '19:kanaal@thread.tacv2',
      '19:kanaal@thread.tacv2;messageid=1',
      '19:kanaal@thread.tacv2;messageid=2',
    ]) {
      const here = (await speakerHere(turnIn({ id, conversationType: 'channel' }), asker, teams)).here;
      assert.equal(here, 'strand');
    }
  });

  it('in a chat of two, and in a team that was never linked, is the asker alone', async () => {
    const alone = { partnerships: ['duin'], roles: ['schoolopleider'] };
    const ofTwo = turnIn({ id: '19:kanaal@thread.tacv2', conversationType: 'personal' });
    assert.deepEqual(await speakerHere(ofTwo, asker, teams), alone);
    assert.deepEqual(await speakerHere(inTeam('van-niemand'), asker, teams), alone);
  });

  it('is nobody’s team when the activity does not say who speaks', async () => {
    const turn = { ...inTeam('van-duin'), speaker: undefined };
    assert.equal((await speakerHere(turn, asker, teams)).here, undefined);
  });
});
