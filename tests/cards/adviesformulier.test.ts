import assert from 'node:assert/strict';
import { loadCards, MAX_CARD_BYTES } from '../../bot/render.js';
import { faultText } from '../../cards/views/form/faultText.js';
import { NO_CHOICE, typedIn } from '../../cards/views/form/inputs.js';
import { type ReceiptInput, receiptView } from '../../cards/views/form/ontvangst.js';
import { type StepInput, stepView } from '../../cards/views/form/stap.js';
import type { FieldFault } from '../../src/forms/definition.js';
import { fingerprint } from '../../src/forms/fingerprint.js';
import { MAX_REMARK } from '../../src/forms/form.js';
import { stepsOf } from '../../src/forms/questions.js';
import { anAdviceState, aSubmittedAdvice, plainAdvice, richAdvice } from '../support/samples/adviesformulier.js';
import { everyStep } from '../support/samples/everyStep.js';

const card = loadCards();
const student = 'Youssef Amrani';
const at = new Date('2026-11-13T13:42:00.000Z');
const nameOf = (person: string) => ({ 'karin-blom': 'Karin Blom', 'marijke-bos': 'Marijke Bos' })[person] ?? student;

const stepIds = stepsOf(richAdvice, 'einde', 'form').map(({ id }) => id);

/** A step of the adviesformulier before the end, by its id. */
const aStep = (id: string, overrides: Partial<StepInput> = {}) => {
  const { state = anAdviceState('einde') } = overrides;
  const step = stepIds.indexOf(id);
  return stepView({
    ...{ definition: state.definition, state, part: 'form', step, student, group: '5', lang: 'nl' },
    ...overrides,
  });
};

const fieldIn = (view: ReturnType<typeof stepView>, id: string) =>
  view.fields.find((field) => field.id === `a_${id}`) ?? assert.fail(`no field ${id}`);

const aReceipt = (overrides: Partial<ReceiptInput>) => {
  const { state = aSubmittedAdvice() } = overrides;
  return receiptView({
    ...{ receipt: { kind: 'submitted' }, definition: state.definition, state, student, reader: 'karin-blom' },
    ...{ waitingFor: [], nameOf, at, mayRead: true, lang: 'nl' },
    ...overrides,
  });
};

const faults: FieldFault['fault'][] = ['required', 'too-long', 'no-date', 'date-outside', 'no-option', 'no-number'];

