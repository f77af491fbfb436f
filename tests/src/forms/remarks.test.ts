import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import type { Word } from '../../../src/forms/form.js';
import { knownVersion, ownRemark, readableRemarks, reasonsOf, remarksToMend } from '../../../src/forms/remarks.js';
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

const [first, second] = ['2026-11-13T15:20:00.000Z', '2026-11-17T10:00:00.000Z'];
const asking = (at: string, version: number): Word => ({ by: 'marijke-bos', at, version, asks: true });

describe('What goes with asking a form back', () => {
  const again = aRemark({ section: 'leren', version: 1, at: second, givenAt: second, text: 'Typed on version 1' });
  const state = aSubmittedAdvice('halverwege', {
    ...{ version: 2, asked: asking(second, 2), words: [asking(first, 1), asking(second, 2)] },
    remarks: [aRemark(), again, notGiven],
  });

  it('are the remarks that were given since the word before, whatever version they were typed on', () => {
    assert.deepEqual(reasonsOf(state), [again]);
    assert.deepEqual(remarksToMend(state), [again]);
    assert.deepEqual(reasonsOf({ ...state, words: [asking(second, 2)] }), [aRemark(), again]);
  });

  it('is one that was given before too, when it was changed since', () => {
    const changed = aRemark({ at: '2026-11-16T09:00:00.000Z' });
    assert.deepEqual(reasonsOf({ ...state, remarks: [changed] }), [changed]);
  });

  it('is one that was typed long before too, when it was given along with the last word', () => {
    const left = aRemark({ at: '2026-11-12T09:00:00.000Z', givenAt: second, text: 'Kept to oneself until now' });
    assert.deepEqual(reasonsOf({ ...state, remarks: [left] }), [left]);
  });

  it('is none while nobody waits for another version; what was said of the last one is still shown to who changes it', () => {
    const { asked: _, ...agreed } = { ...state, version: 1 };
    assert.deepEqual(reasonsOf(agreed), []);
    assert.deepEqual(remarksToMend(agreed), [aRemark(), again]);
  });
});

describe('The version that somebody knows', () => {
  const agreed: Word = { by: 'marijke-bos', at: first, version: 1, asks: false };
  const said = { version: 3, submissions: [], words: [agreed] };

  it('is the last one that they agreed with or asked back', () => {
    assert.deepEqual(knownVersion(said, 'marijke-bos'), { version: 1, isOwn: false });
    const asked = { ...said, words: [agreed, asking(second, 2)] };
    assert.deepEqual(knownVersion(asked, 'marijke-bos'), { version: 2, isOwn: false });
  });

  it('is also one that they handed in themselves', () => {
    const own = { ...said, submissions: [{ by: 'karin-blom', at: first, version: 2 }] };
    assert.deepEqual(knownVersion(own, 'karin-blom'), { version: 2, isOwn: true });
    const before = { ...said, submissions: [{ by: 'marijke-bos', at: first, version: 1 }], words: [asking(second, 2)] };
    assert.deepEqual(knownVersion(before, 'marijke-bos'), { version: 2, isOwn: false }, 'a later one of another');
  });

  it('is none for who never said anything, or said it of the last one', () => {
    assert.equal(knownVersion(said, 'youssef-amrani'), undefined);
    assert.equal(knownVersion({ ...said, version: 1 }, 'marijke-bos'), undefined);
    assert.equal(knownVersion({ ...said, version: 2, words: [agreed, asking(second, 2)] }, 'marijke-bos'), undefined);
  });
});
