import type { When } from '../people/roster.js';
import type { Store } from '../store/store.js';
import * as said from '../tasks/said/stored.js';
import { type FormKey, formKeySchema } from './definition.js';
import type { Facts, StudentFacts } from './facts.js';
import { factsOf } from './factsOf.js';
import { idOf, partitionOf, storedSchema } from './stored.js';

/** A student in a semester of a partnership, or anybody whose own tasks are meant. */
export interface Wanted {
  partnership: string;
  student: string;
  when: When;
  /** Only what was said of tasks: there is no form, or no task depends on it. */
  onlySaid?: true;
  /** Only these forms beside what was said: no task depends on the others. All of them when absent. */
  forms?: readonly FormKey[];
}

/**
 * What is stored of these students: a point read for each form that is wanted and one for what was said, at most `concurrency` at a
 * time; double ones are read once. A query of the partition would be one round trip and cost
 * more: it drags in every copy of every form. Of one that was not wanted nothing is known, as if nobody did anything: ask for all
 * that are looked up (`studentsAround`).
 * @throws CodedError STORE_UNAVAILABLE; then nothing is known of anyone.
 */
export async function loadFacts(store: Store, wanted: readonly Wanted[], concurrency: number): Promise<Facts> {
  const found = new Map<string, StudentFacts>();
  const reads = [...withoutDoubles(wanted).values()].flatMap((each) => {
    const facts: StudentFacts = {};
    found.set(keyOf(each), facts);
    const readSaid = async () => {
      const subject = { partnership: each.partnership, subject: each.student, when: each.when };
      const document = await store.get(said.partitionOf(subject), said.idOf(subject));
      if (document !== undefined) facts.said = said.saidIn(document);
    };
    const readForm = (form: FormKey) => async () => {
      const document = await store.get(partitionOf(each), idOf({ form, when: each.when }));
      if (document !== undefined) facts[form] = factsOf(storedSchema.parse(document.body));
    };
    return [...formsOf(each).map(readForm), readSaid];
  });
  const reader = async () => {
    for (let next = reads.pop(); next !== undefined; next = reads.pop()) await next();
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, reader));
  return (partnership, student, when) => found.get(keyOf({ partnership, student, when })) ?? {};
}

/** What anybody wants of the same student counts. */
function withoutDoubles(wanted: readonly Wanted[]): Map<string, Wanted> {
  const once = new Map<string, Wanted>();
  for (const { onlySaid, ...each } of wanted) {
    const before = once.get(keyOf(each))?.forms ?? [];
    once.set(keyOf(each), {
      ...each,
      forms: [...new Set([...before, ...formsOf({ ...each, ...(onlySaid && { onlySaid }) })])],
    });
  }
  return once;
}

function formsOf({ onlySaid, forms = formKeySchema.options }: Pick<Wanted, 'onlySaid' | 'forms'>): readonly FormKey[] {
  return onlySaid ? [] : forms;
}

function keyOf({ partnership, student, when }: Wanted): string {
  return [partnership, student, when.schoolYear, when.semester].join(' ');
}
