import { folded } from './key.js';

/**
 * Which of somebody's partnerships a question is for: the only one, the one that the answer belongs to, or the one that the
 * question names; undefined when that does not say.
 */
export function partnershipMeant<T extends { id: string; name: string }>(
  partnerships: readonly T[],
  question: string,
  owner: string | undefined,
): T | undefined {
  const [first, ...others] = partnerships;
  if (first === undefined || others.length === 0) return first;
  const owning = partnerships.find(({ id }) => id === owner);
  if (owning !== undefined) return owning;
  const words = ` ${folded(question)} `;
  const isNamed = (name: string) => words.includes(` ${folded(name)} `);
  const named = partnerships.filter(({ id, name }) => isNamed(name) || isNamed(id) || isNamed(lastWord(name)));
  return named.length === 1 ? named[0] : undefined;
}

/** "Opleidingsschool AOS3R" is called "AOS3R". */
function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}
