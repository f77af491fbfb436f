import { SECOND } from '../../src/clock.js';
import type { Treatment } from '../support/limits/connector.js';
import type { Chance } from './chance.js';

/** What goes wrong between the bot and Teams, and of how many sends in a hundred. */
const kinds = {
  '429': 4,
  '500': 2,
  '502': 3,
  '503': 3,
  '504': 3,
  /** The line is cut before the message was taken. */
  reset: 3,
  /** The message was taken, and the line is cut instead of an answer: nobody can know. */
  'lost answer': 3,
  /** The message was taken, and the answer comes when nobody waits for it any more. */
  late: 2,
} as const;
export type Fault = keyof typeof kinds;

/** How long the bot waits for an answer here, and how long a late one takes. */
export const SEND_PATIENCE = 2 * SECOND;
const LATE = 3 * SECOND;
/** How long an answer takes else: long enough that whoever is killed has some in flight. */
const ANSWER = { from: 200, to: 800 };

export interface Faults {
  /** What happens to the next send. */
  next(): { fault?: Fault; treatment: Treatment };
  /** From here on nothing goes wrong, and answers come at once. */
  end(): void;
  counts: Record<Fault, number>;
}

/** @param retryAfter seconds that a 429 asks to wait, by the clock of the bot */
export function createFaults(chance: Chance, retryAfter: number): Faults {
  const counts: Faults['counts'] = {
    '429': 0,
    '500': 0,
    '502': 0,
    '503': 0,
    '504': 0,
    reset: 0,
    'lost answer': 0,
    late: 0,
  };
  let over = false;
  return {
    counts,
    end() {
      over = true;
    },
    next() {
      if (over) return { treatment: {} };
      const delay = chance.between(ANSWER.from, ANSWER.to);
      const fault = draw(chance.next() * 100);
      if (fault === undefined) return { treatment: { delay } };
      counts[fault] += 1;
      return { fault, treatment: treatmentOf(fault, delay, retryAfter) };
    },
  };
}

function draw(number: number): Fault | undefined {
  let below = 0;
  for (const [kind, share] of Object.entries(kinds)) {
    below += share;
    if (number < below) return kind as Fault;
  }
  return undefined;
}

function treatmentOf(fault: Fault, delay: number, retryAfter: number): Treatment {
  switch (fault) {
    case 'reset':
      return { cut: 'before', delay };
    case 'lost answer':
      return { cut: 'after', delay };
    case 'late':
      return { delay: LATE };
    case '429':
      return { refuse: 429, retryAfter, delay };
    default:
      return { refuse: Number(fault), delay };
  }
}
