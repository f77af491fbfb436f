import { unknownView } from '../../../cards/views/begrip/onbekend.js';
import { cijfersView } from '../../../cards/views/cijfers.js';
import {
  answerMessageView,
  doubtOf,
  listedText,
  listedView,
  offersOf,
  whereView,
  wrongView,
} from '../../../cards/views/vraag.js';
import { type ShownVraag, shownAnew, vragenView } from '../../../cards/views/vragen.js';
import type { Antwoord } from '../../../src/glossary/vragen/antwoord.js';
import type { ClosedVraag, OpenVraag } from '../../../src/glossary/vragen/vraag.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';
import { examples } from '../people.js';

const [aos3r, noordHolland] = [examples[0], examples[1]];
if (aos3r === undefined || noordHolland === undefined) throw new Error('the examples are two partnerships');

const about = { question: 'wat is een **floepsel** in [onze](school)?', entry: '' };
const partnerships = [aos3r.partnership, noordHolland.partnership];
const name = noordHolland.partnership.name;

/** A question that is open, unless overridden. */
export function anOpenVraag(overrides: Partial<OpenVraag> = {}): OpenVraag {
  return {
    key: 'k'.repeat(22),
    status: 'open',
    question: about.question,
    asked: 'floepsel',
    said: { kind: 'unknown' },
    count: 3,
    since: '2026-09-07T08:00:00.000Z',
    last: '2026-09-09T08:00:00.000Z',
    presses: [],
    round: 1,
    remarks: [],
    askers: [{ tenant: '1', oid: '2', lang: 'nl' }],
    ...overrides,
  };
}

const closed: ClosedVraag = {
  key: 'c'.repeat(22),
  status: 'closed',
  question: 'Wat betekent fliepsel eigenlijk?',
  asked: 'fliepsel',
  said: { kind: 'unknown' },
  count: 1,
  since: '2026-09-07T08:00:00.000Z',
  last: '2026-09-07T08:00:00.000Z',
  presses: [],
  round: 1,
  ending: { how: 'answered', term: 'fliepsel', definition: 'Een heel klein feestje.' },
  by: 'joke-prins',
  at: '2026-09-09T08:00:00.000Z',
};

const wrong = anOpenVraag({
  key: 'w'.repeat(22),
  question: 'WPA',
  asked: 'Werkplekassessment',
  said: { kind: 'answer', entry: 'werkplekassessment' },
  count: 12,
  askers: [],
  remarks: ['Bij ons doen we dit met *twee* assessoren', 'Dit is te lang, ik haak af'],
});

function shown(vraag: OpenVraag | ClosedVraag, over: Partial<ShownVraag> = {}): ShownVraag {
  return { ...shownAnew(noordHolland ?? neverThere(), vraag), ...over };
}

function neverThere(): never {
  throw new Error('the examples are two partnerships');
}

const twin = {
  id: 'floepsel',
  term: 'floepsel',
  names: [],
  definition: { nl: 'Een feestje na de laatste les van een semester.' },
  by: 'joke-prins',
  at: '2026-09-07T08:00:00.000Z',
  version: 2,
};

const answer: Antwoord = {
  lang: 'nl',
  partnership: 'noord-holland',
  question: about.question,
  ending: {
    how: 'answered',
    term: 'floepsel',
    definition: 'Een **klein** feestje, na de laatste les van een semester.',
  },
};

const week = {
  asked: 1240,
  answered: 980,
  chosen: 101,
  unknown: 60,
  terms: {
    werkplekassessment: { asked: 310, answered: 310, chosen: 0 },
    instituutsopleider: { asked: 80, answered: 80, chosen: 0 },
    tandem: { asked: 8, answered: 8, chosen: 0 },
  },
};
const before = { asked: 0, answered: 0, chosen: 0, unknown: 0, terms: {} };
const termOf = (entry: string) => entry.charAt(0).toUpperCase() + entry.slice(1);

/** Five ordinary questions: the fullest week that an owner gets. */
function fullWeek(lang: Language): CardSample {
  const asked = ['floepsel', 'fliepsel', 'het blauwe uur', 'zij-instroomtafel'];
  const questions = asked.map((term, at) =>
    anOpenVraag({ key: `${at}`.repeat(22), question: `Wat is ${term}?`, asked: term, count: 5 - at, askers: [] }),
  );
  const shownAll = [wrong, ...questions].map((vraag) => shown(vraag));
  return {
    card: 'vragen',
    what: 'vijf',
    view: vragenView({ shown: shownAll, others: 12, name: 'Joke', termOf, lang }),
  };
}

