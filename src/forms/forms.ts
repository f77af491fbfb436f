import { CodedError } from '../errors.js';
import type { Operation, Store } from '../store/store.js';
import type { Bounds } from './complete.js';
import type { Answers, FormDefinition, Shape } from './definition.js';
import type { Confirmation, FormRef, FormState, Outcome, Press } from './form.js';
import type { FormDefinitions } from './load.js';
import { type Decided, decideConfirm, decideSave, decideSubmit } from './press.js';
import {
  copyIdOf,
  copySchema,
  idOf,
  partitionOf,
  type Stored,
  shownAnswers,
  stateOf,
  storedSchema,
  untouched,
} from './stored.js';
import { readValues } from './values.js';

/**
 * Forms and what people do with them. Who may do it is asked before (`may.ts`). Every press may come twice, late or at the same
 * time as another: nothing typed is lost, and what changes nothing is not written. A form keeps the definition and the shape
 * that it began with; `shape` counts only for one that nobody touched. Every method throws CodedError STORE_UNAVAILABLE, also
 * when others kept changing the form, and CONTENT_INVALID for a form whose definition this bot does not have.
 */
export interface Forms {
  open(ref: FormRef, shape: Shape): Promise<FormState>;
  save(ref: FormRef, shape: Shape, press: Press, now: Date): Promise<Outcome>;
  /** `bounds`: the days a date may have (`talkBounds`); undefined when the calendar has no such semester. */
  submit(ref: FormRef, shape: Shape, press: Press, now: Date, bounds: Bounds | undefined): Promise<Outcome>;
  /** `by` is a person id; `version` is the one that the person saw. */
  confirm(ref: FormRef, by: string, version: number, now: Date): Promise<Confirmation>;
  /** What was handed in as that version; undefined when it never was. */
  answersAt(ref: FormRef, version: number): Promise<Answers | undefined>;
}

/** Tries of one write before giving up; each conflict means that someone else wrote in the same form just then. */
const ATTEMPTS = 5;

export function createForms({ store, definitions }: { store: Store; definitions: FormDefinitions }): Forms {
  async function read(ref: FormRef, shape: Shape) {
    const document = await store.get(partitionOf(ref), idOf(ref));
    if (document === undefined) {
      const definition = definitions.latest(ref.form);
      return { definition, form: untouched(definition, shape), etag: undefined };
    }
    const form = storedSchema.parse(document.body);
    const definition = definitions.version(ref.form, form.definition);
    if (definition !== undefined) return { definition, form, etag: document.etag };
    throw new CodedError(
      'CONTENT_INVALID',
      `A stored ${ref.form} was made with definition ${form.definition}, which is not here: install a release that has it.`,
    );
  }

  async function change<T>(
    ref: FormRef,
    shape: Shape,
    decide: (definition: FormDefinition, form: Stored) => Decided<T>,
  ): Promise<T> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { definition, form, etag } = await read(ref, shape);
      const { next, tell } = decide(definition, form);
      const state = stateOf(ref, definition, next);
      if (next === form) return tell(state);
      const result = await store.commit(partitionOf(ref), operations(ref, definition, { form, next, etag }));
      if (result.status === 'committed') return tell(state);
    }
    throw new CodedError('STORE_UNAVAILABLE', `A form kept changing: ${ATTEMPTS} tries.`);
  }

  return {
    async open(ref, shape) {
      const { definition, form } = await read(ref, shape);
      return stateOf(ref, definition, form);
    },
    save: (ref, shape, press, now) =>
      change(ref, shape, (definition, form) =>
        understood(definition, form, press, (sound) => decideSave(definition, form, sound, now)),
      ),
    submit: (ref, shape, press, now, bounds) =>
      change(ref, shape, (definition, form) =>
        understood(definition, form, press, (sound) => decideSubmit(definition, form, sound, now, bounds)),
      ),
    // An untouched form has no shape yet, and is not confirmed in any.
    confirm: (ref, by, version, now) =>
      change(ref, 'werkplekbegeleider', (_, form) => decideConfirm(form, by, version, now)),
    async answersAt(ref, version) {
      if (!Number.isInteger(version) || version < 1) return undefined;
      const document = await store.get(partitionOf(ref), copyIdOf(ref, version));
      return document && copySchema.parse(document.body).answers;
    },
  };
}

/** What a card sent is untrusted, whatever its type says. */
function understood(
  definition: FormDefinition,
  form: Stored,
  press: Press,
  decide: (sound: Press) => Decided<Outcome>,
): Decided<Outcome> {
  const read = readValues(definition, form.shape, press.part, press.values);
  if (read.status === 'read') return decide({ ...press, values: read.values });
  return { next: form, tell: (state) => ({ status: 'not-understood', state }) };
}

/** The form, and with a submission its copy: both or neither. */
function operations(
  ref: FormRef,
  definition: FormDefinition,
  { form, next, etag }: { form: Stored; next: Stored; etag: string | undefined },
): Operation[] {
  const id = idOf(ref);
  const written: Operation =
    etag === undefined
      ? { op: 'create', id, type: 'form', body: next }
      : { op: 'replace', id, type: 'form', body: next, ifMatch: etag };
  const submission = next.submissions.find(({ version }) => version === next.version);
  if (submission === undefined || next.version === form.version) return [written];
  const body = {
    definition: next.definition,
    shape: next.shape,
    ...submission,
    answers: shownAnswers(definition, next),
  };
  return [written, { op: 'create', id: copyIdOf(ref, next.version), type: 'form-version', body }];
}
