import type { Day } from '../calendar/day.js';
import type { Absence, Setup } from './setup.js';

/** The first day on which a person who is away on `day` can be written to again; undefined for who is there. */
export function absentUntil({ absences }: Setup, personId: string, day: Day): Day | undefined {
  return absences.find(({ person, until }: Absence) => person === personId && day < until)?.until;
}
