import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import { knownVersion, ownRemark, readableRemarks } from '../../../src/forms/remarks.js';
import { aSubmittedAdvice } from '../../support/samples/adviesformulier.js';
import { aRemark } from '../../support/samples/nalezen.js';

const { givenAt: _, ...notGiven } = aRemark({ section: 'leren', text: 'Nog niet af' });

describe('A remark on a form', () => {
  const state = aSubmittedAdvice('halverwege', { remarks: [aRemark(), notGiven] });

  it('is read by who wrote it at once, and by the writer of the form once it was given', () => {
    assert.equal(readableRemarks(state, 'marijke-bos', ['schoolopleider']).length, 2);
    assert.deepEqual(readableRemarks(state, 'karin-blom', ['werkplekbegeleider']), [aRemark()]);
  });

  for (const [who, as] of [
    ['the student', ['student']],
    ['the instituutsopleider, who only reads', ['instituutsopleider']],
    ['somebody who takes no part any more, not even the own', []],
  ] as const) {
    it(`is not read by ${who}`, () => assert.deepEqual(readableRemarks(state, 'marijke-bos', as), []));
  }

  it('stands in the field of its section, with the mark of what the form has of this version', () => {
    const { text } = aRemark();
    assert.deepEqual(ownRemark(state, 'marijke-bos', 'lessen'), { text, base: fingerprint(text) });
    assert.equal(ownRemark(state, 'karin-blom', 'lessen').text, '');
  });

  it('that was typed on an older version and never given stands there too; one that was given does not', () => {
    const next = { ...state, version: 2 };
    assert.deepEqual(ownRemark(next, 'marijke-bos', 'leren'), { text: 'Nog niet af', base: fingerprint(undefined) });
    assert.equal(ownRemark(next, 'marijke-bos', 'lessen').text, '');
  });
});

describe('The version that somebody knows', () => {
  const asked = aSubmittedAdvice('halverwege', { version: 2, remarks: [aRemark()] });

  it('is the one they agreed with, or asked to be changed, whichever is later', () => {
    const lapsed = [{ by: 'marijke-bos', at: '2026-11-13T15:20:00.000Z', version: 1, changed: ['advies'] }];
    assert.equal(knownVersion({ ...asked, remarks: [], lapsed }, 'marijke-bos'), 1);
    assert.equal(knownVersion(asked, 'marijke-bos'), 1);
    const later = { ...asked, version: 3, lapsed, remarks: [aRemark(), aRemark({ version: 2 })] };
    assert.equal(knownVersion(later, 'marijke-bos'), 2);
  });

  it('is none for who never said anything, or only said it of the last one', () => {
    assert.equal(knownVersion(asked, 'youssef-amrani'), undefined);
    assert.equal(knownVersion({ ...asked, version: 1 }, 'marijke-bos'), undefined);
    assert.equal(knownVersion({ ...asked, remarks: [notGiven] }, 'marijke-bos'), undefined);
  });
});
