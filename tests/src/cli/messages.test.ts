import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSo } from '../../../src/cli/so.js';
import { keepLetter } from '../../../src/forms/letters/letters.js';
import { seeToWishes } from '../../../src/forms/letters/wish.js';
import type { Desk, Taken } from '../../../src/forms/letters/withdraw.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';

describe('so messages', () => {
  const about = { partnership: 'duin', student: 'noor-bakelaar' };
  const here = ['--partnership', 'duin', 'noor-bakelaar'];
  let dir: string;
  let file: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'so-messages-'));
    file = join(dir, 'store.db');
  });
  afterEach(() => rm(dir, { recursive: true }));

  async function so(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const env = { SOBOT_STORE: 'embedded', SOBOT_DATA_FILE: file };
    const code = await runSo(['messages', ...args], {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      env,
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ kind: 'embedded', file });
    return work(store).finally(() => store.close());
  }

  /** What a running bot does every minute. */
  function botRuns(taken: Taken): Promise<unknown> {
    const desk: Desk = { remove: async () => taken, replace: async () => taken };
    const now = () => new Date('2026-11-11T09:00:00Z');
    return withStore((store) => seeToWishes({ store, desk, say: () => 'Vervallen.', now }));
  }

  const aStep = () =>
    withStore((store) =>
      keepLetter(store, about, {
        place: {
          serviceUrl: 'https://smba.example/emea/',
          conversationId: 'a:1joris',
          tenantId: '11111111-1111-4111-8111-111111111111',
          botId: '28:bot',
          activityId: 'f:1',
        },
        kind: 'step',
        form: 'startgesprek',
        to: 'joris-elshout',
        at: '2026-09-07T13:00:00.000Z',
      }),
    );

  it('lists where they stand, has a running bot take them back, and says what came of it', async () => {
    await aStep();
    const row = '2026-09-07T13:00:00.000Z\tstep\tstartgesprek\tjoris-elshout';
    assert.deepEqual(await so('list', ...here), { code: 0, out: row, err: '' });
    assert.match((await so('delete', ...here)).out, /within a minute/);
    assert.match((await so('list', ...here)).out, /^2026-09-07.*\nAsked to delete on .*: not done yet\.$/);
    await botRuns({ status: 'done' });
    assert.match(
      (await so('list', ...here)).out,
      /^No message .* stands anywhere\.\nAsked to delete on .*: 1 taken back, 0 gone before, 0 refused\.$/,
    );
  });

  it('ends with 1 as long as Teams does not give up one, and can be asked again', async () => {
    await aStep();
    await so('replace', ...here);
    await botRuns({ status: 'refused', code: 'ConversationBlockedByUser' });
    const after = await so('list', ...here);
    assert.equal(after.code, 1);
    assert.match(after.out, /Asked to replace on .*: 0 taken back, 0 gone before, 1 refused\.$/);
    await botRuns({ status: 'done' });
    assert.equal((await so('list', ...here)).code, 1, 'a wish is done twice');
    await so('replace', ...here);
    await botRuns({ status: 'done' });
    assert.equal((await so('list', ...here)).code, 0);
  });

  it('says what is not right with a call', async () => {
    for (const args of [
      ['weg', ...here],
      ['list', 'noor-bakelaar'],
      ['delete', '--partnership', 'duin'],
      ['list', ...here, 'x'],
    ]) {
      assert.equal((await so(...args)).code, 2, args.join(' '));
    }
  });
});
