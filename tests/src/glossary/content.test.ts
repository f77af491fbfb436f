import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { canonical, type Entry, entrySchema, homonymSchema } from '../../../src/glossary/entry.js';
import { overlaySchema } from '../../../src/glossary/overlay.js';
import { themes } from '../../../src/glossary/theme.js';
import { type Language, languageSchema } from '../../../src/language.js';
import type { Source } from '../../../src/source.js';

const root = new URL('../../../', import.meta.url);
const content = new URL('src/glossary/content/', root);
const read = (url: URL): unknown => parse(readFileSync(url, 'utf8'));
/** Read when first asked for, so that a fault fails a test and not the run. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** How many lines each of the five documents has. */
const LINES: Record<Source['document'], number> = { '000': 594, '001': 419, '002': 2654, '003': 733, '004': 1243 };

/** The kernbegrippen of the begrippenkader and the newer ones, each with its entry. */
const KERNBEGRIPPEN: [name: string, entry: string][] = [
  ['Aanstaande leraar', 'aanstaande-leraar'],
  ['Startende leraar', 'startende-leraar'],
  ['Leerteam', 'leerteam'],
  ['Werkplekbegeleider', 'werkplekbegeleider'],
  ['Praktijkexpert', 'praktijkexpert'],
  ['Schoolopleider', 'schoolopleider'],
  ['Directeur/schoolleider', 'directeur-schoolleider'],
  ['Instituutsopleider', 'instituutsopleider'],
  ['Opleidingsteam', 'opleidingsteam'],
  ['Onderzoeksbegeleider', 'onderzoeksbegeleider'],
  ['Programmaleider Partnerschap Samen Opleiden', 'programmaleider'],
  ['Programmaleider', 'programmaleider'],
  ['Stuurgroep', 'stuurgroep'],
  ['Kernpraktijken', 'kernpraktijken'],
  ['Werkplekcurriculum', 'werkplekcurriculum'],
  ['Instituutscurriculum en werkplekcurriculum met elkaar verbinden', 'curricula-verbinden'],
  ['De driehoek opleidingsinstituut, school en aanstaande leraar', 'driehoek'],
  ['Driehoek', 'driehoek'],
  ['Contextrijk leren', 'contextrijk-leren'],
  ['Hybride leeromgeving', 'hybride-leeromgeving'],
  ['Partnerschap', 'partnerschap'],
  ['Leeruitkomst', 'leeruitkomst'],
  ['Eindtermen', 'leeruitkomst'],
  ['Flexibilisering', 'flexibilisering'],
  ['LIO', 'lio'],
];

/** Related terms of the begrippenkader: name, entry, sectors the source puts behind it. */
const RELATED: [name: string, entry: string, ...sectors: string[]][] = [
  ['Student', 'aanstaande-leraar'],
  ['Stagiair', 'aanstaande-leraar'],
  ['Aankomende leraar', 'aanstaande-leraar'],
  ['Leraar in opleiding', 'aanstaande-leraar', 'po'],
  ['Docent in opleiding', 'aanstaande-leraar', 'mbo', 'vo'],
  ['Collega in Opleiding', 'aanstaande-leraar'],
  ['Aanstaande professional', 'aanstaande-leraar'],
  ['Beginnende leraar', 'startende-leraar'],
  ['Werkplaats', 'leerteam', 'vo'],
  ['Leeratelier', 'leerteam', 'vo'],
  ['Leerlab', 'leerteam', 'vo'],
  ['Kennislab', 'leerteam', 'vo'],
  ['Leerwerkgemeenschap', 'leerteam', 'po'],
  ['Professionele leergemeenschap', 'leerteam', 'po'],
  ['Professionele werkplaats', 'leerteam', 'po'],
  ['Mentor', 'werkplekbegeleider', 'po'],
  ['Stagecoördinator', 'schoolopleider', 'vo'],
  ['Instituutscoördinator', 'instituutsopleider', 'vo'],
  ['Fontyscontactdocent', 'instituutsopleider', 'vo'],
  ['Hogeschooldocent', 'instituutsopleider', 'po'],
  ['Hogeschoolhoofddocent', 'instituutsopleider', 'po'],
  ['Docentonderzoeker', 'onderzoeksbegeleider', 'po'],
  ['Schoolonderzoeksbegeleider', 'onderzoeksbegeleider'],
  ['Instituutsonderzoeksbegeleider', 'onderzoeksbegeleider'],
  ['Programmadirecteur', 'programmaleider', 'vo'],
  ['Programmamanager', 'programmaleider', 'po'],
  ['Bovenschools schoolopleider', 'programmaleider', 'po'],
  ['Beroepsbekwaamheidseisen', 'kernpraktijken'],
  ['Bekwaamheidseisen', 'kernpraktijken'],
  ['Praktijkcurriculum', 'werkplekcurriculum'],
  ['Opleidingsprogramma', 'werkplekcurriculum'],
  ['Werkplekleren', 'contextrijk-leren'],
  ['Kennismaken met de beroepspraktijk', 'contextrijk-leren'],
  ['Opleidingsschool', 'opleidingsschool-partnerschap'],
  ['Opleidingsinfrastructuur', 'partnerschap'],
];

