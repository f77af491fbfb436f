import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../../src/glossary/entry.js';
import { namesOf } from '../../../../src/glossary/lookup/names.js';
import type { Named } from '../../../../src/glossary/lookup/termIndex.js';
import { compact, tokenise } from '../../../../src/glossary/reading/normalise.js';
import {
  aGlossary,
  anEntry,
  aPartnership,
  memberOf,
  type Shipped,
  shipped,
  stranger,
} from '../../../support/builders/glossary.js';

describe('Searching the begrippen while typing', () => {
  let glossary: Shipped['glossary'];
  let entries: Entry[];
  before(async () => {
    const { content, glossary: built } = await shipped();
    glossary = built;
    entries = content.entries;
  });
  const ids = (typed: string, speaker = stranger) => glossary.search(typed, speaker).map(({ entry }) => entry.id);

  it('finds every entry by its own term, abbreviation and English term, with nothing before it that has not that name', () => {
    const folded = (name: string) => compact(tokenise(name));
    for (const entry of entries) {
      for (const name of [entry.term, ...entry.abbreviations, entry.english.term]) {
        const found = glossary.search(name, stranger);
        const at = found.findIndex((one) => one.entry.id === entry.id);
        assert.ok(at >= 0, `${name} does not find ${entry.id}`);
        const before = found.slice(0, at).filter((one) => !bears(one.entry, folded(name)));
        assert.deepEqual(
          before.map((one) => one.entry.id),
          [],
          `before ${entry.id} at "${name}"`,
        );
      }
    }

    function bears(entry: Entry, key: string): boolean {
      return namesOf(entry).some(({ name }: Named<unknown>) => folded(name).startsWith(key)) || isSense(entry, key);
    }
    function isSense(entry: Entry, key: string): boolean {
      const answer = glossary.ask(key, stranger);
      const meanings =
        answer.status === 'choice'
          ? answer.options
          : answer.status === 'answer'
            ? [answer.meaning, ...answer.also]
            : [];
      return meanings.some((one) => one.entry.id === entry.id);
    }
  });

  it('finds every entry by any beginning of its term of four letters or more', () => {
    for (const entry of entries) {
      const term = entry.term.slice(0, Math.max(4, Math.ceil(entry.term.length * 0.8)));
      assert.ok(ids(term).includes(entry.id), `"${term}" does not find ${entry.id}`);
    }
  });

  it('answers anything that can be typed, each entry at most once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const found = ids(typed);
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.length <= 50);
      }),
      { numRuns: 300 },
    );
  });

  const odd = [
    '',
    ' ',
    '?',
    '(',
    '\\',
    '${term}',
    '[a-z]*',
    '.*',
    '<b>IO</b>',
    '👩‍🏫',
    'x'.repeat(5000),
    'IO '.repeat(2000),
  ];
  for (const typed of odd) {
    it(`takes "${typed.slice(0, 20)}" (${typed.length} characters) as it is`, () => {
      assert.doesNotThrow(() => ids(typed));
    });
  }

  const finds: [string, string][] = [
    ['werkp', 'werkplekbegeleider'],
    ['WERKPLEKB', 'werkplekbegeleider'],
    ['werkplekbegleider', 'werkplekbegeleider'],
    ['leer team', 'leerteam'],
    ['leer-team', 'leerteam'],
    ['mentor', 'werkplekbegeleider'],
    ['student teach', 'aanstaande-leraar'],
    ['instituts', 'instituutsopleider'],
    ['wat is een IO', 'instituutsopleider'],
    ['plekassess', 'werkplekassessment'],
  ];
  for (const [typed, id] of finds) {
    it(`"${typed}" finds ${id}`, () => assert.ok(ids(typed).slice(0, 6).includes(id), ids(typed).join(', ')));
  }

  it('never takes one abbreviation for another', () => {
    for (const typed of ['WPX', 'ABX', 'WPBX', 'JEX', 'wpa1']) {
      for (const { entry } of glossary.search(typed, stranger)) {
        assert.ok(
          !entry.abbreviations.includes('WPA') && entry.term !== 'ABF' && entry.term !== 'JEF',
          `${typed}: ${entry.id}`,
        );
      }
    }
  });

  it('has the meaning that a partnership decides on first for its own people', () => {
    assert.equal(ids('opleidingsschool', memberOf('noord-holland'))[0], 'opleidingsschool-partnerschool');
    assert.equal(ids('opleidingsschool', memberOf('aos3r'))[0], 'opleidingsschool-partnerschap');
  });

  it('in a team that belongs to a partnership has its meaning first, also for somebody of another', () => {
    const speaker = { ...memberOf('noord-holland'), here: 'aos3r' };
    assert.equal(ids('opleidingsschool', speaker)[0], 'opleidingsschool-partnerschap');
    const [found] = glossary.search('aanstaande leraar', speaker);
    assert.deepEqual(found?.local.map(({ partnership }) => partnership.id)[0], 'aos3r');
  });
});

