import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shapeSchema } from '../../../src/forms/definition.js';
import { checkForms, formDefinitions, loadForms } from '../../../src/forms/load.js';
import { questionsOf, stepsOf } from '../../../src/forms/questions.js';
import { content, definition } from './given.js';

const shipped = await readFile(new URL('../../../src/forms/content/startgesprek.1.yaml', import.meta.url), 'utf8');

describe('the startgesprek as data', () => {
  it('has no fault', () => {
    assert.deepEqual(checkForms(), []);
  });

  it('is prepared in two steps and completed in three', () => {
    assert.equal(definition.preparation.length, 2);
    assert.equal(definition.steps.length, 3);
  });

  it('lets at most three learning questions and three goals be written down', () => {
    const lists = definition.questions.filter(({ type }) => type === 'list');
    assert.deepEqual(
      lists.map(({ id, max, required }) => ({ id, max, required })),
      [
        { id: 'leervragen', max: 3, required: true },
        { id: 'leerdoelen', max: 3, required: true },
      ],
    );
  });

  it('asks for roles and contact only in the driegesprek', () => {
    const [alone = [], three = []] = shapeSchema.options.map((shape) =>
      questionsOf(definition, shape, 'form').map(({ id }) => id),
    );
    assert.deepEqual(
      three.filter((id) => !alone.includes(id)),
      ['rolverdeling', 'communicatie'],
    );
  });

  it('keeps what the student wants to share for student, werkplekbegeleider and schoolopleider', () => {
    const hidden = definition.questions.filter(({ readBy }) => readBy !== undefined);
    assert.deepEqual(
      hidden.map(({ id, readBy }) => ({ id, readBy })),
      [{ id: 'bijzonderheden', readBy: ['student', 'werkplekbegeleider', 'schoolopleider'] }],
    );
  });

  it('carries what the student prepares into the form, but not what is only shared', () => {
    const form = questionsOf(definition, 'driegesprek', 'form').map(({ id }) => id);
    const prepared = questionsOf(definition, 'driegesprek', 'preparation').map(({ id }) => id);
    assert.deepEqual(
      prepared.filter((id) => !form.includes(id)),
      ['bijzonderheden'],
    );
  });
});

describe('a file with a form', () => {
  const faults: { title: string; from: string | RegExp; to: string; line: RegExp; message: RegExp }[] = [
    {
      title: 'an id twice',
      from: '  - id: lbf\n',
      to: '  - id: opdrachten\n',
      line: /id: opdrachten/,
      message: /opdrachten: this id is taken already/,
    },
    {
      title: 'a step that asks what is not there',
      from: 'questions: [kennismaking, bijzonderheden]',
      to: 'questions: [kennismaking, hobby]',
      line: /hobby/,
      message: /no question with the id "hobby"/,
    },
    {
      title: 'a list without max',
      from: '    max: 3\n',
      to: '',
      line: /id: leervragen/,
      message: /leervragen: a list says how many/,
    },
    {
      title: 'a fourth long answer in a step',
      from: 'questions: [datum, kennismaking, leervragen]',
      to: 'questions: [datum, kennismaking, leervragen, werkafspraken, rolverdeling, communicatie]',
      line: /id: gesprek/,
      message: /4 long answers in the shape driegesprek/,
    },
    {
      title: 'a question that nobody is asked',
      from: 'questions: [werkafspraken, lbf, rolverdeling, communicatie]',
      to: 'questions: [werkafspraken, rolverdeling, communicatie]',
      line: /id: lbf/,
      message: /lbf: no step asks this question/,
    },
    {
      title: 'a question asked twice in a part',
      from: 'questions: [leerdoelen, leermogelijkheden, opdrachten]',
      to: 'questions: [leerdoelen, leermogelijkheden, leervragen]',
      line: /leermogelijkheden, leervragen/,
      message: /"leervragen" is asked twice/,
    },
    {
      title: 'a step of guides that asks what they may not read',
      from: 'questions: [datum, kennismaking, leervragen]',
      to: 'questions: [datum, bijzonderheden, leervragen]',
      line: /bijzonderheden/,
      message: /bijzonderheden: .*must be able to read/,
    },
    {
      title: 'a text in one language',
      from: 'label: { nl: Datum van het gesprek, en: Date of the talk }',
      to: 'label: { nl: Datum van het gesprek }',
      line: /Datum van het gesprek/,
      message: /questions\.0\.label\.en/,
    },
    {
      title: 'a version other than its name',
      from: 'version: 1\n',
      to: 'version: 2\n',
      line: /./,
      message: /named startgesprek\.2\.yaml/,
    },
    {
      title: 'a line name for what is no list',
      from: '    type: text\n',
      to: '    type: text\n    line: { nl: Regel, en: Line }\n',
      line: /id: lbf/,
      message: /lbf: only a list has a line/,
    },
    {
      title: 'a step twice',
      from: '  - id: afspraken\n',
      to: '  - id: gesprek\n',
      line: /id: gesprek/,
      message: /the step "gesprek" is there already/,
    },
    {
      title: 'a question to a guide that only the student answers',
      from: 'questions: [datum, kennismaking, leervragen]',
      to: 'questions: [datum, bijzonderheden, leervragen]',
      line: /bijzonderheden/,
      message: /answeredBy: a guide is asked this here/,
    },
    { title: 'text that is no YAML', from: 'shapes:', to: 'shapes: [', line: /./, message: /./ },
  ];

  for (const { title, from, to, line, message } of faults) {
    it(`with ${title} is named with file and line`, async () => {
      const text = shipped.replace(from, to);
      assert.notEqual(text, shipped, 'the test changed something');

      const found = await faultsOfText(text);

      const fault = found.find((each) => message.test(each.message));
      assert.ok(fault, JSON.stringify(found));
      assert.equal(fault.file, 'startgesprek.1.yaml');
      assert.match(text.split('\n')[fault.line - 1] ?? '', line);
    });
  }

  it('that is missing altogether is a fault too, and stops loading', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'sobot-forms-'));
    try {
      assert.throws(() => loadForms(dir), { code: 'CONTENT_INVALID', message: /startgesprek\.1\.yaml:1/ });
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});

describe('definitions', () => {
  it('leave out a step that asks nothing in one shape', () => {
    const [first, ...rest] = definition.steps;
    assert.ok(first);
    const alone = { ...definition, steps: [{ ...first, questions: ['rolverdeling'] }, ...rest] };
    assert.equal(stepsOf(alone, 'driegesprek', 'form').length, 3);
    assert.equal(stepsOf(alone, 'werkplekbegeleider', 'form').length, 2);
  });

  it('give the newest for a new form and keep every older one', () => {
    const { version } = content;
    const newer = { ...content, version: version + 1 };
    const both = formDefinitions([content, newer]);
    assert.equal(both.latest('startgesprek'), newer);
    assert.equal(both.version('startgesprek', version), content);
    assert.equal(both.version('startgesprek', version + 2), undefined);
  });
});

async function faultsOfText(text: string) {
  const dir = await mkdtemp(join(tmpdir(), 'sobot-forms-'));
  try {
    await writeFile(join(dir, 'startgesprek.1.yaml'), text);
    return checkForms(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}