/** Abbreviations of the documents: as printed, entry, and whether a source spells them out. */
const ABBREVIATIONS: [abbreviation: string, entry: string, spelledOut: 'yes' | 'no'][] = [
  ['4OLS', '4ols', 'no'],
  ['ABF', 'abf', 'no'],
  ['ADEF', 'adef', 'no'],
  ['AOS3R', 'aos3r', 'no'],
  ['BB', 'bovenbouw', 'no'],
  ['Boss po', 'boss-po', 'no'],
  ['BSO', 'bso-schoolopleider', 'yes'],
  ['BSO', 'bso-opvang', 'no'],
  ['CJG', 'cjg', 'yes'],
  ['CS', 'coach-startende-leerkrachten', 'yes'],
  ['CSO', 'coordinerend-schoolopleider', 'yes'],
  ['ECBO', 'ecbo', 'no'],
  ['HBO', 'hbo', 'no'],
  ['HR', 'hr', 'no'],
  ['ICT', 'ict', 'no'],
  ['IO', 'instituutsopleider', 'yes'],
  ['IPABO', 'ipabo', 'no'],
  ['JEF', 'jef', 'no'],
  ['JOT', 'jot', 'yes'],
  ['JOZ', 'joz', 'no'],
  ['LBF', 'lbf', 'no'],
  ['LIO', 'lio', 'yes'],
  ['MB', 'middenbouw', 'no'],
  ['MBO', 'mbo', 'yes'],
  ['MHB', 'mhb', 'no'],
  ['MR', 'medezeggenschapsraad', 'yes'],
  ['MSV', 'msv', 'yes'],
  ['NB', 'nb', 'no'],
  ['OB', 'ob-onderzoeksbegeleider', 'yes'],
  ['OB', 'ob-onderbouw', 'no'],
  ['OPP', 'opp', 'no'],
  ['PO', 'po', 'yes'],
  ['PO-Raad', 'po-raad', 'no'],
  ['VO-raad', 'vo-raad', 'no'],
  ['MBO Raad', 'mbo-raad', 'no'],
  ['VH', 'vh', 'no'],
  ['UNL', 'unl', 'no'],
  ['RuG', 'rug', 'no'],
  ['SBO', 'sbo', 'no'],
  ['SHRM', 'shrm', 'no'],
  ['SO', 'schoolopleider', 'yes'],
  ['SO&P', 'sop', 'yes'],
  ['TLAC', 'tlac', 'yes'],
  ['ULO', 'ulo', 'no'],
  ['Uni', 'uni', 'no'],
  ['VDA', 'vda', 'yes'],
  ['VELON', 'velon', 'no'],
  ['VO', 'vo', 'yes'],
  ['VVE', 'vve', 'yes'],
  ['WPA', 'werkplekassessment', 'yes'],
  ['WPB', 'werkplekbegeleider', 'yes'],
  ['WPL', 'werkpleklab', 'yes'],
];

