import assert from 'node:assert/strict';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import { aClock, cardIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { readWorkbook } from '../support/readWorkbook.js';
import { aboutForm, handIn } from '../support/startgesprek.js';

const [sanne, marijke] = [person('sanne-de-wit'), person('marijke-bos')];
const karin = anyone('karin-blokker');
const clock = aClock('2026-09-01 10:00');

/** The links stand on cards that were made before; what they give is of the roster of now. */
describe('A link to forms that was made before the roster changed', () => {
  let store: FakeStore;
  let before: GivenBot;
  let after: GivenBot | undefined;
  let pdf: string;
  let export_: string;
  beforeEach(async () => {
    store = createFakeStore();
    before = await givenBot({ setups: examples, store, now: clock.now, publicUrl: 'https://bot.example' });
    await handIn(before, sanne);
    pdf = pathOn(only(await before.pressData(sanne, { verb: 'form.pdf', ...aboutForm() })));
    export_ = pathOn(only(await before.say(sanne, 'formulieren exporteren')));
    assert.deepEqual([(await fetched(before, pdf)).status, (await fetched(before, export_)).status], [200, 200]);
  });
  afterEach(async () => {
    await after?.close();
    await before.close();
  });

  /** An instance that knows the roster as it is now. */
  async function withRoster(change: (setup: Setup) => Setup): Promise<GivenBot> {
    const setup = examples.find(({ partnership }) => partnership.id === 'noord-holland');
    assert.ok(setup);
    await putGeneration(store, 'noord-holland', change(setup), { now: clock.now() });
    after = await givenBot({ store, now: clock.now, publicUrl: 'https://bot.example' });
    return after;
  }

  const toKarin = (setup: Setup): Setup => ({
    ...setup,
    placements: setup.placements.map((each) =>
      each.student === 'youssef-amrani' ? { ...each, werkplekbegeleider: 'karin-blokker' } : each,
    ),
  });
  const withoutSanne = (setup: Setup): Setup => ({
    ...toKarin(setup),
    people: setup.people.filter(({ id }) => id !== 'sanne-de-wit'),
    placements: toKarin(setup).placements.filter(({ werkplekbegeleider }) => werkplekbegeleider !== 'sanne-de-wit'),
  });

  async function assertRefused(bot: GivenBot, path: string): Promise<void> {
    const lines = bot.logged.length;
    const { status, type, cache, body } = await fetched(bot, path);
    assert.deepEqual([status, type, cache], [403, 'text/html; charset=utf-8', 'no-store']);
    const page = body.toString();
    assert.match(page, /Dit bestand is niet meer voor jou.*This file is not for you any more/);
    assert.doesNotMatch(page, /Youssef|Amrani|klas stil|probeer/i);
    const logged = bot.logged.slice(lines);
    const refused = logged.filter(({ code }) => code === 'REFUSED').map(({ refusal }) => refusal);
    assert.deepEqual(refused, [{ record: 'audit', code: 'no-relation' }]);
    assert.ok(
      logged.every(({ level }) => Number(level) < 50),
      'nothing went wrong here',
    );
    assert.doesNotMatch(JSON.stringify(logged), /youssef|amrani|sanne/i);
  }

  it('gives no PDF to who does not guide the student any more, on a page that says why', async () => {
    const bot = await withRoster(toKarin);
    await assertRefused(bot, pdf);
  });

  it('gives it to who came instead, and the audit still says who was given a link before', async () => {
    const bot = await withRoster(toKarin);
    const path = pathOn(only(await bot.pressData(karin, { verb: 'form.pdf', ...aboutForm() })));
    const { status, body } = await fetched(bot, path);
    assert.equal(status, 200);
    assert.match(JSON.stringify((await readPdf(body)).pages), /klas stil/);
    const who = wordsIn(only(await bot.pressData(marijke, { verb: 'form.wie', ...aboutForm() })));
    assert.match(who, /Sanne de Wit kreeg een link naar de PDF/);
    assert.match(who, /Karin Blokker kreeg een link naar de PDF/);
  });

  it('gives a file without the student who went to a colleague', async () => {
    const bot = await withRoster(toKarin);
    await handIn(bot, sanne, { student: 'lieke-zonneveld' });
    const { status, body } = await fetched(bot, export_);
    assert.equal(status, 200);
    const cells = JSON.stringify(readWorkbook(body).sheets);
    assert.match(cells, /Lieke Zonneveld/);
    assert.doesNotMatch(cells, /Youssef/);
  });

  it('gives nothing at all to who is not in the partnership any more', async () => {
    const bot = await withRoster(withoutSanne);
    await assertRefused(bot, pdf);
    await assertRefused(bot, export_);
  });

  it('gives nothing of a student who is not placed any more', async () => {
    const bot = await withRoster((setup) => ({
      ...setup,
      placements: setup.placements.filter(({ student }) => student !== 'youssef-amrani'),
    }));
    await assertRefused(bot, pdf);
  });
});

function pathOn(sent: Sent): string {
  const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(cardIn(sent)))?.[1];
  assert.ok(path, 'a link');
  return path;
}

async function fetched(bot: GivenBot, path: string) {
  const response = await fetch(`${bot.url}${path}`);
  const [type, cache] = ['content-type', 'cache-control'].map((name) => response.headers.get(name));
  return { status: response.status, type, cache, body: Buffer.from(await response.arrayBuffer()) };
}
