import { dayIn } from '../calendar/day.js';
import type { FormFacts } from './facts.js';
import type { FormState } from './form.js';

/** What the facts are made of; a `FormState` is one. */
export interface Progress extends Pick<FormState, 'startedAt' | 'confirmations' | 'version'> {
  preparation: { handedInAt?: string | undefined };
  submission?: { version: number; by: string; at: string } | undefined;
}

/** What tasks depend on, without answers. Whoever handed it in counts as the first to agree. */
export function factsOf({ preparation, startedAt, submission, confirmations }: Progress): FormFacts {
  const others = confirmations.filter(({ by }) => by !== submission?.by);
  const agreed = submission === undefined ? [] : [submission, ...others];
  return {
    ...(preparation.handedInAt !== undefined && { preparedOn: dayOf(preparation.handedInAt) }),
    ...(startedAt !== undefined && { startedOn: dayOf(startedAt) }),
    ...(submission && { submitted: { on: dayOf(submission.at), by: submission.by, version: submission.version } }),
    confirmed: agreed.map(({ by, at }) => ({ by, on: dayOf(at) })),
  };
}

function dayOf(at: string): string {
  return dayIn(new Date(at));
}
