import type { Decision } from '../access/policy.js';
import { CodedError } from '../errors.js';
import type { Operation, Store } from '../store/store.js';
import type { Bounds } from './complete.js';
import {
  type FormContent,
  type FormDefinition,
  type FormKey,
  formIdOf,
  formKeySchema,
  type Participant,
} from './definition.js';
import { definitionOf } from './definitionOf.js';
import { effectiveForm } from './effective.js';
import type { FormAt, FormRef, FormState, Outcome, Press, Review, ReviewOutcome } from './form.js';
import type { FormDefinitions } from './load.js';
import { basisOf, type Earlier, sourcesOf } from './opening.js';
import { type Decided, decideSave, decideSubmit, type SoundPress } from './press.js';
import { decideReview } from './review.js';
import { signalsOf } from './signals.js';
import { stateOf } from './state.js';
import {
  type Copy,
  copyIdOf,
  copySchema,
  fits,
  idOf,
  partitionOf,
  type Stored,
  shownAnswers,
  storedSchema,
  untouched,
  withMarks,
} from './stored.js';
import { readValues } from './values.js';

/**
 * Forms and what people do with them. Every press may come twice, late or at the same
 * time as another: nothing typed is lost, and what changes nothing is not written. A form keeps the definition, the shape and the basis
 * that it began with; `at.opening` counts only for one that nobody touched. Whether somebody may do it is asked of the stored form (`at.may`). Every method throws CodedError STORE_UNAVAILABLE, also
 * when others kept changing the form, and CONTENT_INVALID for a form whose definition this bot does not have.
 */
export interface Forms {
  open(at: Pick<FormAt, 'ref' | 'opening'>): Promise<FormState>;
  /** `press` is made of the form as it is stored, because that says which questions there are; undefined is not understood. */
  save(at: FormAt, press: From<Press | undefined>, now: Date): Promise<Outcome>;
  submit(at: FormAt, press: From<Press | undefined>, wish: SubmitWish): Promise<Outcome>;
  /** Reads, remarks, agrees or asks back. */
  review(at: FormAt, review: From<Review>, now: Date): Promise<ReviewOutcome>;
  /** What was handed in as that version; undefined when it never was. */
  copyOf(ref: FormRef, version: number): Promise<Copy | undefined>;
}

/** Made of a form as it is stored. */
export type From<T> = (state: FormState) => T;

export interface SubmitWish {
  now: Date;
  /** The days a date may have (`dateBounds`); undefined when the calendar has no such semester. */
  bounds?: Bounds | undefined;
  /** As whom it is handed in. */
  as: From<readonly Participant[]>;
}

/** Tries of one write before giving up; each conflict means that someone else wrote in the same form just then. */
const ATTEMPTS = 5;

interface Found {
  state: FormState;
  definition: FormDefinition;
  form: Stored;
  etag: string | undefined;
}

function found(ref: FormRef, definition: FormDefinition, form: Stored, etag?: string): Found {
  return { definition, form, state: stateOf(ref, definition, form), etag };
}

