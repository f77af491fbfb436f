import assert from 'node:assert/strict';
import { loadCards, MAX_CARD_BYTES } from '../../bot/render.js';
import { textIn } from '../../cards/text/text.js';
import { type ReadInput, readView } from '../../cards/views/form/ingevuld.js';
import { inputId, typedIn } from '../../cards/views/form/inputs.js';
import { type ReceiptInput, receiptView, type Waiting } from '../../cards/views/form/ontvangst.js';
import { type StepInput, stepView } from '../../cards/views/form/stap.js';
import { titleOf } from '../../cards/views/form/title.js';
import { bareBasis } from '../../src/forms/basis.js';
import { type Answers, formIdOf, formKeySchema, type Part, type Shape } from '../../src/forms/definition.js';
import { effectiveForm } from '../../src/forms/effective.js';
import { fingerprint } from '../../src/forms/fingerprint.js';
import { loadForms } from '../../src/forms/load.js';
import { stepsOf } from '../../src/forms/questions.js';
import {
  aFormState,
  aSubmittedState,
  definition,
  formSamples,
  longAnswers,
  shortAnswers,
} from '../support/samples/form.js';

const card = loadCards();
const student = 'Youssef Amrani';
const at = new Date('2026-09-09T13:42:00.000Z');
const nameOf = (person: string) => ({ 'karin-blom': 'Karin Blom', 'youssef-amrani': student })[person] ?? person;

/** What somebody may type to break a card, or to get more out of it. */
const nasty = '**vet** [hier](http://kwaad.test) <b>x</b> ${student} "aan" \\ einde\nregel 2';

const aStep = (overrides: Partial<StepInput> = {}) =>
  stepView({ definition, state: aFormState(), part: 'form', step: 0, student, lang: 'nl', ...overrides });

const toConfirm = (...names: string[]): Waiting[] => names.map((name) => ({ name, to: 'confirm' }));

const aReceipt = (overrides: Partial<ReceiptInput> = {}) =>
  receiptView({
    ...{ receipt: { kind: 'submitted' }, definition, state: aSubmittedState(), student, reader: 'karin-blom' },
    ...{ waitingFor: toConfirm(student), nameOf, at, mayRead: true, lang: 'nl' },
    ...overrides,
  });

const aRead = (overrides: Partial<ReadInput> = {}) =>
  readView({
    ...{ definition, state: aSubmittedState(), part: 'form', answers: shortAnswers, student, nameOf },
    ...{ waitingFor: [student], mayConfirm: false, page: 0, lang: 'nl' },
    ...overrides,
  });

type Node = Record<string, unknown>;

