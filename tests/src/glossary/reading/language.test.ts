import assert from 'node:assert/strict';
import { languageOf, languageOfQuestion } from '../../../../src/glossary/reading/language.js';
import { aGlossary, anEntry, stranger } from '../../../support/builders/glossary.js';

describe('The language of a question', () => {
  const table: [typed: string, language: 'nl' | 'en' | undefined][] = [
    ['wat betekent IO hier?', 'nl'],
    ['What does IO mean here?', 'en'],
    ['what is a schoolopleider', 'en'],
    ['wat is een core team', 'nl'],
    ['school-based teacher educator', 'en'],
    ['hoi, wat is BSO', 'nl'],
    ['hours', 'en'],
    ['uren', 'nl'],
    ['IO', undefined],
    ['mentor', undefined],
    ['IO is?', undefined],
    ['', undefined],
  ];
  for (const [typed, language] of table) {
    it(`"${typed}" is ${language ?? 'not told by its words'}`, () => assert.equal(languageOf(typed), language));
  }

  it('is English for a term that was found by its English name only', () => {
    const entry = anEntry({
      id: 'stuurgroep',
      english: { term: 'steering committee', names: ['mentor'] },
      forms: ['mentor'],
    });
    const glossary = aGlossary([entry]);
    const language = (question: string) => languageOfQuestion(question, glossary.ask(question, stranger));
    assert.equal(language('steering committee'), 'en');
    assert.equal(language('stuurgroep'), undefined);
    assert.equal(language('mentor'), undefined);
  });
});
