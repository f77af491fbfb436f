import assert from 'node:assert/strict';
import type { Answer } from '../../../src/glossary/answer.js';
import type { Entry } from '../../../src/glossary/entry.js';
import { inShort, memberOf, type Shipped, shipped, stranger } from '../../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

const member = memberOf('noord-holland');
const entryOf = (id: string): Entry => {
  const entry = ship.content.entries.find((one) => one.id === id);
  assert.ok(entry, `no entry ${id}`);
  return entry;
};
const idsIn = (answer: Answer): string[] => {
  if (answer.status === 'answer') return [answer.meaning.entry.id];
  return answer.status === 'choice' ? answer.options.map(({ entry }) => entry.id) : [];
};

/** The words of the role descriptions as printed or as people type them, each with its begrip. */
const WORDS: [word: string, id: string][] = [
  ['Aankomend leraar', 'aanstaande-leraar'],
  ['Adviesbeoordeling', 'adviesbeoordeling'],
  ['Adviesformulier', 'adviesformulier'],
  ['Afstemming en uitwisseling', 'afstemming-en-uitwisseling'],
  ['Afstemmingsoverleg tandem', 'afstemmingsoverleg-tandem'],
  ['Assessor', 'assessor'],
  ['Basisbekwaam', 'basisbekwaam'],
  ['Beeldbegeleiding', 'beeldbegeleiding'],
  ['Begeleidingscapaciteit', 'begeleidingscapaciteit'],
  ['Beoordelingscriteria', 'beoordelingscriteria'],
  ['Beroepsbeeld', 'beroepsbeeld'],
  ['Bestuurlijk overleg Samen Opleiden', 'bestuurlijk-overleg'],
  ['Intern bestuurlijk overleg', 'intern-bestuurlijk-overleg'],
  ['Coördinerend instituutsopleider', 'coordinerend-instituutsopleider'],
  ['Coördinerend overleg', 'coordinerend-overleg'],
  ['Curriculumcommissie', 'curriculumcommissie'],
  ['Cursusjaar', 'cursusjaar'],
  ['Examencommissie', 'examencommissie'],
  ['Feedup', 'feedback'],
  ['feedback', 'feedback'],
  ['feedforward', 'feedback'],
  ['Flitsbezoek', 'flitsbezoek'],
  ['Gesprekscyclus', 'gesprekscyclus'],
  ['Herkansing', 'herkansing'],
  ['Herkansing WPA', 'herkansing'],
  ['Inductiebeleid', 'inductiebeleid'],
  ['inductiefase', 'inductiefase'],
  ['Informele momenten', 'informele-momenten'],
  ['Inzet', 'inzet'],
  ['Jaarlaag', 'jaarlaag'],
  ['Korthagen-reflectie', 'korthagen-reflectie'],
  ['Kwaliteitscultuur', 'kwaliteitscultuur'],
  ['Kwaliteitsinstrument', 'kwaliteitsinstrument'],
  ['ontwikkelagenda', 'ontwikkelagenda'],
  ['Kwaliteitskader Samen Opleiden en Inductie', 'kwaliteitskader'],
  ['kwaliteitskader', 'kwaliteitskader'],
  ['Leerdoel', 'leerdoel'],
  ['leervraag', 'leervraag'],
  ['Leeruitkomsten', 'leeruitkomst'],
  ['Lesbezoek', 'lesbezoek'],
  ['On Stage', 'on-stage'],
  ['OnStage', 'on-stage'],
  ['Onderwijsopdracht', 'onderwijsopdracht'],
  ['Ontwikkelingsgerichte feedback', 'ontwikkelingsgerichte-feedback'],
  ['Opleidersmiddag', 'opleidersmiddag'],
  ['Overig en onvoorzien', 'overig-en-onvoorzien'],
  ['overig en onoverzien', 'overig-en-onvoorzien'],
  ['Peer review', 'peer-review'],
  ['Penvoerder', 'penvoerder'],
  ['Periode', 'periode'],
  ['Plan van aanpak', 'plan-van-aanpak'],
  ['Portfolio', 'portfolio'],
  ['Praktijkopdracht', 'praktijkopdracht'],
  ['Praktijkoriëntatiedagen', 'praktijkorientatiedagen'],
  ['Programmaleiding', 'programmaleider'],
  ['Proef-WPA', 'proef-wpa'],
  ['Samen Opleiden', 'sop'],
  ['Schoolplan', 'schoolplan'],
  ['meerjarenplan', 'schoolplan'],
  ['Semester', 'semester'],
  ['Stagebureau', 'stagebureau'],
  ['Stagelijn', 'stagelijn'],
  ['Stageplaatsing', 'stageplaatsing'],
  ['Stageschool', 'stageschool'],
  ['Startbijeenkomst', 'startbijeenkomst'],
  ['Studieachterstand', 'studieachterstand'],
  ['Studiebegeleider', 'studiebegeleider'],
  ['Tandem', 'tandem'],
  ['Themabijeenkomst', 'themabijeenkomst'],
  ['Traject werkplekbegeleiders', 'training-werkplekbegeleider'],
  ['training werkplekbegeleider', 'training-werkplekbegeleider'],
  ['Verdiepend aanbod', 'verdiepend-aanbod'],
  ['Voorbereidingsgesprek werkplekbegeleider', 'voorbereidingsgesprek-werkplekbegeleider'],
  ['Voortgangsevaluatie', 'voortgangsevaluatie'],
  ['Werkplekassessment', 'werkplekassessment'],
  ['Werkpleklab', 'werkpleklab'],
  ['Werkplekleren', 'werkplekleren'],
  ['Zij-instromer', 'zij-instromer'],
  ['Zorg voor de aankomend leraar', 'zorg-voor-de-aankomend-leraar'],
  ['Zorg over de aankomend leraar', 'zorg-voor-de-aankomend-leraar'],
];

