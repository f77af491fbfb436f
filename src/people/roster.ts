import type { Relation } from '../access/table.js';
import type { Partnership, Person, Placement, School, Setup } from '../partnership/setup.js';
import { type Seat, seatNames } from './seat.js';

/** Someone in one partnership, with the roles held there. A person in two partnerships has two. */
export interface Membership {
  partnership: Pick<Partnership, 'id' | 'name' | 'language'>;
  person: Person;
  roles: Person['roles'];
}

/** Which semester is meant. */
export interface When {
  schoolYear: string;
  semester: 1 | 2;
}

/** A student's placement in which someone has a part, and which part or parts. */
export interface Guided {
  placement: Placement;
  seats: Seat[];
}

/**
 * Who bears this mail address, in the order of the set-ups. The address counts only from the tenant that the roster gives the
 * person (the partnership's first when it gives none), and only where the partnership works with that tenant: the same
 * address in a foreign tenant is someone else.
 */
export function findByEmail(setups: readonly Setup[], email: string, tenantId: string): Membership[] {
  const tenant = tenantId.toLowerCase();
  return setups.flatMap((setup): Membership[] => {
    const { tenants, id, name, language } = setup.partnership;
    const allowed = tenants.map((each) => each.id.toLowerCase());
    const person = indexOf(setup).byEmail.get(email.trim().toLowerCase());
    if (person === undefined || !allowed.includes(tenant)) return [];
    if ((person.tenant?.toLowerCase() ?? allowed[0]) !== tenant) return [];
    return [{ partnership: { id, name, language }, person, roles: person.roles }];
  });
}

/** The tenants under which rosters have this address, in lower case, each once: where its bearer is expected. */
export function rosterTenants(setups: readonly Setup[], email: string): string[] {
  const tenants = setups.flatMap((setup) => {
    const person = indexOf(setup).byEmail.get(email.trim().toLowerCase());
    return person === undefined ? [] : [tenantOf(setup, person)];
  });
  return [...new Set(tenants)].filter((tenant) => tenant !== undefined);
}

/** The tenant that the roster gives this person, in lower case: the partnership's first when it gives none. */
export function tenantOf({ partnership }: Setup, { tenant }: Person): string | undefined {
  return (tenant ?? partnership.tenants[0]?.id)?.toLowerCase();
}

/** Who has this id in the partnership. */
export function personOf(setup: Setup, personId: string): Person | undefined {
  return indexOf(setup).people.get(personId);
}

/** The placements in which this person guides, in that semester, by student id. */
export function studentsOf(setup: Setup, personId: string, when: When): Guided[] {
  return termIn(indexOf(setup).terms, when)?.guided.get(personId) ?? [];
}

/** The placement of a student in that semester. */
export function placementOf(setup: Setup, studentId: string, when: When): Placement | undefined {
  return termIn(indexOf(setup).terms, when)?.placements.get(studentId);
}

/**
 * All that the speaker is to the student in that semester: what the policy table asks for (`src/access`). Empty for anyone
 * else, for a student of another semester, and for ids that this partnership does not know.
 */
export function relation(setup: Setup, speakerId: string, studentId: string, when: When): ReadonlySet<Relation> {
  const { people, schools } = indexOf(setup);
  const speaker = people.get(speakerId);
  const found = new Set<Relation>();
  if (speaker === undefined || !people.has(studentId)) return found;
  if (speakerId === studentId) found.add('self');

  const placement = placementOf(setup, studentId, when);
  if (placement === undefined) return found;
  for (const seat of seatNames) if (placement[seat] === speakerId) found.add(seat);
  if (found.has('instituutsopleider') && isCoAssessed(placement)) found.add('assessor');
  const board = schools.get(placement.school)?.board;
  for (const held of speaker.roles) {
    if (held.role === 'schoolleider' && held.school === placement.school) found.add('school');
    const coordinates = held.role === 'coordinerend-schoolopleider' || held.role === 'bovenschoolse-schoolopleider';
    if (coordinates && board !== undefined && held.board === board) found.add('board');
  }
  return found;
}

/** The instituutsopleider is co-assessor of the WPA at the end of year 1 and of year 4 (002:1772-1775, 2034-2037). */
export function isCoAssessed({ semester, studyYear }: Placement): boolean {
  return semester === 2 && (studyYear === 1 || studyYear === 4);
}

interface Index {
  byEmail: ReadonlyMap<string, Person>;
  people: ReadonlyMap<string, Person>;
  schools: ReadonlyMap<string, School>;
  terms: readonly Term[];
}

/** The placements of one semester: by student, and by who guides. */
interface Term extends When {
  placements: Map<string, Placement>;
  guided: Map<string, Guided[]>;
}

/** A set-up never changes, so its index is made once and goes with it. */
const indexes = new WeakMap<Setup, Index>();

function indexOf(setup: Setup): Index {
  const known = indexes.get(setup);
  if (known !== undefined) return known;
  const index: Index = {
    byEmail: mapOf(setup.people, ({ email }) => email),
    people: mapOf(setup.people, ({ id }) => id),
    schools: mapOf(setup.schools, ({ id }) => id),
    terms: termsOf(setup.placements),
  };
  indexes.set(setup, index);
  return index;
}

function termsOf(placements: readonly Placement[]): Term[] {
  const terms: Term[] = [];
  for (const placement of placements) {
    let term = termIn(terms, placement);
    if (term === undefined) {
      const { schoolYear, semester } = placement;
      term = { schoolYear, semester, placements: new Map(), guided: new Map() };
      terms.push(term);
    }
    term.placements.set(placement.student, placement);
    for (const seat of seatNames) {
      const person = placement[seat];
      if (person !== undefined) addGuided(term.guided, person, placement, seat);
    }
  }
  for (const { guided } of terms) for (const among of guided.values()) among.sort(byStudent);
  return terms;
}

function addGuided(guided: Map<string, Guided[]>, person: string, placement: Placement, seat: Seat): void {
  const among = guided.get(person);
  const last = among?.at(-1);
  // Somebody in two seats of one placement guides that student once.
  if (last?.placement === placement) last.seats.push(seat);
  else if (among === undefined) guided.set(person, [{ placement, seats: [seat] }]);
  else among.push({ placement, seats: [seat] });
}

function byStudent(a: Guided, b: Guided): number {
  return a.placement.student < b.placement.student ? -1 : 1;
}

/** There are a few semesters and very many who ask. */
function termIn(terms: readonly Term[], { schoolYear, semester }: When): Term | undefined {
  for (const term of terms) if (term.semester === semester && term.schoolYear === schoolYear) return term;
  return undefined;
}

/** Without a pair for each in between: a roster may hold a hundred thousand. */
function mapOf<T>(all: readonly T[], keyFor: (each: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const each of all) map.set(keyFor(each), each);
  return map;
}
