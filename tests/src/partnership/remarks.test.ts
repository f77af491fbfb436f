import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { type Hole, remarksOf } from '../../../src/partnership/check/remarks.js';
import { type RemarkRule, remarkRules } from '../../../src/partnership/finding.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import {
  added,
  aPartnershipFolder,
  changed,
  type FolderTexts,
  inFolder,
} from '../../support/builders/partnershipFolder.js';
import { aSetup } from '../../support/builders/setup.js';

const small = aPartnershipFolder();

/** What is told of the dates; the builder's set-up has no tandem and no agenda. */
function rulesOf(holes: readonly Hole[]): string[] {
  return holes.map(({ rule }) => rule).filter((rule) => rule !== 'no-tandem' && rule !== 'moment-without-date');
}

/** So many extra students with Mirte in semester 1. */
function withStudents(number: number): FolderTexts {
  const ids = Array.from({ length: number }, (_, index) => `student-${index}`);
  let texts = added(small, 'mensen.csv', ...ids.map((id) => `${id};S ${id};${id}@student.example;;;ma di wo do vr`));
  texts = added(texts, 'rollen.csv', ...ids.map((id) => `${id};student;;;`));
  const placed = ids.map((id) => `${id};2026-2027;1;1;voltijd;de-wilg;3;ma;joris;mirte;bram;`);
  return added(texts, 'plaatsingen.csv', ...placed);
}

const withSecondBoard = added(
  added(small, 'besturen.csv', 'veen;Stichting Veen'),
  'scholen.csv',
  'de-turf;De Turf;veen;Veendorp;noord',
);

/** De Wilg is open for the first time on Monday 14 September, the last day of the first two weeks. */
const lateWilg = added(small, 'gesloten.csv', 'de-wilg;;2026-08-31;2026-09-11;verbouwing');
/** The same for the institute. */
const latePabo = added(small, 'gesloten.csv', ';pabo;2026-08-31;2026-09-11;introductie');
/** School and institute are open in the first two weeks, but never on one day. */
const inTurns = added(
  small,
  'gesloten.csv',
  'de-wilg;;2026-08-31;2026-09-04;verbouwing',
  ';pabo;2026-09-07;2026-09-14;introductie',
);

function withSchoolYear(id: string, [first, second]: [number, number]): FolderTexts {
  return added(
    small,
    'calendar.yaml',
    `  - id: ${id}
    semesters:
      - nummer: 1
        van: ${first}-09-04
        tot en met: ${second}-01-26
        periodes:
          - { id: p1, naam: Periode 1, van: ${first}-09-04, tot en met: ${first}-11-10 }
          - { id: p2, naam: Periode 2, van: ${first}-11-13, tot en met: ${second}-01-26 }
        wpa: { van: ${second}-01-15, tot en met: ${second}-01-26 }
      - nummer: 2
        van: ${second}-01-29
        tot en met: ${second}-07-06
        periodes:
          - { id: p3, naam: Periode 3, van: ${second}-01-29, tot en met: ${second}-04-13 }
          - { id: p4, naam: Periode 4, van: ${second}-04-16, tot en met: ${second}-07-06 }
        wpa: { van: ${second}-06-11, tot en met: ${second}-06-29 }`,
  );
}

interface Case {
  title: string;
  given: FolderTexts;
  rule: RemarkRule;
  at: string;
  says: RegExp;
  /** What cannot be otherwise then. */
  beside?: RemarkRule[];
}