/** Words with several meanings: a stranger chooses; here it is this one, or the choice stays. */
const CHOICES: [word: string, here: string[]][] = [
  ['Kernteam', ['kernteam-partnerschap']],
  ['Opleidingsschool', ['opleidingsschool-partnerschool', 'opleidingsschool-partnerschap']],
  [
    'Startgesprek',
    ['startgesprek-werkplekbegeleider', 'startgesprek-flitsbezoek', 'startgesprek-groep', 'startgesprek-driegesprek'],
  ],
];

describe('Every word of the role descriptions is found by its own name', () => {
  for (const [word, id] of WORDS) {
    it(`${word}: by a stranger and by who works there, alone and in a question`, () => {
      for (const speaker of [stranger, member]) {
        for (const question of [word, `${word.toLowerCase()}?`, `wat betekent ${word} hier?`, `what is ${word}`])
          assert.deepEqual(idsIn(ship.glossary.ask(question, speaker)), [id], question);
      }
    });
  }

  for (const [word, here] of CHOICES) {
    it(`${word}: a stranger chooses, who works there gets what it means there`, () => {
      assert.ok(idsIn(ship.glossary.ask(word, stranger)).length > 1);
      assert.deepEqual(idsIn(ship.glossary.ask(word, member)), here);
    });
  }

  it('in English by the English term, also by a stranger', () => {
    const ids = new Set(WORDS.map(([, id]) => id));
    for (const id of ids) {
      const { term } = entryOf(id).english;
      assert.ok(idsIn(ship.glossary.ask(`what does ${term} mean?`, stranger)).includes(id), `${term} (${id})`);
    }
  });
});

describe('Of a word of the role descriptions the answer is honest', () => {
  for (const id of ['feedback', 'peer-review', 'penvoerder', 'zij-instromer', 'basisbekwaam'])
    it(`that no source explains it: ${id}`, () => assert.equal(entryOf(id).explained, 'context'));

  for (const id of ['beoordelingscriteria', 'herkansing', 'curriculumcommissie', 'kwaliteitsinstrument']) {
    it(`what the source leaves open: ${id}`, () => {
      assert.match(entryOf(id).warning?.nl ?? '', /staat niet in de bron/);
      assert.match(entryOf(id).warning?.en ?? '', /source does not say/);
    });
  }

  it('that a proef-WPA is no result, and that the training differs in the number of its meetings', () => {
    assert.match(entryOf('proef-wpa').warning?.nl ?? '', /geen officiële uitslag/);
    assert.match(entryOf('training-werkplekbegeleider').warning?.nl ?? '', /drie .* vier /);
  });

  it('that an arrangement of Noord-Holland is theirs, and a word of the whole field is of all', () => {
    for (const id of ['inzet', 'opleidersmiddag', 'intern-bestuurlijk-overleg', 'periode', 'on-stage'])
      assert.equal(entryOf(id).partnership, 'noord-holland', id);
    for (const id of ['portfolio', 'penvoerder', 'zij-instromer', 'beroepsbeeld', 'inductiefase', 'peer-review'])
      assert.equal(entryOf(id).partnership, undefined, id);
  });
});

describe('An everyday word is not answered where it means something else', () => {
  const elsewhere = [
    'wat is de inzet van de verkiezingen',
    'wat is de inzet bij poker',
    'inzet voetbal gisteren',
    'wat was de beste periode om te snoeien',
    'wat is de periode van een slinger',
    'wat is een schoolplein',
    'wat is een plan van aanpak voor corona',
    'what is an investment portfolio',
    'what is the portfolio of a photographer',
    'semester ticket berlin',
    'what is a semester in germany',
    'assessment center oefenen',
    'wat is een assessor bij de belastingdienst',
    'herkansing rijexamen',
    'what is peer review in science',
    'what is feedback in electronics',
    'wat is het leerdoel van groep 5 rekenen',
    'wat is de praktijkopdracht van deze week',
    'informele momenten van de koning',
    'who is on stage tonight',
    'mijn themabijeenkomst over rouw',
    'wat is het beroepsbeeld van een verpleegkundige',
    'wat is een beroepseed',
  ];
  for (const question of elsewhere) {
    it(`"${question}"`, () => {
      for (const speaker of [stranger, member]) assert.match(inShort(ship.glossary.ask(question, speaker)), /^-/);
    });
  }
});
