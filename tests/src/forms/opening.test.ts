import assert from 'node:assert/strict';
import { bareBasis } from '../../../src/forms/basis.js';
import type { FormDefinition } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import { createForms, type Forms } from '../../../src/forms/forms.js';
import { formDefinitions } from '../../../src/forms/load.js';
import { basisOf, openingOf, sourcesOf } from '../../../src/forms/opening.js';
import { stepsOf } from '../../../src/forms/questions.js';
import { asIs, type FormUse } from '../../../src/forms/use.js';
import { aPartnership, aSetup } from '../../support/builders/setup.js';
import { createFakeStore } from '../../support/fakeStore.js';
import {
  ADVICE,
  ADVICE_REF,
  anAt,
  aPlacement,
  aRef,
  definitions,
  ENOUGH,
  formsOn,
  givenForms,
  handIn,
  JORIS,
  just,
  NOW,
  pressAll,
} from './given.js';

const content = definitions.latest('adviesformulier');
const SECOND = aRef({ form: 'adviesformulier-2' });
const GOALS = ['Korte instructies', 'Rust bij het begin', 'Vragen stellen'];
const text = (nl: string) => ({ nl, en: `${nl} (en)` });

async function givenGoals(forms: Forms, leerdoelen = GOALS): Promise<void> {
  await handIn(forms, anAt(), { ...ENOUGH, leerdoelen });
}

/** What the rows of a form are about. */
function goalsIn({ questions }: FormDefinition): unknown[] {
  return [...new Set(questions.flatMap(({ lead }) => lead ?? []))];
}

const withGoals = (at: number[]) => ({
  ...ADVICE,
  ...Object.fromEntries(
    at.flatMap((each) => [
      [`voortgang${each}`, 'bezig'],
      [`toelichting${each}`, `Over doel ${each}`],
    ]),
  ),
});

