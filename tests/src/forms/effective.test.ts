import assert from 'node:assert/strict';
import { type Basis, bareBasis } from '../../../src/forms/basis.js';
import { faultsOf } from '../../../src/forms/complete.js';
import type { Answers, FormDefinition } from '../../../src/forms/definition.js';
import { effectiveForm, isOfSameRow } from '../../../src/forms/effective.js';
import { loadForms } from '../../../src/forms/load.js';
import { visible } from '../../../src/forms/may.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { OwnQuestion } from '../../../src/forms/use.js';
import { readValues } from '../../../src/forms/values.js';

const content = loadForms().latest('adviesformulier');

function same(text: string) {
  return { nl: text, en: text };
}

function formOf(overrides: Partial<Basis> = {}): FormDefinition {
  return effectiveForm(content, { ...bareBasis, ...overrides });
}

function asked(form: FormDefinition): Record<string, string[]> {
  const steps = stepsOf(form, 'halverwege', 'form');
  return Object.fromEntries(steps.map(({ id, questions }) => [id, questions.map((question) => question.id)]));
}

function ownQuestion(overrides: Partial<OwnQuestion> = {}): OwnQuestion {
  return {
    id: 'eigentrots',
    step: 'beeld',
    type: 'text',
    label: same('Waar ben je trots op?'),
    required: false,
    answeredBy: ['guide'],
    ...overrides,
  };
}

const seven = Array.from({ length: 7 }, (_, at) => same(`Uitkomst ${at + 1}`));