/** Words with several meanings, and words easily taken for each other: what people type, what it may mean. */
const TRAPS: [asked: string, ...entries: string[]][] = [
  ['BSO', 'bso-schoolopleider', 'bso-opvang'],
  ['OB', 'ob-onderzoeksbegeleider', 'ob-onderbouw'],
  ['SO', 'schoolopleider', 'sop'],
  ['WPL', 'werkpleklab', 'werkplekleren'],
  ['LIO', 'lio'],
  ['opleidingsschool', 'opleidingsschool-partnerschap', 'opleidingsschool-partnerschool'],
  ['CSO', 'coordinerend-schoolopleider'],
  ['coördinerend instituutsopleider', 'coordinerend-instituutsopleider'],
  ['bovenschools schoolopleider', 'bso-schoolopleider', 'programmaleider'],
  [
    'opleidingsteam',
    'opleidingsteam',
    'opleidingsteam-boss-po',
    'opleidingsteam-noord-holland',
    'opleidingsteam-aos3r',
  ],
  ['kernteam', 'kernteam-partnerschap', 'kernteam-schoolleiding'],
  ['mentor', 'werkplekbegeleider'],
  ['startgesprek', 'startgesprek-werkplekbegeleider', 'startgesprek-flitsbezoek', 'startgesprek-groep'],
  ['startgesprek', 'startgesprek-driegesprek'],
  ['startende leraar', 'startende-leraar'],
  ['aankomend leraar', 'aanstaande-leraar'],
  ['aanstaande leraar', 'aanstaande-leraar'],
  ['hybride leeromgeving', 'hybride-leeromgeving'],
  ['werkplaats', 'leerteam'],
  ['werkplek', 'werkplek'],
  ['werkpleklab', 'werkpleklab'],
  ['leerlab', 'leerteam'],
  ['programmadirecteur', 'programmaleider'],
  ['programmamanager', 'programmaleider'],
  ['stageschool', 'stageschool', 'opleidingsschool-partnerschool'],
  ['VO', 'vo'],
  ['verwijzing VO', 'verwijzing-vo'],
  ['Koers VO', 'koers-vo'],
];

/** Frequent in the field and in none of the documents: unknown is the honest answer. */
const UNKNOWN = ['CIO', 'IB', 'IB-er', 'BSL', 'PLG', 'POP', 'AOS'];
/** Named by a source that says nothing of what the letters stand for, and not known from elsewhere either. */
const NEVER_EXPANDED = ['abf', 'joz', 'jef'];

const files = readdirSync(content).filter((file) => file.endsWith('.yaml'));
const rawEntries = once(() =>
  files
    .filter((file) => file !== 'homonyms.yaml')
    .flatMap((file) =>
      z
        .array(z.unknown())
        .parse(read(new URL(file, content)))
        .map((raw) => ({ file, raw })),
    ),
);
const homonyms = once(() => z.array(homonymSchema).parse(read(new URL('homonyms.yaml', content))));
const languages = languageSchema.options;
const partnerships = ['noord-holland', 'aos3r'];
const overlayOf = once(() => {
  const url = (partnership: string): URL => new URL(`examples/${partnership}/begrippen.yaml`, root);
  return new Map(partnerships.map((partnership) => [partnership, overlaySchema.parse(read(url(partnership)))]));
});
const overlays = () => [...overlayOf()].map(([partnership, overlay]) => ({ partnership, overlay }));
const allEntries = once(() => [
  ...rawEntries().map(({ raw }) => entrySchema.parse(raw)),
  ...overlays().flatMap(({ overlay }) => overlay.entries),
]);

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const namesOf = (entry: Entry): string[] =>
  [entry.term, ...entry.abbreviations, ...entry.names.map(({ name }) => name), ...entry.forms].map(fold);
