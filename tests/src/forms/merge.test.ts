import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, Question } from '../../../src/forms/definition.js';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import { merge } from '../../../src/forms/merge.js';

const aQuestion = (type: Question['type']): Question => ({
  id: 'vraag',
  type,
  label: { nl: 'Vraag', en: 'Question' },
  required: false,
  answeredBy: ['guide'],
  ...(type === 'list' && { max: 3 }),
});

interface Case {
  title: string;
  type: Question['type'];
  shown: Answer | undefined;
  current: Answer | undefined;
  typed: Answer | undefined;
  expected: Answer | undefined;
}

describe('a field that two people may change', () => {
  const cases: Case[] = [
    {
      title: 'untouched on a stale card keeps what the form has',
      type: 'long',
      shown: 'a',
      current: 'b',
      typed: 'a',
      expected: 'b',
    },
    {
      title: 'empty and untouched on a stale card keeps what the form has',
      type: 'long',
      shown: undefined,
      current: 'b',
      typed: undefined,
      expected: 'b',
    },
    {
      title: 'changed on a fresh card becomes what was typed',
      type: 'long',
      shown: 'a',
      current: 'a',
      typed: 'b',
      expected: 'b',
    },
    {
      title: 'emptied on a fresh card is empty',
      type: 'long',
      shown: 'a',
      current: 'a',
      typed: undefined,
      expected: undefined,
    },
    {
      title: 'emptied on a stale card keeps what another wrote since',
      type: 'long',
      shown: 'a',
      current: 'b',
      typed: undefined,
      expected: 'b',
    },
    {
      title: 'emptied by another takes what was typed',
      type: 'long',
      shown: 'a',
      current: undefined,
      typed: 'b',
      expected: 'b',
    },
    {
      title: 'changed by both has both, the form first',
      type: 'long',
      shown: 'a',
      current: 'b',
      typed: 'c',
      expected: 'b\n\nc',
    },
    {
      title: 'changed by both on one line has both on that line',
      type: 'text',
      shown: 'a',
      current: 'b',
      typed: 'c',
      expected: 'b / c',
    },
    {
      title: 'changed by both into the same is that',
      type: 'long',
      shown: 'a',
      current: 'b',
      typed: 'b',
      expected: 'b',
    },
    {
      title: 'that came late and was added to since is not added again',
      type: 'long',
      shown: undefined,
      current: 'Hallo allemaal',
      typed: 'Hallo',
      expected: 'Hallo allemaal',
    },
    {
      title: 'that says more than another wrote becomes the longer one',
      type: 'long',
      shown: undefined,
      current: 'Hallo',
      typed: 'Hallo allemaal',
      expected: 'Hallo allemaal',
    },
    {
      title: 'that is only a part of a word is another text',
      type: 'long',
      shown: undefined,
      current: 'meneer',
      typed: 'nee',
      expected: 'meneer\n\nnee',
    },
    {
      title: 'with a list gets the lines of both',
      type: 'list',
      shown: ['a'],
      current: ['a', 'b'],
      typed: ['a', 'c'],
      expected: ['a', 'b', 'c'],
    },
    {
      title: 'with a full list has the rest in its last line',
      type: 'list',
      shown: undefined,
      current: ['a', 'b', 'c'],
      typed: ['d', 'b', 'e'],
      expected: ['a', 'b', 'c / d / e'],
    },
    {
      title: 'with a date is the one pressed last',
      type: 'date',
      shown: undefined,
      current: '2026-09-01',
      typed: '2026-09-02',
      expected: '2026-09-02',
    },
    {
      title: 'with a date that was emptied on a stale card stays',
      type: 'date',
      shown: '2026-09-01',
      current: '2026-09-03',
      typed: undefined,
      expected: '2026-09-03',
    },
  ];
  for (const { title, type, shown, current, typed, expected } of cases) {
    it(title, () => {
      const merged = merge(aQuestion(type), { current, typed, base: fingerprint(shown) });
      assert.deepEqual(merged, expected);
      // A second delivery of the same press.
      assert.deepEqual(merge(aQuestion(type), { current: merged, typed, base: fingerprint(shown) }), expected);
    });
  }

  it('that the card did not show takes what was typed, and never loses what was there', () => {
    assert.equal(merge(aQuestion('long'), { current: 'a', typed: 'b', base: undefined }), 'a\n\nb');
    assert.equal(merge(aQuestion('long'), { current: 'a', typed: undefined, base: undefined }), 'a');
    assert.equal(merge(aQuestion('long'), { current: undefined, typed: 'b', base: undefined }), 'b');
  });

  it('is the same after any press that comes twice', () => {
    const words = fc.array(fc.constantFrom('aap', 'noot', 'mies', 'aap noot', 'ee', 'é'), { maxLength: 4 });
    const texts = words.map((some) => (some.length === 0 ? undefined : some.join(' ')));
    const lists = words.map((some) => (some.length === 0 ? undefined : some.slice(0, 2)));
    for (const [type, answers] of [
      ['long', texts],
      ['text', texts],
      ['list', lists],
    ] as const) {
      fc.assert(
        fc.property(answers, answers, answers, (shown, current, typed) => {
          const question = { ...aQuestion(type), ...(type === 'list' && { max: 2 }) };
          const once = merge(question, { current, typed, base: fingerprint(shown) });
          // Both took out something else, and together that is what the card showed: then it looks as if nobody did.
          fc.pre(fingerprint(once) !== fingerprint(shown));
          assert.deepEqual(merge(question, { current: once, typed, base: fingerprint(shown) }), once);
        }),
        { numRuns: 500 },
      );
    }
  });
});

describe('the fingerprint of an answer', () => {
  it('is the same for no answer, an empty text and an empty list', () => {
    assert.equal(fingerprint(undefined), fingerprint(''));
    assert.equal(fingerprint(undefined), fingerprint([]));
  });

  it('tells a text, its edit and a list apart, and stays short', () => {
    const all = ['a', 'b', ['a'], ['a', 'b'], ['b', 'a']].map(fingerprint);
    assert.equal(new Set(all).size, all.length);
    assert.ok(all.every((mark) => mark.length <= 10));
  });
});
