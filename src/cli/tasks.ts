import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Day } from '../calendar/day.js';
import { loadHolidays } from '../calendar/holidays.js';
import { CodedError } from '../errors.js';
import { noFacts } from '../forms/facts.js';
import { addresseesOf } from '../people/addressee.js';
import { loadCatalogue } from '../tasks/catalogue.js';
import { tasksFor } from '../tasks/tasksFor.js';
import { commandOf } from './command.js';
import { projectRoot } from './root.js';
import { readSetups } from './setups.js';
import { dayOf } from './tasks/day.js';
import { type Found, printed, toText } from './tasks/printed.js';

const help = `Usage: so tasks --person EMAIL --now ISO [--from DIR] [--json]

Tells the tasks of a person in every partnership, as if nothing was done yet.

  --person EMAIL  mail address in the roster
  --now ISO       the moment it is: 2026-09-07, 2026-09-07T15:15 on a Dutch clock, or 2026-09-07T15:15:00+02:00
  --from DIR      a partnership, or a folder of partnerships; without it the two examples
  --json          one object {"person","now","tasks":[{"task","partnership","role","student"?,"kind","opens","due",
                  "state","hours"?,"reason","source"}]} by due date; state is coming, open, overdue or past

Exit code 0: told, also when there are none. 1: the partnerships cannot be read. 2: the call itself is not right.`;

/** `so tasks`. */
export const tasks = commandOf<Call>({
  name: 'tasks',
  summary: 'Tells the tasks of a person at a moment',
  help,
  understand,
  async act(call, io) {
    const { person, now, day, from, json } = call;
    const folder = from ?? join(projectRoot, 'examples');
    const setups = await readSetups(folder);
    if (setups.length === 0) throw new CodedError('PARTNERSHIP_INVALID', `${folder}: there is no partnership here.`);
    // The same address in two tenants is two people; here nobody says which one is meant.
    const meant = addresseesOf(setups).filter(({ email }) => email === person);
    const [first] = meant;
    if (first === undefined) {
      const ids = setups.map(({ partnership }) => partnership.id);
      io.err(`so tasks: nobody in ${ids.join(', ')} has the mail address "${person}".`);
      return 2;
    }
    const shared = { catalogue: loadCatalogue(), holidays: loadHolidays(), facts: noFacts };
    const found = meant
      .flatMap(({ members }) => members)
      .flatMap((member): Found[] =>
        tasksFor({ setup: member.setup, ...shared }, member.person.id, day).map((task) => ({
          setup: member.setup,
          task,
        })),
      )
      .sort((a, b) => (a.task.due < b.task.due ? -1 : Number(a.task.due > b.task.due)));
    const { language, name } = first;
    if (!json) io.out(toText(found, name, day, language));
    else io.out(JSON.stringify({ person, now, tasks: found.map((one) => printed(one, language)) }));
    return 0;
  },
});

interface Call {
  person: string;
  now: string;
  day: Day;
  from: string | undefined;
  json: boolean;
}

/** The call, or what is wrong with it. */
function understand(args: string[]): Call | string {
  const { values } = parseArgs({
    args,
    options: {
      person: { type: 'string' },
      now: { type: 'string' },
      from: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { now, from, json } = values;
  const person = values.person?.trim().toLowerCase();
  if (person === undefined || person === '') return 'say whose tasks: --person EMAIL.';
  if (now === undefined) return 'say which moment it is: --now 2026-09-07.';
  const day = dayOf(now);
  if (day === undefined) return `"${now}" is no moment. Give a date, with a time or without (see below).`;
  return { person, now, day, from, json };
}
