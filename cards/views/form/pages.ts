import type { AnswerBlock } from './blocks.js';

/** Bytes of answers on one card; what stands around them takes the rest of what `bot/render.ts` allows. */
export const PAGE_BYTES = 19 * 1024;

/** Bytes of markup around one line and around one answer. */
const LINE_BYTES = 130;
const BLOCK_BYTES = 400;

/** Bytes of a text that is cut for being longer than a page. */
const PIECE_BYTES = 4 * 1024;

/**
 * As many answers on a page as its bytes allow; at least one page. An answer goes to the next page as a whole, unless it is longer than a
 * page itself: then it goes on there under `again`. A page in the midst of a step names that again.
 */
export function pagesOf(
  blocks: readonly AnswerBlock[],
  most: number,
  again: (label: string) => string,
): AnswerBlock[][] {
  const pages: AnswerBlock[][] = [[]];
  let bytes = 0;
  let title = '';
  for (const block of blocks.flatMap((each) => cut(each, most, again))) {
    const size = sizeOf(block);
    const page = pages.at(-1);
    if (block.step !== '') title = block.step;
    if (page === undefined || (page.length > 0 && bytes + size > most)) {
      pages.push([block.step === '' && title !== '' ? { ...block, step: again(title) } : block]);
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
  const name = block.label || block.step;
  let part = { ...block, lines: [] as string[] };
  for (const line of block.lines.flatMap(piecesOf)) {
    const next = { ...part, lines: [...part.lines, line] };
    if (part.lines.length > 0 && sizeOf(next) > most) {
      parts.push(part);
      part = { ...block, step: '', lead: '', label: name === '' ? '' : again(name), lines: [line] };
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
