import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type Basis, bareBasis } from '../../../src/forms/basis.js';
import { shapesOf } from '../../../src/forms/consistent.js';
import {
  type FormContent,
  type FormDefinition,
  type Part,
  partSchema,
  type QuestionContent,
  type Shape,
} from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import { checkForms, loadForms } from '../../../src/forms/load.js';
import { stepsOf } from '../../../src/forms/questions.js';
import { inputsOf } from '../../../src/forms/screen.js';
import { everyForm } from '../../support/everyForm.js';

const advies = loadForms().latest('adviesformulier');
const start = loadForms().latest('startgesprek');
const GUIDES = ['werkplekbegeleider', 'schoolopleider'];

/** After a startgesprek with goals, where the partnership lists leeruitkomsten. */
const withRows: Basis = {
  ...bareBasis,
  rows: {
    leerdoelen: ['Rustig beginnen', 'Beter uitleggen', 'Groepswerk'],
    leeruitkomsten: Array.from({ length: 12 }, (_, at) => ({ nl: `Uitkomst ${at}`, en: `Outcome ${at}` })),
  },
};
const long = effectiveForm(advies, withRows);

function everyQuestion({ questions, rows }: FormContent): QuestionContent[] {
  return [...questions, ...rows.flatMap((row) => row.questions)];
}

function ids(form: FormDefinition, shape: Shape, part: Part): string[] {
  return stepsOf(form, shape, part).flatMap(({ questions }) => questions.map(({ id }) => id));
}

function stepsIn(form: FormDefinition, shape: Shape) {
  return partSchema.options.flatMap((part) => stepsOf(form, shape, part));
}

describe('A date in a form of the bot', () => {
  it('is a day that has been: what was held or discussed is written down afterwards', () => {
    const dates = everyForm().flatMap((content) => everyQuestion(content).filter(({ type }) => type === 'date'));
    assert.ok(dates.length >= 3);
    for (const { id, past } of dates) assert.equal(past, true, id);
  });
});

describe('The adviesformulier as data', () => {
  it('has no fault, and neither has what it takes from the startgesprek', () => {
    assert.deepEqual(checkForms(), []);
  });

  it('requires what the domain says must be filled in, and nothing else', () => {
    const required = everyQuestion(advies).filter((question) => question.required);
    assert.deepEqual(
      required.map(({ id }) => id),
      [
        'lesvoorbereiding',
        'lesgeven',
        'reflectie',
        'leervoortgang',
        'kwaliteiten',
        'aandachtspunten',
        'advies',
        'stagnatie',
        'besproken',
        'voortgang',
      ],
    );
  });

  it('asks for the reason of a stagnation and the day of the talk only when there is one', () => {
    const when = everyQuestion(advies).flatMap(({ id, requiredWhen }) => (requiredWhen ? [{ id, requiredWhen }] : []));
    assert.deepEqual(when, [
      { id: 'stagnatieuitleg', requiredWhen: { question: 'stagnatie', is: 'ja' } },
      { id: 'besprokenop', requiredWhen: { question: 'besproken', is: 'ja' } },
    ]);
  });

  it('keeps the number of LBFs with the werkplekbegeleider, the confidence from the student, the rest as it was agreed', () => {
    const readers = everyQuestion(advies).flatMap(({ id, readBy }) => (readBy ? [[id, readBy]] : []));
    const withoutStudent = [...GUIDES, 'instituutsopleider'];
    assert.deepEqual(Object.fromEntries(readers), {
      vertrouwen: withoutStudent,
      vertrouwenuitleg: withoutStudent,
      stagnatie: [...GUIDES, 'student'],
      stagnatieuitleg: [...GUIDES, 'student'],
      besproken: [...GUIDES, 'student'],
      besprokenop: [...GUIDES, 'student'],
      lbf: ['werkplekbegeleider'],
      lesuren: ['werkplekbegeleider'],
      reactie: ['student', ...GUIDES],
    });
  });

  it('asks for confidence in the WPA only just before the end', () => {
    const einde = ids(long, 'einde', 'form');
    assert.deepEqual(
      einde.filter((id) => !ids(long, 'halverwege', 'form').includes(id)),
      ['vertrouwen', 'vertrouwenuitleg'],
    );
  });

  it('asks about the goals together only where none came from the startgesprek', () => {
    const bare = effectiveForm(advies, bareBasis);
    assert.ok(ids(bare, 'halverwege', 'form').includes('leervoortgang'));
    assert.ok(!ids(long, 'halverwege', 'form').includes('leervoortgang'));
    assert.ok(ids(long, 'halverwege', 'form').includes('voortgang3'));
    assert.ok(!bare.steps.some(({ id }) => id === 'uitkomsten'));
  });

  it('takes remarks of the first time along, but no number, date, advice or signal', () => {
    const carried = everyQuestion(advies).filter(({ carries }) => carries !== undefined);
    assert.deepEqual(
      carried.map(({ id }) => id),
      ['leervoortgang', 'kwaliteiten', 'aandachtspunten', 'toelichting', 'uitkomstuitleg'],
    );
    assert.ok(carried.every(({ id, carries }) => carries?.from === 'adviesformulier-1' && carries.question === id));
  });

  it('tells beforehand whom a stagnation goes to', () => {
    const stagnatie = advies.questions.find(({ id }) => id === 'stagnatie');
    assert.deepEqual(stagnatie?.urgent, { is: 'ja', to: 'schoolopleider' });
    assert.match(
      stagnatie.help?.nl ?? '',
      /na schooltijd, of op de eerste schooldag daarna\. Ook als je dit formulier nog niet indiende\..*Bel dan ook zelf/,
    );
  });
});

