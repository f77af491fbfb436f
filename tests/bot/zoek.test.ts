import assert from 'node:assert/strict';
import { z } from 'zod';
import { MAX_CARD_BYTES } from '../../bot/render.js';
import { loadContent } from '../../src/glossary/load.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import { anActivity, type GivenBot, givenBot, inChannel, type Someone, wordsIn } from '../support/givenBot.js';
import { examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const ruben = person('ruben-kaya');
const joke = person('joke-prins');

const resultSchema = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z.array(
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.record(z.string(), z.unknown()),
        preview: z.object({
          contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
          content: z.object({ title: z.string().min(1), text: z.string().min(1) }),
        }),
      }),
    ),
  }),
});

describe('The search in the compose box', () => {
  let bot: GivenBot;
  let store: FakeStore;
  before(async () => {
    store = createFakeStore();
    bot = await givenBot({ setups: examples, store });
    await bot.meet(sanne, ruben, joke);
  });
  after(() => bot.close());

  async function answerTo(by: Someone, typed: unknown, over: object = {}, options: object = {}) {
    const value = {
      commandId: 'begrip',
      parameters: [{ name: 'begrip', value: typed }],
      queryOptions: { skip: 0, count: 25 },
      ...options,
    };
    const invoke = anActivity(bot.connector, by, { type: 'invoke', name: 'composeExtension/query', value, ...over });
    const { status, body, sent } = await bot.receive(invoke);
    assert.deepEqual([status, sent], [200, []]);
    return body;
  }

  async function search(by: Someone, typed: unknown, over: object = {}, options: object = {}) {
    return resultSchema.parse(await answerTo(by, typed, over, options)).composeExtension.attachments;
  }

  it('gives a result with a line for the list and a card for the message', async () => {
    const [first] = await search(sanne, 'wpa');
    assert.match(first?.preview.content.title ?? '', /^Werkplekassessment/);
    assert.equal(first?.content.version, '1.5');
    assert.match(JSON.stringify(first.content), /Bron: /);
  });

  it('gives what begins with the letters typed so far', async () => {
    const titles = (await search(sanne, 'werkplekb')).map(({ preview }) => preview.content.title);
    assert.match(titles[0] ?? '', /^Werkplekbegeleider/);
  });

  it('has the meaning of one’s own partnership on the card, and of no other', async () => {
    const [atSanne] = await search(sanne, 'IO');
    const [atRuben] = await search(ruben, 'IO');
    assert.match(JSON.stringify(atSanne?.content), /Bij Samen Opleiden Noord-Holland/);
    assert.doesNotMatch(JSON.stringify(atSanne?.content), /AOS3R/);
    assert.match(JSON.stringify(atRuben?.content), /Bij Opleidingsschool AOS3R/);
  });

  it('is for strangers too, without anything of a partnership', async () => {
    const [first] = await search(stranger, 'IO');
    assert.match(JSON.stringify(first?.content), /begrippenkader/);
    assert.doesNotMatch(JSON.stringify(first?.content), /Bij Samen Opleiden|Bij Opleidingsschool/);
  });

  it('is in English for who types English', async () => {
    const [first] = await search(stranger, 'student teac');
    assert.equal(first?.content.lang, 'en');
    assert.equal((await search(stranger, 'werkpl'))[0]?.content.lang, 'nl');
  });

  it('puts nothing on the card that can be pressed: the bot need not be where it is read', async () => {
    for (const typed of ['IO', 'BSO', 'werk', '']) {
      for (const { content } of await search(sanne, typed)) assert.doesNotMatch(JSON.stringify(content), /"Action\./);
    }
  });

  it('gives no meaning to what no source explains, neither asked for nor in the list', async () => {
    const unexplained = loadContent().entries.filter(({ explained }) => explained === 'no');
    assert.ok(unexplained.length > 0);
    const all = await everything();
    for (const { term } of unexplained) {
      const [first] = await search(sanne, term);
      assert.ok(first, term);
      const { content, preview } = first;
      assert.ok(preview.content.title.startsWith(term), term);
      assert.match(JSON.stringify(content), /nergens uitgelegd/, term);
      assert.match(preview.content.text, /^Wordt in geen bron uitgelegd/, term);
      assert.ok(!all.some((one) => one.preview.content.title === preview.content.title), term);
    }
  });

  it('shows all begrippen while nothing is typed, by theme, 25 at a time, each once', async () => {
    const all = await everything();
    const lines = all.map(({ preview }) => preview.content);
    const titles = lines.map(({ title, text }) => `${title} ${text}`);
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(all.length > 80);
    const shelves = lines.map(({ text }) => text.split(' · ')[0]);
    const runs = shelves.filter((shelf, at) => shelf !== shelves[at - 1]);
    assert.equal(new Set(runs).size, runs.length, 'a theme comes back');
  });

  async function everything() {
    const pages: Awaited<ReturnType<typeof search>>[] = [];
    for (let skip = 0; ; skip += 25) {
      const page = await search(sanne, '', {}, { queryOptions: { skip, count: 25 } });
      if (page.length === 0) return pages.flat();
      assert.ok(page.length <= 25);
      pages.push(page);
    }
  }

  it('takes the opening of the box, which says so in a parameter, as nothing typed', async () => {
    const opened = { parameters: [{ name: 'initialRun', value: 'true' }] };
    assert.equal((await search(sanne, '', {}, opened)).length, 25);
  });

  it('takes what is typed also under another name or none, as a client without the manifest sends it', async () => {
    for (const named of [{ name: 'searchQuery' }, {}]) {
      const typed = { parameters: [{ ...named, value: 'wpa' }] };
      assert.match((await search(sanne, '', {}, typed))[0]?.preview.content.title ?? '', /^Werkplekassessment/);
    }
  });

  it('says what to do when nothing is found', async () => {
    const body = await answerTo(sanne, 'qqqqzzzz');
    const { type, text } = z
      .object({ composeExtension: z.object({ type: z.string(), text: z.string() }) })
      .parse(body).composeExtension;
    assert.deepEqual([type, /Typ een ander woord/.test(text)], ['message', true]);
  });

  const odd: [string, unknown, object?][] = [
    ['one character', 'i'],
    ['5,000 characters', 'IO '.repeat(1700)],
    ['template marks', '${title} {{x}} \\'],
    ['signs of a pattern', '([.*+?^$'],
    ['markup', '<b>IO</b><script>'],
    ['a number', 12],
    ['an object', { a: 1 }],
    ['no page', 'IO', { queryOptions: undefined }],
    ['a page of nonsense', 'IO', { queryOptions: { skip: -1, count: 'veel' } }],
    ['a page of a million', 'IO', { queryOptions: { skip: 0, count: 1_000_000 } }],
    ['no parameters', '', { parameters: undefined }],
  ];
  for (const [what, typed, options] of odd) {
    it(`takes ${what} as it is`, async () => {
      const body = JSON.stringify(await answerTo(sanne, typed, {}, options));
      assert.match(body, /"type":"(result|message)"/);
      assert.doesNotMatch(body, /\$\{/);
    });
  }

  it('has cards that fit, and an answer far below what Teams refuses', async () => {
    const body = JSON.stringify(await answerTo(sanne, ''));
    assert.ok(Buffer.byteLength(body) < 200_000, `${Buffer.byteLength(body)} bytes`);
    for (const { content } of await everything()) {
      assert.ok(Buffer.byteLength(JSON.stringify(content)) <= MAX_CARD_BYTES);
    }
  });

  it('sent to the bot itself is no file: it asks for a question', async () => {
    const [first] = await search(sanne, 'wpa');
    const [answer] = await bot.say(sanne, '', {
      attachments: [{ contentType: first?.contentType ?? '', content: {} }],
    });
    assert.match(wordsIn(answer), /geen vraag/);
  });

  it('in a chat of two colleagues does not change where the bot reaches somebody', async () => {
    const partition = `person:${sanne.tenant}:${sanne.oid}`;
    const before = await store.get(partition, 'target');
    const between = { id: '19:sanne_ruben@unq.gbl.spaces', conversationType: 'personal', tenantId: sanne.tenant };
    await search(sanne, 'IO', { conversation: between });
    assert.ok(before);
    assert.deepEqual(await store.get(partition, 'target'), before);
  });

  it('in a channel of a team that belongs to a partnership has that meaning first', async () => {
    const [card] = await bot.say(joke, 'koppel dit team', inChannel(joke));
    assert.ok(card);
    await bot.press(joke, card, 'Samen Opleiden Noord-Holland', inChannel(joke));
    const [first] = await search(stranger, 'IO', inChannel(stranger));
    assert.match(JSON.stringify(first?.content), /Bij Samen Opleiden Noord-Holland/);
  });

  it('answers while the store is away, and asks it nothing', async () => {
    store.setDown(true);
    const before = bot.logged.length;
    const requests = bot.connector.memberRequests;
    const nobody = { ...stranger, oid: '12345678-1234-4234-8234-123456789012' };
    assert.match(JSON.stringify((await search(sanne, 'IO'))[0]?.content), /Bij Samen Opleiden Noord-Holland/);
    assert.match((await search(nobody, 'IO'))[0]?.preview.content.title ?? '', /^Instituutsopleider/);
    assert.equal((await search(nobody, '', inChannel(nobody))).length, 25);
    store.setDown(false);
    assert.deepEqual(
      bot.logged.slice(before).filter(({ level }) => Number(level) > 30),
      [],
    );
    assert.equal(bot.connector.memberRequests, requests);
  });
});
