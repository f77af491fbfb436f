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

// As `npm start` does it, and the yardstick on the same Node with the same room.
const room = '--max-old-space-size=1024';
const startOurs = () => start([room, 'dist/bot/main.js'], 4970, settings);
const startEcho = () => start([room, 'tests/bench/echo.mjs'], 4971);

const startTimes = await startsOf(startOurs, startEcho);
report(
  'ready after start',
  ms(startTimes.ours),
  `${ms(startTimes.echo)} (bare bot)`,
  startTimes.ours / startTimes.echo,
  2,
);

const [ours, echo] = [await startOurs(), await startEcho()];
const askOurs = (turns: number) =>
  takeTurns({ connector, speaker, port: ours.port, text: 'Wat betekent IO hier?', turns });
const askEcho = (turns: number) =>
  takeTurns({ connector, speaker, port: echo.port, text: 'Wat betekent IO hier?', turns });

await askOurs(1_000);
const memoryEarly = ours.memory();
await askEcho(1_000);
// By turns, and the ratio within each round, so that whatever else the machine does falls on both.
const rounds: { ours: number; echo: number; ratio: number }[] = [];
for (let round = 0; round < 20; round += 1) {
  const [echoTurn, ourTurn] = [await askEcho(200), await askOurs(200)];
  rounds.push({ echo: echoTurn, ours: ourTurn, ratio: ourTurn / echoTurn });
}
const over = (figure: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[figure]));
report('a terms turn, p50', ms(over('ours')), `${ms(over('echo'))} (echo turn)`, over('ratio'), 1.5);

await askOurs(5_000);
const memoryLate = ours.memory();
report('memory after 10,000 turns', mb(memoryLate), `${mb(memoryEarly)} (after 1,000)`, memoryLate / memoryEarly, 1.2);

await Promise.all([ours.stop(), echo.stop(), connector.close()]);
rmSync(folder, { recursive: true, force: true });
console.table(rows.map(({ ratio, target, ...row }) => ({ ...row, ratio: ratio.toFixed(2), target: `<= ${target}` })));
const missed = rows.filter(({ ratio, target }) => ratio > target);
for (const { what } of missed) console.error(`Missed: ${what}`);
process.exit(missed.length > 0 ? 1 : 0);

/** Medians of seven starts each, by turns. */
async function startsOf(startOurs: () => Promise<Subject>, startEcho: () => Promise<Subject>) {
  const times = { ours: [] as number[], echo: [] as number[] };
  for (let count = 0; count < 7; count += 1) {
    for (const [who, startIt] of [
      ['ours', startOurs],
      ['echo', startEcho],
    ] as const) {
      const subject = await startIt();
      times[who].push(subject.startTime);
      await subject.stop();
    }
  }
  return { ours: median(times.ours), echo: median(times.echo) };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
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
