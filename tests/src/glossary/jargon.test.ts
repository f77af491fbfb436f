import assert from 'node:assert/strict';
import { best, inShort, memberOf, type Shipped, shipped } from '../../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

const ask = (question: string, ...partnerships: string[]) => ship.glossary.ask(question, memberOf(...partnerships));

/** Every word that the three documents have of their own, by the name of the entry that explains it. */
const WORDS: Record<string, Record<string, string[]>> = {
  'the leerwerkplek (003)': {
    Begeleidingsteam: ['begeleidingsteam', 'guidance team'],
    Bouwcoördinator: ['bouwcoördinator', 'bouwcoordinatoren', 'unitcoördinator', 'key-stage coordinator'],
    Bouwoverleg: ['bouwoverleg', 'bouw-overleg'],
    Teamoverleg: ['teamoverleg', 'teamvergadering'],
    Parallelbijeenkomst: ['parallelbijeenkomst', 'parallelbijeenkomsten'],
    'Co-teaching': ['co-teaching', 'coteaching', 'co teaching'],
    'Collegiale consultatie': ['collegiale consultatie', 'peer consultation'],
    'Contextrijk leren': ['contextrijk leren'],
    'Didactische opvanggroep': ['didactische opvanggroep', 'didactische opvanggroepen'],
    'Ear-coaching': ['ear-coaching', 'ear coaching', 'earcoaching'],
    'Go-no-go-formulier': ['GO/No GO-formulier', 'GO/No GO formulier', 'go no go formulier', 'go/no-go form'],
    Intervisie: ['intervisie', 'intervisiebijeenkomsten', 'intervisiemomenten', 'peer supervision', 'intervsie'],
    'Intern begeleider': ['intern begeleider', 'intern begeleiders', 'interne begeleider'],
    Kerndocent: ['kerndocent', 'kerndocenten'],
    'Kernteam (schoolleiding)': ['kernteam gedeeld leiderschap'],
    Koppelkaart: ['koppelkaart', 'koppelkaarten', 'koppel kaart', 'linking card'],
    Leertijduitbreiding: ['leertijduitbreiding'],
    Werkplek: ['leerwerkplek'],
    Leonardo: ['leonardo', 'leonardo-onderwijs'],
    Plusklas: ['plusklas', 'plusklassen'],
    Schakelklas: ['schakelklas', 'internationale schakelklassen'],
    LBF: ['lesvoorbereidingsformulier'],
    'Coach startende leerkrachten': ['liocoach'],
    'Met woorden in de weer': ['met woorden in de weer'],
    'Yellow Brick Road': ['yellow brick road'],
    Onderzoeksagenda: ['onderzoeksagenda', 'research agenda'],
    'Onderzoekend intentioneel handelen': ['onderzoekend intentioneel handelen', 'onderzoekend, intentioneel handelen'],
    'Onderwijskundig team': ['onderwijskundig team'],
    'Ouderbetrokkenheid 3.0': ['ouderbetrokkenheid 3.0', 'ouderbetrokkenheid'],
    Ouderconsulent: ['ouderconsulent', 'ouderconsulenten'],
    Ouderraad: ['ouderraad', "parents' council"],
    Panelgesprek: ['panelgesprek', 'panelgesprekken', 'panelgsprek'],
    Parallelcoach: ['parallelcoach', 'parallelcoaches'],
    Parallelteam: ['parallelteam', 'parallelteams'],
    'Plaatsing op maat': ['plaatsing op maat'],
    Schoolcontext: ['schoolcontext', 'school context'],
    Schoolondersteuningsprofiel: ['schoolondersteuningsprofiel'],
    'Brede basisondersteuning': ['brede basisondersteuning', 'basisondersteuning'],
    Speerpunten: ['speerpunten', 'speerpunt'],
    Startbekwaam: ['startbekwaam', 'startbekwame leraar', 'ready to start as a teacher'],
    Tussenevaluatie: ['tussenevaluatie', 'tussenevaluaties', 'tussenevalutie', 'interim evaluation'],
    'Verwijzing VO': ['verwijzing VO'],
    'Video-coaching': ['video-coaching', 'videocoaching', 'beeldcoaching', 'video coaching'],
    'Wederkerige samenwerkingsrelatie': ['wederkerige samenwerkingsrelatie'],
    Zorgteam: ['zorgteam', 'zorgteams', 'care team'],
  },
  'professional development (001)': {
    'Begeleiding Startende Leraren': ['Begeleiding Startende Leraren'],
    'Collective teacher efficacy': ['collective teacher efficacy'],
    'Derde ruimte': ['derde ruimte', 'de derde ruimte', 'third space'],
    'Doorgaande professionele ontwikkeling': [
      'doorgaande professionele ontwikkeling',
      'doorgaande professionalisering',
    ],
    Eilandvorming: ['eilandvorming', 'siloing'],
    Grensganger: ['grensganger', 'grensgangers', 'boundary crosser'],
    Huisacademie: ['huisacademie', 'huisacademies'],
    Inductietraject: ['inductietraject', 'inductietrajecten', 'induction programme'],
    'Instrument voor dialoog': ['instrument voor dialoog', 'samen opleiden en professionaliseren voor morgen'],
    'Kennis over, in en van de praktijk': ['kennis over, in en van de praktijk', 'kennis in de praktijk'],
    Leermechanismen: ['leermechanismen', 'leermechanisme'],
    Leerpotentieel: ['leerpotentieel'],
    'Lerende cultuur': ['lerende cultuur', 'learning culture'],
    'Lesson Study': ['lesson study', 'Lesson Studies'],
    Videoclub: ['videoclub', 'video club'],
    'Losjes verbonden netwerkorganisatie': ['losjes verbonden netwerkorganisatie'],
    'Persoonlijk ontwikkelplan': ['persoonlijk ontwikkelplan', 'persoonlijk ontwikkelingsplan'],
    'Scan opleiden in de school': ['scan opleiden in de school', "'Scan opleiden in de school'"],
    'Sociaal kapitaal': ['sociaal kapitaal'],
    'Startende leraar': ['starter'],
  },
  'the onderwijsregio (004)': {
    '100% Samen Opleiden-ambitie': ['100% Samen Opleiden-ambitie', '100% samen opleiden', '100 procent samen opleiden'],
    Banenmarkt: ['banenmarkt'],
    Bovenbestuurlijk: ['bovenbestuurlijk', 'bovenbestuurlijke', 'bestuursoverstijgend'],
    'Civiele waarde': ['civiele waarde'],
    'Evidence-informed werken': ['evidence-informed werken', 'evidence informed'],
    'Geld volgt de student': ['geld volgt de student', 'funding follows the student'],
    'Geoormerkte middelen': ['geoormerkte middelen'],
    'Gezamenlijke opleidingsverantwoordelijkheid': ['gezamenlijke opleidingsverantwoordelijkheid'],
    Groenpluk: ['groenpluk', 'groenplukken'],
    Kijkwijzer: ['kijkwijzer', 'kijkwijzers', 'observation guide'],
    'Kleine aanstelling': ['kleine aanstelling', 'kleine aanstellingen'],
    'Korte lijnen': ['korte lijnen'],
    Langstuderen: ['langstuderen', 'langstudeerder'],
    Onderwijsarbeidsmarkt: ['onderwijsarbeidsmarkt'],
    Onderwijsregio: ['onderwijsregio', "onderwijsregio's", 'onderwijs regio', 'education region'],
    'Opleidings- en werkgeversverantwoordelijkheid': [
      'opleidings- cq. werkgeversverantwoordelijkheid',
      'werkgeversverantwoordelijkheid',
      'opleidingsverantwoordelijkheid',
    ],
    'Opleidingsfunctie van de Onderwijsregio': ['opleidingsfunctie van de onderwijsregio', 'opleidingsfunctie'],
    Partnerschap: ['opleidingsinfrastructuur'],
    Opleidingsrendement: ['opleidingsrendement', 'studiesucces'],
    'Platform Samen Opleiden & Professionaliseren': [
      'platform samen opleiden & professionaliseren',
      'platform samen opleiden',
    ],
    Praatplaat: ['praatplaat'],
    Praktijkdag: ['praktijkdag', 'praktijkdagen'],
    Rouleren: ['rouleren', 'doorplaatsen', 'rouleren/doorplaatsen'],
    Schoolopleider: ['schoolcoördinator'],
    'Solidair Samen Opleiden': ['solidair samen opleiden'],
    Stagevergoeding: ['stagevergoeding'],
    Transferdag: ['transferdag', 'transferdagen'],
    Vliegwiel: ['vliegwiel'],
  },
};

