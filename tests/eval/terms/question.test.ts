import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../support/builders/glossary.js';
import { judge } from './judge.js';
import { idsWithoutEntry, withKnownIds } from './known.js';
import { outcomeOf } from './outcome.js';
import { readQuestions } from './question.js';
import { halfOf } from './split.js';

/** Reads these rows as one file. */
function read(...rows: string[]) {
  const dir = mkdtempSync(join(tmpdir(), 'sobot-eval-'));
  try {
    writeFileSync(join(dir, 'typo.yaml'), rows.map((row) => `- ${row}\n`).join(''));
    return readQuestions(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('The questions of the evaluation', () => {
  const questions = readQuestions();

  it('There are at least 450, three in ten of them English', () => {
    assert.ok(questions.length >= 450, `${questions.length}`);
    const english = questions.filter(({ lang }) => lang === 'en').length;
    assert.ok(english / questions.length >= 0.3, `${english} of ${questions.length}`);
  });

  it('Every kind has questions in both languages and in both halves', () => {
    for (const kind of new Set(questions.map((question) => question.kind))) {
      const own = questions.filter((question) => question.kind === kind);
      assert.equal(new Set(own.map(({ lang }) => lang)).size, 2, kind);
      assert.equal(new Set(own.map(({ text }) => halfOf(text))).size, 2, kind);
    }
  });

  it('What no source explains, and what has more meanings, is labelled with entries there are', async () => {
    const { content } = await shipped();
    const labels = questions
      .map(({ label }) => label)
      .filter(({ status }) => ['choice', 'unexplained'].includes(status));
    assert.deepEqual(
      labels.flatMap((label) => idsWithoutEntry(label, content.entries)),
      [],
    );
  });

  it('A row gives who asks, in which language, and the label', () => {
    const [one, other] = read(
      '{ nl: "hoe heet dat hier", at: aos3r, as: [schoolopleider], answer: [a | b, c], called: Klassenbezoek }',
      '{ en: "how often", fact: ["two|2", semester], term: a | b }',
    );
    assert.deepEqual(one, {
      kind: 'typo',
      text: 'hoe heet dat hier',
      lang: 'nl',
      speaker: { partnerships: ['aos3r'], roles: ['schoolopleider'] },
      label: { status: 'answer', ids: [['a', 'b'], ['c']], mentions: [], called: ['Klassenbezoek'] },
    });
    assert.equal(other?.lang, 'en');
    assert.deepEqual(other?.label, { status: 'fact', says: [['two', '2'], ['semester']], terms: ['a', 'b'] });
  });

  it('A row with no label, with two, or with two texts is refused with its line', () => {
    assert.throws(() => read('{ nl: "a", unknown: true }', '{ nl: "b" }'), /typo\.yaml:2: a question has one of/);
    assert.throws(() => read('{ nl: "a", unknown: true, answer: io }'), /typo\.yaml:1: a question has one of/);
    assert.throws(() => read('{ nl: "a", en: "b", unknown: true }'), /nl or in en/);
    assert.throws(() => read('{ nl: "a", fact: ["2"] }'), /go together/);
    assert.throws(() => read('{ nl: "a", unknown: true, called: [b] }'), /go with answer/);
  });

  it('The same question twice is refused, also when only capitals and marks differ', () => {
    assert.throws(
      () => read('{ nl: "Wat is een IO?", answer: io }', '{ nl: "wat is  een io", unknown: true }'),
      /typo\.yaml:2: "wat is {2}een io" stands there twice/,
    );
  });

  it('The later ones can be read too, and nothing that is sure among their answers is wrong', async () => {
    const { glossary, content, partnerships } = await shipped();
    const entries = [...content.entries, ...partnerships.flatMap(({ overlay }) => overlay.entries)];
    const later = readQuestions(fileURLToPath(new URL('./later', import.meta.url)));
    const wrong = later.filter(({ kind, label, text, speaker }) => {
      const outcome = outcomeOf(glossary.ask(text, speaker));
      return judge(kind, withKnownIds(label, entries), outcome).wrongAsSure;
    });
    assert.deepEqual(
      wrong.map(({ text }) => text),
      [],
    );
  });
});
