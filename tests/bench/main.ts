import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnector } from '../support/connector.js';
import { prepareStore } from './data.js';
import { type Subject, start } from './process.js';
import { takeTurns } from './turns.js';

// Every figure stands beside another of the same run on the same machine: what counts is the ratio.
const folder = mkdtempSync(join(tmpdir(), 'sobot-bench-'));
const connector = await startConnector();
const file = join(folder, 'bench.sqlite');
const speaker = await prepareStore(file, connector);
const settings = { SOBOT_DATA_FILE: file, SOBOT_LOG_LEVEL: 'silent', NODE_ENV: 'test' };
const rows: { what: string; ours: string; beside: string; ratio: number; target: number }[] = [];

const startOurs = () => start('bot/main.ts', 4970, settings);
const startEcho = () => start('tests/bench/echo.ts', 4971);

const startTimes = { ours: await startsOf(startOurs), echo: await startsOf(startEcho) };
report(
  'ready after start',
  `${ms(startTimes.ours)}`,
  `${ms(startTimes.echo)} (bare bot)`,
  startTimes.ours / startTimes.echo,
  2,
);

const [ours, echo] = [await startOurs(), await startEcho()];
const turn = { connector, speaker };
await takeTurns({ ...turn, port: echo.port, text: 'hallo', turns: 1_000 });
await takeTurns({ ...turn, port: ours.port, text: 'Wat betekent IO hier?', turns: 1_000 });
const memoryEarly = ours.memory();
const echoTurn = await takeTurns({ ...turn, port: echo.port, text: 'hallo', turns: 2_000 });
const termTurn = await takeTurns({ ...turn, port: ours.port, text: 'Wat betekent IO hier?', turns: 2_000 });
report('a terms turn, p50', ms(termTurn), `${ms(echoTurn)} (echo turn)`, termTurn / echoTurn, 1.5);

await takeTurns({ ...turn, port: ours.port, text: 'Wat betekent IO hier?', turns: 7_000 });
const memoryLate = ours.memory();
report('memory after 10,000 turns', mb(memoryLate), `${mb(memoryEarly)} (after 1,000)`, memoryLate / memoryEarly, 1.2);

await Promise.all([ours.stop(), echo.stop(), connector.close()]);
rmSync(folder, { recursive: true, force: true });
console.table(rows.map(({ ratio, target, ...row }) => ({ ...row, ratio: ratio.toFixed(2), target: `<= ${target}` })));
const missed = rows.filter(({ ratio, target }) => ratio > target);
for (const { what } of missed) console.error(`Missed: ${what}`);
process.exit(missed.length > 0 ? 1 : 0);

/** The median of five starts. */
async function startsOf(startIt: () => Promise<Subject>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const subject = await startIt();
    times.push(subject.startTime);
    await subject.stop();
  }
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

function report(what: string, figure: string, beside: string, ratio: number, target: number): void {
  rows.push({ what, ours: figure, beside, ratio, target });
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
