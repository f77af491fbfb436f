import type { Day } from '../calendar/day.js';
import type { FormKey } from '../forms/definition.js';
import type { FormFacts, StudentFacts } from '../forms/facts.js';
import type { Placement } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';
import { seatOf } from '../people/seat.js';
import type { Closing } from './entry.js';

/** Whether what closes a task is there; `on` is absent where nobody wrote down when. */
export type Closed = { status: 'closed'; on?: Day } | { status: 'not-closed' };

/** What a task is about, as far as closing it goes: the facts of the student, the placement, and whose task it is (a person id) in which role. */
interface About {
  facts: StudentFacts;
  placement: Placement;
  person: string;
  role: RoleId;
}

const notClosed: Closed = { status: 'not-closed' };

type Rule = (about: About) => Closed;

/** What has no form in the bot: it is there once one of those who do it says so. */
function saidBy(closing: Closing): Rule {
  return ({ facts: { said } }) => closedOn(said?.ticked.find((each) => each.closing === closing)?.on);
}

/** A version that somebody asked back stays handed in: that another is wanted is a task of its own. */
function submittedIn(form: FormKey): Rule {
  return ({ facts }) => closedOn(facts[form]?.submitted?.on);
}

/**
 * Whoever handed it in has agreed with it, and what somebody agreed with in a seat is not asked of who has that later. Who agreed with an older
 * version is asked again for what changed.
 */
function agreedIn(form: FormKey): Rule {
  return ({ facts, person, role }) => {
    const { submitted, confirmed = [] }: Partial<FormFacts> = facts[form] ?? {};
    if (submitted === undefined) return notClosed;
    if (submitted.by === person) return closedOn(submitted.on);
    const seat = role === 'aanstaande-leraar' ? 'student' : seatOf(role);
    const isTheirs = ({ by, as = [] }: (typeof confirmed)[number]) => by === person || as.some((each) => each === seat);
    return closedOn(confirmed.find(isTheirs)?.on);
  };
}

/** Another version than the one that was asked back. */
function changedIn(form: FormKey): Rule {
  return ({ facts }) => closedOn(facts[form]?.asked === undefined ? facts[form]?.submitted?.on : undefined);
}

const rules: Record<Closing, Rule> = {
  /** A form that was handed in needs no preparation any more. */
  'startgesprek-voorbereid': ({ facts: { startgesprek } }) =>
    closedOn(startgesprek?.preparedOn ?? startgesprek?.submitted?.on),
  'startgesprek-ingediend': submittedIn('startgesprek'),
  'startgesprek-bevestigd': agreedIn('startgesprek'),
  'adviesformulier-1-ingediend': submittedIn('adviesformulier-1'),
  'adviesformulier-2-ingediend': submittedIn('adviesformulier-2'),
  'adviesformulier-1-aangepast': changedIn('adviesformulier-1'),
  'adviesformulier-2-aangepast': changedIn('adviesformulier-2'),
  'adviesformulier-1-afgestemd': agreedIn('adviesformulier-1'),
  'adviesformulier-2-afgestemd': agreedIn('adviesformulier-2'),
  'adviesformulier-1-gelezen': agreedIn('adviesformulier-1'),
  'adviesformulier-2-gelezen': agreedIn('adviesformulier-2'),
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