const cases: Case[] = [
  {
    title: 'a column that the bot skips',
    given: changed(small, 'besturen.csv', 'id;naam\nkust;Stichting Kust', 'id;naam;Telefoon\nkust;Stichting Kust;072'),
    rule: 'unknown-column',
    at: 'besturen.csv:1',
    says: /"telefoon"/,
  },
  {
    title: 'a person without a role',
    given: added(small, 'mensen.csv', 'corrie;Corrie Albers;corrie@kust.example;;;ma'),
    rule: 'person-without-role',
    at: 'mensen.csv:7',
    says: /Corrie Albers heeft geen rol/,
  },
  {
    title: 'a student without a placement',
    given: added(
      added(small, 'mensen.csv', 'lars;Lars Vink;lars@student.example;;;ma'),
      'rollen.csv',
      'lars;student;;;pabo',
    ),
    rule: 'student-without-placement',
    at: 'mensen.csv:7',
    says: /Lars Vink is in geen enkel semester geplaatst/,
  },
  {
    title: 'a student without a werkplekbegeleider',
    given: changed(
      small,
      'plaatsingen.csv',
      '2026-2027;2;2;voltijd;de-wilg;5;ma di;joris',
      '2026-2027;2;2;voltijd;de-wilg;5;ma di;',
    ),
    rule: 'student-without-werkplekbegeleider',
    at: 'plaatsingen.csv:3',
    says: /Noor Bakelaar heeft in semester 2 van 2026-2027 nog geen werkplekbegeleider/,
  },
  {
    title: 'a student without a schoolopleider',
    given: changed(small, 'plaatsingen.csv', 'joris;mirte', 'joris;'),
    rule: 'student-without-schoolopleider',
    at: 'plaatsingen.csv:2',
    says: /Noor Bakelaar heeft in semester 1 van 2026-2027 nog geen schoolopleider/,
  },
  {
    title: 'a werkplekbegeleider without a student',
    given: added(
      added(small, 'mensen.csv', 'ria;Ria Dekkers;ria@kust.example;;;ma'),
      'rollen.csv',
      'ria;werkplekbegeleider;het-kompas;;',
    ),
    rule: 'werkplekbegeleider-without-student',
    at: 'mensen.csv:7',
    says: /Ria Dekkers .*in geen enkel semester een student/,
  },
  {
    title: 'a werkplekbegeleider of another school than that of the placement',
    given: changed(small, 'plaatsingen.csv', '1;2;voltijd;de-wilg', '1;2;voltijd;het-kompas'),
    rule: 'werkplekbegeleider-elsewhere',
    at: 'plaatsingen.csv:2',
    says: /Joris Elshout is geen werkplekbegeleider op de school/,
  },
  {
    title: 'a group of more than 25 with one schoolopleider',
    given: withStudents(25),
    rule: 'large-group',
    at: 'mensen.csv:4',
    says: /Mirte Holtland heeft in semester 1 van 2026-2027 26 studenten/,
  },
  {
    title: 'a board whose schoolopleider has no instituutsopleider to form a tandem with',
    given: changed(small, 'rollen.csv', 'bram;instituutsopleider;;kust', 'bram;instituutsopleider;;'),
    rule: 'no-tandem',
    at: 'besturen.csv:2',
    says: /Stichting Kust heeft geen instituutsopleider/,
  },
  {
    title: 'an instituutsopleider who guides at a board of another tandem',
    given: changed(
      added(
        added(withSecondBoard, 'mensen.csv', 'ine;Ine Mol;ine@pabo.example;;;ma di'),
        'rollen.csv',
        'ine;instituutsopleider;;veen;pabo',
      ),
      'plaatsingen.csv',
      'mirte;bram',
      'mirte;ine',
    ),
    rule: 'no-tandem',
    at: 'besturen.csv:2',
    says: /Ine Mol begeleidt als instituutsopleider studenten van Stichting Kust/,
  },
  {
    title: 'a part-timer who is never at school with the student',
    given: changed(small, 'mensen.csv', 'joris@kust.example;;;ma di do', 'joris@kust.example;;;do vr'),
    rule: 'days-never-meet',
    at: 'plaatsingen.csv:2',
    says: /ma, di op school en werkplekbegeleider Joris Elshout op do, vr/,
  },
  {
    title: 'somebody in another tenant than the first',
    given: changed(
      small,
      'mensen.csv',
      'joris@kust.example;',
      'joris@kust.example;22222222-2222-4222-8222-222222222222',
    ),
    rule: 'other-tenant',
    at: 'mensen.csv:3',
    says: /Joris Elshout .*Stichting Kust/,
  },
  {
    title: 'two shapes of the startgesprek that are a form',
    given: changed(small, 'partnership.yaml', '[werkplekbegeleider]', '[driegesprek, groep, werkplekbegeleider]'),
    rule: 'two-forms',
    at: 'partnership.yaml:17',
    says: /gebruikt de eerste: driegesprek\. Haal werkplekbegeleider weg/,
  },
  {
    title: 'an adviesformulier that nobody reads',
    given: changed(
      changed(
        changed(small, 'rollen.csv', 'mirte;schoolopleider;de-wilg;;', 'mirte;werkplekbegeleider;de-wilg;;'),
        'plaatsingen.csv',
        'joris;mirte',
        'joris;',
      ),
      'plaatsingen.csv',
      'joris;mirte',
      'mirte;',
    ),
    rule: 'form-not-read',
    at: 'rollen.csv:1',
    says: /niemand is schoolopleider: .*Voeg een schoolopleider toe/,
    beside: ['student-without-schoolopleider', 'no-tandem'],
  },
  {
    title: 'wishes for an adviesformulier of which the tasks are off',
    given: {
      ...small,
      'taken.yaml': 'taken: { wpb-adviesformulier-1: uit, wpb-adviesformulier-2: uit }\n',
      'formulieren.yaml': 'adviesformulier:\n  vragen: { bijlage: uit }\n',
    },
    rule: 'form-not-used',
    at: 'formulieren.yaml:2',
    says: /aan het adviesformulier veranderen, maar dat wordt niet ingevuld: de taken/,
  },
  {
    title: 'wishes for a startgesprek that is no form here',
    given: {
      ...changed(small, 'partnership.yaml', '[werkplekbegeleider]', '[groep]'),
      'formulieren.yaml': 'startgesprek: { vragen: { lbf: uit } }\n',
    },
    rule: 'form-not-used',
    at: 'formulieren.yaml:1',
    says: /geen vorm van het startgesprek in partnership\.yaml heeft een formulier/,
  },
  {
    title: 'a school that is closed for a whole WPA period',
    given: added(small, 'gesloten.csv', 'de-wilg;;2027-01-11;2027-01-22;verbouwing'),
    rule: 'moment-without-open-day',
    at: 'scholen.csv:2',
    says: /^De Wilg heeft in semester 1 van 2026-2027 geen open dag meer voor: de WPA-periode\./,
  },
  {
    title: 'a school that is closed from the start until two weeks after it',
    given: added(small, 'gesloten.csv', 'de-wilg;;2026-08-31;2026-09-14;verbouwing'),
    rule: 'moment-without-open-day',
    at: 'scholen.csv:2',
    says: /voor: twee weken na de start\./,
  },
  {
    title: 'a school that is closed for a whole semester',
    given: added(small, 'gesloten.csv', 'de-wilg;;2027-02-01;2027-07-02;verbouwing'),
    rule: 'moment-without-open-day',
    at: 'scholen.csv:2',
    says: /semester 2 .*: de start, twee weken na de start, halverwege, een week voor het einde, Periode 3, Periode 4, de WPA-periode\./,
  },
  {
    title: 'an institute that is closed for a whole period',
    given: added(small, 'gesloten.csv', ';pabo;2027-04-19;2027-07-02;verhuizing'),
    rule: 'moment-without-open-day',
    at: 'partnership.yaml:9',
    says: /^Pabo Duin heeft in semester 2 van 2026-2027 geen open dag meer voor: Periode 4, de WPA-periode\./,
  },
  {
    title: 'a werkplekbegeleider whose days at school begin after the first two weeks',
    given: changed(lateWilg, 'mensen.csv', 'joris@kust.example;;;ma di do', 'joris@kust.example;;;di do'),
    rule: 'no-workday-at-start',
    at: 'mensen.csv:3',
    says: /^Joris Elshout heeft in de eerste twee weken van semester 1 van 2026-2027 geen werkdag waarop De Wilg open is\./,
  },
  {
    title: 'a schoolopleider whose days at school begin after the first two weeks',
    given: changed(lateWilg, 'mensen.csv', 'mirte@kust.example;;;ma di wo', 'mirte@kust.example;;;di wo'),
    rule: 'no-workday-at-start',
    at: 'mensen.csv:4',
    says: /^Mirte Holtland .* waarop De Wilg open is\./,
  },
  {
    title: 'an instituutsopleider whose days at the institute begin after the first two weeks',
    given: changed(latePabo, 'mensen.csv', 'bram@pabo.example;;en;ma di wo', 'bram@pabo.example;;en;di wo'),
    rule: 'no-workday-at-start',
    at: 'mensen.csv:5',
    says: /^Bram Oudewater .* waarop Pabo Duin open is\./,
  },
  {
    title: 'a student whose school and institute are never open on the same day in the first two weeks',
    given: inTurns,
    rule: 'no-workday-at-start',
    at: 'mensen.csv:2',
    says: /^Noor Bakelaar .* waarop De Wilg en Pabo Duin allebei open zijn\./,
  },
  {
    title: 'semesters that run past the holidays that the bot knows',
    given: withSchoolYear('2028-2029', [2028, 2029]),
    rule: 'holidays-unknown',
    at: 'calendar.yaml:27',
    says: /^Semester 2 van 2028-2029 .* de schoolvakanties maar tot en met 2029-01-07\. Zet/,
  },
  {
    title: 'moments that tasks of a role in use hang on and that have no date',
    given: changed(
      changed(small, 'agenda.csv', 'opleidersmiddag;2026-12-08;;;\n', ''),
      'agenda.csv',
      'intervisie;2026-12-08;;;\n',
      '',
    ),
    rule: 'moment-without-date',
    at: 'agenda.csv:1',
    says: /^Er is nog geen datum voor: intervisie, opleidersmiddag\. .*zet de taak dan uit in taken\.yaml/,
  },
  {
    title: 'a moment on a day on which that school is closed',
    given: added(small, 'agenda.csv', 'opleidersmiddag;2026-10-02;de-wilg;;'),
    rule: 'moment-on-closed-day',
    at: 'agenda.csv:17',
    says: /^"opleidersmiddag" is op 2026-10-02, een dag waarop het daar dicht is/,
  },
  {
    title: 'a moment for everyone in a weekend',
    given: added(small, 'agenda.csv', 'opleidersmiddag;2026-10-03;;;'),
    rule: 'moment-on-closed-day',
    at: 'agenda.csv:17',
    says: /2026-10-03/,
  },
];

