import assert from 'node:assert/strict';
import { aGlossary, anEntry, inShort, stranger } from '../../../support/builders/glossary.js';

const glossary = aGlossary([anEntry({ id: 'schoolopleider', abbreviations: ['SO'] })]);

describe('Small talk', () => {
  const table: [kind: string, typed: string[]][] = [
    ['greeting', ['hoi', 'Hallo!', 'hi', 'goedemorgen', 'Good morning', 'hallo daar 👋', 'hey there', 'doei']],
    ['greeting', ['hoe gaat het?', 'hoe gaat ie', 'how are you', 'goeiemiddag alles goed?', 'Hoi, hoe is het met jou']],
    ['greeting', ['ik ben student', 'Hoi, ik ben Anna', "hi, I'm a student teacher"]],
    ['greeting', ['fijne dag!', 'prettig weekend', 'see you', 'tot morgen', 'have a nice weekend', 'welterusten']],
    ['thanks', ['bedankt', 'dank je wel!', 'dankjewel voor je hulp', 'thanks so much', 'top, bedankt', 'ok', 'super']],
    ['thanks', ['dank voor je hulp, fijn weekend', 'je bent geweldig', 'thnx', 'great, that helps', 'nu snap ik het']],
    ['thanks', ['daar heb ik wat aan', 'ah ok duidelijk, thanks', 'got it', 'niet slecht', "you're the best"]],
    [
      'help',
      ['help', 'hulp', 'wat kun je?', 'wat kan ik je vragen', 'what can you do?', 'hoi, ik heb een vraag', 'menu'],
    ],
    ['help', ['who are you', 'wat is dat?', 'wat betekent dit', 'hoe werkt dit eigenlijk?', 'wie ben jij nou weer']],
    ['help', ['ik snap er niks van', 'ja', 'test', 'kun je me even helpen', 'can you help me please', 'no idea']],
    [
      'thanks',
      ['dankjewel hoor', 'top, hier kan ik mee verder 👍', 'ok ik weet weer genoeg, fijne avond', 'thanks man'],
    ],
    [
      'thanks',
      ['oh wacht ik snap het al', 'yes dit zocht ik, bedankt!', "perfect, that's all I needed", 'ah vandaar! thnx'],
    ],
    [
      'frustration',
      ['laat maar, hier heb ik niks aan', 'nou daar schiet ik niks mee op', 'jij snapt er echt geen hout van'],
    ],
    ['help', ['waar kan ik jou dingen over vragen?', 'wat kan deze bot allemaal', 'ik weet niet hoe dit werkt']],
    ['help', ['ok, wat kun je', 'hoi, wat voor soort dingen weet je']],
    ['greeting', ['hee goeiemorgen, alles goed daar?', 'fijn weekend alvast!']],
    [
      'human',
      [
        'ben je een mens?',
        'ben jij een robot',
        'praat ik met een echt persoon',
        'praat ik nu met iemand van het stagebureau of met een robot?',
        'is dit een chatbot?',
        'ben je echt',
      ],
    ],
    [
      'human',
      ['are you a real person', 'are you real?', 'am I talking to a bot', 'kan ik een mens spreken', 'is this AI'],
    ],
    ['frustration', ['wat een stomme bot', 'dit klopt niet', 'klopt niet wat je zegt', "that's wrong again", 'pff']],
    [
      'frustration',
      ['I am frustrated', 'hier heb ik niks aan', 'pff je snapt me niet', "you don't get it", 'dit werkt niet'],
    ],
    [
      'frustration',
      ['dit is nu al de derde keer dat ik het vraag!!', 'I already asked that', 'you are useless', 'alweer fout'],
    ],
    [
      'frustration',
      ['je begrijpt er helemaal niks van', 'dat bedoel ik niet', 'not helpful', 'laat maar', 'this makes no sense'],
    ],
    ['empty', ['', '   ', '?', '...', '😀', '<br>', '!!??', '${}', '\\', '(']],
  ];
  for (const [kind, typed] of table) {
    for (const text of typed) {
      it(`"${text}" is ${kind}`, () => assert.equal(inShort(glossary.ask(text, stranger)), `~ ${kind}`));
    }
  }

  describe('is not what goes on with something else', () => {
    for (const text of [
      'stop de bus',
      'test van groep 3',
      'ja maar mijn les dan',
      'een goede dag met de kinderen',
      'mijn student is boos op mij',
      'wat is een robotlab',
      'de les ging niet goed',
      'is er een mens met een auto',
      'how many times a year is the school closed',
    ]) {
      it(`"${text}"`, () => assert.equal(inShort(glossary.ask(text, stranger)), '-'));
    }
  });

  it('before a question does not hide the question', () => {
    assert.equal(inShort(glossary.ask('hoi, kun je me helpen met het woord SO?', stranger)), '= schoolopleider');
  });
});
