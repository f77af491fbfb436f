import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ExitCode } from '../../../src/cli/command.js';
import { runSo } from '../../../src/cli/so.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));

async function so(...args: string[]): Promise<{ code: ExitCode; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runSo(args, { out: (line) => out.push(line), err: (line) => err.push(line), env: {} });
  return { code, out, err };
}

/** A module without a file. */
const moduleOf = (source: string) => `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;

describe('so', () => {
  it('tells its commands on --help', async () => {
    const { code, out, err } = await so('--help');
    assert.deepEqual([code, err], [0, []]);
    for (const name of ['ask', 'tasks', 'simulate', 'partnership', 'check'])
      assert.match(out.join('\n'), new RegExp(`^ {2}${name} `, 'm'));
  });

  it('tells of each command on --help', async () => {
    for (const name of ['ask', 'tasks', 'simulate', 'partnership', 'check']) {
      const { code, out } = await so(name, '--help');
      assert.equal(code, 0);
      assert.match(out.join('\n'), new RegExp(`so ${name}`));
    }
  });

  it('without a command is a call that is not right', async () => {
    const { code, out, err } = await so();
    assert.deepEqual([code, out], [2, []]);
    assert.match(err.join('\n'), /Usage: so/);
  });

  it('names the nearest command for one that does not exist', async () => {
    const { code, out, err } = await so('partnerschip');
    assert.deepEqual([code, out], [2, []]);
    assert.match(err.join('\n'), /no command "partnerschip".*"partnership"/);
  });

  it('guesses no command that is far off, nor one that every object has', async () => {
    for (const name of ['iets-anders', 'toString', '__proto__']) {
      const { code, err } = await so(name);
      assert.equal(code, 2);
      assert.doesNotMatch(err.join('\n'), /Did you mean/);
    }
  });

  it('says a coded error in one line without a stack, and ends with 1', async () => {
    const { code, out, err } = await so('ask', '--from', '/bestaat-niet', 'IO');
    assert.deepEqual([code, out], [1, []]);
    assert.deepEqual(err, ['PARTNERSHIP_INVALID: /bestaat-niet: there is no such folder.']);
  });
});

describe('so as a program', function () {
  this.timeout(30_000);

  it('answers on stdout and loads no Teams SDK', async () => {
    const hooks = `export const resolve = async (name, context, next) => {
      const found = await next(name, context);
      process._rawDebug('loaded ' + found.url);
      return found;
    };`;
    const record = `import { register } from 'node:module'; register('${moduleOf(hooks)}');`;
    const { stdout, stderr } = await run(
      process.execPath,
      ['--import', 'tsx', '--import', moduleOf(record), 'src/cli/so.ts', 'ask', 'IO'],
      { cwd: root },
    );
    assert.match(stdout, /^Instituutsopleider \(IO\)\n/);
    const loaded = stderr.split('\n').filter((line) => line.startsWith('loaded '));
    assert.ok(
      loaded.some((line) => line.includes('/src/glossary/')),
      'the hook must see what is loaded',
    );
    const sdk =
      /node_modules\/(botbuilder|botframework|@microsoft|express|adaptivecards|adaptive-expressions|@azure)|\/bot\//;
    assert.deepEqual(
      loaded.filter((line) => sdk.test(line)),
      [],
    );
  });

  it('takes its settings from .env, as the bot does, unless they are set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'so-env-'));
    await writeFile(join(folder, '.env'), 'SOBOT_DATA_FILE=from-env-file.sqlite\n');
    const put = [join(root, 'src/cli/so.ts'), 'partnership', 'put', join(root, 'examples/aos3r')];
    const call = ['--import', import.meta.resolve('tsx'), ...put];
    const { SOBOT_DATA_FILE: _, ...env } = process.env;

    await run(process.execPath, call, { cwd: folder, env });
    await run(process.execPath, call, { cwd: folder, env: { ...env, SOBOT_DATA_FILE: 'set.sqlite' } });

    await access(join(folder, 'from-env-file.sqlite'));
    await access(join(folder, 'set.sqlite'));
    await rm(folder, { recursive: true });
  });

  it('ends with the exit code of the call', async () => {
    const failed = run(process.execPath, ['--import', 'tsx', 'src/cli/so.ts', 'aks'], { cwd: root });
    await assert.rejects(failed, (error: { code?: unknown; stderr?: unknown }) => {
      assert.equal(error.code, 2);
      assert.match(String(error.stderr), /Did you mean "ask"/);
      return true;
    });
  });
});