/** Every element of a card with this type, in order. */
function all(node: unknown, type: string): Node[] {
  if (Array.isArray(node)) return node.flatMap((member) => all(member, type));
  if (!isNode(node)) return [];
  return [...(node.type === type ? [node] : []), ...Object.values(node).flatMap((member) => all(member, type))];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const inputsOf = (content: unknown) =>
  ['Input.Text', 'Input.Date'].flatMap((type) => all(content, type)).map(({ id, value }) => [String(id), value ?? '']);

describe('A step of a form', () => {
  const bothParts = (['preparation', 'form'] satisfies Part[]).flatMap((part) =>
    (['werkplekbegeleider', 'driegesprek'] satisfies Shape[]).flatMap((shape) =>
      stepsOf(definition, shape, part).map(({ questions }, step) => ({ part, shape, step, questions })),
    ),
  );

  it('asks each question of the step, and every input has a label', () => {
    for (const { part, shape, step, questions } of bothParts) {
      const { content } = card('stap', aStep({ part, step, state: aFormState({ shape }) }));
      const inputs = ['Input.Text', 'Input.Date'].flatMap((type) => all(content, type));
      for (const question of questions) {
        assert.ok(
          inputs.some(({ id }) => id === inputId(question, 1)),
          question.id,
        );
      }
      for (const { label } of inputs) assert.match(String(label), /\S/);
    }
  });

  it('gives back what stands in its inputs, typed as nastily as can be, and what was left empty as empty', () => {
    for (const { part, shape, step, questions } of bothParts) {
      const answers: Answers = Object.fromEntries(
        questions.flatMap(({ id, type }, index): [string, string | string[]][] => {
          if (index === 1) return [];
          return [[id, type === 'list' ? [nasty, 'twee'] : type === 'date' ? '2026-09-08' : nasty]];
        }),
      );
      const state = aFormState({ shape, answers, preparation: { answers } });
      const { content } = card('stap', aStep({ part, step, state }));
      const filled = inputsOf(content).filter(([, value]) => value !== '');
      const expected = Object.fromEntries(
        questions.map(({ id, type }) => [id, answers[id] ?? (type === 'list' ? [] : '')]),
      );
      assert.deepEqual(typedIn(questions, { verb: 'form.stap', ...Object.fromEntries(filled) }), expected);
    }
  });

  it('says which step it is, of what and of whom', () => {
    const view = aStep();
    assert.deepEqual([view.title, view.student], ['Startgesprek', 'Student: Youssef Amrani']);
    assert.equal(view.summary, 'Startgesprek, Youssef');
    assert.equal(view.progress, 'Stap 1 van 3: Het gesprek');
    assert.equal(aStep({ lang: 'en' }).progress, 'Step 1 of 3: The talk');
    assert.equal(aStep({ part: 'preparation' }).title, 'Voorbereiding op het startgesprek');
  });

  it('has no surname in the line of its notification', () => {
    for (const view of [aStep(), aReceipt(), aRead()]) assert.doesNotMatch(view.summary, /Amrani/);
  });

  it('marks what is required, and which lines of a list are not', () => {
    const labels = aStep().fields.map(({ label }) => label);
    assert.deepEqual(labels, [
      'Datum van het gesprek (verplicht)',
      'Hoe lang duurde het gesprek?',
      'Kennismaking',
      'Leervraag 1 (verplicht)',
      'Leervraag 2 (mag leeg blijven)',
      'Leervraag 3 (mag leeg blijven)',
    ]);
  });

  it('marks nothing as required in the preparation: one answer is enough there', () => {
    const steps = [0, 1].flatMap((step) => aStep({ part: 'preparation', step }).fields);
    assert.ok(steps.every(({ label }) => !label.includes('(verplicht)')));
  });

  it('with a fault keeps what was typed, with what is wrong right below it', () => {
    const state = aFormState({ answers: { kennismaking: 'x'.repeat(2001), datum: 'vorige week' } });
    const { content } = card(
      'stap',
      aStep({
        state,
        faults: [
          { question: 'datum', fault: 'no-date' },
          { question: 'kennismaking', fault: 'too-long' },
          { question: 'leervragen', fault: 'required' },
        ],
      }),
    );
    const below = (id: string) => {
      const items = all(content, 'Container').map((container) => container.items);
      const field = items.find((members) => Array.isArray(members) && members.some((one) => one.id === id));
      return Array.isArray(field) ? field.slice(0, 2) : assert.fail(id);
    };
    // What was chosen on the card is in it too, and that is people's own text.
    const said = (block: (typeof content)['x']) => block.inlines[0].text;
    const [date, wrongDate] = below('a_datum');
    assert.deepEqual([date.type, date.value], ['Input.Text', 'vorige week']);
    assert.match(said(wrongDate), /^Let op: .*datum/);
    const [long, tooLong] = below('a_kennismaking');
    assert.equal(long.value, 'x'.repeat(2001));
    assert.match(said(tooLong), /^Let op: .*2\.000 .*2\.001/);
    assert.equal(tooLong.inlines[0].color, 'Attention');
    assert.match(said(below('a_leervragen_1')[1]), /^Let op: .*minstens één/);
    assert.equal(below('a_leervragen_2').length, 1);
  });

  it('names the line of a list that is too long, not the others', () => {
    const state = aFormState({ answers: { leervragen: ['kort', 'x'.repeat(301)] } });
    const { fields } = aStep({ state, faults: [{ question: 'leervragen', fault: 'too-long' }] });
    assert.deepEqual(
      fields.filter(({ error }) => error !== '').map(({ id }) => id),
      ['a_leervragen_2'],
    );
  });

  it('says how many questions are wrong, here and in other steps, and nothing when none is', () => {
    const { faults } = aStep({
      faults: [
        { question: 'leervragen', fault: 'required' },
        { question: 'werkafspraken', fault: 'required' },
      ],
    });
    assert.match(faults, /bij 1 vraag .*Daarna nog 1 vraag, in stap 3\./);
    assert.equal(aStep().faults, '');
  });

  it('tells a student who prepared nothing which questions would do', () => {
    const { fields } = aStep({ part: 'preparation', step: 1, faults: [{ question: 'leervragen', fault: 'required' }] });
    assert.match(fields[0]?.error ?? '', /Leervragen of Leerdoelen/);
  });

  it('says who prepared it, with a button to read all of that, and when it was saved', () => {
    const view = aStep({ notices: [{ kind: 'prepared' }, { kind: 'saved', at }] });
    assert.deepEqual(view.notices, ['Youssef heeft dit al voorbereid: vul aan wat nodig is.', 'Bewaard om 15:42.']);
    const [button] = all(card('stap', view).content, 'Action.Submit');
    assert.deepEqual(
      [button?.title, isNode(button?.data) && button.data.part],
      ['Toon de voorbereiding', 'preparation'],
    );
  });

  it('tells a student who opens what was handed in when that was, and that it can still change', () => {
    const { notices } = aStep({ part: 'preparation', notices: [{ kind: 'handed-in', at }] });
    assert.match(
      notices[0] ?? '',
      /^Je diende dit in op .* om 15:42\. Je kunt het aanpassen tot het startgesprek is ingediend\.$/,
    );
  });

  it('says at its buttons too that something is wrong: who pressed there does not see the top of a tall card', () => {
    const texts = (faults: StepInput['faults']) =>
      all(card('stap', aStep({ faults })).content, 'TextBlock').map(({ text }) => text);
    const line = 'Nog niet ingediend. Kijk hierboven waar "Let op" staat.';
    assert.equal(texts([{ question: 'datum', fault: 'required' }]).at(-1), line);
    assert.ok(!texts([]).includes(line));
  });

  const sets = [
    ['first', 0, ['next', 'later']],
    ['middle', 1, ['next', 'back', 'later']],
    ['last', 2, ['submit', 'back', 'later']],
  ] as const;
  for (const [which, step, expected] of sets) {
    it(`that is the ${which} has its most important button first, and each button finds its form again`, () => {
      const view = aStep({ step, state: aFormState({ answers: shortAnswers }) });
      const data = all(card('stap', view).content, 'Action.Submit').map((action) => action.data);
      assert.deepEqual(
        data.map((one) => isNode(one) && one.to),
        expected,
      );
      for (const one of data) {
        assert.ok(isNode(one));
        const { to: _, ...rest } = one;
        assert.deepEqual(rest, {
          ...{ verb: 'form.stap', form: 'startgesprek', partnership: 'noord-holland', student: 'youssef-amrani' },
          ...{
            schoolYear: '2026-2027',
            semester: 1,
            part: 'form',
            step,
            version: 0,
            lang: 'nl',
            base: view.base,
            leads: {},
          },
          msteams: { feedback: { hide: true } },
        });
      }
    });
  }

  it('takes along a fingerprint of each of its questions, answered or not', () => {
    const { base } = aStep({ state: aFormState({ answers: { kennismaking: nasty } }) });
    assert.deepEqual(base, {
      datum: fingerprint(undefined),
      duur: fingerprint(undefined),
      kennismaking: fingerprint(nasty),
      leervragen: fingerprint(undefined),
    });
  });

  it('that does not exist shows the nearest', () => {
    assert.equal(aStep({ step: 9 }).step, 2);
    assert.equal(aStep({ step: -1 }).step, 0);
  });

  it('fits, also full of signs of three bytes, and then holds every one of them', () => {
    for (const { part, shape, step, questions } of bothParts) {
      const answers = longAnswers('€');
      const faults = questions.map(({ id }) => ({ question: id, fault: 'too-long' as const }));
      const view = aStep({ part, step, faults, state: aFormState({ shape, answers, preparation: { answers } }) });
      assert.ok(Buffer.byteLength(JSON.stringify(card('stap', view).content)) <= MAX_CARD_BYTES);
      assert.deepEqual(typedIn(questions, Object.fromEntries(view.fields.map(({ id, value }) => [id, value]))), {
        ...Object.fromEntries(questions.map(({ id }) => [id, answers[id]])),
      });
    }
  });

  it('comes, with the texts cut, even when they are far longer than anybody can type', () => {
    const answers = Object.fromEntries(definition.questions.map(({ id }) => [id, '€'.repeat(10_000)]));
    const faults = definition.questions.map(({ id }) => ({ question: id, fault: 'too-long' as const }));
    const view = aStep({ step: 2, faults, state: aFormState({ shape: 'driegesprek', answers }) });
    assert.doesNotThrow(() => card('stap', view));
    assert.ok(view.fields.every(({ value }) => value.length > 1000));
  });
});

describe('What was pressed in a form', () => {
  const questions = stepsOf(definition, 'driegesprek', 'form').flatMap((step) => step.questions);
  const read = (pressed: Record<string, unknown>) => typedIn(questions, pressed);

  it('is read as typed, the empty lines of a list left out', () => {
    const values = read({
      a_kennismaking: ' twee \n regels',
      a_leervragen_1: '',
      a_leervragen_2: '  ',
      a_leervragen_3: 'x',
    });
    assert.equal(values.kennismaking, ' twee \n regels');
    assert.deepEqual(values.leervragen, ['x']);
  });

  it('is empty where a client left an empty input out', () => {
    assert.equal(read({}).datum, '');
    assert.deepEqual(read({}).leerdoelen, []);
  });

  it('counts no further than a list has lines, and knows no other names', () => {
    const values = read({ a_leervragen_4: 'x', a_leervragen_0: 'x', a_leervragen: 'x', a_rol: 'x', kennismaking: 'x' });
    assert.deepEqual(values, read({}));
  });

  for (const wrong of [null, 3, true, ['x'], { toString: () => 'x' }]) {
    it(`leaves out a question of which the data is ${JSON.stringify(wrong)}`, () => {
      const values = read({ a_kennismaking: wrong, a_leervragen_2: wrong, a_lbf: 'per mail' });
      assert.deepEqual([values.kennismaking, values.leervragen, values.lbf], [undefined, undefined, 'per mail']);
    });
  }
});

describe('The receipt of a form', () => {
  it('says what was handed in, when, by whom, where to find it back, and who is next', () => {
    const view = aReceipt();
    assert.deepEqual([view.title, view.student], ['Ingediend: startgesprek', 'Student: Youssef Amrani']);
    assert.deepEqual(view.lines, [
      'Ingediend op dinsdag 8 september 2026 om 16:30 door Karin Blom.',
      'Kenmerk SG-7K3F2Q, versie 1.',
    ]);
    assert.deepEqual(view.next, [
      'Youssef ziet het in het eerstvolgende overzicht en bevestigt.',
      'Jij hoeft niets meer te doen.',
    ]);
  });

  it('speaks of several people as several, and says it when everyone has confirmed', () => {
    const next = (names: string[], lang: 'nl' | 'en' = 'nl') =>
      aReceipt({ waitingFor: toConfirm(...names), lang }).next[0];
    assert.match(
      next([student, 'Mirte Holtland']) ?? '',
      /^Youssef en Mirte zien het in het eerstvolgende overzicht en bevestigen\./,
    );
    assert.match(
      next([student, 'Mirte Holtland'], 'en') ?? '',
      /^Youssef and Mirte see it in the next overview and confirm\./,
    );
    assert.equal(next([]), 'Iedereen heeft bevestigd. Dit formulier is klaar.');
  });

  it('shows no answer, whatever it is a receipt of', () => {
    const answered = { answers: { kennismaking: 'GEHEIM' }, preparation: { answers: { kennismaking: 'GEHEIM' } } };
    const kinds = ['submitted', 'prepared', 'confirmed', 'closed', 'closed-preparation'] as const;
    for (const receipt of [...kinds.map((kind) => ({ kind })), { kind: 'later' as const, step: 1 }]) {
      const { content } = card('ontvangst', aReceipt({ receipt, state: aSubmittedState(answered) }));
      assert.doesNotMatch(JSON.stringify(content), /GEHEIM/);
    }
  });

  const buttonsOf = (overrides: Partial<ReceiptInput>) =>
    all(card('ontvangst', aReceipt(overrides)).content, 'Action.Submit').map((action) => action.data);

  it('has a button to the answers for whoever may read them, and none for another', () => {
    const ids = {
      ...{ form: 'startgesprek', partnership: 'noord-holland', student: 'youssef-amrani' },
      ...{ schoolYear: '2026-2027', semester: 1, part: 'form', lang: 'nl', msteams: { feedback: { hide: true } } },
    };
    assert.deepEqual(buttonsOf({}), [{ verb: 'form.lees', page: 0, ...ids }]);
    assert.deepEqual(buttonsOf({ mayRead: false }), []);
    assert.deepEqual(buttonsOf({ mayRead: false, state: aFormState(), receipt: { kind: 'later', step: 2 } }), [
      { verb: 'form.open', step: 2, edit: false, ...ids },
    ]);
  });

  it('gives who may read the answers a PDF of them, where a link can be made', () => {
    const verbs = (over: Parameters<typeof aReceipt>[0]) => aReceipt(over).papers.map(({ verb }) => verb);
    assert.deepEqual(verbs({ offersFile: true }), ['form.pdf']);
    assert.deepEqual(verbs({ offersFile: true, mayRead: false }), []);
    assert.deepEqual(verbs({}), []);
  });

  it('of what was saved for later goes on in the part and the step where it stopped', () => {
    const [open] = buttonsOf({ receipt: { kind: 'later', step: 1 }, part: 'preparation' });
    assert.ok(isNode(open));
    assert.deepEqual([open.verb, open.step, open.part], ['form.open', 1, 'preparation']);
  });

  it('of a preparation that was handed in before does not say that nothing was', () => {
    const preparation = { answers: {}, handedInAt: '2026-08-31T08:00:00.000Z' };
    const lines = (part: 'form' | 'preparation') =>
      aReceipt({ receipt: { kind: 'later', step: 1 }, part, state: aSubmittedState({ preparation }) }).lines.join(' ');
    assert.match(lines('preparation'), /Je diende dit al in op maandag 31 augustus 2026 om 10:00\.$/);
    assert.match(lines('form'), /Anderen lezen nog versie 1\.$/);
  });

  it('of a second confirmation says when the first one was', () => {
    const word = { by: 'youssef-amrani', at: '2026-09-08T18:00:00.000Z', version: 1, asks: false };
    const state = aSubmittedState({ confirmations: [word], words: [word] });
    const { lines } = aReceipt({ receipt: { kind: 'confirmed' }, state, reader: 'youssef-amrani', waitingFor: [] });
    assert.equal(lines[0], 'Bevestigd op dinsdag 8 september 2026 om 20:00 door Youssef Amrani.');
  });

  it('of a preparation that came too late says who handed in the form, and that talking still can', () => {
    const { title, lines, next } = aReceipt({ receipt: { kind: 'closed-preparation' } });
    assert.equal(title, 'Gesloten: voorbereiding op het startgesprek');
    assert.match(lines[0] ?? '', /door Karin Blom/);
    assert.match(next[0] ?? '', /begeleiders/);
  });

  it('of a preparation leads to the preparation', () => {
    const [read] = buttonsOf({ receipt: { kind: 'prepared' }, state: aFormState() });
    assert.equal(isNode(read) && read.part, 'preparation');
  });
});

describe('What was filled in', () => {
  const textOf = (content: unknown) => all(content, 'TextRun').map(({ text }) => text);

  it('is shown as typed, in the order of the form, with its title above each step', () => {
    const answers = { ...shortAnswers, kennismaking: nasty, leervragen: [nasty, 'twee'] };
    const view = aRead({ answers });
    assert.deepEqual(
      view.blocks.slice(0, 3).map(({ step, label, lines }) => [step, label, lines]),
      [
        ['Het gesprek', 'Datum van het gesprek', ['dinsdag 8 september']],
        ['', 'Kennismaking', [nasty]],
        ['', 'Leervragen', [`1. ${nasty}`, '2. twee']],
      ],
    );
    const { content } = card('ingevuld', view);
    assert.ok(textOf(content).includes(nasty));
    assert.ok(all(content, 'TextBlock').every(({ text }) => !String(text).includes('kwaad')));
  });

  it('leaves out what was not answered, and what the reader was not given', () => {
    const labels = aRead({ answers: { lbf: 'per mail' } }).blocks.map(({ label }) => label);
    assert.deepEqual(labels, ['Afspraak over lesvoorbereidingen (LBF)']);
  });

  it('says so when nothing is there at all', () => {
    assert.equal(aRead({ answers: {} }).empty, 'Hier is nog niets ingevuld.');
    assert.equal(aRead().empty, '');
    const shut = aRead({ answers: {}, isShut: true, state: aFormState() });
    assert.deepEqual([shut.lines[0], shut.empty], ['Niet ingediend.', 'Er is niets ingevuld.']);
  });

  it('asks whoever has to confirm on top, with the version that is shown and whom to talk to', () => {
    const view = aRead({ mayConfirm: true, state: aSubmittedState({ version: 1 }) });
    assert.equal(view.question, 'Klopt dit met jullie gesprek?');
    assert.match(view.doubt, /Karin Blom/);
    const [confirm] = all(card('ingevuld', view).content, 'Action.Submit');
    assert.deepEqual(confirm?.title, 'Ik bevestig dit');
    assert.deepEqual(confirm?.data, {
      ...{ verb: 'form.bevestig', form: 'startgesprek', partnership: 'noord-holland', student: 'youssef-amrani' },
      ...{ schoolYear: '2026-2027', semester: 1, part: 'form', version: 1, lang: 'nl' },
      ...{ page: 0, step: 0, edit: false, whole: false, since: 0, word: 0 },
      msteams: { feedback: { hide: true } },
    });
  });

  it('asks nothing of others, of what was not handed in, and of a preparation', () => {
    for (const view of [
      aRead(),
      aRead({ mayConfirm: true, state: aFormState() }),
      aRead({ mayConfirm: true, part: 'preparation' }),
    ]) {
      assert.deepEqual([view.question, view.asks, view.pages], ['', [], []]);
    }
  });

  it('gives the form as a PDF once it was handed in, where a link can be made, and who read and signed it always', () => {
    const verbs = (over: Parameters<typeof aRead>[0]) => aRead(over).papers.map(({ verb }) => verb);
    assert.deepEqual(verbs({ offersFile: true }), ['form.pdf', 'form.wie']);
    assert.deepEqual(verbs({ offersFile: false }), ['form.wie']);
    assert.deepEqual(verbs({ offersFile: true, state: aFormState() }), ['form.wie']);
    assert.deepEqual(verbs({ offersFile: true, part: 'preparation' }), []);
  });

  it('says who handed it in, who agreed, and who has yet to', () => {
    const state = aSubmittedState({ confirmations: [{ by: 'youssef-amrani', at: at.toISOString(), version: 1 }] });
    const { lines } = aRead({ state, waitingFor: ['Mirte Holtland'] });
    assert.deepEqual(lines, [
      'Ingediend op dinsdag 8 september 2026 om 16:30 door Karin Blom.',
      'Kenmerk SG-7K3F2Q, versie 1.',
      'Bevestigd op woensdag 9 september 2026 om 15:42 door Youssef Amrani.',
      'Nu bij: Mirte Holtland.',
    ]);
  });

  for (const character of ['a', 'é', '€', '"', '\u0001']) {
    it(`fits page by page, whatever is typed (${JSON.stringify(character)}), and no answer is lost or broken`, () => {
      const answers = longAnswers(character);
      const show = (page: number) =>
        aRead({ answers, page, mayConfirm: true, state: aSubmittedState({ shape: 'driegesprek' }) });
      const seen: string[] = [];
      let page: number | undefined = 0;
      while (page !== undefined) {
        const view = show(page);
        assert.ok(Buffer.byteLength(JSON.stringify(card('ingevuld', view).content)) <= MAX_CARD_BYTES);
        seen.push(...view.blocks.flatMap(({ lines }) => lines));
        page = view.pages.find((other) => other.page > (page ?? 0))?.page;
      }
      const asked = stepsOf(definition, 'driegesprek', 'form').flatMap(({ questions }) => questions);
      const long = asked.filter(({ type }) => type === 'long');
      assert.deepEqual(
        seen.filter((line) => line.length === 2000),
        long.map(() => character.repeat(2000)),
      );
    });
  }

  it('on several pages says which one it is and leads to the others', () => {
    const view = aRead({ answers: longAnswers('é'), page: 1, state: aSubmittedState({ shape: 'driegesprek' }) });
    assert.match(view.page, /^Bladzijde 2 van \d$/);
    const data = all(card('ingevuld', { ...view, papers: [] }).content, 'Action.Submit').map((action) => action.data);
    assert.ok(data.every((one) => isNode(one) && one.verb === 'form.lees'));
    assert.ok(data.some((one) => isNode(one) && one.page === 0));
    assert.equal(aRead({ page: 99 }).page, '');
  });
});

describe('The name of a form', () => {
  const shapes = {
    startgesprek: 'driegesprek',
    'adviesformulier-1': 'halverwege',
    'adviesformulier-2': 'einde',
  } as const;
  const { latest } = loadForms();

  for (const lang of ['nl', 'en'] as const) {
    for (const form of formKeySchema.options) {
      const name = textIn(lang).formulieren.names[form];
      it(`${name}: stands above the form itself too, and may be that of a sheet`, () => {
        assert.equal(titleOf(effectiveForm(latest(formIdOf(form)), bareBasis), shapes[form], lang), name);
        assert.match(name, /^[^[\]:*?/\\]{1,31}$/);
      });
    }
  }
});

for (const lang of ['nl', 'en'] as const) {
  describe(`The cards of a form in ${lang}`, () => {
    for (const { card: name, what, view } of formSamples(lang)) {
      it(`${name}, ${what}: is complete and small enough`, () => {
        const { content } = card(name, view);
        const json = JSON.stringify(content);
        assert.ok(Buffer.byteLength(json) <= MAX_CARD_BYTES);
        assert.doesNotMatch(json, /\$\{|undefined|null|\[object |"isRequired"|"Action\.Execute"/);
        assert.match(content.fallbackText, /\S/);
        assert.equal(content.lang, lang);
      });
    }
  });
}
