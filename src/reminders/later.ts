/** Who need not be looked at for a while: a memory that spares the store and never decides anything. */
export interface Later {
  /** A clock that went back to before it was put here looks again: nobody knows how long "later" is then. */
  has(key: string, at: Date): boolean;
  /** Until that moment; at most, and without one, as long as this memory reaches. */
  put(key: string, at: Date, until?: Date): void;
  /** Forgets all others. */
  keep(keys: ReadonlySet<string>): void;
}

/** @param longest milliseconds: what somebody waits for may have changed by then */
export function createLater(longest: number): Later {
  const spans = new Map<string, { from: number; to: number }>();
  return {
    has(key, at) {
      const span = spans.get(key);
      return span !== undefined && span.from <= at.getTime() && at.getTime() < span.to;
    },
    put(key, at, until) {
      const to = at.getTime() + longest;
      spans.set(key, { from: at.getTime(), to: until === undefined ? to : Math.min(to, until.getTime()) });
    },
    keep(keys) {
      for (const key of spans.keys()) if (!keys.has(key)) spans.delete(key);
    },
  };
}
