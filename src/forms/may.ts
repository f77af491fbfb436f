import { type Decision, may } from '../access/policy.js';
import type { Action, Condition, PolicyTable } from '../access/table.js';
import type { Person, Setup } from '../partnership/setup.js';
import { placementOf, relation } from '../people/roster.js';
import { hiddenFrom } from './changed.js';
import { type Answers, type FormDefinition, formIdOf, type Part, type Participant } from './definition.js';
import type { FormRef, FormState } from './form.js';
import { partOf } from './questions.js';
import { participantsOf, rulesOf } from './shape.js';

/** Someone who wants something with a form. `setup` is the partnership of the form, `person` the speaker's place in it. */
export interface Wish {
  setup: Setup;
  person: Person;
  ref: FormRef;
  /** `version` 0: never handed in. */
  state: Pick<FormState, 'definition' | 'shape' | 'version' | 'preparation'> & Partial<Pick<FormState, 'reaction'>>;
  /** A partnership's own policy; the common one when absent. */
  table?: PolicyTable;
}

/**
 * The preparation and the reaction are the student's own; the form itself is for who may write it. A reaction is possible once there is
 * something to react to.
 */
export function mayFillIn(wish: Wish, part: Part): Decision {
  const { definition, version } = wish.state;
  if (partOf(definition, part).length === 0 || !isTheirs(wish, part)) return { allowed: false, reason: 'not-for-role' };
  const decision = ask(wish, part === 'form' ? 'write' : 'add');
  return decision.allowed && part === 'reaction' && version === 0 ? { allowed: false, reason: 'not-yet' } : decision;
}

/**
 * A press on a step of a card that showed `version`. One that came too late shows what is there to who may read that: nothing is written then
 * (`press.ts`). What is the student's alone is nobody else's to press on, whatever version a press says its card was of.
 */
export function mayPress(wish: Wish, part: Part, version: number): Decision {
  const isInTime = wish.state.version === version || part === 'reaction' || !isTheirs(wish, part);
  return isInTime ? mayFillIn(wish, part) : mayRead(wish);
}

/** The preparation and the reaction are of the student alone. */
function isTheirs({ person, ref }: Pick<Wish, 'person' | 'ref'>, part: Part): boolean {
  return part === 'form' || person.id === ref.student;
}

/** The part of a form that is somebody's to fill in: the student's own where there is one, else the form itself. */
export function partFor(wish: Wish): Part {
  const { definition, version } = wish.state;
  if (wish.person.id !== wish.ref.student) return 'form';
  if (version > 0 && definition.reaction.length > 0) return 'reaction';
  return definition.preparation.length > 0 ? 'preparation' : 'form';
}

/** Reading at all; which answers is `visible`. What a student prepares or says of it is nobody else's to read until it is handed in. */
export function mayRead(wish: Wish, part: Part = 'form'): Decision {
  const decision = ask(wish, 'read');
  const isDraft = part !== 'form' && wish.state[part]?.handedInAt === undefined;
  if (!decision.allowed || !isDraft || isTheirs(wish, part)) return decision;
  return { allowed: false, reason: 'not-yet' };
}

/** Whether and when, without contents; or the contents too. Of a form that is known only by its shape and version. */
export function mayKnow(
  wish: Omit<Wish, 'state'> & { state: Pick<FormState, 'shape' | 'version'> },
  action: 'status' | 'read' = 'status',
): Decision {
  return ask(wish, action);
}

/** Whoever may add, write or confirm may also agree, when the shape asks it of them and it was handed in. */
export function mayConfirm(wish: Wish): Decision {
  const asked = (['write', 'add', 'confirm'] as const).map((action) => ask(wish, action));
  const decision =
    asked.find(({ allowed }) => allowed) ??
    asked.find((each) => !each.allowed && each.reason === 'not-yet') ??
    asked[0];
  if (decision === undefined || !decision.allowed) return decision ?? { allowed: false, reason: 'not-for-role' };
  const { definition, shape, version } = wish.state;
  const { confirmers } = rulesOf(definition, shape);
  if (!participationsOf(wish).some((each) => confirmers.includes(each))) {
    return { allowed: false, reason: 'not-for-role' };
  }
  return version > 0 ? decision : { allowed: false, reason: 'not-yet' };
}

/** Reading section by section, with remarks for who wrote it: a guide who agrees without writing. */
export function mayRemark(wish: Wish): Decision {
  const decision = mayConfirm(wish);
  if (!decision.allowed) return decision;
  const { definition, shape } = wish.state;
  const { writers, confirmers } = rulesOf(definition, shape);
  const as = participationsOf(wish);
  const writes = as.some((each) => each !== 'student' && writers.includes(each));
  const reads = as.some((each) => each !== 'student' && confirmers.includes(each));
  return reads && !writes ? decision : { allowed: false, reason: 'not-for-role' };
}

/** As what someone takes part in the talk: usually one seat, or the student. */
export function participationsOf({ setup, person, ref, state }: Wish): Participant[] {
  const placement = placementOf(setup, ref.student, ref.when);
  if (placement === undefined) return [];
  return participantsOf(placement, state.definition, state.shape)
    .filter((each) => each.person === person.id)
    .map(({ participant }) => participant);
}

/** The answers that someone may see who takes part as these; nothing for who takes no part. */
export function visible(answers: Answers, definition: FormDefinition, as: readonly Participant[]): Answers {
  const hidden = new Set(hiddenFrom(definition, as));
  const shown = new Set(definition.questions.map(({ id }) => id).filter((id) => !hidden.has(id)));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id)));
}

function ask({ setup, person, ref, state, table }: Parameters<typeof mayKnow>[0], action: Action): Decision {
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
    data: formIdOf(ref.form),
    action,
    state: conditions,
  };
  return may(question, table);
}
