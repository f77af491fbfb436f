import { tipsView } from '../../../cards/views/tips.js';
import type { Language } from '../../../src/language.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { tipsFor } from '../../../src/tasks/tips.js';
import type { CardSample } from '../cardSamples.js';
import { examples } from '../people.js';

const catalogue = loadCatalogue();

const tipsOf = (id: string) =>
  examples.flatMap((setup) => {
    const found = setup.people.find((each) => each.id === id);
    return found === undefined ? [] : tipsFor(setup, catalogue, found);
  });

/** The tips of one role, of two, and of none. */
export function tipsSamples(lang: Language): CardSample[] {
  const sample = (what: string, id: string, page = 1) => ({
    card: 'tips',
    what,
    view: tipsView(tipsOf(id), page, lang),
  });
  return [
    sample('werkplekbegeleider', 'sanne-de-wit'),
    sample('midden', 'pieter-van-der-meulen', 3),
    sample('student', 'youssef-amrani', 99),
    { card: 'tips', what: 'geen', view: tipsView([], 1, lang) },
  ];
}
