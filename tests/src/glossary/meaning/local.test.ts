import assert from 'node:assert/strict';
import { overlaySchema } from '../../../../src/glossary/overlay.js';
import {
  aGlossary,
  anEntry,
  aPartnership,
  best,
  inShort,
  memberOf,
  stranger,
} from '../../../support/builders/glossary.js';

const source = { document: '000', lines: '1' } as const;
const wpb = anEntry({
  id: 'werkplekbegeleider',
  names: [
    { name: 'Mentor', sectors: ['po'], source },
    { name: 'Praktijkcoach', sectors: ['vo'], relation: 'related', source },
  ],
  related: ['stuurgroep'],
});
const stuurgroep = anEntry({ id: 'stuurgroep' });

describe('"Hier"', () => {
  const glossary = aGlossary(
    [wpb, stuurgroep],
    [],
    [
      aPartnership('duin', { entry: 'werkplekbegeleider', word: 'buddy' }),
      aPartnership('kust', { entry: 'werkplekbegeleider' }),
    ],
  );
  const notes = (partnerships: string[]) => {
    const answer = glossary.ask('werkplekbegeleider', memberOf(...partnerships));
    return answer.status === 'answer' ? answer.meaning.local.map(({ partnership }) => partnership.name) : [];
  };

  it('is the note of the own partnership', () => assert.deepEqual(notes(['duin']), ['Opleidingsschool duin']));
  it('is both notes for who is in two', () => {
    assert.deepEqual(notes(['kust', 'duin']), ['Opleidingsschool kust', 'Opleidingsschool duin']);
  });
  it('is nobody’s for a stranger', () => assert.deepEqual(notes([]), []));
  it('lets a term be found by the own word', () => {
    assert.equal(inShort(glossary.ask('wat is een buddy?', memberOf('duin'))), '= werkplekbegeleider');
  });
  it('is that of a partnership that the question names, for anyone', () => {
    const answer = glossary.ask('wat is een werkplekbegeleider bij duin', memberOf('kust'));
    const whose = answer.status === 'answer' ? answer.meaning.local.map(({ partnership }) => partnership.id) : [];
    assert.deepEqual(whose, ['duin']);
  });
  it('is the same for a meaning that was pressed', () => {
    assert.equal(glossary.meaning('werkplekbegeleider', memberOf('duin'))?.local.length, 1);
    assert.deepEqual(glossary.meaning('werkplekbegeleider', stranger)?.related, [stuurgroep]);
    assert.equal(glossary.meaning('bestaat-niet', stranger), undefined);
  });
});

describe('A question for a name', () => {
  const glossary = aGlossary(
    [wpb, stuurgroep],
    [],
    [aPartnership('duin', { entry: 'werkplekbegeleider', word: 'buddy' }), aPartnership('kust')],
  );
  const naming = (question: string, ...partnerships: string[]) => {
    const answer = glossary.ask(question, memberOf(...partnerships));
    return answer.status === 'answer' ? answer.naming : undefined;
  };
  const names = (question: string, ...partnerships: string[]) =>
    naming(question, ...partnerships)?.names.map(({ nl }) => nl);

  it('in a sector gives the names of that sector', () => {
    for (const question of [
      'hoe heet een werkplekbegeleider in het po',
      'Hoe noemen ze een werkplekbegeleider in het basisonderwijs?',
      'hoe heet in het primair onderwijs een werkplekbegeleider',
      'what do you call a werkplekbegeleider in primary education?',
    ]) {
      assert.deepEqual(naming(question), { sector: 'po', names: [{ nl: 'Mentor', en: 'Mentor' }] }, question);
    }
  });
  it('gives a related name only when the sector has no other', () => {
    assert.deepEqual(names('hoe heet een werkplekbegeleider in het vo'), ['Praktijkcoach']);
  });
  it('says so when there is none', () => assert.deepEqual(names('hoe heet een stuurgroep in het mbo'), []));
  it('"hier" gives the own word', () => {
    assert.deepEqual(names('hoe heet een werkplekbegeleider hier?', 'duin'), ['buddy']);
    assert.deepEqual(names('hoe noemen jullie een mentor', 'duin'), ['buddy']);
    assert.deepEqual(names('hoe heet een werkplekbegeleider bij ons', 'kust'), []);
  });
  it('"hier" means nothing for a stranger', () =>
    assert.equal(naming('hoe heet een werkplekbegeleider hier?'), undefined));
  it('in a partnership gives its word, also to a stranger, and says whose it is', () => {
    for (const question of [
      'hoe heet een werkplekbegeleider bij duin',
      'hoe noemen ze bij duin een werkplekbegeleider',
      'welk woord gebruikt duin voor werkplekbegeleider',
      'what do they call a werkplekbegeleider at duin',
      'wat zeggen ze bij duin in plaats van mentor',
    ]) {
      const duin = { id: 'duin', name: 'Opleidingsschool duin' };
      assert.deepEqual(naming(question), { names: [{ nl: 'buddy', en: 'buddy' }], partnership: duin }, question);
      assert.deepEqual(names(question, 'kust'), ['buddy'], question);
    }
    assert.deepEqual(naming('hoe heet een stuurgroep bij duin', 'duin'), { names: [] });
  });
  it('is asked in other words too', () => {
    for (const question of [
      'welk woord gebruiken wij voor een werkplekbegeleider?',
      'hoe zeggen wij werkplekbegeleider',
      'wat is ons woord voor mentor',
    ]) {
      assert.deepEqual(names(question, 'duin'), ['buddy'], question);
    }
    for (const question of [
      'andere namen voor een werkplekbegeleider in het po',
      'wat zegt het po in plaats van werkplekbegeleider',
      'what do primary schools call a werkplekbegeleider',
      'welke naam heeft een werkplekbegeleider op de basisschool',
      'wat gebruikt het po voor werkplekbegeleider',
      'onder welke naam kent het po een werkplekbegeleider',
      'name of a werkplekbegeleider in primary',
    ]) {
      assert.deepEqual(names(question), ['Mentor'], question);
    }
  });
  it('in another language is none', () =>
    assert.equal(naming('hoe zeg je stuurgroep in het Engels', 'duin'), undefined));
  it('does not take the sector for the term', () => {
    const sectors = aGlossary([wpb, anEntry({ id: 'vo', term: 'VO' })]);
    assert.equal(best(sectors.ask('wat is een mentor in het vo', stranger)), 'werkplekbegeleider');
    assert.equal(best(sectors.ask('mentor vo', stranger)), 'werkplekbegeleider');
    assert.equal(best(sectors.ask('wat is het vo', stranger)), 'vo');
    assert.equal(inShort(sectors.ask('wat doet het vo met een mentor', stranger)), '= werkplekbegeleider');
    assert.equal(inShort(sectors.ask('verschil tussen vo en mentor', stranger)), '= vo + werkplekbegeleider');
  });
});

