import assert from 'node:assert/strict';
import { aGlossary, anEntry, inShort, stranger } from '../../support/builders/glossary.js';

const glossary = aGlossary([anEntry({ id: 'schoolopleider', abbreviations: ['SO'] })]);

describe('Small talk', () => {
  const table: [kind: string, typed: string[]][] = [
    ['greeting', ['hoi', 'Hallo!', 'hi', 'goedemorgen', 'Good morning', 'hoe gaat het?', 'how are you', 'doei']],
    ['thanks', ['bedankt', 'dank je wel!', 'dankjewel voor je hulp', 'thanks so much', 'top, bedankt', 'ok', 'super']],
    [
      'help',
      [
        'help',
        'hulp',
        'wat kun je?',
        'wat kan ik je vragen',
        'what can you do?',
        'hoi, ik heb een vraag',
        'ben je een mens?',
      ],
    ],
    ['help', ['who are you', 'dit werkt niet', 'wat is dat?', 'wat betekent dit']],
    [
      'help',
      ['ik snap er niks van', 'wat een stomme bot', 'dit klopt niet', 'that is wrong', 'I am frustrated', 'ja', 'test'],
    ],
    ['greeting', ['fijne dag!', 'prettig weekend', 'see you']],
    ['thanks', ['dank voor je hulp, fijn weekend', 'je bent geweldig', 'thnx']],
    ['empty', ['', '   ', '?', '...', '😀', '<br>']],
  ];
  for (const [kind, typed] of table) {
    for (const text of typed) {
      it(`"${text}" is ${kind}`, () => assert.equal(inShort(glossary.ask(text, stranger)), `~ ${kind}`));
    }
  }

  describe('is not what goes on with something else', () => {
    for (const text of ['stop de bus', 'test van groep 3', 'ja maar mijn les dan', 'een goede dag met de kinderen']) {
      it(`"${text}"`, () => assert.equal(inShort(glossary.ask(text, stranger)), '-'));
    }
  });

  it('before a question does not hide the question', () => {
    assert.equal(inShort(glossary.ask('hoi, kun je me helpen met het woord SO?', stranger)), '= schoolopleider');
  });
});