describe('A term of a partnership’s own', () => {
  const own = {
    ...aPartnership('duin'),
    overlay: { notes: [], entries: [anEntry({ id: 'duinpad', term: 'Duinpad' })] },
  };
  const glossary = aGlossary([anEntry({ id: 'zandpad', term: 'Zandpad' })], [], [own]);
  const found = (typed: string, speaker = stranger) => glossary.search(typed, speaker).map(({ entry }) => entry.id);

  it('is offered to its own people, before what all share', () => {
    assert.deepEqual(found('pad', memberOf('duin')), ['duinpad', 'zandpad']);
    assert.deepEqual(
      glossary.all(memberOf('duin')).map(({ entry }) => entry.id),
      ['duinpad', 'zandpad'],
    );
  });

  it('is not offered to anybody else, who finds it by its whole name only', () => {
    assert.deepEqual(found('pad'), ['zandpad']);
    assert.deepEqual(
      glossary.all(stranger).map(({ entry }) => entry.id),
      ['zandpad'],
    );
    assert.deepEqual(found('duinpad'), ['duinpad']);
  });
});

describe('All begrippen', () => {
  it('stand by theme and then by name, what has no theme last, and without what no source explains', () => {
    const glossary = aGlossary([
      anEntry({ id: 'zonder' }),
      anEntry({ id: 'raadsel', theme: 'rollen', explained: 'no' }),
      anEntry({ id: 'wpa', theme: 'beoordelen' }),
      anEntry({ id: 'wpb', theme: 'rollen' }),
      anEntry({ id: 'io', theme: 'rollen' }),
    ]);
    assert.deepEqual(
      glossary.all(stranger).map(({ entry }) => entry.id),
      ['io', 'wpb', 'wpa', 'zonder'],
    );
  });
});

describe('What "hier" means in a team of a partnership', () => {
  let glossary: Shipped['glossary'];
  before(async () => {
    glossary = (await shipped()).glossary;
  });
  const told = (question: string, speaker: Parameters<typeof glossary.ask>[1]) => {
    const answer = glossary.ask(question, speaker);
    assert.equal(answer.status, 'answer');
    return answer.status === 'answer' ? answer.meaning.local.map(({ partnership }) => partnership.id) : [];
  };

  it('is the meaning of that partnership, to a stranger too', () => {
    assert.deepEqual(told('wat betekent IO hier', { ...stranger, here: 'aos3r' }), ['aos3r']);
  });

  it('goes before the meaning of one’s own partnership, which is told after it', () => {
    assert.deepEqual(told('wat betekent IO hier', { ...memberOf('noord-holland'), here: 'aos3r' }), [
      'aos3r',
      'noord-holland',
    ]);
  });

  it('is left for the own partnership when the question names that one', () => {
    const asker = { ...memberOf('noord-holland'), here: 'aos3r' };
    assert.deepEqual(told('wat is een IO bij noord-holland', asker), ['noord-holland']);
  });

  it('is as in any other team when that partnership is not there any more', () => {
    const asker = { ...memberOf('noord-holland'), here: 'opgeheven' };
    assert.deepEqual(glossary.ask('opleidingsteam', asker), glossary.ask('opleidingsteam', memberOf('noord-holland')));
    assert.equal(glossary.ask('opleidingsteam', asker).status, 'answer');
  });
});
