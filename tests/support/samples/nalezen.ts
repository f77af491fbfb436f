import { textIn } from '../../../cards/text/text.js';
import { type ReadInput, readView } from '../../../cards/views/form/ingevuld.js';
import { type ReviewInput, reviewView } from '../../../cards/views/form/nalezen.js';
import { signalView } from '../../../cards/views/form/signaal.js';
import { type ChangeInput, changeView } from '../../../cards/views/form/wijziging.js';
import { MAX_TEXT } from '../../../src/forms/definition.js';
import { type FormState, MAX_REMARK, type Remark } from '../../../src/forms/form.js';
import type { Heard } from '../../../src/forms/urgent.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';
import { aSubmittedAdvice, fullAnswers, plainAdvice, richAdvice, usualAnswers } from './adviesformulier.js';

const student = 'Youssef Amrani';
const names: Readonly<Record<string, string>> = {
  ...{ 'karin-blom': 'Karin Blom', 'marijke-bos': 'Marijke Bos', 'wim-post': 'Wim Post' },
};
export const nameOf = (person: string) => names[person] ?? student;

/** What the schoolopleider said of a section. */
export function aRemark(over: Partial<Remark> = {}): Remark {
  return {
    section: 'lessen',
    version: 1,
    by: 'marijke-bos',
    at: '2026-11-13T15:05:00.000Z',
    givenAt: '2026-11-13T15:20:00.000Z',
    text: 'Schrijf erbij *hoe* de afsluiting beter kan.',
    ...over,
  };
}

/** One page of a form as somebody reads it. */
export function aReading(state: FormState, lang: Language, over: Partial<ReadInput> = {}) {
  const { definition, answers } = state;
  return readView({
    ...{ definition, state, answers, part: 'form', student, nameOf, waitingFor: [], page: 0, lang },
    mayConfirm: false,
    ...over,
  });
}

/** One page of one section as the schoolopleider reads it. */
export function aSection(state: FormState, lang: Language, over: Partial<ReviewInput> = {}) {
  const { definition, answers, remarks } = state;
  return reviewView({
    ...{ definition, state, answers, remarks, reader: 'marijke-bos', writer: 'Karin Blom', student, nameOf, lang },
    ...over,
  });
}

/** What changed since the first version; by default for the schoolopleider. */
export function aChange(state: FormState, lang: Language, over: Partial<ChangeInput> = {}) {
  const { definition, answers } = state;
  const known = { version: 1, isOwn: false, answers: usualAnswers(definition, state.shape) };
  const view = changeView({
    ...{ definition, state, answers, reader: 'marijke-bos', known, student, nameOf, page: 0, lang },
    ...{ mayAgree: true, mayRemark: true },
    ...over,
  });
  if (view === undefined) throw new Error('nothing changed');
  return view;
}

/** What the schoolopleider was told at once, of a change that was not handed in yet. */
function aHeard({ definition }: FormState, words: string): Heard[] {
  const of = (wanted: string) => {
    const question = definition.questions.find(({ id }) => id === wanted);
    if (question === undefined) throw new Error(`no ${wanted}`);
    return question;
  };
  const more = [{ question: of('stagnatieuitleg'), answer: words }];
  return [{ by: 'karin-blom', question: of('stagnatie'), answer: 'ja', more }];
}
const stalls = 'De groep overnemen lukt *nog niet*.\nIk wil graag samen kijken.';

/** Asked back, changed and handed in once more. */
export function aSecondVersion(over: Partial<FormState> = {}): FormState {
  return aSubmittedAdvice('halverwege', {
    version: 2,
    submission: { version: 2, by: 'karin-blom', at: '2026-11-16T14:30:00.000Z', reference: 'AF-7K3F2Q' },
    answers: {
      ...usualAnswers(richAdvice, 'halverwege'),
      lesgeven:
        'De afsluiting: eerst terug naar het doel, dan één vraag aan de groep.\nDat oefenen we elke **dinsdag**.',
      advies: 'n3',
      toelichting1: '',
    },
    remarks: [aRemark(), aRemark({ section: 'beeld', text: 'Noem een voorbeeld.' })],
    ...over,
  });
}

