import { dayIn } from '../calendar/day.js';
import type { FormFacts } from './facts.js';
import { signaturesOf } from './signatures.js';
import type { Stored } from './stored.js';

/** What tasks depend on, without answers. Whoever handed it in counts as the first to agree. */
export function factsOf(stored: Stored): FormFacts {
  const { preparation, startedAt, submissions, version } = stored;
  const submission = submissions.find((each) => each.version === version);
  const { confirmations, lapsed, asked } = signaturesOf(stored);
  const wantedBy = askedForIn(stored);
  const agreed = submission === undefined ? [] : [submission, ...confirmations];
  return {
    ...(preparation.handedInAt !== undefined && { preparedOn: dayOf(preparation.handedInAt) }),
    ...(startedAt !== undefined && { startedOn: dayOf(startedAt) }),
    ...(submission && {
      submitted: { on: dayOf(submission.at), by: submission.by, version, ...(wantedBy && { wantedBy }) },
    }),
    confirmed: agreed.map(({ by, at, as }) => ({ by, on: dayOf(at), as })),
    ...(lapsed.length > 0 && { lapsed: lapsed.map(({ by }) => by) }),
    ...(asked && { asked: { by: asked.by, on: dayOf(asked.at) } }),
  };
}

/** Who waited for this version when it was handed in, and has yet to say something of it. */
function askedForIn(stored: Stored): string | undefined {
  const version = stored.version - 1;
  const isAsked = stored.askedBack.some((each) => each.version === version);
  return isAsked ? signaturesOf({ ...stored, version }).asked?.by : undefined;
}

function dayOf(at: string): string {
  return dayIn(new Date(at));
}
