import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createGlossary } from '../../src/glossary/glossary.js';
import { tokenise } from '../../src/glossary/reading/normalise.js';
import { isSmallWord } from '../../src/glossary/reading/parts.js';
import { judge } from '../eval/terms/judge.js';
import { withKnownIds } from '../eval/terms/known.js';
import { type Outcome, outcomeOf } from '../eval/terms/outcome.js';
import { type Question, readQuestions } from '../eval/terms/question.js';
import { type Half, halfOf } from '../eval/terms/split.js';
import { anEntry, shipped } from '../support/builders/glossary.js';

/** How one way of looking up did: milliseconds a question, and how much of the test half came out right. */
export interface LookupFigures {
  what: string;
  settings: string;
  p50: number;
  p99: number;
  right: number;
  questions: number;
}

/** One way of looking up: its outcome for a question, and how sure it is (a search engine gives no more than a score). */
interface Way {
  what: string;
  settings: string;
  look(question: Question): { outcome: Outcome; score: number };
}

/** With so many terms loaded the times are taken: the shipped ones, and made-up ones beside them. */
const TERMS = 2_000;
/** Milliseconds that each way is measured for, the fewest questions, and a step through them that meets all (a prime). */
const PATIENCE = 5_000;
const FEWEST = 300;
const STEP = 101;

const { content, partnerships } = await shipped();
const entries = [...content.entries, ...partnerships.flatMap(({ overlay }) => overlay.entries)];
const rows = entries.map((entry) => ({
  id: entry.id,
  term: entry.term,
  names: [...entry.abbreviations, ...entry.names.map(({ name }) => name), ...entry.forms].join(' ; '),
  english: [entry.english.term, ...entry.english.names].join(' ; '),
  definition: `${entry.definition.nl} ${entry.definition.en}`,
}));
type Row = (typeof rows)[number];

/**
 * The look-up beside MiniSearch and Fuse.js, on the same entries and the same questions in the same run. The two get every help:
 * synonyms as a field, the small words of a question taken out, of their hits the first five count, and the score
 * below which they had better say "unknown" is the best one for the tune half.
 */
export function lookUps(): LookupFigures[] {
  const questions = readQuestions().filter(({ label }) => label.status === 'answer' || label.status === 'unknown');
  const padding = madeUp(TERMS - rows.length);
  const [small, large] = [waysOver([]), waysOver(padding)];
  return small.map((way, at) => {
    const times = timesOf(large[at] ?? way, questions);
    const threshold = bestThreshold(looked(way, 'tune', questions));
    const asked = looked(way, 'test', questions);
    return {
      what: way.what,
      settings: way.settings,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      right: rightAt(threshold, asked),
      questions: asked.length,
    };
  });
}

function waysOver(padding: readonly Row[]): Way[] {
  const all = [...rows, ...padding];
  return [ours(padding), miniSearch(all), fuse(all)];
}

function ours(padding: readonly Row[]): Way {
  const extra = padding.map(({ id, term }) => anEntry({ id, term, english: { term: `${term} in English` } }));
  const glossary = createGlossary({ ...content, entries: [...content.entries, ...extra] }, partnerships);
  const look: Way['look'] = ({ text, speaker }) => ({ outcome: outcomeOf(glossary.ask(text, speaker)), score: 1 });
  return { what: 'ours', settings: 'as shipped', look };
}

function miniSearch(all: readonly Row[]): Way {
  const search = new MiniSearch<Row>({ fields: ['term', 'names', 'english', 'definition'] });
  search.addAll(all);
  const options = { prefix: true, fuzzy: 0.2, boost: { term: 4, names: 4, english: 3 } };
  return {
    what: 'MiniSearch',
    settings: 'prefix, fuzzy 0.2, boost term 4, names 4, english 3, definition 1',
    look({ text }) {
      const hits = search.search(bare(text), options);
      return { outcome: outcome(hits.map(({ id }) => String(id))), score: hits[0]?.score ?? 0 };
    },
  };
}

