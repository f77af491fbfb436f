import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayIn, plusDays } from '../../../src/calendar/day.js';
import type { FormFacts } from '../../../src/forms/facts.js';
import type { Addressee } from '../../../src/people/addressee.js';
import { type Deps, type Digest, digestFor } from '../../../src/reminders/digest.js';
import { sendWindow } from '../../../src/reminders/sendHour.js';
import { type ToldDigest, toldBefore, toldIn } from '../../../src/reminders/told.js';
import type { TaskEntry } from '../../../src/tasks/entry.js';
import { anAddressee, digestDeps } from '../../support/builders/reminders.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';
import { aCatalogue, aDatedEntry, anEntry } from '../../support/builders/tasks.js';
import { among, aPlacement } from '../../support/tasksOf.js';

/** The rows on one line each; a fresh one with a star. */
const rows = (digest: Digest | undefined) =>
  digest?.rows.map(({ task, step, fresh }) => `${task.entry.id} ${step}${fresh ? ' *' : ''}`);

/** Plays the days for one person and gives what was sent, as "date: rows". */
function played(
  deps: Deps,
  addressee: Addressee,
  from: string,
  to: string,
): { digests: ToldDigest[]; lines: string[] } {
  const digests: ToldDigest[] = [];
  const lines: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const digest = digestFor(deps, addressee, toldBefore(digests, day), day);
    if (digest === undefined) continue;
    digests.push(toldIn(digest));
    lines.push(`${day}: ${rows(digest)?.join(', ')}`);
  }
  return { digests, lines };
}

const placement = aSetup().placements[0];
assert.ok(placement !== undefined);

describe('A digest', () => {
  it('goes out when there is something new, and says only once what is only announced', () => {
    const { lines } = played(digestDeps(), anAddressee(), '2026-08-24', '2026-09-14');
    assert.deepEqual(lines, [
      '2026-08-31: wpb-kennismaking announced *, wpb-startgesprek opens *',
      '2026-09-07: wpb-startgesprek week-before *',
      '2026-09-11: wpb-startgesprek day-before *',
    ]);
  });

  it('goes out after the date on three days, and then no more', () => {
    const { lines } = played(digestDeps(), anAddressee(), '2026-09-15', '2026-10-31');
    assert.deepEqual(lines, [
      '2026-09-16: wpb-startgesprek overdue-1 *',
      '2026-09-18: wpb-startgesprek overdue-2 *',
      '2026-09-21: wpb-startgesprek overdue-3 *',
    ]);
  });

  it('does not go out on a day the person does not work, but on the next one', () => {
    const setup = aSetup({
      people: aSetup().people.map((person) =>
        person.id === 'joris-elshout' ? { ...person, days: ['di', 'wo'] } : person,
      ),
    });
    const { lines } = played(digestDeps(), anAddressee('joris-elshout', [setup]), '2026-08-31', '2026-09-01');
    assert.deepEqual(lines, ['2026-09-01: wpb-kennismaking announced *, wpb-startgesprek opens *']);
  });

  it('that was missed comes on the next working day, with the step of that day', () => {
    assert.deepEqual(rows(digestFor(digestDeps(), anAddressee(), toldBefore([], '2026-09-09'), '2026-09-09')), [
      'wpb-kennismaking announced *',
      'wpb-startgesprek week-before *',
    ]);
  });

  it('says nothing about a task that is done', () => {
    const form = { submitted: { on: '2026-09-02', by: 'joris-elshout', version: 1 }, confirmed: [] };
    const deps = digestDeps({ facts: () => ({ startgesprek: form }) });
    const { lines } = played(deps, anAddressee(), '2026-09-03', '2026-10-31');
    assert.deepEqual(lines, ['2026-09-03: wpb-kennismaking announced *']);
  });

  it('has what is overdue first, then the first date, then what is new', () => {
    const setup = aSetup();
    const deps = digestDeps({
      catalogue: aCatalogue({
        werkplekbegeleider: [
          aDatedEntry({ id: 'wpb-laat', window: { opens: { moment: 'start' }, due: { moment: 'eind' } } }),
          anEntry({
            id: 'wpb-oud',
            window: { opens: { moment: 'start' }, due: { moment: 'naTweeWeken', days: 1 } },
          }),
          aDatedEntry({
            id: 'wpb-vers',
            window: { opens: { moment: 'start' }, due: { moment: 'naTweeWeken', days: 1 } },
          }),
          anEntry(),
        ],
      }),
    });
    const told = { has: (task: string) => task.includes('wpb-oud'), digestsThisWeek: 0 };
    const digest = digestFor(deps, anAddressee('joris-elshout', [setup]), told, '2026-09-15');
    assert.deepEqual(rows(digest), [
      'wpb-startgesprek overdue-1 *',
      'wpb-vers announced *',
      'wpb-oud day-before',
      'wpb-laat announced *',
    ]);
  });

  it('holds all partnerships of a person, each only on days when its own school is open', () => {
    const [duin, kust] = (['duin', 'kust'] as const).map((id) =>
      aSetup({
        partnership: aPartnership({ id }),
        schools: aSetup().schools.map((school) => ({
          ...school,
          closed: id === 'kust' ? [{ from: '2026-08-31', to: '2026-08-31', reason: 'studiedag' }] : [],
        })),
      }),
    );
    assert.ok(duin && kust);
    const joris = anAddressee('joris-elshout', [duin, kust]);
    const { digests } = played(digestDeps(), joris, '2026-08-31', '2026-09-01');
    assert.deepEqual(
      digests.map(({ day, rows }) => [day, [...new Set(rows.map(({ task }) => task.split('/')[0]))].sort()]),
      [
        ['2026-08-31', ['duin']],
        ['2026-09-01', ['duin', 'kust']],
      ],
    );
  });

  it('of somebody who is in no roster any more does not exist', () => {
    const stranger = { ...anAddressee(), members: [{ setup: aSetup(), person: aPerson({ id: 'weg-gegaan' }) }] };
    assert.equal(digestFor(digestDeps(), stranger, toldBefore([], '2026-08-31'), '2026-08-31'), undefined);
  });
});

