import assert from 'node:assert/strict';
import { CodedError } from '../../src/errors.js';
import type { Store } from '../../src/store/store.js';
import { createFakeStore } from '../support/fakeStore.js';
import { anActivity, cardIn, type GivenBot, givenBot, inChannel, wordsIn } from '../support/givenBot.js';
import { examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');

/** Each gets a clear sentence, an HTTP answer that Teams does not retry, and at most a coded log line. */
describe('What nobody should send', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  const messages: [string, object, RegExp][] = [
    ['an empty message', { text: '' }, /geen vraag/],
    ['no text at all', {}, /geen vraag/],
    ['text that is null', { text: null }, /geen vraag/],
    ['spaces only', { text: '   \n\t ' }, /geen vraag/],
    ['40,000 characters', { text: 'IO '.repeat(13_334) }, /\S/],
    ['40,000 characters without a space', { text: 'a'.repeat(40_000) }, /ken ik niet/],
    ['emoji', { text: '👩‍🏫🎉' }, /\S/],
    ['HTML', { text: '<script>alert(1)</script><b>WPA</b>' }, /\S/],
    ['a question in HTML', { text: '<p>wat betekent <b>WPA</b>?</p>' }, /^Werkplekassessment/],
    ['a term with a sign that arrives as markup', { text: 'wat is SO&amp;P?' }, /^SO&P/],
    ['Markdown and template marks', { text: '**${name}** [x](http://y)' }, /ken ik niet/],
    ['a null character', { text: 'I\u0000O' }, /\S/],
    [
      'a file without words',
      { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'x.pdf' }] },
      /Met een bestand of plaatje kan ik niets/,
    ],
    ['a value that is null', { value: null }, /geen vraag/],
    ['a value that is a list', { value: [1] }, /geen vraag/],
    ['a press without data', { value: {} }, /Deze knop ken ik niet/],
    ['a press with an unknown verb', { value: { verb: 'drop.tables' } }, /Deze knop ken ik niet/],
    ['a press whose verb is no text', { value: { verb: { a: 1 } } }, /Deze knop ken ik niet/],
    ['a choice without a term', { value: { verb: 'begrip.kies', lang: 'nl' } }, /Deze knop ken ik niet/],
    [
      'a choice of a term that does not exist',
      { value: { verb: 'begrip.kies', entry: 'bestaat-niet', lang: 'nl', asker: sanne.oid } },
      /Deze knop ken ik niet/,
    ],
    [
      'a choice in a language that does not exist',
      { value: { verb: 'begrip.toon', entry: 'tandem', lang: 'fr' } },
      /Deze knop/,
    ],
    [
      'a forged choice of somebody else',
      { value: { verb: 'begrip.kies', entry: 'tandem', lang: 'nl', asker: 'x' } },
      /voor wie de vraag/,
    ],
    [
      'a forged example of 10,000 characters',
      { value: { verb: 'begrip.vraag', question: 'x'.repeat(10_000) } },
      /Deze knop/,
    ],
    ['a mention that mentions nobody', { text: 'WPA', entities: [{ type: 'mention' }] }, /^Werkplekassessment/],
  ];
  for (const [what, over, expected] of messages) {
    it(`${what} gets a clear answer`, async () => {
      const { status, sent } = await bot.receive(anActivity(bot.connector, sanne, over));
      assert.equal(status, 200);
      assert.equal(sent.length, 1);
      assert.match(wordsIn(sent[0]), expected);
    });
  }

  it('is refused in the language it was said in', async () => {
    const press = { value: { verb: 'begrip.toon', entry: 'bestaat-niet', lang: 'en' } };
    const { sent } = await bot.receive(anActivity(bot.connector, sanne, press));
    assert.match(wordsIn(sent[0]), /I do not know this button/);
  });

  const invokes: [string, (body: unknown) => unknown][] = [
    ['adaptiveCard/action', (body) => (body as { value: { message: string } }).value.message],
    ['task/fetch', (body) => (body as { task: { value: string } }).task.value],
    ['composeExtension/query', (body) => (body as { composeExtension: { text: string } }).composeExtension.text],
    ['something/else', (body) => (body as { error: string }).error],
  ];
  for (const [name, sentence] of invokes) {
    it(`the invoke ${name} gets an answer that Teams can show, in a chat and in a channel`, async () => {
      for (const where of [{}, inChannel(sanne, { mention: false })]) {
        const invoke = anActivity(bot.connector, sanne, { type: 'invoke', name, value: null, ...where });
        const { body, sent } = await bot.receive(invoke);
        assert.deepEqual(sent, []);
        assert.match(String(sentence(body)), /Dat kan ik nog niet/);
      }
    });
  }

  it('another channel than Teams gets a sentence, and never somebody’s own answer', async () => {
    const elsewhere = anActivity(bot.connector, sanne, { channelId: 'webchat', text: 'IO' });
    const { status, sent } = await bot.receive(elsewhere);
    assert.equal(status, 200);
    assert.match(wordsIn(sent[0]), /alleen in Microsoft Teams/);
  });

  it('somebody from an unknown tenant may ask for terms, and Teams is asked once an hour at most who it is', async () => {
    const unknown = { ...stranger, tenant: '88888888-8888-4888-8888-888888888888' };
    const before = bot.connector.memberRequests;
    for (let time = 0; time < 3; time += 1) {
      assert.match(wordsIn((await bot.say(unknown, 'WPA'))[0]), /^Werkplekassessment/);
    }
    assert.equal(bot.connector.memberRequests, before + 1);
  });

  it('a mail address of the roster in a tenant that is not the person’s own is a stranger', async () => {
    const forged = { ...sanne, tenant: person('ruben-kaya').tenant, oid: '77777777-7777-4777-8777-777777777777' };
    const [answer] = await bot.say(forged, 'IO');
    assert.doesNotMatch(wordsIn(answer), /Bij Samen Opleiden Noord-Holland/);
  });

  const events: [string, object][] = [
    ['typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an event nobody knows', { type: 'somethingNew' }],
    ['an update without members', { type: 'conversationUpdate' }],
  ];
  for (const [what, over] of events) {
    it(`${what} is taken in and asks for no answer`, async () => {
      const { status, sent } = await bot.receive(anActivity(bot.connector, sanne, over));
      assert.deepEqual([status, sent], [200, []]);
    });
  }

  const rubbish: [string, unknown][] = [
    ['nothing', {}],
    ['a list', []],
    ['an activity without sender', { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1' }],
    ['an activity whose service url is a file', { ...anActivityShape(), serviceUrl: 'file:///etc/passwd' }],
  ];
  for (const [what, body] of rubbish) {
    it(`${what} is refused with 400`, async () => {
      assert.equal((await bot.receive(body)).status, 400);
    });
  }

  it('a connector that refuses the answer is logged with a code, and Teams gets no reason to send it again', async () => {
    bot.connector.refuse.push({ method: 'post', status: 403 }, { method: 'post', status: 403 });
    const { status } = await bot.receive(anActivity(bot.connector, sanne, { text: 'WPA' }));
    assert.equal(status, 200);
    assert.deepEqual(
      bot.logged.filter(({ level }) => level === 50).map(({ code }) => code),
      ['UNEXPECTED', 'REPLY_NOT_SENT'],
    );
  });

  it('leaves no name, address or question in the log', async () => {
    await bot.say(sanne, 'wat is een geheimwoord?');
    await bot.say(stranger, 'IO');
    const lines = JSON.stringify(bot.logged);
    for (const secret of [sanne.name, sanne.email, stranger.email, 'geheimwoord', sanne.oid]) {
      assert.ok(!lines.includes(secret), `the log holds ${secret}`);
    }
  });
});

