import { postOperation } from '../outbox/post.js';
import type { Operation } from '../store/store.js';
import type { Question } from './definition.js';
import { fingerprint } from './fingerprint.js';
import type { FormAt, FormState } from './form.js';
import { type Signal, STAGNATIE, TERUGGEVRAAGD } from './signal.js';
import { standingOf } from './standing.js';
import { idOf } from './stored.js';

/**
 * The messages that a change of a form causes and that cannot wait for a digest, for the commit of that change: an answer that somebody must
 * hear of the same school day (F-16), and a form that was asked back. Nobody is told of what they did themselves. `etag` is of the
 * form that was changed (absent: there was none): from one form only one change is written, so each has messages of its own.
 */
export function signalsOf(
  { ref, placement }: Pick<FormAt, 'ref' | 'placement'>,
  { before, after, etag }: { before: FormState; after: FormState; etag: string | undefined },
  now: Date,
): Operation[] {
  const signal: Signal = {
    partnership: ref.partnership,
    student: ref.student,
    form: ref.form,
    schoolYear: ref.when.schoolYear,
    semester: ref.when.semester,
  };
  const post = (kind: string, person: string): Operation =>
    postOperation(`${kind}:${idOf(ref)}:${fingerprint(etag)}:${person}`, {
      kind,
      data: signal,
      to: { partnership: ref.partnership, person },
      causedAt: now,
    });
  const told = new Set(
    newlyUrgent(before, after).flatMap(({ id, urgent }) => {
      const person = urgent && placement[urgent.to];
      return person === undefined || person === after.authors[id]?.by ? [] : [person];
    }),
  );
  const asked =
    after.asked !== undefined && after.asked.at !== before.asked?.at ? standingOf(placement, after).next : [];
  return [
    ...[...told].map((person) => post(STAGNATIE, person)),
    ...asked.filter((person) => person !== after.asked?.by).map((person) => post(TERUGGEVRAAGD, person)),
  ];
}

function newlyUrgent(before: FormState, after: FormState): Question[] {
  return after.definition.questions.filter(
    ({ id, urgent }) => urgent !== undefined && after.answers[id] === urgent.is && before.answers[id] !== urgent.is,
  );
}
