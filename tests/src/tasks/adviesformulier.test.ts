import assert from 'node:assert/strict';
import type { Facts, FormFacts, StudentFacts } from '../../../src/forms/facts.js';
import { digestFor } from '../../../src/reminders/digest.js';
import { escalatedTo } from '../../../src/reminders/escalation.js';
import { type ToldDigest, toldBefore, toldIn } from '../../../src/reminders/told.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import type { Task } from '../../../src/tasks/task.js';
import { anAddressee } from '../../support/builders/reminders.js';
import { aSetup } from '../../support/builders/setup.js';
import { noHolidays, tasksOf } from '../../support/tasksOf.js';

const catalogue = loadCatalogue();
const [NOOR, JORIS, MIRTE] = ['noor-bakelaar', 'joris-elshout', 'mirte-holtland'] as const;

const factsWith = (facts: StudentFacts): Facts => {
  return (_, subject) => (subject === NOOR ? facts : {});
};
const handedIn = (on: string, over: Partial<FormFacts> = {}, version = 1): FormFacts => ({
  submitted: { on, by: JORIS, version },
  confirmed: [{ on, by: JORIS }],
  ...over,
});
/** With this last day agreed for the second one. */
const until = (due: string) =>
  aSetup({
    extensions: [{ task: 'adviesformulier-2-ingediend', schoolYear: '2026-2027', semester: 1, student: NOOR, due }],
  });
/** The tasks of somebody about the first adviesformulier, as "id state opens..due". */
const rows = (
  person: string,
  day: string,
  form: FormFacts | undefined,
  number: 1 | 2 = 1,
  said?: StudentFacts['said'],
) =>
  tasksOf(person, day, {
    catalogue,
    facts: factsWith({ ...(form && { [`adviesformulier-${number}`]: form }), ...(said && { said }) }),
  })
    .filter(({ key }) => key.includes(`adviesformulier-${number}`))
    .map(({ key, state, opens, due }: Task) => `${key.split(':')[0]} ${state} ${opens}..${due}`);

