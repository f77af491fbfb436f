import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The demo as a newcomer starts it, on ports of its own. */
export interface Demo {
  /** Address of the Playground window of a person, by name. */
  addressOf(person: string): string;
  /** All it printed. */
  output(): string;
  /** Ctrl-C, and waits for the end; gives the exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`: it ends at once and can do nothing about it. */
  kill(): Promise<void>;
  /** Removes the data too. */
  remove(): Promise<void>;
}

/**
 * Starts the demo, or one half of it, and waits until it says that the windows can be opened. `folder` takes up the data of an
 * earlier one.
 */
export async function startDemo({
  fresh = true,
  only = '',
  guest = '',
  folder = mkdtempSync(join(tmpdir(), 'sobot-demo-')),
} = {}): Promise<Demo & { folder: string }> {
  const args = ['--import', 'tsx', 'bot/demo/main.ts', '--port', '4978', '--windows', '26250', '--data', folder];
  if (fresh) args.push('--fresh');
  if (only !== '') args.push('--only', only);
  if (guest !== '') args.push('--guest', guest);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (part) => {
    printed += part;
  });
  child.stderr.on('data', (part) => {
    printed += part;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => printed.includes('Ctrl-C') && resolve());
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${printed}`)));
  });
  const stop = () => end(child);
  return {
    folder,
    addressOf(person) {
      const address = printed
        .split('\n')
        .find((line) => line.includes(person))
        ?.match(/http:\S+/)?.[0];
      if (address === undefined) throw new Error(`The demo did not print a window for ${person}:\n${printed}`);
      return address;
    },
    output: () => printed,
    stop,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill('SIGINT');
  await once(child, 'exit');
  return child.exitCode;
}
