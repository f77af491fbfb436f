import { type Receipt, receiptView, type Waiting } from '../../../cards/views/form/ontvangst.js';
import { type StepInput, stepView } from '../../../cards/views/form/stap.js';
import { type Basis, bareBasis } from '../../../src/forms/basis.js';
import { type Answers, type FormDefinition, MAX_SHORT, MAX_TEXT, type Shape } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import type { FormState } from '../../../src/forms/form.js';
import { loadForms } from '../../../src/forms/load.js';
import { questionsOf } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';

/** What students write down as their goals. */
const goals = [
  'Ik geef korte instructies; in november kan de groep daarna zelf aan de slag.',
  'Ik begin elke les **rustig**.',
  'Ik stel vragen waar een kind over na moet denken en wacht lang genoeg op het antwoord.',
  'Ik maak een groepsplan voor rekenen.',
  'Ik vraag elke week om feedback op één les, en doe er de week daarna iets mee.',
];

/** The adviesformulier as the content has it. */
export const plainAdvice = effectiveForm(loadForms().latest('adviesformulier'), bareBasis);

const leeruitkomsten = Array.from({ length: 12 }, (_, at) => ({
  nl: `Leeruitkomst met een naam die over twee regels van een telefoon gaat, nummer ${at + 1}.`,
  en: `An outcome with a name that takes two lines of a phone, number ${at + 1}.`,
}));

/** As large as a partnership can make it: goals, leeruitkomsten, a scale and questions of its own. */
export const richBasis: Basis = {
  ...bareBasis,
  rows: { leerdoelen: goals, leeruitkomsten },
  changes: [{ question: 'advies', options: ownScale() }],
  own: [
    {
      ...{ id: 'eigenmuziek', step: 'beeld', type: 'long', required: false, answeredBy: ['guide'] },
      label: { nl: 'Muziek en beweging', en: 'Music and movement' },
    },
    {
      ...{ id: 'eigenmoment', step: 'afronden', type: 'choice', required: true, answeredBy: ['guide'] },
      label: { nl: 'Waar bespraken jullie dit?', en: 'Where did you discuss this?' },
      options: [
        { id: 'klas', label: { nl: 'In de klas', en: 'In the classroom' } },
        { id: 'elders', label: { nl: 'Ergens anders', en: 'Somewhere else' } },
      ],
    },
  ],
};

export const richAdvice = effectiveForm(loadForms().latest('adviesformulier'), richBasis);

function ownScale() {
  const nl = ['Ruim onder niveau', 'Onder niveau', 'Op niveau', 'Boven niveau', 'Ruim boven niveau', 'Niet te zeggen'];
  const en = ['Far below', 'Below', 'At level', 'Above', 'Far above', 'Cannot say'];
  return nl.map((label, at) => ({ id: `n${at}`, label: { nl: label, en: en[at] ?? '' } }));
}

/** An adviesformulier of the first or the second moment that nobody touched yet. */
export function anAdviceState(
  shape: 'halverwege' | 'einde' = 'halverwege',
  overrides: Partial<FormState> = {},
): FormState {
  return {
    ref: {
      form: shape === 'halverwege' ? 'adviesformulier-1' : 'adviesformulier-2',
      partnership: 'noord-holland',
      student: 'youssef-amrani',
      when: { schoolYear: '2026-2027', semester: 1 },
    },
    ...{ definition: richAdvice, shape, preparation: { answers: {} }, answers: {}, carried: {}, authors: {} },
    ...{ reaction: { answers: {} }, started: false, version: 0, submissions: [], pending: [], confirmations: [] },
    ...{ lapsed: [], words: [], remarks: [] },
    ...overrides,
  };
}

/** Handed in by the werkplekbegeleider. */
export function aSubmittedAdvice(
  shape: 'halverwege' | 'einde' = 'halverwege',
  overrides: Partial<FormState> = {},
): FormState {
  return anAdviceState(shape, {
    answers: usualAnswers(richAdvice, shape),
    started: true,
    version: 1,
    submission: { version: 1, by: 'karin-blom', at: '2026-11-12T14:30:00.000Z', reference: 'AF-7K3F2Q' },
    ...overrides,
  });
}