for (const content of everyForm()) {
  const shapes = shapesOf(content);
  const bare = effectiveForm(content, bareBasis);
  const forms = content.rows.length === 0 ? [bare] : [bare, effectiveForm(content, withRows)];

  describe(`On a phone the ${content.id}, version ${content.version},`, () => {
    for (const [at, form] of forms.entries()) {
      const what = at === 0 ? '' : ' with rows';
      it(`has at most three long answers and nine fields on a step${what}`, () => {
        for (const { id, questions } of shapes.flatMap((shape) => stepsIn(form, shape))) {
          assert.ok(questions.filter(({ type }) => type === 'long').length <= 3, id);
          assert.ok(questions.reduce((sum, question) => sum + inputsOf(question), 0) <= 9, id);
        }
      });

      it(`has an id for every question and every step that no other has${what}`, () => {
        const questions = form.questions.map(({ id }) => id);
        const steps = [...form.preparation, ...form.steps, ...form.reaction].map(({ id }) => id);
        assert.equal(new Set(questions).size, questions.length);
        assert.equal(new Set(steps).size, steps.length);
      });
    }
  });
}

describe('Wherever somebody types freely', () => {
  for (const content of [start, advies]) {
    it(`the ${content.id} says to leave out names of pupils and medical details, in every shape`, () => {
      const form = effectiveForm(content, content.rows.length === 0 ? bareBasis : withRows);
      for (const { id, intro, questions } of shapesOf(content).flatMap((shape) => stepsIn(form, shape))) {
        if (!questions.some(({ type }) => type === 'long' || type === 'text' || type === 'list')) continue;
        assert.match(intro?.nl ?? '', /(geen|zonder) namen van leerlingen.*medische gegevens/i, id);
        assert.match(intro?.en ?? '', /(no|not|out) .*names of pupils.*medical details/i, id);
      }
    });
  }
});

describe('examples/README.md', () => {
  it('names every step and every question of the forms, so that formulieren.yaml can be written', async () => {
    const text = await readFile('examples/README.md', 'utf8');
    for (const content of [start, advies]) {
      for (const { id } of [...content.preparation, ...content.steps, ...content.reaction]) {
        assert.ok(text.includes(`\`${id}\`: `), `step ${id} of the ${content.id}`);
      }
      for (const { id } of everyQuestion(content)) assert.match(text, new RegExp(`[ :(]${id}\\b`), id);
    }
  });
});