/** Nothing to tell: each differs in one thing from a case above. */
const sound: { title: string; given: FolderTexts }[] = [
  {
    title: 'two shapes of the startgesprek of which one is a form',
    given: changed(small, 'partnership.yaml', '[werkplekbegeleider]', '[groep, werkplekbegeleider]'),
  },
  {
    title: 'a school without students that is closed for a whole semester',
    given: added(small, 'gesloten.csv', 'het-kompas;;2027-02-01;2027-07-02;verbouwing'),
  },
  {
    title: 'a WPA period with one open day left',
    given: added(small, 'gesloten.csv', 'de-wilg;;2027-01-11;2027-01-21;verbouwing'),
  },
  { title: 'a school that opens on the last day of the first two weeks', given: lateWilg },
  { title: 'an institute that opens on the last day of the first two weeks', given: latePabo },
  {
    title: 'a student without an institute whose school and institute open in turns',
    given: changed(inTurns, 'rollen.csv', 'noor;student;;;pabo', 'noor;student;;;'),
  },
  {
    title: 'a moment without a date that hangs on a task that is switched off',
    given: {
      ...changed(small, 'agenda.csv', 'verdiepend-aanbod;2026-12-08;;;\n', ''),
      'taken.yaml': 'taken: { wpb-verdieping: uit }\n',
    },
  },
  {
    title: 'a moment without a date for a role that is not reminded',
    given: {
      ...changed(small, 'agenda.csv', 'verdiepend-aanbod;2026-12-08;;;\n', ''),
      'taken.yaml': 'rollen: { werkplekbegeleider: uit }\n',
    },
  },
  {
    title: 'an adviesformulier that a coördinerend schoolopleider reads',
    given: {
      ...changed(small, 'rollen.csv', 'mirte;schoolopleider;de-wilg;;', 'mirte;coördinerend schoolopleider;;kust;'),
      'formulieren.yaml': 'adviesformulier: { vragen: { bijlage: uit } }\n',
    },
  },
  {
    title: 'a moment for everyone on the day off of one school',
    given: added(small, 'agenda.csv', 'opleidersmiddag;2026-10-02;;;'),
  },
  {
    title: 'a school year of which the holidays are known',
    given: withSchoolYear('2027-2028', [2027, 2028]),
  },
];

