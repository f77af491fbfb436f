import assert from 'node:assert/strict';
import { plain } from '../../src/plain.js';

describe('Text as anybody types it', () => {
  it('needs no accents and no capitals', () => {
    assert.equal(plain('Coördinerend Schoolopleider'), 'coordinerend schoolopleider');
  });

  it('knows an accent that is a sign of its own too', () => {
    assert.equal(plain('Rene\u0301e'), 'renee');
  });

  it('keeps signs and spaces', () => {
    assert.equal(plain(" IO's & co "), " io's & co ");
  });
});
