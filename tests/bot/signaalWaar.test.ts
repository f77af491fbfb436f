import assert from 'node:assert/strict';
import { CodedError } from '../../src/errors.js';
import { postOperation } from '../../src/outbox/post.js';
import type { Store } from '../../src/store/store.js';
import { aboutAdvies, handInAdvies, plain, pressStep } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, dataIn, type GivenBot, givenBot, only } from '../support/givenBot.js';
import { person } from '../support/people.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const LAST = 4;

// A message to Sanne or Marijke leaves from 15:15 on a school day; in November that is 14:15Z.
describe('A message about a form, when it leaves,', () => {
  let bot: GivenBot;
  let isAway: boolean;
  let minute: number;
  const clock = aClock('2026-11-10T08:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T08:00:00Z');
    isAway = false;
    minute = 0;
    const store = createFakeStore();
    const watched: Store = {
      ...store,
      async get(partition, id) {
        if (isAway && id === 'adviesformulier-1:2026-2027-1')
          throw new CodedError('STORE_UNAVAILABLE', 'The store is gone.');
        return store.get(partition, id);
      },
    };
    words = 0;
    bot = await givenBot({ setups: plain, store: watched, now: clock.now });
    await bot.meet(sanne, marijke, youssef);
  });
  afterEach(() => bot.close());

  /** Each press a minute later than the one before. */
  const next = () => {
    minute += 1;
    clock.at(new Date(Date.parse('2026-11-10T08:00:00Z') + minute * 60_000).toISOString());
  };
  async function chooses(a_stagnatie: 'ja' | 'nee'): Promise<void> {
    next();
    const card = only(await bot.pressData(sanne, { verb: 'form.open', ...aboutAdvies(), part: 'form', step: LAST }));
    const later = dataIn(card).find(({ to }) => to === 'later');
    only(await bot.pressData(sanne, { ...later, a_stagnatie }));
  }
  /** What Marijke said of it before, as the card in her hands knows. */
  let words: number;
  async function reviews(to: 'align' | 'ask-back', version: number): Promise<void> {
    next();
    const remark = to === 'ask-back' ? `Noem een voorbeeld (${version}).` : '';
    words += 1;
    const at = { section: 'lessen', at: 0, version, word: words - 1, base: '0', remark, to };
    only(await bot.pressData(marijke, { verb: 'form.sectie', ...aboutAdvies(), ...at }));
  }
  async function handsIn(version: number): Promise<void> {
    next();
    if (version === 0) return void (await handInAdvies(bot, sanne));
    await pressStep(bot, sanne, 0, { a_lesgeven: `Met voorbeeld ${version}.` }, { version });
    await pressStep(bot, sanne, LAST, { a_stagnatie: 'nee' }, { version, to: 'submit' });
  }
  /** What leaves after school, by who gets it. */
  async function leaves(moment = '2026-11-10T14:20:00Z'): Promise<[to: string, summary: string][]> {
    clock.at(moment);
    const sent = (await bot.remind()).filter(({ activity }) => /^1 (bericht|vraag|form)/.test(activity.summary ?? ''));
    const to = (each: Sent) => (each.conversation === `chat-${sanne.oid}` ? 'sanne' : 'marijke');
    return sent.map((each) => [to(each), each.activity.summary ?? '']);
  }
  async function posts(): Promise<string[]> {
    const { documents } = await bot.store.query({ partition: 'noord-holland:youssef-amrani' });
    return documents.map(({ id }) => id).filter((id) => id.startsWith('post:'));
  }
  const stagnation = ['marijke', '1 bericht over je student'];
  const question = ['sanne', '1 vraag over een formulier van jou'];
  const again = ['marijke', '1 formulier opnieuw ingediend'];

  it('says that a development stalls as long as the form does', async () => {
    await chooses('ja');
    assert.deepEqual(await leaves(), [stagnation]);
  });

  it('says nothing of a stagnation that was taken back before', async () => {
    await chooses('ja');
    await chooses('nee');
    assert.equal((await posts()).length, 1);
    assert.deepEqual(await leaves(), []);
    assert.deepEqual(await posts(), [], 'and nothing is kept of it');
  });

  it('says once what was chosen, taken back and chosen again', async () => {
    for (const choice of ['ja', 'nee', 'ja', 'nee', 'ja'] as const) await chooses(choice);
    assert.equal((await posts()).length, 3);
    assert.deepEqual(await leaves(), [stagnation]);
    assert.deepEqual(await posts(), []);
  });

  it('asks for a change as long as that is asked', async () => {
    await handsIn(0);
    await reviews('ask-back', 1);
    assert.deepEqual(await leaves(), [question]);
  });

  it('asks nothing when it was aligned after all', async () => {
    await handsIn(0);
    await reviews('ask-back', 1);
    await reviews('align', 1);
    assert.deepEqual(await leaves(), []);
  });

  it('asks nothing when it was handed in again already: then it says so to who asked', async () => {
    await handsIn(0);
    await reviews('ask-back', 1);
    await handsIn(1);
    assert.deepEqual(await leaves(), [again]);
  });

  it('says nothing of what was handed in again and aligned since', async () => {
    await handsIn(0);
    await reviews('ask-back', 1);
    await handsIn(1);
    await reviews('align', 2);
    assert.deepEqual(await leaves(), []);
  });

  it('says once what was asked back and handed in again two times', async () => {
    await handsIn(0);
    await reviews('ask-back', 1);
    await handsIn(1);
    await reviews('ask-back', 2);
    await handsIn(2);
    assert.equal((await posts()).length, 4);
    assert.deepEqual(await leaves(), [again]);
  });

  it('is not lost when it is handed in once more, of the writer alone', async () => {
    await handsIn(0);
    await reviews('ask-back', 1);
    await handsIn(1);
    await handsIn(2);
    assert.deepEqual(await leaves(), [again]);
  });

  it('waits when the form cannot be asked', async () => {
    await chooses('ja');
    isAway = true;
    assert.deepEqual(await leaves(), []);
    assert.equal((await posts()).length, 1);
    isAway = false;
    assert.deepEqual(await leaves('2026-11-10T14:30:00Z'), [stagnation]);
  });

  it('goes as it is when it is of a release before, which did not say what caused it', async () => {
    const { form, partnership, student, schoolYear, semester } = aboutAdvies();
    const data = { form, partnership, student, schoolYear, semester, seat: 'schoolopleider', by: 'sanne-de-wit' };
    const to = { partnership: 'noord-holland', person: 'marijke-bos' };
    const post = postOperation('stagnatie:older', { kind: 'stagnatie', data, to, causedAt: clock.now() });
    await bot.store.commit('noord-holland:youssef-amrani', [post]);
    assert.deepEqual(await leaves(), [stagnation]);
  });
});