for (const [document, words] of Object.entries(WORDS)) {
  describe(`The words of ${document}`, () => {
    for (const [term, typed] of Object.entries(words)) {
      it(`${term} is found by ${typed.join(', ')}, alone and asked, by anyone`, () => {
        for (const word of typed) {
          for (const question of [word, `${word}?`, `wat betekent ${word}`, `what does ${word} mean`]) {
            for (const partnerships of [[], ['aos3r'], ['noord-holland']])
              assert.equal(best(ask(question, ...partnerships)), term.toLowerCase(), question);
          }
        }
      });
    }
  });
}

describe('A word that stands in two documents', () => {
  it('professionele leergemeenschap is a leerteam, with the wider meaning of 001 below it', () => {
    for (const typed of ['professionele leergemeenschap', 'wat is een professionele leergemeenschap?'])
      assert.equal(inShort(ask(typed)), '= leerteam + professionele leergemeenschap');
  });

  for (const [term, english] of [
    ['Kijkwijzer', 'observation guide'],
    ['Startbekwaam', 'ready to start as a teacher'],
    ['Ouderraad', "parents' council"],
  ])
    it(`${term} warns for what it is taken for`, () => {
      const answer = ask(english ?? '');
      assert.ok(answer.status === 'answer');
      assert.equal(answer.meaning.entry.term, term);
      assert.ok(answer.meaning.entry.warning);
    });
});

