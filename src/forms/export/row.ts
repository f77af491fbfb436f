import { dayIn } from '../../calendar/day.js';
import type { Person, Placement, Setup } from '../../partnership/setup.js';
import type { Window } from '../../tasks/window.js';
import type { Answers, Question } from '../definition.js';
import type { FormRef, FormState } from '../form.js';
import { mayKnow, mayRead, participationsOf, visible } from '../may.js';
import { questionsOf } from '../questions.js';
import { type Standing, standingOf } from '../standing.js';
import type { Copy } from '../stored.js';
import { lateBy } from '../window.js';

/** One form in a file: how far it is, and for who may read it what was handed in. Moments are ISO. */
export interface ExportRow {
  ref: FormRef;
  placement: Placement;
  stage: Standing['stage'];
  preparedAt?: string;
  submittedAt?: string;
  /** Person id of who handed in the last version; absent for who may know only how far it is. */
  submittedBy?: string;
  /** How many days after its last day it was first handed in; 0 for in time, absent before it was. */
  lateDays?: number;
  /** When the last who had to agree did, once everybody has. */
  alignedAt?: string;
  /** 0: never handed in. */
  version: number;
  /** Absent for who may know only how far it is, and as long as nothing was handed in. */
  read?: { questions: readonly Question[]; answers: Answers };
}

/** Whether the copy of the last version is needed for the row of somebody. */
export function needsCopy(setup: Setup, person: Person, state: FormState): boolean {
  return state.version > 0 && mayRead({ setup, person, ref: state.ref, state }).allowed;
}

/**
 * The row of one form for one reader; undefined when the reader may not know of it now. What is not handed in is nobody's to
 * take along, and neither is what the student prepared: that is the way to the talk and not what was agreed in it. Pure.
 */
export function exportRow(
  at: { setup: Setup; person: Person; placement: Placement; window?: Window | undefined },
  state: FormState,
  copy: Copy | undefined,
): ExportRow | undefined {
  const { setup, person, placement } = at;
  const wish = { setup, person, ref: state.ref, state };
  if (!mayKnow(wish).allowed) return undefined;
  const { stage } = standingOf(placement, state);
  const { preparation, submission, submissions, confirmations, version } = state;
  const [first] = submissions;
  const lastAt = [submission, ...confirmations].flatMap((each) => each?.at ?? []).toSorted();
  const alignedAt = stage === 'bevestigd' ? lastAt.at(-1) : undefined;
  const as = participationsOf(wish);
  const isRead = copy !== undefined && needsCopy(setup, person, state) && as.length > 0;
  return {
    ref: state.ref,
    placement: copy?.placement ?? placement,
    stage,
    version,
    ...(preparation.handedInAt !== undefined && { preparedAt: preparation.handedInAt }),
    ...(submission && { submittedAt: submission.at }),
    ...(submission && needsCopy(setup, person, state) && { submittedBy: submission.by }),
    ...(first && { lateDays: lateBy(at.window, dayIn(new Date(first.at))) }),
    ...(alignedAt !== undefined && { alignedAt }),
    ...(isRead && {
      read: {
        questions: readableQuestions(state, as),
        answers: visible({ ...copy.answers, ...reactionOf(state) }, state.definition, as),
      },
    }),
  };
}

/** What is asked in the form and in the reaction, as far as who takes part as these may read the answers. */
function readableQuestions({ definition, shape }: FormState, as: Parameters<typeof visible>[2]): Question[] {
  const asked = [...questionsOf(definition, shape, 'form'), ...questionsOf(definition, shape, 'reaction')];
  return asked.filter(({ id }) => id in visible({ [id]: '' }, definition, as));
}

function reactionOf({ reaction }: FormState): Answers {
  return reaction.handedIn ?? {};
}
