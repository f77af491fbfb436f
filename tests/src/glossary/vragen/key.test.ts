import assert from 'node:assert/strict';
import { keyOf, pressOf } from '../../../../src/glossary/vragen/key.js';
import { partnershipMeant } from '../../../../src/glossary/vragen/meant.js';
import { typed } from '../../../../src/glossary/vragen/typed.js';
import type { Said } from '../../../../src/glossary/vragen/vraag.js';

const unknown: Said = { kind: 'unknown' };

describe('Two questions are the same', () => {
  it('when their words are, whatever the capitals, accents and signs', () => {
    const keys = ['Floepsel', 'floepsel?', ' FLOEPSEL!! ', 'flóepsel'].map((asked) => keyOf(unknown, asked));
    assert.equal(new Set(keys).size, 1);
    assert.notEqual(keyOf(unknown, 'fliepsel'), keys[0]);
  });

  it('when the same entry is said to be wrong, however it was asked for', () => {
    const said: Said = { kind: 'answer', entry: 'io' };
    assert.equal(keyOf(said, 'IO'), keyOf(said, 'instituutsopleider'));
    assert.notEqual(keyOf(said, 'IO'), keyOf({ kind: 'answer', entry: 'so' }, 'IO'));
  });

  it('not when one is unknown and the other wrong', () => {
    assert.notEqual(keyOf(unknown, 'bso'), keyOf({ kind: 'choice', entries: ['a', 'b'] }, 'bso'));
  });

  it('also of signs alone, of every length and script', () => {
    for (const asked of ['?', '…', '漢字', '😀', 'x'.repeat(5000), '']) {
      assert.match(keyOf(unknown, asked), /^[\w-]{22}$/);
    }
  });
});

it('A press of one card is not the same on two questions, so that they cannot be laid side by side', () => {
  assert.notEqual(pressOf('a', 'card'), pressOf('b', 'card'));
});

describe('What somebody types', () => {
  it('is kept as typed, without control characters and half signs, and cut off where it is too long', () => {
    assert.equal(typed(' **vet** \u0000<b>\n', 300), '**vet**  <b>');
    assert.equal(typed('\ud83d half', 300), 'half');
    assert.equal(typed('x'.repeat(400), 300).length, 300);
    assert.ok(!/[\ud800-\udbff]…$/.test(typed('😀'.repeat(300), 300)));
  });
});

describe('A question of somebody in two partnerships is for', () => {
  const duin = { id: 'duin', name: 'Opleidingsschool Duin' };
  const polder = { id: 'polder', name: 'Samen Opleiden Polder-Oost' };
  const both = [duin, polder];

  it('the one whose answer it is about', () => assert.equal(partnershipMeant(both, 'IO', 'polder'), polder));
  it('the one that is named', () => {
    assert.equal(partnershipMeant(both, 'hoe heet dat bij Duin?', undefined), duin);
    assert.equal(partnershipMeant(both, 'en in polder-oost?', undefined), polder);
  });
  it('nobody knows which, when none or both are named', () => {
    assert.equal(partnershipMeant(both, 'floepsel', undefined), undefined);
    assert.equal(partnershipMeant(both, 'floepsel bij Duin en Polder-Oost', undefined), undefined);
    assert.equal(partnershipMeant(both, 'duinen', 'elders'), undefined);
  });
  it('the only one there is', () => {
    assert.equal(partnershipMeant([duin], 'floepsel', undefined), duin);
    assert.equal(partnershipMeant([], 'floepsel', undefined), undefined);
  });
});
