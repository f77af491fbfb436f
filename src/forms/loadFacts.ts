import type { When } from '../people/roster.js';
import type { Store } from '../store/store.js';
import type { Facts, StudentFacts } from './facts.js';
import { factsOf } from './factsOf.js';
import { idOf, partitionOf, type Stored, storedSchema } from './stored.js';

/** A student in a semester of a partnership. */
export interface Wanted {
  partnership: string;
  student: string;
  when: When;
}

/**
 * What is stored of these students, one point read each, at most `concurrency` at a time; double ones are read once. Of one that
 * was not wanted nothing is known, as if nobody did anything: ask for all that are looked up (`studentsAround`).
 * @throws CodedError STORE_UNAVAILABLE; then nothing is known of anyone.
 */
export async function loadFacts(store: Store, wanted: readonly Wanted[], concurrency: number): Promise<Facts> {
  const waiting = [...new Map(wanted.map((each) => [keyOf(each), each])).entries()];
  const found = new Map<string, StudentFacts>();
  const reader = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [key, each] = next;
      const document = await store.get(partitionOf(each), idOf({ form: 'startgesprek', when: each.when }));
      found.set(key, document ? { startgesprek: factsOf(progressOf(storedSchema.parse(document.body))) } : {});
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, reader));
  return (partnership, student, when) => found.get(keyOf({ partnership, student, when })) ?? {};
}

function progressOf({ preparation, startedAt, submissions, confirmations, version }: Stored) {
  return {
    preparation,
    startedAt,
    version,
    submission: submissions.find((each) => each.version === version),
    confirmations: confirmations.filter((each) => each.version === version),
  };
}

function keyOf({ partnership, student, when }: Wanted): string {
  return [partnership, student, when.schoolYear, when.semester].join(' ');
}