describe('A meaning that belongs to another partnership', () => {
  const theirs = anEntry({ id: 'team-kust', term: 'Opleidingsteam', sense: 'kust', partnership: 'kust' });
  const shared = anEntry({ id: 'team', term: 'Opleidingsteam', sense: 'begrippenkader' });
  const glossary = aGlossary([theirs, shared], [], [aPartnership('duin'), aPartnership('kust')]);

  it('comes after the shared one', () => {
    assert.equal(
      inShort(glossary.ask('opleidingsteam', memberOf('duin'))),
      '= opleidingsteam (begrippenkader) + opleidingsteam (kust)',
    );
  });
  it('is named as theirs', () => {
    const answer = glossary.ask('opleidingsteam', memberOf('duin'));
    const owners = answer.status === 'answer' ? answer.also.map(({ owner }) => owner) : [];
    assert.deepEqual(owners, [{ id: 'kust', name: 'Opleidingsschool kust' }]);
  });
});

describe('A name that sectors use for different things', () => {
  const named = (id: string, sector: 'po' | 'vo') =>
    anEntry({ id, names: [{ name: 'Werkplaats', sectors: [sector], source }] });
  const entries = [named('leerteam', 'po'), named('atelier', 'vo')];
  const inVo = { ...aPartnership('duin'), sector: 'vo' as const };
  const glossary = aGlossary(entries, [], [inVo, aPartnership('kust')]);

  it('means what it does in the sector of the own partnership, the other is mentioned', () => {
    assert.equal(inShort(glossary.ask('werkplaats', memberOf('duin'))), '= atelier + leerteam');
  });
  it('means what it does in the sector that is named', () => {
    assert.equal(inShort(glossary.ask('wat is een werkplaats in het po', memberOf('duin'))), '= leerteam + atelier');
  });
  it('is a choice where no sector is known', () => {
    for (const who of [stranger, memberOf('kust')]) assert.equal(glossary.ask('werkplaats', who).status, 'choice');
  });
});

describe('An entry of a partnership itself', () => {
  const own = overlaySchema.parse({ entries: [anEntry({ id: 'stuurgroep', term: 'Denktank' })] });
  const glossary = aGlossary([stuurgroep], [], [{ id: 'duin', name: 'Duin', overlay: own }]);

  it('is found, also under an id that was taken, and named as theirs', () => {
    const answer = glossary.ask('denktank', stranger);
    assert.equal(answer.status === 'answer' && answer.meaning.owner?.name, 'Duin');
    assert.equal(answer.status === 'answer' && answer.meaning.entry.id, 'duin-stuurgroep');
    assert.equal(best(glossary.ask('stuurgroep', stranger)), 'stuurgroep');
    assert.equal(glossary.size, 2);
  });
});