const sentence =
  'De uitleg is helder en de groep gaat daarna vlot aan het werk. Let nog op het *tempo* van de afsluiting.';

/** As people fill it in. */
export function usualAnswers(definition: FormDefinition, shape: Shape): Answers {
  return filled(definition, shape, ({ type, options = [] }) => {
    if (type === 'choice') return options[0]?.id ?? '';
    return { date: '2026-11-10', number: '9', long: sentence, text: 'Gaat goed', list: [sentence] }[type];
  });
}

/** Every answer as long as its input takes it, of one character over and over. */
export function fullAnswers(definition: FormDefinition, shape: Shape, character: string): Answers {
  const long = (most: number) => character.repeat(Math.floor(most / character.length));
  return filled(definition, shape, ({ type, options = [], max = 1 }) => {
    if (type === 'choice') return options.at(-1)?.id ?? '';
    if (type === 'list') return Array.from({ length: max }, () => long(MAX_SHORT));
    return { date: '2026-11-10', number: '200', long: long(MAX_TEXT), text: long(MAX_SHORT) }[type];
  });
}

function filled(
  definition: FormDefinition,
  shape: Shape,
  answer: (question: FormDefinition['questions'][number]) => Answers[string],
): Answers {
  const parts = (['preparation', 'form', 'reaction'] as const).flatMap((part) => questionsOf(definition, shape, part));
  return Object.fromEntries(parts.map((question) => [question.id, answer(question)]));
}

const student = 'Youssef Amrani';
const at = new Date('2026-11-12T13:42:00.000Z');
const nameOf = (person: string) => ({ 'karin-blom': 'Karin Blom', 'marijke-bos': 'Marijke Bos' })[person] ?? student;

/** The cards of filling in an adviesformulier: empty, usual, with faults, full, and all that follows on them. */
export function adviceSamples(lang: Language): CardSample[] {
  return [...steps(lang), ...receipts(lang)];
}

function steps(lang: Language): CardSample[] {
  const show = (what: string, step: number, state: FormState, more: Partial<StepInput> = {}) => ({
    card: 'stap',
    what: `advies-${what}`,
    view: stepView({
      ...{ definition: state.definition, state, part: 'form', step, student, group: '5', lang },
      ...more,
    }),
  });
  const usual = usualAnswers(richAdvice, 'einde');
  const begun = anAdviceState('einde', { started: true, answers: usual });
  const carried = anAdviceState('einde', {
    answers: { kwaliteiten: sentence, aandachtspunten: sentence, toelichting1: 'Bijna.' },
    carried: {
      ...{ kwaliteiten: 'adviesformulier-1', aandachtspunten: 'adviesformulier-1', toelichting1: 'adviesformulier-1' },
    },
  });
  const stalled = anAdviceState('einde', {
    ...{
      started: true,
      answers: { stagnatie: 'ja', besproken: 'misschien', besprokenop: 'gisteren', lbf: 'een stuk of 9' },
    },
  });
  const again = aSubmittedAdvice('einde', {
    asked: { by: 'marijke-bos', at: '2026-11-13T10:00:00.000Z', version: 1 },
  });
  const wide = anAdviceState('einde', { started: true, answers: fullAnswers(richAdvice, 'einde', '€') });
  return [
    show('lessen', 0, anAdviceState('halverwege', { definition: plainAdvice })),
    show('lessen-fout', 0, anAdviceState('halverwege', { started: true, answers: { opdrachten: sentence } }), {
      faults: [
        { question: 'lesvoorbereiding', fault: 'required' },
        { question: 'lesgeven', fault: 'required' },
        { question: 'advies', fault: 'required' },
      ],
    }),
    show('te-laat', 1, begun, { late: '2026-11-06', notices: [{ kind: 'saved', at }] }),
    show('doelen', 2, carried),
    show('doelen-fout', 2, begun, { faults: [{ question: 'voortgang2', fault: 'required' }] }),
    show('uitkomsten', 4, begun),
    show('uitkomsten-vol', 7, wide),
    show('beeld-halverwege', 8, carried),
    show('advies', 9, begun),
    show('afronden', 10, begun),
    show('afronden-niemand', 10, begun, {
      vacant: { schoolopleider: lang === 'nl' ? 'schoolopleider' : 'school-based teacher educator' },
    }),
    show('afronden-fout', 10, stalled, {
      faults: [
        { question: 'stagnatieuitleg', fault: 'required' },
        { question: 'besproken', fault: 'no-option' },
        { question: 'besprokenop', fault: 'no-date' },
        { question: 'lbf', fault: 'no-number' },
      ],
    }),
    show('afronden-samen', 10, begun, {
      ...{ nameOf, reader: 'sanne-de-wit', isSaving: true },
      faults: [
        { question: 'stagnatie', fault: 'clash', by: 'karin-blom', typed: 'ja' },
        { question: 'besproken', fault: 'clash', by: 'sanne-de-wit', typed: 'nog-niet' },
        { question: 'bijlage', fault: 'too-much', length: 100_000 },
        { question: 'lbf', fault: 'clash', by: 'karin-blom' },
      ],
    }),
    show('aanpassen', 0, again, {
      notices: [{ kind: 'asked', by: 'Marijke Bos' }],
      remarks: [{ section: 'lessen', by: 'Marijke Bos', text: 'Kun je bij de lessen **een voorbeeld** geven?' }],
    }),
    show(
      'aanpassen-vol',
      0,
      { ...again, answers: wide.answers },
      {
        faults: ['lesvoorbereiding', 'lesgeven', 'opdrachten'].map((question) => ({ question, fault: 'required' })),
        remarks: [1, 2, 3].map(() => ({ section: 'lessen', by: 'Marijke Bos', text: '€'.repeat(1000) })),
      },
    ),
    show('reactie', 0, aSubmittedAdvice(), { part: 'reaction' }),
  ];
}

