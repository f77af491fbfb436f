import { closest, distance } from 'fastest-levenshtein';

/** Looking for the nearest of many, for each of many, would take minutes; in a large list a slip is found by searching. */
const MANY = 2000;

/** ' Bedoel je "x"?' when one of the known ids is a slip away; '' otherwise. */
export function meant(id: string, known: ReadonlySet<string>): string {
  if (known.size > MANY) return '';
  const near = closest(id, [...known]);
  return near !== undefined && distance(id, near) <= 2 ? ` Bedoel je "${near}"?` : '';
}
