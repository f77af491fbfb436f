import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { daysBetween } from '../calendar/day.js';
import { loadHolidays } from '../calendar/holidays.js';
import { dateSchema } from '../partnership/setup.js';
import { type Habit, habits, simulate as play } from '../reminders/simulate.js';
import { summaryOf } from '../reminders/summary.js';
import { loadCatalogue } from '../tasks/catalogue.js';
import { commandOf, type ExitCode, type Io } from './command.js';
import { projectRoot } from './root.js';
import { readSetups } from './setups.js';
import { diffLines, diffOf } from './simulate/diff.js';
import { type Message, messageOf, messageSchema } from './simulate/message.js';
import { summaryLines } from './simulate/summaryLines.js';
import { detailOf, tableOf } from './simulate/table.js';

/** More than the school years of a calendar; a slip of the keyboard must not play for hours. */
const MOST_DAYS = 3 * 366;

const help = `Usage: so simulate --partnership ID --from DATE --to DATE [--done HABIT] [--person EMAIL] [--diff FILE]
                   [--folder DIR] [--json]

Plays the days of a partnership, DATE (YYYY-MM-DD) to DATE, and says which messages would go out, to whom and why. The bot is
new on the first day: whoever is in the middle of something hears of it then. Nothing is sent and nothing is stored. Below the
messages stands a summary: messages of each role, who has more than the budget of a semester, and the gaps in the roster.

  --partnership ID  the id in partnership.yaml
  --done HABIT      on-time: all is done on its last day, after the messages of that day (without --done it is this);
                    at-once: on the day after the first message about it; never: nothing is done. What has no form in the
                    bot, such as the WPA, is ticked off
  --person EMAIL    only the messages of this person, with every row and its rule; a star marks what is new
  --diff FILE       FILE is what --json wrote before; says only what is otherwise now: + new, - gone, ~ at another moment or
                    with another last day. A row counts where it is new to the person
  --folder DIR      the folder of the partnerships; without it the two examples
  --json            one line a message {"at","person","roles","kind","items":[{"task","role","student"?,"due","step","reason",
                    "id","fresh","undoneBy"?}]}, and nothing else; people are named by their mail address. With --diff one
                    line a change {"change":"new"|"gone"|"moved"|"due","person","task","student"?,"step","at"?,"was"?,
                    "due"?,"wasDue"?}

Exit code 0: done, also when there are changes. 1: the partnership or the file cannot be read. 2: the call itself is not right.`;

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
      return refuse(io, `there is no partnership "${call.partnership}" in ${call.folder}; there is ${known}.`, 2);
    }
    const { from, to, done, person } = call;
    if (person !== undefined && setup.people.every(({ email }) => email !== person)) {
      return refuse(io, `nobody in ${call.partnership} has the address ${person}.`, 2);
    }
    const before = call.diff === undefined ? undefined : await readMessages(call.diff);
    if (typeof before === 'string') return refuse(io, before, 1);

    const sent = play({ setup, catalogue: loadCatalogue(), holidays: loadHolidays(), from, to, done });
    const isMeant = (message: Message) => person === undefined || message.person === person;
    const messages = sent.map(messageOf).filter(isMeant);
    const lines = before === undefined ? told(call, messages) : otherwise(call, before.filter(isMeant), messages);
    if (!call.json && before === undefined && person === undefined && sent.length > 0)
      lines.push('', ...summaryLines(summaryOf(sent, setup)));
    for (const line of lines) io.out(line);
    return 0;
  },
});

interface Call {
  partnership: string;
  from: string;
  to: string;
  done: Habit;
  /** Lower case. */
  person: string | undefined;
  /** A file of an earlier run. */
  diff: string | undefined;
  folder: string;
  json: boolean;
}

function told({ json, person }: Call, messages: readonly Message[]): string[] {
  if (json) return messages.map((message) => JSON.stringify(message));
  return person === undefined ? tableOf(messages) : detailOf(messages);
}

function otherwise({ json }: Call, before: readonly Message[], messages: readonly Message[]): string[] {
  return json ? diffOf(before, messages).map((change) => JSON.stringify(change)) : diffLines(before, messages);
}

function refuse({ err }: Io, why: string, code: ExitCode): ExitCode {
  err(`so simulate: ${why}`);
  return code;
}

/** The messages that an earlier run wrote with --json, or what is wrong with the file. */
async function readMessages(file: string): Promise<Message[] | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return `${file} cannot be read.`;
  }
  const messages: Message[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const message = messageSchema.safeParse(parsed(line));
    if (!message.success) return `${file}, line ${at + 1}: this is no message as so simulate --json writes it.`;
    messages.push(message.data);
  }
  return messages;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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
      person: { type: 'string' },
      diff: { type: 'string' },
      folder: { type: 'string', default: join(projectRoot, 'examples') },
      json: { type: 'boolean', default: false },
    },
  });
  const { partnership, from, to, diff, folder, json } = values;
  if (partnership === undefined) return 'say which partnership: --partnership ID.';
  if (from === undefined || to === undefined) return 'say which days: --from DATE --to DATE.';
  const wrong = [from, to].find((date) => !dateSchema.safeParse(date).success);
  if (wrong !== undefined) return `"${wrong}" is no date such as 2026-08-31.`;
  if (to < from) return `--to ${to} lies before --from ${from}.`;
  if (daysBetween(from, to) > MOST_DAYS) return 'three years at most.';
  const done = habits.find((habit) => habit === values.done);
  if (done === undefined) return `--done is ${habits.join(', ')}, not "${values.done}".`;
  return { partnership, from, to, done, person: values.person?.trim().toLowerCase(), diff, folder, json };
}
