import assert from 'node:assert/strict';
import { aGlossary, anEntry, inShort, stranger } from '../../../support/builders/glossary.js';

const glossary = aGlossary([
  anEntry({ id: 'instituutsopleider', abbreviations: ['IO'] }),
  anEntry({ id: 'schoolopleider', abbreviations: ['SO'] }),
  anEntry({ id: 'schoolleider' }),
  anEntry({
    id: 'aanstaande-leraar',
    term: 'Aanstaande leraar',
    names: [{ name: 'Student', source: { document: '000', lines: '1' } }],
  }),
  anEntry({ id: 'kennislab' }),
  anEntry({ id: 'ipabo', term: 'IPABO' }),
  anEntry({ id: 'mentor' }),
  anEntry({ id: 'kernpraktijken', forms: ['kernpraktijk', 'kern praktijken', 'kern-praktijken'] }),
]);
const answer = (typed: string) => glossary.ask(typed, stranger);

describe('A slip of the keyboard', () => {
  const slips: [typed: string, term: string][] = [
    ['instituutopleidr', 'instituutsopleider'],
    ['wat is een instituuts opleidr', 'instituutsopleider'],
    ['schoolopleidder', 'schoolopleider'],
    ['studnet', 'aanstaande leraar'],
    ['kernpraktijkn', 'kernpraktijken'],
    ['kernprxktijken', 'kernpraktijken'],
    ['wat is een aanstaane leraar?', 'aanstaande leraar'],
  ];
  for (const [typed, term] of slips) {
    it(`"${typed}" is read as ${term}, and the answer says so`, () => {
      const given = answer(typed);
      assert.equal(inShort(given), `= ${term}`);
      assert.equal(given.status === 'answer' && given.spelled, true);
    });
  }

  it('is never assumed in an abbreviation', () => {
    for (const typed of ['IPAB', 'ipabi', 'SOO', 'ioo', 'CIO']) assert.equal(inShort(answer(typed)), '-', typed);
  });

  it('is not decided between two terms that are as near', () => {
    assert.equal(answer('schoolpleider').status, 'unknown');
    assert.equal(inShort(answer('schoolpleider')), '- near: schoolopleider, schoolleider');
  });

  it('is not seen in another word that happens to be near', () => {
    for (const typed of ['kennisles', 'mentol', 'menton', 'toonaard'])
      assert.notEqual(answer(typed).status, 'answer', typed);
  });

  it('does not make an answer of a question for something else', () => {
    assert.equal(inShort(answer('schoolopleidder salaris')), '- near: schoolopleider, schoolleider');
  });

  it('is not looked for in a whole document', () => {
    const text = Array.from({ length: 60 }, (_, at) => `woord${at} schoolopleidder`).join(' ');
    assert.equal(inShort(answer(text)), '-');
  });
});
