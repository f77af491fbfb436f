import assert from 'node:assert/strict';
import { aGlossary, anEntry, inShort, stranger } from '../../../support/builders/glossary.js';

const glossary = aGlossary([
  anEntry({ id: 'instituutsopleider', abbreviations: ['IO'], english: { term: 'institute educator' } }),
  anEntry({ id: 'schoolopleider', abbreviations: ['SO'] }),
  anEntry({
    id: 'werkplekbegeleider',
    abbreviations: ['WPB'],
    names: [{ name: 'Mentor', source: { document: '000', lines: '1' } }],
  }),
  anEntry({ id: 'werkpleklab', abbreviations: ['WPL'] }),
  anEntry({ id: 'stuurgroep', kind: 'overleg' }),
  anEntry({ id: 'po', term: 'PO' }),
  anEntry({ id: 'ict', term: 'ICT', english: { term: 'ICT', names: ['IT'] } }),
]);
const ask = (question: string) => inShort(glossary.ask(question, stranger));

const IO = '= instituutsopleider';
const SO = '= schoolopleider';

function gives(expected: string, questions: readonly string[]): void {
  for (const question of questions) it(`"${question}"`, () => assert.equal(ask(question), expected));
}

describe('A term is found', () => {
  describe('alone, in any case and with any sign', () =>
    gives(IO, ['IO', 'io', 'Io', 'IO?', 'IO???', '"IO"', '👍 IO', "IO's", 'IOs', 'I.O.', 'een IO', 'mijn io']));
  describe('in a Dutch question', () =>
    gives(IO, [
      'wat betekent IO hier?',
      'Wat is een IO',
      'wat doet een io?',
      'Wat zijn de taken van een IO?',
      'wat bedoelen jullie met IO',
      'waar staat IO voor?',
      'waarvoor staat IO',
      'IO betekenis',
      'kun je uitleggen wat een IO is',
      'weet jij wat IO betekent',
      'leg IO eens uit',
      'ik snap het woord IO niet',
      'ik hoor steeds IO',
      'wat is n IO',
      'wat wordt er bedoeld met instituutsopleiders',
    ]));
  describe('in an English question', () =>
    gives(IO, [
      'what does IO mean here?',
      'what is an IO',
      "what's an IO?",
      'what does IO stand for',
      'meaning of IO',
      'can you explain what an IO does?',
      'what is an institute educator',
    ]));
  describe('with greetings and thanks around it', () =>
    gives(IO, [
      'hoi wat is een IO',
      'Hoi, wat is een IO, alvast bedankt',
      'Goedemorgen, weet u wat IO betekent? mvg Piet',
      'bedankt! en wat is een IO?',
      'hi, what is an IO please, thanks',
    ]));
  describe('when "dat" points back at it', () =>
    gives(IO, [
      'IO, wat is dat?',
      'IO wat is dat',
      'In de brief staat IO. Wat betekent dat?',
      'een IO wat houdt dat in',
    ]));
  describe('when circumstances follow', () =>
    gives(IO, [
      'wat betekent IO op mijn formulier',
      'wat is een IO in het rooster van de pabo',
      'wat betekent "IO" in deze mail?',
    ]));
});

describe('A term is not answered when something else is asked', () => {
  describe('but shown as what was perhaps meant', () =>
    gives('- near: instituutsopleider', [
      'IO vergoeding declareren',
      'wat is de vergoeding van een IO',
      'wat is de IO vergoeding?',
      'Mijn IO is ziek',
      'wanneer komt de IO?',
      'hoeveel uur heeft een IO',
      'wat verdient een IO',
      'wat is pizza, mijn IO zei dat',
      'wat als mijn IO weg is',
    ]));
});

describe('A team is answered when its members are asked for', () =>
  gives(IO, ['wie zit er in de IO', 'wie zitten er in de IO?', 'who is in the IO']));

describe('What somebody or something is, is asked in many ways', () => {
  describe('by who, of what is no person', () =>
    gives('= stuurgroep', ['who are the stuurgroep?', 'wie zijn de stuurgroep', 'wie zit er in de stuurgroep']));
  describe('by who, when it points back or asks what is meant', () =>
    gives(IO, [
      'er staat IO in de mail, wie is dat?',
      "de IO's komen donderdag langs, wie zijn dat dan",
      'IO, wie is dat in dit verhaal?',
      'wie bedoelen ze met de IO',
      'who is meant by IO',
    ]));
  describe('by how, where and what for', () =>
    gives(IO, [
      'IO hoe gaat dat',
      'hoe zit het met een IO',
      'waar gaat een IO over',
      'waar is IO de afkorting van',
      'hoe schrijf je IO voluit',
      'wat voor iemand is een IO',
      'what kind of person is an IO',
      'what is IO short for',
    ]));
  describe('in a few words', () =>
    gives(IO, ['io bet.', 'afk. IO', 'IO = ?', 'nooit van IO gehoord', 'io pabo stage', 'in mijn rooster staat IO']));
  describe('in the middle of talk', () =>
    gives(IO, ['sorry nog eentje: IO', 'oke dank, en IO?', 'huh IO?', 'wat de fck is een IO', 'wth is IO']));
  describe('with a slip in the word that asks', () => gives(IO, ['wat beteknt IO', 'wta is een IO', 'waht is IO']));
  describe('of what somebody else means', () =>
    gives(IO, ['wat bedoelt mijn mentor met IO', 'wat bedoelt de pabo met IO?']));
  describe('of what is not the asker’s own', () =>
    gives('= werkpleklab', [
      'my SO told me about a WPL, what is it?',
      'our SO mentioned WPL, any idea?',
      'In de mail van de SO las ik over een WPL. Wat is dat?',
    ]));
});