/** A form without rows in which every answer, every remark and the reaction is as long as it may be. */
export function aFullAdvice(sign: string): FormState {
  const answers = fullAnswers(plainAdvice, 'einde', sign);
  const text = sign.repeat(Math.floor(MAX_REMARK / sign.length));
  return aSubmittedAdvice('einde', {
    definition: plainAdvice,
    answers,
    reaction: { answers, handedInAt: '2026-11-14T10:00:00.000Z' },
    remarks: plainAdvice.steps.map(({ id }) => aRemark({ section: id, text })),
  });
}

/** The cards of reading an adviesformulier, going through it, and agreeing with a change; and the messages. */
export function nalezenSamples(lang: Language): CardSample[] {
  return [...readings(lang), ...sections(lang), ...changes(lang), ...signals(lang)];
}

const agreed = [
  { by: 'marijke-bos', at: '2026-11-13T15:20:00.000Z', version: 1 },
  { by: 'youssef-amrani', at: '2026-11-13T16:20:00.000Z', version: 1 },
];
const newer = (lang: Language) => textIn(lang).nalezen.stale.version;
const reader = { student: 'youssef-amrani', writer: 'karin-blom', guide: 'marijke-bos' };

function readings(lang: Language): CardSample[] {
  const show = (what: string, state: FormState, over: Partial<ReadInput>) => ({
    card: 'ingevuld',
    what: `advies-${what}`,
    view: aReading(state, lang, over),
  });
  const submitted = aSubmittedAdvice();
  const plain = aSubmittedAdvice('halverwege', {
    definition: plainAdvice,
    answers: usualAnswers(plainAdvice, 'halverwege'),
  });
  const asked = { by: 'marijke-bos', at: '2026-11-13T15:20:00.000Z', version: 1 };
  const words = [{ ...asked, asks: true }];
  const reaction = {
    answers: { reactie: 'Ik herken dit.\nIk wil *meer* groep 7.' },
    handedInAt: '2026-11-14T10:00:00.000Z',
  };
  const draft = aSubmittedAdvice('halverwege', {
    version: 0,
    submission: undefined,
    answers: { stagnatie: 'ja' },
  } as never);
  return [
    show('student', submitted, {
      ...{ reader: reader.student, mayConfirm: true, mayReact: true, waitingFor: ['Marijke Bos', student] },
    }),
    show('stokt', submitted, { reader: reader.guide, mayRemark: true, heard: aHeard(submitted, stalls) }),
    show('vol-stokt', aFullAdvice('€'), {
      ...{ reader: reader.guide, mayRemark: true, heard: aHeard(aFullAdvice('€'), '€'.repeat(MAX_TEXT)) },
    }),
    show('concept', draft, { reader: reader.guide, mayRemark: true, waitingFor: ['Karin Blom'] }),
    show(
      'teruggevraagd',
      { ...plain, asked, words, remarks: [aRemark()] },
      {
        ...{ reader: reader.writer, mayEdit: true, remarks: [aRemark()], waitingFor: ['Karin Blom'] },
      },
    ),
    show(
      'akkoord',
      { ...plain, confirmations: agreed, reaction },
      {
        ...{
          reader: reader.writer,
          mayEdit: true,
          reaction: reaction.answers,
          remarks: [aRemark()],
          late: '2026-11-10',
        },
        authors: { lesgeven: { by: 'marijke-bos', at: '2026-11-02T10:00:00.000Z' } },
      },
    ),
    ...(['karin-blom', 'wim-post'] as const).map((editor) =>
      show(
        editor === reader.writer ? 'aangepast' : 'aangepast-ander',
        {
          ...{ ...plain, confirmations: agreed, pending: ['lesgeven'] },
          authors: { lesgeven: { by: editor, at: '2026-11-14T10:00:00.000Z' } },
        },
        { reader: reader.writer, mayEdit: true, editors: [editor] },
      ),
    ),
    show('vol', aFullAdvice('€'), {
      ...{ reader: reader.writer, mayEdit: true, remarks: aFullAdvice('€').remarks, page: 1 },
    }),
  ];
}

