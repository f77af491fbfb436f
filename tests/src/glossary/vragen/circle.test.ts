import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadHolidays } from '../../../../src/calendar/holidays.js';
import { DAY, MINUTE } from '../../../../src/clock.js';
import { loadForms } from '../../../../src/forms/load.js';
import { createVragen, type Wish } from '../../../../src/glossary/vragen/vragen.js';
import { postKinds } from '../../../../src/outbox/kinds.js';
import { createOutbox } from '../../../../src/outbox/outbox.js';
import { createAddressBook } from '../../../../src/people/address.js';
import { acquaint } from '../../../support/acquaint.js';
import { createFakeStore } from '../../../support/fakeStore.js';
import { anyone, examples } from '../../../support/people.js';

const holidays = loadHolidays();
const definitions = loadForms();
const people = ['youssef-amrani', 'sanne-de-wit', 'marijke-bos', 'esther-vermeer'].map(anyone);
const words = ['floepsel', 'hompeldom', 'kwibus'];
const NOORD_HOLLAND = 'noord-holland';
/** A Monday afternoon in which all of them may be written to. */
const MONDAY = Date.parse('2026-09-07T13:30:00Z');

/** What can happen. `again`: the same press is delivered once more; `crash`: the process ends right after a send. */
type Event =
  | { what: 'ask'; who: number; word: number; wants: boolean; again: boolean }
  | { what: 'close'; word: number; owners: number }
  | { what: 'send'; instances: number; crash: boolean }
  | { what: 'wait'; days: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('ask' as const),
      who: fc.nat(3),
      word: fc.nat(2),
      wants: fc.boolean(),
      again: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('close' as const),
      word: fc.nat(2),
      owners: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('send' as const),
      instances: fc.integer({ min: 1, max: 3 }),
      crash: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 9 }) }) },
);

/** Plays a story and says what became of it. */
async function play(events: readonly Event[]) {
  const store = createFakeStore();
  const vragen = createVragen(store);
  let now = new Date(MONDAY);
  let card = 0;
  let crashes = 0;
  /** Who waits for which word, as it should be. */
  const waiting = new Map<string, Set<string>>(words.map((word) => [word, new Set()]));
  /** Answers that are owed, and those that came: "word who". */
  const owed: string[] = [];
  const came: string[] = [];
  const asked = new Map<string, number>(words.map((word) => [word, 0]));
  for (const someone of people) await acquaint(store, someone, now);

  async function ask({ who, word: at, wants, again }: Extract<Event, { what: 'ask' }>) {
    const [someone, word] = [people[who], words[at]];
    assert.ok(someone && word);
    card += 1;
    const speaker = { tenant: someone.tenant, oid: someone.oid };
    const wish: Wish = {
      question: `wat is ${word}?`,
      asked: word,
      said: { kind: 'unknown' },
      remark: '',
      card: `card-${card}`,
      ...(wants && { asker: { ...speaker, lang: 'nl' as const } }),
    };
    const outcome = await vragen.ask(NOORD_HOLLAND, speaker, wish, now);
    if (again)
      assert.equal(await vragen.ask(NOORD_HOLLAND, speaker, wish, now), outcome === 'too-many' ? outcome : 'again');
    if (outcome !== 'listed') return;
    asked.set(word, (asked.get(word) ?? 0) + 1);
    if (wants) waiting.get(word)?.add(someone.oid);
  }

  async function close({ word: at, owners }: Extract<Event, { what: 'close' }>) {
    const word = words[at] ?? '';
    const vraag = (await vragen.open(NOORD_HOLLAND)).find((each) => each.asked === word);
    assert.equal(vraag?.count ?? 0, asked.get(word), `${word}: no question is lost or counted twice`);
    if (vraag === undefined) return;
    const ending = { how: 'answered', term: word, definition: 'Zo.' } as const;
    const ends = Array.from({ length: owners }, () =>
      vragen.close(NOORD_HOLLAND, vraag.key, ending, 'joke-prins', now),
    );
    const closed = (await Promise.all(ends)).filter(({ status }) => status === 'closed');
    assert.equal(closed.length, 1);
    for (const oid of waiting.get(word) ?? []) owed.push(`${word} ${oid}`);
    waiting.get(word)?.clear();
    asked.set(word, 0);
  }

  /** Some instances at the same time; what each remembers is gone after the run. */
  async function send({ instances, crash }: Pick<Extract<Event, { what: 'send' }>, 'instances' | 'crash'>) {
    let crashing = crash;
    const runs = Array.from({ length: instances }, (_, index) =>
      createOutbox({
        store,
        definitions,
        kinds: postKinds,
        addresses: createAddressBook(store),
        tempo: { holds: async () => true, turn: async () => ({ status: 'go' }) },
        setups: () => examples,
        holidays,
        messenger: {
          async send({ conversationId }, message) {
            assert.equal(message.kind, 'answer');
            if (message.kind !== 'answer' || message.answer.ending.how !== 'answered') return assert.fail();
            came.push(`${message.answer.ending.term} ${conversationId.replace('chat-', '')}`);
            if (crashing) {
              crashing = false;
              crashes += 1;
              throw new Error('the process ends here');
            }
            return { status: 'sent', activityId: undefined };
          },
        },
        now: () => now,
        owner: `instance ${index}`,
        lease: 5 * MINUTE,
        trouble: () => {},
      }).run(),
    );
    await Promise.all(runs);
  }

  for (const one of events) {
    if (one.what === 'ask') await ask(one);
    else if (one.what === 'close') await close(one);
    else if (one.what === 'send') await send(one);
    else now = new Date(now.getTime() + one.days * DAY);
  }
  // In the end all is answered, and there are school days enough to tell.
  for (const at of words.keys()) await close({ what: 'close', word: at, owners: 1 });
  for (let day = 0; day < 25; day += 1) {
    now = new Date(now.getTime() + DAY);
    await send({ instances: 1, crash: false });
  }
  return { store, owed, came, crashes };
}

describe('The circle of questions and answers', function () {
  this.timeout(120_000);

  it('loses no question, gives nobody an answer twice without a crash, and keeps no account afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const { store, owed, came, crashes } = await play(events);
        const distinct = (list: readonly string[]) => [...new Set(list)].sort();
        assert.deepEqual(distinct(came), distinct(owed), 'everyone who waits gets the answer, and nobody else');
        assert.ok(
          came.length >= owed.length && came.length <= owed.length + crashes,
          `${came.length} came, ${owed.length} owed`,
        );
        const kept = JSON.stringify(store.dump().filter(({ partition }) => partition.startsWith('begrippen:')));
        for (const { oid } of people) assert.ok(!kept.includes(oid), 'an account was kept');
      }),
      { numRuns: 60 },
    );
  });
});
