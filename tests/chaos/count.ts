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
  /** Who has it, but not on the day itself. */
  later: number;
  repeats: number;
  /** How many more might have come twice. */
  allowed: number;
  /** What came more often than anything explains: two instances sent it, or one did not remember. */
  unexplained: string[];
}

/**
 * Counts what came beside what was due.
 * @param due of each message that was due its keys: that of the day itself, and then those of later days, which will do as well
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
    later: due.filter(([first = '', ...others]) => !times.has(first) && others.some((key) => times.has(key))).length,
    repeats: again.reduce((sum, { repeats }) => sum + repeats, 0),
    allowed: [...allowances.values()].reduce((sum, each) => sum + each, 0),
    unexplained: again.filter(({ key, repeats }) => repeats > (allowances.get(key) ?? 0)).map(({ key }) => key),
  };
}
