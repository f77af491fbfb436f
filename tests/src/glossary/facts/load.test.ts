import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultLine } from '../../../../src/contentList.js';
import { readFacts } from '../../../../src/glossary/facts/load.js';
import { anEntry, shipped } from '../../../support/builders/glossary.js';

const notions = '- { id: les, words: [les, lesson] }\n';
const fact = (id: string, more: { term?: string; who?: string } = {}) => {
  const { term = 'uitleg', who = 'les' } = more;
  return `- id: ${id}
  term: ${term}
  asks: { who: '${who}' }
  says: { nl: Zo is het., en: That is how it is. }
  sources: [{ document: '002', lines: '1-2' }]
`;
};

describe('The facts', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'feiten-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const read = async (files: Record<string, string>) => {
    await mkdir(join(dir, 'facts'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, 'facts', name), text);
    const { content, faults } = readFacts(dir, [anEntry({ id: 'uitleg' })]);
    return { content, faults: faults.map(faultLine) };
  };

  it('are none where a folder of begrippen has none', () => {
    assert.deepEqual(readFacts(dir, []), { content: { facts: [], notions: [] }, faults: [] });
  });

  it('are read, every list of facts and the notions', async () => {
    const { content, faults } = await read({ 'a.yaml': fact('een'), 'b.yaml': fact('twee'), 'notions.yaml': notions });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      content.facts.map(({ id }) => id),
      ['een', 'twee'],
    );
    assert.deepEqual(
      content.notions.map(({ id }) => id),
      ['les'],
    );
  });

  it('are refused with a double id, a notion or a term that leads nowhere, each named with its line', async () => {
    const { faults } = await read({
      'a.yaml':
        fact('een') + fact('een') + fact('geen-notie', { who: 'les taal' }) + fact('geen-term', { term: 'weg' }),
      'notions.yaml': notions,
    });
    assert.deepEqual(faults, [
      'facts/a.yaml:6 (een): the id is taken already, at facts/a.yaml:1',
      'facts/a.yaml:11 (geen-notie): asks: there is no notion "taal"',
      'facts/a.yaml:16 (geen-term): term: there is no entry with the id "weg"',
    ]);
  });

  it('are refused with a notion of a term that leads nowhere', async () => {
    const { faults } = await read({ 'notions.yaml': '- { id: les, entries: [weg] }\n' });
    assert.deepEqual(faults, ['facts/notions.yaml:1 (les): entries: there is no entry with the id "weg"']);
  });

  it('are refused with an intent that does not exist', async () => {
    const { faults } = await read({ 'a.yaml': fact('een').replace('who:', 'why:'), 'notions.yaml': notions });
    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', /a\.yaml:3 \(een\): asks/);
  });
});

describe('The facts that ship', () => {
  it('are told in both languages with the same figures', async () => {
    const { content } = await shipped();
    const figures = (text: string) =>
      [...text.replaceAll('1.5', '1,5').matchAll(/\d+(?:[.,]\d+)?/g)].map(([one]) => one.replace('.', ',')).toSorted();
    for (const { id, says } of content.facts.facts) assert.deepEqual(figures(says.en), figures(says.nl), id);
  });
});
