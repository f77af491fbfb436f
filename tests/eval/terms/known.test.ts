import assert from 'node:assert/strict';
import { anEntry } from '../../support/builders/glossary.js';
import { idsWithoutEntry, withKnownIds } from './known.js';
import type { Label } from './question.js';

const answerOf = (...ids: string[][]): Label => ({ status: 'answer', ids, mentions: [], called: [] });
const entries = [
  anEntry({ id: 'on-stage-systeem', term: 'On Stage' }),
  anEntry({ id: 'team', term: 'Opleidingsteam' }),
  anEntry({ id: 'opleidingsteam', term: 'Opleidingsteam' }),
];

describe('The ids of a label', () => {
  it('An id of the content stands for itself alone, also when other entries have that name', () => {
    assert.deepEqual(withKnownIds(answerOf(['opleidingsteam']), entries), answerOf(['opleidingsteam']));
  });

  it('Any other id stands for the entry with that name', () => {
    assert.deepEqual(withKnownIds(answerOf(['on-stage', 'team']), entries), answerOf(['on-stage-systeem', 'team']));
    assert.deepEqual(idsWithoutEntry(answerOf(['on-stage']), entries), []);
  });

  it('An id without entry stays as it is and is named', () => {
    assert.deepEqual(withKnownIds(answerOf(['portfolio']), entries), answerOf(['portfolio']));
    assert.deepEqual(idsWithoutEntry(answerOf(['portfolio'], ['team']), entries), ['portfolio']);
  });
});