describe('The form that one student has', () => {
  it('is that of the file where nothing was said, without what there is nothing to ask about', () => {
    const form = formOf();
    assert.deepEqual(Object.keys(asked(form)), ['lessen', 'leren', 'beeld', 'advies', 'afronden']);
    assert.deepEqual(asked(form).leren, ['reflectie', 'leervoortgang']);
  });

  it('asks about each goal under its own words, instead of about all of them together', () => {
    const form = formOf({ rows: { leerdoelen: ['Rustig beginnen', 'Meer <b>lef</b>'] } });
    assert.deepEqual(asked(form).leren, ['reflectie']);
    assert.deepEqual(asked(form).doelen, ['voortgang1', 'toelichting1', 'voortgang2', 'toelichting2']);
    const second = form.questions.find(({ id }) => id === 'voortgang2');
    assert.deepEqual(
      [second?.lead, second?.label.nl, second?.label.en],
      ['Meer <b>lef</b>', 'Voortgang leerdoel 2', 'Progress on goal 2'],
    );
  });

  it('tells two goals apart that read the same', () => {
    const { questions } = formOf({ rows: { leerdoelen: ['Rustig beginnen', 'Rustig beginnen'] } });
    const find = (wanted: string) => questions.find(({ id }) => id === wanted) ?? assert.fail(wanted);
    assert.equal(isOfSameRow(find('voortgang1'), find('toelichting1')), true);
    assert.equal(isOfSameRow(find('toelichting1'), find('voortgang2')), false);
    assert.equal(isOfSameRow(find('lesgeven'), find('reflectie')), false);
  });

  it('has three leeruitkomsten on a step and the others on steps of their own, each numbered on', () => {
    const form = formOf({ rows: { leeruitkomsten: seven } });
    const steps = asked(form);
    assert.deepEqual(
      steps.uitkomsten,
      [1, 2, 3].flatMap((at) => [`uitkomst${at}`, `uitkomstuitleg${at}`]),
    );
    assert.deepEqual(steps.uitkomsten2?.length, 6);
    assert.deepEqual(steps.uitkomsten3, ['uitkomst7', 'uitkomstuitleg7']);
    assert.deepEqual(form.questions.find(({ id }) => id === 'uitkomst7')?.lead, same('Uitkomst 7'));
  });

  it('has what the partnership changed: words, scale, readers, required, and what is not asked', () => {
    const options = [
      { id: 'goed', label: same('Goed') },
      { id: 'anders', label: same('Anders') },
    ];
    const form = formOf({
      changes: [
        { question: 'advies', label: same('Ons advies'), help: same('Hoe gaat het?'), options },
        { question: 'opdrachten', required: true, readBy: ['werkplekbegeleider'] },
        { question: 'bijlage', asked: false },
      ],
    });
    const find = (id: string) => form.questions.find((question) => question.id === id);
    assert.deepEqual(
      [find('advies')?.label, find('advies')?.help, find('advies')?.options],
      [same('Ons advies'), same('Hoe gaat het?'), options],
    );
    assert.equal(find('advies')?.required, true);
    assert.deepEqual([find('opdrachten')?.required, find('opdrachten')?.readBy], [true, ['werkplekbegeleider']]);
    assert.equal(find('bijlage'), undefined);
    assert.ok(!asked(form).afronden?.includes('bijlage'));
  });

  it('counts a change of a question in a row for each of the row, with its number', () => {
    const form = formOf({
      rows: { leerdoelen: ['Een', 'Twee'] },
      changes: [{ question: 'voortgang', label: same('Hoe ver'), required: false }],
    });
    const labels = form.questions
      .filter(({ id }) => id.startsWith('voortgang'))
      .map(({ label, required }) => [label.nl, required]);
    assert.deepEqual(labels, [
      ['Hoe ver 1', false],
      ['Hoe ver 2', false],
    ]);
  });

  it('asks an own question after the others of its step, and only at its moment', () => {
    const form = formOf({ own: [ownQuestion({ shapes: ['einde'] }), ownQuestion({ id: 'eigenblij' })] });
    assert.deepEqual(asked(form).beeld, ['kwaliteiten', 'aandachtspunten', 'eigenblij']);
    const atTheEnd = stepsOf(form, 'einde', 'form')
      .find(({ id }) => id === 'beeld')
      ?.questions.map(({ id }) => id);
    assert.deepEqual(atTheEnd, ['kwaliteiten', 'aandachtspunten', 'eigentrots', 'eigenblij']);
  });

  it('takes a day to come at an own question, unless the partnership asks for one that has been', () => {
    const day = (id: string, past?: true) => ownQuestion({ id, type: 'date', label: same(id), ...(past && { past }) });
    const form = formOf({ own: [day('eigenvolgende'), day('eigengeweest', true)] });
    const bounds = {
      past: { from: '2026-07-02', to: '2026-11-09' },
      other: { from: '2025-08-30', to: '2028-01-30' },
    };
    const wrong = (answers: Answers) =>
      faultsOf(form, 'halverwege', 'form', answers, bounds)
        ?.faults.filter(({ question }) => question.startsWith('eigen'))
        .map(({ question, fault }) => `${question} ${fault}`);
    assert.deepEqual(wrong({ eigenvolgende: '2027-03-01', eigengeweest: '2026-11-09' }), []);
    assert.deepEqual(wrong({ eigenvolgende: '2025-09-01' }), []);
    assert.deepEqual(wrong({ eigenvolgende: '2072-03-01', eigengeweest: '2026-11-10' }), [
      'eigenvolgende date-outside',
      'eigengeweest date-outside',
    ]);
    assert.deepEqual(wrong({ eigenvolgende: '2027-02-30' }), ['eigenvolgende no-date']);
  });

  it('leaves out a step of which every question is off, unless the partnership asks something there itself', () => {
    const changes = ['kwaliteiten', 'aandachtspunten'].map((question) => ({ question, asked: false }));
    assert.ok(!('beeld' in asked(formOf({ changes }))));
    assert.deepEqual(asked(formOf({ changes, own: [ownQuestion()] })).beeld, ['eigentrots']);
  });

  it('never asks an own question of a step that is not there any more', () => {
    const form = formOf({ own: [ownQuestion({ step: 'vroeger' })] });
    assert.ok(!Object.values(asked(form)).flat().includes('eigentrots'));
  });

  it('lets a change of what is not asked any more be', () => {
    assert.deepEqual(formOf({ changes: [{ question: 'vroeger', label: same('Toen') }] }), formOf());
  });

  it('takes only the choices of its own scale, also for one question of a row', () => {
    const options = [
      { id: 'ver', label: same('Ver') },
      { id: 'dichtbij', label: same('Dichtbij') },
    ];
    const form = formOf({ rows: { leerdoelen: ['Een'] }, changes: [{ question: 'voortgang', options }] });
    const faultsFor = (voortgang1: string) =>
      faultsOf(form, 'halverwege', 'form', { voortgang1 }, undefined)?.faults.filter(
        ({ question }) => question === 'voortgang1',
      );
    assert.deepEqual(faultsFor('bezig'), [{ question: 'voortgang1', fault: 'no-option' }]);
    assert.deepEqual(faultsFor('ver'), []);
  });

  it('drops fields of a form that has other rows or other own questions', () => {
    const form = formOf({ rows: { leerdoelen: ['Een'] } });
    const raw = { voortgang1: 'bezig', voortgang2: 'bezig', eigentrots: 'Ja', kwaliteiten: 'Rustig' };
    const read = readValues(form, 'halverwege', 'form', raw);
    assert.deepEqual(read, { status: 'read', values: { voortgang1: 'bezig', kwaliteiten: 'Rustig' }, faults: [] });
  });

  it('shows an answer of an own question to its readers alone', () => {
    const form = formOf({ own: [ownQuestion({ readBy: ['werkplekbegeleider', 'schoolopleider'] })] });
    const answers: Answers = { eigentrots: 'Alles', kwaliteiten: 'Rustig' };
    assert.deepEqual(visible(answers, form, ['schoolopleider']), answers);
    assert.deepEqual(visible(answers, form, ['student']), { kwaliteiten: 'Rustig' });
  });
});
