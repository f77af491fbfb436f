/** Lengths of time, in milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What time it is. Only a composition root makes one; everything below gets `now` as an argument. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();
