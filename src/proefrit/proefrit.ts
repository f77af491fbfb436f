import { type Day, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { semesterFrom } from '../calendar/semester.js';
import { mondayOf } from '../calendar/week.js';
import type { Setup } from '../partnership/setup.js';
import type { When } from '../people/roster.js';
import { type Sent, simulateInTurns } from '../reminders/simulate.js';
import { type Summary, summaryOf } from '../reminders/summary.js';
import type { Catalogue } from '../tasks/entry.js';

/** A semester as the reminders of it would go, for who sets the partnership up. */
export interface Proefrit {
  when: When;
  /** The semester itself, both days included. */
  from: Day;
  to: Day;
  summary: Summary;
  /** The weeks with most messages, most first; `monday` is the first day. */
  weeks: readonly { monday: Day; messages: number }[];
  gaps: RosterGaps;
}

/** What is missing in the roster of that semester. Students are counted, never named. */
export interface RosterGaps {
  /** By school id, only schools that have any. */
  withoutWerkplekbegeleider: readonly { school: string; students: number }[];
  /** By the person id of the schoolopleider. */
  largeGroups: readonly { schoolopleider: string; students: number }[];
}

/** What happens before a semester begins belongs to it: the longest lead of its first messages. */
const BEFORE = 14;
const BUSIEST = 3;
/** More students than this with one schoolopleider do not fit one group (002:686-695). */
const LARGE_GROUP = 25;

/**
 * Plays the semester that runs or comes, all done on time. Takes seconds for hundreds of people, a few dozen of them at a time, so that
 * the bot answers others in the meantime. Undefined when the calendar has no semester left.
 * @throws AbortError once the signal is aborted
 */
export async function proefritOf(
  deps: { setup: Setup; catalogue: Catalogue; holidays: Holidays },
  today: Day,
  signal?: AbortSignal,
): Promise<Proefrit | undefined> {
  const found = semesterFrom(deps.setup.calendar, today);
  if (found === undefined) return undefined;
  const { from, to, number } = found.semester;
  const when: When = { schoolYear: found.schoolYear, semester: number };
  const sent = await simulateInTurns({ ...deps, from: plusDays(from, -BEFORE), to, done: 'on-time' }, signal);
  return { when, from, to, summary: summaryOf(sent, deps.setup), weeks: busiest(sent), gaps: gapsOf(deps.setup, when) };
}

function busiest(sent: readonly Sent[]): Proefrit['weeks'] {
  return counted(sent.map(({ digest }) => mondayOf(digest.day)))
    .map(([monday, messages]) => ({ monday, messages }))
    .sort((a, b) => b.messages - a.messages || (a.monday < b.monday ? -1 : 1))
    .slice(0, BUSIEST);
}

function gapsOf({ placements }: Setup, { schoolYear, semester }: When): RosterGaps {
  const placed = placements.filter((each) => each.schoolYear === schoolYear && each.semester === semester);
  const alone = placed.filter(({ werkplekbegeleider }) => werkplekbegeleider === undefined);
  return {
    withoutWerkplekbegeleider: counted(alone.map(({ school }) => school)).map(([school, students]) => ({
      school,
      students,
    })),
    largeGroups: counted(placed.flatMap(({ schoolopleider }) => schoolopleider ?? []))
      .filter(([, students]) => students > LARGE_GROUP)
      .map(([schoolopleider, students]) => ({ schoolopleider, students })),
  };
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
