import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE } from '../../src/clock.js';

/** A bot in a process of its own, on loopback. */
export interface Subject {
  port: number;
  /** Milliseconds from the start of the process to its first answer over HTTP. */
  startTime: number;
  /** Resident memory in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts `node ARGS` and waits until /healthz answers. */
export async function start(args: readonly string[], port: number, env: Record<string, string> = {}): Promise<Subject> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, PORT: `${port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const until = began + MINUTE;
  while (!(await isAlive(port))) {
    if (child.exitCode !== null || performance.now() > until) throw new Error(`${args.join(' ')} did not start`);
    await wait(5);
  }
  return {
    port,
    startTime: performance.now() - began,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function isAlive(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch (refused) {
    if (refused instanceof TypeError) return false;
    throw refused;
  }
}
