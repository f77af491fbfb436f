import { createHash } from 'node:crypto';

/** Ranking and thresholds are set by the tune half; the test half says what they are worth. */
export type Half = 'tune' | 'test';

/** The half a question is in. It hangs on the text alone, so that a question stays where it is when others come or go. */
export function halfOf(text: string): Half {
  const [first = 0] = createHash('sha256').update(text).digest();
  return first % 2 === 0 ? 'tune' : 'test';
}
