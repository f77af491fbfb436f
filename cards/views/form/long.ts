import type { AnswerBlock } from './blocks.js';

/** Signs that go on a line of a small phone (320 px), with room to spare for wide ones. */
const SIGNS = 36;

/** So many lines of answers fill such a phone together with what stands around them: what is above is off the screen then. */
const LINES = 18;

/** Whether who sees the end of a card with these answers does not see what stands above them. */
export function isLong(blocks: readonly AnswerBlock[]): boolean {
  return blocks.reduce((sum, block) => sum + linesOf(block), 0) > LINES;
}

function linesOf({ step, lead, label, from, lines }: AnswerBlock): number {
  const texts = [step, lead, label, from, ...lines].filter((text) => text !== '');
  const wrapped = texts.flatMap((text) => text.split('\n')).map((line) => Math.max(1, Math.ceil(line.length / SIGNS)));
  // The white around an answer is about a line, around a step another.
  return wrapped.reduce((sum, count) => sum + count, step === '' ? 1 : 2);
}
