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
    assert.deepEqual(Object.keys(startgesprek).slice(0, 6), ['task', 'role', 'student', 'due', 'step', 'reason']);
    const { student, reason, id, ...rest } = startgesprek;
    const role = 'werkplekbegeleider';
    assert.deepEqual(rest, { task: 'wpb-startgesprek', role, due: '2026-09-14', step: 'opens', fresh: true });
    assert.match(id, /^wpb-startgesprek:2026-2027-1:/);
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

  it('without --json is a line a message, a count a person, and a summary', async () => {
    const { code, out, err } = await simulate('--partnership', 'aos3r', ...september);
    assert.deepEqual([code, err], [0, []]);
    const empty = out.indexOf('');
    assert.match(out[0] ?? '', /^2026-08-31 {2}15:15 {2}\S+@\S+ +so-stageplaatsing announced 2026-09-07/);
    assert.match(out[empty + 1] ?? '', /^ +\d+ {2}\S+@\S+ +[a-z-]+/);
    const total = out.find((line) => / messages to \d+ people$/.test(line));
    assert.equal(total?.trim().split(' ')[0], String(empty));
    const summary = out.slice(out.indexOf('', empty + 1) + 1);
    assert.match(summary[0] ?? '', new RegExp(`^Summary: ${empty} messages to \\d+ people\\.$`));
    assert.match(
      summary.find((line) => /^ {2}werkplekbegeleider/.test(line)) ?? '',
      /9 people {2}a person \d+\.\d, at most \d+ {2}a week \d+\.\d\d, at most [12]$/,
    );
    assert.ok(summary.includes('Nobody is over the budget of a semester.'));
    assert.ok(
      summary.some((line) => /Koen Leenheer .*nog geen werkplekbegeleider/.test(line)),
      summary.join('\n'),
    );
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

  it('with --person shows every row of that person and of nobody else', async () => {
    const all = await messages('--partnership', 'aos3r', ...september);
    const one = all.find(({ items }) => items.length > 2)?.person ?? '';
    const own = await messages('--partnership', 'aos3r', ...september, '--person', one.toUpperCase());
    assert.deepEqual(
      own,
      all.filter(({ person }) => person === one),
    );
    const { code, out } = await simulate('--partnership', 'aos3r', ...september, '--person', one);
    assert.equal(code, 0);
    for (const { at, items } of own) {
      const from = out.indexOf(`${at.slice(0, 10)} ${at.slice(11, 16)}`);
      assert.ok(from >= 0);
      for (const { task, reason, due } of items) {
        const line = out.findIndex((each, index) => index > from && each.includes(`${task} `) && each.includes(due));
        assert.ok(line > from && out[line + 1]?.trim() === reason, task);
      }
    }
    assert.ok(!out.some((line) => line.startsWith('Summary')));
  });

  it('with --diff says only what is otherwise than before', async () => {
    const span = ['--partnership', 'aos3r', '--from', '2026-09-07', '--to', '2026-10-09'];
    const before = (await simulate(...span, '--json')).out;
    const [first = '', second = '', ...rest] = before;
    const message: Message = JSON.parse(second);
    const moved = JSON.stringify({ ...message, at: message.at.replace(/T\d\d:\d\d/, 'T14:15') });
    const others = rest.map((line) => line.replaceAll('"due":"2026-09-21"', '"due":"2026-09-22"'));
    await inFolder(
      { 'same.jsonl': before.join('\n'), 'old.jsonl': [moved, ...others, ''].join('\n') },
      async (folder) => {
        const same = await simulate(...span, '--diff', `${folder}/same.jsonl`);
        const total = `${before.length} messages before, ${before.length} now: 0 on a new day, 0 gone.`;
        assert.deepEqual([same.code, same.out], [0, ['Nothing changed.', total]]);

        const { code, out } = await simulate(...span, '--diff', `${folder}/old.jsonl`, '--json');
        const changes = out.map((line) => JSON.parse(line));
        assert.equal(code, 0);
        const gone: Message = JSON.parse(first);
        const of = (kind: string) => changes.filter(({ change }) => change === kind);
        assert.deepEqual(
          of('new').map(({ person, task }) => [person, task]),
          gone.items.filter(({ fresh }) => fresh).map(({ task }) => [gone.person, task]),
        );
        assert.ok(of('moved').length > 0 && of('moved').every(({ was }) => was.includes('T14:15')), 'moved');
        assert.ok(of('due').length > 0 && of('due').every(({ wasDue }) => wasDue === '2026-09-22'), 'due');
        const lines = (await simulate(...span, '--diff', `${folder}/old.jsonl`)).out;
        assert.equal(lines.filter((line) => line.startsWith('+ ')).length, of('new').length);
        assert.equal(lines.filter((line) => line.startsWith('~ ')).length, of('moved').length + of('due').length);
      },
    );
  });

  it('with a changed habit says what is gone and what is new', async () => {
    const span = ['--partnership', 'aos3r', '--from', '2026-09-07', '--to', '2026-10-09'];
    const before = (await simulate(...span, '--json', '--done', 'never')).out.join('\n');
    await inFolder({ 'never.jsonl': before }, async (folder) => {
      const { out } = await simulate(...span, '--diff', `${folder}/never.jsonl`);
      assert.ok(out.some((line) => /^- .* overdue-1 /.test(line)));
      assert.ok(!out.some((line) => /^\+ .* overdue-1 /.test(line)));
    });
  });

  it('with a --diff that is not there, or is something else, ends with 1', async () => {
    const gone = await simulate('--partnership', 'aos3r', ...september, '--diff', '/bestaat-niet.jsonl');
    assert.deepEqual([gone.code, gone.out], [1, []]);
    assert.match(gone.err[0] ?? '', /bestaat-niet\.jsonl cannot be read/);
    await inFolder({ 'lijst.jsonl': '{"at":"2026-09-01"}' }, async (folder) => {
      const other = await simulate('--partnership', 'aos3r', ...september, '--diff', `${folder}/lijst.jsonl`);
      assert.deepEqual([other.code, other.out], [1, []]);
      assert.match(other.err[0] ?? '', /line 1: this is no message/);
    });
  });

  const wrong: [args: string[], complaint: RegExp][] = [
    [september, /--partnership ID/],
    [['--partnership', 'aos3r'], /--from DATE --to DATE/],
    [['--partnership', 'aos3r', '--from', '2026-02-30', '--to', '2026-03-01'], /"2026-02-30" is no date/],
    [['--partnership', 'aos3r', '--from', '2026-09-14', '--to', '2026-08-31'], /2026-08-31 lies before/],
    [['--partnership', 'aos3r', '--from', '1926-09-14', '--to', '2026-08-31'], /three years/],
    [['--partnership', 'aos3r', ...september, '--done', 'maybe'], /on-time, at-once, never, not "maybe"/],
    [['--partnership', 'aos3r', ...september, '--speed', '9'], /--speed/],
    [['--partnership', 'aos3r', ...september, '--person', 'x@y.example'], /nobody in aos3r has .*x@y\.example/],
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
