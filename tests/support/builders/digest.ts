import type { Addressee } from '../../../src/people/addressee.js';
import type { Digest, Row } from '../../../src/reminders/digest.js';
import * as reminders from './reminders.js';
import { aSetup } from './setup.js';
import { aTask } from './task.js';

/** The werkplekbegeleider of the small set-up, unless overridden. */
export function anAddressee(overrides: Partial<Addressee> = {}): Addressee {
  return { ...reminders.anAddressee(), ...overrides };
}

/** The startgesprek of the werkplekbegeleider, on the day it opens and not told before, unless overridden. */
export function aRow(overrides: Partial<Row> = {}): Row {
  return { task: aTask(), setup: aSetup(), step: 'opens', since: '2026-08-31', fresh: true, ...overrides };
}

/** A digest of one row on the first day of the semester, unless overridden. */
export function aDigest(overrides: Partial<Digest> = {}): Digest {
  return { day: '2026-08-31', addressee: anAddressee(), rows: [aRow()], ...overrides };
}
