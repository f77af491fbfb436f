import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { type Signal, STAGNATIE, TERUGGEVRAAGD } from '../../../src/forms/signal.js';
import { postKinds } from '../../../src/outbox/kinds.js';
import { createOutbox } from '../../../src/outbox/outbox.js';
import { postOperation } from '../../../src/outbox/post.js';
import { createAddressBook } from '../../../src/people/address.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import { acquaint } from '../../support/acquaint.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { examples, person } from '../../support/people.js';

const about: Signal = {
  ...{ partnership: 'noord-holland', student: 'youssef-amrani', form: 'adviesformulier-1' },
  ...{ schoolYear: '2026-2027', semester: 1 },
};

function messageTo(id: string, kind: string, data: unknown = about) {
  const addressee = addresseesOf(examples).find(({ members }) => members.some((each) => each.person.id === id));
  return postKinds.find((each) => each.kind === kind)?.messageOf(data, addressee);
}

describe('A message about a form', () => {
  it('is for the schoolopleider of the student when the development stalls, and comes from the werkplekbegeleider', () => {
    const message = messageTo('marijke-bos', STAGNATIE);
    assert.ok(message?.kind === 'signal');
    assert.deepEqual([message.student, message.from], ['Youssef Amrani', 'Sanne de Wit']);
  });

  it('is for who writes when it was asked back, and comes from the schoolopleider', () => {
    const message = messageTo('sanne-de-wit', TERUGGEVRAAGD);
    assert.ok(message?.kind === 'signal');
    assert.equal(message.from, 'Marijke Bos');
  });

  for (const [who, id, kind] of [
    ['the student', 'youssef-amrani', STAGNATIE],
    ['the instituutsopleider', 'esther-vermeer', STAGNATIE],
    ['a schoolopleider of other students', 'henk-jan-zijlstra', STAGNATIE],
    ['the schoolopleider who asked', 'marijke-bos', TERUGGEVRAAGD],
    ['a werkplekbegeleider of other students', 'karin-blokker', TERUGGEVRAAGD],
  ] as const) {
    it(`says nothing to ${who} (${kind})`, () => assert.equal(messageTo(id, kind), undefined));
  }

  it('about a student who is placed nowhere then says nothing', () => {
    assert.equal(messageTo('marijke-bos', STAGNATIE, { ...about, schoolYear: '2031-2032' }), undefined);
  });

  it('to who does not guide the student any more is not sent, and nothing is kept of it', async () => {
    const store = createFakeStore();
    const esther = person('esther-vermeer');
    // A Tuesday after school.
    const now = new Date('2026-11-10T14:30:00Z');
    await acquaint(store, esther, now);
    const to = { tenant: esther.tenant, oid: esther.oid };
    await store.commit('noord-holland:youssef-amrani', [
      postOperation('stagnatie:1', { kind: STAGNATIE, data: about, to, causedAt: now }),
    ]);
    const outbox = createOutbox({
      ...{ store, kinds: postKinds, setups: () => examples, holidays: loadHolidays(), now: () => now },
      addresses: createAddressBook(store),
      messenger: { send: () => assert.fail('it was sent') },
      tempo: { holds: async () => true, turn: async () => ({ status: 'go' }) },
      ...{ owner: 'one', lease: usualTiming.messageLease, trouble: (error) => assert.fail(error) },
    });
    assert.equal((await outbox.run()).ended, 1);
    assert.deepEqual(
      store.dump().filter(({ id }) => id.startsWith('post:')),
      [],
    );
  });
});
