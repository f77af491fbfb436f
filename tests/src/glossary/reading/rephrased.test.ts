import assert from 'node:assert/strict';
import { aGlossary, anEntry, inShort, stranger } from '../../../support/builders/glossary.js';

const glossary = aGlossary([
  anEntry({ id: 'coach', term: 'Coach startende leraren' }),
  anEntry({ id: 'verbinden', term: 'Instituutscurriculum en werkplekcurriculum met elkaar verbinden' }),
  anEntry({ id: 'begeleider', term: 'Werkplekbegeleider' }),
  anEntry({ id: 'io', term: 'Instituutsopleider', english: { term: 'Coach for beginning educators' } }),
  anEntry({ id: 'startende', term: 'Startende leraar' }),
  anEntry({ id: 'aanstaande', term: 'Aanstaande leraar', forms: ['leraar in opleiding'] }),
]);

describe('A name is found in other words', () => {
  const rules: Record<string, [term: string, typed: string[]]> = {
    'with other small words inside': [
      'coach startende leraren',
      ['coach van startende leraren', 'coach voor de startende leraar', 'wat is een coach voor startende leraren?'],
    ],
    'without some of them': [
      'instituutscurriculum en werkplekcurriculum met elkaar verbinden',
      ['instituutscurriculum en werkplekcurriculum verbinden'],
    ],
    'turned round': [
      'werkplekbegeleider',
      ['begeleider op de werkplek', 'begeleiders op de werkplek', 'wie is een begeleider van de werkplek'],
    ],
    'turned round with an s between': ['instituutsopleider', ['opleider van het instituut']],
    'in English endings': ['instituutsopleider', ['coach for beginning educator', 'coach for the beginning educators']],
    'halved before "en" or "of"': ['startende leraar', ['startende of aanstaande leraar']],
  };
  for (const [rule, [term, typed]] of Object.entries(rules)) {
    for (const text of typed) {
      it(`${rule}: "${text}"`, () => assert.match(inShort(glossary.ask(text, stranger)), new RegExp(`^= ${term}`)));
    }
  }

  it('but not when the small word is all that makes it the name', () => {
    assert.notEqual(glossary.ask('leraren opleiding', stranger).status, 'answer');
    assert.notEqual(glossary.ask('lerarenopleiding', stranger).status, 'answer');
  });
});
