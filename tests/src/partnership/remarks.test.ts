import assert from 'node:assert/strict';
import { type RemarkRule, remarkRules } from '../../../src/partnership/finding.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import {
  added,
  aPartnershipFolder,
  changed,
  type FolderTexts,
  inFolder,
} from '../../support/builders/partnershipFolder.js';

const small = aPartnershipFolder();

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

interface Case {
  title: string;
  given: FolderTexts;
  rule: RemarkRule;
  at: string;
  says: RegExp;
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
];

describe('A set-up with holes', () => {
  it('gives no remarks when there are none', async () => {
    const loaded = await inFolder(small, loadPartnership);

    assert.equal(loaded.status, 'ok');
    assert.deepEqual(loaded.remarks, []);
  });

  for (const { title, given, rule, at, says } of cases) {
    it(`is taken in, with a remark on ${title}`, async () => {
      const loaded = await inFolder(given, loadPartnership);

      assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
      const [first, ...more] = loaded.remarks;
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
