import { type Day, plusDays } from '../calendar/day.js';
import { semesterFrom } from '../calendar/semester.js';
import { absentUntil } from '../partnership/absent.js';
import type { Person, Placement, Setup } from '../partnership/setup.js';
import { type Places, placeNames, placesOf } from './places.js';
import type { RoleId } from './role.js';
import { personOf, placementOf, studentsOf } from './roster.js';
import { maySit, type Seat, seatNames } from './seat.js';

/** Somebody who holds a role for the one who asks, and where: names of schools, else of a board or institute. */
export interface Holder {
  person: Person;
  at: { name: string; group?: string }[];
  isAsker: boolean;
  /** Away before this day. */
  awayUntil?: Day;
}

export interface Holders {
  role: RoleId;
  /** In the order of the placements, else of the roster; each person once. */
  holders: Holder[];
  /** The first day of the semester that is meant, when it has yet to begin. */
  from?: Day;
}

/** The roles whose holders are there for the whole partnership, so anybody in it may know them. */
const forAll: ReadonlySet<RoleId> = new Set([
  'medewerker-stagebureau',
  'programmaleider',
  'stuurgroeplid',
  'coordinerend-instituutsopleider',
]);

/**
 * Who holds a role for a person of this partnership, in the semester that runs on `day`, else in the coming one. `mine`: in the
 * placements that the person has a part in; somebody without any, or for a role without a seat there, gets those of `ours`: who
 * holds it at the own school, board or institute, or for the whole partnership. Students are told only to who guides them. Pure.
 */
export function holdersFor(
  setup: Setup,
  asker: Person,
  { role, of }: { role: RoleId; of: 'mine' | 'ours' },
  day: Day,
): Holders {
  const { own, guided, from } = partOf(setup, asker, day);
  const inPlacements = own.concat(guided);
  const found = (holders: Holder[]): Holders => ({
    role,
    holders: holders.map((holder) => withAbsence(setup, holder, day)),
    ...(from === undefined ? {} : { from }),
  });
  if (role === 'aanstaande-leraar') return found(inSeat(setup, asker, guided, 'student'));

  const seat = seatNames.find((name) => name === role);
  const seated = seat === undefined ? [] : inSeat(setup, asker, inPlacements, seat);
  // For a student the placement says it all: who holds the role at the school need not be the one who guides.
  const isStudent = asker.roles.some((held) => held.role === 'aanstaande-leraar');
  if (of === 'mine' && (seated.length > 0 || (seat !== undefined && isStudent))) return found(seated);
  const held = atPlaces(setup, asker, role, placesOf(setup, asker, inPlacements));
  return found([...seated, ...held.filter(({ person }) => seated.every((one) => one.person.id !== person.id))]);
}

function withAbsence(setup: Setup, holder: Holder, day: Day): Holder {
  const until = absentUntil(setup, holder.person.id, day);
  return until === undefined ? holder : { ...holder, awayUntil: until };
}

/** The placements of the person's own studies and those of the students guided, in the first semester that has any. */
function partOf(setup: Setup, { id }: Person, day: Day): { own: Placement[]; guided: Placement[]; from?: Day } {
  let first = day;
  for (const isComing of [false, true]) {
    const next = semesterFrom(setup.calendar, first);
    if (next === undefined) break;
    const when = { schoolYear: next.schoolYear, semester: next.semester.number };
    const placement = placementOf(setup, id, when);
    const own = placement === undefined ? [] : [placement];
    const guided = studentsOf(setup, id, when).map((one) => one.placement);
    const from = isComing || day < next.semester.from ? { from: next.semester.from } : {};
    if (own.length + guided.length > 0) return { own, guided, ...from };
    first = plusDays(next.semester.to, 1);
  }
  return { own: [], guided: [] };
}

function inSeat(setup: Setup, asker: Person, placements: readonly Placement[], seat: Seat | 'student'): Holder[] {
  const holders = new Map<string, Holder>();
  const isOneSchool = new Set(placements.map(({ school }) => school)).size < 2;
  for (const placement of placements) {
    const id = placement[seat];
    const person = id === undefined ? undefined : personOf(setup, id);
    if (person === undefined || person.id === asker.id) continue;
    // The schools tell several apart; of one it says more where that person works.
    const ownPlaces = isOneSchool && seat !== 'student' ? namesOf(setup, person, seat) : [];
    const school = setup.schools.find((each) => each.id === placement.school)?.name ?? placement.school;
    const group = seat === 'student' && placement.group !== undefined ? { group: placement.group } : {};
    const places = ownPlaces.length > 0 ? ownPlaces.map((name) => ({ name })) : [{ name: school, ...group }];
    addTo(holders, person, places, asker);
  }
  return [...holders.values()];
}

/** Where somebody from outside the schools works. */
function namesOf(setup: Setup, { roles }: Person, seat: Seat): string[] {
  const held = roles.filter(({ role, school }) => maySit(seat, [role]) && school === undefined);
  return held.flatMap((one) => placeNames(setup, one));
}

function atPlaces(setup: Setup, asker: Person, role: RoleId, places: Places): Holder[] {
  const holders = new Map<string, Holder>();
  for (const person of setup.people) {
    for (const held of person.roles) {
      if (held.role !== role || !(forAll.has(role) || places.include(held))) continue;
      const names = placeNames(setup, held).map((name) => ({ name }));
      addTo(holders, person, names, asker);
    }
  }
  return [...holders.values()];
}

function addTo(holders: Map<string, Holder>, person: Person, at: Holder['at'], asker: Person): void {
  const holder = holders.get(person.id) ?? { person, at: [], isAsker: person.id === asker.id };
  holders.set(person.id, holder);
  for (const place of at) if (holder.at.every(({ name }) => name !== place.name)) holder.at.push(place);
}
