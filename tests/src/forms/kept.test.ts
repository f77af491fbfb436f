import assert from 'node:assert/strict';
import { bareBasis } from '../../../src/forms/basis.js';
import type { FormKey, Question } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import { loadForms } from '../../../src/forms/load.js';
import { basisOf, type Earlier, type Opening } from '../../../src/forms/opening.js';
import { asIs } from '../../../src/forms/use.js';

const content = loadForms().latest('adviesformulier');
const start = loadForms().latest('startgesprek');

function opening(overrides: Partial<Opening> = {}): Opening {
  return { shape: 'halverwege', use: asIs('adviesformulier'), ...overrides };
}

function talk(...leerdoelen: string[]): Earlier {
  return { answers: { leerdoelen }, rows: {} };
}

function begun(form: FormKey, earlier: Partial<Record<FormKey, Earlier>>, with_ = opening()) {
  return basisOf(content, form, with_, earlier);
}

describe('What was kept from somebody does not come back where they would read it now', () => {
  const KEPT: Question['readBy'] = ['werkplekbegeleider', 'schoolopleider'];
  const first = (readBy: Question['readBy']): Earlier => {
    const changes = ['kwaliteiten', 'toelichting'].map((question) => ({ question, ...(readBy && { readBy }) }));
    const rows = { leerdoelen: ['Lef'] };
    const { questions } = effectiveForm(content, { ...bareBasis, rows, changes });
    return { answers: { kwaliteiten: 'Rustig', toelichting1: 'Gaat beter' }, rows, questions };
  };
  const carriedFrom = (source: Earlier, use = asIs('adviesformulier')) =>
    Object.keys(
      begun('adviesformulier-2', { startgesprek: talk('Lef'), 'adviesformulier-1': source }, opening({ use })).carried,
    );

  it('when the partnership lets them read it since, also in a row', () => {
    assert.deepEqual(carriedFrom(first(undefined)), ['kwaliteiten', 'toelichting1']);
    assert.deepEqual(carriedFrom(first(KEPT)), []);
  });

  it('unless it is still kept from them', () => {
    const changes = ['kwaliteiten', 'toelichting'].map((question) => ({ question, readBy: KEPT }));
    const use = { ...asIs('adviesformulier'), changes };
    assert.deepEqual(carriedFrom(first(KEPT), use), ['kwaliteiten', 'toelichting1']);
  });

  it('and neither do goals, unless all that is asked about them is kept from the same people', () => {
    const readBy: Question['readBy'] = ['student', 'werkplekbegeleider', 'schoolopleider'];
    const { questions } = effectiveForm(start, { ...bareBasis, changes: [{ question: 'leerdoelen', readBy }] });
    const goalsWhere = (...kept: string[]) => {
      const use = { ...asIs('adviesformulier'), changes: kept.map((question) => ({ question, readBy })) };
      return begun('adviesformulier-1', { startgesprek: { ...talk('Lef'), questions } }, opening({ use })).rows;
    };
    assert.deepEqual([goalsWhere(), goalsWhere('voortgang')], [{}, {}]);
    assert.deepEqual(goalsWhere('voortgang', 'toelichting'), { leerdoelen: ['Lef'] });
  });
});
