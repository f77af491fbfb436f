import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GlossaryPartnership } from '../../../../src/glossary/glossary.js';
import { overlaySchema } from '../../../../src/glossary/overlay.js';
import {
  aGlossary,
  aHomonym,
  anEntry,
  aPartnership,
  inShort,
  memberOf,
  stranger,
} from '../../../support/builders/glossary.js';

/** A partnership with terms of its own by these names; their ids are "own-1" and so on. */
function duinWith(...names: string[]): GlossaryPartnership {
  const entries = names.map((term, at) => anEntry({ id: `own-${at + 1}`, term }));
  return { id: 'duin', name: 'Duin', overlay: overlaySchema.parse({ entries }) };
}

const long = 'Overleg van begeleiders en opleiders over de voortgang van alle studenten dit jaar';

describe('A term that a partnership made is found by any name', () => {
  const rules: Record<string, [name: string, questions: string[]]> = {
    'one letter': ['Q', ['Q', 'q?', 'wat is Q', 'wat betekent een q?']],
    'a letter that is a small word': ['u', ['u', 'wat is u?']],
    'signs only': ['★', ['★', '★?', '"★"', 'wat betekent ★?']],
    'an emoji': ['🦊', ['🦊', 'wat is 🦊']],
    'letters and signs': ['C++', ['C++', 'c++?', 'wat is C++']],
    '80 characters': [long, [long, `wat is ${long.toLowerCase()}?`]],
    'a word of any question': ['Rol', ['Rol', 'rol?', 'wat betekent rol']],
    'a word of small talk': ['Start', ['start', 'Start?']],
  };
  for (const [rule, [name, questions]] of Object.entries(rules)) {
    const glossary = aGlossary([anEntry({ id: 'stuurgroep' })], [], [duinWith(name)]);
    for (const question of questions) {
      it(`${rule}: "${question}"`, () =>
        assert.equal(inShort(glossary.ask(question, memberOf('duin'))), `= ${name.toLowerCase()}`));
    }
  }

  it('whatever was typed for it, as long as it is no mark-up', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((name) => name.trim())
      .filter((name) => /[\p{L}\p{N}\p{S}]/u.test(name) && !/[<>&]/.test(name));
    fc.assert(
      fc.property(names, (name) => {
        const glossary = aGlossary([], [], [duinWith(name)]);
        const answer = glossary.ask(name, memberOf('duin'));
        assert.equal(answer.status === 'answer' && answer.meaning.entry.id, 'own-1', name);
      }),
      { numRuns: 300 },
    );
  });

  it('but takes no word of any question from the people of others', () => {
    const glossary = aGlossary([], [], [duinWith('Rol', 'Start'), aPartnership('kust')]);
    for (const question of ['start', 'wat betekent rol'])
      assert.equal(inShort(glossary.ask(question, memberOf('kust'))), '~ help');
  });
});

describe('A term that a partnership made by the name of a shared one', () => {
  const shared = [anEntry({ id: 'stuurgroep' }), anEntry({ id: 'rol', term: 'BSO', sense: 'rol' })];
  const opvang = anEntry({ id: 'opvang', term: 'BSO', sense: 'opvang' });
  const table = aHomonym('BSO', 'choose', 'rol', { entry: 'opvang', cues: ['peuter'] });
  const glossary = aGlossary([...shared, opvang], [table], [duinWith('Stuurgroep', 'BSO'), aPartnership('kust')]);
  const ids = (question: string, ...partnerships: string[]) => {
    const answer = glossary.ask(question, memberOf(...partnerships));
    if (answer.status === 'answer') return [answer.meaning, ...answer.also].map(({ entry }) => entry.id);
    return answer.status === 'choice' ? ['?', ...answer.options.map(({ entry }) => entry.id)] : [];
  };

  it('goes first for its people, and the shared one is mentioned', () => {
    assert.deepEqual(ids('stuurgroep', 'duin'), ['own-1', 'stuurgroep']);
    assert.deepEqual(ids('wat is een stuurgroep', 'duin'), ['own-1', 'stuurgroep']);
  });
  it('comes after the shared one for others', () => {
    for (const who of [[], ['kust']]) assert.deepEqual(ids('stuurgroep', ...who), ['stuurgroep', 'own-1']);
  });
  it('stands beside the meanings of a word that has several', () => {
    assert.deepEqual(ids('bso', 'duin'), ['own-2', 'rol', 'opvang']);
    assert.deepEqual(ids('bso', 'kust'), ['?', 'rol', 'opvang', 'own-2']);
  });
  it('is a choice for who is in two partnerships that each made one', () => {
    const kust = { ...duinWith('Denktank'), id: 'kust', name: 'Kust' };
    const both = aGlossary([], [], [duinWith('Denktank'), kust]);
    assert.equal(both.ask('denktank', memberOf('duin', 'kust')).status, 'choice');
    assert.equal(both.ask('denktank', stranger).status, 'choice');
  });
});
