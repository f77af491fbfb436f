import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSo } from '../../../src/cli/so.js';

describe('so terms', function () {
  this.timeout(60_000);
  let dir: string;
  let env: Record<string, string>;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'so-terms-'));
    env = { SOBOT_STORE: 'embedded', SOBOT_DATA_FILE: join(dir, 'store.db') };
    assert.equal((await so('partnership', 'put', 'examples/noord-holland')).code, 0);
  });
  after(() => rm(dir, { recursive: true }));

  async function so(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runSo(args, { out: (line) => out.push(line), err: (line) => err.push(line), env });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }
  const here = ['--partnership', 'noord-holland'];
  const given = async (text: string) => {
    const file = join(dir, 'lijst.csv');
    await writeFile(file, text);
    return file;
  };

  it('takes in a file only with --yes, names the broken row, and does nothing the second time', async () => {
    const file = await given('term,betekenis\nMaatje,Wijst de weg.\nLeeg,\n');
    const seen = await so('terms', 'import', ...here, file);
    assert.deepEqual([seen.code, (await so('terms', 'list', ...here)).out], [1, '']);
    assert.match(seen.out, /Nieuw: 1\. Gewijzigd: 0\. Al precies zo: 0\.\nEr is nog niets bewaard/);
    assert.match(seen.err, /Regel 3 \(Leeg\): de betekenis is leeg/);

    assert.match((await so('terms', 'import', ...here, file, '--yes')).out, /1 begrip is overgenomen/);
    assert.equal((await so('terms', 'list', ...here)).out, 'Maatje\t\tWijst de weg.');
    assert.match(
      (await so('terms', 'import', ...here, file, '--yes')).out,
      /Nieuw: 0\. Gewijzigd: 0\. Al precies zo: 1\./,
    );
  });

  it('writes a file that comes back without changing anything', async () => {
    const file = join(dir, 'uit.csv');
    assert.equal((await so('terms', 'export', ...here, file)).code, 0);
    assert.match(await readFile(file, 'utf8'), /^\ufeffterm;andere namen;betekenis;english;hoort bij;kenmerk\r\n/);
    assert.match((await so('terms', 'import', ...here, file)).out, /Nieuw: 0\. Gewijzigd: 0\. Al precies zo: 1\./);
  });

  it('takes in 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `Groot begrip ${at};Uitleg ${at}.`);
    const file = await given(['term;betekenis', ...rows].join('\n'));
    const { code, out } = await so('terms', 'import', ...here, file, '--yes');
    assert.equal(code, 0);
    assert.match(out, /10000 begrippen zijn overgenomen/);
  });

  it('says what is not right with a call or a file', async () => {
    assert.equal((await so('terms', 'weg', ...here)).code, 2);
    assert.equal((await so('terms', 'list')).code, 2);
    assert.equal((await so('terms', 'export', ...here)).code, 2);
    assert.match((await so('terms', 'import', ...here, join(dir, 'niet.csv'))).err, /can not be read/);
    assert.match((await so('terms', 'list', '--partnership', 'nergens')).err, /not in the store/);
    assert.match((await so('terms', 'import', ...here, await given('a;b\n'))).err, /lacks term and betekenis/);
  });
});
