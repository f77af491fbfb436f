import { MINUTE, SECOND } from '../clock.js';

/** How often and how long, in milliseconds unless it says otherwise; a test that kills processes wants all of it shorter. */
export interface Timing {
  /** Between two looks for newer set-ups; a change is live everywhere within 30 seconds. */
  refreshEvery: number;
  /** Between two looks who is to be written to. */
  remindEvery: number;
  /** How long one message belongs to who claimed it: longer than facts, the wait for a turn and a send take together. */
  messageLease: number;
  /** How long a tenant belongs to the instance that sends for it, without renewal. */
  tempoLease: number;
  /** After which a send counts as not answered. */
  sendPatience: number;
  /** Sends in a second to one tenant, of all instances together. */
  perSecond: number;
}

export const usualTiming: Timing = {
  refreshEvery: 15 * SECOND,
  remindEvery: MINUTE,
  messageLease: 5 * MINUTE,
  tempoLease: 15 * SECOND,
  sendPatience: 30 * SECOND,
  perSecond: 20,
};
