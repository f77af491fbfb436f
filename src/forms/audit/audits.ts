import { everyDocument } from '../../store/every.js';
import type { Store } from '../../store/store.js';
import type { FormRef } from '../form.js';
import { type Copy, copyIdOf, copySchema, idOf, partitionOf, storedSchema } from '../stored.js';
import type { History } from './audit.js';
import { SEEN, type SeenKind, type SeenOf, seenIn, seenOperation, seenPrefix } from './seen.js';

/** Who saw what of a form. */
export interface Audits {
  /**
   * Keeps that somebody is going to see it; one commit, and none of it counts twice on one day. Call it before anything is shown and show nothing
   * when it throws: a form whose readers are not all known proves nothing, and who reads has just been served by the same store, so that
   * what is asked of them is one press more.
   * @throws CodedError STORE_UNAVAILABLE; it may be written then although nothing was shown
   */
  seen(of: SeenOf, what: { kind: SeenKind; by: string; now: Date }): Promise<void>;
  /** All that is known of one form, for `auditOf`. @throws CodedError STORE_UNAVAILABLE */
  history(ref: FormRef): Promise<History>;
}

/** Of so many at most it is remembered that they were kept: those of a busy day. */
const MOST_KNOWN = 20_000;

export function createAudits(store: Store): Audits {
  // What was kept is never changed: to keep it again for each step of one form would be a round trip for nothing.
  const known = new Set<string>();
  return {
    async seen(of, what) {
      const partition = partitionOf(of);
      const operation = seenOperation(of, what);
      const name = `${partition} ${operation.id}`;
      if (known.has(name)) return;
      // A conflict says that it was kept before.
      await store.commit(partition, [operation]);
      if (known.size >= MOST_KNOWN) known.clear();
      known.add(name);
    },
    async history(ref) {
      const partition = partitionOf(ref);
      const document = await store.get(partition, idOf(ref));
      const stored = document && storedSchema.parse(document.body);
      const copies: Copy[] = [];
      for (const { version } of stored?.submissions ?? []) {
        const copy = await store.get(partition, copyIdOf(ref, version));
        if (copy !== undefined) copies.push(copySchema.parse(copy.body));
      }
      const seen = [];
      for await (const each of everyDocument(store, { partition, type: SEEN, idPrefix: seenPrefix(ref) })) {
        seen.push(seenIn(each));
      }
      return { student: ref.student, form: ref.form, stored, copies, seen };
    },
  };
}
