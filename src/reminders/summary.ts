import { type Day, daysBetween } from '../calendar/day.js';
import { semesterFrom } from '../calendar/semester.js';
import { mondayOf } from '../calendar/week.js';
import { type Hole, remarksOf } from '../partnership/check/remarks.js';
import type { Person, Setup } from '../partnership/setup.js';
import { type RoleId, roleIds } from '../people/role.js';
import { studentsOf, type When } from '../people/roster.js';
import { isOverdue } from './ladder.js';
import type { Sent } from './simulate.js';

/** What a simulation comes down to, for who sets a partnership up. */
export interface Summary {
  messages: number;
  /** How many people had a message. */
  people: number;
  /** The roles that somebody holds, in the order of `roleIds`; who holds two counts in both, with all messages. */
  roles: readonly RoleLoad[];
  /** By the size of the overrun. */
  overBudget: readonly OverBudget[];
  /** Holes of the roster: a student without a werkplekbegeleider, a group that is too large, and more. */
  gaps: readonly Hole[];
}

/** Messages of those with a role, between the first and the last message of all; `mean` over everyone who holds it. */
export interface RoleLoad {
  role: RoleId;
  people: number;
  perPerson: { most: number; mean: number };
  perWeek: { most: number; mean: number };
}

/** Somebody with more messages in time than the budget of a semester; what is overdue does not count. */
export interface OverBudget {
  person: Person;
  when: When;
  messages: number;
  budget: number;
}

/** Messages a semester in which all is done on time. */
const budgets = { oneStudent: 8, moreStudents: 12, schoolopleider: 20 };

/** What was sent in a simulation of one partnership, in figures. Pure. */
export function summaryOf(sent: readonly Sent[], setup: Setup): Summary {
  const byPerson = new Map<string, Day[]>();
  for (const { digest } of sent) {
    for (const { person } of digest.addressee.members) {
      byPerson.set(person.id, [...(byPerson.get(person.id) ?? []), digest.day]);
    }
  }
  return {
    messages: sent.length,
    people: byPerson.size,
    roles: roleIds.flatMap((role) => loadOf(role, setup, byPerson, weeksOf(sent))),
    overBudget: overBudgets(sent, setup),
    gaps: remarksOf(setup),
  };
}

function weeksOf(sent: readonly Sent[]): number {
  const days = sent.map(({ digest }) => digest.day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? 1 : daysBetween(mondayOf(first), mondayOf(last)) / 7 + 1;
}

function loadOf(role: RoleId, { people }: Setup, byPerson: ReadonlyMap<string, Day[]>, weeks: number): RoleLoad[] {
  const holders = people.filter(({ roles }) => roles.some((held) => held.role === role));
  if (holders.length === 0) return [];
  const days = holders.map(({ id }) => byPerson.get(id) ?? []);
  const all = days.reduce((sum, { length }) => sum + length, 0);
  const mean = all / holders.length;
  const inWeeks = days.map((each) => Math.max(0, ...counted(each.map(mondayOf)).values()));
  return [
    {
      role,
      people: holders.length,
      perPerson: { most: Math.max(...days.map(({ length }) => length)), mean },
      perWeek: { most: Math.max(...inWeeks), mean: mean / weeks },
    },
  ];
}

function overBudgets(sent: readonly Sent[], setup: Setup): OverBudget[] {
  const inTime = sent.filter(({ digest }) => digest.rows.some(({ fresh, step }) => fresh && !isOverdue(step)));
  const found = new Map<string, OverBudget>();
  for (const { digest } of inTime) {
    const semester = semesterFrom(setup.calendar, digest.day);
    if (semester === undefined) continue;
    const when: When = { schoolYear: semester.schoolYear, semester: semester.semester.number };
    for (const { person } of digest.addressee.members) {
      const budget = budgetOf(setup, person, when);
      if (budget === undefined) continue;
      const key = `${person.id} ${when.schoolYear} ${when.semester}`;
      found.set(key, { person, when, budget, messages: (found.get(key)?.messages ?? 0) + 1 });
    }
  }
  const over = [...found.values()].filter(({ messages, budget }) => messages > budget);
  return over.toSorted((a, b) => b.messages - b.budget - (a.messages - a.budget));
}

/** Messages that somebody may have in a semester; undefined for a role that has no budget but that of the week. */
function budgetOf(setup: Setup, { id, roles }: Person, when: When): number | undefined {
  if (roles.some(({ role }) => role === 'schoolopleider' || role === 'coordinerend-schoolopleider')) {
    return budgets.schoolopleider;
  }
  const students = studentsOf(setup, id, when).filter(({ seats }) => seats.includes('werkplekbegeleider')).length;
  if (students === 0) return undefined;
  return students === 1 ? budgets.oneStudent : budgets.moreStudents;
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
