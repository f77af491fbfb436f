import assert from 'node:assert/strict';
import { MAX_KEPT, readValues } from '../../../src/forms/values.js';
import { definition } from './given.js';

const read = (raw: unknown) => readValues(definition, 'werkplekbegeleider', 'form', raw);

describe('the values of a press', () => {
  const kept: { title: string; raw: unknown; values: object }[] = [
    {
      title: 'text is kept as typed',
      raw: { werkafspraken: '<b>**${naam}**</b> [x](y)' },
      values: { werkafspraken: '<b>**${naam}**</b> [x](y)' },
    },
    {
      title: 'space around text goes, lines in it stay',
      raw: { werkafspraken: ' \r\n een\r\ntwee\n ' },
      values: { werkafspraken: 'een\ntwee' },
    },
    {
      title: 'an answer on one line has one line',
      raw: { lbf: 'vrijdag \n per mail' },
      values: { lbf: 'vrijdag per mail' },
    },
    {
      title: 'an empty answer is there, and empty',
      raw: { lbf: '  ', leervragen: [], leerdoelen: ['', ' '] },
      values: { lbf: '', leervragen: [], leerdoelen: [] },
    },
    { title: 'empty lines of a list go', raw: { leervragen: ['', ' een ', ''] }, values: { leervragen: ['een'] } },
    { title: 'a list may be one text', raw: { leervragen: 'een\n\ntwee' }, values: { leervragen: ['een', 'twee'] } },
    {
      title: 'lines too many share the last one',
      raw: { leervragen: ['a', 'b', 'c', 'd'] },
      values: { leervragen: ['a', 'b', 'c / d'] },
    },
    { title: 'a date as people write it', raw: { datum: ' 9-11-2026 ' }, values: { datum: '2026-11-09' } },
    { title: 'a date with strokes', raw: { datum: '09/1/2027' }, values: { datum: '2027-01-09' } },
    { title: 'a day that no month has is kept as typed', raw: { datum: '31-2-2027' }, values: { datum: '31-2-2027' } },
    { title: 'a year of two digits is kept as typed', raw: { datum: '9-11-26' }, values: { datum: '9-11-26' } },
    { title: 'a date that is none is kept as typed', raw: { datum: '31 februari' }, values: { datum: '31 februari' } },
    { title: 'unknown names are dropped', raw: { hobby: 'schaken', lbf: 'ja' }, values: { lbf: 'ja' } },
    { title: 'questions of another shape are dropped', raw: { rolverdeling: 'x' }, values: {} },
    { title: 'questions of the preparation alone are dropped', raw: { bijzonderheden: 'x' }, values: {} },
    {
      title: 'names from the prototype are dropped',
      raw: JSON.parse('{"__proto__":{"lbf":"x"},"constructor":"y"}'),
      values: {},
    },
    { title: 'half a character becomes a whole one', raw: { lbf: 'a\uD800b' }, values: { lbf: 'a\uFFFDb' } },
    { title: 'as much as is kept', raw: { lbf: 'x'.repeat(MAX_KEPT) }, values: { lbf: 'x'.repeat(MAX_KEPT) } },
  ];
  for (const { title, raw, values } of kept) {
    it(`${title}`, () => assert.deepEqual(read(raw), { status: 'read', values, faults: [] }));
  }

  const refused: { title: string; raw: unknown }[] = [
    { title: 'a number', raw: { lbf: 3 } },
    { title: 'null', raw: { lbf: null } },
    { title: 'an object', raw: { werkafspraken: { text: 'x' } } },
    { title: 'a list where one text is asked', raw: { werkafspraken: ['x'] } },
    { title: 'a list with something else in it', raw: { leervragen: ['x', 1] } },
    { title: 'no object at all', raw: 'x' },
  ];
  for (const { title, raw } of refused) {
    it(`are not understood when there is ${title} among them`, () => {
      assert.deepEqual(read(raw), { status: 'not-understood' });
    });
  }

  const tooMuch: { title: string; raw: Record<string, unknown>; fault: object }[] = [
    {
      title: '100 KB of text',
      raw: { werkafspraken: 'x'.repeat(100_000) },
      fault: { question: 'werkafspraken', fault: 'too-much', length: 100_000 },
    },
    {
      title: 'a list of 100 KB',
      raw: { leervragen: Array.from({ length: 40 }, () => 'x'.repeat(2499)) },
      fault: { question: 'leervragen', fault: 'too-much', length: 99_999 },
    },
    {
      title: 'a list of a thousand lines',
      raw: { leervragen: Array.from({ length: 1000 }, () => 'x') },
      fault: { question: 'leervragen', fault: 'too-much', length: 1999 },
    },
    {
      title: 'a date of a page',
      raw: { datum: '2'.repeat(101) },
      fault: { question: 'datum', fault: 'too-much', length: 101 },
    },
  ];
  for (const { title, raw, fault } of tooMuch) {
    it(`leave out ${title}, say so, and keep the rest`, () => {
      assert.deepEqual(read({ ...raw, lbf: 'ja' }), { status: 'read', values: { lbf: 'ja' }, faults: [fault] });
    });
  }
});