describe('An abbreviation that no document prints', () => {
  for (const typed of ['PLG', 'plg', "PLG's", 'POP', 'pop', 'pop-plan', 'BSL', 'bsl', 'IB', 'ib', "IB'er", 'ib-er']) {
    it(`${typed} is unknown, also where its full form is known`, () => {
      for (const question of [typed, `wat is een ${typed}?`, `waar staat ${typed} voor`, `what is ${typed}`])
        for (const partnership of ['aos3r', 'noord-holland'])
          assert.equal(best(ask(question, partnership)), 'unknown', question);
    });
  }
});

describe('An everyday word in a question about something else', () => {
  const questions = [
    'wat zijn de speerpunten van D66',
    'speerpunten voor de verkiezingen',
    'wat is de stagevergoeding bij defensie',
    'hoe hoog is de stagevergoeding',
    'waar is de banenmarkt',
    'wanneer is de banenmarkt in Utrecht',
    'wat is een vliegwiel in een motor',
    'hoe werkt een vliegwiel in een auto',
    'wat is rouleren bij tennis',
    'routeren',
    'wie is leonardo da vinci',
    'wie is de voorzitter van de ouderraad',
    'wanneer is de teamvergadering',
    'hoe plan ik een teamoverleg in outlook',
    'wat is de praktijkdag van het rijexamen',
    'what is a practice day for the driving exam',
    'wat is een transferdag in het voetbal',
    'ik moet lang studeren vandaag',
    'startersmotor auto',
    'korte lijnen in excel',
    'kijkcijfers',
    'wat zijn kerndoelen',
    "let's GO",
    'go',
    'interview',
    'wat is een netwerkorganisatie in het bedrijfsleven',
  ];
  for (const question of questions) {
    it(`gets no definition: "${question}"`, () => assert.equal(best(ask(question, 'aos3r')), 'unknown'));
  }
});
