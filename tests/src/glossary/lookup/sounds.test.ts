import assert from 'node:assert/strict';
import type { Entry } from '../../../../src/glossary/entry.js';
import type { Glossary } from '../../../../src/glossary/glossary.js';
import { soundOf } from '../../../../src/glossary/lookup/sounds.js';
import { memberOf, shipped } from '../../../support/builders/glossary.js';

const nh = memberOf('noord-holland');

/** Ways to write one sound in Dutch, as people mix them up. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/ei/, 'ij'],
  [/ij/, 'ei'],
  [/c(?=[ie])/, 's'],
  [/c(?=[oau])/, 'k'],
  [/ou/, 'au'],
  [/d$/, 't'],
  [/t$/, 'd'],
  [/ch/, 'g'],
  [/([lmnprst])\1/, '$1'],
];

describe('What a misspelled word sounds like', () => {
  let glossary: Glossary;
  let entries: readonly Entry[];
  before(async () => {
    const ship = await shipped();
    glossary = ship.glossary;
    entries = [...ship.content.entries, ...ship.partnerships.flatMap(({ overlay }) => overlay.entries)];
  });

  it('is the same for spellings of one sound', () => {
    for (const [one, other] of [
      ['begeleidingscapaciteit', 'begelijdingscapasiteid'],
      ['onderwijsarbeidsmarkt', 'onderweisarbijdsmarkt'],
      ['collegialeconsultatie', 'kolegialekonsultatie'],
      ['professionele', 'profesjonele'],
      ['achterstand', 'agterstant'],
    ] as const) {
      assert.equal(soundOf(one), soundOf(other), other);
    }
    assert.notEqual(soundOf('schakelklas'), soundOf('schakelles'));
  });

  it('finds a long word with several slips of the ear', () => {
    for (const [typed, id] of [
      ['wat is begelijdingscapasiteit', 'begeleidingscapaciteit'],
      ['wat bedoelen ze met begleidingscapasitijd', 'begeleidingscapaciteit'],
      ['onderweisarbijdsmarkt', 'onderwijsarbeidsmarkt'],
      ['koordinerend schoolopleider', 'coordinerend-schoolopleider'],
      ['wat zijn beoordeelingskriteria', 'beoordelingscriteria'],
      ['ouderbetrokenhijd', 'ouderbetrokkenheid'],
      ['studiagterstand wat is dat', 'studieachterstand'],
    ] as const) {
      const answer = glossary.ask(typed, nh);
      assert.equal(answer.status === 'answer' && answer.meaning.entry.id, id, typed);
    }
  });

  it('never makes another term of a term, whatever two sounds are written otherwise', () => {
    for (const { id, term } of entries) {
      const itself = glossary.ask(term, nh);
      if (itself.status !== 'answer' || itself.meaning.entry.id !== id) continue;
      for (const [from, to] of swaps) {
        for (const [from2, to2] of swaps) {
          const typed = term.toLowerCase().replace(from, to).replace(from2, to2);
          const answer = glossary.ask(typed, nh);
          if (answer.status !== 'answer') continue;
          const found = [answer.meaning, ...answer.also].map(({ entry }) => entry.id);
          assert.ok(found.includes(id), `${typed} became ${found.join(', ')}`);
        }
      }
    }
  });
});
