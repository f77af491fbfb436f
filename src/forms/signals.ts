import { postOperation } from '../outbox/post.js';
import type { Seat } from '../people/seat.js';
import type { Operation } from '../store/store.js';
import type { FormAt, FormState } from './form.js';
import { type Signal, STAGNATIE, TERUGGEVRAAGD } from './signal.js';
import { standingOf } from './standing.js';
import { idOf } from './stored.js';

/**
 * The messages that a change of a form causes and that cannot wait for a digest, for the commit of that change: an answer that somebody must
 * hear of the same school day (F-16), and a form that was asked back. Nobody is told of what they did themselves.
 */
export function signalsOf({ ref, placement }: FormAt, before: FormState, after: FormState, now: Date): Operation[] {
  const signal: Signal = {
    partnership: ref.partnership,
    student: ref.student,
    form: ref.form,
    schoolYear: ref.when.schoolYear,
    semester: ref.when.semester,
  };
  const post = (kind: string, person: string): Operation =>
    postOperation(`${kind}:${idOf(ref)}:${now.toISOString()}:${person}`, {
      kind,
      data: signal,
      to: { partnership: ref.partnership, person },
      causedAt: now,
    });
  const urgent = seatsToTell(before, after).flatMap((seat) => placement[seat] ?? []);
  const writers = Object.values(after.authors).map(({ by }) => by);
  const told = [...new Set(urgent)].filter((person) => !writers.includes(person));
  const asked =
    after.asked !== undefined && after.asked.at !== before.asked?.at ? standingOf(placement, after).next : [];
  return [
    ...told.map((person) => post(STAGNATIE, person)),
    ...asked.filter((person) => person !== after.asked?.by).map((person) => post(TERUGGEVRAAGD, person)),
  ];
}

function seatsToTell(before: FormState, after: FormState): Seat[] {
  return after.definition.questions.flatMap(({ id, urgent }) =>
    urgent !== undefined && after.answers[id] === urgent.is && before.answers[id] !== urgent.is ? [urgent.to] : [],
  );
}
