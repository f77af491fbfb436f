import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesIn } from '../../../../bot/downloads/paper/lines.js';

/** As if every sign were as wide as the next one. */
const widthOf = (text: string) => Array.from(text).length;

describe('A line of an answer on paper', () => {
  it('breaks between words', () => {
    assert.deepEqual(linesIn('de groep werkte rustig door', 12, widthOf), ['de groep', 'werkte', 'rustig door']);
  });

  it('breaks an address that is too long after a joint, so that it can still be read', () => {
    assert.deepEqual(linesIn('zie https://voorbeeld.nl/rekenen?week=12', 22, widthOf), [
      'zie',
      'https://voorbeeld.nl/',
      'rekenen?week=12',
    ]);
  });

  it('breaks a word without a joint where it must, and keeps a loose accent with its letter', () => {
    assert.deepEqual(linesIn('aaaaaaaaaax\u030cb', 11, widthOf), ['aaaaaaaaaa', 'x\u030cb']);
  });

  it('keeps the spaces that it begins with and those between words, as of a list that was lined out', () => {
    assert.deepEqual(linesIn('    - een   twee', 40, widthOf), ['    - een   twee']);
  });

  it('does not break at a hard space', () => {
    assert.deepEqual(linesIn('in groep\u00a06 gaat', 9, widthOf), ['in', 'groep\u00a06', 'gaat']);
  });

  it('fits, and loses nothing but spaces at a break', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', 'a/b-c', 'x'.repeat(50)));
    const typed = fc.array(word).map((words) => words.join(' '));
    fc.assert(
      fc.property(typed, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = linesIn(text, width, widthOf);
        assert.ok(lines.length > 0);
        const withoutSpaces = (said: string) => said.replaceAll(/\s/g, '');
        assert.equal(withoutSpaces(lines.join('')), withoutSpaces(text));
        // One sign of many code points may be wider than the line by itself.
        for (const line of lines) assert.ok(widthOf(line) <= width || graphemesIn(line) === 1, line);
      }),
    );
  });
});

function graphemesIn(text: string): number {
  return [...new Intl.Segmenter('nl').segment(text)].length;
}
