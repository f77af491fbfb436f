import { readView } from '../../../cards/views/form/ingevuld.js';
import { unsavedViews } from '../../../cards/views/form/nietBewaard.js';
import { type Receipt, receiptView, type Waiting } from '../../../cards/views/form/ontvangst.js';
import { stepView } from '../../../cards/views/form/stap.js';
import { bareBasis } from '../../../src/forms/basis.js';
import { type Answers, MAX_SHORT, MAX_TEXT } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import type { FormState } from '../../../src/forms/form.js';
import { loadForms } from '../../../src/forms/load.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';
import { adviceSamples } from './adviesformulier.js';

export const definition = effectiveForm(loadForms().latest('startgesprek'), bareBasis);

/** What nobody touched yet. */
export function aFormState(overrides: Partial<FormState> = {}): FormState {
  return {
    ref: {
      form: 'startgesprek',
      partnership: 'noord-holland',
      student: 'youssef-amrani',
      when: { schoolYear: '2026-2027', semester: 1 },
    },
    definition,
    shape: 'werkplekbegeleider',
    preparation: { answers: {} },
    answers: {},
    carried: {},
    authors: {},
    reaction: { answers: {} },
    started: false,
    version: 0,
    submissions: [],
    pending: [],
    confirmations: [],
    lapsed: [],
    words: [],
    remarks: [],
    ...overrides,
  };
}

/** Handed in by the werkplekbegeleider on a Tuesday, confirmed by nobody. */
export function aSubmittedState(overrides: Partial<FormState> = {}): FormState {
  return aFormState({
    answers: shortAnswers,
    started: true,
    version: 1,
    submission: { version: 1, by: 'karin-blom', at: '2026-09-08T14:30:00.000Z', reference: 'SG-7K3F2Q' },
    ...overrides,
  });
}

/** As people fill it in. */
export const shortAnswers: Answers = {
  datum: '2026-09-08',
  kennismaking: 'Youssef liep eerder stage in groep 3.\nHij wil meer leren over rekenen.',
  leervragen: ['Hoe houd ik de groep erbij tijdens de uitleg?', 'Hoe geef ik *feedback* op gedrag?'],
  leerdoelen: ['Ik geef korte instructies; in november kan de groep daarna zelf aan de slag.'],
  opdrachten: 'Praktijkopdracht rekenen, af op 6 november.',
  werkafspraken: '- maandag en dinsdag om 8.00 uur aanwezig\n- na school een kwartier napraten',
  lbf: 'Zondag voor 18.00 uur per mail; maandag voor school feedback.',
};

/** Every answer as long as its input takes it, of one character over and over. */
export function longAnswers(character: string): Answers {
  const filled = definition.questions.map(({ id, type, max = 1 }): [string, string | string[]] => {
    if (type === 'date') return [id, '2026-09-08'];
    if (type === 'number') return [id, String(max)];
    if (type === 'list') return [id, Array.from({ length: max }, () => character.repeat(MAX_SHORT))];
    return [id, character.repeat(type === 'long' ? MAX_TEXT : MAX_SHORT)];
  });
  return Object.fromEntries(filled);
}

const student = 'Youssef Amrani';
const at = new Date('2026-09-09T13:42:00.000Z');
const nameOf = (person: string) => (person === 'karin-blom' ? 'Karin Blom' : student);

/** The cards of a form: empty, filled in, with faults, full, and all that follows on them. */
export function formSamples(lang: Language): CardSample[] {
  return [...steps(lang), ...receipts(lang), ...unsaved(lang), ...reads(lang), ...adviceSamples(lang)];
}

