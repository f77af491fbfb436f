import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { loadCards } from '../../bot/render.js';
import { shelfView, shelvesView } from '../../cards/views/begrip/bladeren.js';
import { begrippenCsv } from '../../cards/views/begrip/csv.js';
import { lineOf, shortView } from '../../cards/views/begrip/kort.js';
import { teamView } from '../../cards/views/koppel.js';
import type { Meaning } from '../../src/glossary/answer.js';
import type { EntryInput } from '../../src/glossary/entry.js';
import { themes } from '../../src/glossary/theme.js';
import { aGlossary, anEntry, aPartnership, memberOf, stranger } from '../support/builders/glossary.js';

const card = loadCards();

function meanings(...given: (Partial<EntryInput> & { id: string })[]): Meaning[] {
  return aGlossary(given.map(anEntry)).all(stranger);
}

function only(given: Partial<EntryInput>): Meaning {
  const entry = anEntry({ id: 'een', ...given });
  const meaning = aGlossary([entry]).meaning('een', stranger);
  assert.ok(meaning);
  return meaning;
}

describe('The card of all themes', () => {
  it('has six buttons in a set at most, each with its count, and no theme without begrippen', () => {
    const all = meanings(...themes.slice(0, 8).map((theme) => ({ id: theme, theme })));
    const { sets } = shelvesView(all, 'nl', { csv: false });
    assert.deepEqual(
      sets.map(({ buttons }) => buttons.length),
      [6, 2],
    );
    assert.deepEqual(sets[1]?.buttons.at(-1), { title: 'In de school (1)', shelf: 'school' });
    assert.ok(!JSON.stringify(sets).includes('organisaties'));
  });

  it('offers the file only where there is one', () => {
    const all = meanings({ id: 'een' });
    assert.equal(shelvesView(all, 'nl', { csv: true }).csv, 'Download als CSV');
    assert.equal(shelvesView(all, 'en', { csv: false }).csv, '');
  });
});

describe('The card of one theme', () => {
  const many = meanings(
    ...Array.from({ length: 20 }, (_, at) => ({ id: `b${String(at).padStart(2, '0')}`, theme: 'leren' as const })),
  );
  const page = (number: number) => shelfView(many, { shelf: 'leren', page: number }, 'nl');

  it('has the pages before and after it as buttons, where there are any', () => {
    assert.deepEqual(page(1)?.turns, [{ title: 'Volgende', page: 2 }]);
    assert.deepEqual(page(2)?.turns, [
      { title: 'Vorige', page: 1 },
      { title: 'Volgende', page: 3 },
    ]);
    assert.deepEqual(page(3)?.turns, [{ title: 'Vorige', page: 2 }]);
    assert.deepEqual(page(99), page(3));
    assert.deepEqual(
      [1, 2, 3].map((number) => page(number)?.rows.length),
      [8, 8, 4],
    );
  });

  it('is none for a theme that nothing stands under', () => {
    assert.equal(shelfView(many, { shelf: 'school', page: 1 }, 'nl'), undefined);
  });

  it('fits, also with the longest names and definitions there can be', () => {
    const long = 'Zeer uitvoerig uitgelegd begrip '.repeat(40);
    const all = meanings(
      ...Array.from({ length: 30 }, (_, at) => ({
        id: `b${at}`,
        theme: 'school' as const,
        term: `Begrip ${at} ${'x'.repeat(70)}`,
        definition: { nl: long, en: long },
      })),
    );
    const view = shelfView(all, { shelf: 'school', page: 2 }, 'nl');
    assert.ok(view);
    assert.doesNotThrow(() => card('thema', view));
  });
});

describe('One line of a list', () => {
  it('is the whole definition when it is short, on one line', () => {
    assert.equal(lineOf(only({ definition: { nl: 'Een\nplek.', en: 'A place.' } }), 'nl'), 'Een plek.');
  });

  it('is cut between two words when it is long', () => {
    const line = lineOf(only({ definition: { nl: 'woorden '.repeat(50), en: 'x' } }), 'nl', 40);
    assert.ok(line.length <= 40 && /woorden …$/.test(line), line);
  });

  it('of one endless word is cut all the same', () => {
    const line = lineOf(only({ definition: { nl: 'x'.repeat(500), en: 'x' } }), 'nl', 40);
    assert.ok(line.length <= 40, line);
  });
});

