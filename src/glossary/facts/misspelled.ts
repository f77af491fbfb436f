import { distance } from 'fastest-levenshtein';

/** Shorter words are not taken for a misspelling of another; from LONG on two slips are forgiven. */
const SHORTEST = 6;
const LONG = 10;

/** The notions that a word with a slip in it stands for; undefined when none or more than one come near. */
export function createSpelling(
  words: ReadonlyMap<string, ReadonlySet<string>>,
): (word: string) => string[] | undefined {
  const byLetter = new Map<string, [string, ReadonlySet<string>][]>();
  for (const [word, notions] of words) {
    if (word.length < SHORTEST) continue;
    const letter = word.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), [word, notions]]);
  }
  return (typed) => {
    if (typed.length < SHORTEST) return undefined;
    let best = typed.length >= LONG ? 2 : 1;
    let found = new Set<string>();
    for (const [word, notions] of byLetter.get(typed.charAt(0)) ?? []) {
      if (Math.abs(word.length - typed.length) > best) continue;
      const slips = slipsBetween(typed, word);
      if (slips > best) continue;
      found = slips < best ? new Set(notions) : new Set([...found, ...notions]);
      best = slips;
    }
    return found.size === 1 ? [...found] : undefined;
  };
}

/** Two neighbours that changed places count as one slip. */
function slipsBetween(typed: string, word: string): number {
  const slips = distance(typed, word);
  if (slips !== 2 || typed.length !== word.length) return slips;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return swapped && typed.slice(at + 2) === word.slice(at + 2) ? 1 : slips;
}