function fuse(all: readonly Row[]): Way {
  const keys = [
    { name: 'term', weight: 4 },
    { name: 'names', weight: 4 },
    { name: 'english', weight: 3 },
    { name: 'definition', weight: 1 },
  ];
  const search = new Fuse([...all], {
    keys,
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.4,
    useTokenSearch: true,
  });
  return {
    what: 'Fuse.js',
    settings: 'token search, threshold 0.4, anywhere in the field, weight term 4, names 4, english 3, definition 1',
    look({ text }) {
      const hits = search.search(bare(text), { limit: 5 });
      return { outcome: outcome(hits.map(({ item }) => item.id)), score: 1 - (hits[0]?.score ?? 1) };
    },
  };
}

/** A question without the words that every question has. */
function bare(text: string): string {
  const words = tokenise(text).filter((token) => !isSmallWord(token.text));
  return words.map(({ raw }) => raw).join(' ');
}

function outcome(ids: string[]): Outcome {
  if (ids.length === 0) return { status: 'unknown' };
  const found = entries.find(({ id }) => id === ids[0]);
  const local = partnerships.flatMap(({ overlay }) => overlay.notes.filter((note) => note.entry === found?.id));
  const names = [...(found?.names.map(({ name }) => name) ?? []), ...local.flatMap(({ word }) => word?.nl ?? [])];
  return { status: 'answer', ids: ids.slice(0, 5), called: names };
}

interface Looked {
  question: Question;
  outcome: Outcome;
  score: number;
}

function looked(way: Way, half: Half, questions: readonly Question[]): Looked[] {
  const inHalf = questions.filter(({ text }) => halfOf(text) === half);
  return inHalf.map((question) => ({ question, ...way.look(question) }));
}

function rightAt(threshold: number, all: readonly Looked[]): number {
  return all.filter(({ question, outcome: found, score }) => {
    const sure: Outcome = score < threshold ? { status: 'unknown' } : found;
    return judge(question.kind, withKnownIds(question.label, entries), sure).right;
  }).length;
}

function bestThreshold(all: readonly Looked[]): number {
  const tried = [...new Set([0, ...all.map(({ score }) => score)])];
  const right = tried.map((threshold) => rightAt(threshold, all));
  return tried[right.indexOf(Math.max(...right))] ?? 0;
}

/** The slower way gets fewer questions, spread over all of them, so that each is measured about as long. */
function timesOf(way: Way, questions: readonly Question[]): number[] {
  // Warm first, as a process that has been answering for a while: what the engine compiles is no look-up.
  const began = performance.now();
  let warmed = 0;
  while (performance.now() < began + PATIENCE) {
    const question = questions[(warmed * STEP) % questions.length];
    if (question !== undefined)
      way.look({ ...question, text: `${question.text}${' '.repeat(100 + Math.floor(warmed / questions.length))}` });
    warmed += 1;
  }
  const each = (performance.now() - began) / warmed;
  const count = Math.max(FEWEST, Math.min(questions.length * 10, Math.round(PATIENCE / each)));
  return Array.from({ length: count }, (_, at) => {
    // Written differently each time, so that nothing that is remembered of an earlier answer counts.
    const known = questions[(at * STEP) % questions.length];
    const question = known && { ...known, text: known.text + ' '.repeat(1 + Math.floor(at / questions.length)) };
    const asked = performance.now();
    if (question !== undefined) way.look(question);
    return performance.now() - asked;
  }).toSorted((a, b) => a - b);
}

/** Terms that look like those of the field, and mean nothing. */
function madeUp(count: number): Row[] {
  const heads = [
    'leer',
    'school',
    'werkplek',
    'opleidings',
    'praktijk',
    'team',
    'start',
    'begeleidings',
    'les',
    'studie',
  ];
  const tails = [
    'kring',
    'gesprek',
    'vorm',
    'kaart',
    'ronde',
    'lijn',
    'moment',
    'plan',
    'huis',
    'wijzer',
    'atelier',
    'dag',
    'punt',
  ];
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const term = `${heads[at % heads.length]}${tails[Math.floor(at / heads.length) % tails.length]}${syllables(at)}`;
    return { id: `made-up-${at}`, term, names: '', english: `${term} in English`, definition: `Iets van ${term}.` };
  });
}

function syllables(number: number): string {
  const parts = ['ba', 'do', 'fi', 'ga', 'ke', 'lo', 'mu', 'ni', 'po', 'ra'];
  return [...String(number).padStart(4, '0')].map((digit) => parts[Number(digit)]).join('');
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}
