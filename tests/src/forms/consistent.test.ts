import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkForms } from '../../../src/forms/load.js';

const names = ['startgesprek.1.yaml', 'adviesformulier.1.yaml'] as const;
type Name = (typeof names)[number];
const shipped = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [
      name,
      await readFile(new URL(`../../../src/forms/content/${name}`, import.meta.url), 'utf8'),
    ]),
  ),
);

interface Case {
  title: string;
  file?: Name;
  from: string;
  to: string;
  also?: [from: string, to: string];
  /** Where it is told, when that is in the other file. */
  toldIn?: Name;
  message: RegExp;
}

const KEPT = 'readBy: [student, werkplekbegeleider, schoolopleider]';

const cases: Case[] = [
  {
    title: 'a remark of the first time that more people would read the second time',
    from: '    carries: { from: adviesformulier-1, question: kwaliteiten }\n',
    to: '    carries: { from: adviesformulier-1, question: reactie }\n',
    message: /^kwaliteiten: readBy: instituutsopleider could not read reactie of adviesformulier-1 \(version 1\)$/,
  },
  {
    title: 'a remark in a row that more people would read the second time',
    from: '        carries: { from: adviesformulier-1, question: toelichting }\n',
    to: '        carries: { from: adviesformulier-1, question: bijlage }\n',
    also: [
      '  - id: bijlage\n    type: text\n',
      '  - id: bijlage\n    type: text\n    readBy: [werkplekbegeleider, schoolopleider]\n',
    ],
    message: /^toelichting: readBy: student, instituutsopleider could not read bijlage/,
  },
  {
    title: 'goals of the startgesprek that were kept from who reads the rows about them',
    file: 'startgesprek.1.yaml',
    from: '  - id: leerdoelen\n    type: list\n',
    to: `  - id: leerdoelen\n    type: list\n    ${KEPT}\n`,
    toldIn: 'adviesformulier.1.yaml',
    message: /^voortgang: readBy: instituutsopleider could not read leerdoelen of startgesprek/,
  },
  {
    title: 'an answer of another form that does not ask it',
    from: '    carries: { from: adviesformulier-1, question: kwaliteiten }\n',
    to: '    carries: { from: startgesprek, question: kwaliteiten }\n',
    message: /^kwaliteiten: carries: startgesprek \(version 1\) does not ask "kwaliteiten"/,
  },
  {
    title: 'an answer of another kind',
    from: '    carries: { from: adviesformulier-1, question: kwaliteiten }\n',
    to: '    carries: { from: adviesformulier-1, question: advies }\n',
    message: /advies of adviesformulier-1 .*is answered in another way/,
  },
  {
    title: 'an answer of a form that comes later',
    from: '    carries: { from: adviesformulier-1, question: kwaliteiten }\n',
    to: '    carries: { from: adviesformulier-2, question: kwaliteiten }\n',
    message: /no form of this kind comes after adviesformulier-2/,
  },
  {
    title: 'a question of a row kept from the werkplekbegeleider',
    from: '      - id: toelichting\n        type: text\n',
    to: '      - id: toelichting\n        type: text\n        readBy: [student]\n',
    message: /^toelichting: readBy: who is asked this/,
  },
  {
    title: 'a row with the id of a question',
    from: '      - id: toelichting\n',
    to: '      - id: kwaliteiten\n',
    message: /^kwaliteiten: this id is taken already/,
  },
  {
    title: 'two rows with one id',
    from: '      - id: uitkomstuitleg\n',
    to: '      - id: toelichting\n',
    message: /^toelichting: this id is taken already/,
  },
  {
    title: 'rows that no step asks for',
    from: '    rows: leeruitkomsten\n',
    to: '    questions: []\n',
    message: /no step asks for the rows of "leeruitkomsten"/,
  },
  {
    title: 'a question instead of a row that is not there',
    from: '    otherwise: [leervoortgang]\n',
    to: '    otherwise: [vooruitgang]\n',
    message: /no question with the id "vooruitgang"/,
  },
  {
    title: 'a text that is to be a day that has been',
    from: '  - id: bijlage\n    type: text\n',
    to: '  - id: bijlage\n    type: text\n    past: true\n',
    message: /^bijlage: only a date can be past/,
  },
  {
    title: 'an id that is for questions of a partnership',
    from: '  - id: bijlage\n',
    to: '  - id: eigenbijlage\n',
    message: /^eigenbijlage: an id that begins with "eigen"/,
  },
  {
    title: 'one id for a step of the form and a step of the reaction',
    from: '  - id: reactie\n    title',
    to: '  - id: lessen\n    title',
    message: /the step "lessen" is there already/,
  },
  {
    title: 'two options with one id',
    from: '{ id: weet-niet, label',
    to: '{ id: nog-niet, label',
    message: /^vertrouwen: two options have one id/,
  },
  {
    title: 'a signal to who may not read what it is about',
    from: '    readBy: [werkplekbegeleider, schoolopleider, student]\n    urgent',
    to: '    readBy: [werkplekbegeleider, student]\n    urgent',
    message: /^stagnatie: urgent: the schoolopleider is told of it, and may not read it/,
  },
  {
    title: 'more fields on the last step of rows than fit a phone',
    from: '    rows: leeruitkomsten\n',
    to: '    rows: leeruitkomsten\n    questions: [besproken, besprokenop, bijlage, lesuren]\n',
    message: /^uitkomsten: 10 fields in the shape halverwege; at most 9/,
  },
];

