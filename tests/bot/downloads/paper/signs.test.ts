import assert from 'node:assert/strict';
import { faces } from '../../../../bot/downloads/paper/face.js';
import { settable } from '../../../../bot/downloads/paper/signs.js';

describe('What somebody typed, as it is set on paper', () => {
  let has: (codePoint: number) => boolean;
  before(async () => {
    ({ has } = (await faces()).regular);
  });
  const set = (...text: string[]) => settable(text, has);

  it('has the letters of European languages', () => {
    for (const text of [
      'coördinatie, één, naïef, façade, œuvre, ß, ñ, å',
      'Türkçe: ğĞ ıI iİ şŞ çÇ öÖ üÜ',
      'polski: ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ, čeština: čďěňřšťůž ČĎĚŇŘŠŤŮŽ',
      'ελληνικά: αβγδ ώύίόέάή, українська: їєґ, русский: ёжщъ',
      '€ 12,50 “zo” ‘en’ „zo” – — … • → ✓ ½ ≤ ≥ ° №',
    ]) {
      assert.deepEqual(set(text), { lines: [text], missing: false });
    }
  });

  it('takes a letter and its loose accent together', () => {
    assert.deepEqual(set('e\u0301e\u0301n').lines, ['één']);
  });

  it('shows one □ for a sign that the font lacks, however many parts it has', () => {
    assert.deepEqual(set('goed 👍🏽 zo 👨‍👩‍👧‍👦 🇳🇱 1 ✔️'), { lines: ['goed □ zo □ □ 1 □'], missing: true });
    assert.deepEqual(set('中文 مرحبا'), { lines: ['□□ □□□□□'], missing: true });
    assert.deepEqual(set('half \ud83d teken'), { lines: ['half □ teken'], missing: true });
  });

  it('leaves out what cannot be seen, without a □', () => {
    const text = 'zacht\u00adafbreek, nul\u200bbreed, \u202eom\u202c, \u0000\u0007bel, \ufeffmerk';
    assert.deepEqual(set(text), { lines: ['zachtafbreek, nulbreed, om, bel, merk'], missing: false });
  });

  it('keeps line breaks of every kind', () => {
    assert.deepEqual(set('een\ntwee\r\ndrie\rvier\u2028vijf', 'zes').lines, [
      'een',
      'twee',
      'drie',
      'vier',
      'vijf',
      'zes',
    ]);
  });

  it('keeps the spaces that a line begins with, and makes four of a tab', () => {
    assert.deepEqual(set('  - een\n\t- twee').lines, ['  - een', '    - twee']);
  });

  it('keeps two blank lines at most, and none at the ends', () => {
    assert.deepEqual(set('\n\neen\n\n\n\n\ntwee\n \n').lines, ['een', '', '', 'twee']);
    assert.deepEqual(set('\n'.repeat(2000)).lines, []);
  });

  it('is the same in bold', async () => {
    const { regular, bold } = await faces();
    for (let codePoint = 0; codePoint < 0x3000; codePoint++) {
      assert.equal(bold.has(codePoint), regular.has(codePoint), codePoint.toString(16));
    }
  });
});
