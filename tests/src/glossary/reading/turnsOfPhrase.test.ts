import assert from 'node:assert/strict';
import type { Glossary } from '../../../../src/glossary/glossary.js';
import { memberOf, shipped, stranger } from '../../../support/builders/glossary.js';

const nh = memberOf('noord-holland');
const aos3r = memberOf('aos3r');

type Row = readonly [question: string, ids: readonly string[], by?: typeof nh];

/** What is asked, and the entries that answer it: one of them first, other meanings of the same word below. */
const together: Readonly<Record<string, readonly Row[]>> = {
  'Two terms that share their end are both asked for': [
    ['verschil tussen aanstaande en startende leraar', ['aanstaande-leraar', 'startende-leraar'], stranger],
    ['startende of aanstaande leraar, welk verschil zit daarin', ['aanstaande-leraar', 'startende-leraar']],
    ['wat is het verschil tussen een school- en een instituutsopleider', ['schoolopleider', 'instituutsopleider']],
    ['bouw- en teamoverleg wat is dat', ['bouwoverleg', 'teamoverleg'], aos3r],
  ],
  'Of a longer term and the shorter one that it holds both are asked for, also as an abbreviation': [
    ['is een proef wpa iets anders dan een echte wpa', ['proef-wpa', 'werkplekassessment']],
    [
      'Wat is het onderscheid tussen het bestuurlijk overleg en het intern bestuurlijk overleg?',
      ['bestuurlijk-overleg', 'intern-bestuurlijk-overleg'],
    ],
    ['how is an IO different from a coordinating IO', ['instituutsopleider', 'coordinerend-instituutsopleider']],
    ['is een gewone SO anders dan een coördinerend SO?', ['schoolopleider', 'coordinerend-schoolopleider']],
  ],
  'A comparison has many words': [
    ['hoe verhoudt het opleidingsteam zich tot de tandem', ['opleidingsteam-noord-holland', 'tandem']],
    ['wat onderscheidt een leerdoel van een leervraag', ['leerdoel', 'leervraag']],
    ['videocoaching en beeldbegeleiding, zelfde ding?', ['video-coaching', 'beeldbegeleiding'], stranger],
    ["what's the diff between werkplekleren and contextrijk leren", ['werkplekleren', 'contextrijk-leren'], stranger],
    ['plus- en schakelklas, wat betekenen die twee', ['plusklas', 'schakelklas'], aos3r],
    ['lesbezoek, flitsbezoek, wat is het verschil jongens', ['lesbezoek', 'flitsbezoek']],
  ],
  'An abbreviation that is an ordinary word too is meant where it stands beside another term': [
    ['cjg en jot, wat zijn dat', ['cjg', 'jot'], aos3r],
    ['mr of ouderraad, waar is het verschil', ['medezeggenschapsraad', 'ouderraad'], aos3r],
    ['wpl en wpa, wat zijn dat allebei', ['werkpleklab', 'werkplekassessment']],
  ],
  'What somebody makes of a term asks for the term': [
    ['hybride leeromgeving, is dat gewoon online en fysiek door elkaar?', ['hybride-leeromgeving'], stranger],
    ['tandem, is dat een fiets ofzo', ['tandem']],
    ["portfolio, is dat zo'n map met spullen?", ['portfolio']],
    ['lio, is dat een stagiair met contract?', ['lio']],
    ['groenpluk, gaat dat over bomen?', ['groenpluk'], stranger],
    ['penvoerder is dat degene die notuleert?', ['penvoerder']],
  ],
  'Whether it matters asks for both': [
    ['opleidingsschool of stageschool, maakt dat uit?', ['opleidingsschool-partnerschool', 'stageschool']],
    ['wpl or lesbezoek, does it matter', ['werkpleklab', 'lesbezoek']],
  ],
  'After what points back a term is no more than where': [
    ['programmamanager in het po, welke rol is dat bij samen opleiden?', ['programmaleider'], stranger],
    ['werkplekbegeleider, wat is dat in het opleidingsteam', ['werkplekbegeleider']],
    ['wat is dat bij een tandem', ['tandem']],
  ],
  'Who belongs in a team asks what the team is': [
    ['wie horen er bij ons in het opleidingsteam?', ['opleidingsteam-aos3r'], aos3r],
    ['wie horen er in een tandem', ['tandem']],
  ],
  'A word that asks may be glued to its verb': [
    ['watis intervisie', ['intervisie']],
    ['watbetekent wpl', ['werkpleklab']],
  ],
  'A puzzled word after a sentence asks for the thing in it, and so does the word said again': [
    ['Mijn mentor vroeg naar mijn leeruitkomsten. huh?', ['leeruitkomst']],
    ['Vrijdag WPL. Wut?', ['werkpleklab']],
    ['mijn SO had het over het adviesformulier... wablief?', ['adviesformulier']],
    ['In de mail staat dat ik mijn portfolio moet uploaden. Portfolio??', ['portfolio']],
  ],
};

