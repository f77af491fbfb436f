import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../src/forms/fingerprint.js';
import { startConnector } from '../support/connector.js';
import { prepareStore } from './data.js';
import { createFigures, kb, mb, ms } from './figures.js';
import { reportPlans, reportSending } from './load.js';
import { type LookupFigures, lookUps } from './lookup.js';
import { type Subject, start } from './process.js';
import { storeUseOfSemester } from './semester.js';
import { UNITS } from './storeUse.js';
import { storeUseOfStory } from './story.js';
import { takeTurns } from './turns.js';
import { storeUseOfForm } from './wholeForm.js';

// Every figure stands beside another of the same run on the same machine: what counts is the ratio.
const folder = mkdtempSync(join(tmpdir(), 'sobot-bench-'));
const connector = await startConnector();
const file = join(folder, 'bench.sqlite');
const speaker = await prepareStore(file, connector);
const settings = { SOBOT_DATA_FILE: file, SOBOT_LOG_LEVEL: 'silent', NODE_ENV: 'test' };
const figures = createFigures();
const { report } = figures;

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
const TYPED = ['w', 'we', 'werk', 'werkpl', 'werkpleklab', 'IO', 'begeleider', 'opleidingsschol', ''];
const question = () => ({ text: 'Wat betekent IO hier?' });
const askOurs = (turns: number) => takeTurns({ connector, speaker, port: ours.port, say: question, turns });
const askEcho = (turns: number) => takeTurns({ connector, speaker, port: echo.port, say: question, turns });
let typedBefore: string | undefined;
/** Each press has another text, so that each is a write. */
const pressOurs = (turns: number, round: number) =>
  takeTurns({ connector, speaker, port: ours.port, say: (turn) => pressOf(`${round}.${turn}`), turns });

/** As somebody types a word into the search. */
const searchOurs = (turns: number) =>
  takeTurns({
    connector,
    speaker,
    port: ours.port,
    say: (turn) => searchOf(TYPED[turn % TYPED.length] ?? ''),
    turns,
    atOnce: true,
  });

await askOurs(1_000);
// What is built when it is first used, such as the index of the search, is no growth.
await searchOurs(400);
await pressOurs(100, -1);
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

const searches: typeof rounds = [];
for (let round = 0; round < 20; round += 1) {
  const [echoTurn, ourTurn] = [await askEcho(100), await searchOurs(100)];
  searches.push({ echo: echoTurn, ours: ourTurn, ratio: ourTurn / echoTurn });
}
const overSearches = (figure: keyof (typeof searches)[number]) => median(searches.map((search) => search[figure]));
report(
  'a search in the compose box, p50',
  ms(overSearches('ours')),
  `${ms(overSearches('echo'))} (echo turn)`,
  overSearches('ratio'),
  2,
);

const steps: typeof rounds = [];
for (let round = 0; round < 20; round += 1) {
  const [echoTurn, ourTurn] = [await askEcho(100), await pressOurs(100, round)];
  steps.push({ echo: echoTurn, ours: ourTurn, ratio: ourTurn / echoTurn });
}
const overSteps = (figure: keyof (typeof steps)[number]) => median(steps.map((step) => step[figure]));
report(
  'a step of a form is saved, p50',
  ms(overSteps('ours')),
  `${ms(overSteps('echo'))} (echo turn)`,
  overSteps('ratio'),
  4,
);

await askOurs(5_000);
const memoryLate = ours.memory();
report('memory after 10,000 turns', mb(memoryLate), `${mb(memoryEarly)} (after 1,000)`, memoryLate / memoryEarly, 1.2);

await Promise.all([ours.stop(), echo.stop(), connector.close()]);

await reportSending(figures, process.argv.includes('--full'));
await reportPlans(figures);
const uses = await storeUseOfStory();
const form = await storeUseOfForm();

const [lookUp, miniSearch, fuse] = lookUps();
if (lookUp === undefined || miniSearch === undefined || fuse === undefined) throw new Error('nothing was looked up');
report('a look-up in 2,000 terms, p99', ms(lookUp.p99), '1 ms (wanted)', lookUp.p99, 1);
report('the same, p50', ms(lookUp.p50), `${ms(fuse.p50)} (Fuse.js)`, lookUp.p50 / fuse.p50, 1);
for (const other of [miniSearch, fuse]) {
  report(
    'look-ups not right',
    missesOf(lookUp),
    `${missesOf(other)} (${other.what})`,
    wrongOf(lookUp) / wrongOf(other),
    1,
  );
}

rmSync(folder, { recursive: true, force: true });
console.table(
  [lookUp, miniSearch, fuse].map(({ what, p50, p99, right, questions, settings }) => ({
    what,
    p50: ms(p50),
    p99: ms(p99),
    'right on the test half': `${right} of ${questions}`,
    settings,
  })),
);
console.table(uses.map(({ what, use }) => ({ what, ...use })));
console.table(form.presses.map(({ what, use }) => ({ 'an adviesformulier, on Cosmos DB': what, ...use })));
console.log(
  `An adviesformulier from begin to end: ${form.presses.reduce((sum, { use }) => sum + use.gets + use.queries + use.commits, 0)} operations; ${form.documents} documents of ${kb(form.kept)} are kept.`,
);
console.table(
  (await storeUseOfSemester()).map(({ role, messages, use, items, bytes }) => ({
    'a semester of reminders': role,
    messages,
    operations: use.gets + use.queries + use.commits,
    'of these writes': use.commits,
    read: kb(use.read),
    written: kb(use.written),
    'documents kept': items,
    'bytes kept': kb(bytes),
    'request units, estimated': Math.round(use.units),
  })),
);
console.log(UNITS);
process.exit(figures.print() > 0 ? 1 : 0);

function searchOf(typed: string) {
  const value = {
    commandId: 'begrip',
    parameters: [{ name: 'zoek', value: typed }],
    queryOptions: { skip: 0, count: 25 },
  };
  return { type: 'invoke', name: 'composeExtension/query', value };
}

/** A werkplekbegeleider saves the last step of a startgesprek with this text in it, and gets it back. */
function pressOf(text: string) {
  const ids = { form: 'startgesprek', partnership: 'noord-holland', student: 'youssef-amrani' };
  const when = { schoolYear: '2026-2027', semester: 1 };
  const base = { leermogelijkheden: fingerprint(typedBefore) };
  typedBefore = text;
  const value = { verb: 'form.stap', ...ids, ...when, part: 'form', step: 1, to: 'next', base, lang: 'nl' };
  return { replyToId: 'card', value: { ...value, a_leermogelijkheden: text } };
}

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

function wrongOf({ right, questions }: LookupFigures): number {
  return questions - right;
}

function missesOf(figures: LookupFigures): string {
  return `${wrongOf(figures)} of ${figures.questions}`;
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
