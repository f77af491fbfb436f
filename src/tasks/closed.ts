import type { Day } from '../calendar/day.js';
import type { StudentFacts } from '../forms/facts.js';
import type { Placement } from '../partnership/setup.js';
import type { Closing } from './entry.js';

/** Whether what closes a task is there; `on` is absent where nobody wrote down when. */
export type Closed = { status: 'closed'; on?: Day } | { status: 'not-closed' };

/** What a task is about, as far as closing it goes: the facts of the student, the placement, and whose task it is (a person id). */
interface About {
  facts: StudentFacts;
  placement: Placement;
  person: string;
}

const notClosed: Closed = { status: 'not-closed' };

/** A closing that is absent here is a fact that the bot does not hold yet. */
const rules: Partial<Record<Closing, (about: About) => Closed>> = {
  /** A form that was handed in needs no preparation any more. */
  'startgesprek-voorbereid': ({ facts: { startgesprek } }) =>
    closedOn(startgesprek?.preparedOn ?? startgesprek?.submitted?.on),
  'startgesprek-ingediend': ({ facts: { startgesprek } }) => closedOn(startgesprek?.submitted?.on),
  /** Whoever handed it in has agreed with it. */
  'startgesprek-bevestigd': ({ facts: { startgesprek }, person }) => {
    if (startgesprek?.submitted === undefined) return notClosed;
    const { submitted, confirmed } = startgesprek;
    return closedOn(submitted.by === person ? submitted.on : confirmed.find(({ by }) => by === person)?.on);
  },
  'werkplekbegeleider-bekend': ({ placement }) =>
    placement.werkplekbegeleider === undefined ? notClosed : { status: 'closed' },
};

/** Whether the bot can ever know that this happened; without it a task is announced and then gone, never overdue. */
export function canClose(closing: Closing | undefined): boolean {
  return closing !== undefined && closing in rules;
}

/** Whether it happened, as far as the bot can know. */
export function closed(closing: Closing, about: About): Closed {
  return rules[closing]?.(about) ?? notClosed;
}

function closedOn(day: Day | undefined): Closed {
  return day === undefined ? notClosed : { status: 'closed', on: day };
}
