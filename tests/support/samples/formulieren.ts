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

/**
 * The list of forms: of a werkplekbegeleider, of a student, of a schoolopleider with ten students, of a full page with the longest names, of a
 * semester that is over, with something that was changed and not handed in again, and of who has none.
 */
export function formulierenSamples(lang: Language): CardSample[] {
  const setup = aSetup();
  const { state: _, ...notOpen } = { ...aRow(setup, 'adviesformulier-2', 'later'), mayRead: false };
  const short: FormRow[] = [
    aRow(setup, 'adviesformulier-1', 'mine', { started: true }),
    aRow(setup, 'startgesprek', 'open', handedIn),
    notOpen,
  ];
  const own: FormRow[] = [
    aRow(setup, 'startgesprek', 'mine', handedIn),
    { ...aRow(setup, 'adviesformulier-1', 'open', { started: true }), mayRead: false },
    notOpen,
  ];
  const name = `${'x'.repeat(50)} ${'w'.repeat(50)}`;
  const long = aSetup({
    partnership: aPartnership({ name: 'W'.repeat(100) }),
    people: aSetup().people.map((each) => aPerson({ ...each, name })),
  });
  const full = Array.from({ length: ROWS_PER_PAGE }, (_, at) =>
    aRow(at === 0 ? setup : long, 'adviesformulier-2', at < 5 ? 'mine' : 'open', handedIn),
  );
  const asked = { by: 'mirte-holtland', at: '2026-11-17T14:00:00.000Z', version: 1 };
  const ten = [
    aRow(setup, 'startgesprek', 'mine', handedIn),
    aRow(setup, 'adviesformulier-1', 'mine', { ...handedIn, version: 2 }),
    aRow(setup, 'adviesformulier-1', 'mine', handedIn),
    ...Array.from({ length: 6 }, () => aRow(setup, 'adviesformulier-1', 'open', { started: true })),
    aRow(setup, 'adviesformulier-1', 'open', { ...handedIn, asked }),
  ].map((row) => ({ ...row, reader: 'mirte-holtland' }));
  const past = { schoolYear: '2026-2027', semester: 1 } as const;
  const before = { schoolYear: '2025-2026', semester: 2 } as const;
  const confirmations = [{ by: 'noor-bakelaar', at: '2026-11-17T14:00:00.000Z', version: 1 }];
  const over = [
    { ...aRow(setup, 'adviesformulier-1', 'mine', handedIn), reader: 'mirte-holtland' },
    aRow(setup, 'startgesprek', 'done', { ...handedIn, confirmations }),
    aRow(setup, 'adviesformulier-2', 'shut', { started: true }),
  ];
  const authors = { lesgeven: { by: 'joris-elshout', at: '2026-11-16T15:00:00.000Z' } };
  const edited = [
    aRow(setup, 'adviesformulier-1', 'mine', { ...handedIn, pending: ['lesgeven'], authors }),
    aRow(setup, 'adviesformulier-2', 'mine', { started: true }),
  ];
  const sample = (what: string, given: Partial<Parameters<typeof formulierenView>[0]>): CardSample => ({
    card: 'formulieren',
    what,
    view: formulierenView({ rows: [], counts: none, folded: 0, here: 1, pages: 1, day: DAY, lang, ...given }),
  });
  return [
    sample('werkplekbegeleider', { rows: short, counts: { ...none, mine: 1 }, exports: [setup.partnership] }),
    sample('student', { rows: own.map((row) => ({ ...row, reader: 'noor-bakelaar' })), counts: { ...none, mine: 1 } }),
    sample('schoolopleider', {
      rows: ten,
      counts: { mine: 3, open: 7, later: 10, done: 10, shut: 0 },
      folded: 20,
      exports: [setup.partnership],
    }),
    sample('vol', {
      ...{ rows: full, counts: { mine: 15, open: 15, later: 10, done: 20, shut: 0 }, folded: 30, here: 2, pages: 3 },
      ...{ exports: [setup.partnership, { ...long.partnership, id: 'ander' }], day: '2027-03-10' },
      before: { schoolYear: '2025-2026', semester: 2 },
    }),
    sample('vorig semester', {
      rows: over,
      counts: { ...none, mine: 1, done: 1, shut: 1 },
      past,
      before,
      day: '2027-03-10',
    }),
    sample('aangepast', { rows: edited, counts: { ...none, mine: 2 }, before: past }),
    sample('niets', {}),
  ];
}

const none = { mine: 0, open: 0, later: 0, done: 0, shut: 0 };

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

function aRow(setup: Setup, form: FormKey, group: FormRow['group'], over: Partial<FormState> = {}): FormRow {
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
    listed: {
      ref,
      placement,
      opening: { shape: shapes[form], use: asIs(formIdOf(form)) },
      window,
      last: '2027-02-19',
      sees: 'part',
    },
    setup,
    reader: 'joris-elshout',
    group,
    state: { ...state, ...over },
    mayRead: true,
  };
}