describe('A form that does not hold together', () => {
  for (const { title, file = 'adviesformulier.1.yaml', from, to, also = ['', ''], toldIn = file, message } of cases) {
    it(`is told of ${title}, at its line`, async () => {
      const text = shipped[file] ?? '';
      assert.ok(text.includes(from), 'the test changes something');

      const found = await faultsOf({ ...shipped, [file]: text.replace(from, to).replace(...also) });

      const fault = found.find((each) => message.test(each.message));
      assert.ok(fault, JSON.stringify(found));
      assert.equal(fault.file, toldIn);
      assert.ok(fault.line > 1, String(fault.line));
    });
  }

  it('may keep in a later form what could be read in the earlier one', async () => {
    const text = shipped['adviesformulier.1.yaml'] ?? '';
    const narrower = text.replace(
      '    carries: { from: adviesformulier-1, question: kwaliteiten }\n',
      `    carries: { from: adviesformulier-1, question: reactie }\n    ${KEPT}\n`,
    );
    assert.deepEqual(await faultsOf({ ...shipped, 'adviesformulier.1.yaml': narrower }), []);
  });

  it('is not told of an older version, with which nothing begins any more', async () => {
    const older = (shipped['adviesformulier.1.yaml'] ?? '').replace('question: kwaliteiten }', 'question: reactie }');
    const newer = (shipped['adviesformulier.1.yaml'] ?? '').replace('version: 1', 'version: 2');
    const folder = { ...shipped, 'adviesformulier.1.yaml': older };
    assert.equal((await faultsOf(folder)).length, 1);
    assert.deepEqual(await faultsOf({ ...folder, 'adviesformulier.2.yaml': newer }), []);
  });

  it('is told of what was kept in any version that may still have been filled in', async () => {
    const newer = (shipped['startgesprek.1.yaml'] ?? '')
      .replace('version: 1', 'version: 2')
      .replace('  - id: leerdoelen\n    type: list\n', `  - id: leerdoelen\n    type: list\n    ${KEPT}\n`);
    const found = await faultsOf({ ...shipped, 'startgesprek.2.yaml': newer });
    assert.deepEqual(
      found.flatMap(({ file, message }) => (file === 'adviesformulier.1.yaml' ? [message] : [])),
      ['voortgang', 'toelichting'].map(
        (id) => `${id}: readBy: instituutsopleider could not read leerdoelen of startgesprek (version 2)`,
      ),
    );
  });
});

async function faultsOf(texts: Readonly<Record<string, string>>) {
  const dir = await mkdtemp(join(tmpdir(), 'sobot-forms-'));
  try {
    await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(join(dir, name), text)));
    return checkForms(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}
