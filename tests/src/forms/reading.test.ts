import assert from 'node:assert/strict';
import type { FormState } from '../../../src/forms/form.js';
import { readingsOf } from '../../../src/forms/reading.js';
import { aSetup } from '../../support/builders/setup.js';
import { aSubmittedAdvice } from '../../support/samples/adviesformulier.js';
import { ADVICE_REF, aPlacement, JORIS, MIRTE, NOOR } from './given.js';

const setup = aSetup();
const at = '2026-11-12T14:30:00.000Z';

/** An adviesformulier of Noor, handed in by Joris. */
function aForm(overrides: Partial<FormState> = {}): FormState {
  const submission = { version: 1, by: JORIS, at, reference: 'AF-7K3F2Q' };
  return aSubmittedAdvice('halverwege', { ref: ADVICE_REF, submission, ...overrides });
}

function readings(id: string, state: FormState) {
  const person = setup.people.find((each) => each.id === id);
  assert.ok(person);
  return readingsOf({ setup, person, ref: state.ref, state }, aPlacement());
}

describe('How somebody reads a form', () => {
  const words = [MIRTE, NOOR].map((by) => ({ by, at, version: 1, asks: false }));
  const again = aForm({ version: 2, words });

  it('is by section for the schoolopleider who is to align with it, and the whole for the student', () => {
    assert.deepEqual(readings(MIRTE, aForm()), ['sections']);
    assert.deepEqual(readings(NOOR, aForm()), ['whole']);
  });

  it('is first what changed for who knows an older version, and is asked again', () => {
    assert.deepEqual(readings(MIRTE, again), ['change', 'sections']);
    assert.deepEqual(readings(NOOR, again), ['change', 'whole']);
  });

  it('is the whole for who is asked nothing: who wrote it, who agreed, and all while another version is awaited', () => {
    assert.deepEqual(readings(JORIS, aForm()), ['whole']);
    assert.deepEqual(readings(MIRTE, aForm({ confirmations: [{ by: MIRTE, at, version: 1 }] })), ['whole']);
    assert.deepEqual(readings(MIRTE, { ...again, asked: { by: MIRTE, at, version: 2 } }), ['whole']);
  });
});
