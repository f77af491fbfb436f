import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Day } from '../calendar/day.js';
import { loadHolidays } from '../calendar/holidays.js';
import { CodedError } from '../errors.js';
import { noFacts } from '../forms/facts.js';
import { addresseesOf } from '../people/addressee.js';
import { type RoleId, roleIdSchema, roleIds } from '../people/role.js';
import { loadCatalogue } from '../tasks/catalogue.js';
import { tasksFor } from '../tasks/tasksFor.js';
import { commandOf } from './command.js';
import { projectRoot } from './root.js';
import { readSetups } from './setups.js';
import { dayOf } from './tasks/day.js';
import { type Found, printed, toText } from './tasks/printed.js';
import { rolesOf, toLines } from './tasks/roles.js';

const help = `Usage: so tasks --person EMAIL --now ISO [--from DIR] [--json]
       so tasks --role ROLE|all [--from DIR] [--json]

Tells the tasks of a person in every partnership, as if nothing was done yet; or the tasks of a role there, with the ids that
taken.yaml and uitstel.csv speak of.

  --person EMAIL  mail address in the roster
  --now ISO       the moment it is: 2026-09-07, 2026-09-07T15:15 on a Dutch clock, or 2026-09-07T15:15:00+02:00
  --role ROLE     a role by its standard name, such as schoolopleider, or all
  --from DIR      a partnership, or a folder of partnerships; without it the two examples
  --json          one object {"person","now","tasks":[{"task","partnership","role","student"?,"kind","opens","due",
                  "state","hours"?,"reason","source"}]} by due date; state is coming, open, overdue or past.
                  With --role one object a partnership: {"partnership","roles":[{"role","reminded","tasks":[{"task","on",
                  "kind","per","when"?,"people"?,"escalatesTo"?,"name"}]}]}

Exit code 0: told, also when there are none. 1: the partnerships cannot be read. 2: the call itself is not right.`;

/** `so tasks`. */
export const tasks = commandOf<Call>({
  name: 'tasks',
  summary: 'Tells the tasks of a person at a moment, or of a role',
  help,
  understand,
  async act(call, io) {
    const { from, json } = call;
    const folder = from ?? join(projectRoot, 'examples');
    const setups = await readSetups(folder);
    if (setups.length === 0) throw new CodedError('PARTNERSHIP_INVALID', `${folder}: there is no partnership here.`);
    if ('role' in call) {
      const found = setups.map((setup) => rolesOf(setup, loadCatalogue(), call.role));
      for (const one of found) io.out(json ? JSON.stringify(one) : toLines(one).join('\n'));
      return 0;
    }
    const { person, now, day } = call;
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

type Call = ({ person: string; now: string; day: Day } | { role: RoleId | 'all' }) & {
  from: string | undefined;
  json: boolean;
};

/** The call, or what is wrong with it. */
function understand(args: string[]): Call | string {
  const { values } = parseArgs({
    args,
    options: {
      person: { type: 'string' },
      now: { type: 'string' },
      role: { type: 'string' },
      from: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { now, from, json } = values;
  const person = values.person?.trim().toLowerCase();
  if (values.role !== undefined) {
    if (person !== undefined || now !== undefined) return '--role tells of everyone with that role, at any moment.';
    const role = roleIdSchema.or(z.literal('all')).safeParse(values.role).data;
    if (role === undefined) return `there is no role "${values.role}". Choose from all, ${roleIds.join(', ')}.`;
    return { role, from, json };
  }
  if (person === undefined || person === '') return 'say whose tasks: --person EMAIL, or --role ROLE.';
  if (now === undefined) return 'say which moment it is: --now 2026-09-07.';
  const day = dayOf(now);
  if (day === undefined) return `"${now}" is no moment. Give a date, with a time or without (see below).`;
  return { person, now, day, from, json };
}
