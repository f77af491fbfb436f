import assert from 'node:assert/strict';
import { aGlossary, anEntry, inShort, stranger } from '../../../support/builders/glossary.js';

const source = { document: '000' as const, lines: '1' };
const glossary = aGlossary([
  anEntry({ id: 'schoolplan', everyday: true, names: [{ name: 'Meerjarenplan', source }] }),
  anEntry({ id: 'plan-van-aanpak', term: 'Plan van aanpak', everyday: true }),
  anEntry({ id: 'werkpleklab' }),
  anEntry({ id: 'schoolleider' }),
]);
const ask = (question: string) => inShort(glossary.ask(question, stranger));

describe('A begrip with an everyday name', () => {
  for (const question of [
    'schoolplan',
    'wat is een schoolplan?',
    'wat betekent plan van aanpak hier',
    'what is a meerjarenplan',
  ])
    it(`answers when it is all that is asked: "${question}"`, () =>
      assert.match(ask(question), /^= (schoolplan|plan van aanpak)$/));

  for (const question of [
    'wat is het schoolplan van hogwarts',
    'wat is een plan van aanpak voor corona',
    'what is the meerjarenplan for the zoo',
  ])
    it(`does not answer for something else of that name: "${question}"`, () =>
      assert.match(ask(question), /^- near: (schoolplan|plan van aanpak)$/));

  it('answers where the rest of the question is a begrip too', () => {
    assert.equal(ask('wat is het schoolplan van een schoolleider'), '= schoolplan');
    assert.equal(ask('wat is het verschil tussen een schoolplan en een werkpleklab'), '= schoolplan + werkpleklab');
  });

  it('is never read in another word that is spelled almost alike, only offered', () => {
    assert.equal(ask('wat is een schoolplein'), '- near: schoolplan');
    assert.equal(ask('wat is een schoolleidr'), '= schoolleider');
  });

  it('does not make a begrip with a name of its own shy', () => {
    assert.equal(ask('wat is een werkpleklab voor hogwarts'), '= werkpleklab');
  });
});
