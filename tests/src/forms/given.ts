import type { Answers, Part } from '../../../src/forms/definition.js';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import type { FormRef, FormState, Press } from '../../../src/forms/form.js';
import { createForms, type Forms } from '../../../src/forms/forms.js';
import { loadForms } from '../../../src/forms/load.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { Store } from '../../../src/store/store.js';
import { createFakeStore, type FakeStore } from '../../support/fakeStore.js';

export const definitions = loadForms();
export const definition = definitions.latest('startgesprek');

export const NOOR = 'noor-bakelaar';
export const JORIS = 'joris-elshout';
export const MIRTE = 'mirte-holtland';
export const BRAM = 'bram-oudewater';

export const NOW = new Date('2026-09-07T13:00:00Z');
export const BOUNDS = { from: '2026-07-02', to: '2026-09-07' };

/** The startgesprek of Noor in the first semester. */
export function aRef(overrides: Partial<FormRef> = {}): FormRef {
  const when = { schoolYear: '2026-2027', semester: 1 as const };
  return { form: 'startgesprek', partnership: 'duin', student: NOOR, when, ...overrides };
}

/** Answers with which the form can be handed in. */
export const ENOUGH: Answers = {
  datum: '2026-09-04',
  leervragen: ['Hoe houd ik de groep erbij?'],
  leerdoelen: ['Ik geef korte instructies, voor november'],
  werkafspraken: 'Maandag en dinsdag om half acht op school',
};

/** The press of a card that shows a step of this state, with other text typed in some of its fields. */
export function pressOn(
  state: FormState,
  overrides: Partial<Omit<Press, 'base' | 'values'>> & { typed?: Answers },
): Press {
  const { by = JORIS, part = 'form', step = 0, typed = {} } = overrides;
  const shown = shownIn(state, part);
  const asked = stepsOf(definition, state.shape, part)[step]?.questions ?? [];
  return {
    by,
    part,
    step,
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
  const base = Object.fromEntries(definition.questions.map(({ id }) => [id, fingerprint(shown[id])]));
  return { by, part, step: 0, values: { ...shown, ...typed }, base };
}

export function givenForms(store: FakeStore = createFakeStore()): { store: FakeStore; forms: Forms } {
  return { store, forms: formsOn(store) };
}

export function formsOn(store: Store): Forms {
  return createForms({ store, definitions });
}

/** A form that Joris handed in, in the shape of the werkplekbegeleider. */
export async function givenSubmitted(forms: Forms, ref = aRef()): Promise<FormState> {
  const state = await forms.open(ref, 'werkplekbegeleider');
  const press = pressAll(state, { typed: ENOUGH });
  const outcome = await forms.submit(ref, 'werkplekbegeleider', press, NOW, BOUNDS);
  return outcome.state;
}

function shownIn(state: FormState, part: Part): Answers {
  return part === 'form' ? state.answers : state.preparation.answers;
}

function only(ids: readonly string[], answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}
