import assert from 'node:assert/strict';
import { type AuditEntry, auditOf, type History } from '../../../../src/forms/audit/audit.js';
import { createAudits } from '../../../../src/forms/audit/audits.js';
import { createFakeStore } from '../../../support/fakeStore.js';
import {
  agreeing,
  anAt,
  aRef,
  aStored,
  givenForms,
  givenSubmitted,
  JORIS,
  just,
  MIRTE,
  NOOR,
  NOW,
  pressAll,
} from '../given.js';

const aHistory = (over: Partial<History> = {}): History => ({
  student: NOOR,
  form: 'startgesprek',
  stored: aStored(),
  copies: [],
  seen: [],
  ...over,
});
const said = (entries: readonly AuditEntry[]) =>
  entries.map(({ at, by, what, version }) => [at.slice(0, 16), by, what, ...(version ? [version] : [])].join(' '));

describe('The audit of a form', () => {
  it('tells who handed it in, who agreed and who read it, the last first, and a reader once a day', async () => {
    const { store, forms } = givenForms();
    const audits = createAudits(store);
    await givenSubmitted(forms);
    const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
    await audits.seen(aRef(), { kind: 'read', by: NOOR, now: later(10) });
    await audits.seen(aRef(), { kind: 'read', by: NOOR, now: later(20) });
    await forms.review(anAt(), just(agreeing(NOOR, 1)), later(30));
    await audits.seen(aRef(), { kind: 'pdf', by: MIRTE, now: later(40) });
    assert.deepEqual(said(auditOf(await audits.history(aRef()), [])), [
      '2026-09-07T13:40 mirte-holtland pdf',
      '2026-09-07T13:30 noor-bakelaar aligned 1',
      '2026-09-07T13:10 noor-bakelaar read',
      '2026-09-07T13:00 joris-elshout submitted 1',
      '2026-09-07T13:00 joris-elshout wrote',
    ]);
  });

  it('keeps a day in the Netherlands a day: who reads after midnight stands there twice', async () => {
    const audits = createAudits(createFakeStore());
    await audits.seen(aRef(), { kind: 'read', by: MIRTE, now: new Date('2026-09-07T21:59:00Z') });
    await audits.seen(aRef(), { kind: 'read', by: MIRTE, now: new Date('2026-09-07T22:01:00Z') });
    assert.equal(auditOf(await audits.history(aRef()), []).length, 2);
  });

  it('knows who wrote what another wrote over since, from the copy of what was handed in', async () => {
    const { store, forms } = givenForms();
    const state = await givenSubmitted(forms);
    const typed = { leervragen: ['Wie?'], leerdoelen: ['Rustig'], werkafspraken: 'Anders', datum: '2026-09-07' };
    await forms.save(anAt(), just(pressAll(state, { by: MIRTE, typed })), new Date('2026-09-10T09:00:00Z'));
    const entries = auditOf(await createAudits(store).history(aRef()), []);
    assert.deepEqual(
      entries.filter(({ what }) => what === 'wrote').map(({ by }) => by),
      [MIRTE, JORIS],
    );
  });

  it('holds no answer, and nothing of what the student did not hand in', async () => {
    const { store, forms } = givenForms();
    const typed = { leervragen: ['Hoe houd ik de groep erbij?'] };
    await forms.save(anAt(), just(pressAll(await forms.open(anAt()), { by: NOOR, part: 'preparation', typed })), NOW);
    const audits = createAudits(store);
    assert.deepEqual(auditOf(await audits.history(aRef()), []), []);
    await givenSubmitted(forms);
    assert.doesNotMatch(JSON.stringify(auditOf(await audits.history(aRef()), [])), /groep|instructies|half acht/);
  });

  it('takes along what was seen of all forms of the student, and nothing of another form', () => {
    const at = NOW.toISOString();
    const seen = [
      { kind: 'export' as const, by: MIRTE, at },
      { kind: 'read' as const, by: JORIS, at, form: 'adviesformulier-1' as const },
    ];
    assert.deepEqual(said(auditOf(aHistory({ seen }), [])), ['2026-09-07T13:00 mirte-holtland export']);
  });

  it('tells of a remark to who may know of it, at the moment that it was given', () => {
    const remark = { section: 'lessen', version: 1, by: MIRTE, at: '2026-11-13T09:00:00.000Z', text: 'Mooi' };
    const given = { ...remark, givenAt: '2026-11-14T09:00:00.000Z' };
    const stored = aStored({ remarks: [given] });
    assert.deepEqual(said(auditOf(aHistory({ stored }), [given])), ['2026-11-14T09:00 mirte-holtland remarked 1']);
    assert.deepEqual(said(auditOf(aHistory({ stored }), [])), []);
  });

  it('says of a reaction that it was given, and not once more that the student agrees', () => {
    const at = '2026-11-16T09:00:00.000Z';
    const stored = aStored({
      version: 1,
      submissions: [{ version: 1, by: JORIS, at: '2026-11-12T09:00:00.000Z', as: [], hidden: [], marks: {} }],
      confirmations: [{ version: 1, by: NOOR, at, as: [], hidden: [] }],
      reaction: { answers: {}, handedInAt: at },
      askedBack: [{ version: 1, by: MIRTE, at: '2026-11-13T09:00:00.000Z', as: [], hidden: [] }],
    });
    assert.deepEqual(said(auditOf(aHistory({ stored }), [])), [
      '2026-11-16T09:00 noor-bakelaar reacted',
      '2026-11-13T09:00 mirte-holtland asked-back 1',
      '2026-11-12T09:00 joris-elshout submitted 1',
    ]);
  });

  it('shows nobody anything whom the store does not keep as a reader', async () => {
    const store = createFakeStore();
    store.setDown(true);
    const seen = createAudits(store).seen(aRef(), { kind: 'read', by: MIRTE, now: NOW });
    await assert.rejects(seen, { code: 'STORE_UNAVAILABLE' });
  });

  it('is not written again for each card of one day, but is for another reader, and after it was not kept', async () => {
    const store = createFakeStore();
    const audits = createAudits(store);
    const read = (by: string) => audits.seen(aRef(), { kind: 'read', by, now: NOW });
    store.setDown(true);
    await assert.rejects(read(MIRTE));
    store.setDown(false);
    const before = store.commits.length;
    for (const by of [MIRTE, MIRTE, NOOR, MIRTE]) await read(by);
    assert.equal(store.commits.length - before, 2);
    assert.equal(auditOf(await audits.history(aRef()), []).length, 2);
  });
});
