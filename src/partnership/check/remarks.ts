import { type Holidays, loadHolidays } from '../../calendar/holidays.js';
import type { FormId } from '../../forms/definition.js';
import type { RoleId } from '../../people/role.js';
import type { RemarkRule } from '../finding.js';
import type { Person, Placement, Setup } from '../setup.js';
import { eventRemarks } from './eventRemarks.js';
import { formRemarks } from './formRemarks.js';
import { holidayRemarks } from './holidays.js';
import { momentRemarks } from './moments.js';
import { tandemRemarks } from './tandem.js';
import { workdayRemarks } from './workdays.js';

/** Whom or what a remark is about. */
export type About =
  | { kind: 'person'; id: string }
  | { kind: 'board'; id: string }
  | { kind: 'school'; id: string }
  | { kind: 'institute'; id: string }
  | { kind: 'startgesprek' }
  | { kind: 'form'; form: FormId }
  | { kind: 'roles' }
  | { kind: 'agenda' }
  | { kind: 'event'; event: string; date: string }
  | { kind: 'semester'; schoolYear: string; semester: 1 | 2 }
  | { kind: 'placement'; student: string; schoolYear: string; semester: 1 | 2 };

/** A hole in a set-up, in plain Dutch for the stagebureau. */
export interface Hole {
  rule: RemarkRule;
  about: About;
  text: string;
}

/** More students than this with one schoolopleider do not fit one group (002:686-695). */
const LARGE_GROUP = 25;

/** The holes of a set-up that holds together: all of them allowed, all of them worth knowing. */
export function remarksOf(setup: Setup, holidays: Holidays = loadHolidays()): Hole[] {
  const people = new Map(setup.people.map((person) => [person.id, person]));
  return [
    ...setup.placements.flatMap((placement) => placementHoles(placement, people)),
    ...personHoles(setup),
    ...largeGroups(setup, people),
    ...tandemRemarks(setup),
    ...formRemarks(setup),
    ...momentRemarks(setup, holidays),
    ...workdayRemarks(setup, holidays),
    ...eventRemarks(setup, holidays),
    ...holidayRemarks(setup, holidays),
  ];
}

function placementHoles(placement: Placement, people: ReadonlyMap<string, Person>): Hole[] {
  const { student, schoolYear, semester, school } = placement;
  const about: About = { kind: 'placement', student, schoolYear, semester };
  const name = people.get(student)?.name ?? student;
  const then = `in semester ${semester} van ${schoolYear}`;
  const holes: Hole[] = [];
  if (placement.werkplekbegeleider === undefined) {
    const text = `${name} heeft ${then} nog geen werkplekbegeleider. Vul er een in zodra die bekend is.`;
    holes.push({ rule: 'student-without-werkplekbegeleider', about, text });
  }
  if (placement.schoolopleider === undefined) {
    const text = `${name} heeft ${then} nog geen schoolopleider. Niemand leest dan het adviesformulier en neemt het WPA af.`;
    holes.push({ rule: 'student-without-schoolopleider', about, text });
  }
  for (const seat of ['werkplekbegeleider', 'schoolopleider'] as const) {
    const guide = people.get(placement[seat] ?? '');
    if (guide === undefined || guide.days.some((day) => placement.days.includes(day))) continue;
    const text = `${name} is op ${placement.days.join(', ')} op school en ${seat} ${guide.name} op ${guide.days.join(', ')}: zij zien elkaar ${then} nooit. Klopt dat?`;
    holes.push({ rule: 'days-never-meet', about, text });
  }
  const guide = people.get(placement.werkplekbegeleider ?? '');
  const isHere = guide?.roles.some((held) => held.role === 'werkplekbegeleider' && held.school === school);
  if (guide !== undefined && isHere === false) {
    const text = `${guide.name} is geen werkplekbegeleider op de school waar ${name} ${then} geplaatst is. Klopt dat?`;
    holes.push({ rule: 'werkplekbegeleider-elsewhere', about, text });
  }
  return holes;
}

function personHoles({ partnership, people, placements }: Setup): Hole[] {
  const placed = new Set(placements.map(({ student }) => student));
  const guiding = new Set(placements.map(({ werkplekbegeleider }) => werkplekbegeleider));
  const [first] = partnership.tenants;
  return people.flatMap((person): Hole[] => {
    const { id, name } = person;
    const about: About = { kind: 'person', id };
    const has = (role: RoleId) => person.roles.some((held) => held.role === role);
    const holes: Hole[] = [];
    if (has('aanstaande-leraar') && !placed.has(id)) {
      const text = `${name} is in geen enkel semester geplaatst. Voeg een plaatsing toe, of haal deze rij weg.`;
      holes.push({ rule: 'student-without-placement', about, text });
    }
    if (has('werkplekbegeleider') && !guiding.has(id)) {
      const text = `${name} is werkplekbegeleider, maar begeleidt in geen enkel semester een student. Klopt dat?`;
      holes.push({ rule: 'werkplekbegeleider-without-student', about, text });
    }
    if (person.tenant !== undefined && person.tenant !== first?.id) {
      const tenant = partnership.tenants.find((each) => each.id === person.tenant)?.name ?? person.tenant;
      const text = `${name} werkt in een andere tenant (${tenant}). De bot kan daar pas iets sturen als de app er ook staat.`;
      holes.push({ rule: 'other-tenant', about, text });
    }
    return holes;
  });
}

function largeGroups({ placements }: Setup, people: ReadonlyMap<string, Person>): Hole[] {
  const groups = new Map<string, { id: string; then: string; size: number }>();
  for (const { schoolopleider: id, schoolYear, semester } of placements) {
    if (id === undefined) continue;
    const then = `semester ${semester} van ${schoolYear}`;
    const group = groups.get(`${id} ${then}`);
    if (group === undefined) groups.set(`${id} ${then}`, { id, then, size: 1 });
    else group.size += 1;
  }
  return [...groups.values()]
    .filter(({ size }) => size > LARGE_GROUP)
    .map(({ id, then, size }) => {
      const text = `${people.get(id)?.name ?? id} heeft in ${then} ${size} studenten. Een groep heeft er ongeveer ${LARGE_GROUP}: verdeel ze als dat kan.`;
      return { rule: 'large-group', about: { kind: 'person', id }, text };
    });
}