describe('When the store is gone', () => {
  it('terms are answered from memory, with the local meaning of who is known', async () => {
    const switchable = aStoreThatCanGo();
    const bot = await givenBot({ setups: examples, store: switchable.store });
    await bot.say(sanne, 'hallo');
    switchable.go();
    const [answer] = await bot.say(sanne, 'IO');
    assert.match(wordsIn(answer), /Bij Samen Opleiden Noord-Holland/);
    const [toStranger] = await bot.say(stranger, 'IO');
    assert.match(wordsIn(toStranger), /^Instituutsopleider/);
    await bot.close();
  });

  it('the bot starts all the same, answers from the shared begrippenkader and says at /readyz that it is not ready', async () => {
    const switchable = aStoreThatCanGo();
    switchable.go();
    const bot = await givenBot({ store: switchable.store });
    const [answer] = await bot.say(sanne, 'IO');
    assert.match(wordsIn(answer), /In het begrippenkader/);
    assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    await bot.close();
  });

  it('a welcome that cannot be remembered becomes no message at all rather than one at every event', async () => {
    const switchable = aStoreThatCanGo();
    const bot = await givenBot({ setups: examples, store: switchable.store });
    switchable.go();
    const { status, sent } = await bot.receive(
      anActivity(bot.connector, sanne, { type: 'installationUpdate', action: 'add' }),
    );
    assert.deepEqual([status, sent], [200, []]);
    assert.ok(bot.logged.some(({ code }) => code === 'STORE_UNAVAILABLE'));
    await bot.close();
  });
});

describe('The card of an answer', () => {
  it('is one that every client can show: version 1.5 with words for who cannot', async () => {
    const bot = await givenBot({ setups: examples });
    for (const question of ['IO', 'BSO', 'pizza', 'help']) {
      const card = cardIn((await bot.say(sanne, question))[0]);
      assert.equal(card.version, '1.5');
      assert.match(String(card.fallbackText), /\S/);
    }
    await bot.close();
  });
});

function anActivityShape() {
  const account = { id: 'x' };
  return { type: 'message', channelId: 'msteams', from: account, recipient: account, conversation: { id: 'c' } };
}

function aStoreThatCanGo(): { store: Store; go(): void } {
  const inner = createFakeStore();
  let gone = false;
  const guard =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      if (gone) throw new CodedError('STORE_UNAVAILABLE', 'the store is gone');
      return method(...args);
    };
  const store: Store = {
    get: guard(inner.get),
    query: guard(inner.query),
    scan: guard(inner.scan),
    commit: guard(inner.commit),
    ping: guard(inner.ping),
    close: inner.close,
  };
  return {
    store,
    go() {
      gone = true;
    },
  };
}
