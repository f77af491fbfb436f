import type { Day } from '../../calendar/day.js';
import { CodedError } from '../../errors.js';
import type { Operation, Store } from '../../store/store.js';
import type { Task } from '../task.js';
import type { Said } from './said.js';
import { type Saying, say } from './say.js';
import { idOf, partitionOf, SAID_TYPE, type Subject, saidIn } from './stored.js';

/** Which task it is about: enough to find where it is kept. */
export type SaidOf = Pick<Task, 'key' | 'partnership' | 'person' | 'student' | 'when'> & {
  entry: Pick<Task['entry'], 'closedBy'>;
};

/**
 * Keeps what people say of their tasks. Saying the same twice changes nothing; two who speak at once are both heard.
 * What is about several students is kept for one after another: a failure halfway is mended by saying it again.
 * @throws CodedError STORE_UNAVAILABLE, all of it
 */
export interface SaidStore {
  /** It is done. What has no form in the bot is closed by it for everyone whose work it is. */
  tick(tasks: readonly SaidOf[], on: Day): Promise<void>;
  /** It is not done after all; only what this person said is taken back. */
  untick(tasks: readonly SaidOf[]): Promise<void>;
  /** Nothing more about it before the day `until`. */
  snooze(tasks: readonly SaidOf[], until: Day, on: Day): Promise<void>;
  /** It may be reminded of again. */
  wake(tasks: readonly SaidOf[]): Promise<void>;
}

/** Each try that fails means that a colleague spoke about the same student just then. */
const ATTEMPTS = 10;
/** Of one student in one semester: twenty tasks of ten people. More is no work of people. */
const MOST = 200;

export function createSaidStore(store: Store): SaidStore {
  async function sayOf(subject: Subject, tasks: readonly SaidOf[], saying: Saying): Promise<void> {
    const partition = partitionOf(subject);
    const id = idOf(subject);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await store.get(partition, id);
      const known = saidIn(before);
      const body: Said = tasks.reduce((said, task) => say(said, task, saying), known);
      if (body === known) return;
      if (body.ticked.length > MOST || body.later.length > MOST) {
        throw new CodedError('STORE_REJECTED', `More than ${MOST} tasks were ticked or put off for one student.`);
      }
      const fixed = { id, type: SAID_TYPE, body };
      const operation: Operation =
        before === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: before.etag };
      if ((await store.commit(partition, [operation])).status === 'committed') return;
    }
    throw new CodedError('STORE_UNAVAILABLE', `What is said of a student kept changing: ${ATTEMPTS} tries.`);
  }

  async function sayAll(tasks: readonly SaidOf[], saying: Saying): Promise<void> {
    const bySubject = new Map<string, { subject: Subject; about: SaidOf[] }>();
    for (const task of tasks) {
      const subject = { partnership: task.partnership, subject: task.student ?? task.person, when: task.when };
      const place = `${partitionOf(subject)} ${idOf(subject)}`;
      const found = bySubject.get(place) ?? { subject, about: [] };
      bySubject.set(place, found);
      found.about.push(task);
    }
    for (const { subject, about } of bySubject.values()) await sayOf(subject, about, saying);
  }

  return {
    tick: (tasks, on) => sayAll(tasks, { kind: 'tick', on }),
    untick: (tasks) => sayAll(tasks, { kind: 'untick' }),
    snooze: (tasks, until, on) => sayAll(tasks, { kind: 'snooze', until, on }),
    wake: (tasks) => sayAll(tasks, { kind: 'wake' }),
  };
}
