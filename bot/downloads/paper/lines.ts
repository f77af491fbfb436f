const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** After these a long address breaks rather than in the middle of a word. */
const joints = /[-/?&=._,;:#%+]/;

/** How far back from the edge a joint is looked for, in signs. */
const REACH = 24;

/**
 * A line of text as lines that fit the width: broken at spaces, and a word that is wider than the whole line wherever it must.
 * Nothing is lost or added but the spaces at a break.
 * @param widthOf the width of a piece of text, in the same unit as `width`; of two pieces together it is the sum
 */
export function linesIn(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(/ +|[^ ]+/g) ?? []) {
    const wide = widthOf(piece);
    if (used + wide <= width) {
      line += piece;
      used += wide;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    used = 0;
    if (piece.startsWith(' ')) continue;
    const parts = wide <= width ? [piece] : partsOf(piece, width, widthOf);
    line = parts.pop() ?? '';
    used = widthOf(line);
    lines.push(...parts);
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A word that is wider than a line, in parts that fit; an accent stays with its letter. */
function partsOf(word: string, width: number, widthOf: (text: string) => number): string[] {
  const signs = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const parts: string[] = [];
  let from = 0;
  while (from < signs.length) {
    let to = from;
    let used = 0;
    while (to < signs.length) {
      used += widthOf(signs[to] ?? '');
      // One sign at least, or a sign that is wider than the line would keep this going for ever.
      if (used > width && to > from) break;
      to += 1;
    }
    if (to < signs.length) to = jointBefore(signs, from, to);
    parts.push(signs.slice(from, to).join(''));
    from = to;
  }
  return parts;
}

function jointBefore(signs: readonly string[], from: number, to: number): number {
  for (let cut = to; cut > Math.max(from + 1, to - REACH); cut--) if (joints.test(signs[cut - 1] ?? '')) return cut;
  return to;
}