describe('The maximum of a week', () => {
  const full = { has: () => false, digestsThisWeek: 2 };

  it('is two digests, from Monday to Sunday', () => {
    const entries = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'].map((_, days) =>
      aDatedEntry({
        id: `wpb-dag-${days}`,
        window: { opens: { moment: 'start', days: 7 + days }, due: { moment: 'eind' } },
      }),
    );
    const deps = digestDeps({ catalogue: { werkplekbegeleider: entries } });
    const { lines } = played(deps, anAddressee(), '2026-08-31', '2026-09-30');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 10)),
      ['2026-09-07', '2026-09-08', '2026-09-14'],
    );
    assert.match(lines[2] ?? '', /wpb-dag-2 announced \*.*wpb-dag-3 announced \*/);
  });

  it('holds back what is not overdue', () => {
    assert.equal(digestFor(digestDeps(), anAddressee(), full, '2026-08-31'), undefined);
  });

  it('does not hold back what is overdue, and that tells the rest as well', () => {
    const digest = digestFor(
      digestDeps({
        catalogue: aCatalogue({
          werkplekbegeleider: [
            anEntry(),
            aDatedEntry({ window: { opens: { moment: 'start' }, due: { moment: 'eind' } } }),
          ],
        }),
      }),
      anAddressee(),
      full,
      '2026-09-16',
    );
    assert.deepEqual(rows(digest), ['wpb-startgesprek overdue-1 *', 'wpb-kennismaking announced *']);
  });
});

describe('Students who come on different days', () => {
  it('are one card: what has begun goes along when one of them tells', () => {
    const placement = (student: string, days: ('di' | 'do' | 'vr')[]) => ({ ...aPlacement(), student, days });
    const students = ['noor-bakelaar', 'adam-kok', 'els-vrij'];
    const setup = among(
      students.slice(1).map((id) => aPerson({ id, roles: [{ role: 'aanstaande-leraar' as const }] })),
      {
        placements: [placement('noor-bakelaar', ['do']), placement('adam-kok', ['vr']), placement('els-vrij', ['vr'])],
      },
    );
    const deps = digestDeps({ catalogue: { werkplekbegeleider: [anEntry()] } });
    const { lines } = played(deps, anAddressee('joris-elshout', [setup]), '2026-08-31', '2026-09-14');
    assert.deepEqual(
      lines.map((line) => [line.slice(0, 10), line.split(',').length]),
      [
        ['2026-09-02', 3],
        ['2026-09-09', 3],
        ['2026-09-11', 3],
      ],
    );
  });
});