describe('A question for yes or no that asks what something is, is answered by its definition', () => {
  gives(IO, [
    'is een IO een docent?',
    'is an IO a kind of lecturer',
    'betekent IO iets met input?',
    'does IO mean input and output',
    'staat IO voor input/output',
    'IO is toch gewoon een docent?',
    'dus een IO is een docent van de pabo?',
    'IO = docent?',
    'is een hbo-docent een IO',
  ]);
  gives('- near: instituutsopleider', [
    'is mijn IO ziek',
    'is Piet een IO?',
    'is er een IO op school',
    'is de IO ziek',
  ]);
});

describe('A word that stands in the definition of a term adds nothing beside it', () => {
  const lab = aGlossary([
    anEntry({ id: 'werkpleklab', abbreviations: ['WPL'], definition: { nl: 'Een bijeenkomst.', en: 'A meeting.' } }),
  ]);
  it('"wpl bijeenkomst?"', () => assert.equal(inShort(lab.ask('wpl bijeenkomst?', stranger)), '= werkpleklab'));
  it('and another word does', () => assert.equal(inShort(lab.ask('wpl vergoeding?', stranger)), '- near: werkpleklab'));
});

describe('A wish or a plan asks for no meaning', () =>
  gives('- near: instituutsopleider', [
    'ik wil graag IO worden',
    'hoe word ik IO',
    'wanneer ben je een IO',
    'wat gebeurt er als ik geen IO heb',
    'mijn IO is weg, wat nu?',
    'waarom heet het IO',
  ]));

describe('Of all terms in a letter the one that is called a word is meant', () =>
  gives(IO, [
    'Ik las een mail van de SO met het woord IO. Wat is dat?',
    'In de WPL staat de afkorting IO, wat betekent dat?',
    'My WPB used the term IO. What does that mean?',
  ]));

describe('"Weer" is the weather after "het" only', () => {
  gives('-', ['wat is het weer', 'wat is het weer vandaag?']);
  gives(IO, ['wat was een IO ook weer', 'wat is nou weer een IO']);
});

describe('Several terms in one question', () => {
  describe('are answered in order', () => {
    gives('= instituutsopleider + schoolopleider', [
      'wat is het verschil tussen een IO en een SO?',
      'IO of SO',
      'IO/SO',
    ]);
    gives('= instituutsopleider + schoolopleider + werkplekbegeleider', [
      'wat is het verschil tussen IO, SO en wpb',
      'IO SO WPB',
    ]);
    gives('= instituutsopleider + schoolopleider', [
      'IO of SO, wat is wat?',
      'IO vs SO',
      'IO en SO: what is the difference',
      'waarin verschilt een IO van een SO',
      'how is an IO different from an SO',
      'ik haal IO en SO steeds door elkaar',
      'IO, is dat hetzelfde als SO',
      'vergelijk IO en SO',
      'wat is een IO en wat is een SO',
      'IO, SO graag uitleg',
      'which is which, IO or SO?',
    ]);
    gives('= schoolopleider + instituutsopleider', [
      'school- en instituutsopleider',
      'wat is een school- of instituutsopleider',
    ]);
    gives('= werkplekbegeleider', ['is een mentor hetzelfde als een werkplekbegeleider?']);
  });
  it('are offered when "dat" may be any of them', () => {
    for (const question of ['In de mail van de SO staat WPL. Wat is dat?', 'De SO noemt WPL, wat is dat?']) {
      assert.equal(ask(question), '? schoolopleider / werkpleklab', question);
    }
  });
});

describe('An abbreviation that is an ordinary word too', () => {
  describe('counts where a term is expected', () =>
    gives(SO, ['so', 'so?', 'SO', 'de so', 'wat is een so', 'what does so mean here', 'SO, wat is dat?']));
  describe('does not count in running text', () => {
    gives('-', ['is that so', 'i think so', 'kan ik de po doen']);
    gives('= werkplekbegeleider', ['so what is a wpb?']);
    gives('~ thanks', ['thanks so much']);
    gives('~ help', ['what is it', 'WHAT IS IT', 'so what', 'SO WHAT', 'so what is this?']);
  });
});

describe('What is no term', () => {
  describe('is unknown', () =>
    gives('-', [
      'pizza',
      'weer',
      'wat is pizza',
      'CIO',
      'PLG',
      'ios',
      'wat is een ios',
      'de het een',
      'asdfgh',
      'school',
    ]));
});
