import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultLine } from '../../../src/contentList.js';
import { CodedError } from '../../../src/errors.js';
import { checkContent, loadContent } from '../../../src/glossary/load.js';

const entry = (id: string, more = '') => `- id: ${id}
  term: ${id}
  theme: leren
  kind: begrip
  english: { term: ${id} }
  definition: { nl: Uitleg., en: Explanation. }
  sources: [{ document: '000', lines: '1-2' }]
${more}`;

describe('The content files', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'begrippen-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const faultsOf = async (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
    return checkContent(dir).map(faultLine);
  };

  it('are read, every list of entries and the homonyms', async () => {
    const homonyms = '- asked: [x]\n  rule: choose\n  senses: [{ entry: een }, { entry: twee }]\n';
    assert.deepEqual(
      await faultsOf({ 'a.yaml': entry('een'), 'b.yaml': entry('twee'), 'homonyms.yaml': homonyms }),
      [],
    );
    const content = loadContent(dir);
    assert.deepEqual(
      content.entries.map(({ id }) => id),
      ['een', 'twee'],
    );
    assert.equal(content.homonyms.length, 1);
  });

  it('name file, line and entry of each fault, all at once', async () => {
    const faults = await faultsOf({
      'a.yaml': `${entry('een', '  related: [nergens]\n')}${entry('twee').replace('kind: begrip', 'kind: vis')}`,
      'b.yaml': `${entry('een')}- id: drie\n`,
      'homonyms.yaml': '- asked: [x]\n  rule: choose\n  senses:\n    - entry: een\n    - entry: weg\n',
    });
    assert.equal(
      faults.some((fault) => fault.startsWith('a.yaml:12 (twee): kind: ')),
      true,
      faults.join('\n'),
    );
    assert.equal(faults.includes('a.yaml:1 (een): related: there is no entry with the id "nergens"'), true);
    assert.equal(
      faults.some((fault) => fault.startsWith('b.yaml:1 (een): the id is taken already, at a.yaml:1')),
      true,
    );
    assert.equal(
      faults.some((fault) => fault.startsWith('b.yaml:8 (drie): term: ')),
      true,
      faults.join('\n'),
    );
    assert.equal(faults.includes('homonyms.yaml:1: senses: there is no entry with the id "weg"'), true);
  });

  it('may have one canonical term only once', async () => {
    const [fault] = await faultsOf({ 'a.yaml': `${entry('een')}${entry('twee').replace('term: twee', 'term: EEN')}` });
    assert.match(fault ?? '', /^a\.yaml:8 \(twee\): "een" is there already, at a\.yaml:1/);
  });

  it('that are no YAML or no list are named, not thrown at', async () => {
    const faults = await faultsOf({ 'a.yaml': 'een: [twee', 'b.yaml': 'een: twee', 'c.yaml': '' });
    assert.deepEqual(faults.map((fault) => fault.split(':')[0]).toSorted(), ['a.yaml', 'b.yaml', 'c.yaml']);
  });

  it('that are wrong stop the start with CONTENT_INVALID and every fault', async () => {
    await faultsOf({ 'a.yaml': entry('een', '  related: [x, y]\n') });
    assert.throws(
      () => loadContent(dir),
      (error) => error instanceof CodedError && error.code === 'CONTENT_INVALID' && /"x"[\s\S]*"y"/.test(error.message),
    );
  });
});