describe('an adviesformulier that is opened', () => {
  it('asks about each goal of the startgesprek instead of about all together', async () => {
    const { forms } = givenForms();
    await givenGoals(forms);
    const { definition } = await forms.open(anAt({ ref: ADVICE_REF }));
    assert.deepEqual(
      definition.questions.flatMap(({ id, lead, label }) => (lead === undefined ? [] : [[id, lead, label.nl]])),
      GOALS.flatMap((goal, at) => [
        [`voortgang${at + 1}`, goal, `Voortgang leerdoel ${at + 1}`],
        [`toelichting${at + 1}`, goal, `Toelichting leerdoel ${at + 1}`],
      ]),
    );
    assert.ok(!definition.questions.some(({ id }) => id === 'leervoortgang'));
  });

  it('asks about all together when there was no startgesprek, or it was not handed in', async () => {
    const { forms } = givenForms();
    const draft = pressAll(await forms.open(anAt()), { typed: ENOUGH });
    await forms.save(anAt(), just(draft), NOW);
    const { definition } = await forms.open(anAt({ ref: ADVICE_REF }));
    assert.deepEqual(goalsIn(definition), []);
    assert.ok(definition.questions.some(({ id }) => id === 'leervoortgang'));
  });

  it('goes on from what was handed in, not from what was changed since', async () => {
    const { forms } = givenForms();
    await givenGoals(forms);
    const edit = pressAll(await forms.open(anAt()), { typed: { leerdoelen: ['Nog niet ingediend'] } });
    await forms.save(anAt(), just(edit), NOW);
    assert.deepEqual(goalsIn((await forms.open(anAt({ ref: ADVICE_REF }))).definition), GOALS);
  });

  it('keeps the goals and the questions that it began with', async () => {
    const { store, forms } = givenForms();
    await givenGoals(forms);
    const at = anAt({ ref: ADVICE_REF });
    const press = pressAll(await forms.open(at), { typed: withGoals([1]) });
    await forms.save(at, just(press), NOW);
    await handIn(forms, anAt(), { leerdoelen: ['Een heel ander doel'] });

    const use: FormUse = { ...asIs('adviesformulier'), changes: [{ question: 'lesgeven', asked: false }] };
    const newer = formDefinitions([definitions.latest('startgesprek'), content, { ...content, version: 2 }]);
    const state = await createForms({ store, definitions: newer }).open(anAt({ ref: ADVICE_REF, use }));

    assert.deepEqual(goalsIn(state.definition), GOALS);
    assert.equal(state.definition.version, 1);
    assert.ok(state.definition.questions.some(({ id }) => id === 'lesgeven'));
    assert.equal(state.answers.toelichting1, 'Over doel 1');
  });

  it('for the end begins with the remarks of halfway, of the same goal at another place too', async () => {
    const { forms } = givenForms();
    await givenGoals(forms);
    await handIn(forms, anAt({ ref: ADVICE_REF }), withGoals([1, 2, 3]));
    await handIn(forms, anAt(), { leerdoelen: [GOALS[2] ?? '', 'Een nieuw doel', GOALS[0] ?? ''] });

    const state = await forms.open(anAt({ ref: SECOND }));

    assert.deepEqual(state.answers, {
      kwaliteiten: ADVICE.kwaliteiten,
      aandachtspunten: ADVICE.aandachtspunten,
      toelichting1: 'Over doel 3',
      toelichting3: 'Over doel 1',
    });
    assert.deepEqual(new Set(Object.values(state.carried)), new Set(['adviesformulier-1']));
    assert.deepEqual(Object.keys(state.carried).toSorted(), Object.keys(state.answers).toSorted());
    assert.equal(state.started, false);
  });

  it('no longer says that an answer was carried over once somebody wrote or emptied it', async () => {
    const { forms } = givenForms();
    await handIn(forms, anAt({ ref: ADVICE_REF }), ADVICE);
    const at = anAt({ ref: SECOND });
    const press = pressAll(await forms.open(at), { typed: { kwaliteiten: 'Anders', aandachtspunten: '' } });
    const { state } = await forms.save(at, just(press), NOW);
    assert.equal(state.answers.kwaliteiten, 'Anders');
    assert.ok(!('aandachtspunten' in state.answers));
    assert.deepEqual(Object.keys(state.carried), ['leervoortgang']);
  });

  it('tells two goals with the same words apart by their place', () => {
    const carried = basisOf(
      content,
      'adviesformulier-2',
      { shape: 'einde', use: asIs('adviesformulier') },
      {
        startgesprek: { answers: { leerdoelen: ['Rust', 'Rust'] }, rows: {} },
        'adviesformulier-1': {
          answers: { toelichting1: 'Over de eerste', toelichting2: 'Over de tweede' },
          rows: { leerdoelen: ['Rust', 'Rust'] },
        },
      },
    ).carried;
    assert.deepEqual(
      Object.entries(carried).map(([id, { value }]) => [id, value]),
      [
        ['toelichting1', 'Over de eerste'],
        ['toelichting2', 'Over de tweede'],
      ],
    );
  });

  it('goes on from nothing that comes after it', () => {
    assert.deepEqual(sourcesOf(content, 'adviesformulier-2'), ['startgesprek', 'adviesformulier-1']);
    assert.deepEqual(sourcesOf(content, 'adviesformulier-1'), ['startgesprek']);
  });

  it('asks about the outcomes of the study year of the student, and of no year', () => {
    const outcomes = [
      { studyYear: 1, text: text('Jaar een') },
      { studyYear: 2, text: text('Jaar twee') },
      { text: text('Ieder jaar') },
    ];
    const setup = aSetup({ forms: [{ ...asIs('adviesformulier'), outcomes }] });
    const subjects = (studyYear: number | undefined) => {
      const opening = openingOf(setup, aPlacement({ studyYear }), 'adviesformulier-1');
      assert.ok(opening);
      return basisOf(content, 'adviesformulier-1', opening, {}).rows.leeruitkomsten;
    };
    assert.deepEqual(subjects(2), [text('Jaar twee'), text('Ieder jaar')]);
    assert.deepEqual(subjects(undefined), [text('Ieder jaar')]);
  });

  it('is there where no startgesprek is held as a form', () => {
    const setup = aSetup({ partnership: aPartnership({ startgesprek: ['groep'] }) });
    assert.equal(openingOf(setup, aPlacement(), 'startgesprek'), undefined);
    assert.equal(openingOf(setup, aPlacement(), 'adviesformulier-2')?.shape, 'einde');
  });
});

