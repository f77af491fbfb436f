import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  buttonsIn,
  cardIn,
  dataIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const ruben = person('ruben-kaya');
const CSV = 'Download als CSV';

describe('Alle begrippen', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples, publicUrl: 'https://bot.example/' });
  });
  after(() => bot.close());

  it('are shown as themes with how many begrippen each has', async () => {
    const card = only(await bot.say(sanne, 'alle begrippen'));
    const counts = themesOn(card).map((title) => Number(/\((\d+)\)$/.exec(title)?.[1]));
    const total = Number(/Ik ken (\d+) begrippen/.exec(wordsIn(card))?.[1]);
    assert.ok(total > 80);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      total,
    );
  });

  it('are shown in English to who asks in English', async () => {
    const card = only(await bot.say(sanne, 'show me all terms please'));
    assert.match(wordsIn(card), /^All terms\nI know \d+ terms/);
  });

  it('can be gone through, page by page, on one card, and back', async () => {
    const start = only(await bot.say(sanne, 'alle begrippen'));
    const seen: string[] = [];
    for (const theme of themesOn(start)) {
      let page = only(await bot.press(sanne, start, theme));
      assert.equal(page.replaces, start.id);
      for (;;) {
        seen.push(...termsOn(page));
        if (!buttonsIn(page).includes('Volgende')) break;
        page = only(await bot.press(sanne, page, 'Volgende'));
        assert.equal(page.replaces, start.id);
        assert.ok(buttonsIn(page).includes('Vorige'));
      }
      const back = only(await bot.press(sanne, page, "Alle thema's"));
      assert.equal(back.replaces, start.id);
      assert.deepEqual(buttonsIn(back), buttonsIn(start));
    }
    assert.equal(seen.length, new Set(seen).size);
    assert.match(wordsIn(start), new RegExp(`Ik ken ${seen.length} begrippen`));
  });

  it('open below the list when one is pressed, with the meaning of one’s own partnership', async () => {
    const start = only(await bot.say(sanne, 'alle begrippen'));
    const shelf = await bot.pressData(sanne, {
      verb: 'begrippen.thema',
      shelf: shelfOf(start, 0),
      page: 1,
      lang: 'nl',
    });
    const [term = ''] = buttonsIn(only(shelf));
    const answer = only(await bot.press(sanne, only(shelf), term));
    assert.equal(answer.method, 'post');
    assert.ok(wordsIn(answer).startsWith(term.replace(/( \(|:).*/, '')));
  });

  it('can be gone through in a channel too, where no file is offered', async () => {
    const start = only(await bot.say(sanne, 'alle begrippen', inChannel(sanne)));
    assert.ok(!buttonsIn(start).includes(CSV));
    const [theme = ''] = themesOn(start);
    assert.ok(termsOn(only(await bot.press(sanne, start, theme, inChannel(sanne)))).length > 0);
  });

  it('are open to strangers', async () => {
    assert.ok(themesOn(only(await bot.say(stranger, 'begrippenlijst'))).length > 0);
  });

  const forged: [string, object][] = [
    ['a theme that does not exist', { verb: 'begrippen.thema', shelf: 'koken', page: 1, lang: 'nl' }],
    ['no theme', { verb: 'begrippen.thema', page: 1, lang: 'nl' }],
    ['page nought', { verb: 'begrippen.thema', shelf: 'rollen', page: 0, lang: 'nl' }],
    ['a page that is no number', { verb: 'begrippen.thema', shelf: 'rollen', page: '1', lang: 'nl' }],
  ];
  for (const [what, data] of forged) {
    it(`pressed with ${what} say that the button is not known`, async () => {
      assert.match(wordsIn(only(await bot.pressData(sanne, data))), /Deze knop ken ik niet/);
    });
  }

  it('pressed for a page that is not there any more show the last one', async () => {
    const start = only(await bot.say(sanne, 'alle begrippen'));
    const data = { verb: 'begrippen.thema', shelf: shelfOf(start, 0), page: 999, lang: 'nl' };
    assert.ok(termsOn(only(await bot.pressData(sanne, data))).length > 0);
  });
});

