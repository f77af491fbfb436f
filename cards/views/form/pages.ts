import type { AnswerBlock } from './blocks.js';

/** Bytes of markup around one line and around one answer. */
const LINE_BYTES = 130;
const BLOCK_BYTES = 400;

/** Bytes of a text that is cut for being longer than a page. */
const PIECE_BYTES = 4 * 1024;

/**
 * As many answers on a page as its bytes allow; at least one page. An answer goes to the next page as a whole, unless it is longer than a
 * page itself: then it goes on there under `again`.
 */
export function pagesOf(
  blocks: readonly AnswerBlock[],
  most: number,
  again: (label: string) => string,
): AnswerBlock[][] {
  const pages: AnswerBlock[][] = [[]];
  let bytes = 0;
  for (const block of blocks.flatMap((each) => cut(each, most, again))) {
    const size = sizeOf(block);
    const page = pages.at(-1);
    if (page === undefined || (page.length > 0 && bytes + size > most)) {
      pages.push([block]);
      bytes = size;
    } else {
      page.push(block);
      bytes += size;
    }
  }
  return pages;
}

export function sizeOf(block: AnswerBlock): number {
  return bytesOf(block) + BLOCK_BYTES + LINE_BYTES * block.lines.length;
}

function cut(block: AnswerBlock, most: number, again: (label: string) => string): AnswerBlock[] {
  if (sizeOf(block) <= most) return [block];
  const parts: AnswerBlock[] = [];
  let part = { ...block, lines: [] as string[] };
  for (const line of block.lines.flatMap(piecesOf)) {
    const next = { ...part, lines: [...part.lines, line] };
    if (part.lines.length > 0 && sizeOf(next) > most) {
      parts.push(part);
      part = { ...block, step: '', lead: '', label: again(block.label || block.step), lines: [line] };
    } else part = next;
  }
  return [...parts, part];
}

/** A text in pieces that fit, where it can be between two words, never inside a character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const word of text.split(/(?<=\s)/)) {
    for (const sign of bytesOf(word) > PIECE_BYTES ? word : [word]) {
      const size = bytesOf(sign);
      if (piece !== '' && bytes + size > PIECE_BYTES) {
        pieces.push(piece);
        piece = '';
        bytes = 0;
      }
      piece += sign;
      bytes += size;
    }
  }
  return [...pieces, piece];
}

/** As it stands in the JSON of a card, without the quotes. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
