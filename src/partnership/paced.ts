/** Checks that are done now and then, by key. */
export interface Paced {
  /** Runs the check unless this key had one in the last while; who comes while it runs waits for that one. */
  whenDue(key: string, check: () => Promise<void>): Promise<void>;
  /** Runs the check in any case, and counts it. */
  now(key: string, check: () => Promise<void>): Promise<void>;
}

/** A check that throws does not count. A clock that was set back makes every check due. */
export function paced(now: () => Date, everyMs: number): Paced {
  const done = new Map<string, number>();
  const running = new Map<string, Promise<void>>();

  const isDue = (key: string) => {
    const at = done.get(key);
    const age = now().getTime() - (at ?? 0);
    return at === undefined || age < 0 || age >= everyMs;
  };

  async function run(key: string, check: () => Promise<void>): Promise<void> {
    const at = now().getTime();
    await check();
    done.set(key, at);
  }

  return {
    async whenDue(key, check) {
      const busy = running.get(key);
      if (busy) return busy;
      if (!isDue(key)) return;
      const mine = run(key, check).finally(() => running.delete(key));
      running.set(key, mine);
      await mine;
    },
    now: run,
  };
}
