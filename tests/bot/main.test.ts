import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('The process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sobot-main-'));
  after(() => rmSync(folder, { recursive: true }));

  function start(env: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts'], {
      env: { PATH: process.env.PATH ?? '', SOBOT_DATA_FILE: join(folder, 'data.sqlite'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { out: '', err: '' };
    child.stdout.on('data', (part) => {
      output.out += part;
    });
    child.stderr.on('data', (part) => {
      output.err += part;
    });
    return { child, output };
  }

  it('does not start in production without credentials and store, and names all that is missing', async () => {
    const { child, output } = start({ NODE_ENV: 'production' });
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    for (const name of ['SOBOT_STORE', 'MicrosoftAppId', 'MicrosoftAppType'])
      assert.match(output.err, new RegExp(name));
    assert.doesNotMatch(output.err, /\n\s+at /, 'a stack trace helps nobody here');
  });

  it('starts on a machine of your own, answers, and stops at a signal with exit code 0', async () => {
    const { child, output } = start({ SOBOT_PORT: '0' });
    const port = await new Promise<number>((resolve, reject) => {
      child.once('exit', () => reject(new Error(output.err)));
      child.stdout.on('data', () => {
        const found = /"port":(\d+)/.exec(output.out)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
    });
    assert.equal((await fetch(`http://127.0.0.1:${port}/readyz`)).status, 200);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.ok(existsSync(join(folder, 'data.sqlite')));
  });
});
