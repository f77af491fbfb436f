import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RoleId } from '../../../src/people/role.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import type { Hours, TaskEntry } from '../../../src/tasks/entry.js';
import { hoursOf } from '../../../src/tasks/hours.js';
import { anEntry } from '../../support/builders/tasks.js';

const catalogue = loadCatalogue();
const entriesOf = (role: RoleId): readonly TaskEntry[] => catalogue[role] ?? [];
const inBlock = (role: RoleId, block: Hours['block'], once: Hours['once']) =>
  entriesOf(role).filter(({ hours }) => hours?.block === block && hours?.once === once);
const totals = (role: RoleId, students: number) => hoursOf(entriesOf(role), students).totals;

describe('The hours that the content books', () => {
  it('for a werkplekbegeleider with one student are 32.5 a semester and 18 a school year (002:239, 352)', () => {
    const { semester, yearly, year } = totals('werkplekbegeleider', 1);
    assert.deepEqual({ semester, yearly, year }, { semester: 32.5, yearly: 18, year: 83 });
  });

  it('for a werkplekbegeleider are 9 fewer a year without the training, and 3 without the werkpleklab', () => {
    assert.equal(totals('werkplekbegeleider', 1).optional, 9 + 3);
  });

  it('for a schoolopleider with ten students are 97 + 97 + 12 + 56 = 262 (002:962, 1080, 1240, 1365-1367)', () => {
    const semester = hoursOf(inBlock('schoolopleider', 'inzet', 'semester'), 10).totals.semester;
    const unforeseen = hoursOf(inBlock('schoolopleider', 'overig-en-onvoorzien', 'year'), 10).totals.year;
    const other = hoursOf(inBlock('schoolopleider', 'overige-taken', 'year'), 10).totals.year;
    assert.deepEqual([semester, unforeseen, other], [97, 12, 56]);
    assert.equal(totals('schoolopleider', 10).year, semester + semester + unforeseen + other);
    assert.equal(totals('schoolopleider', 10).year, 262);
  });

  it('for a schoolopleider are 229 without the two rows that not everyone does (002:1349-1355, 1370)', () => {
    const { rows, totals: all } = hoursOf(entriesOf('schoolopleider'), 10);
    const optional = rows.filter((row) => row.optional).map(({ entry, hours }) => [entry.id, hours]);
    assert.deepEqual(optional, [
      ['so-traject-werkplekbegeleiders', 18],
      ['so-praktijkorientatiedagen', 15],
    ]);
    assert.equal(all.year - all.optional, 229);
  });

  it('for a coordinating schoolopleider are 266: the four of the intern bestuurlijk overleg more (002:1310-1314, 1368)', () => {
    assert.equal(totals('coordinerend-schoolopleider', 10).year, 266);
    const own = hoursOf(entriesOf('coordinerend-schoolopleider'), 10).rows.filter(({ entry }) =>
      entry.id.startsWith('cso-'),
    );
    assert.deepEqual(
      own.map(({ entry, hours }) => [entry.id, hours]),
      [['cso-intern-bestuurlijk-overleg', 4]],
    );
  });

  it('for a schoolopleider with n students are 15.5 n + 107', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), (students) => {
        assert.equal(totals('schoolopleider', students).year, 15.5 * students + 107);
        assert.equal(totals('schoolopleider', students).semester, 7.75 * students + 19.5);
      }),
    );
  });

  it('for a werkplekbegeleider with n students are 32.5 n a semester, and 18 a year whatever n is', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), (students) => {
        const { semester, yearly } = totals('werkplekbegeleider', students);
        assert.deepEqual({ semester, yearly }, { semester: 32.5 * students, yearly: 18 });
      }),
    );
  });

  it('for an instituutsopleider with ten students are 74 + 14 + 18 = 106 (002:2096, 2220-2222)', () => {
    const blocks = (['inzet', 'overig-en-onvoorzien', 'overige-taken'] as const).map(
      (block) => hoursOf(inBlock('instituutsopleider', block, 'year'), 10).totals.year,
    );
    assert.deepEqual(blocks, [74, 14, 18]);
    assert.equal(totals('instituutsopleider', 10).year, 106);
  });

  it('for the werkpleklabs of an instituutsopleider are 6.5, 13, 6.5 and 13 over the four periods (002:1996-2002)', () => {
    const labs = hoursOf(entriesOf('instituutsopleider'), 0).rows.filter(({ entry }) => entry.id.startsWith('io-wpl-'));
    assert.deepEqual(
      labs.map(({ hours }) => hours),
      [6.5, 13, 6.5, 13],
    );
  });

  it('for a coordinating instituutsopleider are 35 more: 141 (002:2284-2286)', () => {
    const extra = inBlock('coordinerend-instituutsopleider', 'extra-taken', 'year');
    assert.equal(hoursOf(extra, 10).totals.year, 35);
    assert.equal(totals('coordinerend-instituutsopleider', 10).year, 141);
  });

  it('for each row are those that the source prints beside it', () => {
    const printed: [RoleId, Record<string, number>][] = [
      [
        'werkplekbegeleider',
        {
          'wpb-startgesprek': 1,
          'wpb-kennismaking': 3,
          'wpb-adviesformulier-1': 1.5,
          'wpb-adviesformulier-2': 1.5,
          'wpb-lbf': 5,
          'wpb-lessen': 20,
          'wpb-onderwijsopdrachten': 1.5,
          'wpb-afstemming': 2,
          'wpb-wpl-expert': 3,
          'wpb-training': 9,
          'wpb-verdieping': 3,
        },
      ],
      [
        'schoolopleider',
        {
          'so-kennismaking': 3,
          'so-voorbereidingsgesprek': 2,
          'so-flitsbezoek': 1,
          'so-wpl-1': 6.5,
          'so-wpl-2': 13,
          'so-wpa': 3.5,
          'so-stageplaatsing': 5,
          'so-lesbezoek': 2.25,
          'so-contact-werkplekbegeleider': 1,
          'so-zorg': 5,
          'so-informele-momenten': 2,
          'so-afstemming-bestuur': 8,
          'so-traject-werkplekbegeleiders': 18,
          'so-praktijkorientatiedagen': 15,
          'so-opleidersmiddag': 6,
          'so-lezen': 4,
        },
      ],
      [
        'instituutsopleider',
        {
          'io-wpl-1': 6.5,
          'io-wpl-2': 13,
          'io-wpl-3': 6.5,
          'io-wpl-4': 13,
          'io-wpa': 3.5,
          'io-reistijd': 3,
          'io-zorg': 5,
          'io-informele-momenten': 6,
          'io-afstemming-bestuur': 4,
          'io-afstemming-instituut': 4,
          'io-opleidersmiddag': 6,
          'io-lezen': 4,
        },
      ],
    ];
    for (const [role, expected] of printed) {
      const { rows } = hoursOf(entriesOf(role), 1);
      assert.deepEqual(Object.fromEntries(rows.map(({ entry, hours }) => [entry.id, hours])), expected);
    }
  });
});

