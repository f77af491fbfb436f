import assert from 'node:assert/strict';
import fc from 'fast-check';
import { belongsTo } from '../../../../src/glossary/local/belongs.js';
import { readCsv, writeCsv } from '../../../../src/glossary/local/csv.js';
import type { LocalTerm } from '../../../../src/glossary/local/localTerm.js';
import { createLocalTerms } from '../../../../src/glossary/local/localTerms.js';
import { type Plan, planImport } from '../../../../src/glossary/local/plan.js';
import { shipped } from '../../../support/builders/glossary.js';
import { createFakeStore } from '../../../support/fakeStore.js';
import { adding, done, NOW, SANNE } from './given.js';

const entries = ['werkplekbegeleider', 'bso-opvang'];
const entryNamed = (typed: string) => entries.find((id) => id === typed);

function planned(text: string, terms: readonly LocalTerm[] = []): Plan {
  const file = readCsv(text);
  assert.equal(file.status, 'read', JSON.stringify(file));
  return planImport(file, terms, entryNamed);
}

describe('A file of terms', () => {
  for (const [separator, mark] of [
    [';', ''],
    [',', '\ufeff'],
    ['\t', ''],
  ]) {
    it(`is read with ${JSON.stringify(separator)} between the cells${mark && ' and a mark at its beginning'}`, () => {
      const heading = ['Term', 'Andere namen', 'Betekenis', 'English', 'Hoort bij'].join(separator);
      const row = [
        'Maatje',
        '"buddy; gids"',
        '"Wie je de weg wijst,\r\nelke dag."',
        'Who helps.',
        'werkplekbegeleider',
      ];
      const { changes, bad } = planned(`${mark}${heading}\r\n${row.join(separator)}\r\n`);
      assert.deepEqual(bad, []);
      assert.deepEqual(changes, [
        {
          kind: 'add',
          term: 'Maatje',
          names: ['buddy', 'gids'],
          definition: { nl: 'Wie je de weg wijst,\nelke dag.', en: 'Who helps.' },
          entry: 'werkplekbegeleider',
        },
      ]);
    });
  }

  it('names every row that is not right with its line and what is wrong, and keeps the good ones', () => {
    const { added, bad } = planned(
      [
        'term;betekenis;hoort bij',
        'Maatje;Wijst de weg.',
        'Kernteam;"Begint en eindigt niet.',
        'Rooster;Wie werkt wanneer.',
        ';Zonder naam.',
        `${'x'.repeat(81)};Te lang.`,
        '???;Niet te vinden.',
        'maat-je;Nog een keer.',
        'Spreekuur;Elke week.;bestaat niet',
        'Gang;a;;te veel cellen',
        '',
        'Startweek;De eerste week.',
      ].join('\n'),
    );
    assert.deepEqual(added, ['Maatje', 'Rooster', 'Startweek']);
    assert.deepEqual(
      bad.map(({ line, fault }) => [line, fault]),
      [
        [3, { why: 'quotes' }],
        [5, { why: 'fields', fields: ['term'] }],
        [6, { why: 'fields', fields: ['term'] }],
        [7, { why: 'fields', fields: ['term'] }],
        [8, { why: 'double', line: 2 }],
        [9, { why: 'belongs', typed: 'bestaat niet' }],
        [10, { why: 'cells' }],
      ],
    );
  });

  it('that has no rows or lacks a column says so', () => {
    assert.deepEqual(readCsv(' \n'), { status: 'empty' });
    assert.deepEqual(readCsv('naam;uitleg\na;b'), { status: 'heading', missing: ['term', 'betekenis'] });
  });

  it('changes the term of the same name, and leaves alone what it has no column for', async () => {
    const terms = createLocalTerms(createFakeStore());
    const definition = { nl: 'Wijst de weg.', en: 'Shows the way.' };
    const maatje = done(
      await terms.change('duin', adding('Maatje', { names: ['buddy'], definition, entry: 'bso-opvang' }), SANNE, NOW),
    );
    const { changes, changed, same } = planned('term;betekenis\nMAATJE;Anders.\n', [maatje]);
    assert.deepEqual([changed, same], [['MAATJE'], 0]);
    const [outcome] = await terms.changeAll('duin', changes, SANNE, NOW);
    assert.ok(outcome);
    const { term, names, definition: now, entry, version } = done(outcome);
    assert.deepEqual(
      { term, names, now, entry, version },
      {
        term: 'MAATJE',
        names: ['buddy'],
        now: { nl: 'Anders.', en: 'Shows the way.' },
        entry: 'bso-opvang',
        version: 2,
      },
    );
  });

  it('cannot give a term the name that another one has', () => {
    const other: LocalTerm = {
      ...adding('Gids', { names: ['Wijzer'] }),
      id: 'gids',
      by: SANNE,
      at: NOW.toISOString(),
      version: 1,
    } as never;
    const { bad, changes } = planned('term;andere namen;betekenis\nMaatje;wijzer;Wijst.\n', [other]);
    assert.deepEqual(changes, []);
    assert.deepEqual(bad, [{ line: 2, term: 'Maatje', fault: { why: 'name-taken', other: 'Gids' } }]);
  });

  it('opens in a spreadsheet without doing anything', () => {
    const cells = ['=1+1', '+31', '-x', '@SUM(A1)', "'=al met een streepje", "'t Anker"];
    const terms = cells.map(
      (nl, at): LocalTerm => ({
        id: `t-${at}`,
        term: `Term ${at}`,
        names: [],
        definition: { nl },
        by: SANNE,
        at: NOW.toISOString(),
        version: 1,
      }),
    );
    const text = writeCsv(terms, () => '');
    assert.doesNotMatch(text, /(^|[;"\n])[=+\-@]/);
    const file = readCsv(text);
    assert.deepEqual(file.status === 'read' && file.rows.map(({ nl }) => nl), cells);
  });

  it('that was exported and comes back changes nothing, whatever the terms say', async () => {
    const character = fc.constantFrom(
      ...'abcDEF éß;,"\'\n\t\r\\=+-@(){}$|<>*_&;1 ',
      '😀',
      '\u2028',
      '\ud800',
      '\u0000',
      '\ufeff',
    );
    const text = (max: number) => fc.array(character, { minLength: 0, maxLength: max }).map((parts) => parts.join(''));
    const wish = fc.record({
      term: text(12),
      names: fc.array(text(8), { maxLength: 3 }),
      nl: text(30),
      en: fc.option(text(20), { nil: undefined }),
      entry: fc.constantFrom(undefined, ...entries),
      twin: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 12 }), async (wishes) => {
        const terms = createLocalTerms(createFakeStore());
        for (const { term, names, nl, en, entry, twin } of wishes) {
          const definition = en === undefined ? { nl } : { nl, en };
          const change = adding(term, { names, definition, ...(entry && { entry }), ...(twin && { twin }) });
          await terms.change('duin', change, SANNE, NOW);
        }
        const plan = planned(
          writeCsv(terms.of('duin'), (entry) => entry),
          terms.of('duin'),
        );
        assert.deepEqual(plan.bad, []);
        assert.deepEqual([...plan.changed, ...plan.added], []);
        assert.equal(plan.same, terms.of('duin').length);
      }),
      { numRuns: 200 },
    );
  });

  it('of 10,000 rows is written, and a second time nothing is new', async function () {
    this.timeout(60_000);
    const rows = Array.from({ length: 10_000 }, (_, at) => `Begrip ${at};naam ${at};Uitleg van ${at}.`);
    const text = ['term;andere namen;betekenis', ...rows].join('\n');
    const terms = createLocalTerms(createFakeStore());
    const { changes } = planned(text);
    assert.equal(changes.length, 10_000);
    const outcomes = await terms.changeAll('duin', changes, SANNE, NOW);
    assert.ok(outcomes.every(({ status }) => status === 'done'));
    const again = planned(text, terms.of('duin'));
    assert.deepEqual([again.changes.length, again.same, again.bad.length], [0, 10_000, 0]);
  });
});

describe('A shared begrip that a term belongs to', () => {
  it('is found by the name that it is shown with, every one of them', async () => {
    const { glossary, content } = await shipped();
    const { find, say } = belongsTo(glossary);
    for (const { id } of content.entries) assert.equal(find(say(id)), id);
    assert.equal(find('SO&P bestaat niet'), undefined);
    assert.equal(find('werkplekbegeleider'), 'werkplekbegeleider');
    assert.equal(find('BSO'), undefined);
  });
});
