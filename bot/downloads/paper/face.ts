import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

/** A font as the paper uses it: what it can show, how wide that is, and the font itself for the PDF. */
export interface Face {
  font: Font;
  has(codePoint: number): boolean;
  /** In points, of one line without line breaks. */
  widthOf(text: string, size: number): number;
}

export type Faces = Readonly<Record<Weight, Face>>;

const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
};

let loaded: Promise<Faces> | undefined;

/** Both weights of Inter (SIL Open Font License 1.1), read at the first use and kept. */
export function faces(): Promise<Faces> {
  loaded ??= load().catch((thrown) => {
    loaded = undefined;
    throw thrown;
  });
  return loaded;
}

async function load(): Promise<Faces> {
  const [{ create }, regular, bold] = await Promise.all([import('fontkit'), bytesOf('regular'), bytesOf('bold')]);
  return { regular: faceOf(create(regular)), bold: faceOf(create(bold)) };
}

function bytesOf(weight: Weight): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(files[weight]));
}

function faceOf(opened: ReturnType<typeof import('fontkit').create>): Face {
  if ('fonts' in opened) throw new Error('A file with several fonts cannot be used for the paper.');
  const font = signBySign(opened);
  return {
    font,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf: (text, size) => (font.layout(text).advanceWidth / font.unitsPerEm) * size,
  };
}

/**
 * The same font, one glyph for each sign. Shaping would show something else than was typed ("->" becomes an arrow, "3x4" a
 * product) and costs a hundred times as much. Only a loose accent needs it, to land on its letter.
 */
function signBySign(font: Font): Font {
  const shape = font.layout.bind(font);
  return Object.assign(font, {
    layout: (text: string) => {
      const codePoints = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
      if (/\p{M}/u.test(text)) {
        const { glyphs, positions } = shape(text, { calt: false, clig: false, kern: false, liga: false });
        return runOf(
          glyphs.map(({ id, advanceWidth }, at) => ({ id, advanceWidth, codePoints: [codePoints[at] ?? 0] })),
          positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset })),
        );
      }
      const glyphs = codePoints.map((codePoint) => {
        const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
        return { id, advanceWidth, codePoints: [codePoint] };
      });
      return runOf(
        glyphs,
        glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      );
    },
  });
}

/**
 * What the library of the PDF needs of a run. The glyphs are not those of the font: these remember for good which sign they
 * were first used for, and a later file would give that one to who copies a text out of it.
 */
function runOf<Position extends { xAdvance: number }>(
  glyphs: readonly { id: number; advanceWidth: number; codePoints: number[] }[],
  positions: readonly Position[],
) {
  return {
    glyphs,
    positions,
    // Computed when asked, since who lays out scales the positions first.
    get advanceWidth() {
      return positions.reduce((sum, position) => sum + position.xAdvance, 0);
    },
  };
}
