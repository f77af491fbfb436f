import type { Day } from '../../calendar/day.js';
import type { Task } from '../task.js';

/** Which task it is about: enough to find where it is kept. */
export type SaidOf = Pick<Task, 'key' | 'partnership' | 'person' | 'student' | 'when'> & {
  entry: Pick<Task['entry'], 'closedBy'>;
};

/**
 * Keeps what people say of their tasks. Saying the same twice changes nothing; two who speak at once are both heard.
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
