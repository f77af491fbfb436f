import fc from 'fast-check';
import { BRAM, JORIS, MIRTE, NOOR } from '../given.js';

/** Who takes over from Joris midway. */
export const ILSE = 'ilse-kroon';
export const PEOPLE = [NOOR, JORIS, ILSE, MIRTE, BRAM] as const;
export type Who = (typeof PEOPLE)[number];

/** What goes wrong around the first commit of a press; `conflicts`: so often that it is given up. */
export type Fault = 'none' | 'before' | 'after' | 'conflict' | 'conflicts';

export interface Deed {
  /** `wpb`: whoever is that now. */
  who: Who | 'wpb';
  /** How old the card is that it is done on; 0 is the last one. */
  card: number;
  field: number;
  does: 'adds' | 'replaces' | 'empties' | 'nothing' | 'fills';
  choice: 'ja' | 'nee' | undefined;
  act: 'save' | 'submit' | 'align' | 'ask-back' | 'remark';
  times: number;
  fault: Fault;
  /** Clocks of instances differ. */
  clock: number;
  /** What somebody else does just before it is written. */
  between?: Deed | undefined;
}

/** With who that is now. */
export type Done = Omit<Deed, 'who'> & { who: string };

const plain = {
  who: fc.constantFrom(...([NOOR, NOOR, 'wpb', 'wpb', 'wpb', 'wpb', MIRTE, MIRTE, MIRTE, JORIS, ILSE, BRAM] as const)),
  card: fc.constantFrom(0, 0, 0, 1, 2, 5),
  field: fc.nat(3),
  does: fc.constantFrom('adds' as const, 'replaces' as const, 'empties' as const, 'nothing' as const, 'fills' as const),
  choice: fc.constantFrom('ja' as const, 'nee' as const, undefined, undefined),
  act: fc.constantFrom(...(['save', 'save', 'submit', 'submit', 'align', 'ask-back', 'remark'] as const)),
  times: fc.constantFrom(1, 1, 2, 5),
  fault: fc.constantFrom(...(['none', 'none', 'none', 'before', 'after', 'conflict', 'conflicts'] as const)),
  clock: fc.nat(3),
};
export const deeds = fc.record({ ...plain, between: fc.option(fc.record(plain), { nil: undefined, freq: 4 }) });

/** What a test of nothing would not have. */
export const seen = {
  ...{ presses: 0, kept: 0, closed: 0, refused: 0, again: 0, incomplete: 0, submitted: 0, resubmitted: 0, between: 0 },
  ...{ failed: 0, aligned: 0, askedBack: 0, otherVersion: 0, lapsed: 0, restored: 0, stagnation: 0, emptied: 0 },
  ...{ answered: 0, stands: 0, dropped: 0, stale: 0, unsent: 0, clashes: 0, joined: 0 },
};
