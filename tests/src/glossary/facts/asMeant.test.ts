import assert from 'node:assert/strict';
import { asMeant } from '../../../../src/glossary/facts/asMeant.js';
import { numberIn } from '../../../../src/glossary/facts/numbers.js';
import { tokenise } from '../../../../src/glossary/reading/normalise.js';

describe('A word that asks', () => {
  const meant = (word: string) => tokenise(word).map(asMeant)[0]?.text;

  it('is read with a slip in it', () => {
    assert.deepEqual(['waneer', 'wanneeer', 'hoeveeel', 'hoevaak'].map(meant), [
      'wanneer',
      'wanneer',
      'hoeveel',
      'hoevaak',
    ]);
  });

  it('may be a small word with a slip, or half of one', () => {
    assert.deepEqual(['eigelijk', 'ongever', 'vd', 'vh'].map(meant), ['eigenlijk', 'ongeveer', 'van', 'van']);
    assert.equal(meant('VH'), 'vh');
  });

  it('is left alone when it is another word', () => {
    assert.deepEqual(['wandelen', 'hoeven', 'winnaar'].map(meant), ['wandelen', 'hoeven', 'winnaar']);
  });
});

describe('A number', () => {
  it('is read as digits or as a word', () => {
    assert.deepEqual(['10', 'twee', 'three', 'les', 'constructor'].map(numberIn), [
      '10',
      '2',
      '3',
      undefined,
      undefined,
    ]);
  });
});
