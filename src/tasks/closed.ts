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

/** What has no form in the bot: it is there once one of those who do it says so. */
function saidBy(closing: Closing): (about: About) => Closed {
  return ({ facts: { said } }) => closedOn(said?.ticked.find((each) => each.closing === closing)?.on);
}

const rules: Record<Closing, (about: About) => Closed> = {
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
  'adviesformulier-1-ingediend': saidBy('adviesformulier-1-ingediend'),
  'adviesformulier-2-ingediend': saidBy('adviesformulier-2-ingediend'),
  'wpa-afgenomen': saidBy('wpa-afgenomen'),
  /** Once somebody has the seat, nobody is asked for it (`tasksFor.ts`). */
  'begeleider-bekend': () => notClosed,
  'werkplekbegeleider-bekend': ({ placement }) =>
    placement.werkplekbegeleider === undefined ? notClosed : { status: 'closed' },
};

/** Whether it happened, as far as the bot can know. */
export function closed(closing: Closing, about: About): Closed {
  return rules[closing](about);
}

function closedOn(day: Day | undefined): Closed {
  return day === undefined ? notClosed : { status: 'closed', on: day };
}
