import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../clock.js';
import { readStoreSettings } from '../config.js';
import { lastWish, type Wish, wishWithdrawal } from '../forms/letters/wish.js';
import { standingAbout } from '../forms/letters/withdraw.js';
import { idSchema } from '../partnership/setup.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { type Command, commandOf, type ExitCode, type Io } from './command.js';

const help = `Usage: so messages list --partnership ID STUDENT
       so messages replace --partnership ID STUDENT
       so messages delete --partnership ID STUDENT

The messages of the bot that stand in a chat and say something of the tasks or forms of one student: cards, lists and digests.

list     Where they stand: when, what, about which form and to whom (a person, or the account where only that is known). Not
         what they say. Then what became of the last replace or delete.
replace  Puts a sentence in the place of each.
delete   Deletes each, but for those that tell of others too: in the place of these comes the sentence.

A running bot does it, within a minute or two. What Teams does not give up stays in the list; ask again to try again.
What is stored of the student is not touched: a card that is opened after this is a new message.

Where it is stored: SOBOT_STORE and what follows it in .env.example.
Exit code 0: done. 1: the last time Teams did not give up all of them, or the data can not be reached. 2: the call itself is not
right.`;

const actions = ['list', 'replace', 'delete'] as const;

interface Call {
  action: (typeof actions)[number];
  partnership: string;
  student: string;
}

/** Lists the messages about a student, or has them taken back. `now` is when that was asked. */
export function messagesCommand(now: Clock): Command {
  return commandOf<Call>({
    name: 'messages',
    summary: 'List the messages about a student, or have them taken back',
    help,
    understand,
    async act(call, io) {
      const store = await openStore(readStoreSettings(io.env));
      try {
        if (call.action === 'list') return await list(store, call, io);
        await wishWithdrawal(store, call, call.action === 'delete', now());
        io.out('A running bot takes them back within a minute or two. See so messages list.');
        return 0;
      } finally {
        await store.close();
      }
    },
  });
}

export const messages = messagesCommand(systemClock);

function understand(args: string[]): Call | string {
  const options = { partnership: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, student, ...rest] = positionals;
  const action = actions.find((known) => known === name);
  if (action === undefined) return `say ${actions.join(', ')}${name === undefined ? '' : `, not "${name}"`}`;
  const { partnership = '' } = values;
  if (!idSchema.safeParse(partnership).success) return 'say --partnership and its id';
  if (!idSchema.safeParse(student).success || student === undefined) return 'say the id of a student';
  if (rest.length > 0) return `one at a time: ${rest.join(' ')} is too much`;
  return { action, partnership, student };
}

async function list(store: Store, call: Call, io: Io): Promise<ExitCode> {
  let isEmpty = true;
  for await (const { at, kind, form = '', to } of standingAbout(store, call)) {
    io.out([at, kind, form, to].join('\t'));
    isEmpty = false;
  }
  if (isEmpty) io.out('No message of the bot about this student stands anywhere.');
  const wish = await lastWish(store, call);
  if (wish !== undefined) io.out(outcomeOf(wish));
  return (wish?.came?.refused ?? 0) > 0 ? 1 : 0;
}

function outcomeOf({ remove, at, came }: Wish): string {
  const asked = `Asked to ${remove ? 'delete' : 'replace'} on ${at}`;
  if (came === undefined) return `${asked}: not done yet.`;
  return `${asked}, done on ${came.at}: ${came.done} taken back, ${came.gone} gone before, ${came.refused} refused.`;
}
