import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../../../src/errors.js';
import { connect } from '../../../src/store/embedded/driver.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { Store } from '../../../src/store/store.js';
import { aNote } from './contract-commit.js';

const WRITER = fileURLToPath(new URL('crash-writer.ts', import.meta.url));
const ENOUGH = 40;

describe('the embedded store on a bad day', function () {
  this.timeout(20_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sobot-crash-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has all that was acknowledged and no half commit after kill -9 between writes', async () => {
    const file = join(folder, 'data.sqlite');
    for (const round of ['first', 'second']) {
      const acknowledged = await writeUntilKilled(file, round);

      const store = openEmbeddedStore(file);
      const ids = await idsOf(store, `${round}-`);
      await store.close();

      assert.ok(acknowledged >= ENOUGH);
      for (let batch = 0; batch < acknowledged; batch += 1) assert.ok(ids.has(`${round}-${batch}-a`), `batch ${batch}`);
      assert.equal(ids.size % 3, 0, 'a batch of three is whole or absent');
    }
  });

  it('lets two open stores write to one file, each seeing what the other wrote', async () => {
    const file = join(folder, 'data.sqlite');
    const [one, two] = [openEmbeddedStore(file), openEmbeddedStore(file)];

    await one.commit('p', [aNote('a', 'een')]);

    assert.deepEqual((await two.get('p', 'a'))?.body, { text: 'een' });
    assert.deepEqual(await two.commit('p', [aNote('a', 'twee')]), { status: 'conflict', index: 0, reason: 'exists' });
    await one.close();
    await two.close();
  });

  it('is unavailable, with the file and what to check, when the file is no database or of a newer form', async () => {
    const file = join(folder, 'data.sqlite');
    await writeFile(file, 'dit is geen database, maar wel een heel bestand'.repeat(100));
    assert.throws(() => openEmbeddedStore(file), unavailable(file));
    assert.throws(() => openEmbeddedStore(folder), unavailable(folder));

    const newer = join(folder, 'newer.sqlite');
    const connection = connect(newer);
    connection.exec('PRAGMA user_version = 2');
    connection.close();
    assert.throws(() => openEmbeddedStore(newer), unavailable('newer.sqlite can not be used: the file has form 2'));
  });

  it('is unavailable when the file has other tables', async () => {
    const file = join(folder, 'data.sqlite');
    const connection = connect(file);
    connection.exec('CREATE TABLE other (a TEXT); PRAGMA user_version = 1');
    connection.close();

    assert.throws(() => openEmbeddedStore(file), unavailable(file));
  });

  it('refuses a document that it did not write, without a word of what is in it', async () => {
    const file = join(folder, 'data.sqlite');
    const store = openEmbeddedStore(file);
    const connection = connect(file);
    connection.exec("INSERT INTO documents VALUES ('p', 'a', 'note', 'e', 'geheim')");
    connection.close();

    for (const call of [() => store.get('p', 'a'), () => store.query({ partition: 'p' })]) {
      await assert.rejects(call, (error) => {
        assert.ok(error instanceof CodedError && error.code === 'STORE_REJECTED', String(error));
        assert.doesNotMatch(`${error.message} ${error.stack} ${String(error.cause)}`, /geheim/);
        return true;
      });
    }
    await store.close();
  });

  it('is unavailable after it was closed, and may be closed twice', async () => {
    const file = join(folder, 'data.sqlite');
    const store = openEmbeddedStore(file);
    await store.close();
    await store.close();
    await assert.rejects(store.get('p', 'a'), unavailable(file));
    await assert.rejects(store.query({ partition: 'p' }), unavailable(file));
    await assert.rejects(store.commit('p', [aNote('a', '')]), unavailable(file));
    await assert.rejects(store.ping(), unavailable(file));
  });
});

/** How many batches were acknowledged when the writer was killed. */
async function writeUntilKilled(file: string, round: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, file, round], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let acknowledged = 0;
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line) + 1;
    if (acknowledged === ENOUGH) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  assert.equal(signal, 'SIGKILL');
  return acknowledged;
}

async function idsOf(store: Store, idPrefix: string): Promise<Set<string>> {
  const ids = new Set<string>();
  let after: { after?: string } | undefined = {};
  while (after) {
    const page: Awaited<ReturnType<Store['query']>> = await store.query({
      partition: 'crash',
      idPrefix,
      limit: 1000,
      ...after,
    });
    for (const document of page.documents) ids.add(document.id);
    after = page.next === undefined ? undefined : { after: page.next };
  }
  return ids;
}

function unavailable(file: string) {
  return (error: unknown) => {
    assert.ok(error instanceof CodedError, String(error));
    assert.equal(error.code, 'STORE_UNAVAILABLE');
    assert.ok(error.message.includes(file), error.message);
    return true;
  };
}
