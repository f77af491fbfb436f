import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays } from '../../../src/calendar/day.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { lastDueOf } from '../../../src/tasks/extendable.js';
import { aPartnershipFolder, changed, type FolderTexts, inFolder } from '../../support/builders/partnershipFolder.js';

const small = aPartnershipFolder();

async function loadedFrom(texts: Record<string, string | Uint8Array>): Promise<Setup> {
  const loaded = await inFolder(texts, loadPartnership);
  assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
  return loaded.setup;
}

function csv(change: (text: string) => string): FolderTexts {
  return Object.fromEntries(
    Object.entries(small).map(([file, text]) => [file, file.endsWith('.csv') ? change(text) : text]),
  );
}

describe('A delivered folder', () => {
  it('becomes the set-up of the partnership', async () => {
    const setup = await loadedFrom(small);

    assert.equal(setup.partnership.id, 'duin');
    assert.deepEqual(setup.partnership.roles[0], { role: 'aanstaande-leraar', word: { nl: 'student', en: 'student' } });
    assert.deepEqual(setup.partnership.institutes, [
      { id: 'pabo', name: 'Pabo Duin', closed: [{ from: '2026-12-21', to: '2027-01-01', reason: 'kerstvakantie' }] },
    ]);
    assert.deepEqual(setup.calendar.schoolYears[0]?.semesters[1]?.wpa, { from: '2027-06-07', to: '2027-06-25' });
    assert.deepEqual(setup.schools[0], {
      id: 'de-wilg',
      name: 'De Wilg',
      board: 'kust',
      place: 'Zandwijk',
      region: 'noord',
      closed: [{ from: '2026-10-02', to: '2026-10-02', reason: 'studiedag' }],
    });
    assert.deepEqual(
      setup.people.find(({ id }) => id === 'bram'),
      {
        id: 'bram',
        name: 'Bram Oudewater',
        email: 'bram@pabo.example',
        language: 'en',
        days: ['ma', 'di', 'wo'],
        roles: [{ role: 'instituutsopleider', board: 'kust', institute: 'pabo' }],
      },
    );
    assert.deepEqual(setup.placements[0], {
      student: 'noor',
      schoolYear: '2026-2027',
      semester: 1,
      studyYear: 2,
      variant: 'voltijd',
      school: 'de-wilg',
      group: '5',
      days: ['ma', 'di'],
      werkplekbegeleider: 'joris',
      schoolopleider: 'mirte',
      instituutsopleider: 'bram',
    });
    assert.deepEqual(setup.begrippen, { notes: [], entries: [] });
  });

  it('brings what the partnership says about tasks, dates, uitstel and hours', async () => {
    const setup = await loadedFrom({
      ...small,
      'agenda.csv':
        'moment;datum;school;bestuur;instituut\nopleidersmiddag;8-10-2026;;kust;\nstudiedag;2026-10-01;;;\n',
      'uitstel.csv': 'taak;student;persoon;schooljaar;semester;datum\nwpa-afgenomen;noor;;2026-2027;1;2027-01-29\n',
      'taken.yaml': `rollen:
  Medewerker stagebureau: uit
taken:
  wpb-verdieping: uit
  so-traject-werkplekbegeleiders: { mensen: [mirte], dagen vooraf: 21 }
  wpb-startgesprek: { naam: Eerste gesprek, uitleg: { nl: Zo begin je., en: That is how you begin. }, escalatie: niemand }
  so-wpa: { escalatie: schoolopleider }
eigen:
  - id: eigen-studiedag
    rollen: [werkplekbegeleider, schoolopleider]
    naam: Studiedag
    uitleg: Een dag met alle opleiders.
    moment: studiedag
  - { id: eigen-tip, rollen: [student], naam: Tip, uitleg: Slaap goed., mensen: [noor], met: [werkplekbegeleider] }
  - { id: eigen-lijst, rollen: [schoolopleider], naam: Lijst, uitleg: Maak hem., per: groep, moment: start, dagen erna: -7, dagen vooraf: 3 }
herinneringen: { vroegst: 08:30, laatst: 16:45 }
`,
    });

    assert.deepEqual(setup.events, [
      { event: 'studiedag', date: '2026-10-01' },
      { event: 'opleidersmiddag', date: '2026-10-08', board: 'kust' },
    ]);
    const uitstel = { schoolYear: '2026-2027', semester: 1, student: 'noor', due: '2027-01-29' };
    assert.deepEqual(setup.extensions, [{ task: 'wpa-afgenomen', ...uitstel }]);
    assert.deepEqual(setup.partnership.reminders, { earliest: '08:30', latest: '16:45' });
    assert.deepEqual(setup.tasks.roles, [{ role: 'medewerker-stagebureau', reminded: false }]);
    assert.deepEqual(setup.tasks.changes, [
      { task: 'so-traject-werkplekbegeleiders', on: true, people: ['mirte'], daysBefore: 21 },
      { task: 'so-wpa', on: true, escalatesTo: 'schoolopleider' },
      {
        task: 'wpb-startgesprek',
        on: true,
        name: { nl: 'Eerste gesprek', en: 'Eerste gesprek' },
        reason: { nl: 'Zo begin je.', en: 'That is how you begin.' },
        escalatesTo: null,
      },
      { task: 'wpb-verdieping', on: false },
    ]);
    const own = setup.tasks.own.map(({ roles, entry }) => [
      entry.id,
      entry.kind,
      entry.per,
      roles,
      entry.window,
      entry.people,
      entry.with,
    ]);
    const studiedag = { opens: { event: 'studiedag', days: -14 }, due: { event: 'studiedag', days: 0 } };
    const lijst = { opens: { moment: 'start', days: -10 }, due: { moment: 'start', days: -7 } };
    assert.deepEqual(own, [
      ['eigen-studiedag', 'dated', 'person', ['werkplekbegeleider', 'schoolopleider'], studiedag, undefined, []],
      ['eigen-tip', 'tip', 'person', ['aanstaande-leraar'], undefined, ['noor'], ['werkplekbegeleider']],
      ['eigen-lijst', 'dated', 'group', ['schoolopleider'], lijst, undefined, []],
    ]);
  });

  it('may give more time until four weeks after the semester, as in the chat', async () => {
    const heading = 'taak;student;persoon;schooljaar;semester;datum\n';
    const semester = (await loadedFrom(small)).calendar.schoolYears[0]?.semesters[0];
    const last = plusDays(semester?.to ?? '', 28);
    const setup = await loadedFrom({ ...small, 'uitstel.csv': `${heading}wpa-afgenomen;noor;;2026-2027;1;${last}\n` });
    assert.equal(setup.extensions[0]?.due, last);
    assert.equal(lastDueOf(setup, { schoolYear: '2026-2027', semester: 1 }), last);
  });

  it('may hold a taken.yaml with only headings in it, and no agenda or uitstel at all', async () => {
    const { 'agenda.csv': _, ...rest } = small;
    const bare = await loadedFrom(rest);
    for (const text of ['# niets\n', 'rollen:\ntaken:\neigen:\n']) {
      assert.deepEqual(await loadedFrom({ ...rest, 'taken.yaml': text }), bare);
    }
    assert.deepEqual([bare.events, bare.extensions, bare.tasks], [[], [], { roles: [], changes: [], own: [] }]);
  });

  it('brings what the partnership says about the forms, in one order', async () => {
    const setup = await loadedFrom({
      ...small,
      'formulieren.yaml': `adviesformulier:
  vragen:
    lbf: uit
    advies:
      vraag: Ons advies
      uitleg: { nl: Hoe gaat het?, en: How does it go? }
      keuzes:
        - { id: goed, nl: Gaat goed, en: Goes well }
        - { id: anders, nl: Kan anders }
    opdrachten: { verplicht: ja, leesbaar voor: [schoolopleider, werkplekbegeleider] }
  eigen:
    - { id: eigentrots, stap: beeld, soort: korte tekst, vraag: Waar ben je trots op?, moment: einde }
    - { id: eigenblij, stap: reactie, soort: lijst, regel: Moment, vraag: Waar werd je blij van?, verplicht: nee }
    - { id: eigenvolgende, stap: afronden, soort: datum, vraag: Wanneer spreken jullie elkaar weer? }
    - { id: eigenbezoek, stap: lessen, soort: datum, vraag: Wanneer keek je mee?, geweest: ja }
    - { id: eigencijfer, stap: advies, soort: getal, hoogstens: 10, vraag: Hoe zeker ben je?, leesbaar voor: [werkplekbegeleider, student] }
  leeruitkomsten:
    - Je geeft les.
    - { studiejaar: [1, 2], tekst: Je kijkt mee. }
startgesprek:
  vragen: { communicatie: uit }
`,
    });

    const same = (text: string) => ({ nl: text, en: text });
    assert.deepEqual(setup.forms, [
      { form: 'startgesprek', changes: [{ question: 'communicatie', asked: false }], own: [], outcomes: [] },
      {
        form: 'adviesformulier',
        changes: [
          {
            question: 'advies',
            label: same('Ons advies'),
            help: { nl: 'Hoe gaat het?', en: 'How does it go?' },
            options: [
              { id: 'goed', label: { nl: 'Gaat goed', en: 'Goes well' } },
              { id: 'anders', label: same('Kan anders') },
            ],
          },
          { question: 'lbf', asked: false },
          { question: 'opdrachten', readBy: ['werkplekbegeleider', 'schoolopleider'], required: true },
        ],
        own: [
          {
            id: 'eigentrots',
            step: 'beeld',
            type: 'text',
            label: same('Waar ben je trots op?'),
            required: false,
            answeredBy: ['guide'],
            shapes: ['einde'],
          },
          {
            id: 'eigenblij',
            step: 'reactie',
            type: 'list',
            label: same('Waar werd je blij van?'),
            line: same('Moment'),
            max: 3,
            required: false,
            answeredBy: ['student'],
            // As what else the student says there.
            readBy: ['student', 'werkplekbegeleider', 'schoolopleider'],
          },
          {
            id: 'eigenvolgende',
            step: 'afronden',
            type: 'date',
            label: same('Wanneer spreken jullie elkaar weer?'),
            required: false,
            answeredBy: ['guide'],
          },
          {
            id: 'eigenbezoek',
            step: 'lessen',
            type: 'date',
            label: same('Wanneer keek je mee?'),
            past: true,
            required: false,
            answeredBy: ['guide'],
          },
          {
            id: 'eigencijfer',
            step: 'advies',
            type: 'number',
            label: same('Hoe zeker ben je?'),
            max: 10,
            required: false,
            answeredBy: ['guide'],
            readBy: ['student', 'werkplekbegeleider'],
          },
        ],
        outcomes: [
          { text: same('Je geeft les.') },
          { studyYear: 1, text: same('Je kijkt mee.') },
          { studyYear: 2, text: same('Je kijkt mee.') },
        ],
      },
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(setup)), setup);
  });

  it('is the same in whatever order the questions of a form stand', async () => {
    const vragen = ['lbf: uit', 'bijlage: uit', 'opdrachten: { verplicht: ja }'];
    const file = (lines: string[]) => ({
      ...small,
      'formulieren.yaml': `adviesformulier:\n  vragen:\n${lines.map((line) => `    ${line}\n`).join('')}`,
    });
    assert.deepEqual(await loadedFrom(file(vragen)), await loadedFrom(file(vragen.toReversed())));
  });

  it('may keep goals from the instituutsopleider where the questions about them are kept too, or not asked', async () => {
    const kept = 'leesbaar voor: [student, werkplekbegeleider, schoolopleider]';
    const start = `startgesprek:\n  vragen: { leerdoelen: { ${kept} } }\nadviesformulier:\n`;
    for (const rest of [
      `  vragen: { voortgang: { ${kept} }, toelichting: { ${kept} } }\n`,
      `  vragen: { voortgang: { ${kept} }, toelichting: uit }\n`,
    ]) {
      assert.equal((await loadedFrom({ ...small, 'formulieren.yaml': `${start}${rest}` })).forms.length, 2);
    }
  });

  it('may hold a formulieren.yaml with only headings in it, or none', async () => {
    const bare = await loadedFrom(small);
    assert.deepEqual(bare.forms, []);
    for (const text of ['# niets\n', 'adviesformulier:\n', 'startgesprek:\n  vragen:\n  eigen:\n  leeruitkomsten:\n']) {
      assert.deepEqual(await loadedFrom({ ...small, 'formulieren.yaml': text }), bare);
    }
  });

  it('leaves no key for an empty cell, so that it reads back from JSON as the very same', async () => {
    const setup = await loadedFrom(small);

    assert.deepEqual(JSON.parse(JSON.stringify(setup)), setup);
  });

  it('is the same with commas, and with tabs, instead of semicolons', async () => {
    const setup = await loadedFrom(small);

    assert.deepEqual(await loadedFrom(csv((text) => text.replaceAll(';', ','))), setup);
    assert.deepEqual(await loadedFrom(csv((text) => text.replaceAll(';', '\t'))), setup);
  });

  it('is the same with a byte order mark, Windows line ends, capitals in the heading and spaces around a cell', async () => {
    const asExcel = csv((text) => {
      const [heading = '', ...rows] = text.replaceAll(';', ' ; ').split('\n');
      return `\ufeff${[heading.toUpperCase(), ...rows].join('\r\n')}`;
    });

    assert.deepEqual(await loadedFrom(asExcel), await loadedFrom(small));
  });

  it('is the same with the empty rows and columns that Excel leaves behind', async () => {
    const ragged = csv((text) => text.replaceAll('\n', ';;\n').replace('\n', '\n;;;;;\n\n'));

    assert.deepEqual(await loadedFrom(ragged), await loadedFrom(small));
  });

  it('may write dates the way Excel does, and days with commas, capitals and in any order', async () => {
    let given = changed(small, 'gesloten.csv', '2026-10-02;2026-10-02', '2-10-2026;02-10-2026');
    given = changed(given, 'mensen.csv', 'ma di do', 'Do, ma,di');

    assert.deepEqual(await loadedFrom(given), await loadedFrom(small));
  });

  it('keeps accents, and a delimiter or a quotation mark inside quotation marks', async () => {
    const given = changed(small, 'scholen.csv', 'De Wilg', '"Zoë\'s ""Wilg""; locatie Noord"');

    const setup = await loadedFrom(given);

    assert.equal(setup.schools[0]?.name, 'Zoë\'s "Wilg"; locatie Noord');
  });

  it('names the right line below a cell with a line break', async () => {
    let given = changed(small, 'scholen.csv', 'De Wilg', '"De\r\nWilg"');
    given = changed(given, 'scholen.csv', 'Meerdorp;noord', 'Meerdorp;oost');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'faulty');
    assert.equal(loaded.faults[0]?.line, 4);
  });

  it('names the first line of a row that runs over several lines', async () => {
    const given = changed(small, 'scholen.csv', 'De Wilg;kust;Zandwijk;noord', '"De\r\nWilg";kust;Zandwijk;oost');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'faulty');
    assert.equal(loaded.faults[0]?.line, 2);
  });

  it('may name a role by its standard name with its accents, when the partnership has another word for it', async () => {
    let given = changed(small, 'partnership.yaml', 'nl: coördinerend schoolopleider', 'nl: kartrekker');
    given = changed(given, 'rollen.csv', 'mirte;schoolopleider;de-wilg;', 'mirte;coördinerend schoolopleider;;kust');

    const setup = await loadedFrom(given);

    assert.equal(setup.people.find(({ id }) => id === 'mirte')?.roles[0]?.role, 'coordinerend-schoolopleider');
  });

  it('may name a role by its standard name or by the partnership word, whatever the accents and capitals', async () => {
    for (const word of ['Coordinerend-Schoolopleider', 'COÖRDINEREND  SCHOOLOPLEIDER', 'coördinerend schoolopleider']) {
      const given = changed(small, 'rollen.csv', 'mirte;schoolopleider;de-wilg;', `mirte;${word};;kust`);

      const setup = await loadedFrom(given);

      const mirte = setup.people.find(({ id }) => id === 'mirte');
      assert.deepEqual(mirte?.roles, [{ role: 'coordinerend-schoolopleider', board: 'kust' }]);
    }
  });

  it('is the same set-up in whatever order the rows and the columns stand', async () => {
    const setup = await loadedFrom(small);
    const shuffled = fc.record(
      Object.fromEntries(
        Object.entries(small).map(([file, text]) => [file, file.endsWith('.csv') ? mixed(text) : fc.constant(text)]),
      ),
    );

    await fc.assert(
      fc.asyncProperty(shuffled, async (texts) => {
        assert.deepEqual(await loadedFrom(texts), setup);
      }),
      { numRuns: 30 },
    );
  });
});

/** The same table with its rows and its columns in another order. */
function mixed(text: string): fc.Arbitrary<string> {
  const [heading = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'));
  const anyOrder = (length: number) => {
    const numbers = Array.from({ length }, (_, index) => index);
    return fc.shuffledSubarray(numbers, { minLength: length, maxLength: length });
  };
  return fc.tuple(anyOrder(rows.length), anyOrder(heading.length)).map(([rowOrder, columnOrder]) => {
    const lines = [heading, ...rowOrder.map((index) => rows[index] ?? [])];
    return `${lines.map((cells) => columnOrder.map((index) => cells[index] ?? '').join(';')).join('\n')}\n`;
  });
}
