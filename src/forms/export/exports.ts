import type { Day } from '../../calendar/day.js';
import type { Person, Setup } from '../../partnership/setup.js';
import type { Store } from '../../store/store.js';
import type { FormDefinitions } from '../load.js';
import { storedForm } from '../read.js';
import { copyIdOf, copySchema, partitionOf } from '../stored.js';
import { type Parts, windowOf } from '../window.js';
import { type ExportRow, exportRow, needsCopy } from './row.js';
import { MOST_FORMS, wantedForms } from './wanted.js';

/** Reads of one file at a time: enough to be done while somebody waits, and others must get their turn. */
const AT_ONCE = 8;

/** The forms of a partnership as one person may have them. */
export interface Exports {
  /**
   * A point read for each form, and one more for its copy where the answers go along; of a form only its row stays in memory. In the order of
   * `wantedForms`.
   * @throws CodedError STORE_UNAVAILABLE, RangeError for more than MOST_FORMS
   */
  rows(setup: Setup, person: Person, day: Day): Promise<ExportRow[]>;
}

/** `parts`: what the last day of a form follows from. */
export function createExports({
  store,
  definitions,
  ...parts
}: { store: Store; definitions: FormDefinitions } & Omit<Parts, 'setup'>): Exports {
  return {
    async rows(setup, person, day) {
      const wanted = wantedForms(setup, person, day);
      if (wanted.length > MOST_FORMS)
        throw new RangeError(`${wanted.length} forms in one file; at most ${MOST_FORMS}.`);
      const rows: (ExportRow | undefined)[] = [];
      const left = wanted.entries();
      const reader = async () => {
        for (const [at, { ref, placement }] of left) {
          const state = await storedForm({ store, definitions }, setup, placement, ref);
          if (state === undefined) continue;
          const copy = needsCopy(setup, person, state)
            ? await store.get(partitionOf(ref), copyIdOf(ref, state.version))
            : undefined;
          const window = windowOf({ ...parts, setup }, ref);
          rows[at] = exportRow({ setup, person, placement, window }, state, copy && copySchema.parse(copy.body));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, reader));
      return rows.filter((row) => row !== undefined);
    },
  };
}
