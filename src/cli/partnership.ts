import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../clock.js';
import { readStoreSettings } from '../config.js';
import { loadContent } from '../glossary/load.js';
import { putGeneration, undoGeneration } from '../partnership/generations.js';
import { loadPartnership } from '../partnership/load.js';
import { idSchema } from '../partnership/setup.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { type Command, commandOf, type ExitCode, type Io } from './command.js';
import { jsonVoice, plainVoice, type Sound, type Voice } from './partnership/voice.js';

const help = `Usage: so partnership check DIR [--json]
       so partnership put DIR [--json]
       so partnership undo ID [--json]

check  Says whether the folder of a partnership can be taken in. Faults go to stderr as file:line: what is wrong and what
       to do; remarks go to stdout and may stay as they are. Both are in Dutch, for the stagebureau.
put    Checks, and stores the partnership when there are no faults. What was there before is kept.
undo   Goes back to what partnership ID was before its last put; a second time goes forward again.

  --json  one object on stdout, and nothing else

Where it is stored: SOBOT_STORE and what follows it in .env.example. What the folder holds: examples/README.md.
Exit code 0: done. 1: there are faults, another put came in between, or the data can not be
reached. 2: the call itself is not right.`;

/** Checks, stores and takes back the set-up of a partnership. `now` is when a put counts from. */
export function partnershipCommand(now: Clock): Command {
  return commandOf<Call>({
    name: 'partnership',
    summary: 'Check a partnership folder, store it, or go back to the one before',
    help,
    understand,
    async act(call, io) {
      const say = call.json ? jsonVoice(io) : plainVoice(io, call.target);
      if (call.action === 'undo') return undo(call.target, now(), io, say);
      const entries = new Set(loadContent().entries.map(({ id }) => id));
      const loaded = await loadPartnership(call.target, { entries });
      if (loaded.status === 'faulty' || call.action === 'check') return say.checked(loaded);
      return put(loaded, now(), io, say);
    },
  });
}

export const partnership = partnershipCommand(systemClock);

const actions = ['check', 'put', 'undo'] as const;

interface Call {
  action: (typeof actions)[number];
  target: string;
  json: boolean;
}

/** The call, or what is not right with it. */
function understand(args: string[]): Call | string {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, target, ...rest] = positionals;
  const action = actions.find((known) => known === name);
  if (action === undefined) return `say ${actions.join(', ')}${name === undefined ? '' : `, not "${name}"`}`;
  if (target === undefined) return `${action} needs ${action === 'undo' ? 'the id of a partnership' : 'a folder'}`;
  if (action === 'undo' && !idSchema.safeParse(target).success) return `"${target}" is no id of a partnership`;
  if (rest.length > 0) return `one at a time: ${rest.join(' ')} is too much`;
  return { action, target, json: values.json };
}

async function put(loaded: Sound, now: Date, io: Io, say: Voice): Promise<ExitCode> {
  const { setup } = loaded;
  return say.stored(loaded, await withStore(io, (store) => putGeneration(store, setup.partnership.id, setup, { now })));
}

async function undo(id: string, now: Date, io: Io, say: Voice): Promise<ExitCode> {
  return say.undone(id, await withStore(io, (store) => undoGeneration(store, id, { now })));
}

async function withStore<T>(io: Io, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readStoreSettings(io.env));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