/** Questions for a name, and the names that the answer gives. */
const names: readonly (readonly [question: string, id: string, called: readonly string[], by: typeof nh])[] = [
  [
    'leerteam, hoe heet dat in het voortgezet onderwijs',
    'leerteam',
    ['Werkplaats', 'Leeratelier', 'Leerlab', 'Kennislab'],
    stranger,
  ],
  ['programmaleider in het vo heet hoe?', 'programmaleider', ['Programmadirecteur'], nh],
  ['de programmaleider heet in het vo anders, hoe ook alweer?', 'programmaleider', ['Programmadirecteur'], nh],
  ['programmaleider heet in het vo?', 'programmaleider', ['Programmadirecteur'], stranger],
  ['programmaleider, andere naam in het vo?', 'programmaleider', ['Programmadirecteur'], stranger],
  [
    'heeft de coach startende leerkrachten bij ons nog een andere naam',
    'coach-startende-leerkrachten',
    ['Liocoach'],
    aos3r,
  ],
  [
    "Op mijn vorige opleiding zeiden ze LBF. Hoe heet zo'n formulier bij jullie?",
    'lbf',
    ['lesvoorbereidingsformulier'],
    aos3r,
  ],
];

/** Questions that hold a word of the field and ask for something else. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'What goes into something is not what it is': [
    'wat moet er in een portfolio',
    'wat hoort er in een plan van aanpak',
    'what goes into a go-no-go form',
    'wat staat er in mijn adviesbeoordeling',
  ],
  'A word of anybody’s, somewhere else, is not the one of the field': [
    'wat is een starter in de horeca',
    'wat is een mentor in een podcast',
    "what's a mentor in gaming",
  ],
  'Who tells something asks nothing': [
    'ik heb feedback voor jou',
    'ik kan niet naar de WPL',
    'On Stage doet het niet',
    'my mentor is mean',
  ],
  'A compound that ends on another thing is no slip': [
    'wat is een schakelles',
    'wat is een parallelklas',
    'wat is een panelgroep',
    'wat is een flitsles',
  ],
  'What is the matter with it is not what it is': [
    'portfolio, is dat verplicht?',
    'wpa, is dat een probleem als ik die niet haal',
  ],
};

describe('Turns of phrase', () => {
  let glossary: Glossary;
  before(async () => {
    ({ glossary } = await shipped());
  });

  for (const [rule, rows] of Object.entries(together)) {
    it(rule, () => {
      for (const [question, ids, by = nh] of rows) {
        const answer = glossary.ask(question, by);
        const found = answer.status === 'answer' ? [answer.meaning, ...answer.also] : [];
        const [first = '', ...rest] = found.map(({ entry }) => entry.id);
        assert.ok(ids.includes(first), `${question}: ${first}`);
        for (const id of ids) assert.ok(id === first || rest.includes(id), `${question}: no ${id}`);
      }
    });
  }

  it('A question for a name may end on the word that asks, or point back to the sentence before', () => {
    for (const [question, id, called, by] of names) {
      const answer = glossary.ask(question, by);
      assert.equal(answer.status === 'answer' && answer.meaning.entry.id, id, question);
      const naming = answer.status === 'answer' ? answer.naming?.names : undefined;
      assert.deepEqual(
        naming?.map(({ nl }) => nl),
        called,
        question,
      );
    }
  });

  for (const [rule, questions] of Object.entries(elsewhere)) {
    it(rule, () => {
      for (const question of questions) assert.equal(glossary.ask(question, nh).status, 'unknown', question);
    });
  }
});