describe('A day of the agenda', () => {
  const onAgenda = (event: string) =>
    aDatedEntry({ id: `wpb-${event}`, window: { opens: { event, days: -14 }, due: { event } } });
  const two = digestDeps({ catalogue: { werkplekbegeleider: [onAgenda('middag'), onAgenda('training')] } });
  const at = (middag: string, training: string) =>
    anAddressee('joris-elshout', [
      aSetup({
        events: [
          { event: 'middag', date: middag },
          { event: 'training', date: training },
        ],
      }),
    ]);

  it('waits until a week before it, and goes along with the message about another one', () => {
    const { lines } = played(two, at('2026-10-08', '2026-10-13'), '2026-09-20', '2026-10-20');
    assert.deepEqual(lines, ['2026-10-01: wpb-middag announced *, wpb-training announced *']);
  });

  it('is told by itself when nothing else goes out', () => {
    const { lines } = played(two, at('2026-10-08', '2026-11-19'), '2026-09-20', '2026-11-30');
    assert.deepEqual(lines, ['2026-10-01: wpb-middag announced *', '2026-11-12: wpb-training announced *']);
  });

  it('that is known only days before is told at once', () => {
    const { lines } = played(two, at('2026-10-08', '2026-11-19'), '2026-10-06', '2026-10-10');
    assert.deepEqual(lines, ['2026-10-06: wpb-middag announced *']);
  });
});

describe('A row that was put off', () => {
  const key = 'wpb-startgesprek:2026-2027-1:noor-bakelaar';
  const put = (on: string, until: string) =>
    digestDeps({
      catalogue: { werkplekbegeleider: [anEntry()] },
      facts: () => ({ said: { ticked: [], later: [{ key, person: 'joris-elshout', on, until }] } }),
    });

  it('stays away until its day, is told once more then, and goes on as before', () => {
    const deps = put('2026-08-31', '2026-09-09');
    const told = [{ day: '2026-08-31', rows: [{ task: `duin/${key}`, step: 'opens' as const }] }];
    const days = ['2026-09-01', '2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'];
    const tells = days.map((day) => digestFor(deps, anAddressee(), toldBefore(told, day), day)?.rows.length ?? 0);
    assert.deepEqual(tells, [0, 0, 0, 1, 1]);
    const { lines } = played(deps, anAddressee(), '2026-09-01', '2026-09-14');
    assert.deepEqual(lines, [
      '2026-09-09: wpb-startgesprek week-before *',
      '2026-09-11: wpb-startgesprek day-before *',
    ]);
  });

  it('is told once more also when the step is still the same', () => {
    const deps = put('2026-08-31', '2026-09-02');
    const told = [{ day: '2026-08-31', rows: [{ task: `duin/${key}`, step: 'opens' as const }] }];
    assert.deepEqual(rows(digestFor(deps, anAddressee(), toldBefore(told, '2026-09-02'), '2026-09-02')), [
      'wpb-startgesprek opens *',
    ]);
  });

  it('until after its date comes back on the last working day before it', () => {
    const { lines } = played(put('2026-09-07', '2026-12-01'), anAddressee(), '2026-09-08', '2026-09-14');
    assert.deepEqual(lines, ['2026-09-11: wpb-startgesprek day-before *']);
  });

  it('when it is late comes back before its last step ends', () => {
    const { lines } = played(put('2026-09-16', '2026-12-01'), anAddressee(), '2026-09-16', '2026-10-31');
    assert.deepEqual(lines, ['2026-09-25: wpb-startgesprek overdue-3 *']);
  });
});

