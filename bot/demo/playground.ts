import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve as absolute, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { MINUTE } from '../../src/clock.js';
import { CodedError } from '../../src/errors.js';
import type { Persona } from './personas.js';

/** One Microsoft 365 Agents Playground that runs: a browser window with one person in it. */
export interface Window {
  persona: Persona;
  address: string;
  close(): void;
}

/** Six start together, each reading five megabytes of program: on a slow machine under load that takes more than a minute. */
const START_TIME = 5 * MINUTE;

/**
 * Starts a Playground for one person and waits until it listens.
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
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const log = join(folder, `${persona.person.id}.log`);
  const address = `http://localhost:${await portOf(child, persona, log)}`;
  return { persona, address, close: () => void child.kill() };
}

/** Where the Playground says that it listens: it quietly takes another port when its own was taken meanwhile. */
function portOf(child: ChildProcess, { person }: Persona, log: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      clearTimeout(timer);
      child.kill();
      const next = `Begin opnieuw: npm run demo. Lukt het weer niet, kijk dan in ${log}.`;
      reject(new CodedError('UNEXPECTED', `Het venster van ${person.name} startte niet: ${what}. ${next}`));
    };
    const timer = setTimeout(() => fail(`na ${START_TIME / MINUTE} minuten was het er nog niet`), START_TIME);
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (code, signal) => fail(`het stopte meteen (${code ?? signal})`));
    const file = createWriteStream(log);
    for (const stream of [child.stdout, child.stderr].filter((each) => each !== null)) {
      stream.pipe(file, { end: false });
      createInterface(stream).on('line', (line) => {
        const port = /^Listening on (\d+)$/.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(Number(port));
      });
    }
  });
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