describe('The adviesformulier', () => {
  it('is done when it was handed in, whoever did that', () => {
    const [open, ...rest] = rows(JORIS, '2026-11-12', undefined);
    assert.match(open ?? '', /^wpb-adviesformulier-1 open /);
    assert.deepEqual(rest, []);
    const done = rows(
      JORIS,
      '2026-11-12',
      handedIn('2026-11-11', { submitted: { on: '2026-11-11', by: MIRTE, version: 1 } }),
    );
    assert.match(done[0] ?? '', /^wpb-adviesformulier-1 done /);
  });

  it('that was done on paper is done for who says so, and for nobody else', () => {
    const key = `wpb-adviesformulier-1:2026-2027-1:${NOOR}`;
    const tick = (person: string) => ({
      ticked: [{ key, person, on: '2026-11-11', closing: 'adviesformulier-1-ingediend' as const }],
      later: [],
    });
    assert.match(rows(JORIS, '2026-11-12', undefined, 1, tick(JORIS))[0] ?? '', / done /);
    assert.match(rows(JORIS, '2026-11-12', undefined, 1, tick('mees-mulder'))[0] ?? '', / open /);
    assert.deepEqual(rows(MIRTE, '2026-11-12', undefined, 1, tick(JORIS)), []);
  });

  it('that was ticked off is done on paper until the form itself says so', () => {
    const key = `wpb-adviesformulier-1:2026-2027-1:${NOOR}`;
    const said = { ticked: [{ key, person: JORIS, on: '2026-11-11' }], later: [] };
    const onPaper = (form?: FormFacts) =>
      tasksOf(JORIS, '2026-11-12', {
        catalogue,
        facts: factsWith({ ...(form && { 'adviesformulier-1': form }), said }),
      }).find((task) => task.key === key)?.onPaper;
    assert.equal(onPaper(), true);
    assert.equal(onPaper(handedIn('2026-11-12')), undefined);
  });

  it('is for the schoolopleider to read and align as soon as it was handed in, within a week', () => {
    assert.deepEqual(rows(MIRTE, '2026-11-12', { startedOn: '2026-11-11', confirmed: [] }), []);
    assert.deepEqual(rows(MIRTE, '2026-11-12', handedIn('2026-11-12')), [
      'so-adviesformulier-1-afstemmen open 2026-11-12..2026-11-19',
    ]);
  });

  it('is to be handed in while the schoolopleider has three days left to read it before the WPA (F-11)', () => {
    assert.deepEqual(rows(JORIS, '2026-12-29', undefined, 2), ['wpb-adviesformulier-2 open 2026-12-29..2027-01-05']);
    assert.deepEqual(rows(MIRTE, '2027-01-05', handedIn('2027-01-05'), 2), [
      'so-adviesformulier-2-afstemmen open 2027-01-05..2027-01-08',
    ]);
  });

  it('is to be aligned before the WPA begins, unless it comes too late to read it the day after (F-11)', () => {
    const aligned = (on: string) => rows(MIRTE, on, handedIn(on), 2).map((row) => row.split(' ')[2]);
    assert.deepEqual(aligned('2027-01-06'), ['2027-01-06..2027-01-08']);
    assert.deepEqual(aligned('2027-01-07'), ['2027-01-07..2027-01-08']);
    // The message of that Friday may have gone: who first hears of it on Monday is not late.
    assert.deepEqual(aligned('2027-01-08'), ['2027-01-08..2027-01-15']);
    assert.deepEqual(aligned('2027-01-11'), ['2027-01-11..2027-01-18']);
  });

  it('that is asked back is to be adjusted before the WPA begins, as long as that leaves a day', () => {
    const adjusted = (on: string) =>
      rows(JORIS, on, handedIn('2027-01-05', { asked: { on, by: MIRTE } }), 2)
        .filter((row) => row.includes('aanpassen'))
        .map((row) => row.split(' ')[2]);
    assert.deepEqual(adjusted('2027-01-06'), ['2027-01-06..2027-01-08']);
    assert.deepEqual(adjusted('2027-01-08'), ['2027-01-08..2027-01-15']);
  });

  it("is nobody's to write or adjust from the day on which it is shut, three weeks after its semester", () => {
    const asked = handedIn('2027-02-10', { asked: { on: '2027-02-17', by: MIRTE } });
    const adjusted = (day: string) => rows(JORIS, day, asked, 2).filter((row) => row.includes('aanpassen'));
    assert.deepEqual(adjusted('2027-02-19'), ['wpb-adviesformulier-2-aanpassen open 2027-02-17..2027-02-19']);
    for (const day of ['2027-02-20', '2027-03-01', '2027-03-15']) {
      assert.deepEqual(adjusted(day), ['wpb-adviesformulier-2-aanpassen past 2027-02-17..2027-02-19']);
    }
    const written = (day: string) => rows(JORIS, day, undefined, 2)[0] ?? 'none';
    const late = tasksOf(JORIS, '2027-02-19', { catalogue, setup: until('2027-02-18') });
    assert.match(written('2027-01-06'), /^wpb-adviesformulier-2 overdue /);
    assert.equal(late.find(({ entry }) => entry.id === 'wpb-adviesformulier-2')?.state, 'overdue');
    const shut = tasksOf(JORIS, '2027-02-20', { catalogue, setup: until('2027-02-18') });
    assert.equal(shut.find(({ entry }) => entry.id === 'wpb-adviesformulier-2')?.state, 'past');
  });

  it('that is shut is brought to nobody else either', () => {
    const setup = until('2027-02-18');
    const mirte = setup.people.find(({ id }) => id === MIRTE) ?? assert.fail();
    const deps = { catalogue, holidays: noHolidays, facts: factsWith({}) };
    for (const day of ['2027-03-01', '2027-03-02', '2027-03-03']) {
      assert.deepEqual(escalatedTo(deps, setup, mirte, day), [], day);
    }
  });

  it('is read and agreed with when it is shut, too', () => {
    const [read] = rows(MIRTE, '2027-02-22', handedIn('2027-02-19'), 2);
    assert.equal(read, 'so-adviesformulier-2-afstemmen open 2027-02-19..2027-02-26');
  });

  it('is written and adjusted longer where a later day was agreed', () => {
    const asked = handedIn('2027-02-10', { asked: { on: '2027-02-23', by: MIRTE } });
    const given = { catalogue, setup: until('2027-02-25'), facts: factsWith({ 'adviesformulier-2': asked }) };
    const adjusted = (day: string) =>
      tasksOf(JORIS, day, given)
        .filter(({ entry }) => entry.id === 'wpb-adviesformulier-2-aanpassen')
        .map(({ state, due }) => `${state} ${due}`);
    assert.deepEqual(adjusted('2027-02-25'), ['open 2027-02-25']);
    assert.deepEqual(adjusted('2027-02-26'), ['past 2027-02-25']);
  });

  it('is aligned by the own alignment, and open again once that lapsed', () => {
    const aligned = { confirmed: [{ on: '2026-11-13', by: MIRTE }] };
    assert.match(rows(MIRTE, '2026-11-16', handedIn('2026-11-12', aligned))[0] ?? '', / done /);
    const byNoor = { confirmed: [{ on: '2026-11-13', by: NOOR }] };
    assert.match(rows(MIRTE, '2026-11-16', handedIn('2026-11-12', byNoor))[0] ?? '', / open /);
    assert.deepEqual(rows(MIRTE, '2026-11-24', handedIn('2026-11-23', { confirmed: [], lapsed: [MIRTE] }, 2)), [
      'so-adviesformulier-1-afstemmen open 2026-11-23..2026-11-30',
    ]);
  });

  it('that was asked back is with the writer until it is handed in again', () => {
    const asked = handedIn('2026-11-12', { asked: { on: '2026-11-16', by: MIRTE } });
    assert.deepEqual(rows(MIRTE, '2026-11-17', asked), []);
    assert.deepEqual(rows(NOOR, '2026-11-17', asked), []);
    const [form, change] = rows(JORIS, '2026-11-17', asked);
    assert.match(form ?? '', /^wpb-adviesformulier-1 done /);
    assert.equal(change, 'wpb-adviesformulier-1-aanpassen open 2026-11-16..2026-11-23');

    const again = handedIn('2026-11-18', {}, 2);
    assert.equal(rows(JORIS, '2026-11-18', again).length, 1);
    assert.deepEqual(rows(MIRTE, '2026-11-18', again), ['so-adviesformulier-1-afstemmen open 2026-11-18..2026-11-25']);
  });

  it('is for the student to read, and nobody chases that', () => {
    const read = handedIn('2026-11-12', { confirmed: [{ on: '2026-11-13', by: NOOR }] });
    assert.deepEqual(rows(NOOR, '2026-11-13', handedIn('2026-11-12')), [
      'stu-adviesformulier-1-lezen open 2026-11-12..2026-11-26',
    ]);
    assert.match(rows(NOOR, '2026-11-13', read)[0] ?? '', / done /);
    assert.match(rows(NOOR, '2026-11-27', handedIn('2026-11-12'))[0] ?? '', / past /);
  });

  it('of one moment says nothing of the other', () => {
    assert.match(rows(JORIS, '2027-01-04', handedIn('2026-11-12'), 1)[0] ?? '', / done /);
    const facts = factsWith({ 'adviesformulier-1': handedIn('2026-11-12') });
    const second = tasksOf(JORIS, '2027-01-04', { catalogue, facts }).filter(({ key }) => key.includes('-2:'));
    assert.deepEqual(
      second.map(({ state, form }) => [state, form]),
      [['open', undefined]],
    );
  });
});