describe('The begrippen as a file', () => {
  const clock = aClock('2026-11-10T09:00:00Z');
  let bot: GivenBot;
  let store: FakeStore;
  beforeEach(async () => {
    clock.at('2026-11-10T09:00:00Z');
    store = createFakeStore();
    bot = await givenBot({ setups: examples, publicUrl: 'https://bot.example/', now: clock.now, store });
  });
  afterEach(() => bot.close());

  async function linkFor(by: Someone): Promise<string> {
    const list = only(await bot.say(by, 'alle begrippen'));
    const card = cardIn(only(await bot.press(by, list, CSV)));
    const [, url] = /"url":"([^"]+)"/.exec(JSON.stringify(card)) ?? [];
    assert.match(String(url), /^https:\/\/bot\.example\/bestand\//);
    return String(url).replace('https://bot.example', bot.url);
  }

  async function rowsOf(url: string): Promise<Record<string, string>[]> {
    const response = await fetch(url);
    assert.equal(response.status, 200);
    return parse(await response.text(), { bom: true, delimiter: ';', columns: true });
  }

  it('comes behind a link, for a Dutch Excel, and is kept nowhere on the way', async () => {
    const response = await fetch(await linkFor(sanne));
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(String(response.headers.get('content-type')), /^text\/csv; charset=utf-8/);
    assert.equal(response.headers.get('content-disposition'), 'attachment; filename="begrippen.csv"');
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(
      bytes.toString('utf8').slice(1),
      /^begrip;afkorting;betekenis;hier;andere namen;bron;thema;English term;/,
    );
  });

  it('has every begrip of the list, with what the own partnership says and nothing of another', async () => {
    const rows = await rowsOf(await linkFor(sanne));
    const io = rows.find(({ begrip }) => begrip === 'Instituutsopleider');
    assert.equal(io?.afkorting, 'IO');
    assert.match(io.hier ?? '', /^Bij Samen Opleiden Noord-Holland: /);
    assert.ok(rows.every(({ hier }) => !hier?.includes('AOS3R:')));
    assert.ok(rows.every((row) => row.betekenis && row.bron && row.thema && row['English term']));
    const ofRuben = await rowsOf(await linkFor(ruben));
    assert.match(
      ofRuben.find(({ begrip }) => begrip === 'Instituutsopleider')?.hier ?? '',
      /^Bij Opleidingsschool AOS3R: /,
    );
  });

  it('for a stranger says nothing of any partnership', async () => {
    assert.ok((await rowsOf(await linkFor(stranger))).every(({ hier }) => hier === ''));
  });

  it('can be fetched again and looked at by a scanner, and changes nothing', async () => {
    const url = await linkFor(sanne);
    const before = store.commits.length;
    assert.equal((await fetch(url, { method: 'HEAD' })).status, 200);
    assert.equal((await fetch(url)).status, 200);
    assert.equal((await fetch(url)).status, 200);
    assert.equal(store.commits.length, before);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404);
  });

  it('is there for 15 minutes; after that a page in two languages says how to get a new link', async () => {
    const url = await linkFor(sanne);
    clock.at('2026-11-10T09:14:59Z');
    assert.equal((await fetch(url)).status, 200);
    clock.at('2026-11-10T09:15:00Z');
    const response = await fetch(url);
    const page = await response.text();
    assert.equal(response.status, 410);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(page, /Deze link werkt niet meer.*This link does not work any more/);
  });

  it('is refused to a link that was changed, with a page, and shows nothing of what was sent', async () => {
    const url = await linkFor(stranger);
    const [payload = '', signature] = (url.split('/').at(-1) ?? '').split('.');
    const claim = JSON.parse(Buffer.from(payload, 'base64url').toString());
    claim.about.partnerships = ['noord-holland'];
    const forged = Buffer.from(JSON.stringify(claim)).toString('base64url');
    for (const token of [`${forged}.${signature}`, `${payload}.`, 'x', '%3Cscript%3E', `${payload}.${signature}x`]) {
      const response = await fetch(`${bot.url}/bestand/${token}`);
      const page = await response.text();
      assert.equal(response.status, 403, token);
      assert.match(page, /Deze link klopt niet.*This link is not right/);
      assert.doesNotMatch(page, /<script/);
    }
  });

  it('keeps the link, which is a key, out of the log', async () => {
    const token = (await linkFor(sanne)).split('/').at(-1) ?? '';
    await fetch(`${bot.url}/bestand/${token}`);
    assert.ok(!JSON.stringify(bot.logged).includes(token));
  });

  it('is for one’s own chat: a press elsewhere gets no link', async () => {
    const sent = await bot.pressData(sanne, { verb: 'begrippen.csv', lang: 'nl' }, inChannel(sanne));
    assert.match(wordsIn(only(sent)), /in onze eigen chat/);
  });

  it('says to try later when the store was never reached, and goes on when it was', async () => {
    const url = await linkFor(sanne);
    store.setDown(true);
    assert.equal((await fetch(url)).status, 200);
    const fresh = await givenBot({ store: downStore(), publicUrl: 'https://bot.example' });
    const response = await fetch(url.replace(bot.url, fresh.url));
    assert.equal(response.status, 503);
    assert.match(await response.text(), /Probeer het over een paar minuten/);
    await fresh.close();
  });

  it('is not offered where the bot does not know its own address', async () => {
    const shy = await givenBot({ setups: examples });
    assert.ok(!buttonsIn(only(await shy.say(sanne, 'alle begrippen'))).includes(CSV));
    assert.match(wordsIn(only(await shy.pressData(sanne, { verb: 'begrippen.csv', lang: 'nl' }))), /kan hier niet/);
    await shy.close();
  });
});

function themesOn(card: Sent): string[] {
  return buttonsIn(card).filter((title) => title !== CSV);
}

function shelfOf(card: Sent, at: number): unknown {
  return dataIn(card)[at]?.shelf;
}

function termsOn(card: Sent): string[] {
  return dataIn(card).flatMap(({ verb, entry }) => (verb === 'begrip.toon' ? [String(entry)] : []));
}

function downStore(): FakeStore {
  const store = createFakeStore();
  store.setDown(true);
  return store;
}
