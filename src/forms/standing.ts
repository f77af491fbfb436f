import type { Placement } from '../partnership/setup.js';
import { agreementOf } from './agreement.js';
import type { FormState } from './form.js';
import { participantsOf, rulesOf } from './shape.js';

/** How far a form is, and who has it now ("nu bij"): person ids, none when it is finished or when nobody sits there. */
export interface Standing {
  stage: 'niet-begonnen' | 'in-voorbereiding' | 'concept' | 'ingediend' | 'teruggevraagd' | 'bevestigd';
  next: readonly string[];
}

/**
 * Computed, never stored. Before a form is handed in, it is with the student until the preparation is in or a guide began; then
 * with the first of its writers that the placement has: the werkplekbegeleider, or who stands in for one.
 */
export function standingOf(placement: Placement, state: FormState): Standing {
  const { definition } = state;
  const { confirmers } = rulesOf(definition, state.shape);
  const writer = [writerOf(placement, state)].filter((person) => person !== undefined);
  const people = participantsOf(placement, definition, state.shape);
  if (state.version > 0) {
    if (state.asked !== undefined) return { stage: 'teruggevraagd', next: writer };
    const signed = [...(state.submission ? [state.submission] : []), ...state.confirmations];
    // What was agreed with as the one who has a seat stays so when somebody else gets it.
    const isSigned = ({ participant, person }: (typeof people)[number]) =>
      signed.some(({ by, as = [] }) => by === person || as.includes(participant));
    const asked = people.filter((each) => confirmers.includes(each.participant) && !isSigned(each));
    const next = [...new Set(asked.map(({ person }) => person))];
    return { stage: next.length === 0 ? 'bevestigd' : 'ingediend', next };
  }
  if (state.started) return { stage: 'concept', next: writer };
  const { answers, handedInAt } = state.preparation;
  if (handedInAt !== undefined) return { stage: 'in-voorbereiding', next: writer };
  const stage = Object.keys(answers).length > 0 ? 'in-voorbereiding' : 'niet-begonnen';
  // Where there is nothing to prepare it is with the writer from the start.
  return { stage, next: definition.preparation.length === 0 ? writer : [placement.student] };
}

/** Who writes a form: the first of its writers that the placement has; undefined when all these seats are empty. */
export function writerOf(
  placement: Placement,
  { definition, shape }: Pick<FormState, 'definition' | 'shape'>,
): string | undefined {
  return rulesOf(definition, shape).writers.flatMap((seat) => placement[seat] ?? [])[0];
}

/**
 * Who changed something that was handed in and did not hand it in again yet; person ids. What somebody left who does not write here any more is
 * with who has it now.
 */
export function editorsOf(placement: Placement, state: FormState): string[] {
  const { writers } = rulesOf(state.definition, state.shape);
  const seated = writers.map((seat) => placement[seat]);
  const people = state.pending.flatMap((question) => {
    const by = state.authors[question]?.by;
    return by === undefined ? [] : seated.includes(by) ? [by] : (writerOf(placement, state) ?? []);
  });
  return [...new Set(people)];
}

/** Whether somebody is still to agree with what was handed in; not while another version was asked for. */
export function isToAgree(placement: Placement, state: FormState, person: string): boolean {
  return state.version > 0 && state.asked === undefined && standingOf(placement, state).next.includes(person);
}

/** What a form asks of somebody whom it waits for: to prepare it, to fill it in, to change what was handed in, or to agree with that. */
export type ToDo = 'prepare' | 'fill' | 'change' | 'confirm' | 'align' | 'read';

const toAgree = { confirmed: 'confirm', aligned: 'align', read: 'read' } as const satisfies Record<string, ToDo>;

export function toDoOf(state: FormState, person: string): ToDo {
  if (state.version > 0) return state.asked === undefined ? toAgree[agreementOf(state.ref, person)] : 'change';
  return person === state.ref.student && state.definition.preparation.length > 0 ? 'prepare' : 'fill';
}
