import assert from 'node:assert/strict';
import { count } from './count.js';

const by = (key: string, instance: string) => ({ key, by: instance });

describe('what came beside what was due', () => {
  it('everybody has it once: nothing lost, nothing repeated', () => {
    const found = count([['a'], ['b']], [by('a', 'i1'), by('b', 'i2')], new Map());

    assert.deepEqual(found, { sent: 2, lost: [], later: 0, repeats: 0, allowed: 0, unexplained: [] });
  });

  it('who has nothing is lost, and who has it a day later is not', () => {
    const due = [
      ['a monday', 'a tuesday'],
      ['b monday', 'b tuesday'],
    ];

    const { lost, later } = count(due, [by('a tuesday', 'i1')], new Map());

    assert.deepEqual(lost, ['b monday']);
    assert.equal(later, 1);
  });

  it('a repeat is explained by a kill while it was in flight or by a lost answer, each once', () => {
    const twice = [by('a', 'i1'), by('a', 'i2')];

    assert.deepEqual(count([['a']], twice, new Map([['a', 1]])).unexplained, []);
    assert.deepEqual(count([['a']], [...twice, by('a', 'i3')], new Map([['a', 1]])).unexplained, ['a']);
  });

  it('what was in flight of one person explains no repeat to another', () => {
    const twice = [by('a', 'i1'), by('a', 'i2')];

    assert.deepEqual(count([['a']], twice, new Map([['b', 5]])).unexplained, ['a']);
  });
});
