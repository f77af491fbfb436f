import { MINUTE } from '../clock.js';
import type { Refusal } from './messenger.js';

/** How often one message is tried in a day: with these pauses about three quarters of an hour of trouble is outlived. */
export const MAX_ATTEMPTS = 5;

/** The first pause; each one after it is three times as long: 1, 3, 9 and 27 minutes. */
const FIRST_PAUSE = MINUTE;
const GROWTH = 3;

/** From 0 to 1, as Math.random gives it; a test says which. */
export type Chance = () => number;

/**
 * When a message that was refused at its so manieth attempt of the day may be tried again that day; undefined: not any more.
 * Only a busy channel gets another try. The pause grows, each is half as long more or less by chance, so that all who were refused at
 * once do not come back at once; what the channel asks for (Retry-After) is the least.
 */
export function againAt(refusal: Refusal, attempts: number, at: Date, chance: Chance = Math.random): Date | undefined {
  if (refusal.kind !== 'busy' || attempts >= MAX_ATTEMPTS) return undefined;
  const pause = FIRST_PAUSE * GROWTH ** (attempts - 1) * (0.5 + chance());
  return new Date(at.getTime() + Math.round(Math.max(pause, refusal.retryAfter ?? 0)));
}
