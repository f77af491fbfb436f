import { asCodedError, type CodedError } from '../errors.js';

/** Does a piece of work again and again, never twice at once. */
export interface Clockwork {
  /** A run now, and one each time so long after the last. Once; a second start does nothing. */
  start(): void;
  /** A run now, or right after the one that is busy; resolves when that run is over. Never rejects. */
  wake(): Promise<void>;
  /** No new runs from here on; resolves when what is in flight is finished. For good. */
  stop(): Promise<void>;
}

export interface ClockworkDeps {
  /** Milliseconds between the end of a run and the next one. */
  every: number;
  /** The signal is aborted by `stop`, for work that can end early. */
  work: (signal: AbortSignal) => Promise<unknown>;
  /** Hears of a run that failed; the next comes all the same. */
  trouble: (error: CodedError) => void;
}

/** A clockwork that stands still until it is started or woken. Its timer does not keep a process alive. */
export function createClockwork({ every, work, trouble }: ClockworkDeps): Clockwork {
  const ending = new AbortController();
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<void> | undefined;
  let following: Promise<void> | undefined;

  async function once(): Promise<void> {
    if (ending.signal.aborted) return;
    try {
      await work(ending.signal);
    } catch (thrown) {
      trouble(asCodedError(thrown));
    }
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    busy = once().finally(() => {
      busy = undefined;
      if (started && !ending.signal.aborted) timer = setTimeout(() => void wake(), every).unref();
    });
    return busy;
  }

  function wake(): Promise<void> {
    if (busy === undefined) return run();
    // Who wakes wants what is true now to be seen, and the busy run may be past it.
    following ??= busy.then(() => {
      following = undefined;
      return run();
    });
    return following;
  }

  return {
    start() {
      if (started) return;
      started = true;
      void wake();
    },
    wake,
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await busy;
    },
  };
}
