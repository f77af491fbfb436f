import assert from 'node:assert/strict';
import type { FormKey } from '../../../src/forms/definition.js';
import { closedSince, lastToWrite, lateBy, opensLater, windowOf } from '../../../src/forms/window.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { aSetup } from '../../support/builders/setup.js';
import { aPlacement, noHolidays, tasksOf } from '../../support/tasksOf.js';

const catalogue = loadCatalogue();
const [NOOR, JORIS] = ['noor-bakelaar', 'joris-elshout'];
const FIRST = { schoolYear: '2026-2027', semester: 1 as const };
const window = (form: FormKey, setup: Setup = aSetup(), when: { schoolYear: string; semester: 1 | 2 } = FIRST) =>
  windowOf({ setup, catalogue, holidays: noHolidays }, { form, student: NOOR, when });
const agreed = (over: object) =>
  aSetup({ extensions: [{ task: 'adviesformulier-1-ingediend', ...FIRST, due: '2026-11-27', ...over }] });

describe('The window of a form', () => {
  it('is that of the task of who writes it, whatever was agreed', () => {
    for (const setup of [aSetup(), agreed({ student: NOOR }), agreed({ person: JORIS })]) {
      for (const form of ['startgesprek', 'adviesformulier-1', 'adviesformulier-2'] as const) {
        const task = tasksOf(JORIS, '2026-10-01', { setup, catalogue }).find(
          ({ entry }) => entry.closedBy === `${form}-ingediend`,
        );
        assert.ok(task);
        assert.deepEqual(window(form, setup), { opens: task.opens, due: task.due }, form);
      }
    }
  });

  it('is longer for a student or a werkplekbegeleider who was given more time, and for nobody else', () => {
    const usual = window('adviesformulier-1');
    assert.equal(window('adviesformulier-1', agreed({ student: NOOR }))?.due, '2026-11-27');
    assert.equal(window('adviesformulier-1', agreed({ person: JORIS }))?.due, '2026-11-27');
    for (const other of [{ student: 'finn-ooms' }, { person: 'bram-oudewater' }]) {
      assert.deepEqual(window('adviesformulier-1', agreed(other)), usual);
    }
  });

  it('is there while nobody has the seat, and then only what was agreed for the student counts', () => {
    const { werkplekbegeleider: _, ...empty } = aPlacement();
    const without = (setup: Setup) => ({ ...setup, placements: [empty] });
    assert.deepEqual(window('adviesformulier-1', without(aSetup())), window('adviesformulier-1'));
    assert.equal(window('adviesformulier-1', without(agreed({ student: NOOR })))?.due, '2026-11-27');
    assert.deepEqual(window('adviesformulier-1', without(agreed({ person: JORIS }))), window('adviesformulier-1'));
  });

  it('is not there where a partnership asks for no such form, nor for who is not placed then', () => {
    const changes = [{ task: 'wpb-adviesformulier-1', on: false }];
    const off = aSetup({ tasks: { ...aSetup().tasks, changes } });
    assert.equal(window('adviesformulier-1', off), undefined);
    assert.ok(window('adviesformulier-2', off));
    assert.equal(window('adviesformulier-1', aSetup(), { schoolYear: '2026-2027', semester: 2 }), undefined);
    assert.equal(window('adviesformulier-1', aSetup(), { schoolYear: '2031-2032', semester: 1 }), undefined);
  });
});

describe('A form and its days', () => {
  const november = { opens: '2026-11-06', due: '2026-11-13' };
  const ref = (form: FormKey) => ({ form, partnership: 'duin', student: NOOR ?? '', when: FIRST });
  const untouched = { ref: ref('adviesformulier-1'), started: false, version: 0 };

  it('opens on its first day; what was begun, and a startgesprek, is open before it', () => {
    assert.equal(opensLater(november, untouched, '2026-11-05'), '2026-11-06');
    assert.equal(opensLater(november, untouched, '2026-11-06'), undefined);
    assert.equal(opensLater(undefined, untouched, '2026-11-05'), undefined);
    assert.equal(opensLater(november, { ...untouched, started: true }, '2026-11-05'), undefined);
    assert.equal(opensLater(november, { ...untouched, version: 1 }, '2026-11-05'), undefined);
    assert.equal(opensLater(november, { ...untouched, ref: ref('startgesprek') }, '2026-11-05'), undefined);
  });

  it('is late from the day after its last one, by so many days', () => {
    assert.deepEqual(
      ['2026-11-01', '2026-11-13', '2026-11-14', '2026-12-01'].map((day) => lateBy(november, day)),
      [0, 0, 1, 18],
    );
    assert.equal(lateBy(undefined, '2026-12-01'), 0);
  });

  it('can be written until three weeks after its semester, or until what was agreed when that is later', () => {
    const last = (due?: string) =>
      lastToWrite(aSetup(), FIRST, due === undefined ? undefined : { opens: '2026-11-06', due });
    assert.equal(last('2026-11-13'), '2027-02-19');
    assert.equal(last('2027-02-19'), '2027-02-19');
    assert.equal(last('2027-02-20'), '2027-02-20');
    assert.equal(last(), '2027-02-19', 'where no task asks for it the semester counts');
    assert.equal(lastToWrite(aSetup(), { schoolYear: '2031-2032', semester: 1 }, undefined), undefined);
    assert.deepEqual(
      ['2026-11-13', '2027-02-19', '2027-02-20', '2028-03-10'].map((day) => closedSince(last(), day)),
      [undefined, undefined, '2027-02-20', '2027-02-20'],
    );
    assert.equal(closedSince(undefined, '2028-03-10'), undefined);
  });
});