function receipts(lang: Language): CardSample[] {
  const next: Waiting[] = [
    { name: 'Marijke Bos', to: 'align' },
    { name: student, to: 'read' },
  ];
  const submitted = aSubmittedAdvice();
  const asked = { by: 'marijke-bos', at: '2026-11-13T10:00:00.000Z', version: 1 };
  const kinds: [string, Receipt, FormState, Waiting[], Partial<Parameters<typeof receiptView>[0]>?][] = [
    ['ingediend', { kind: 'submitted' }, submitted, next],
    ['te-laat', { kind: 'submitted' }, submitted, next, { late: '2026-11-06' }],
    [
      'niemand',
      { kind: 'submitted' },
      submitted,
      next.slice(1),
      { untold: { seat: lang === 'nl' ? 'schoolopleider' : 'school-based teacher educator' } },
    ],
    ['niets-veranderd', { kind: 'unchanged' }, submitted, []],
    ['later', { kind: 'later', step: 3 }, anAdviceState('halverwege', { started: true }), []],
    ['later-opnieuw', { kind: 'later', step: 3 }, submitted, []],
    ['gesloten', { kind: 'closed' }, submitted, next],
    ['afgestemd', { kind: 'confirmed' }, submitted, next.slice(1), { reader: 'marijke-bos' }],
    ['afgestemd-laat', { kind: 'confirmed' }, submitted, next.slice(1), { reader: 'marijke-bos', late: '2026-11-06' }],
    ['gelezen', { kind: 'confirmed' }, submitted, next.slice(0, 1), { reader: 'youssef-amrani' }],
    [
      ...([
        'teruggevraagd',
        { kind: 'asked-back' },
        { ...submitted, asked, words: [{ ...asked, asks: true }] },
      ] as const),
      ...([[{ name: 'Karin Blom', to: 'change' }], { reader: 'marijke-bos' }] satisfies [Waiting[], object]),
    ],
    ['reactie', { kind: 'reacted' }, { ...submitted, reaction: { answers: {}, handedInAt: at.toISOString() } }, next],
  ];
  return kinds.map(([what, receipt, state, waitingFor, more = {}]) => ({
    card: 'ontvangst',
    what: `advies-${what}`,
    view: receiptView({
      ...{ receipt, definition: state.definition, state, student, waitingFor, nameOf, at, lang },
      ...{ reader: 'karin-blom', mayRead: true },
      ...more,
    }),
  }));
}
