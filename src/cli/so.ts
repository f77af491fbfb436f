import { existsSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { distance } from 'fastest-levenshtein';
import { asCodedError } from '../errors.js';
import type { Command, ExitCode, Io } from './command.js';

/** The commands in the order of the help; each is loaded only when it is asked for, so that `so` starts fast. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  ask: {
    summary: 'Answers what a term means, as the bot does; one question or a file of them',
    load: async () => (await import('./ask.js')).ask,
  },
  tasks: {
    summary: 'Tells the tasks of a person at a moment',
    load: async () => (await import('./tasks.js')).tasks,
  },
  simulate: {
    summary: 'Says which messages would go out over a number of days',
    load: async () => (await import('./simulate.js')).simulate,
  },
  partnership: {
    summary: 'Checks the folder of a partnership, stores it, or goes back to the one before',
    load: async () => (await import('./partnership.js')).partnership,
  },
  terms: {
    summary: 'Lists the terms of a partnership’s own, writes them to a file or takes a file in',
    load: async () => (await import('./terms.js')).terms,
  },
  messages: {
    summary: 'Lists the messages of the bot about a student, or has them taken back',
    load: async () => (await import('./messages.js')).messages,
  },
  check: {
    summary: 'Checks what the bot ships with: config, content, cards, text and examples',
    load: async () => (await import('./check.js')).check,
  },
};

/** A name further away than this is no slip of the keyboard. */
const NEAR = 3;

const help = [
  'Usage: so <command> [options]',
  '',
  ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`),
  '',
  'so <command> --help tells more. Answers go to stdout, complaints to stderr.',
  'Exit code 0: done. 1: done, and something is wrong. 2: the call itself is not right.',
].join('\n');

/** Runs one call of `so`; `args` are the words after it. What was thrown becomes one line on stderr and exit code 1. */
export async function runSo(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help);
    return 0;
  }
  if (name === undefined) {
    io.err(help);
    return 2;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    io.err(`so: there is no command "${name}".${nearest(name)} See so --help.`);
    return 2;
  }
  try {
    return await (await command.load()).run(rest, io);
  } catch (thrown) {
    const { code, message } = asCodedError(thrown);
    io.err(`${code}: ${message}`);
    return 1;
  }
}

function nearest(name: string): string {
  const [best] = Object.keys(commands).toSorted((a, b) => distance(a, name) - distance(b, name));
  return best !== undefined && distance(best, name) <= NEAR ? ` Did you mean "${best}"?` : '';
}

function isMain(): boolean {
  const [, script] = process.argv;
  return script !== undefined && import.meta.url === pathToFileURL(realpathSync(script)).href;
}

if (isMain()) {
  // A reader that has seen enough ("so ask ... | head -1") closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  // The same settings as the bot's, or a partnership would be put where the bot does not look.
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await runSo(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
  });
}