export function createForms({ store, definitions }: { store: Store; definitions: FormDefinitions }): Forms {
  async function read({ ref, opening }: Pick<FormAt, 'ref' | 'opening'>): Promise<Found> {
    const document = await store.get(partitionOf(ref), idOf(ref));
    if (document === undefined) {
      const content = definitions.latest(formIdOf(ref.form));
      const basis = basisOf(content, ref.form, opening, await earlierOf(ref, content));
      return found(ref, effectiveForm(content, basis), untouched(content, opening.shape, basis));
    }
    const form = storedSchema.parse(document.body);
    const definition = definitionOf(definitions, ref.form, form);
    return found(ref, definition, withMarks(definition, form), document.etag);
  }

  /** What the forms say that this one goes on from, as far as they were handed in. */
  async function earlierOf(ref: FormRef, content: FormContent): Promise<Partial<Record<FormKey, Earlier>>> {
    const sources = sourcesOf(content, ref.form).filter((key) => isBefore(key, ref.form));
    const found = await Promise.all(
      sources.map(async (key): Promise<[FormKey, Earlier] | undefined> => {
        const document = await store.get(partitionOf(ref), idOf({ form: key, when: ref.when }));
        const form = document && storedSchema.parse(document.body);
        if (form === undefined || form.version === 0) return undefined;
        const { rows } = form.basis;
        const definition = definitionOf(definitions, key, form);
        const state = stateOf({ ...ref, form: key }, definition, form);
        const asked = { rows, questions: definition.questions };
        if (state.pending.length === 0) return [key, { answers: state.answers, ...asked }];
        // What was changed since and not handed in again is nobody else's yet.
        const copy = await copyOf(state.ref, form.version);
        return copy && [key, { answers: copy.answers, ...asked }];
      }),
    );
    return Object.fromEntries(found.filter((each) => each !== undefined));
  }

  async function copyOf(ref: FormRef, version: number): Promise<Copy | undefined> {
    if (!Number.isInteger(version) || version < 1) return undefined;
    const document = await store.get(partitionOf(ref), copyIdOf(ref, version));
    return document && copySchema.parse(document.body);
  }

  async function change<T extends { status: string }>(
    at: FormAt,
    decide: (found: Found) => Decided<T>,
    { now, tooMuch }: { now: Date; tooMuch: (state: FormState) => T },
  ): Promise<T | { status: 'refused'; decision: Decision; state: FormState }> {
    const { ref } = at;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await read(at);
      const { definition, form, state: before } = found;
      const decision = at.may(before);
      if (!decision.allowed) return { status: 'refused', decision, state: before };
      const { next, tell } = decide(found);
      if (next === form) return tell(before);
      if (!fits(next, form)) return tooMuch(before);
      const state = stateOf(ref, definition, next);
      const signals = signalsOf(at, { before, after: state, etag: found.etag }, now);
      const result = await store.commit(partitionOf(ref), [...operations(at, found, next), ...signals]);
      if (result.status === 'committed') return tell(state);
    }
    throw new CodedError('STORE_UNAVAILABLE', `A form kept changing: ${ATTEMPTS} tries.`);
  }

  return {
    async open(at) {
      return (await read(at)).state;
    },
    save: (at, press, now) =>
      change(at, (found) => understood(found, press, (sound) => decideSave(found.definition, found.form, sound, now)), {
        now,
        tooMuch: notUnderstood,
      }),
    submit: (at, press, wish) =>
      change(
        at,
        (found) => {
          const { now, bounds, as } = wish;
          const decided = { now, bounds, as: as(found.state) };
          return understood(found, press, (sound) => decideSubmit(found.definition, found.form, sound, decided));
        },
        { now: wish.now, tooMuch: notUnderstood },
      ),
    review: (at, review, now) =>
      change<ReviewOutcome>(at, ({ definition, form, state }) => decideReview(definition, form, review(state), now), {
        now,
        tooMuch: (state) => ({ status: 'too-long', state }),
      }),
    copyOf,
  };
}

/** What a card sent is untrusted, whatever its type says. */
function understood(
  { definition, form, state }: Found,
  pressedOn: From<Press | undefined>,
  decide: (sound: SoundPress) => Decided<Outcome>,
): Decided<Outcome> {
  const press = pressedOn(state);
  const read = press && readValues(definition, form.shape, press.part, press.values);
  if (press !== undefined && read?.status === 'read') return decide({ ...press, ...read });
  return { next: form, tell: notUnderstood };
}

function notUnderstood(state: FormState): Outcome {
  return { status: 'not-understood', state };
}

/** The form, and with a submission its copy: both or neither. */
function operations(
  { ref, placement }: Pick<FormAt, 'ref' | 'placement'>,
  { definition, form, etag }: Found,
  next: Stored,
): Operation[] {
  const id = idOf(ref);
  const written: Operation =
    etag === undefined
      ? { op: 'create', id, type: 'form', body: next }
      : { op: 'replace', id, type: 'form', body: next, ifMatch: etag };
  const submission = next.submissions.find(({ version }) => version === next.version);
  if (submission === undefined || next.version === form.version) return [written];
  const { version, by, at } = submission;
  const body: Copy = {
    definition: next.definition,
    shape: next.shape,
    version,
    by,
    at,
    placement,
    answers: mutable(shownAnswers(definition, next)),
    authors: Object.fromEntries(
      Object.entries(next.answers).map(([question, given]) => [question, { by: given.by, at: given.at }]),
    ),
  };
  return [written, { op: 'create', id: copyIdOf(ref, version), type: 'form-version', body }];
}

function mutable(answers: FormState['answers']): Copy['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, typeof value === 'string' ? value : [...value]]),
  );
}

/** A form goes on from one of the same semester that comes before it, never from a later one. */
function isBefore(one: FormKey, other: FormKey): boolean {
  return formKeySchema.options.indexOf(one) < formKeySchema.options.indexOf(other);
}
