import { semesterOf } from '../../calendar/semester.js';
import { personOf, placementOf } from '../../people/roster.js';
import { maySit } from '../../people/seat.js';
import type { Handover, Person, Placement, Setup } from '../setup.js';
import type { Change } from './change.js';
import { idOf } from './stored.js';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;
type Handed = Of<'handover'>;

/**
 * The set-up as it is with these changes; the same object when there are none that hold. A change holds only while it fits what the
 * stagebureau delivered: people and students of the roster, who gives a student away is still in that seat, who gets one may sit
 * there. So a newer import wins, and laying the same changes over once more changes nothing. Of two about the same thing the later
 * holds; otherwise their order does not matter. An absence stays after its day: whoever reads it knows what day it is. Pure.
 */
export function layOver(setup: Setup, changes: readonly Change[]): Setup {
  const each = lastOfEach(changes).filter((change) => fits(setup, change));
  if (each.length === 0) return setup;
  const of = <Kind extends Change['kind']>(kind: Kind) =>
    each.filter((change): change is Of<Kind> => change.kind === kind);

  const { placements, handovers } = handedOver(setup, of('handover'));
  return {
    ...setup,
    people: preferred(setup, of('preference')),
    placements,
    handovers,
    extensions: replaced(setup.extensions, of('extension').map(withoutSaid), (each) =>
      [each.task, each.schoolYear, each.semester, each.student, each.person].join(' '),
    ),
    absences: replaced(setup.absences, of('absence').map(withoutSaid), ({ person }) => person),
  };
}

/** In the order of what they are about, so that the order in which they became known does not matter. */
function lastOfEach(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const known = last.get(idOf(change));
    if (known === undefined || rank(known) < rank(change)) last.set(idOf(change), change);
  }
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** Later ones rank higher; of the same moment it does not matter which, as long as it is always the same one. */
function rank(change: Change): string {
  return `${change.at} ${JSON.stringify(change)}`;
}

function fits(setup: Setup, change: Change): boolean {
  const isKnown = (id: string | undefined) => id === undefined || personOf(setup, id) !== undefined;
  switch (change.kind) {
    case 'handover':
      return placementOf(setup, change.student, change) !== undefined && isKnown(change.to);
    case 'extension':
      return (
        semesterOf(setup.calendar, change) !== undefined &&
        isKnown(change.person) &&
        (change.student === undefined || placementOf(setup, change.student, change) !== undefined)
      );
    case 'absence':
    case 'preference':
      return isKnown(change.person);
  }
}

function preferred({ people, partnership }: Setup, preferences: readonly Of<'preference'>[]): Person[] {
  if (preferences.length === 0) return people;
  const { earliest, latest } = partnership.reminders;
  const byPerson = new Map(preferences.map((each) => [each.person, each]));
  return people.map((person) => {
    const { days, hour, language } = byPerson.get(person.id) ?? {};
    return {
      ...person,
      ...(days && { days: [...days] }),
      // The partnership may have narrowed its hours since.
      ...(hour && { hour: clamped(hour, earliest, latest) }),
      ...(language && { language }),
    };
  });
}

function clamped(hour: string, earliest: string, latest: string): string {
  if (hour < earliest) return earliest;
  return hour > latest ? latest : hour;
}

/**
 * Every seat goes from hand to hand, from whom the roster has in it; `handovers` says only from whom it began to whom it is now,
 * and so is what it began with when changes were laid over before.
 */
function handedOver(setup: Setup, given: readonly Handed[]): Pick<Setup, 'placements' | 'handovers'> {
  if (given.length === 0) return setup;
  const bySeat = new Map<string, [Handed, ...Handed[]]>();
  for (const each of given) {
    const links = bySeat.get(nameOf(each));
    if (links === undefined) bySeat.set(nameOf(each), [each]);
    else links.push(each);
  }
  const handovers = new Map(setup.handovers.map((each) => [nameOf(each), each]));
  const byPlacement = new Map<Placement, Placement>();
  for (const [name, links] of bySeat) {
    const { student, schoolYear, semester, seat } = links[0];
    const placement = placementOf(setup, student, links[0]);
    const from = handovers.get(name)?.from ?? placement?.[seat];
    if (placement === undefined || from === undefined) continue;
    const to = lastHolder(setup, from, links);
    const { [seat]: _seat, ...others } = byPlacement.get(placement) ?? placement;
    byPlacement.set(placement, { ...others, ...(to && { [seat]: to }) });
    handovers.delete(name);
    if (to !== from) handovers.set(name, { student, schoolYear, semester, seat, from, ...(to && { to }) });
  }
  return {
    placements: setup.placements.map((each) => byPlacement.get(each) ?? each),
    handovers: [...handovers.values()],
  };
}

/** Who has the seat at the end; undefined when it was given back. Nobody gives the same student away twice. */
function lastHolder(setup: Setup, from: string, links: readonly Handed[]): string | undefined {
  const byFrom = new Map(links.filter((each) => maySitThere(setup, each)).map((each) => [each.from, each]));
  let holder: string | undefined = from;
  while (holder !== undefined) {
    const next = byFrom.get(holder);
    if (next === undefined) break;
    byFrom.delete(holder);
    holder = next.to;
  }
  return holder;
}

function maySitThere(setup: Setup, { to, seat, student }: Handover): boolean {
  if (to === undefined) return true;
  const roles = personOf(setup, to)?.roles.map(({ role }) => role) ?? [];
  return to !== student && maySit(seat, roles);
}

function nameOf({ student, schoolYear, semester, seat }: Handover): string {
  return [student, schoolYear, semester, seat].join(' ');
}

/** What was known, with the newer one of what is about the same thing. */
function replaced<T>(known: readonly T[], newer: readonly T[], subject: (each: T) => string): T[] {
  if (newer.length === 0) return known as T[];
  const bySubject = new Map([...known, ...newer].map((each) => [subject(each), each]));
  return [...bySubject.values()];
}

/** What a set-up says of it: not who said so and when. */
function withoutSaid<C extends { kind: string; by: string; at: string }>(change: C): Omit<C, 'kind' | 'by' | 'at'> {
  const { kind: _kind, by: _by, at: _at, ...rest } = change;
  return rest;
}