describe('A set-up with holes', () => {
  it('without an agenda hears once which dates it could give', async () => {
    const { 'agenda.csv': _, ...without } = small;
    const loaded = await inFolder(without, loadPartnership);

    assert.equal(loaded.status, 'ok');
    assert.deepEqual(
      loaded.remarks.map(({ rule, file, line }) => [rule, file, line]),
      [['moment-without-date', 'agenda.csv', undefined]],
    );
  });

  it('gives no remarks when there are none', async () => {
    const loaded = await inFolder(small, loadPartnership);

    assert.equal(loaded.status, 'ok');
    assert.deepEqual(loaded.remarks, []);
  });

  for (const { title, given, rule, at, says, beside = [] } of cases) {
    it(`is taken in, with a remark on ${title}`, async () => {
      const loaded = await inFolder(given, loadPartnership);

      assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
      const [first, ...more] = loaded.remarks.filter((remark) => !beside.includes(remark.rule));
      assert.deepEqual(
        more.filter((remark) => remark.rule !== rule),
        [],
      );
      assert.equal(`${first?.file}:${first?.line}`, at);
      assert.equal(first?.rule, rule);
      assert.match(first?.text ?? '', says);
    });
  }

  it('has each rule tried here at least once', () => {
    const tried = new Set<string>(cases.map(({ rule }) => rule));
    assert.deepEqual(
      remarkRules.filter((rule) => !tried.has(rule)),
      [],
    );
  });

  for (const { title, given } of sound) {
    it(`does not speak of ${title}`, async () => {
      const loaded = await inFolder(given, loadPartnership);

      assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
      assert.deepEqual(loaded.remarks, []);
    });
  }

  it('tells of a school once, not of everybody who has no working day there', async () => {
    const given = added(small, 'gesloten.csv', 'de-wilg;;2026-08-31;2026-09-14;verbouwing');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
    assert.deepEqual(
      loaded.remarks.map(({ rule }) => rule),
      ['moment-without-open-day'],
    );
  });

  it('tells once a semester of somebody with more students and no working day', async () => {
    const late = changed(withStudents(2), 'mensen.csv', 'joris@kust.example;;;ma di do', 'joris@kust.example;;;di do');
    let given = added(late, 'gesloten.csv', 'de-wilg;;2026-08-31;2026-09-11;verbouwing');
    given = changed(
      given,
      'plaatsingen.csv',
      'student-0;2026-2027;1;1;voltijd;de-wilg;3;ma',
      'student-0;2026-2027;1;1;voltijd;de-wilg;3;ma di',
    );
    given = changed(
      given,
      'plaatsingen.csv',
      'student-1;2026-2027;1;1;voltijd;de-wilg;3;ma',
      'student-1;2026-2027;1;1;voltijd;de-wilg;3;ma di',
    );

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
    assert.deepEqual(
      loaded.remarks.map(({ rule }) => rule),
      ['no-workday-at-start'],
    );
  });

  it('does not miss a public holiday between Pinksteren and Christmas, for there is none', () => {
    const all = loadHolidays();
    const upTo = (day: string) => ({ ...all, feestdagen: all.feestdagen.filter(({ from }) => from <= day) });

    assert.deepEqual(rulesOf(remarksOf(aSetup(), upTo('2027-05-17'))), []);
    const told = remarksOf(aSetup(), upTo('2027-05-06'));
    assert.deepEqual(rulesOf(told), ['holidays-unknown']);
    assert.match(told.at(-1)?.text ?? '', /de feestdagen maar tot en met 2027-05-06/);
  });

  it('looks only at the school holidays of its own regions', () => {
    const all = loadHolidays();
    const without = (region: 'noord' | 'zuid') => ({
      ...all,
      schoolvakanties: { ...all.schoolvakanties, [region]: [] },
    });

    assert.deepEqual(rulesOf(remarksOf(aSetup(), without('zuid'))), []);
    const told = remarksOf(aSetup(), without('noord'));
    assert.deepEqual(rulesOf(told), ['holidays-unknown']);
    assert.match(told.at(-1)?.text ?? '', /de schoolvakanties nog niet/);
  });

  it('does not speak of a group of exactly 25', async () => {
    const loaded = await inFolder(withStudents(24), loadPartnership);

    assert.equal(loaded.status, 'ok');
    assert.deepEqual(loaded.remarks, []);
  });

  it('does not speak of a board without students', async () => {
    const loaded = await inFolder(withSecondBoard, loadPartnership);

    assert.equal(loaded.status, 'ok');
    assert.deepEqual(loaded.remarks, []);
  });

  it('counts a coordinating instituutsopleider as one of the tandem', async () => {
    let given = changed(small, 'partnership.yaml', 'rol: instituutsopleider', 'rol: coordinerend-instituutsopleider');
    given = changed(given, 'partnership.yaml', 'nl: instituutsopleider', 'nl: coördinerend instituutsopleider');
    given = changed(given, 'rollen.csv', 'bram;instituutsopleider', 'bram;coördinerend instituutsopleider');

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
    assert.deepEqual(loaded.remarks, []);
  });

  it('counts a coordinating schoolopleider as one of the tandem', async () => {
    const given = changed(
      small,
      'rollen.csv',
      'mirte;schoolopleider;de-wilg;;',
      'mirte;coördinerend schoolopleider;;kust;',
    );

    const loaded = await inFolder(given, loadPartnership);

    assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
    assert.deepEqual(loaded.remarks, []);
  });
});