describe('A reminder after the date', () => {
  it('is told once: a later digest that goes out for something else neither repeats nor counts it again', () => {
    const dates = ['2026-09-18', '2026-09-22', '2026-09-24', '2026-09-29'];
    const other = (_: string, at: number) =>
      aDatedEntry({
        id: `wpb-ander-${at}`,
        per: 'person',
        window: { opens: { event: `ander-${at}`, days: -1 }, due: { event: `ander-${at}` } },
      });
    const setup = aSetup({ events: dates.map((date, at) => ({ event: `ander-${at}`, date })) });
    const deps = digestDeps({ catalogue: { werkplekbegeleider: [anEntry(), ...dates.map(other)] } });
    const { lines } = played(deps, anAddressee('joris-elshout', [setup]), '2026-09-15', '2026-10-31');
    assert.deepEqual(lines, [
      '2026-09-16: wpb-startgesprek overdue-1 *',
      '2026-09-17: wpb-startgesprek overdue-2 *, wpb-ander-0 announced *',
      '2026-09-21: wpb-startgesprek overdue-3 *, wpb-ander-1 announced *',
      '2026-09-23: wpb-ander-2 announced *',
      '2026-09-28: wpb-ander-3 announced *',
    ]);
  });
});

describe('What a message of its own told at once', () => {
  const changing = anEntry({
    id: 'wpb-adviesformulier-1-aanpassen',
    window: {
      opens: { fact: 'adviesformulier-1-teruggevraagd' },
      due: { fact: 'adviesformulier-1-teruggevraagd', days: 7 },
    },
    closedBy: 'adviesformulier-1-aangepast',
  });
  const aligning = anEntry({
    id: 'so-adviesformulier-1-afstemmen',
    window: {
      opens: { fact: 'adviesformulier-1-ingediend' },
      due: { fact: 'adviesformulier-1-ingediend', days: 7 },
    },
    closedBy: 'adviesformulier-1-afgestemd',
  });
  const meeting = aDatedEntry({
    window: { opens: { moment: 'halverwege', days: -7 }, due: { moment: 'halverwege' } },
  });
  const submitted = { on: '2026-11-09', by: 'joris-elshout', version: 1 };
  const having = (form: FormFacts, ...others: TaskEntry[]) =>
    digestDeps({
      catalogue: { werkplekbegeleider: [changing, ...others], schoolopleider: [aligning] },
      facts: () => ({ 'adviesformulier-1': form }),
    });
  const asked = { submitted, confirmed: [], asked: { on: '2026-11-10', by: 'mirte-holtland' } };
  const again = { submitted: { ...submitted, on: '2026-11-12', version: 2 }, confirmed: [] };

  it('is no reason for a digest: a form that was asked back comes with its next reminder', () => {
    const { lines } = played(having(asked), anAddressee(), '2026-11-10', '2026-11-17');
    assert.deepEqual(lines, ['2026-11-16: wpb-adviesformulier-1-aanpassen day-before *']);
  });

  it('goes along with a digest that has another reason', () => {
    const { lines } = played(having(asked, meeting), anAddressee(), '2026-11-10', '2026-11-12');
    assert.deepEqual(lines, ['2026-11-10: wpb-kennismaking announced *, wpb-adviesformulier-1-aanpassen opens *']);
  });

  it('comes back on the day until which it was put off', () => {
    const key = 'wpb-adviesformulier-1-aanpassen:2026-2027-1:noor-bakelaar';
    const later = [{ key, person: 'joris-elshout', on: '2026-11-10', until: '2026-11-12' }];
    const deps = { ...having(asked), facts: () => ({ 'adviesformulier-1': asked, said: { ticked: [], later } }) };
    const { lines } = played(deps, anAddressee(), '2026-11-10', '2026-11-13');
    assert.deepEqual(lines, ['2026-11-12: wpb-adviesformulier-1-aanpassen opens *']);
  });

  it('is so for who asked for the version that is there now, and for nobody else', () => {
    const days = (wantedBy?: string) => {
      const form = { ...again, submitted: { ...again.submitted, ...(wantedBy && { wantedBy }) } };
      return played(having(form), anAddressee('mirte-holtland'), '2026-11-12', '2026-11-19').lines;
    };
    const first = '2026-11-12: so-adviesformulier-1-afstemmen opens *';
    const last = '2026-11-18: so-adviesformulier-1-afstemmen day-before *';
    assert.deepEqual(days('mirte-holtland'), [last]);
    assert.deepEqual(days('bram-oudewater'), [first, last]);
    assert.deepEqual(days(), [first, last]);
  });
});

