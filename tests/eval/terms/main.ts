import { parseArgs } from 'node:util';
import { asCodedError } from '../../../src/errors.js';
import { shipped } from '../../support/builders/glossary.js';
import { judge } from './judge.js';
import { idsWithoutEntry, withKnownIds } from './known.js';
import { outcomeOf } from './outcome.js';
import { type Question, readQuestions } from './question.js';
import { figures, misses } from './report.js';
import { halfOf } from './split.js';

// The test half is looked at once a release: its misses are printed only when asked for.
const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'tune' },
    misses: { type: 'boolean', default: false },
    questions: { type: 'string' },
  },
});
// Questions from elsewhere are all asked: the halves are of our own set.
const half = values.questions === undefined ? values.half : 'all';
if (half !== 'tune' && half !== 'test' && half !== 'all') {
  process.stderr.write('--half is tune, test or all\n');
  process.exit(2);
}
const listed = half !== 'test' || values.misses;
const { glossary, content, partnerships } = await shipped();
const entries = [...content.entries, ...partnerships.flatMap(({ overlay }) => overlay.entries)];

const questions = read();
const judged = questions
  .filter(({ text }) => half === 'all' || halfOf(text) === half)
  .map((question) => {
    const outcome = outcomeOf(glossary.ask(question.text, question.speaker));
    return { question, outcome, verdict: judge(question.kind, withKnownIds(question.label, entries), outcome) };
  });
const missing = [...new Set(questions.flatMap(({ label }) => idsWithoutEntry(label, entries)))].toSorted();
const lines = [
  `${judged.length} of ${questions.length} questions (${half === 'all' ? 'all of them' : `${half} half`})`,
  '',
  ...figures(judged),
  ...(missing.length === 0 ? [] : ['', `no entry yet for ${missing.length} terms: ${missing.join(', ')}`]),
  ...(listed ? ['', 'misses (! presented as sure, or invented)', ...misses(judged)] : []),
];
process.stdout.write(`${lines.join('\n')}\n`);

function read(): Question[] {
  try {
    return readQuestions(values.questions);
  } catch (error) {
    process.stderr.write(`${asCodedError(error).message}\n`);
    process.exit(1);
  }
}