function sections(lang: Language): CardSample[] {
  const show = (what: string, state: FormState, over: Partial<ReviewInput>) => ({
    card: 'nalezen',
    what,
    view: aSection(state, lang, over),
  });
  const submitted = aSubmittedAdvice();
  const remarked = aSubmittedAdvice('halverwege', { remarks: [aRemark({ givenAt: undefined } as never)] });
  return [
    show('begin', remarked, { late: '2026-11-06' }),
    show('stokt', submitted, { heard: aHeard(submitted, stalls) }),
    show('stokt-einde', submitted, { section: 'afronden', heard: aHeard(submitted, stalls) }),
    show('vol-stokt', aFullAdvice('😀'), { heard: aHeard(aFullAdvice('😀'), '😀'.repeat(MAX_TEXT / 2)) }),
    show('doelen', submitted, { section: 'doelen' }),
    show('leeg', aSubmittedAdvice('halverwege', { answers: {} }), { section: 'beeld' }),
    show('einde', remarked, { section: 'afronden' }),
    show('zonder-opmerking', submitted, { section: 'afronden', fault: { kind: 'no-remark' } }),
    show('te-lang', submitted, { section: 'leren', fault: { kind: 'too-long', typed: 'Te lang. '.repeat(120) } }),
    show('niet-bewaard', aSubmittedAdvice('halverwege', { confirmations: agreed.slice(0, 1) }), {
      ...{ section: 'leren', fault: { kind: 'stale', typed: 'Noem ook een voorbeeld.' } },
    }),
    show('nieuwer', aSecondVersion(), { notices: [newer(lang)] }),
    show('vol', aFullAdvice('€'), { section: 'lessen' }),
    show('vol-einde', aFullAdvice('😀'), {
      section: 'afronden',
      page: 99,
      reaction: aFullAdvice('😀').reaction.answers,
    }),
  ];
}

function changes(lang: Language): CardSample[] {
  const show = (what: string, state: FormState, over: Partial<ChangeInput>) => ({
    card: 'ingevuld',
    what: `wijziging-${what}`,
    view: aChange(state, lang, over),
  });
  const full = aFullAdvice('€');
  const known = { version: 1, isOwn: false, answers: fullAnswers(plainAdvice, 'einde', 'a') };
  return [
    show('schoolopleider', aSecondVersion(), {}),
    show('stokt', aSecondVersion(), { heard: aHeard(aSecondVersion(), stalls) }),
    show('student', aSecondVersion(), { reader: reader.student, mayRemark: false }),
    show('begeleider', aSecondVersion(), {
      reader: 'wim-post',
      known: { version: 1, isOwn: true, answers: usualAnswers(richAdvice, 'halverwege') },
      mayRemark: false,
    }),
    show('midden', aSecondVersion(), { mayAgree: false, notices: [newer(lang)] }),
    show('vol', { ...full, version: 2 }, { known, page: 1 }),
    show('vol-einde', { ...full, version: 2 }, { known, page: 99 }),
  ];
}

function signals(lang: Language): CardSample[] {
  const about = {
    ...{ partnership: 'noord-holland', student: 'youssef-amrani', form: 'adviesformulier-1' as const },
    ...{ schoolYear: '2026-2027', semester: 1 as const },
  };
  return [
    {
      card: 'signaal',
      what: 'stokt',
      view: signalView({ about, kind: 'stagnatie', student, from: 'Karin Blom', lang }),
    },
    {
      card: 'signaal',
      what: 'stokt-zonder',
      view: signalView({ about, kind: 'stagnatie', student, from: undefined, lang }),
    },
    {
      card: 'signaal',
      what: 'terug',
      view: signalView({ about, kind: 'teruggevraagd', student, from: 'Marijke Bos', lang }),
    },
    {
      card: 'signaal',
      what: 'opnieuw',
      view: signalView({ about, kind: 'aangepast', student, from: 'Karin Blom', lang }),
    },
  ];
}