describe('The last digest of a week', () => {
  it('tells what begins later in that week and has no working day before its date after it', () => {
    const day = (id: string, days: number, due: number) =>
      aDatedEntry({
        id,
        window: { opens: { moment: 'start', days }, due: { moment: 'start', days: due } },
      });
    const catalogue = {
      werkplekbegeleider: [day('wpb-ma', 0, 20), day('wpb-di', 1, 20), day('wpb-wo', 2, 3), day('wpb-do', 3, 11)],
    };
    const { lines } = played(digestDeps({ catalogue }), anAddressee(), '2026-08-31', '2026-09-30');
    assert.deepEqual(lines, [
      '2026-08-31: wpb-ma announced *',
      '2026-09-01: wpb-wo announced *, wpb-di announced *',
      '2026-09-07: wpb-do announced *',
    ]);
  });
});

describe('What was told before', () => {
  const row = (task: string, step: ToldDigest['rows'][number]['step']) => ({ task: `duin/${task}`, step });
  const digests: ToldDigest[] = [
    { day: '2026-09-15', rows: [row('a', 'overdue-1'), row('b', 'opens')] },
    { day: '2026-09-11', rows: [row('b', 'opens')] },
    { day: '2026-09-18', rows: [row('c', 'opens')] },
  ];

  it('is a task with its step, not the task alone', () => {
    const told = toldBefore(digests, '2026-09-18');
    assert.deepEqual(
      [told.has('duin/b', 'opens'), told.has('duin/b', 'day-before'), told.has('kust/b', 'opens')],
      [true, false, false],
    );
  });

  it('counts for the week what told something new in time; a date that is past does not count', () => {
    const counted = (day: string) => toldBefore(digests, day).digestsThisWeek;
    assert.deepEqual(
      ['2026-09-11', '2026-09-13', '2026-09-14', '2026-09-17', '2026-09-18', '2026-09-21'].map(counted),
      [1, 1, 0, 0, 1, 0],
    );
  });

  it('leaves out what is of later days, so that a clock that is set back neither repeats nor loses', () => {
    const deps = digestDeps();
    const joris = anAddressee();
    const first = played(deps, joris, '2026-08-31', '2026-09-11');
    // When the clock goes from 11 September back to 1 September and on again.
    const again: string[] = [];
    for (let day = '2026-09-01'; day <= '2026-09-11'; day = plusDays(day, 1)) {
      if (digestFor(deps, joris, toldBefore(first.digests, day), day) !== undefined) again.push(day);
    }
    assert.deepEqual(again, []);
    // When it had been ahead: nothing of then is taken for told.
    const ahead = played(deps, joris, '2026-09-11', '2026-09-21').digests;
    assert.equal(
      toldBefore(ahead, '2026-08-31').has('duin/wpb-startgesprek:2026-2027-1:noor-bakelaar', 'day-before'),
      false,
    );
    assert.notEqual(digestFor(deps, joris, toldBefore(ahead, '2026-08-31'), '2026-08-31'), undefined);
  });
});

describe('The hour of sending', () => {
  const days = fc.integer({ min: 0, max: 2000 }).map((count) => plusDays('2026-01-01', count));
  const clock = (at: Date) =>
    new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(at);

  it('is a quarter past three for who has a role at a school and nine for the others, until six, winter and summer', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const [person, hour] of [
          ['joris-elshout', '15:15'],
          ['mirte-holtland', '15:15'],
          ['bram-oudewater', '09:00'],
          ['noor-bakelaar', '09:00'],
        ] as const) {
          const { from, to } = sendWindow(anAddressee(person), day);
          assert.deepEqual([clock(from), clock(to), dayIn(from), dayIn(to)], [hour, '18:00', day, day]);
        }
      }),
      { examples: [['2026-10-25'], ['2026-10-26'], ['2027-03-28'], ['2027-03-29'], ['2028-02-29'], ['2026-12-31']] },
    );
  });

  it('is that of the school also for who has a school role in another partnership', () => {
    const elsewhere = aSetup({
      partnership: aPartnership({ id: 'kust' }),
      people: [aPerson({ id: 'bram-oudewater', roles: [{ role: 'schoolleider', school: 'de-wilg' }] })],
      placements: [],
    });
    const bram = anAddressee('bram-oudewater', [aSetup(), elsewhere]);
    assert.equal(bram.members.length, 2);
    assert.equal(sendWindow(bram, '2026-09-01').from.toISOString(), '2026-09-01T13:15:00.000Z');
  });
});
