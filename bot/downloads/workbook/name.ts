import { inCell } from './cell.js';

/** What a tab can show, in UTF-16 units. */
const LONGEST = 31;

/** Names that tabs may have, each once: without signs that are forbidden there, cut off, and a repeat with a number. */
export function tabNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const free = freeName(name, at, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(wanted: string, at: number, taken: ReadonlySet<string>): string {
  const allowed = trimmed(inCell(wanted).replace(/[[\]/\\:*?\s]+/g, ' ')) || `${at + 1}`;
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = trimmed(allowed.slice(0, LONGEST - tail.length).replace(/[\ud800-\udbff]$/, '')) + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Without spaces and apostrophes at the ends: a tab may not begin or end with one. */
function trimmed(name: string): string {
  return name.replace(/^[' ]+|[' ]+$/g, '');
}
