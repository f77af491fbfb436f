import assert from 'node:assert/strict';
import { type Faces, faces } from '../../../../bot/downloads/paper/face.js';

describe('The font of the paper', () => {
  let both: Faces;
  before(async () => {
    both = await faces();
  });

  it('draws each sign as itself: no arrow for "->", no product for "3x4"', () => {
    const { font } = both.regular;
    for (const typed of ['->', '=>', '<=', '!=', '3x4', '12:30', '(c)', 'ffi', '--']) {
      const alone = Array.from(typed, (sign) => font.glyphForCodePoint(sign.codePointAt(0) ?? 0).id);
      assert.deepEqual(
        font.layout(typed).glyphs.map(({ id }) => id),
        alone,
      );
    }
  });

  it('puts a loose accent on its letter, and that takes no width', () => {
    const { font, widthOf } = both.regular;
    const { positions, advanceWidth } = font.layout('x\u030cy');
    assert.ok((positions[1]?.xOffset ?? 0) < 0);
    assert.equal((advanceWidth / font.unitsPerEm) * 10, widthOf('xy', 10));
    assert.equal(widthOf('x\u030cy', 10), widthOf('xy', 10));
  });

  it('is as wide as it is drawn, so that a line fits', () => {
    for (const { font, widthOf } of Object.values(both)) {
      const text = 'Fatma Yılmaz, Łódź: 3x4 -> “één” – €';
      const drawn = (font.layout(text).advanceWidth / font.unitsPerEm) * 10;
      assert.ok(Math.abs(drawn - widthOf(text, 10)) < 1e-9);
    }
  });

  it('is read once', async () => {
    assert.equal(await faces(), both);
  });
});