function steps(lang: Language): CardSample[] {
  const show = (what: string, step: number, state: FormState, more: Partial<Parameters<typeof stepView>[0]> = {}) => ({
    card: 'stap',
    what,
    view: stepView({ definition, state, part: 'form', step, student, lang, ...more }),
  });
  const half = aFormState({ started: true, answers: { ...shortAnswers, datum: 'a week ago', leervragen: [] } });
  const full = (character: string) => aFormState({ shape: 'driegesprek', answers: longAnswers(character) });
  return [
    show('voorbereiding', 0, aFormState(), { part: 'preparation' }),
    show('voorbereiding-fout', 1, aFormState(), {
      part: 'preparation',
      faults: [{ question: 'leervragen', fault: 'required' }],
    }),
    show('voorbereid', 0, aFormState({ answers: shortAnswers }), { notices: [{ kind: 'prepared' }] }),
    show('gesprek-fout', 0, half, {
      notices: [{ kind: 'saved', at }],
      faults: [
        { question: 'datum', fault: 'no-date' },
        { question: 'leervragen', fault: 'required' },
        { question: 'werkafspraken', fault: 'required' },
      ],
    }),
    show(
      'gesprek-samen',
      0,
      aFormState({ started: true, answers: { ...shortAnswers, kennismaking: 'Een.\n\nTwee.' } }),
      {
        ...{ isSaving: true, nameOf, reader: 'sanne-de-wit' },
        faults: [
          { question: 'datum', fault: 'clash', by: 'karin-blom', typed: '2026-09-02' },
          { question: 'kennismaking', fault: 'joined', by: 'karin-blom' },
          { question: 'leervragen', fault: 'joined', by: 'karin-blom' },
        ],
      },
    ),
    show('voorbereiding-veranderd', 1, prepared(), {
      ...{ part: 'preparation', notices: [{ kind: 'handed-in', at }, { kind: 'edited' }] },
    }),
    show('gesprek-veel', 0, aFormState({ started: true, answers: { kennismaking: 'woord '.repeat(4000) } })),
    show('leerdoelen', 1, half, { notices: [{ kind: 'saved', at }] }),
    show('afspraken', 2, aFormState({ started: true, answers: shortAnswers }), { notices: [{ kind: 'saved', at }] }),
    show('vol', 2, full('a')),
    show('vol-breed', 2, full('€')),
  ];
}

function receipts(lang: Language): CardSample[] {
  const confirm: Waiting[] = [{ name: student, to: 'confirm' }];
  const kinds: [string, Receipt, FormState, Waiting[]][] = [
    ['ingediend', { kind: 'submitted' }, aSubmittedState(), confirm],
    ['ingeleverd', { kind: 'prepared' }, prepared(), [{ name: 'Karin Blom', to: 'fill' }]],
    ['bevestigd', { kind: 'confirmed' }, aSubmittedState(), []],
    ['later', { kind: 'later', step: 1 }, aFormState({ started: true }), []],
    ['gesloten', { kind: 'closed' }, aSubmittedState(), []],
    ['voorbereiding-gesloten', { kind: 'closed-preparation' }, aSubmittedState(), confirm],
  ];
  return kinds.map(([what, receipt, state, waitingFor]) => ({
    card: 'ontvangst',
    what,
    view: receiptView({
      ...{ receipt, definition, state, student, waitingFor, nameOf, at, lang },
      reader: 'youssef-amrani',
      mayRead: true,
    }),
  }));
}

/** One card mostly; what is longer than a card goes on in the next. */
function unsaved(lang: Language): CardSample[] {
  const show = (what: string, typed: Answers, stray: string[] = []): CardSample[] =>
    unsavedViews({ state: aSubmittedState(), part: 'form', unsaved: typed, stray, student, lang }).map((view, at) => ({
      card: 'nietBewaard',
      what: `${what}-${at + 1}`,
      view,
    }));
  return [
    ...show('kort', shortAnswers),
    ...show('lang', longAnswers('€')),
    ...show('ander-formulier', {}, ['60', 'Een **vraag** die er niet meer is.']),
  ];
}

function prepared(): FormState {
  return aFormState({ preparation: { answers: shortAnswers, handedInAt: '2026-09-01T08:12:00.000Z' } });
}

function reads(lang: Language): CardSample[] {
  const show = (what: string, answers: Answers, page: number, mayConfirm: boolean) => ({
    card: 'ingevuld',
    what,
    view: readView({
      ...{ definition, answers, page, mayConfirm, student, nameOf, lang },
      state: aSubmittedState({ shape: 'driegesprek' }),
      part: 'form',
      waitingFor: [student],
    }),
  });
  return [
    show('bevestigen', shortAnswers, 0, true),
    show('lezen', shortAnswers, 0, false),
    show('lang', longAnswers('é'), 0, true),
    show('lang-verder', longAnswers('é'), 1, true),
  ];
}
