import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Message } from '../../../src/cli/simulate/message.js';
import { runSo } from '../../../src/cli/so.js';
import { inFolder } from '../../support/builders/partnershipFolder.js';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const september = ['--from', '2026-08-31', '--to', '2026-09-14'];

async function simulate(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} };
  const code = await runSo(['simulate', ...args], io);
  return { code, out, err };
}

async function messages(...args: string[]): Promise<Message[]> {
  const { code, out, err } = await simulate('--json', ...args);
  assert.deepEqual([code, err], [0, []]);
  return out.map((line): Message => JSON.parse(line));
}

describe('so simulate', function () {
  this.timeout(60_000);

  it('with --json gives one object a line: when, to whom, and what', async () => {
    const all = await messages('--partnership', 'noord-holland', ...september);
    assert.ok(all.length > 50);
    for (const message of all) {
      assert.deepEqual(Object.keys(message), ['at', 'person', 'roles', 'kind', 'items']);
      assert.match(message.at, /^2026-0[89]-\d\dT(09:00|15:15):00\+02:00$/);
      assert.match(message.person, /^[^@ ]+@[^@ ]+$/);
      assert.ok(message.roles.length > 0 && message.items.length > 0);
      assert.equal(message.kind, 'digest');
    }
    const first = all.find(({ roles, items }) => roles.includes('werkplekbegeleider') && items.length > 0);
    const startgesprek = first?.items.find(({ task }) => task === 'wpb-startgesprek');
    assert.ok(startgesprek !== undefined);
    const { student, reason, ...rest } = startgesprek;
    assert.deepEqual(rest, { task: 'wpb-startgesprek', role: 'werkplekbegeleider', due: '2026-09-14', step: 'opens' });
    assert.match(student ?? '', /@/);
    assert.match(reason, /startgesprek/i);
  });

  it('names a student only for what is about one', async () => {
    const items = (await messages('--partnership', 'aos3r', ...september)).flatMap((message) => message.items);
    for (const { task, student } of items) {
      if (/driegesprek|voorbereiden/.test(task)) assert.match(student ?? '', /@/, task);
      if (/kennismaking|startbijeenkomst|-wpl-/.test(task)) assert.equal(student, undefined, task);
    }
    assert.ok(items.some(({ student }) => student !== undefined) && items.some(({ student }) => student === undefined));
  });

  it('knows one partnership only, and puts the messages in the order of the moments', async () => {
    const all = await messages('--partnership', 'aos3r', ...september);
    const order = all.map(({ at, person }) => `${new Date(at).toISOString()} ${person}`);
    assert.deepEqual(order, order.toSorted());
    assert.equal(all.filter(({ person }) => person.includes('zaanwiek')).length, 0);
  });

  it('shows the clock of the Netherlands on both sides of the change to winter time', async () => {
    const at = await messages('--partnership', 'noord-holland', '--from', '2026-10-23', '--to', '2026-11-20');
    for (const message of at) {
      const offset = message.at < '2026-10-25' ? '+02:00' : '+01:00';
      assert.match(message.at.slice(11), /^(09:00|15:15):00/);
      assert.equal(message.at.slice(19), offset);
    }
    assert.ok(at.some((message) => message.at > '2026-10-25'));
  });

  it('says nothing of what is overdue when all is done on time, as it is without --done', async () => {
    const span = ['--partnership', 'aos3r', '--from', '2026-09-07', '--to', '2026-10-09'];
    const steps = async (...done: string[]) =>
      new Set((await messages(...span, ...done)).flatMap(({ items }) => items.map(({ step }) => step)));
    assert.deepEqual(await steps(), await steps('--done', 'on-time'));
    assert.equal((await steps()).has('overdue-1'), false);
    assert.equal((await steps('--done', 'at-once')).has('overdue-1'), false);
    assert.equal((await steps('--done', 'never')).has('overdue-1'), true);
  });

  it('without --json is a line a message, and a count a person at the end', async () => {
    const { code, out, err } = await simulate('--partnership', 'aos3r', ...september);
    assert.deepEqual([code, err], [0, []]);
    const empty = out.indexOf('');
    assert.match(out[0] ?? '', /^2026-08-31 {2}15:15 {2}\S+@\S+ +so-stageplaatsing announced 2026-09-07/);
    assert.match(out[empty + 1] ?? '', /^ +\d+ {2}\S+@\S+ +[a-z-]+/);
    assert.equal(out.at(-1)?.trim().split(' ')[0], String(empty));
  });

  it('says so when there are no messages', async () => {
    const { code, out } = await simulate('--partnership', 'aos3r', '--from', '2026-12-24', '--to', '2026-12-28');
    assert.deepEqual([code, out], [0, ['No messages.']]);
    assert.deepEqual(await messages('--partnership', 'aos3r', '--from', '2026-12-24', '--to', '2026-12-28'), []);
  });

  it('takes another folder of partnerships, or one partnership', async () => {
    const { code, out } = await simulate('--partnership', 'aos3r', ...september, '--folder', `${examples}/aos3r`);
    assert.equal(code, 0);
    assert.ok(out.length > 10);
  });

  const wrong: [args: string[], complaint: RegExp][] = [
    [september, /--partnership ID/],
    [['--partnership', 'aos3r'], /--from DATE --to DATE/],
    [['--partnership', 'aos3r', '--from', '2026-02-30', '--to', '2026-03-01'], /"2026-02-30" is no date/],
    [['--partnership', 'aos3r', '--from', '2026-09-14', '--to', '2026-08-31'], /2026-08-31 lies before/],
    [['--partnership', 'aos3r', '--from', '1926-09-14', '--to', '2026-08-31'], /three years/],
    [['--partnership', 'aos3r', ...september, '--done', 'maybe'], /on-time, at-once, never, not "maybe"/],
    [['--partnership', 'aos3r', ...september, '--speed', '9'], /--speed/],
    [['--partnership', 'maasdelta', ...september], /no partnership "maasdelta".*aos3r, noord-holland/],
  ];
  for (const [args, complaint] of wrong) {
    it(`${args.join(' ')}: the call is not right`, async () => {
      const { code, out, err } = await simulate(...args);
      assert.deepEqual([code, out], [2, []]);
      assert.match(err[0] ?? '', complaint);
    });
  }

  it('ends with 1 when a partnership is faulty, or there is no such folder', async () => {
    const gone = await simulate('--partnership', 'aos3r', ...september, '--folder', '/bestaat-niet');
    assert.deepEqual([gone.code, gone.out], [1, []]);
    assert.match(gone.err[0] ?? '', /^PARTNERSHIP_INVALID: \/bestaat-niet/);
    await inFolder({ 'partnership.yaml': 'id: duin\n' }, async (folder) => {
      const faulty = await simulate('--partnership', 'duin', ...september, '--folder', folder);
      assert.equal(faulty.code, 1);
      assert.match(faulty.err[0] ?? '', /^PARTNERSHIP_INVALID/);
    });
  });
});
