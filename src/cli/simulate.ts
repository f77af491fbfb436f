import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { daysBetween } from '../calendar/day.js';
import { loadHolidays } from '../calendar/holidays.js';
import { dateSchema } from '../partnership/setup.js';
import { type Habit, habits, simulate as play } from '../reminders/simulate.js';
import { loadCatalogue } from '../tasks/catalogue.js';
import { commandOf } from './command.js';
import { projectRoot } from './root.js';
import { readSetups } from './setups.js';
import { messageOf } from './simulate/message.js';
import { tableOf } from './simulate/table.js';

/** More than the school years of a calendar; a slip of the keyboard must not play for hours. */
const MOST_DAYS = 3 * 366;

const help = `Usage: so simulate --partnership ID --from DATE --to DATE [--done HABIT] [--folder DIR] [--json]

Plays the days of a partnership, DATE (YYYY-MM-DD) to DATE, and says which messages would go out, to whom and why. The bot is
new on the first day: whoever is in the middle of something hears of it then. Nothing is sent and nothing is stored.

  --partnership ID  the id in partnership.yaml
  --done HABIT      on-time: all is done on its last day, after the messages of that day (without --done it is this);
                    at-once: on the day after the first message about it; never: nothing is done. What the bot does not
                    hear of, the adviesformulier and the WPA, is told up to its date in any case
  --folder DIR      the folder of the partnerships; without it the two examples
  --json            one line a message {"at","person","roles","kind","items":[{"task","role","student"?,"due","step","reason"}]};
                    people are named by their mail address

Exit code 0: done. 1: the partnership cannot be read. 2: the call itself is not right.`;

/** `so simulate`. */
export const simulate = commandOf<Call>({
  name: 'simulate',
  summary: 'Says which messages would go out over a number of days',
  help,
  understand,
  async act(call, io) {
    const setups = await readSetups(call.folder);
    const setup = setups.find(({ partnership }) => partnership.id === call.partnership);
    if (setup === undefined) {
      const known = setups.map(({ partnership }) => partnership.id).join(', ') || 'none';
      io.err(`so simulate: there is no partnership "${call.partnership}" in ${call.folder}; there is ${known}.`);
      return 2;
    }
    const { from, to, done } = call;
    const sent = play({ setup, catalogue: loadCatalogue(), holidays: loadHolidays(), from, to, done });
    const messages = sent.map(messageOf);
    for (const line of call.json ? messages.map((message) => JSON.stringify(message)) : tableOf(messages)) io.out(line);
    return 0;
  },
});

interface Call {
  partnership: string;
  from: string;
  to: string;
  done: Habit;
  folder: string;
  json: boolean;
}

/** The call, or what is not right with it. */
function understand(args: string[]): Call | string {
  const { values } = parseArgs({
    args,
    options: {
      partnership: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      done: { type: 'string', default: 'on-time' },
      folder: { type: 'string', default: join(projectRoot, 'examples') },
      json: { type: 'boolean', default: false },
    },
  });
  const { partnership, from, to, folder, json } = values;
  if (partnership === undefined) return 'say which partnership: --partnership ID.';
  if (from === undefined || to === undefined) return 'say which days: --from DATE --to DATE.';
  const wrong = [from, to].find((date) => !dateSchema.safeParse(date).success);
  if (wrong !== undefined) return `"${wrong}" is no date such as 2026-08-31.`;
  if (to < from) return `--to ${to} lies before --from ${from}.`;
  if (daysBetween(from, to) > MOST_DAYS) return 'three years at most.';
  const done = habits.find((habit) => habit === values.done);
  if (done === undefined) return `--done is ${habits.join(', ')}, not "${values.done}".`;
  return { partnership, from, to, done, folder, json };
}
