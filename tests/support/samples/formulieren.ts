import { type FormRow, formulierenView, ROWS_PER_PAGE } from '../../../cards/views/form/formulieren.js';
import { bareBasis } from '../../../src/forms/basis.js';
import type { FormKey, Shape } from '../../../src/forms/definition.js';
import { formIdOf } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import type { FormRef, FormState } from '../../../src/forms/form.js';
import { loadForms } from '../../../src/forms/load.js';
import { stateOf } from '../../../src/forms/state.js';
import { untouched } from '../../../src/forms/stored.js';
import { asIs } from '../../../src/forms/use.js';
import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { aPartnership, aPerson, aSetup } from '../builders/setup.js';
import type { CardSample } from '../cardSamples.js';

const definitions = loadForms();
const DAY = '2026-11-16';

/** The list of forms: of a werkplekbegeleider, of a student, of a full page with the longest names, and of who has none. */
export function formulierenSamples(lang: Language): CardSample[] {
  const setup = aSetup();
  const { state: _, ...notOpen } = { ...aRow(setup, 'adviesformulier-2', 'others'), mayRead: false };
  const short: FormRow[] = [
    aRow(setup, 'adviesformulier-1', 'mine', { started: true }),
    aRow(setup, 'startgesprek', 'others', handedIn),
    notOpen,
  ];
  const name = `${'x'.repeat(50)} ${'w'.repeat(50)}`;
  const long = aSetup({
    partnership: aPartnership({ name: 'W'.repeat(100) }),
    people: aSetup().people.map((each) => aPerson({ ...each, name })),
  });
  const full = Array.from({ length: ROWS_PER_PAGE }, (_, at) =>
    aRow(at === 0 ? setup : long, 'adviesformulier-2', at < 5 ? 'mine' : 'others', handedIn),
  );
  const sample = (what: string, given: Partial<Parameters<typeof formulierenView>[0]>): CardSample => ({
    card: 'formulieren',
    what,
    view: formulierenView({ rows: [], mine: 0, here: 1, pages: 1, day: DAY, lang, ...given }),
  });
  return [
    sample('werkplekbegeleider', { rows: short, mine: 1, exports: [setup.partnership] }),
    sample('student', { rows: short.map((row) => ({ ...row, reader: 'noor-bakelaar', section: 'others' as const })) }),
    sample('vol', {
      ...{ rows: full, mine: 5, here: 2, pages: 3 },
      exports: [setup.partnership, { ...long.partnership, id: 'ander' }],
    }),
    sample('niets', {}),
  ];
}

/** Without an answer in it: the list shows none. */
const handedIn: Partial<FormState> = {
  started: true,
  version: 1,
  submission: { version: 1, by: 'joris-elshout', at: '2026-11-16T14:00:00.000Z', reference: 'AF-7K3F2Q' },
  submissions: [{ version: 1, by: 'joris-elshout', at: '2026-11-16T14:00:00.000Z' }],
};

const shapes: Record<FormKey, Shape> = {
  startgesprek: 'werkplekbegeleider',
  'adviesformulier-1': 'halverwege',
  'adviesformulier-2': 'einde',
};

function aRow(setup: Setup, form: FormKey, section: FormRow['section'], over: Partial<FormState> = {}): FormRow {
  const [placement] = setup.placements;
  if (placement === undefined) throw new Error('aSetup has no placement.');
  const ref: FormRef = {
    form,
    partnership: setup.partnership.id,
    student: placement.student,
    when: { schoolYear: '2026-2027', semester: 1 },
  };
  const content = definitions.latest(formIdOf(form));
  const basis = bareBasis;
  const state = stateOf(ref, effectiveForm(content, basis), untouched(content, shapes[form], basis));
  const window = { opens: '2026-11-06', due: '2026-11-13' };
  return {
    listed: { ref, placement, opening: { shape: shapes[form], use: asIs(formIdOf(form)) }, window, sees: 'part' },
    setup,
    reader: 'joris-elshout',
    section,
    state: { ...state, ...over },
    mayRead: true,
  };
}