/** Numbers with the longest names and questions. */
function longNumbers(lang: Language): CardSample {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((sign) => `coördinerend-instituutsopleider-${sign.repeat(40)}`);
  const terms = Object.fromEntries(ids.map((id, at) => [id, { asked: 9_000 - at, answered: 9_000, chosen: 0 }]));
  const questions = ids.map((id) =>
    anOpenVraag({ key: id, question: `${'een heel lang woord '.repeat(15)}`, count: 99 }),
  );
  const busy = { ...week, asked: 54_000, answered: 53_000, terms };
  const input = { partnership: name, week: busy, before: busy, questions, mayAnswer: true, termOf, lang };
  return { card: 'cijfers', what: 'lang', view: cijfersView(input) };
}

/** An answer with as much in it as the fields take. */
function longAnswer(lang: Language): CardSample {
  const [question, term, definition] = [300, 80, 1000].map((most) => 'woord '.repeat(most).slice(0, most).trim());
  const ending = { how: 'answered', term: term ?? '', definition: definition ?? '' } as const;
  const view = answerMessageView({ ...answer, question: question ?? '', ending }, name, lang);
  return { card: 'vraag', what: 'antwoord-lang', view };
}

/** Five questions with as much in them as the fields take; `sign` is what all is made of. */
export function fullList(sign: string, lang: Language): CardSample {
  const full = (length: number) => sign.repeat(Math.floor(length / sign.length));
  const remarks = Array.from({ length: 5 }, () => full(300));
  const questions = Array.from({ length: 5 }, (_, at) =>
    shown(anOpenVraag({ key: `${at}`.repeat(22), question: full(300), asked: full(80), remarks }), {
      typed: { term: full(80), meaning: full(1000), other: full(300) },
      mode: 'drop',
    }),
  );
  return {
    card: 'vragen',
    what: `vol-${sign.length}`,
    view: vragenView({ shown: questions, others: 3, termOf, lang }),
  };
}

/** The cards of the list of questions and the numbers. */
export function vragenSamples(lang: Language): CardSample[] {
  const unknown = unknownView({ status: 'unknown', asked: 'floepsel', near: [] }, lang);
  const list = (questions: ShownVraag[], over: { name?: string; others?: number } = {}) =>
    vragenView({ shown: questions, others: 0, termOf, lang, ...over });
  return [
    { card: 'onbekend', what: 'met-vraaglijst', view: { ...unknown, ...about, offers: offersOf(true, lang) } },
    { card: 'onbekend', what: 'op-de-lijst', view: { ...unknown, noted: listedText('listed', 'list', name, lang) } },
    {
      card: 'vraag',
      what: 'klopt-niet',
      view: wrongView(about, { partnership: name, personal: true, most: 300 }, lang),
    },
    { card: 'vraag', what: 'waar', view: whereView(about, { want: 'list', remark: '', partnerships }, lang) },
    { card: 'vraag', what: 'op-de-lijst', view: listedView(about, listedText('listed', 'answer', name, lang), lang) },
    { card: 'vraag', what: 'antwoord', view: answerMessageView(answer, name, lang) },
    {
      card: 'vraag',
      what: 'staat-al-in',
      view: answerMessageView(
        {
          ...answer,
          ending: {
            how: 'known',
            entry: 'tandem',
            term: 'Tandem',
            definition: { nl: 'Een SO en een IO samen.', en: 'An SO and an IO together.' },
          },
        },
        name,
        lang,
      ),
    },
    {
      card: 'vraag',
      what: 'niet-voor-ons',
      view: answerMessageView({ ...answer, ending: { how: 'dropped', sentence: 'Vraag het bij HR.' } }, name, lang),
    },
    {
      card: 'vragen',
      what: 'wekelijks',
      view: list([shown(wrong), shown(anOpenVraag())], { name: 'Joke', others: 3 }),
    },
    {
      card: 'vragen',
      what: 'bezig',
      view: list([
        shown(wrong, { mode: 'known', fault: 'unknownName', typed: { term: 'WPA', meaning: 'Half af', other: 'BSO' } }),
        shown(anOpenVraag(), { mode: 'drop' }),
        shown(anOpenVraag({ key: 't'.repeat(22) }), { mode: 'twin', fault: 'sameName', twins: [twin] }),
        shown(closed, { told: 2 }),
      ]),
    },
    { card: 'vragen', what: 'klaar', view: list([shown(closed)]) },
    {
      card: 'cijfers',
      what: 'week',
      view: cijfersView({ partnership: name, week, before, questions: [anOpenVraag()], mayAnswer: true, termOf, lang }),
    },
    {
      card: 'cijfers',
      what: 'leeg',
      view: cijfersView({ partnership: name, week: before, before, questions: [], mayAnswer: false, termOf, lang }),
    },
    fullWeek(lang),
    longAnswer(lang),
    longNumbers(lang),
    fullList('woord ', lang),
    fullList('漢', lang),
  ];
}

/** The quiet button as it stands below an answer. */
export function doubted(lang: Language): object {
  return { doubt: doubtOf({ question: 'IO', entry: 'instituutsopleider' }, lang) };
}
