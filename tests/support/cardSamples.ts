import { textIn } from '../../cards/text/text.js';
import { answerView, meaningView } from '../../cards/views/begrip/antwoord.js';
import { factView } from '../../cards/views/begrip/feit.js';
import { choiceView } from '../../cards/views/begrip/keuze.js';
import { unknownView } from '../../cards/views/begrip/onbekend.js';
import { helpView, type Offer, welcomeView } from '../../cards/views/uitleg.js';
import { createGlossary } from '../../src/glossary/glossary.js';
import { loadContent } from '../../src/glossary/load.js';
import type { Language } from '../../src/language.js';
import { examples } from './people.js';
import { bladerenSamples } from './samples/bladeren.js';
import { eigenSamples } from './samples/eigen.js';
import { formSamples } from './samples/form.js';
import { formulierenSamples } from './samples/formulieren.js';
import { instellenSamples } from './samples/instellen.js';
import { nalezenSamples } from './samples/nalezen.js';
import { overzichtSamples } from './samples/overzicht.js';
import { papierSamples } from './samples/papier.js';
import { persoonSamples } from './samples/persoon.js';
import { taakSamples } from './samples/taak.js';
import { takenSamples } from './samples/taken.js';
import { tipsSamples } from './samples/tips.js';
import { doubted, vragenSamples } from './samples/vragen.js';

/** One card as somebody may get it. */
export interface CardSample {
  /** Name of the template in `cards/`. */
  card: string;
  /** What is special about it, for a file name. */
  what: string;
  view: Record<string, unknown>;
}

const content = loadContent();
const layers = examples.map(({ partnership, begrippen }) => ({ ...partnership, overlay: begrippen }));
export const glossary = createGlossary(content, layers);

/** Somebody in one of the partnerships each, as nearly everybody is. */
export const inOne = layers.map(({ id }) => ({ partnerships: [id], roles: [] }));

/** Somebody in both partnerships gets the longest cards. */
const inBoth = { partnerships: layers.map(({ id }) => id), roles: [] };

/** The card of every term there is, for somebody in both partnerships or in one of them. */
export function everyTerm(lang: Language, speaker = inBoth): CardSample[] {
  const ids = [...content.entries, ...layers.flatMap(({ overlay }) => overlay.entries)].map(({ id }) => id);
  return ids.flatMap((id) => {
    const meaning = glossary.meaning(id, speaker);
    return meaning === undefined ? [] : [{ card: 'begrip', what: id, view: meaningView(meaning, lang) }];
  });
}

/** The card that follows a question. */
export function answerTo(question: string, lang: Language, speaker = inBoth): CardSample {
  const answer = glossary.ask(question, speaker);
  const what = question.toLowerCase().replace(/[^a-z]+/g, '-');
  if (answer.status === 'answer') return { card: 'begrip', what, view: answerView(answer, lang) };
  if (answer.status === 'choice') return { card: 'keuze', what, view: { ...choiceView(answer, lang), asker: 'x' } };
  if (answer.status === 'unknown') return { card: 'onbekend', what, view: unknownView(answer, lang) };
  if (answer.status === 'fact') return { card: 'feit', what, view: factView(answer, lang) };
  throw new Error(`"${question}" gives no card`);
}

/** A few of each card, the shortest and the longest among them: those to look at. */
export function samples(lang: Language): CardSample[] {
  const bySize = everyTerm(lang).sort((a, b) => JSON.stringify(a.view).length - JSON.stringify(b.view).length);
  const [shortest, longest] = [bySize[0], bySize.at(-1)];
  const names = layers.map(({ name }) => name);
  return [
    { card: 'uitleg', what: 'welkom', view: welcomeView(names, lang) },
    { card: 'uitleg', what: 'welkom-vreemde', view: welcomeView([], lang) },
    {
      card: 'uitleg',
      what: 'help',
      view: helpView(lang, ['taken', 'maand', 'uren', 'tips', 'instellingen', 'wie', 'begrippen']),
    },
    { card: 'uitleg', what: 'help-alles', view: helpView(lang, Object.keys(textIn(lang).help.offers) as Offer[]) },
    { card: 'uitleg', what: 'help-vreemde', view: helpView(lang, []) },
    ...(shortest && longest
      ? [
          { ...shortest, what: 'kortste' },
          { ...longest, what: 'langste' },
        ]
      : []),
    answerTo('IO', lang),
    withDoubt(answerTo('IO', lang), lang),
    withDoubt(answerTo('BSO', lang), lang),
    answerTo('LBF', lang),
    answerTo('hybride leeromgeving', lang),
    answerTo('BSO', lang),
    answerTo('startgesprek', lang, { partnerships: [], roles: [] }),
    answerTo('wie vult het adviesformulier in?', lang),
    answerTo('hoe lang duurt het startgesprek?', lang, { partnerships: [], roles: [] }),
    answerTo('wie doet de voortgangsevaluatie en hoe vaak?', lang),
    answerTo('ABF', lang),
    answerTo('x'.repeat(200), lang),
    answerTo('wie bedient de startgesprekkenmachine op dinsdag?', lang),
    answerTo('hoe lang duurt een instituutsopleider?', lang),
    ...persoonSamples(glossary, lang),
    ...bladerenSamples(glossary, layers, lang),
    ...takenSamples(lang),
    ...tipsSamples(lang),
    ...taakSamples(lang),
    ...formSamples(lang),
    ...papierSamples(lang),
    ...nalezenSamples(lang),
    ...formulierenSamples(lang),
    ...vragenSamples(lang),
    ...eigenSamples(lang),
    ...instellenSamples(lang),
    ...overzichtSamples(lang),
  ];
}

/** As somebody of a partnership gets it, who may say that it is not right. */
function withDoubt({ card, what, view }: CardSample, lang: Language): CardSample {
  return { card, what: `${what}-twijfel`, view: { ...view, ...doubted(lang) } };
}
