import assert from 'node:assert/strict';
import { inShort, type Shipped, shipped } from '../../support/builders/glossary.js';

/** Questions as people type them to the shipped begrippen: who asks, what is found first, the questions. */
type Row = [who: { at?: string; as?: string }, first: string, questions: string[]];

const anyone = {};
const noordHolland = { at: 'noord-holland' };
const aos3r = { at: 'aos3r' };
const IO = '= instituutsopleider';
const WPB = '= werkplekbegeleider';

const rules: Record<string, Row[]> = {
  'an abbreviation is found in any dress': [
    [anyone, IO, ['IO', 'io?', 'wat bt io', 'wt is een io', 'IO pls', '#IO', '(IO)', 'i.o.?', 'wat is een IO 🤔']],
    [anyone, IO, ['wat is in vredesnaam een IO', 'vertel eens iets over de IO', 'wat betekende IO ook alweer']],
    [anyone, WPB, ['wpb = ?', "wpb's", 'W.P.B.', 'wat doet een wpb allemaal']],
    [noordHolland, '= werkplekassessment', ['wpa', 'sorry, wat is een WPA', 'ik begrijp het niet, wat is een wpa?']],
  ],
  'a slip, a hyphen or a space does not matter in a long word': [
    [anyone, WPB, ['werkplek-begeleider', 'werkpekbegeleider', 'werkplekbegelieder']],
    [anyone, IO, ['instituuts opleider', 'institutsopleider']],
    [anyone, '= kernpraktijken', ['kernpraktijkn']],
    [anyone, '= leeruitkomst (hbo) / eindtermen (ulo)', ['leeruitkomsen', 'leer-uitkomsten']],
  ],
  'what no source explains stays unknown': [
    [anyone, '-', ['CIO', 'wat doet een CIO', 'PLG', 'wat is POP', 'BSL', 'IB-er', 'AOS']],
    [aos3r, '-', ['JEF', 'JOZ', 'wat is Koers VO?']],
    [noordHolland, '-', ['ABF?', 'waar staat ABF voor bij ons']],
  ],
  'a short word is never taken for another': [
    [anyone, '-', ['IOO', 'SOA', 'WPX', 'OBS', 'BSN', 'VSO', 'SLB', 'io2', 'ISO', 'studentenhaver', 'flitspaal']],
  ],
  'a word with several meanings is a choice until a word decides': [
    [anyone, '? bso (bovenschoolse schoolopleider)', ['BSO', 'wat betekent bso']],
    [anyone, '= bso (buitenschoolse opvang)', ['BSO kinderopvang', 'what is BSO, the childcare?']],
    [anyone, '= ob (onderbouw)', ['OB-MB-BB', 'OB bij de kleuters']],
    [anyone, '= ob (onderzoeksbegeleider)', ['wat doet de OB bij mijn onderzoek']],
    [anyone, '? opleidingsschool (partnerschap)', ['Opleidingsschool', 'opleidingsschool']],
    [noordHolland, '? opleidingsschool (partnerschool)', ['wat is een opleidingsschool hier']],
  ],
  'the own partnership decides where it is certain': [
    [noordHolland, '= stageschool', ['stageschool', 'wat is een stageschool?']],
    [noordHolland, '= opleidingsteam (noord-holland)', ['opleidingsteam', 'wie zit er in het opleidingsteam?']],
    [noordHolland, '= kernteam (partnerschap)', ['kernteam']],
    [aos3r, '= kernteam (schoolleiding)', ['kernteam']],
    [aos3r, '= startgesprek (driegesprek)', ['startgesprek']],
    [{ ...noordHolland, as: 'werkplekbegeleider' }, '= startgesprek (werkplekbegeleider)', ['startgesprek']],
  ],
  'words that are confused with each other are explained together': [
    [
      anyone,
      '= startende leraar',
      ['verschil tussen startende en aankomende leraar', 'startende of aanstaande leraar?'],
    ],
    [anyone, '= tandem', ['verschil tussen tandem en driehoek']],
    [anyone, '= leerteam', ['wat is een werkplaats', 'leerlab']],
    [anyone, '= werkplek', ['werkplek']],
  ],
  'what is no question for a term gets no definition': [
    [anyone, '-', ['IO vergoeding declareren', 'wat is het weer']],
    [anyone, '-', ['2+2', 'wat is de oppervlakte van een driehoek', 'student loan debt', 'mentor gezocht']],
    [
      anyone,
      '-',
      ['is that so', 'I have so many questions', 'ik zit op het vo met mijn zoon', 'who is in charge of the WPA'],
    ],
    [anyone, '~ help', ['so what?', 'ik snap er niks van']],
    [anyone, '~ frustration', ['you are useless']],
  ],
};

describe('People who ask', () => {
  let ship: Shipped;
  before(async () => {
    ship = await shipped();
  });

  for (const [rule, rows] of Object.entries(rules)) {
    describe(rule, () => {
      for (const [who, first, questions] of rows) {
        for (const question of questions) {
          it(`${who.as ?? who.at ?? 'anyone'}: "${question}"`, () => {
            const speaker = { partnerships: [who.at ?? []].flat(), roles: [who.as ?? []].flat() };
            const given = inShort(ship.glossary.ask(question, speaker));
            assert.ok(isFirst(given, first), given);
          });
        }
      }
    });
  }
});

/** Unknown is unknown, whatever it may be near to; of an answer or a choice the first counts. */
function isFirst(given: string, first: string): boolean {
  if (first === '-') return given.startsWith('-');
  return given === first || given.startsWith(`${first} + `) || given.startsWith(`${first} / `);
}
