import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { resolve as absolute, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stringify } from 'yaml';
import { SECOND } from '../../src/clock.js';
import { CodedError } from '../../src/errors.js';
import type { Persona } from './personas.js';

/** One Microsoft 365 Agents Playground that runs: a browser window with one person in it. */
export interface Window {
  persona: Persona;
  address: string;
  close(): void;
}

const START_TIME = 60 * SECOND;

/**
 * Starts a Playground for one person and waits until it answers.
 * @throws CodedError UNEXPECTED when it ends or stays silent: it prints no reason itself.
 */
export async function openWindow(
  persona: Persona,
  others: readonly Persona[],
  { endpoint, port, folder }: { endpoint: string; port: number; folder: string },
): Promise<Window> {
  mkdirSync(folder, { recursive: true });
  const configFile = absolute(folder, `${persona.person.id}.yml`);
  writeFileSync(configFile, stringify(config(persona, others)));
  const log = openSync(absolute(folder, `${persona.person.id}.log`), 'w');
  const guard = new URL('./dieTogether.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--import', guard, playgroundProgram(), 'start', '-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--dt'],
    {
      cwd: folder,
      env: {
        ...process.env,
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
        TEAMSAPPTESTER_BROWSER: 'none',
      },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  closeSync(log);
  const address = `http://localhost:${port}`;
  await answers(address, child, persona);
  return { persona, address, close: () => void child.kill() };
}

/**
 * @throws CodedError CONFIG_INVALID that names the taken ports, before anything is started.
 */
export async function assertFree(ports: readonly number[]): Promise<void> {
  const taken: number[] = [];
  for (const port of ports) if (!(await isFree(port))) taken.push(port);
  if (taken.length === 0) return;
  const message = `Bezette poort: ${taken.join(', ')}. Stop wat daar luistert (een andere demo?), of kies andere: npm run demo -- --port 4000 --windows 57000`;
  throw new CodedError('CONFIG_INVALID', message);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function answers(address: string, child: ChildProcess, persona: Persona): Promise<void> {
  const until = Date.now() + START_TIME;
  while (Date.now() < until && child.exitCode === null) {
    try {
      const response = await fetch(address);
      if (response.ok) return;
    } catch (notYet) {
      // Refused until it listens; anything else ends at the time limit below.
      if (!(notYet instanceof TypeError)) throw notYet;
    }
    await wait(200);
  }
  child.kill();
  throw new CodedError(
    'UNEXPECTED',
    `Het venster van ${persona.person.name} (${address}) startte niet. Begin opnieuw: npm run demo -- --fresh`,
  );
}

function playgroundProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: Record<string, string> };
  return join(dirname(manifest), bin.agentsplayground ?? '');
}

function config(persona: Persona, others: readonly Persona[]) {
  const name = `${persona.partnership.id}-${persona.person.id}`;
  return {
    version: '0.1.1',
    tenantId: persona.tenant,
    bot: { id: 'samen-opleiden', name: 'Samen Opleiden' },
    currentUser: user(persona),
    users: others.map(user),
    personalChat: { id: `chat-${name}` },
    groupChat: { id: `groep-${name}`, name: 'Overleg tandem' },
    team: {
      id: `team-${name}`,
      name: persona.partnership.name,
      aadGroupId: persona.oid.replace(/^.{8}/, '7ea77ea7'),
      channels: [{ id: `kanaal-${name}`, name: 'Werkplekbegeleiders' }],
    },
  };
}

function user({ person, oid }: Persona) {
  const [givenName = person.name, ...rest] = person.name.split(' ');
  return {
    id: `29:${oid}`,
    name: person.name,
    userPrincipleName: person.email,
    aadObjectId: oid,
    givenName,
    surname: rest.join(' '),
    email: person.email,
  };
}