describe('a form as one student is asked it', () => {
  const rows = { leeruitkomsten: Array.from({ length: 7 }, (_, at) => text(`Uitkomst ${at + 1}`)) };
  const own = [
    {
      ...{ id: 'eigenvraag', step: 'uitkomsten', type: 'text' as const, label: text('Eigen vraag') },
      ...{ required: false, answeredBy: ['guide' as const] },
    },
  ];

  it('has three rows on a step, and a question of the own after the last of them', () => {
    const steps = stepsOf(effectiveForm(content, { ...bareBasis, rows, own }), 'halverwege', 'form');
    assert.deepEqual(
      steps.filter(({ id }) => id.startsWith('uitkomsten')).map(({ id, questions }) => [id, questions.length]),
      [
        ['uitkomsten', 6],
        ['uitkomsten2', 6],
        ['uitkomsten3', 3],
      ],
    );
    assert.equal(steps.find(({ id }) => id === 'uitkomsten3')?.questions.at(-1)?.id, 'eigenvraag');
    const bare = stepsOf(effectiveForm(content, { ...bareBasis, own }), 'halverwege', 'form');
    assert.deepEqual(
      bare.filter(({ id }) => id.startsWith('uitkomsten')).map(({ questions }) => questions.map(({ id }) => id)),
      [['eigenvraag']],
    );
  });

  it('has the own words and scale of a partnership, in each row', () => {
    const options = [
      { id: 'a', label: text('A') },
      { id: 'b', label: text('B') },
    ];
    const changes = [
      { question: 'uitkomst', label: text('Hoe ver'), options },
      { question: 'advies', readBy: ['werkplekbegeleider' as const], required: false },
    ];
    const { questions } = effectiveForm(content, { ...bareBasis, rows, changes });
    const seventh = questions.find(({ id }) => id === 'uitkomst7');
    assert.deepEqual([seventh?.label.nl, seventh?.options], ['Hoe ver 7', options]);
    const advies = questions.find(({ id }) => id === 'advies');
    assert.deepEqual([advies?.required, advies?.readBy, advies?.label.nl], [false, ['werkplekbegeleider'], 'Advies']);
  });

  it('does not ask what a partnership does not ask, in a row neither', () => {
    const changes = ['uitkomstuitleg', 'lesgeven', 'kwaliteiten', 'aandachtspunten'].map((question) => ({
      question,
      asked: false,
    }));
    const form = effectiveForm(content, { ...bareBasis, rows, changes });
    assert.deepEqual(
      form.questions.filter(({ id }) => /^uitkomst/.test(id)).map(({ id }) => id),
      [1, 2, 3, 4, 5, 6, 7].map((each) => `uitkomst${each}`),
    );
    const asked = stepsOf(form, 'halverwege', 'form');
    assert.ok(!asked.some(({ id }) => id === 'beeld'), 'a step without questions is not there');
    assert.ok(!asked.some(({ questions }) => questions.some(({ id }) => id === 'lesgeven')));
  });
});

describe('a form of before there were marks', () => {
  it('has nothing pending, and hands in again what is changed and asks for that alone', async () => {
    const store = createFakeStore();
    const given = Object.entries(ENOUGH).map(([id, value]) => [id, { value, by: JORIS, at: NOW.toISOString() }]);
    const body = {
      ...{ definition: 1, shape: 'werkplekbegeleider', version: 1, preparation: { answers: {} } },
      answers: Object.fromEntries(given),
      submissions: [{ version: 1, by: JORIS, at: NOW.toISOString() }],
      confirmations: [{ version: 1, by: 'noor-bakelaar', at: NOW.toISOString() }],
    };
    await store.commit('duin:noor-bakelaar', [{ op: 'create', id: 'startgesprek:2026-2027-1', type: 'form', body }]);
    const forms = formsOn(store);
    assert.deepEqual((await forms.open(anAt())).pending, []);
    const state = await handIn(forms, anAt(), { lbf: 'Vrijdag' });
    assert.equal(state.version, 2);
    assert.deepEqual(
      state.lapsed.map(({ by, changed }) => [by, changed]),
      [['noor-bakelaar', ['lbf']]],
    );
  });
});
