import { answerView } from '../../../cards/views/begrip/antwoord.js';
import { choiceView } from '../../../cards/views/begrip/keuze.js';
import { shortView } from '../../../cards/views/begrip/kort.js';
import { historyView, retireView, termView } from '../../../cards/views/eigen/begrip.js';
import { exportView, pasteView, previewView } from '../../../cards/views/eigen/bestand.js';
import { formView, NOTHING_TYPED } from '../../../cards/views/eigen/formulier.js';
import { listView, whichView } from '../../../cards/views/eigen/lijst.js';
import { createCatalogue } from '../../../src/glossary/catalogue.js';
import { glossaryOver } from '../../../src/glossary/glossary.js';
import { loadContent } from '../../../src/glossary/load.js';
import { readCsv } from '../../../src/glossary/local/csv.js';
import { layLocal } from '../../../src/glossary/local/layer.js';
import type { LocalTerm } from '../../../src/glossary/local/localTerm.js';
import { planImport } from '../../../src/glossary/local/plan.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';

const partnership = { id: 'duin', name: 'Opleidingsschool Duin' };

/** A local term from what a sample cares about. */
export function aLocalTerm(over: Partial<LocalTerm> & Pick<LocalTerm, 'id'>): LocalTerm {
  return {
    term: over.id.charAt(0).toUpperCase() + over.id.slice(1),
    names: [],
    definition: { nl: 'Wie je in je eerste weken op school de weg wijst.' },
    by: 'sanne-veldink',
    at: '2026-11-10T09:00:00.000Z',
    version: 1,
    ...over,
  };
}

const LONG = 'Een hele lange uitleg met *sterretjes*, <b>haakjes</b> en {accolades}. '.repeat(13).trim();
const asLong = (text: string, most: number) => text.repeat(most).slice(0, most).trim();

/** As much as the fields take. */
const longest = aLocalTerm({
  id: 'langst',
  term: asLong('Leerwerkgroepbijeenkomst ', 80),
  names: Array.from({ length: 10 }, (_, at) => asLong(`Andere naam ${at} voor hetzelfde, `, 80)),
  definition: { nl: asLong('Een heel lange uitleg. ', 1000), en: asLong('A very long meaning. ', 1000) },
});
const maatje = aLocalTerm({
  id: 'maatje',
  names: ['buddy', 'wegwijzer'],
  definition: {
    nl: 'Wie je in je eerste weken op school de weg wijst.',
    en: 'Who shows you around in your first weeks.',
  },
  entry: 'werkplekbegeleider',
  version: 2,
});
const first = aLocalTerm({
  id: 'maatje',
  names: ['buddy'],
  definition: { nl: 'Wie je de weg wijst.' },
  by: 'joris-elshout',
});
const terms = [
  'maatje',
  'spreekuur',
  'startweek',
  'kernteam-zuid',
  'leerwerkgroep-van-de-hele-opleidingsschool',
  'rooster',
  'vraagbaak',
  'wisseldag',
].map((id, at) =>
  aLocalTerm({ id, definition: { nl: at === 4 ? LONG : 'Elke dinsdag na schooltijd, in de teamkamer.' } }),
);
const names = {
  person: (id: string) => (id === 'joris-elshout' ? 'Joris Elshout' : 'Sanne Veldink'),
  entry: (id: string) => id,
};

/** The owner's cards, and the answers that come of them. */
export function eigenSamples(lang: Language): CardSample[] {
  const to = { lang, partnership };
  const card = (what: string, view: Record<string, unknown>): CardSample => ({ card: 'eigen', what, view });
  const typed = { ...NOTHING_TYPED, term: 'Maatje', nl: LONG, names: 'buddy; *gids*' };
  const rows = [
    'term;betekenis',
    ...Array.from({ length: 9 }, (_, at) => `Nieuw ${at};Uitleg.`),
    ';leeg',
    '"open;x',
    'Nieuw 1;dubbel',
    'Maatje;Anders',
  ];
  const wide = '語'.repeat(1000);
  const wordy = [3, 2, 1].map((version) =>
    aLocalTerm({ id: 'maatje', version, definition: { nl: `${version}${wide}`.slice(0, 1000), en: wide } }),
  );
  const lengthy = { ...typed, nl: wide, en: wide, names: '語'.repeat(800) };
  const file = readCsv(rows.join('\n'));
  if (file.status !== 'read') throw new Error('the sample is no list');
  const plan = planImport(file, [first], () => undefined);
  const twins = ['Maatje (student)', 'Maatje (school)'].map((term, at) =>
    aLocalTerm({
      id: `maatje-${at}`,
      term,
      definition: { nl: at === 0 ? 'Een medestudent die met je meedenkt.' : LONG },
    }),
  );
  const others = [longest, aLocalTerm({ id: 'wig', names: ['BOX'], definition: { nl: LONG } }), ...twins];
  const layer = { partnership, terms: [maatje, ...others] };
  const below = createCatalogue(loadContent(), [{ ...partnership, overlay: { notes: [], entries: [] } }]);
  const glossary = glossaryOver(layLocal(below, [layer]), []);
  const asked = (question: string) => glossary.ask(question, { partnerships: ['duin'], roles: [] });
  const [own, note, choice, long] = [asked('wig'), asked('buddy'), asked('maatje'), asked(longest.term)];
  return [
    card('lijst', listView(terms, 1, [], to)),
    card('lijst-leeg', listView([], 1, [], to)),
    card('welk', whichView([partnership, { id: 'kust', name: 'Opleidingsschool Kust' }], lang)),
    card('begrip', termView(maatje, [], names, to)),
    card('weg', retireView(maatje, to)),
    card('historie', historyView([{ ...maatje, retired: true, version: 3 }, maatje, first], 1, names, to)),
    card('historie-lang', historyView(wordy, 1, names, to)),
    card(
      'zelfde-naam-lang',
      formView({ typed: lengthy, others: wordy.slice(0, 3), twin: { new: true, old: true } }, to),
    ),
    card('nieuw', formView({ typed: NOTHING_TYPED }, to)),
    card('fout', formView({ typed: { ...typed, term: '' }, faults: ['term', 'nl', 'belongs'] }, to)),
    card('zelfde-naam', formView({ typed, others: [maatje], twin: { new: true, old: true } }, to)),
    card('gewijzigd', formView({ typed, about: { id: 'maatje', seen: 2 }, now: maatje, stale: true }, to)),
    card('plak', pasteView('', '', to)),
    card('voorbeeld', previewView(plan, 'x', to)),
    card('export', exportView('term;betekenis\r\nMaatje;Wijst de weg.\r\n', to)),
    ...(own.status === 'answer' ? [{ card: 'begrip', what: 'eigen', view: answerView(own, lang) }] : []),
    ...(long.status === 'answer'
      ? [
          { card: 'begrip', what: 'eigen-langst', view: answerView(long, lang) },
          { card: 'begripKort', what: 'eigen-langst', view: shortView(long.meaning, lang) },
        ]
      : []),
    card('begrip-langst', termView(longest, [], names, to)),
    ...(note.status === 'answer' ? [{ card: 'begrip', what: 'eigen-noot', view: answerView(note, lang) }] : []),
    ...(choice.status === 'choice'
      ? [{ card: 'keuze', what: 'eigen', view: { ...choiceView(choice, lang), asker: 'x' } }]
      : []),
  ];
}
