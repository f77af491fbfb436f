import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, Question } from '../../../src/forms/definition.js';
import { fingerprint, partMark } from '../../../src/forms/fingerprint.js';
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
  met?: 'joined' | 'held' | 'clash';
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
      met: 'clash',
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
      met: 'joined',
      type: 'long',
      shown: 'a',
      current: 'b',
      typed: 'c',
      expected: 'b\n\nc',
    },
    {
      title: 'changed by both on one line has both on that line',
      met: 'joined',
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
      met: 'held',
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
      met: 'joined',
      type: 'long',
      shown: undefined,
      current: 'meneer',
      typed: 'nee',
      expected: 'meneer\n\nnee',
    },
    {
      title: 'that is only the end of a word is another text',
      met: 'joined',
      type: 'long',
      shown: undefined,
      current: 'vandaag',
      typed: 'daag',
      expected: 'vandaag\n\ndaag',
    },
    {
      title: 'with a list gets the lines of both',
      met: 'joined',
      type: 'list',
      shown: ['a'],
      current: ['a', 'b'],
      typed: ['a', 'c'],
      expected: ['a', 'b', 'c'],
    },
    {
      title: 'with a list has a line once that says more than that of another',
      type: 'list',
      shown: undefined,
      current: ['rust'],
      typed: ['rust in de klas'],
      expected: ['rust in de klas'],
    },
    {
      title: 'with a full list has the rest in its last line',
      met: 'joined',
      type: 'list',
      shown: undefined,
      current: ['a', 'b', 'c'],
      typed: ['d', 'b', 'e'],
      expected: ['a', 'b', 'c / d / e'],
    },
    {
      title: 'with a date keeps the one that the form has',
      met: 'clash',
      type: 'date',
      shown: undefined,
      current: '2026-09-01',
      typed: '2026-09-02',
      expected: '2026-09-01',
    },
    {
      title: 'with a choice keeps the one that the form has',
      met: 'clash',
      type: 'choice',
      shown: undefined,
      current: 'ja',
      typed: 'nee',
      expected: 'ja',
    },
    {
      title: 'with a date that was emptied on a stale card stays',
      met: 'clash',
      type: 'date',
      shown: '2026-09-01',
      current: '2026-09-03',
      typed: undefined,
      expected: '2026-09-03',
    },
  ];
  for (const { title, type, met, shown, current, typed, expected } of cases) {
    it(title, () => {
      const base = fingerprint(shown);
      const merged = merge(aQuestion(type), { current, typed, base });
      assert.deepEqual(merged, { value: expected, ...(met && { met }) });
      // A second delivery of the same press.
      const again = merge(aQuestion(type), { current: merged.value, typed, base });
      assert.deepEqual(again, { value: expected, ...(met && { met: met === 'clash' ? met : 'held' }) });
    });
  }

  describe('of which a card could show the beginning', () => {
    const long = { ...aQuestion('long') };
    const current = 'een twee drie vier vijf';
    const base = partMark('een twee', [8]);
    const becomes = (typed: string | undefined) => merge(long, { current, typed, base });

    it('keeps what the card had no room for behind what was typed', () => {
      assert.deepEqual(becomes('kort'), { value: 'kort drie vier vijf' });
      assert.deepEqual(becomes(undefined), { value: 'drie vier vijf' });
      const again = merge(long, { current: 'kort drie vier vijf', typed: 'kort', base });
      assert.deepEqual(again, { value: 'kort drie vier vijf', met: 'held' });
    });

    it('stays what it is when nobody touched that', () => {
      assert.deepEqual(becomes('een twee'), { value: current });
    });

    it('has both texts when somebody else changed it meanwhile', () => {
      const merged = merge(long, { current: 'iets anders', typed: 'kort', base });
      assert.deepEqual(merged, { value: 'iets anders\n\nkort', met: 'joined' });
    });

    it('line by line where it is a list, and with the rest as lines of its own where lines were taken away', () => {
      const list = { current: ['een twee', 'drie vier'], base: partMark(['een twee', 'drie'], [8, 4]) };
      const of = (typed: string[]) => merge(aQuestion('list'), { ...list, typed }).value;
      assert.deepEqual(of(['een', '3']), ['een', '3 vier']);
      assert.deepEqual(of(['een']), ['een', 'vier']);
    });
  });

  it('that the card did not show takes what was typed, and never loses what was there', () => {
    assert.equal(merge(aQuestion('long'), { current: 'a', typed: 'b', base: undefined }).value, 'a\n\nb');
    assert.equal(merge(aQuestion('long'), { current: 'a', typed: undefined, base: undefined }).value, 'a');
    assert.equal(merge(aQuestion('long'), { current: undefined, typed: 'b', base: undefined }).value, 'b');
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
          const once = merge(question, { current, typed, base: fingerprint(shown) }).value;
          // Both took out something else, and together that is what the card showed: then it looks as if nobody did.
          fc.pre(fingerprint(once) !== fingerprint(shown));
          assert.deepEqual(merge(question, { current: once, typed, base: fingerprint(shown) }).value, once);
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
