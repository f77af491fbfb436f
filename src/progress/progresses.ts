import { setImmediate as breath } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { type Day, dayIn } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { type Clock, MINUTE } from '../clock.js';
import type { Facts } from '../forms/facts.js';
import type { FactsAround } from '../forms/factsAround.js';
import type { Setup } from '../partnership/setup.js';
import type { Catalogue } from '../tasks/entry.js';
import { countedOn, type Progress, type Unit, unitsOf } from './progress.js';

/** The progress of each partnership, whoever asks. */
export interface Progresses {
  /** As it was at most a minute ago. @throws CodedError STORE_UNAVAILABLE */
  of(setup: Setup): Promise<Progress>;
}

/** How long numbers are good: it costs a read for each student. */
export const FRESH = MINUTE;

/** After so many people others get their turn. */
const BREATHE = 64;

export function createProgresses(deps: {
  factsAround: FactsAround;
  catalogue: Catalogue;
  holidays: Holidays;
  now: Clock;
}): Progresses {
  const { factsAround, catalogue, holidays, now } = deps;
  const known = new LRUCache<string, { setup: Setup; at: number; progress: Promise<Progress> }>({ max: 50 });

  async function read(setup: Setup): Promise<Progress> {
    const day = dayIn(now());
    const when = countedOn(setup, day);
    if (when === undefined) return { when, units: [] };
    const facts = await factsOf(setup, day);
    const units: Unit[] = [];
    for (const [index, person] of setup.people.entries()) {
      units.push(...unitsOf({ setup, catalogue, holidays, facts }, person, when, day));
      if (index % BREATHE === 0) await breath();
    }
    return { when, units };
  }

  /** Each student once, a few dozen at a time: whoever guides them needs no more than what is known of them. */
  async function factsOf(setup: Setup, day: Day): Promise<Facts> {
    const placed = new Set(setup.placements.map(({ student }) => student));
    const students = setup.people.filter(({ id }) => placed.has(id));
    const known = new Map<string, Facts>();
    for (let at = 0; at < students.length; at += BREATHE) {
      const some = students.slice(at, at + BREATHE);
      const facts = await factsAround(
        some.map((person) => ({ setup, person })),
        day,
      );
      for (const { id } of some) known.set(id, facts);
      await breath();
    }
    return (partnership, student, when) => known.get(student)?.(partnership, student, when) ?? {};
  }

  return {
    async of(setup) {
      const { id } = setup.partnership;
      const at = now().getTime();
      const before = known.get(id);
      if (before?.setup === setup && Math.abs(at - before.at) < FRESH) return before.progress;
      const progress = read(setup);
      known.set(id, { setup, at, progress });
      // What could not be read is asked again at once.
      progress.catch(() => known.delete(id));
      return progress;
    },
  };
}
