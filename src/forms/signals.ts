import { postOperation } from '../outbox/post.js';
import type { Placement } from '../partnership/setup.js';
import type { Seat } from '../people/seat.js';
import type { Operation } from '../store/store.js';
import { fingerprint } from './fingerprint.js';
import type { FormAt, FormState } from './form.js';
import { knownVersion } from './remarks.js';
import { rulesOf } from './shape.js';
import { AANGEPAST, type Cause, type Signal, type SignalKind, STAGNATIE, TERUGGEVRAAGD } from './signal.js';
import { isToAgree } from './standing.js';
import { idOf } from './stored.js';
import { urgentIn } from './urgent.js';

/**
 * The messages that a change of a form causes and that cannot wait for a digest, for the commit of that change: an answer that somebody must
 * hear of the same school day (F-16), a form that was asked back, and one that was handed in again after that. Each is for a seat: who has it
 * when it is sent hears it, and nobody of what they did themselves. Nobody else stands in for an empty seat, it waits for who gets it: of what was asked back
 * the schoolopleider, the one to ask then (F-15), knows it already, and the rest is nobody else's to read. `etag` is of the
 * form that was changed (absent: there was none): from one form only one change is written, so each has messages of its own.
 */
export function signalsOf(
  { ref, placement }: Pick<FormAt, 'ref' | 'placement'>,
  { before, after, etag }: { before: FormState; after: FormState; etag: string | undefined },
  now: Date,
): Operation[] {
  const { partnership, student, form } = ref;
  const { schoolYear, semester } = ref.when;
  const post = (kind: SignalKind, seat: Seat, by: string, cause: Cause): Operation[] => {
    if (placement[seat] === by) return [];
    const data: Signal = { partnership, student, form, schoolYear, semester, seat, by, cause };
    const to = { partnership, student, schoolYear, semester, seat };
    return [postOperation(`${kind}:${idOf(ref)}:${fingerprint(etag)}:${seat}`, { kind, data, to, causedAt: now })];
  };
  const urgent = new Map(newlyUrgent(before, after).map(({ question, to }) => [to, question.id] as const));
  const { asked, authors, submission } = after;
  const isAsked = asked !== undefined && asked.at > (before.asked?.at ?? '');
  const asker = after.version > before.version ? askerOf(placement, before) : undefined;
  return [
    ...[...urgent].flatMap(([seat, question]) =>
      post(STAGNATIE, seat, authors[question]?.by ?? student, { question, writtenAt: authors[question]?.at }),
    ),
    ...(isAsked ? post(TERUGGEVRAAGD, writingSeat(placement, after), asked.by, { askedAt: asked.at }) : []),
    ...(asker && submission ? post(AANGEPAST, asker, submission.by, { version: after.version }) : []),
  ];
}

/**
 * Whether what caused a message still stands in the form, for who has the seat now: the answer is the one that was given then, it is
 * still asked back, or the seat has yet to look at what was handed in. Of a cause that came up again the newest alone stands. A message without a
 * cause, of an older release, does. Pure.
 */
export function stillStands({ seat, cause }: Signal, placement: Placement, state: FormState): boolean {
  if (cause === undefined) return true;
  if ('question' in cause) {
    const isSaid = urgentIn(state).some(({ question, to }) => question.id === cause.question && to === seat);
    return isSaid && state.authors[cause.question]?.at === cause.writtenAt;
  }
  if ('askedAt' in cause) return state.asked?.at === cause.askedAt;
  const person = seat && placement[seat];
  if (person === undefined || !isToAgree(placement, state, person)) return false;
  // What came after it and was looked at, or asked back again, has messages of its own.
  return (knownVersion(state, person)?.version ?? 0) < cause.version;
}

function newlyUrgent(before: FormState, after: FormState): ReturnType<typeof urgentIn> {
  const known = new Set(urgentIn(before).map(({ question }) => question.id));
  return urgentIn(after).filter(({ question }) => !known.has(question.id));
}

/** The seat that has it now (`standing.ts`); of a placement that has none of the writers the first, as soon as there is one. */
function writingSeat(placement: Placement, { definition, shape }: FormState): Seat {
  const { writers } = rulesOf(definition, shape);
  return writers.find((seat) => placement[seat] !== undefined) ?? writers[0] ?? 'werkplekbegeleider';
}

/** The seat of who asked back; of who guides the student no more, the seat that reads for who writes. Undefined: the student asked, or nobody did. */
function askerOf(placement: Placement, { asked, definition, shape }: FormState): Seat | undefined {
  if (asked === undefined || asked.by === placement.student) return undefined;
  const { writers, confirmers } = rulesOf(definition, shape);
  const readers = confirmers.filter((each) => each !== 'student').filter((each) => !writers.includes(each));
  return readers.find((seat) => placement[seat] === asked.by) ?? readers[0];
}
