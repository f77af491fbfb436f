import assert from 'node:assert/strict';
import { bareBasis } from '../../../src/forms/basis.js';
import type { Shape } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import type { FormState } from '../../../src/forms/form.js';
import { editorsOf, isToAgree, standingOf, toDoOf } from '../../../src/forms/standing.js';
import type { Placement } from '../../../src/partnership/setup.js';
import { aSetup } from '../../support/builders/setup.js';
import { aFormState } from '../../support/samples/form.js';
import { aPlacement, aRef, BRAM, definitions, JORIS, MIRTE, NOOR, NOW } from './given.js';

const advice = effectiveForm(definitions.latest('adviesformulier'), bareBasis);
const aState = (overrides: Partial<FormState>) => aFormState({ ref: aRef(), ...overrides });

const at = NOW.toISOString();

describe('the standing of an adviesformulier', () => {
  it('begins with the werkplekbegeleider, since there is nothing to prepare', () => {
    const state = aState({ ref: aRef({ form: 'adviesformulier-1' }), definition: advice, shape: 'halverwege' });
    assert.deepEqual(standingOf(aPlacement(), state), { stage: 'niet-begonnen', next: [JORIS] });
  });
});

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

describe('what a form asks of whom it waits for', () => {
  const handedIn = { started: true, version: 1, submission: { version: 1, by: JORIS, at, reference: 'SG-222222' } };
  const asked = { by: MIRTE, at, version: 1 };
  const form = 'adviesformulier-1' as const;
  const cases: [title: string, state: Partial<FormState>, person: string, toDo: string][] = [
    ['is to prepare the startgesprek, of the student', {}, NOOR, 'prepare'],
    ['is to fill it in, of a guide', {}, JORIS, 'fill'],
    ['is to fill it in, of a student where there is nothing to prepare', { definition: advice }, NOOR, 'fill'],
    ['is to confirm a startgesprek', handedIn, NOOR, 'confirm'],
    ['is to read an adviesformulier, of the student', { ...handedIn, ref: aRef({ form }) }, NOOR, 'read'],
    ['is to align with an adviesformulier, of a guide', { ...handedIn, ref: aRef({ form }) }, MIRTE, 'align'],
    ['is to change what was asked back', { ...handedIn, ref: aRef({ form }), asked }, JORIS, 'change'],
  ];
  for (const [title, state, person, toDo] of cases) {
    it(title, () => assert.equal(toDoOf(aState(state), person), toDo));
  }

  it('is to agree only once it was handed in, of who did not yet, and not while another version was asked for', () => {
    const placement = aPlacement();
    assert.equal(isToAgree(placement, aState({}), NOOR), false);
    assert.equal(isToAgree(placement, aState(handedIn), NOOR), true);
    assert.equal(isToAgree(placement, aState(handedIn), JORIS), false);
    assert.equal(
      isToAgree(placement, aState({ ...handedIn, confirmations: [{ by: NOOR, at, version: 1 }] }), NOOR),
      false,
    );
    assert.equal(isToAgree(placement, aState({ ...handedIn, asked }), JORIS), false);
  });
});

describe('who is changing what was handed in', () => {
  const authors = { datum: { by: MIRTE, at }, leervragen: { by: JORIS, at }, lbf: { by: 'weg-gegaan', at } };
  const changed = (...pending: string[]) => editorsOf(aPlacement(), aState({ version: 1, authors, pending }));

  it('is whoever wrote what is not handed in again yet, each once', () => {
    assert.deepEqual(changed(), []);
    assert.deepEqual(changed('datum', 'leervragen', 'nooit'), [MIRTE, JORIS]);
  });

  it('is who writes it now, of what somebody left who does not write here any more', () => {
    assert.deepEqual(changed('lbf', 'leervragen'), [JORIS]);
  });
});
