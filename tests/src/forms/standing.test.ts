import assert from 'node:assert/strict';
import type { Shape } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { standingOf } from '../../../src/forms/standing.js';
import type { Placement } from '../../../src/partnership/setup.js';
import { aSetup } from '../../support/builders/setup.js';
import { aRef, BRAM, definition, JORIS, MIRTE, NOOR, NOW } from './given.js';

const at = NOW.toISOString();

describe('the standing of a startgesprek', () => {
  const prepared = { answers: { leervragen: ['Hoe?'] } };
  const handedIn = (by: string) => ({
    started: true,
    version: 1,
    submission: { version: 1, by, at, reference: 'SG-222222' },
  });
  const by = (...people: string[]) => people.map((person) => ({ by: person, at, version: 1 }));

  const cases: {
    title: string;
    shape?: Shape;
    state: Partial<FormState>;
    without?: Partial<Placement>;
    stage: string;
    next: string[];
  }[] = [
    { title: 'begins with the student', state: {}, stage: 'niet-begonnen', next: [NOOR] },
    {
      title: 'stays with the student who is preparing',
      state: { preparation: prepared },
      stage: 'in-voorbereiding',
      next: [NOOR],
    },
    {
      title: 'goes to the werkplekbegeleider when the preparation is in',
      state: { preparation: { ...prepared, handedInAt: at } },
      stage: 'in-voorbereiding',
      next: [JORIS],
    },
    {
      title: 'is with the werkplekbegeleider who began without a preparation',
      state: { started: true },
      stage: 'concept',
      next: [JORIS],
    },
    {
      title: 'is with the schoolopleider when there is no werkplekbegeleider',
      state: { started: true },
      without: { werkplekbegeleider: undefined },
      stage: 'concept',
      next: [MIRTE],
    },
    {
      title: 'is with nobody when nobody guides',
      state: { started: true },
      without: { werkplekbegeleider: undefined, schoolopleider: undefined },
      stage: 'concept',
      next: [],
    },
    { title: 'waits for the student to confirm', state: handedIn(JORIS), stage: 'ingediend', next: [NOOR] },
    {
      title: 'is finished when the student confirmed',
      state: { ...handedIn(JORIS), confirmations: by(NOOR) },
      stage: 'bevestigd',
      next: [],
    },
    {
      title: 'waits in the driegesprek for all but who handed it in',
      shape: 'driegesprek',
      state: handedIn(MIRTE),
      stage: 'ingediend',
      next: [NOOR, JORIS, BRAM],
    },
    {
      title: 'waits for who is left',
      shape: 'driegesprek',
      state: { ...handedIn(MIRTE), confirmations: by(BRAM, NOOR) },
      stage: 'ingediend',
      next: [JORIS],
    },
    {
      title: 'does not wait for a seat that is empty',
      shape: 'driegesprek',
      state: { ...handedIn(MIRTE), confirmations: by(JORIS, NOOR) },
      without: { instituutsopleider: undefined },
      stage: 'bevestigd',
      next: [],
    },
  ];

  for (const { title, shape = 'werkplekbegeleider', state, without, stage, next } of cases) {
    it(title, () => {
      const [placement] = aSetup().placements;
      assert.ok(placement);
      assert.deepEqual(standingOf({ ...placement, ...without }, aState({ shape, ...state })), {
        stage,
        next,
      });
    });
  }
});

function aState(overrides: Partial<FormState>): FormState {
  return {
    ref: aRef(),
    definition,
    shape: 'werkplekbegeleider',
    rows: {},
    preparation: { answers: {} },
    answers: {},
    carried: {},
    authors: {},
    reaction: { answers: {} },
    started: false,
    version: 0,
    submissions: [],
    pending: [],
    confirmations: [],
    lapsed: [],
    remarks: [],
    ...overrides,
  };
}
