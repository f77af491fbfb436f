import { type Decision, may } from '../access/policy.js';
import type { Action, Condition, PolicyTable } from '../access/table.js';
import type { Person, Setup } from '../partnership/setup.js';
import { placementOf, relation } from '../people/roster.js';
import type { Answers, FormDefinition, Part, Participant } from './definition.js';
import type { FormRef, FormState } from './form.js';
import { participantsOf } from './shape.js';

/** Someone who wants something with a form. `setup` is the partnership of the form, `person` the speaker's place in it. */
export interface Wish {
  setup: Setup;
  person: Person;
  ref: FormRef;
  /** `version` 0: never handed in. */
  state: Pick<FormState, 'shape' | 'version' | 'preparation'>;
  /** A partnership's own policy; the common one when absent. */
  table?: PolicyTable;
}

/** The preparation is the student's own; the form itself is for who may write it. */
export function mayFillIn(wish: Wish, part: Part): Decision {
  return ask(wish, part === 'preparation' ? 'add' : 'write');
}

/** The part of a form that is somebody's to fill in: whoever may not prepare has the form itself in hand. */
export function partFor(wish: Wish): Part {
  return mayFillIn(wish, 'preparation').allowed ? 'preparation' : 'form';
}

/** Reading at all; which answers is `visible`. What a student prepares is nobody else's to read until it is handed in. */
export function mayRead(wish: Wish, part: Part = 'form'): Decision {
  const decision = ask(wish, 'read');
  const isDraft = part === 'preparation' && wish.state.preparation.handedInAt === undefined;
  if (!decision.allowed || !isDraft || wish.person.id === wish.ref.student) return decision;
  return { allowed: false, reason: 'not-yet' };
}

/** Whoever may add or write may also agree, when the shape asks it of them and it was handed in. */
export function mayConfirm(wish: Wish, definition: FormDefinition): Decision {
  const writing = ask(wish, 'write');
  if (!writing.allowed && writing.reason === 'not-yet') return writing;
  const decision = writing.allowed ? writing : ask(wish, 'add');
  if (!decision.allowed) return decision;
  const { shape, version } = wish.state;
  const { confirmers } = definition.shapes[shape];
  if (!participationsOf(wish, definition).some((each) => confirmers.includes(each))) {
    return { allowed: false, reason: 'not-for-role' };
  }
  return version > 0 ? decision : { allowed: false, reason: 'not-yet' };
}

/** As what someone takes part in the talk: usually one seat, or the student. */
export function participationsOf({ setup, person, ref, state }: Wish, definition: FormDefinition): Participant[] {
  const placement = placementOf(setup, ref.student, ref.when);
  if (placement === undefined) return [];
  return participantsOf(placement, definition, state.shape)
    .filter((each) => each.person === person.id)
    .map(({ participant }) => participant);
}

/** The answers that someone may see who takes part as these; nothing for who takes no part. */
export function visible(answers: Answers, definition: FormDefinition, as: readonly Participant[]): Answers {
  if (as.length === 0) return {};
  const shown = definition.questions.filter(
    ({ readBy }) => readBy === undefined || as.some((each) => readBy.includes(each)),
  );
  const ids = new Set(shown.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}

function ask({ setup, person, ref, state, table }: Wish, action: Action): Decision {
  // A form hangs on a placement: a forged semester or another partnership's student has none here.
  if (ref.partnership !== setup.partnership.id || placementOf(setup, ref.student, ref.when) === undefined) {
    return { allowed: false, reason: 'no-relation' };
  }
  const conditions: Condition[] = [];
  if (state.shape === 'driegesprek') conditions.push('driegesprek');
  if (state.version > 0) conditions.push('submitted');
  const question = {
    roles: person.roles.map(({ role }) => role),
    relations: relation(setup, person.id, ref.student, ref.when),
    data: ref.form,
    action,
    state: conditions,
  };
  return may(question, table);
}
