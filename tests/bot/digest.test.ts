import assert from 'node:assert/strict';
import { createFakeStore } from '../support/fakeStore.js';
import {
  aClock,
  anActivity,
  buttonsIn,
  cardIn,
  type GivenBot,
  givenBot,
  only,
  type Someone,
  sentTo,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const esther = person('esther-vermeer');

const opened: GivenBot[] = [];

async function start(options: Parameters<typeof givenBot>[0]): Promise<GivenBot> {
  const bot = await givenBot(options);
  opened.push(bot);
  return bot;
}

async function closeAll(): Promise<void> {
  for (const bot of opened.splice(0)) await bot.close();
}

/** Runs a bot of which the people have spoken before anything was to be sent. */
async function acquainted(people: Someone[], moment = '2026-08-03 12:00') {
  const clock = aClock(moment);
  const store = createFakeStore();
  const bot = await start({ setups: examples, store, now: clock.now });
  await bot.meet(...people);
  const remindAt = async (next: string) => {
    clock.at(next);
    return bot.remind();
  };
  return { bot, clock, store, remindAt };
}

describe('A digest', () => {
  afterEach(closeAll);

  it('is one message a person a day, for somebody in two partnerships too', async () => {
    const { remindAt } = await acquainted([esther]);
    const digest = only(await remindAt('2026-09-07 09:00'));
    assert.match(wordsIn(digest), /bij Opleidingsschool AOS3R en .*bij Samen Opleiden Noord-Holland/);
    for (const hour of ['09:01', '09:06', '12:00', '15:15', '17:59']) {
      assert.deepEqual(await remindAt(`2026-09-07 ${hour}`), [], hour);
    }
  });

  it('comes after school to who has a role there, and to others in the morning', async () => {
    const { remindAt } = await acquainted([sanne, youssef]);
    assert.deepEqual(await remindAt('2026-08-31 08:59'), []);
    assert.equal(only(await remindAt('2026-08-31 09:00')).conversation, `chat-${youssef.oid}`);
    assert.deepEqual(await remindAt('2026-08-31 15:14'), []);
    assert.equal(only(await remindAt('2026-08-31 15:15')).conversation, `chat-${sanne.oid}`);
  });

  it('is not sent from the last hour of the partnership on; the next working day it is', async () => {
    const { remindAt } = await acquainted([sanne]);
    for (const hour of ['17:30', '18:00', '23:59']) assert.deepEqual(await remindAt(`2026-08-31 ${hour}`), []);
    assert.deepEqual(await remindAt('2026-09-01 00:00'), []);
    only(await remindAt('2026-09-01 17:29'));
  });

  it('waits for the day on which somebody works: no Wednesday for who is off then, and no weekend', async () => {
    const { remindAt } = await acquainted([sanne]);
    for (const day of ['02', '05', '06']) assert.deepEqual(await remindAt(`2026-09-${day} 15:20`), []);
    only(await remindAt('2026-09-07 15:20'));
  });

  it('is not sent in a holiday; after it what is still open is', async () => {
    const { remindAt } = await acquainted([youssef]);
    for (const day of ['12', '13', '14', '15', '16']) {
      assert.deepEqual(await remindAt(`2026-10-${day} 09:20`), []);
    }
    only(await remindAt('2026-10-19 09:20'));
  });

  it('goes to nobody who never spoke to the bot, and not to who removed it', async () => {
    const { bot, remindAt } = await acquainted([sanne, youssef]);
    const removed = anActivity(bot.connector, sanne, { type: 'installationUpdate', action: 'remove' });
    assert.equal((await bot.receive(removed)).status, 200);
    const sent = [...(await remindAt('2026-08-31 09:20')), ...(await remindAt('2026-08-31 15:20'))];
    assert.deepEqual(
      sent.map(({ conversation }) => conversation),
      [`chat-${youssef.oid}`],
    );
  });

  it('reaches who first speaks in the course of the day within minutes', async () => {
    const { bot, remindAt } = await acquainted([]);
    assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
    await bot.meet(sanne);
    only(await remindAt('2026-08-31 15:25'));
  });

  it('shows five rows and the way to all the others', async () => {
    const { bot, remindAt } = await acquainted([marijke]);
    const digest = only(await remindAt('2026-08-31 15:20'));
    assert.match(wordsIn(digest), /En nog 2\.\nToon alles/);
    assert.equal(wordsIn(digest).match(/^Uiterlijk /gm)?.length, 5);
    const all = only(await bot.press(marijke, digest, 'Toon alles'));
    assert.match(wordsIn(all), /^Mijn taken/);
    assert.equal(all.method, 'post', 'the digest stays');
  });

  it('is in the language of who reads it', async () => {
    const stefan = anyone('stefan-wojcik');
    const { remindAt } = await acquainted([stefan]);
    assert.match(wordsIn(only(await remindAt('2026-08-31 15:20'))), /Stefan, [a-z ]+.*ready/);
  });

  it('tells nobody more than twice in a week: what is new after that comes the week after', async () => {
    const { bot, remindAt } = await acquainted([marijke]);
    const toMarijke = async (day: string) => sentTo(marijke, await remindAt(`2026-${day} 15:20`));
    only(await toMarijke('08-31'));
    await handIn(bot, sanne);
    assert.match(wordsIn(only(await toMarijke('09-01'))), /Startgesprek lezen\n: Youssef Amrani/);
    await handIn(bot, sanne, { student: 'lieke-zonneveld' });
    for (const day of ['09-02', '09-03', '09-04']) assert.deepEqual(await toMarijke(day), [], day);
    assert.match(wordsIn(only(await toMarijke('09-07'))), /Lieke/);
  });

  it('goes on past two in a week when a date is past: three times, and then no more', async () => {
    const { remindAt } = await acquainted([sanne]);
    const told: string[] = [];
    for (const day of ['11', '14', '15', '17', '18', '21', '22', '24', '25', '28', '29']) {
      for (const { activity } of await remindAt(`2026-09-${day} 15:20`)) told.push(`${day}: ${activity.summary}`);
    }
    assert.deepEqual(told, [
      '11: 4 taken, eerste maandag 14 sep',
      '15: 3 taken, datum voorbij',
      '18: 3 taken, datum voorbij',
      '22: 3 taken, datum voorbij',
    ]);
  });
});

describe('Everybody’s digest at the start of the semester', () => {
  afterEach(closeAll);

  it('is one message each, names nobody in the notification, and shows five rows at most', async () => {
    const everyone = examples.flatMap(({ people }) => people.map(({ id }) => anyone(id)));
    const people = [...new Map(everyone.map((each) => [each.oid, each])).values()];
    const { remindAt } = await acquainted(people.filter((_, at) => at % 3 === 0));
    const sent = [...(await remindAt('2026-09-07 09:20')), ...(await remindAt('2026-09-07 15:20'))];
    assert.ok(sent.length > 25, `only ${sent.length} were sent`);
    assert.equal(new Set(sent.map(({ conversation }) => conversation)).size, sent.length);
    const names = new Set(people.flatMap(({ name }) => name.split(/\s+/)).filter((part) => /^\p{Lu}/u.test(part)));
    for (const one of sent) {
      const line = one.activity.summary ?? '';
      assert.match(line, /\S/);
      for (const word of line.split(/[^\p{L}'-]+/u)) assert.ok(!names.has(word), `"${word}" in "${line}"`);
      assert.equal(cardIn(one).fallbackText, line);
      assert.ok((wordsIn(one).match(/^(Uiterlijk|Op|Was|Ingediend op|By|On) /gm)?.length ?? 0) <= 5);
      assert.ok(Buffer.byteLength(JSON.stringify(one.activity)) < 28 * 1024);
    }
  });
});

describe('Digests when machines fail', () => {
  afterEach(closeAll);

  it('two instances that tick at the same moment send one', async () => {
    const { bot, clock, store, remindAt } = await acquainted([sanne, marijke, youssef, esther]);
    const other = await start({ store, now: clock.now });
    for (const [moment, people] of [
      ['2026-08-31 09:20', [youssef, esther]],
      ['2026-08-31 15:20', [sanne, marijke]],
    ] as const) {
      const before = bot.connector.sent.length;
      clock.at(moment);
      await Promise.all([bot.remind(), other.remind(), bot.remind(), other.remind()]);
      const sent = bot.connector.sent.slice(before).map(({ conversation }) => conversation);
      assert.deepEqual(sent.toSorted(), people.map(({ oid }) => `chat-${oid}`).toSorted());
    }
    assert.deepEqual(await remindAt('2026-08-31 15:45'), []);
  });

  it('after days of standing still there is one message, not one for each day', async () => {
    const { bot, store } = await acquainted([sanne]);
    const later = aClock('2026-09-10 12:00');
    const restarted = await start({ store, now: later.now });
    later.at('2026-09-10 15:20');
    await restarted.remind();
    const digest = only(sentTo(sanne, bot.connector.sent).slice(1));
    assert.match(wordsIn(digest), /Startgesprek/);
    await restarted.remind();
    assert.equal(sentTo(sanne, bot.connector.sent).length, 2);
  });

  it('a restart in the same hour sends nothing again', async () => {
    const { bot, store, remindAt } = await acquainted([sanne]);
    only(await remindAt('2026-08-31 15:20'));
    const restarted = await start({ store, now: aClock('2026-08-31 15:21').now });
    await restarted.remind();
    assert.equal(sentTo(sanne, bot.connector.sent).length, 2, 'the greeting and one digest');
  });

  it('a clock that jumps back sends nothing twice, and later digests go on', async () => {
    const { remindAt } = await acquainted([sanne]);
    only(await remindAt('2026-08-31 15:20'));
    for (const moment of ['2026-08-31 15:15', '2026-08-30 15:20', '2026-08-31 09:00', '2026-08-31 15:20']) {
      assert.deepEqual(await remindAt(moment), [], moment);
    }
    only(await remindAt('2026-09-07 15:20'));
  });

  it('a store that is gone at the hour delays the digest; it comes once', async () => {
    const { bot, store, remindAt } = await acquainted([sanne, marijke]);
    store.setDown(true);
    assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
    store.setDown(false);
    assert.equal((await remindAt('2026-08-31 15:26')).length, 2);
    assert.deepEqual(await remindAt('2026-08-31 15:40'), []);
    assert.ok(bot.logged.some(({ code }) => code === 'STORE_UNAVAILABLE'));
  });

  it('its buttons are what the person may do: none opens somebody else’s form', async () => {
    const { bot, remindAt } = await acquainted([sanne, marijke, youssef, esther]);
    const sent = [...(await remindAt('2026-09-07 09:20')), ...(await remindAt('2026-09-07 15:20'))];
    for (const by of [sanne, marijke, youssef, esther]) {
      for (const digest of sentTo(by, sent)) {
        for (const title of new Set(buttonsIn(digest))) {
          const [opened] = await bot.press(by, digest, title);
          assert.doesNotMatch(wordsIn(opened), /^Deze knop/, `${by.name}: ${title}`);
        }
      }
    }
  });
});
