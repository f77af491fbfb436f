import assert from 'node:assert/strict';
import { bareBasis } from '../../../src/forms/basis.js';
import { type Answers, type FormKey, formIdOf, type Part, type Shape } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import type { FormAt, FormRef, FormState, Press, Review } from '../../../src/forms/form.js';
import { createForms, type Forms, type SubmitWish } from '../../../src/forms/forms.js';
import { loadForms } from '../../../src/forms/load.js';
import type { Opening } from '../../../src/forms/opening.js';
import { stepsOf } from '../../../src/forms/questions.js';
import { idOf, partitionOf, type Stored, storedSchema, untouched } from '../../../src/forms/stored.js';
import { asIs } from '../../../src/forms/use.js';
import type { Placement } from '../../../src/partnership/setup.js';
import type { Store } from '../../../src/store/store.js';
import { aSetup } from '../../support/builders/setup.js';
import { createFakeStore, type FakeStore } from '../../support/fakeStore.js';

export const definitions = loadForms();
/** As it is in its file. */
export const content = definitions.latest('startgesprek');
/** As it is asked where a partnership changed nothing. */
export const definition = effectiveForm(content, bareBasis);

export const NOOR = 'noor-bakelaar';
export const JORIS = 'joris-elshout';
export const MIRTE = 'mirte-holtland';
export const BRAM = 'bram-oudewater';

export const NOW = new Date('2026-09-07T13:00:00Z');
export const BOUNDS = {
  past: { from: '2026-07-02', to: '2026-09-07' },
  other: { from: '2025-08-30', to: '2028-01-30' },
};

/** The startgesprek of Noor in the first semester. */
export function aRef(overrides: Partial<FormRef> = {}): FormRef {
  const when = { schoolYear: '2026-2027', semester: 1 as const };
  return { form: 'startgesprek', partnership: 'duin', student: NOOR, when, ...overrides };
}

/** The adviesformulier of Noor halfway that semester. */
export const ADVICE_REF = aRef({ form: 'adviesformulier-1' });

const shapes: Readonly<Record<FormKey, Shape>> = {
  startgesprek: 'werkplekbegeleider',
  'adviesformulier-1': 'halverwege',
  'adviesformulier-2': 'einde',
};

/** Somebody who may do all at a form, in the shape of the werkplekbegeleider unless told otherwise. */
export function anAt(overrides: Partial<FormAt> & { shape?: Shape; use?: Opening['use'] } = {}): FormAt {
  const { ref = aRef(), shape = shapes[ref.form], use = asIs(formIdOf(ref.form)), ...rest } = overrides;
  return { ref, opening: { shape, use }, placement: aPlacement(), may: () => ({ allowed: true }), ...rest };
}

/** Noor at De Wilg, with Joris, Mirte and Bram. */
export function aPlacement(overrides: Partial<Placement> = {}): Placement {
  const [placement] = aSetup().placements;
  assert.ok(placement);
  return { ...placement, ...overrides };
}

/** What somebody sends whatever is stored. */
export function just<T>(sent: T): () => T {
  return () => sent;
}

/** Handing in now, as the werkplekbegeleider. */
export function now(at = NOW, overrides: Partial<SubmitWish> = {}): SubmitWish {
  return { now: at, bounds: BOUNDS, as: just(['werkplekbegeleider']), ...overrides };
}

/** Agreeing with a version, on a card of before or after so many words. */
export function agreeing(by: string, version: number, word = 0): Review {
  return { by, version, word, act: 'align', as: [by === NOOR ? 'student' : 'schoolopleider'] };
}

/** Answers with which the form can be handed in. */
export const ENOUGH: Answers = {
  datum: '2026-09-04',
  leervragen: ['Hoe houd ik de groep erbij?'],
  leerdoelen: ['Ik geef korte instructies, voor november'],
  werkafspraken: 'Maandag en dinsdag om half acht op school',
};

/** The same of an adviesformulier without goals. */
export const ADVICE: Answers = {
  lesvoorbereiding: 'Op tijd en volledig',
  lesgeven: 'Rustig voor de groep',
  reflectie: 'Vraagt zelf om feedback',
  leervoortgang: 'Werkt aan korte instructies',
  kwaliteiten: 'Heeft oog voor ieder kind',
  aandachtspunten: 'De tijd bewaken',
  advies: 'op-koers',
  stagnatie: 'nee',
  besproken: 'nog-niet',
};

/** Fills in what is told on a fresh card, and hands it in. */
export async function handIn(forms: Forms, at: FormAt, typed: Answers, by = JORIS): Promise<FormState> {
  const press = pressAll(await forms.open(at), { by, typed });
  const outcome = await forms.submit(at, just(press), now());
  assert.equal(outcome.status, 'submitted');
  return outcome.state;
}

/** The press of a card that shows a step of this state, with other text typed in some of its fields. */
export function pressOn(
  state: FormState,
  overrides: Partial<Omit<Press, 'base' | 'values'>> & { step?: number; typed?: Answers },
): Press {
  const { by = JORIS, part = 'form', version = state.version, step = 0, typed = {} } = overrides;
  const shown = shownIn(state, part);
  const asked = stepsOf(state.definition, state.shape, part)[step]?.questions ?? [];
  return {
    by,
    part,
    version,
    values: {
      ...only(
        asked.map(({ id }) => id),
        shown,
      ),
      ...typed,
    },
    base: Object.fromEntries(asked.map(({ id }) => [id, fingerprint(shown[id])])),
  };
}

/** The press of a card that held every question of the part at once. */
export function pressAll(state: FormState, overrides: { by?: string; part?: Part; typed: Answers }): Press {
  const { by = JORIS, part = 'form', typed } = overrides;
  const shown = shownIn(state, part);
  const base = Object.fromEntries(state.definition.questions.map(({ id }) => [id, fingerprint(shown[id])]));
  return { by, part, version: state.version, values: { ...shown, ...typed }, base };
}

/** A form that nobody touched but for this. */
export function aStored(overrides: Partial<Stored> = {}): Stored {
  return { ...untouched(content, 'werkplekbegeleider', bareBasis), ...overrides };
}

/** The startgesprek of Noor as it is stored. */
export function storedIn(store: FakeStore, ref = aRef()): Stored {
  return storedSchema.parse(
    store.dump().find(({ partition, id }) => partition === partitionOf(ref) && id === idOf(ref))?.body,
  );
}

export function givenForms(store: FakeStore = createFakeStore()): { store: FakeStore; forms: Forms } {
  return { store, forms: formsOn(store) };
}

export function formsOn(store: Store): Forms {
  return createForms({ store, definitions });
}

/** A form that Joris handed in, in the shape of the werkplekbegeleider. */
export async function givenSubmitted(forms: Forms, ref = aRef()): Promise<FormState> {
  const at = anAt({ ref });
  const press = pressAll(await forms.open(at), { typed: ENOUGH });
  return (await forms.submit(at, just(press), now())).state;
}

function shownIn(state: FormState, part: Part): Answers {
  return part === 'form' ? state.answers : state[part].answers;
}

function only(ids: readonly string[], answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}
