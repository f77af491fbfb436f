import type { Day } from '../calendar/day.js';
import { semestersAround } from '../calendar/semester.js';
import type { Event, Person, Setup } from '../partnership/setup.js';
import { placesOf } from './places.js';
import { placementOf, studentsOf } from './roster.js';

/** The dates of the partnership's own, from one day to another (both included), that are for this person; by date. */
export function eventsFor(setup: Setup, person: Person, from: Day, to: Day): Event[] {
  const within = setup.events.filter(({ date }) => from <= date && date <= to);
  if (within.length === 0) return [];
  const placements = semestersAround(setup.calendar, from).flatMap(({ schoolYear, semester }) => {
    const when = { schoolYear, semester: semester.number };
    const own = placementOf(setup, person.id, when);
    return [...(own === undefined ? [] : [own]), ...studentsOf(setup, person.id, when).map((one) => one.placement)];
  });
  const places = placesOf(setup, person, placements);
  return within.filter((event) => places.include(event)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