for (const lang of ['nl', 'en'] as const) {
  describe(`Every step of both forms in ${lang}, from empty to full`, () => {
    it('fits a card, with a label on every input and all that was typed', () => {
      for (const { what, view, questions, state, part } of everyStep(lang)) {
        const { content } = card('stap', view);
        const json = JSON.stringify(content);
        assert.ok(Buffer.byteLength(json) <= MAX_CARD_BYTES, `${what}: ${Buffer.byteLength(json)} bytes`);
        assert.doesNotMatch(json, /\$\{|undefined|null|\[object /, what);
        for (const { label } of view.fields) assert.match(label, /\S/, what);
        const answers = part === 'form' ? state.answers : state[part].answers;
        const sent = view.fields.filter(({ value }) => value !== '').map(({ id, value }) => [id, value]);
        const expected = questions.map(({ id, type }) => [id, answers[id] ?? (type === 'list' ? [] : '')]);
        assert.deepEqual(typedIn(questions, Object.fromEntries(sent)), Object.fromEntries(expected), what);
      }
    });

    it('fits a card with everything wrong too, and says at each input what can be wrong with it', () => {
      for (const { what, definition, state, part, step, questions } of everyStep(lang)) {
        const wrong = questions.map(({ id }) => ({ question: id, fault: 'too-long' as const }));
        const view = stepView({ definition, state, part, step, student, lang, faults: wrong });
        const bytes = Buffer.byteLength(JSON.stringify(card('stap', view).content));
        assert.ok(bytes <= MAX_CARD_BYTES, `${what}: ${bytes} bytes`);
        for (const question of questions)
          for (const fault of faults) {
            const value = 'x'.repeat(2001);
            const text = faultText({ fault, question, value, at: 0 }, { questions, part, lang });
            assert.match(text, /^(Let op|Please note): /, `${what}: ${question.id} ${fault}`);
          }
      }
    });
  });
}

describe('A step of the adviesformulier', () => {
  it('says of a date whether it must have been, or is only far away', () => {
    const { definition } = aSubmittedAdvice();
    const held = definition.questions.find(({ id }) => id === 'besprokenop') ?? assert.fail('no date');
    const { past: _, ...planned } = held;
    const told = (question: typeof held) =>
      faultText(
        { fault: 'date-outside', question, value: '2072-01-01', at: 0 },
        { questions: [question], part: 'form', lang: 'nl' },
      );
    assert.match(told(held), /vandaag of eerder/);
    assert.match(told(planned), /ver van dit semester/);
  });

  it('says which of the two it is, of whom, in which group and semester', () => {
    const view = aStep('lessen');
    assert.deepEqual(
      [view.title, view.student, view.facts],
      ['Adviesformulier voor het einde', 'Student: Youssef Amrani', 'Groep 5, semester 1 van 2026-2027'],
    );
    assert.equal(aStep('lessen', { state: anAdviceState() }).title, 'Adviesformulier halverwege');
    assert.equal(aStep('lessen', { group: undefined }).facts, 'Semester 1 van 2026-2027');
    assert.equal(aStep('lessen', { group: 'Onderbouw' }).facts, 'Onderbouw, semester 1 van 2026-2027');
    assert.equal(view.progress, 'Stap 1 van 11: De lessen');
  });

  it('names the goal or the leeruitkomst above its first question, once, exactly as it was typed', () => {
    const leads = (id: string) => aStep(id).fields.map(({ lead, label }) => [lead.slice(0, 12), label]);
    assert.deepEqual(leads('doelen').slice(0, 4), [
      ['Ik geef kort', 'Voortgang leerdoel 1 (verplicht)'],
      ['', 'Toelichting leerdoel 1'],
      ['Ik begin elk', 'Voortgang leerdoel 2 (verplicht)'],
      ['', 'Toelichting leerdoel 2'],
    ]);
    assert.deepEqual(leads('uitkomsten4')[4], ['Leeruitkomst', 'Leeruitkomst 12']);
    const json = JSON.stringify(card('stap', aStep('doelen')).content);
    assert.match(json, /"type":"TextRun","text":"Ik begin elke les \*\*rustig\*\*\."/);
  });

  it('shows up to four options at once and more behind one press, the stored one chosen', () => {
    const state = anAdviceState('einde', { answers: { advies: 'n2', vertrouwen: 'ja' } });
    const view = aStep('advies', { state });
    const [scale, trust] = [fieldIn(view, 'advies'), fieldIn(view, 'vertrouwen')];
    assert.deepEqual([scale.style, scale.value, scale.choices.length], ['compact', 'n2', 6]);
    assert.deepEqual([trust.style, trust.value], ['expanded', 'ja']);
    const plain = aStep('advies', { state: anAdviceState('einde', { definition: plainAdvice }), step: 3 });
    assert.deepEqual([fieldIn(plain, 'advies').style, fieldIn(plain, 'advies').choices.length], ['expanded', 3]);
  });

  it('lets who chose something that need not be answered take it back, and only then', () => {
    const titles = (id: string, answers: Record<string, string>) =>
      fieldIn(aStep('advies', { state: anAdviceState('einde', { answers }) }), id).choices.map(({ title }) => title);
    assert.deepEqual(titles('vertrouwen', {}), ['Ja', 'Nog niet', 'Weet ik niet']);
    assert.deepEqual(titles('vertrouwen', { vertrouwen: 'ja' }), [
      'Ja',
      'Nog niet',
      'Weet ik niet',
      'Toch geen antwoord',
    ]);
    assert.equal(titles('advies', { advies: 'n2' }).length, 6);
    const { questions } = stepsOf(richAdvice, 'einde', 'form')[stepIds.indexOf('advies')] ?? assert.fail();
    assert.equal(typedIn(questions, { a_vertrouwen: NO_CHOICE }).vertrouwen, '');
    assert.equal(typedIn(questions, {}).vertrouwen, '', 'a client leaves out a choice that nobody made');
  });

  it('shows a choice that is no option any more as nothing, with what is wrong, and keeps it until somebody chooses', () => {
    const state = anAdviceState('einde', { answers: { besproken: 'misschien' } });
    const view = aStep('afronden', { state, faults: [{ question: 'besproken', fault: 'no-option' }] });
    const field = fieldIn(view, 'besproken');
    assert.equal(field.value, '');
    assert.match(field.error, /^Let op: wat hier stond, kan niet meer/);
    assert.equal(view.base.besproken, fingerprint(undefined));
  });

  it('gives back a number that is none as it was typed, with what a number is', () => {
    const state = anAdviceState('einde', { answers: { lbf: 'een stuk of 9' } });
    const field = fieldIn(aStep('afronden', { state, faults: [{ question: 'lbf', fault: 'no-number' }] }), 'lbf');
    assert.deepEqual([field.kind, field.value], ['text', 'een stuk of 9']);
    assert.match(field.error, /van 0 tot en met 200/);
  });

  it('says in the label when a question must be answered because of another', () => {
    const labels = aStep('afronden').fields.map(({ label }) => label);
    assert.ok(labels.includes('Wat zie je, en wat is er nodig? (verplicht bij ja)'), labels.join());
    assert.ok(labels.includes('Besproken op (verplicht bij ja)'));
    assert.ok(labels.includes('Stokt de ontwikkeling? (verplicht)'));
  });

  it('says what came from an earlier form, as long as nobody changed it', () => {
    const answers = { kwaliteiten: 'Rustig.', aandachtspunten: 'Tempo.' };
    const state = anAdviceState('einde', { answers, carried: { kwaliteiten: 'adviesformulier-1' } });
    const view = aStep('beeld', { state });
    assert.equal(fieldIn(view, 'kwaliteiten').carried, 'Dit stond er halverwege. Pas aan wat veranderd is.');
    assert.equal(fieldIn(view, 'aandachtspunten').carried, '');
  });

  it('says kindly that the last day has passed, and not to who changes what was handed in', () => {
    const late = '2026-11-06';
    assert.deepEqual(aStep('lessen', { late }).notices, [
      "De laatste dag was vrijdag 6 november. Je kunt nog indienen: er staat dan 'te laat' bij.",
    ]);
    assert.doesNotMatch(aStep('lessen', { late, state: aSubmittedAdvice('einde') }).notices.join(), /laatste dag/);
  });

  it('to who changes what was handed in says who asks for it and which version others read, and can be handed in again from any step', () => {
    const view = aStep('lessen', { state: aSubmittedAdvice('einde'), notices: [{ kind: 'asked', by: 'Marijke Bos' }] });
    assert.equal(view.title, 'Aanpassen: adviesformulier voor het einde');
    assert.match(view.notices[0] ?? '', /^Marijke vraagt je om iets aan te passen/);
    assert.match(view.notices[1] ?? '', /Anderen lezen versie 1 tot je opnieuw indient\.$/);
    assert.deepEqual(view.buttons, [
      { to: 'next', title: 'Bewaar en ga verder' },
      { to: 'submit', title: 'Opnieuw indienen' },
      { to: 'later', title: 'Later verder' },
    ]);
    assert.equal(view.version, 1);
  });

  it('says in which other steps something is wrong', () => {
    const faults = (['lesgeven', 'kwaliteiten', 'advies', 'stagnatie'] as const).map((question) => ({
      ...{ question, fault: 'required' as const },
    }));
    assert.match(aStep('lessen', { faults }).faults, /Daarna nog 3 vragen, in stap \d+, \d+ en \d+\./);
    assert.match(aStep('lessen', { faults, lang: 'en' }).faults, /Then 3 more questions, in steps \d+, \d+ and \d+\./);
  });

  it('that mends what was missing can be handed in from there', () => {
    const { buttons } = aStep('beeld', { faults: [{ question: 'kwaliteiten', fault: 'required' }] });
    assert.deepEqual(
      buttons.map(({ to }) => to),
      ['submit', 'next', 'back', 'later'],
    );
  });

  it('shows the last remarks on this step only, as typed, with who made them', () => {
    const remarks = [
      { section: 'leren', by: 'Marijke Bos', text: 'Over iets anders' },
      { section: 'lessen', by: 'Marijke Bos', text: 'Geef **een voorbeeld**.' },
    ];
    const view = aStep('lessen', { state: aSubmittedAdvice('einde'), remarks });
    assert.deepEqual(view.remarks, [{ said: 'Marijke schreef hierbij: ', text: 'Geef **een voorbeeld**.' }]);
  });

  it('shows every remark as long as one may be, beside answers as people give them', () => {
    const remarks = [1, 2, 3].map((at) => ({ section: 'lessen', by: 'Marijke Bos', text: `${at}`.repeat(MAX_REMARK) }));
    const view = aStep('lessen', { state: aSubmittedAdvice('einde'), remarks });
    assert.deepEqual(
      view.remarks.map(({ text }) => text),
      remarks.map(({ text }) => text),
    );
    assert.deepEqual([view.moreRemarks, view.reads], ['', []]);
  });

  it('shows a remark as long as one may be beside the longest answers too', () => {
    const answers = Object.fromEntries(richAdvice.questions.map(({ id }) => [id, '€'.repeat(2000)]));
    const remarks = [{ section: 'lessen', by: 'Marijke Bos', text: 'a'.repeat(MAX_REMARK) }];
    const view = aStep('lessen', { state: aSubmittedAdvice('einde', { answers }), remarks });
    assert.deepEqual([view.remarks[0]?.text, view.moreRemarks], [remarks[0]?.text, '']);
    const { content } = card('stap', view);
    assert.ok(Buffer.byteLength(JSON.stringify(content)) <= MAX_CARD_BYTES);
  });

  it('that has no room for all remarks says so, with a button to read them whole', () => {
    const answers = Object.fromEntries(richAdvice.questions.map(({ id }) => [id, '€'.repeat(2000)]));
    const remarks = ['é', '€'].map((sign) => ({ section: 'lessen', by: 'Marijke Bos', text: sign.repeat(MAX_REMARK) }));
    const view = aStep('lessen', { state: aSubmittedAdvice('einde', { answers }), remarks });
    assert.deepEqual([view.remarks.length, /^€{250,} \.\.\.$/.test(view.remarks[0]?.text ?? '')], [1, true]);
    assert.match(view.moreRemarks, /Kies bovenaan 'Toon alle opmerkingen'/);
    assert.deepEqual(view.reads, [{ title: 'Toon alle opmerkingen', part: 'form' }]);
  });

  it('fits with the longest remarks beside the longest answers', () => {
    for (const sign of ['€', '\u0001', '😀']) {
      const answers = Object.fromEntries(richAdvice.questions.map(({ id }) => [id, sign.repeat(2000)]));
      const remarks = [1, 2, 3].map(() => ({ section: 'lessen', by: 'Marijke Bos', text: sign.repeat(1000) }));
      const wrong = richAdvice.questions.map(({ id }) => ({ question: id, fault: 'too-long' as const }));
      const notices = [{ kind: 'asked' as const, by: 'Marijke Bos' }];
      const view = aStep('lessen', { state: aSubmittedAdvice('einde', { answers }), remarks, faults: wrong, notices });
      assert.ok(Buffer.byteLength(JSON.stringify(card('stap', view).content)) <= MAX_CARD_BYTES);
    }
  });

  it('of the student has the title of a reaction, and no number: there is but one', () => {
    const view = aStep('lessen', { state: aSubmittedAdvice(), part: 'reaction', step: 0 });
    assert.deepEqual([view.title, view.progress], ['Jouw reactie op het adviesformulier halverwege', '']);
    assert.deepEqual(
      view.buttons.map(({ title }) => title),
      ['Indienen', 'Later verder'],
    );
  });
});

describe('The receipt of an adviesformulier', () => {
  it('says by first name who aligns it and who reads it', () => {
    const view = aReceipt({
      waitingFor: [
        { name: student, to: 'read' },
        { name: 'Marijke Bos', to: 'align' },
      ],
    });
    assert.equal(view.title, 'Ingediend: adviesformulier halverwege');
    assert.deepEqual(view.next, [
      'Marijke ziet het in het eerstvolgende overzicht, leest het en stemt het met je af.',
      'Youssef kan het nu lezen en erop reageren.',
      'Jij hoeft niets meer te doen.',
    ]);
    assert.equal(view.read, 'Toon antwoorden');
  });

  it('that came after the last day says so', () => {
    assert.match(aReceipt({ late: '2026-11-06' }).lines[1] ?? '', /^Te laat ingediend: .* vrijdag 6 november\.$/);
    assert.doesNotMatch(aReceipt({}).lines.join(), /laat/);
  });

  it('of what did not differ says that there is no new version', () => {
    const { title, next } = aReceipt({ receipt: { kind: 'unchanged' } });
    assert.equal(title, 'Niets veranderd: adviesformulier halverwege');
    assert.match(next[0] ?? '', /^Er is niets veranderd sinds de vorige keer/);
  });

  it('of a change that was put away says that others read the version before it, and goes on with the change', () => {
    const view = aReceipt({ receipt: { kind: 'later', step: 4 } });
    assert.match(view.lines[0] ?? '', /Anderen lezen nog versie 1\.$/);
    assert.deepEqual([view.edit, view.step], [true, 4]);
  });

  it('to who came second says that first, and then whom it is with now', () => {
    const { title, next } = aReceipt({
      receipt: { kind: 'closed' },
      waitingFor: [{ name: 'Marijke Bos', to: 'align' }],
    });
    assert.equal(title, 'Al ingediend: adviesformulier halverwege');
    assert.match(next[0] ?? '', /^Je drukte op een oude kaart\./);
    assert.equal(next[1], 'Marijke leest het nog en stemt het af.');
  });

  it('is called aligned for the schoolopleider and read for the student', () => {
    const title = (reader: string) => aReceipt({ receipt: { kind: 'confirmed' }, reader }).title;
    assert.equal(title('marijke-bos'), 'Afgestemd: adviesformulier halverwege');
    assert.equal(title('youssef-amrani'), 'Gelezen: adviesformulier halverwege');
  });

  it('of asking back says who writes it again', () => {
    const { title, next } = aReceipt({
      receipt: { kind: 'asked-back' },
      waitingFor: [{ name: 'Karin Blom', to: 'change' }],
    });
    assert.equal(title, 'Aanpassing gevraagd: adviesformulier halverwege');
    assert.equal(next[0], 'Karin past het aan en dient het opnieuw in.');
  });

  it('of a reaction says so when the student did not say yet that it was read', () => {
    const waitingFor = [
      { name: 'Marijke Bos', to: 'align' as const },
      { name: 'Youssef Amrani', to: 'read' as const },
    ];
    const { next } = aReceipt({ receipt: { kind: 'reacted' }, reader: 'youssef-amrani', waitingFor });
    assert.match(next[1] ?? '', /^Laat nog weten dat je het formulier las\. .*'Ik heb dit gelezen'\.$/);
  });

  it('of a reaction is about the reaction', () => {
    const view = aReceipt({ receipt: { kind: 'reacted' }, reader: 'youssef-amrani' });
    assert.equal(view.title, 'Ingediend: jouw reactie op het adviesformulier halverwege');
    assert.deepEqual(view.next, ['Je begeleiders kunnen je reactie lezen.', 'Jij hoeft niets meer te doen.']);
    const later = aReceipt({ receipt: { kind: 'later', step: 0 }, part: 'reaction' });
    assert.equal(later.title, 'Bewaard: jouw reactie op het adviesformulier halverwege');
    assert.equal(later.edit, false);
  });
});
