/** Stands where somebody typed a sign that the font does not have. */
export const UNPRINTABLE = '□';

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** What leaves no mark on paper: control signs, marks of direction, joiners, soft hyphens, the choosers of an emoji's looks. */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/**
 * Text as it can be set: one string a line, with □ for each sign (as people count them: an emoji of five parts is one) that
 * the font lacks, and without what cannot be seen. All else stays as it was typed. Bounded in blank lines: two in a row at
 * most and none at the ends, or an answer of line breaks alone would be forty empty pages.
 * @param has whether the font has this code point
 */
export function settable(
  text: readonly string[],
  has: (codePoint: number) => boolean,
): { lines: string[]; missing: boolean } {
  let missing = false;
  const lines: string[] = [];
  for (const typed of text.flatMap((each) => each.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/))) {
    const line = lineOf(typed);
    if (line === '' && (lines.length === 0 || (lines.at(-1) === '' && lines.at(-2) === ''))) continue;
    lines.push(line);
  }
  while (lines.at(-1) === '') lines.pop();
  return { lines, missing };

  function lineOf(typed: string): string {
    // One code point for a letter with its accent, where there is one: fonts have those.
    const line = typed
      .normalize('NFC')
      .replaceAll('\t', '    ')
      .replace(/\p{Zs}/gu, spaceOf)
      .trimEnd();
    const seen = line.replace(invisible, '');
    if (canShow(seen)) return seen;
    missing = true;
    return Array.from(graphemes.segment(line), ({ segment }) => {
      const visible = segment.replace(invisible, '');
      return canShow(visible) ? visible : UNPRINTABLE;
    }).join('');
  }

  function spaceOf(space: string): string {
    return canShow(space) ? space : ' ';
  }

  function canShow(line: string): boolean {
    for (const sign of line) if (!has(sign.codePointAt(0) ?? 0)) return false;
    return true;
  }
}
