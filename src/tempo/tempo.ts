import { type Clock, HOUR, SECOND } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { Store } from '../store/store.js';
import { type Lease, pauseTenant, releaseTenant, takeTenant } from './lease.js';
import { createRoom, type Room } from './room.js';

/** Whether something may be sent now; `wait`: not before `until`, because of another instance or a channel that is busy. */
export type Turn = { status: 'go' } | { status: 'wait'; until: Date };

/**
 * The pace at which this process sends what nobody is waiting for. Of a number of instances one sends for a tenant, at most so many
 * a second; people who are being answered go first; a channel that says "too many" is left alone by all.
 */
export interface Tempo {
  /** Whether this instance sends for the tenant, as far as it can be had now. @throws CodedError STORE_UNAVAILABLE */
  holds(tenant: string): Promise<boolean>;
  /** Waits for a place among the sends to the tenant, in the order of asking. @throws CodedError STORE_UNAVAILABLE */
  turn(tenant: string): Promise<Turn>;
  /** Nothing is sent to the tenant for so many milliseconds, by no instance. Never throws. */
  pause(tenant: string, milliseconds: number): Promise<void>;
  /** Somebody is being answered, until what is returned is called. */
  answering(tenant: string | undefined): () => void;
  /** No turns from here on; what is held is given back. Never throws. */
  stop(): Promise<void>;
}

export interface TempoDeps {
  store: Store;
  now: Clock;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** Milliseconds that a tenant is held without renewal. */
  lease: number;
  /** Sends in a second to one tenant. */
  perSecond: number;
  trouble: (error: CodedError) => void;
}

/** Milliseconds after which a send gives up its place for now: so many answers go out that there is no room. */
const LONGEST_WAIT = 5 * SECOND;

/** What this process knows of a tenant. */
interface Known {
  room: Room;
  /** The last who asked for a place. */
  row: Promise<unknown>;
  lease?: { lease: Lease; from: number; to: number } | undefined;
  taken?: { from: number; to: number } | undefined;
  paused?: { from: number; to: number } | undefined;
  /** A look at the store that is on its way. */
  looking?: Promise<boolean> | undefined;
}

export function createTempo({ store, now, owner, lease: length, perSecond, trouble }: TempoDeps): Tempo {
  const tenants = new Map<string, Known>();
  let beingAnswered = 0;
  let stopped = false;

  function knownOf(tenant: string): Known {
    const known = tenants.get(tenant) ?? { room: createRoom(perSecond), row: Promise.resolve() };
    tenants.set(tenant, known);
    return known;
  }

  async function holds(tenant: string): Promise<boolean> {
    const known = knownOf(tenant);
    const at = now().getTime();
    if (stopped || within(known.taken, at)) return false;
    const { lease } = known;
    // A third of the lease is time enough to try again when the store is away for a moment.
    if (lease !== undefined && lease.from <= at && at < lease.from + length / 3) return true;
    known.looking ??= take(tenant, known).finally(() => {
      known.looking = undefined;
    });
    return known.looking;
  }

  async function take(tenant: string, known: Known): Promise<boolean> {
    const from = now().getTime();
    try {
      const result = await takeTenant(store, tenant, { owner, now: new Date(from), length });
      if (result.status === 'taken') {
        known.lease = undefined;
        known.taken = { from, to: Math.min(result.until.getTime(), from + length) };
        return false;
      }
      const { lease } = result;
      known.lease = { lease, from, to: from + length };
      const paused = Date.parse(lease.stored.pausedUntil ?? '');
      // Nobody is asked to wait for longer than this: such a moment was written by a clock that was ahead.
      if (paused > from && paused <= from + HOUR) known.paused = { from, to: paused };
      return true;
    } catch (thrown) {
      // Whoever cannot renew goes on for what is left, less than the whole: the others go by their own clocks.
      if (known.lease !== undefined && now().getTime() < known.lease.to - length / 3) return true;
      known.lease = undefined;
      throw thrown;
    }
  }

  async function placed(tenant: string, known: Known): Promise<Turn> {
    if (!(await holds(tenant))) return waitUntil(known.taken?.to ?? now().getTime() + length);
    if (within(known.paused, now().getTime())) return waitUntil(known.paused?.to);
    const from = known.room.place(performance.now());
    for (let more = known.room.wait(performance.now(), from, beingAnswered > 0); more > 0 && !stopped; ) {
      if (performance.now() - from > LONGEST_WAIT) return waitUntil(now().getTime() + LONGEST_WAIT);
      await sleep(more);
      more = known.room.wait(performance.now(), from, beingAnswered > 0);
    }
    if (stopped || within(known.paused, now().getTime())) return waitUntil(known.paused?.to);
    known.room.count(performance.now());
    return { status: 'go' };
  }

  function waitUntil(moment = now().getTime()): Turn {
    return { status: 'wait', until: new Date(moment) };
  }

  return {
    holds,
    turn(tenant) {
      const known = knownOf(tenant);
      const turn = known.row.then(() => placed(tenant, known));
      known.row = turn.catch(() => {});
      return turn;
    },
    async pause(tenant, milliseconds) {
      const known = knownOf(tenant);
      const from = now().getTime();
      const to = Math.max(from + milliseconds, known.paused?.to ?? 0);
      known.paused = { from, to };
      const { lease } = known;
      if (lease === undefined) return;
      try {
        const written = await pauseTenant(store, lease.lease, new Date(to));
        if (written !== undefined && known.lease === lease) known.lease = { ...lease, lease: written };
      } catch (thrown) {
        trouble(asCodedError(thrown));
      }
    },
    answering(tenant) {
      beingAnswered += 1;
      if (tenant !== undefined) knownOf(tenant).room.count(performance.now());
      let ended = false;
      return () => {
        if (!ended) beingAnswered -= 1;
        ended = true;
      };
    },
    async stop() {
      stopped = true;
      for (const known of tenants.values()) {
        await known.row;
        if (known.lease === undefined) continue;
        try {
          await releaseTenant(store, known.lease.lease, now());
        } catch (thrown) {
          // Then it is free when the lease ends.
          trouble(asCodedError(thrown));
        }
        known.lease = undefined;
      }
    },
  };
}

/** A clock that went back is outside: nobody knows how long "until" is then. */
function within(span: { from: number; to: number } | undefined, at: number): boolean {
  return span !== undefined && span.from <= at && at < span.to;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
