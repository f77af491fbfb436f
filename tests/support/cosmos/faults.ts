/** What a request is to the store: a point read, a query or scan, a batch, a look at the container. */
export type Kind = 'read' | 'query' | 'commit' | 'check';

/** One thing that goes wrong, a number of times. */
export interface Injected {
  /** An HTTP status, a broken connection, or no answer at all. */
  status: number | 'reset' | 'silent';
  times?: number;
  /** Which requests it hits; default all. */
  on?: Kind;
  /** The work is done first and its answer gets lost: the case in which a client can not know. */
  afterWrite?: boolean;
  retryAfterMs?: number;
  substatus?: number;
}

/** Faults that wait for their request, and how many requests of each kind came in. */
export interface Faults {
  next(fault: Injected): void;
  /** Requests seen since the last `clear`, faulty ones included. */
  count(kind: Kind): number;
  clear(): void;
  /** For the server: the fault this request meets, if any. */
  take(kind: Kind): Injected | undefined;
}

export function createFaults(): Faults {
  let waiting: (Injected & { times: number })[] = [];
  const counts = new Map<Kind, number>();
  return {
    next(fault) {
      waiting.push({ ...fault, times: fault.times ?? 1 });
    },
    count: (kind) => counts.get(kind) ?? 0,
    clear() {
      waiting = [];
      counts.clear();
    },
    take(kind) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const hit = waiting.find((fault) => fault.on === undefined || fault.on === kind);
      if (hit === undefined) return undefined;
      hit.times -= 1;
      if (hit.times <= 0) waiting = waiting.filter((fault) => fault !== hit);
      return hit;
    },
  };
}
