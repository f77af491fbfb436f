import type { Answer } from './definition.js';

/** Between lines of a list that had to share the last one, and between two answers of one line. */
export const JOINT = ' / ';

/** A text without the space around it and with one kind of line end; undefined when nothing is left. */
export function tidyText(text: string): string | undefined {
  // A lone half of a character is no valid text: a store would change it on the way, and then it seems edited.
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const tidy = whole.replace(/\r\n?/g, '\n').trim();
  return tidy === '' ? undefined : tidy;
}

/** The same on one line. */
export function tidyLine(text: string): string | undefined {
  return tidyText(text)?.replace(/[^\S\n]*\n\s*/g, ' ');
}

/** The filled lines of a list. Of more than `max` those too many share the last line: nothing is cut. */
export function tidyList(lines: readonly string[], max: number): readonly string[] | undefined {
  const filled = lines.flatMap((line) => tidyLine(line) ?? []);
  if (filled.length <= max) return filled.length === 0 ? undefined : filled;
  return [...filled.slice(0, max - 1), filled.slice(max - 1).join(JOINT)];
}

/** What stands under a name, and not what every object has. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Equal as answers; two absent answers are. */
export function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
