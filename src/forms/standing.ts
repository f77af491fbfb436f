import type { Placement } from '../partnership/setup.js';
import type { FormDefinition } from './definition.js';
import type { FormState } from './form.js';
import { participantsOf } from './shape.js';

/** How far a form is, and who has it now ("nu bij"): person ids, none when it is finished or when nobody sits there. */
export interface Standing {
  stage: 'niet-begonnen' | 'in-voorbereiding' | 'concept' | 'ingediend' | 'bevestigd';
  next: readonly string[];
}

/**
 * Computed, never stored. Before a form is handed in, it is with the student until the preparation is in or a guide began; then
 * with the first of its writers that the placement has: the werkplekbegeleider, or who stands in for one.
 */
export function standingOf(definition: FormDefinition, placement: Placement, state: FormState): Standing {
  const { writers, confirmers } = definition.shapes[state.shape];
  const people = participantsOf(placement, definition, state.shape);
  if (state.version > 0) {
    const signed = new Set([state.submission?.by, ...state.confirmations.map(({ by }) => by)]);
    const asked = people.filter(({ participant }) => confirmers.includes(participant)).map(({ person }) => person);
    const next = [...new Set(asked)].filter((person) => !signed.has(person));
    return { stage: next.length === 0 ? 'bevestigd' : 'ingediend', next };
  }
  const writer = writers.flatMap((seat) => placement[seat] ?? []).slice(0, 1);
  if (state.started) return { stage: 'concept', next: writer };
  const { answers, handedInAt } = state.preparation;
  if (handedInAt !== undefined) return { stage: 'in-voorbereiding', next: writer };
  return {
    stage: Object.keys(answers).length > 0 ? 'in-voorbereiding' : 'niet-begonnen',
    next: [placement.student],
  };
}