describe('hoursOf', () => {
  const what = { nl: 'gesprek', en: 'talk' };
  const perStudent = anEntry({ hours: { once: 'semester', parts: [{ what, times: 2, minutes: 45 }] } });
  const perGroup = anEntry({
    id: 'wpb-groep',
    per: 'group',
    hours: { once: 'year', parts: [{ what, times: 1, minutes: 60 }] },
  });

  it('counts the hours per student for each student, and those of a group once', () => {
    const { rows } = hoursOf([perStudent, perGroup], 3);
    assert.deepEqual(
      rows.map(({ perWhat, once, count, hours }) => ({ perWhat, once, count, hours })),
      [
        { perWhat: 'student', once: 'semester', count: 3, hours: 4.5 },
        { perWhat: 'group', once: 'year', count: 1, hours: 1 },
      ],
    );
  });

  it('counts what is booked by the semester twice in a school year', () => {
    const { totals: found } = hoursOf([perStudent, perGroup], 3);
    assert.deepEqual(found, { semester: 4.5, yearly: 1, year: 10, optional: 0 });
  });

  it('counts the WPA of an instituutsopleider for the students that are co-assessed only', () => {
    const wpa = entriesOf('instituutsopleider').filter(({ id }) => id === 'io-wpa');
    assert.equal(hoursOf(wpa, { all: 10, coAssessed: 4 }).totals.year, 14);
  });

  it('has no row for an entry without hours', () => {
    assert.deepEqual(hoursOf([anEntry()], 3), {
      rows: [],
      totals: { semester: 0, yearly: 0, year: 0, optional: 0 },
    });
  });
});
