/** A message that somebody has, and which process sent it. The same `key` is the same message. */
export interface Delivery {
  key: string;
  by: string;
}

/** What came of the messages. */
export interface Count {
  /** How many came, repeats included. */
  sent: number;
  /** Who was due and has nothing. */
  lost: string[];
  repeats: number;
  /** How many more might have come twice. */
  allowed: number;
  /** What came more often than anything explains: two instances sent it, or one did not remember. */
  unexplained: string[];
}

/**
 * Counts what came beside what was due.
 * @param due the keys of what was due; each may be met by any one of its keys (today's digest, or else that of the next day)
 * @param allowances for a key: how often a process was killed that had sent it and had not written so down yet, and how often
 *   the answer to a send of it was lost. In both nobody can know whether it came, and rather twice than never
 */
export function count(
  due: readonly (readonly string[])[],
  deliveries: readonly Delivery[],
  allowances: ReadonlyMap<string, number>,
): Count {
  const times = new Map<string, number>();
  for (const { key } of deliveries) times.set(key, (times.get(key) ?? 0) + 1);
  const again = [...times].map(([key, came]) => ({ key, repeats: came - 1 }));
  return {
    sent: deliveries.length,
    lost: due.filter((keys) => !keys.some((key) => times.has(key))).map(([key = '']) => key),
    repeats: again.reduce((sum, { repeats }) => sum + repeats, 0),
    allowed: [...allowances.values()].reduce((sum, each) => sum + each, 0),
    unexplained: again.filter(({ key, repeats }) => repeats > (allowances.get(key) ?? 0)).map(({ key }) => key),
  };
}
