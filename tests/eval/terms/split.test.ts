import assert from 'node:assert/strict';
import fc from 'fast-check';
import { halfOf } from './split.js';

describe('The halves of the question set', () => {
  it('A question stays in its half from run to run and from release to release', () => {
    assert.equal(halfOf('wat is een io'), 'tune');
    assert.equal(halfOf('IO?'), 'test');
  });

  it('Any question falls in a half, and about as many in one as in the other', () => {
    const questions = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 500, maxLength: 600, size: 'max' });
    fc.assert(
      fc.property(questions, (texts) => {
        const tune = texts.filter((text) => halfOf(text) === 'tune').length;
        assert.ok(Math.abs(tune / texts.length - 0.5) < 0.2, `${tune} of ${texts.length}`);
      }),
      { numRuns: 20 },
    );
  });
});
