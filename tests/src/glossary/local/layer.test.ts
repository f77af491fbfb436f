import assert from 'node:assert/strict';
import { createCatalogue } from '../../../../src/glossary/catalogue.js';
import { noFacts } from '../../../../src/glossary/facts/load.js';
import type { Glossary } from '../../../../src/glossary/glossary.js';
import { glossaryOver } from '../../../../src/glossary/glossary.js';
import { layLocal } from '../../../../src/glossary/local/layer.js';
import type { LocalTerm } from '../../../../src/glossary/local/localTerm.js';
import { aHomonym, anEntry, aPartnership, inShort, memberOf, stranger } from '../../../support/builders/glossary.js';
import { aLocalTerm } from '../../../support/samples/eigen.js';

const content = {
  entries: [
    anEntry({ id: 'werkplekbegeleider' }),
    anEntry({ id: 'leerteam' }),
    anEntry({ id: 'bso-a', term: 'BSO', sense: 'school' }),
    anEntry({ id: 'bso-b', term: 'BSO', sense: 'opvang' }),
  ],
  homonyms: [aHomonym('BSO', 'choose', 'bso-a', 'bso-b')],
  facts: noFacts,
};
const duin = aPartnership('duin', { entry: 'werkplekbegeleider', word: 'begeleider', weight: 'first' });
const kust = aPartnership('kust');
const below = createCatalogue(content, [duin, kust]);

function given(...terms: LocalTerm[]): Glossary {
  return glossaryOver(layLocal(below, [{ partnership: duin, terms }]), [duin, kust]);
}
const local = (glossary: Glossary, question: string, ...partnerships: string[]) => {
  const answer = glossary.ask(question, memberOf(...partnerships));
  return answer.status === 'answer' ? answer.meaning.local.map(({ note }) => note.note.nl) : [];
};

describe('A term of a partnership’s own', () => {
  it('is found by its people by every name, also spelled another way', () => {
    const glossary = given(aLocalTerm({ id: 'maatje', names: ['Wegwijzer', 'MTJ'] }));
    for (const question of ['wat is een maatje?', 'maatjes', 'wegwijzzer', 'MTJ', "mtj's"]) {
      assert.equal(inShort(glossary.ask(question, memberOf('duin'))), '= maatje', question);
    }
    assert.deepEqual(glossary.meaning('duin:maatje', stranger)?.owner, { id: 'duin', name: 'Opleidingsschool duin' });
  });

  it('goes before a shared one of that name, and before a choice; the others are mentioned', () => {
    const glossary = given(aLocalTerm({ id: 'leerteam' }), aLocalTerm({ id: 'bso', term: 'BSO' }));
    assert.equal(inShort(glossary.ask('leerteam', memberOf('duin'))), '= leerteam + leerteam');
    assert.equal(inShort(glossary.ask('BSO', memberOf('duin'))), '= bso + bso (school) + bso (opvang)');
    assert.equal(inShort(glossary.ask('BSO', memberOf('kust'))), '? bso (school) / bso (opvang)');
    assert.equal(inShort(glossary.ask('leerteam', stranger)), '= leerteam');
  });

  it('answers who names the partnership, and who finds nothing else', () => {
    const glossary = given(
      aLocalTerm({ id: 'leerteam', definition: { nl: 'Van Duin.' } }),
      aLocalTerm({ id: 'maatje' }),
    );
    const answer = glossary.ask('wat is een leerteam bij opleidingsschool duin', memberOf('kust'));
    assert.equal(answer.status === 'answer' && answer.meaning.entry.definition.nl, 'Van Duin.');
    assert.equal(inShort(glossary.ask('maatje', memberOf('kust'))), '= maatje');
  });

  it('is searched and browsed by its own people, and by nobody else', () => {
    const note = aLocalTerm({ id: 'wpb', term: 'Vraagbaak', names: ['baken'], entry: 'werkplekbegeleider' });
    const glossary = given(aLocalTerm({ id: 'maatje' }), note);
    const found = (typed: string, ...ids: string[]) =>
      glossary.search(typed, memberOf(...ids)).map(({ entry }) => entry.term);
    assert.deepEqual(found('maat', 'duin'), ['Maatje']);
    assert.deepEqual(found('maat', 'kust'), []);
    assert.deepEqual(found('bake', 'duin'), ['werkplekbegeleider']);
    const browsed = (...ids: string[]) => glossary.all(memberOf(...ids)).map(({ entry }) => entry.term);
    assert.ok(browsed('duin').includes('Maatje'));
    assert.ok(!browsed('kust').includes('Maatje'));
  });

  it('that has a twin becomes a choice', () => {
    const terms = ['Maatje (school)', 'Maatje (student)'].map((term, at) => aLocalTerm({ id: `maatje-${at}`, term }));
    const glossary = given(...terms);
    assert.equal(inShort(glossary.ask('maatje', memberOf('duin'))), '? maatje (school) / maatje (student)');
  });

  it('that is retired is not found any more', () => {
    const glossary = given(aLocalTerm({ id: 'maatje', retired: true }), aLocalTerm({ id: 'gids' }));
    assert.equal(inShort(glossary.ask('maatje', memberOf('duin'))).at(0), '-');
    assert.equal(glossary.meaning('duin:maatje', memberOf('duin')), undefined);
  });

  it('on a shared term takes the place of what was delivered, until it is retired', () => {
    const note = aLocalTerm({
      id: 'wpb',
      term: 'Werkplekbegeleider',
      entry: 'werkplekbegeleider',
      definition: { nl: 'Nieuw.' },
    });
    assert.deepEqual(local(given(note), 'werkplekbegeleider', 'duin'), ['Nieuw.']);
    assert.deepEqual(local(given(note), 'werkplekbegeleider', 'kust'), []);
    assert.deepEqual(local(given({ ...note, retired: true }), 'werkplekbegeleider', 'duin'), ['Zo is het bij duin.']);
    const answer = given(note).ask('hoe heet een werkplekbegeleider hier', memberOf('duin'));
    assert.deepEqual(answer.status === 'answer' && answer.naming?.names, [{ nl: 'begeleider', en: 'begeleider' }]);
  });

  it('on a shared term that is gone stands by itself', () => {
    const glossary = given(aLocalTerm({ id: 'maatje', entry: 'bestaat-niet-meer' }));
    assert.equal(inShort(glossary.ask('maatje', memberOf('duin'))), '= maatje');
  });
});