describe('The card that is put into a message', () => {
  it('shows what people wrote as they wrote it: nothing of it is Markdown', () => {
    const layer = aPartnership('duin', { entry: 'een' });
    const [note] = layer.overlay.notes;
    assert.ok(note);
    note.note = { nl: '**vet** [klik](http://x.example) <b>', en: 'x' };
    const meaning = aGlossary([anEntry({ id: 'een', term: '_Term_' })], [], [layer]).meaning('een', memberOf('duin'));
    assert.ok(meaning);
    const blocks = membersOf(card('begripKort', shortView(meaning, 'nl')).content).filter(
      ({ type }) => type === 'TextBlock',
    );
    for (const { text } of blocks) assert.doesNotMatch(String(text), /[*[_<]/);
  });

  it('has the warning of the source, and says what no source explains', () => {
    const warned = shortView(only({ warning: { nl: 'Iets anders.', en: 'Else.' } }), 'nl');
    assert.deepEqual(warned.parts.at(-1), { style: 'warning', label: '', text: 'Let op. Iets anders.' });
    const unexplained = shortView(only({ term: 'XYZ', explained: 'no' }), 'nl');
    assert.match(unexplained.parts[0]?.text ?? '', /^XYZ staat wel in een bron .* maar wordt nergens uitgelegd/);
    assert.equal(unexplained.parts[0]?.label, '');
  });
});

describe('The card of a team', () => {
  const [duin, strand] = [
    { id: 'duin', name: 'Duin' },
    { id: 'strand', name: 'Strand' },
  ];

  it('lets one choose, and once chosen change or undo', () => {
    const titles = (view: { buttons: { title: string }[] }) => view.buttons.map(({ title }) => title);
    assert.deepEqual(titles(teamView(undefined, [duin, strand], 'nl')), ['Duin', 'Strand']);
    assert.deepEqual(titles(teamView(duin, [duin, strand], 'nl')), ['Wijzig in Strand', 'Maak los']);
    assert.deepEqual(titles(teamView('undone', [duin], 'nl')), ['Duin']);
  });

  it('can be undone by who manages another partnership too, when it was linked by mistake', () => {
    assert.deepEqual(teamView(strand, [duin], 'nl').buttons.at(-1)?.verb, 'team.los');
  });
});

describe('The begrippen as a file', () => {
  const rowOf = (given: Partial<EntryInput>) => {
    const rows: Record<string, string>[] = parse(begrippenCsv([only(given)]), {
      bom: true,
      delimiter: ';',
      columns: true,
    });
    assert.equal(rows.length, 1);
    return rows[0] ?? {};
  };

  for (const sign of ['=', '+', '-', '@', '\t', '\r']) {
    it(`have no cell that Excel takes for a formula: ${JSON.stringify(sign)}`, () => {
      const row = rowOf({ term: `${sign}HYPERLINK("http://x")`, definition: { nl: `${sign}1+1`, en: `${sign}2` } });
      for (const cell of [row.begrip, row.betekenis, row['English meaning']]) assert.equal(cell?.[0], "'");
    });
  }

  it('hold semicolons, quotes, line ends and accents as they are', () => {
    const nl = 'Eén; "twee"\nen drie';
    assert.equal(rowOf({ definition: { nl, en: 'x' } }).betekenis, nl);
  });

  it('name the theme, the sense and all other names', () => {
    const row = rowOf({
      term: 'OB',
      sense: 'onderbouw',
      theme: 'school',
      abbreviations: ['OB'],
      names: [{ name: 'Onderbouw', source: { document: '000', lines: '1' } }],
    });
    assert.deepEqual(
      [row.begrip, row.afkorting, row.thema, row['andere namen']],
      ['OB (onderbouw)', 'OB', 'In de school', 'Onderbouw'],
    );
  });
});

function membersOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(membersOf);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