describe('A digest about the adviesformulier', () => {
  /** What somebody is told on these days, with the form as it stands on each. */
  const played = (id: string, days: [day: string, form: FormFacts][]) => {
    const told: ToldDigest[] = [];
    return days.flatMap(([day, form]) => {
      const facts = factsWith({ 'adviesformulier-1': form });
      const digest = digestFor({ catalogue, holidays: noHolidays, facts }, anAddressee(id), toldBefore(told, day), day);
      if (digest === undefined) return [];
      told.push(toldIn(digest));
      return digest.rows
        .filter(({ task }) => task.key.includes('adviesformulier-1'))
        .map(({ task, step, fresh }) => `${day} ${task.entry.id} ${step}${fresh ? ' *' : ''}`);
    });
  };

  it('tells the schoolopleider once of what was handed in, and again of another version', () => {
    const first = handedIn('2026-11-09');
    const second = handedIn('2026-11-16', { lapsed: [MIRTE] }, 2);
    assert.deepEqual(
      played(MIRTE, [
        ['2026-11-09', first],
        ['2026-11-10', first],
        ['2026-11-16', second],
        ['2026-11-17', second],
      ]),
      ['2026-11-09 so-adviesformulier-1-afstemmen opens *', '2026-11-16 so-adviesformulier-1-afstemmen opens *'],
    );
  });

  it('reminds the writer each time that it was asked back, which a message of its own told, and says nothing of what was handed in', () => {
    const asked = (on: string, version: number) => handedIn(on, { asked: { on, by: MIRTE } }, version);
    assert.deepEqual(
      played(JORIS, [
        ['2026-11-05', handedIn('2026-11-05')],
        ['2026-11-06', handedIn('2026-11-05')],
        ['2026-11-09', asked('2026-11-09', 1)],
        ['2026-11-13', asked('2026-11-09', 1)],
        ['2026-11-16', asked('2026-11-16', 2)],
        ['2026-11-20', asked('2026-11-16', 2)],
      ]),
      [
        '2026-11-13 wpb-adviesformulier-1-aanpassen day-before *',
        '2026-11-20 wpb-adviesformulier-1-aanpassen day-before *',
      ],
    );
  });
});