/** Every entry a name leads to: as a name of its own, or through the table of homonyms. */
function ledToBy(name: string): string[] {
  const own = allEntries().filter((entry) => namesOf(entry).includes(fold(name)));
  const chosen = homonyms().filter(({ asked }) => asked.map(fold).includes(fold(name)));
  return [...own.map(({ id }) => id), ...chosen.flatMap(({ senses }) => senses.map(({ entry }) => entry))];
}
function twice(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
function entryWithId(id: string): Entry {
  const entry = allEntries().find((candidate) => candidate.id === id);
  assert.ok(entry, `no entry ${id}`);
  return entry;
}
const textIn = (language: Language, { definition, warning }: Entry): string =>
  `${definition[language]} ${warning?.[language] ?? ''}`;

describe('Every begrip', () => {
  it('fits the form of a begrip, in Dutch and in English', () => {
    const faults = rawEntries().flatMap(({ file, raw }) => {
      const result = entrySchema.safeParse(raw);
      return result.success ? [] : [`${file}: ${JSON.stringify(raw).slice(0, 60)}: ${z.prettifyError(result.error)}`];
    });
    assert.deepEqual(faults, []);
    assert.ok(rawEntries().length > 150, `${rawEntries().length} begrippen`);
  });

  it('has an id and a canonical term of its own', () => {
    assert.deepEqual(twice(allEntries().map(({ id }) => id)), []);
    assert.deepEqual(twice(allEntries().map(canonical)), []);
  });

  it('is explained in at most 400 characters, in another text for each language', () => {
    for (const { id, definition } of allEntries()) {
      assert.ok(definition.nl.length <= 400, `${id}: ${definition.nl.length} characters (nl)`);
      assert.ok(definition.en.length <= 400, `${id}: ${definition.en.length} characters (en)`);
      assert.notEqual(definition.nl, definition.en, id);
    }
  });

  it('refers to begrippen and partnerships that exist', () => {
    const ids = new Set(allEntries().map(({ id }) => id));
    const dangling = [
      ...allEntries().flatMap((entry) => entry.related.map((id) => [entry.id, id])),
      ...homonyms().flatMap(({ asked, senses }) => senses.map(({ entry }) => [asked.join('/'), entry])),
      ...overlays().flatMap(({ partnership, overlay }) => overlay.notes.map(({ entry }) => [partnership, entry])),
    ].filter(([, id = '']) => !ids.has(id));
    assert.deepEqual(dangling, []);
    for (const { id, partnership } of allEntries())
      assert.ok(partnership === undefined || partnerships.includes(partnership), `${id}: ${partnership}`);
  });

  it('stands under a theme, and no theme is empty', () => {
    const used = new Set(allEntries().map(({ theme }) => theme));
    assert.deepEqual(
      themes.filter((theme) => !used.has(theme)),
      [],
    );
  });

  it('of one partnership alone rests on a document of that partnership', () => {
    const documents: Record<string, Source['document']> = { 'noord-holland': '002', aos3r: '003' };
    const elsewhere = allEntries().filter(
      ({ partnership, sources }) =>
        partnership !== undefined && !sources.some(({ document }) => document === documents[partnership]),
    );
    assert.deepEqual(
      elsewhere.map(({ id }) => id),
      [],
    );
  });

  it('names lines that are in the document it comes from', () => {
    const sources = [
      ...allEntries().flatMap(({ id, sources, names }) =>
        [...sources, ...names.map(({ source }) => source)].map((source) => ({ id, source })),
      ),
      ...homonyms().flatMap(({ asked, source }) => (source ? [{ id: asked.join('/'), source }] : [])),
      ...overlays().flatMap(({ overlay }) => overlay.notes.map(({ entry, source }) => ({ id: entry, source }))),
    ];
    for (const { id, source } of sources) {
      for (const range of source.lines.split(', ')) {
        const [first = 0, last = first] = range.split('-').map(Number);
        const inside = 1 <= first && first <= last && last <= LINES[source.document];
        assert.ok(inside, `${id}: ${source.document}:${range}`);
      }
    }
  });
});

describe('A person finds', () => {
  for (const [name, entry] of KERNBEGRIPPEN) {
    it(`the kernbegrip ${name}`, () => assert.ok(ledToBy(name).includes(entry)));
  }

  for (const [name, entry, ...sectors] of RELATED) {
    it(`${entry} by the related term ${name}${sectors.length > 0 ? ` (${sectors.join(', ')})` : ''}`, () => {
      assert.ok(ledToBy(name).includes(entry));
      const known = entryWithId(entry).names.find((other) => fold(other.name) === fold(name));
      if (sectors.length > 0) assert.deepEqual(known?.sectors.toSorted(), sectors.toSorted());
    });
  }

  for (const [abbreviation, entry] of ABBREVIATIONS) {
    it(`${entry} by the abbreviation ${abbreviation}`, () => {
      const { term, abbreviations } = entryWithId(entry);
      assert.ok([term, ...abbreviations].includes(abbreviation), `not in [${[term, ...abbreviations].join(', ')}]`);
    });
  }

  for (const [asked, ...entries] of TRAPS) {
    it(`every meaning of ${asked}: ${entries.join(', ')}`, () => {
      const found = ledToBy(asked);
      assert.deepEqual(
        entries.filter((entry) => !found.includes(entry)),
        [],
      );
    });
  }

  for (const name of UNKNOWN) {
    it(`nothing by ${name}, which is in none of the documents`, () => assert.deepEqual(ledToBy(name), []));
  }

  it('one begrip by one name, unless the table of homonyms says how to choose', () => {
    const names = new Map<string, Set<string>>();
    for (const entry of allEntries())
      for (const name of namesOf(entry)) names.set(name, (names.get(name) ?? new Set()).add(entry.id));
    const table = new Set(homonyms().flatMap(({ asked }) => asked.map(fold)));
    const unsettled = [...names].filter(([name, ids]) => ids.size > 1 && !table.has(name));
    assert.deepEqual(
      unsettled.map(([name, ids]) => `${name}: ${[...ids].join(', ')}`),
      [],
    );
  });
});

describe('What the sources leave unexplained', () => {
  for (const [abbreviation, id] of ABBREVIATIONS.filter(([, , spelledOut]) => spelledOut === 'no')) {
    it(`is said of ${abbreviation} (${id})`, () => {
      const entry = entryWithId(id);
      const said =
        entry.explained !== 'source' || languages.every((language) => /\bletters\b/.test(textIn(language, entry)));
      assert.ok(said, 'neither marked, nor does its text say that the letters are not spelled out');
    });
  }

  for (const id of NEVER_EXPANDED) {
    it(`is left open for ${id.toUpperCase()}: marked as unexplained, and no words that begin with its letters`, () => {
      const entry = entryWithId(id);
      assert.equal(entry.explained, 'no');
      const texts = languages.map((language) => textIn(language, entry));
      for (const text of [...texts, ...namesOf(entry), entry.english.term, ...entry.english.names]) {
        const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
        const initials = words.map((word) => word.charAt(0)).join('');
        assert.ok(!initials.includes(id), `"${text}" spells ${id}`);
        assert.doesNotMatch(text, /\p{L}formulier|\bjeugd|\bjong|\byouth/iu);
      }
    });
  }
});

describe('What a begrip means at a partnership', () => {
  for (const partnership of partnerships) {
    const notes = () => overlayOf().get(partnership)?.notes ?? [];

    it(`is said once for each begrip, in both languages and in at most 300 characters (${partnership})`, () => {
      assert.ok(notes().length > 20);
      assert.deepEqual(twice(notes().map(({ entry }) => entry)), []);
      for (const { entry, note } of notes()) {
        assert.ok(note.nl.length <= 300 && note.en.length <= 300, `${entry}: ${note.nl.length}, ${note.en.length}`);
        assert.notEqual(note.nl, note.en, entry);
      }
    });

    it(`does not explain what no source explains (${partnership})`, () => {
      const open = allEntries().filter(({ explained }) => explained === 'no');
      const explained = notes().filter(({ entry }) => open.some(({ id }) => id === entry));
      assert.deepEqual(explained, []);
    });
  }

  for (const id of ['instituutsopleider', 'bso-schoolopleider', 'opleidingsschool-partnerschap']) {
    it(`differs between the two partnerships for ${id}`, () => {
      const [here, there] = overlays().map(({ overlay }) => overlay.notes.find(({ entry }) => entry === id)?.note.nl);
      assert.ok(here !== undefined && there !== undefined);
      assert.notEqual(here, there);
    });
  }

  it('leaves BSO, OB and opleidingsschool a choice, also where one meaning comes first', () => {
    const choices = ['BSO', 'OB', 'opleidingsschool'].flatMap(ledToBy);
    const decided = overlays().flatMap(({ overlay }) => overlay.notes.filter(({ weight }) => weight === 'decides'));
    assert.ok(decided.length > 0);
    assert.deepEqual(
      decided.filter(({ entry }) => choices.includes(entry)),
      [],
    );
  });
});
