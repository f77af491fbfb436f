import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { roleOf } from '../../../src/cli/ask/roles.js';
import { createAsk } from '../../../src/cli/ask.js';

async function ask(args: string[], stdin: string[] = []) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} };
  const code = await createAsk(Readable.from(stdin)).run(args, io);
  return { code, out, err };
}

async function asked(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await ask(['--json', ...args]);
  assert.deepEqual([code, err, out.length], [0, [], 1]);
  const result: Record<string, unknown> = JSON.parse(out[0] ?? '');
  return result;
}

describe('so ask', () => {
  it('answers in plain text', async () => {
    const { code, out } = await ask(['--partnership', 'noord-holland', 'wat betekent IO hier?']);
    assert.equal(code, 0);
    const [title, local, shared] = (out[0] ?? '').split('\n');
    assert.equal(title, 'Instituutsopleider (IO)');
    assert.match(local ?? '', /^Bij Samen Opleiden Noord-Holland/);
    assert.match(shared ?? '', /^In het begrippenkader/);
  });

  it('with --json gives exactly five fields, in this order', async () => {
    const result = await asked('IO');
    assert.deepEqual(Object.keys(result), ['q', 'status', 'terms', 'text', 'source']);
    assert.equal(result.q, 'IO');
    assert.equal(result.status, 'answer');
    assert.deepEqual(result.terms, ['instituutsopleider']);
    assert.match(String(result.source), /^000:\d+-\d+ \(VELON, 2018/);
  });

  it('takes a question that was not quoted as one', async () => {
    assert.equal((await asked('wat', 'is', 'een', 'IO')).q, 'wat is een IO');
  });

  const outcomes: [args: string[], status: string, terms: string[] | RegExp][] = [
    [['BSO'], 'choice', ['bso (bovenschoolse schoolopleider)', 'bso (buitenschoolse opvang)']],
    [['pizza'], 'unknown', []],
    [['JOZ'], 'unknown', []],
    [['CIO'], 'unknown', []],
    [['hallo'], 'other', []],
    [['dankjewel'], 'other', []],
    [['help'], 'other', []],
    [[''], 'other', []],
    [['IO vergoeding declareren'], 'unknown', ['instituutsopleider']],
    [['hoe heet een werkplekbegeleider in het po?'], 'answer', ['werkplekbegeleider', 'mentor']],
    [
      ['--partnership', 'noord-holland', 'hoe heet een aanstaande leraar hier'],
      'answer',
      ['aanstaande leraar', 'aankomend leraar'],
    ],
    [
      ['--partnership', 'aos3r', 'hoe noemen jullie een aanstaande leraar?'],
      'answer',
      ['aanstaande leraar', 'student'],
    ],
    [
      ['--partnership', 'noord-holland', '--role', 'wpb', 'startgesprek'],
      'answer',
      /^startgesprek \(werkplekbegeleider\)/,
    ],
  ];
  for (const [args, status, terms] of outcomes) {
    it(`${args.join(' ') || '(nothing)'}: ${status}`, async () => {
      const result = await asked(...args);
      assert.equal(result.status, status);
      if (terms instanceof RegExp) assert.match(String(result.terms), terms);
      else assert.deepEqual(result.terms, terms);
    });
  }

  it('has a source for what is answered and for what a source leaves unexplained, none for the rest', async () => {
    assert.match(String((await asked('JOZ')).source), /^003:272/);
    assert.equal((await asked('pizza')).source, null);
    assert.equal((await asked('hoi')).source, null);
  });

  describe('answers in the language', () => {
    it('that is asked for', async () => {
      assert.match(
        String((await asked('--lang', 'en', 'wat is een IO')).text),
        /^Instituutsopleider \(institute-based/i,
      );
    });
    it('of the question', async () => {
      assert.match(String((await asked('what is an IO')).text), /Source: /);
      assert.match(String((await asked('wat is een IO')).text), /Bron: /);
    });
    it('of the English name it was found by', async () => {
      assert.match(String((await asked('steering committee')).text), /Source: /);
    });
    it('of the partnership when nothing tells', async () => {
      assert.match(String((await asked('--partnership', 'aos3r', 'IO')).text), /Bron: /);
    });
  });

  describe('is not called right', () => {
    const calls: [rule: string, args: string[], said: RegExp][] = [
      ['without a question', [], /ask a question/],
      ['with a partnership that is not there', ['--partnership', 'utrecht', 'IO'], /"utrecht".*aos3r, noord-holland/],
      ['with a role that does not exist', ['--role', 'koning', 'IO'], /"koning".*schoolopleider.*wpb/],
      ['in another language', ['--lang', 'fr', 'IO'], /"fr".*nl, en/],
      ['with an option that does not exist', ['--taal', 'nl', 'IO'], /--taal/],
      ['with a batch and a question', ['--batch', '-', '--json', 'IO'], /do not go together/],
      ['with a batch without --json', ['--batch', '-'], /--json/],
      ['with a batch that is not there', ['--batch', '/bestaat/niet.jsonl', '--json'], /cannot be read/],
      ['with a batch in another language', ['--batch', '-', '--json', '--lang', 'fr'], /"fr"/],
    ];
    for (const [rule, args, said] of calls) {
      it(rule, async () => {
        const { code, out, err } = await ask(args);
        assert.deepEqual([code, out], [2, []]);
        assert.match(err.join('\n'), said);
      });
    }
  });

  it('knows a role by its id, its words and its abbreviation', () => {
    assert.equal(roleOf('SO'), 'schoolopleider');
    assert.equal(roleOf('wpb'), 'werkplekbegeleider');
    assert.equal(roleOf('Coördinerend schoolopleider'), 'coordinerend-schoolopleider');
    assert.equal(roleOf('instituutsopleider'), 'instituutsopleider');
    assert.equal(roleOf('cio'), undefined);
    assert.equal(roleOf('constructor'), undefined);
  });
});

describe('so ask --batch', () => {
  const lines = (out: string[]) =>
    out.map((line): { q: string; status: string; terms: string[]; text: string } => JSON.parse(line));

  it('gives a line for each line, in order, each with its own partnership, role and language', async () => {
    const { code, out, err } = await ask(
      ['--batch', '-', '--json'],
      [
        '{"q":"IO"}\n{"q":"opleidingsteam","partnership":"aos3r"}\n\n',
        '{"q":"opleidingsteam","partnership":"noord-holland","role":"so","lang":"en"}\r\n',
        '{"q":"hoi","id":7}',
      ],
    );
    assert.deepEqual([code, err], [0, []]);
    assert.deepEqual(
      lines(out).map(({ q, status, terms }) => [q, status, terms[0]]),
      [
        ['IO', 'answer', 'instituutsopleider'],
        ['opleidingsteam', 'answer', 'opleidingsteam (aos3r)'],
        ['opleidingsteam', 'answer', 'opleidingsteam (noord-holland)'],
        ['hoi', 'other', undefined],
      ],
    );
    assert.match(lines(out)[2]?.text ?? '', /At Samen Opleiden Noord-Holland/);
  });

  it('answers the others when a line is broken, names it, and ends with 1', async () => {
    const batch = [
      '{"q":"IO"}',
      '{"q":',
      '"IO"',
      '{"vraag":"IO"}',
      '{"q":"SO","partnership":"utrecht"}',
      '{"q":"WPA"}',
    ];
    const { code, out, err } = await ask(['--batch', '-', '--json'], [batch.join('\n')]);
    assert.equal(code, 1);
    assert.deepEqual(
      lines(out).map(({ q }) => q),
      ['IO', 'WPA'],
    );
    assert.deepEqual(
      err.map((line) => line.split(':')[0]),
      ['line 2', 'line 3', 'line 4', 'line 5'],
    );
  });

  it('takes the flags where a line says nothing itself, and null as nothing', async () => {
    const { out } = await ask(
      ['--batch', '-', '--json', '--partnership', 'aos3r', '--lang', 'en'],
      ['{"q":"opleidingsteam","partnership":null}\n{"q":"opleidingsteam","partnership":"noord-holland","lang":"nl"}\n'],
    );
    assert.deepEqual(
      lines(out).map(({ terms }) => terms[0]),
      ['opleidingsteam (aos3r)', 'opleidingsteam (noord-holland)'],
    );
    assert.match(lines(out)[1]?.text ?? '', /Bron: /);
  });

  describe('with files', () => {
    let dir: string;
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), 'so-ask-'));
    });
    afterEach(() => rm(dir, { recursive: true }));

    it('reads a file, also one that begins with a byte order mark', async () => {
      const file = join(dir, 'vragen.jsonl');
      await writeFile(file, '\ufeff{"q":"IO"}\n');
      const { code, out } = await ask(['--batch', file, '--json']);
      assert.deepEqual([code, lines(out)[0]?.status], [0, 'answer']);
    });

    it('--from reads the partnerships of another folder, or one by itself', async () => {
      const folder = join(dir, 'duin');
      await mkdir(folder);
      await writeFile(join(folder, 'partnership.yaml'), 'id: duin\nnaam: Opleidingsschool Duin\ntaal: en\n');
      for (const from of [dir, folder]) {
        const { out } = await ask(['--from', from, '--partnership', 'duin', 'IO']);
        assert.match(out[0] ?? '', /Source: /);
      }
      assert.match((await ask(['--from', dir, '--partnership', 'aos3r', 'IO'])).err.join(), /Allowed: duin\./);
    });

    it('does not understand a folder as a file of questions', async () => {
      const { code, out, err } = await ask(['--batch', dir, '--json']);
      assert.deepEqual([code, out, err], [2, [], [`so ask: ${dir} cannot be read.`]]);
    });

    it('--from names the file that cannot be read', async () => {
      await writeFile(join(dir, 'partnership.yaml'), 'id: duin\n');
      await assert.rejects(ask(['--from', dir, 'IO']), /PARTNERSHIP_INVALID|partnership\.yaml/);
    });
  });
});
