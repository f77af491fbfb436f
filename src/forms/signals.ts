import { postOperation } from '../outbox/post.js';
import type { Placement } from '../partnership/setup.js';
import type { Seat } from '../people/seat.js';
import type { Operation } from '../store/store.js';
import type { Question } from './definition.js';
import { fingerprint } from './fingerprint.js';
import type { FormAt, FormState } from './form.js';
import { rulesOf } from './shape.js';
import { AANGEPAST, type Signal, type SignalKind, STAGNATIE, TERUGGEVRAAGD } from './signal.js';
import { idOf } from './stored.js';

/**
 * The messages that a change of a form causes and that cannot wait for a digest, for the commit of that change: an answer that somebody must
 * hear of the same school day (F-16), a form that was asked back, and one that was handed in again after that. Each is for a seat: who has it
 * when it is sent hears it, and nobody of what they did themselves. Nobody else stands in for an empty seat: of what was asked back
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
  const post = (kind: SignalKind, seat: Seat, by: string): Operation[] => {
    if (placement[seat] === by) return [];
    const data: Signal = { partnership, student, form, schoolYear, semester, seat, by };
    const to = { partnership, student, schoolYear, semester, seat };
    return [postOperation(`${kind}:${idOf(ref)}:${fingerprint(etag)}:${seat}`, { kind, data, to, causedAt: now })];
  };
  const urgent = new Map(
    newlyUrgent(before, after).flatMap(({ id, urgent }) =>
      urgent ? [[urgent.to, after.authors[id]?.by ?? student] as const] : [],
    ),
  );
  const { asked, submission } = after;
  const isAsked = asked !== undefined && asked.at > (before.asked?.at ?? '');
  const asker = after.version > before.version ? askerOf(placement, before) : undefined;
  return [
    ...[...urgent].flatMap(([seat, by]) => post(STAGNATIE, seat, by)),
    ...(isAsked ? post(TERUGGEVRAAGD, writerOf(placement, after), asked.by) : []),
    ...(asker && submission ? post(AANGEPAST, asker, submission.by) : []),
  ];
}

function newlyUrgent(before: FormState, after: FormState): Question[] {
  return after.definition.questions.filter(
    ({ id, urgent }) => urgent !== undefined && after.answers[id] === urgent.is && before.answers[id] !== urgent.is,
  );
}

/** Who has it now (`standing.ts`); of a placement that has none of the writers the first, as soon as there is one. */
function writerOf(placement: Placement, { definition, shape }: FormState): Seat {
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
