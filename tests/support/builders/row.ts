import type { Digest, Row } from '../../../src/reminders/digest.js';
import { anAddressee } from './digest.js';
import { aSetup } from './setup.js';
import { aTask } from './task.js';

/** One fresh row: the startgesprek that opens. */
export function aRow(overrides: Partial<Row> = {}): Row {
  return { task: aTask(), setup: aSetup(), step: 'opens', since: '2026-08-31', fresh: true, ...overrides };
}

/** A digest of one row for `anAddressee`, on the first day of the semester. */
export function aDigest(overrides: Partial<Digest> = {}): Digest {
  return { day: '2026-08-31', addressee: anAddressee(), rows: [aRow()], ...overrides };
}
