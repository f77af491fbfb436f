import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import sinon from 'sinon';
import { MINUTE } from '../../src/clock.js';
import type { Setup } from '../../src/partnership/setup.js';
import { aPartnership, aSetup } from '../support/builders/setup.js';
import type { Refusal, Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  anActivity,
  buttonsIn,
  dataIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  sentTo,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, noordHolland, person } from '../support/people.js';

const [sanne, joke, marijke] = [person('sanne-de-wit'), person('joke-prins'), person('marijke-bos')];
const everybody = noordHolland.people.length;

let bot: GivenBot;
let store: FakeStore;
let clock: ReturnType<typeof aClock>;

/** A bot that these people have spoken to in the summer; the fourth of August is before any task. */
async function given(people: Someone[], setups: Setup[] = examples): Promise<void> {
  clock = aClock('2026-08-03 12:00');
  store = createFakeStore();
  bot = await givenBot({ setups, store, now: clock.now, publicUrl: 'https://bot.example/' });
  await bot.meet(...people);
}

/** The reminders of that moment, with how the connector answers the first sends. */
async function remindAt(moment: string, ...refusals: Partial<Refusal>[]): Promise<Sent[]> {
  clock.at(moment);
  bot.connector.refuse.push(...refusals.map((refusal) => ({ method: 'post' as const, status: 403, ...refusal })));
  return bot.remind();
}

/** The board as the stagebureau sees it; who asks speaks to the bot first, and only then: nothing of theirs is refused. */
async function boardAt(moment: string, by = joke): Promise<Sent> {
  clock.at(moment);
  await bot.meet(by);
  return only(await bot.say(by, 'bereik'));
}

/** The page of the people in one state. */
async function pageOf(board: Sent, state: string, by = joke): Promise<string> {
  const title = buttonsIn(board).find((each) => each.startsWith(`${state} (`));
  assert.ok(title, `nobody is "${state}": ${buttonsIn(board).join(', ')}`);
  return wordsIn(only(await bot.press(by, board, title)));
}

/** All numbers on the buttons of the states together. */
function sumOf(board: Sent): number {
  const counts = buttonsIn(board).map((title) => Number(/\((\d+)\)$/.exec(title)?.[1] ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('The bereikbaarheidsbord', () => {
  afterEach(() => bot.close());

  const refused: [state: string, refusal: Partial<Refusal>, reason: RegExp, step: RegExp][] = [
    [
      'Geblokkeerd',
      { code: 'ConversationBlockedByUser' },
      /De bot is in Teams geblokkeerd/,
      /Vraag om de bot in Teams te deblokkeren/,
    ],
    [
      'Geblokkeerd',
      { body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":"x"}' } },
      /De bot is in Teams geblokkeerd/,
      /deblokkeren/,
    ],
    ['Geblokkeerd', { code: 'BotDisabledByAdmin' }, /door de persoon zelf of door ICT/, /deblokkeren/],
    [
      'App ontbreekt',
      { code: 'BotNotInConversationRoster' },
      /De app Samen Opleiden staat niet in Teams\. Dat bleek op maandag 31 augustus\./,
      /Vraag om de app Samen Opleiden in Teams toe te voegen/,
    ],
    ['App ontbreekt', { status: 404, code: 'ConversationNotFound' }, /staat niet in Teams/, /toe te voegen/],
    [
      'Mislukt',
      { code: 'InvalidBotApiHost' },
      /Het bericht van maandag 31 augustus kwam niet aan: de bot is niet goed ingesteld \(InvalidBotApiHost\)\./,
      /Geef de code door aan de beheerder/,
    ],
    ['Mislukt', { status: 413, code: 'MessageSizeTooBig' }, /\(MessageSizeTooBig\)/, /Geef de code door/],
    [
      'Wacht',
      { status: 412, code: 'PreconditionFailed' },
      /Teams was te druk \(PreconditionFailed\)\. Ik probeer het opnieuw vanaf 15:\d\d\./,
      /Je hoeft niets te doen\./,
    ],
  ];
  for (const [state, refusal, reason, step] of refused) {
    it(`shows "${state}" with reason and next step when Teams answers ${refusal.status ?? 403} ${refusal.code ?? 'with a sub code'}`, async () => {
      await given([sanne]);
      assert.deepEqual(await remindAt('2026-08-31 15:20', refusal), []);
      const board = await boardAt('2026-08-31 15:21');
      assert.equal(sumOf(board), everybody);
      const page = await pageOf(board, state);
      assert.match(page, new RegExp(`^${state} \\(1\\)$`, 'm'));
      assert.match(page, /Sanne de Wit\n · werkplekbegeleider · /);
      assert.match(page, reason);
      assert.match(page, step);
    });
  }

  it('shows who has the last message as reached, and who has not spoken yet as unknown', async () => {
    await given([sanne]);
    only(await remindAt('2026-08-31 15:20'));
    const board = await boardAt('2026-08-31 15:21');
    assert.match(wordsIn(board), new RegExp(`^2 van de ${everybody} mensen krijgen mijn berichten\\.$`, 'm'));
    const reached = await pageOf(board, 'Bereikt');
    assert.match(reached, /Laatste bericht: maandag 31 augustus\./);
    assert.match(reached, /Joke Prins[\s\S]*Kan berichten krijgen\./);
    const unknown = await pageOf(board, 'Onbekend');
    assert.match(
      unknown,
      /^Onbekend \(\d+\)\n.*\nKijk of het mailadres klopt\.[^\n]*\nBlad 1 van [\s\S]*\nHeeft mij nog nooit iets geschreven\.\n/,
    );
    assert.equal(sumOf(board), everybody);
  });

  it('shows who asks as reached, also when these are their first words', async () => {
    await given([]);
    const board = only(await bot.say(joke, 'bereik'));
    assert.match(wordsIn(board), new RegExp(`^1 van de ${everybody} mensen`, 'm'));
  });

  it('shows who removed the app, and as reached again who put it back', async () => {
    await given([sanne]);
    await bot.receive(anActivity(bot.connector, sanne, { type: 'installationUpdate', action: 'remove' }));
    const board = await boardAt('2026-08-31 15:00');
    assert.match(
      await pageOf(board, 'App ontbreekt'),
      /Sanne de Wit[\s\S]*De app Samen Opleiden staat niet meer in Teams\./,
    );
    await bot.receive(anActivity(bot.connector, sanne, { type: 'installationUpdate', action: 'add' }));
    assert.match(await pageOf(await boardAt('2026-08-31 15:01'), 'Bereikt'), /Sanne de Wit/);
  });

  it('shows who blocked the bot as reached again once they speak', async () => {
    await given([sanne]);
    await remindAt('2026-08-31 15:20', { code: 'ConversationBlockedByUser' });
    // This instance believes for ten minutes what it knew of where she is.
    const start = performance.now();
    const later = sinon.stub(performance, 'now').callsFake(() => start + 10 * MINUTE + 1);
    await bot.meet(sanne).finally(() => later.restore());
    assert.match(await pageOf(await boardAt('2026-08-31 15:21'), 'Bereikt'), /Sanne de Wit/);
  });

  it('shows who writes from another organisation than the roster says, known to a partnership or not', async () => {
    for (const tenant of ['99999999-aaaa-4aaa-8aaa-999999999999', person('ruben-kaya').tenant]) {
      await given([]);
      await bot.meet({ ...sanne, tenant, oid: '12121212-1212-4212-8212-121212121212' });
      const board = await boardAt('2026-08-03 12:01');
      assert.equal(sumOf(board), everybody);
      const page = await pageOf(board, 'Andere organisatie');
      assert.match(page, /Sanne de Wit[\s\S]*Schreef mij op maandag 3 augustus vanuit een andere organisatie/);
      assert.match(page, /Zet haar dan in mensen\.csv/);
      if (tenant !== person('ruben-kaya').tenant) await bot.close();
    }
  });

  it('shows whom the roster puts in an organisation that the partnership does not work with', async () => {
    const people = noordHolland.people.map((each) =>
      each.id === 'sanne-de-wit' ? { ...each, tenant: '99999999-aaaa-4aaa-8aaa-999999999999' } : each,
    );
    await given([], [{ ...noordHolland, people }]);
    const board = await boardAt('2026-08-03 12:01');
    assert.equal(sumOf(board), everybody);
    assert.match(await pageOf(board, 'Andere organisatie'), /Sanne de Wit[\s\S]*waar het partnerschap niet mee werkt/);
  });

  it('shows who missed something because the bot stood still, until a message arrives again', async () => {
    await given([marijke]);
    // Nobody was looked at in the first weeks: what had its date in between passed untold.
    await remindAt('2026-09-21 15:20');
    const board = await boardAt('2026-09-21 15:21');
    assert.equal(sumOf(board), everybody);
    const page = await pageOf(board, 'Gemist');
    assert.match(page, /Marijke Bos/);
    assert.match(page, /Van \d+ ta(ak|ken) ging de datum voorbij zonder bericht\. Dat bleek op maandag 21 september\./);
    assert.match(page, /Vertel het zelf even\./);
    const report = wordsIn(only(await bot.say(joke, 'verslag')));
    assert.match(report, /Maandag 21 september/);
  });

  it('shows who is absent until when', async () => {
    const setup = { ...noordHolland, absences: [{ person: 'sanne-de-wit', until: '2026-09-14' }] };
    await given([sanne], [setup]);
    const page = await pageOf(await boardAt('2026-09-01 10:00'), 'Afwezig');
    assert.match(page, /Sanne de Wit[\s\S]*Afwezig tot maandag 14 september\./);
  });

  it('turns its pages, and a page that is not there is the last one', async () => {
    await given([]);
    const board = await boardAt('2026-08-03 12:01');
    const title = buttonsIn(board).find((each) => each.startsWith('Onbekend'));
    assert.ok(title);
    let page = only(await bot.press(joke, board, title));
    let seen = 0;
    for (;;) {
      seen += wordsIn(page).match(/Heeft mij nog nooit/g)?.length ?? 0;
      if (!buttonsIn(page).includes('Volgende')) break;
      page = only(await bot.press(joke, page, 'Volgende'));
      assert.equal(page.method, 'put');
    }
    assert.equal(seen, everybody - 1);
    const data = dataIn(page).find(({ verb }) => verb === 'bereik.stand');
    const far = only(await bot.pressData(joke, { ...data, page: 90_000 }));
    assert.equal(wordsIn(far), wordsIn(page));
    assert.match(wordsIn(only(await bot.press(joke, page, 'Terug'))), /^Wie krijgt mijn berichten\?/);
  });

  it('speaks English to who asks in English', async () => {
    await given([sanne]);
    await remindAt('2026-08-31 15:20', { code: 'ConversationBlockedByUser' });
    clock.at('2026-08-31 15:21');
    await bot.meet(joke);
    const board = only(await bot.say(joke, 'who gets my messages?'));
    assert.match(wordsIn(board), /^Who gets my messages\?/);
    assert.match(await pageOf(board, 'Blocked'), /The bot is blocked in Teams.*Ask them to unblock the bot/);
  });
});

describe('What was refused', () => {
  afterEach(() => bot.close());

  it('leaves again the same day once the stagebureau presses "Probeer opnieuw"', async () => {
    await given([sanne]);
    await remindAt('2026-08-31 15:20', { code: 'InvalidBotApiHost' });
    assert.deepEqual(await remindAt('2026-08-31 15:40'), [], 'by itself it does not');
    const board = await boardAt('2026-08-31 15:41');
    const failed = only(await bot.press(joke, board, 'Mislukt (1)'));
    const after = only(await bot.press(joke, failed, 'Probeer opnieuw'));
    assert.match(wordsIn(after), /Ik probeer het bericht aan Sanne de Wit vandaag opnieuw/);
    assert.match(buttonsIn(after).join(), /Wacht \(1\)/);
    assert.match(wordsIn(only(sentTo(sanne, await remindAt('2026-08-31 15:42')))), /Startgesprek/);
    assert.match(await pageOf(await boardAt('2026-08-31 15:43'), 'Bereikt'), /Laatste bericht: maandag 31 augustus/);
    const again = only(await bot.press(joke, failed, 'Probeer opnieuw'));
    assert.match(wordsIn(again), /Bij Sanne de Wit is er niets meer om opnieuw te sturen/);
    assert.deepEqual(sentTo(sanne, await remindAt('2026-08-31 15:44')), []);
  });

  it('cannot be sent again the day after: what still holds is in the next message', async () => {
    await given([sanne]);
    await remindAt('2026-08-31 15:20', { code: 'InvalidBotApiHost' });
    const failed = only(await bot.press(joke, await boardAt('2026-09-01 08:00'), 'Mislukt (1)'));
    assert.ok(!buttonsIn(failed).includes('Probeer opnieuw'));
  });
});

describe('The board is for who runs the partnership', () => {
  afterEach(() => bot.close());

  it('and for nobody else, typed or with the data of a button', async () => {
    await given([sanne, marijke]);
    const board = await boardAt('2026-08-03 12:01');
    for (const by of [sanne, marijke, person('youssef-amrani'), person('esther-vermeer'), person('ruben-kaya')]) {
      for (const text of ['bereik', 'verslag']) {
        assert.match(wordsIn(only(await bot.say(by, text))), /^Dit overzicht is voor het stagebureau/);
      }
      for (const data of dataIn(board)) {
        assert.match(wordsIn(only(await bot.pressData(by, data))), /^Dit overzicht is voor het stagebureau/);
      }
    }
    assert.ok(bot.logged.some(({ code, refusal }) => code === 'REFUSED' && JSON.stringify(refusal).includes('reach')));
  });

  it('the programmaleider sees it too', async () => {
    const liesbeth = anyone('liesbeth-terpstra');
    await given([]);
    assert.equal(sumOf(await boardAt('2026-08-03 12:01', liesbeth)), everybody);
  });

  it('answers nobody in a team, where others read along', async () => {
    await given([]);
    const answer = only(await bot.say(joke, 'bereik', inChannel(joke)));
    assert.match(wordsIn(answer), /eigen chat/);
  });

  it('answers a forged press with a sentence, whatever is in it', async () => {
    await given([]);
    const fixed = { partnership: 'noord-holland', lang: 'nl', page: 1, person: '' };
    for (const data of [
      { ...fixed, verb: 'bereik.stand', of: 'constructor' },
      { ...fixed, verb: 'bereik.stand', of: { state: 'failed' } },
      { ...fixed, verb: 'bereik.stand' },
      { ...fixed, verb: 'bereik.opnieuw', person: 'nobody' },
      { ...fixed, verb: 'bereik.opnieuw', person: '__proto__' },
      { ...fixed, verb: 'verslag.dag', of: '2026-13-45' },
      { ...fixed, verb: 'bereik.verder' },
    ]) {
      assert.match(wordsIn(only(await bot.pressData(joke, data))), /^Deze knop ken ik niet meer/, JSON.stringify(data));
    }
    for (const partnership of ['aos3r', 'elders', '', 7]) {
      const sent = only(await bot.pressData(joke, { ...fixed, verb: 'bereik.toon', partnership }));
      assert.match(wordsIn(sent), /^Dit overzicht is voor het stagebureau/, String(partnership));
    }
    for (const page of [0, -1, 1.5, 'x', 1e12]) {
      const sent = only(await bot.pressData(joke, { ...fixed, verb: 'bereik.stand', of: 'unknown', page }));
      assert.match(wordsIn(sent), /^Onbekend/, String(page));
    }
  });

  it('of two partnerships each stagebureau sees its own people, and its own messages of who is in both', async () => {
    const esther = noordHolland.people.find(({ id }) => id === 'esther-vermeer');
    assert.ok(esther);
    const duin = aSetup({
      partnership: aPartnership({ tenants: noordHolland.partnership.tenants }),
      people: [...aSetup().people, { ...esther, roles: [{ role: 'onderzoeksbegeleider' }] }],
    });
    const bureau: Someone = {
      name: 'Sanne Veldink',
      email: 'sanne.veldink@example.org',
      tenant: person('sanne-de-wit').tenant,
      oid: '34343434-3434-4434-8434-343434343434',
    };
    await given([person('esther-vermeer')], [noordHolland, duin]);
    only(await remindAt('2026-09-07 09:20'));
    const mine = await boardAt('2026-09-07 09:21', bureau);
    assert.match(wordsIn(mine), /Opleidingsschool Duin/);
    assert.equal(sumOf(mine), duin.people.length);
    assert.match(await pageOf(mine, 'Bereikt', bureau), /Esther Vermeer[\s\S]*Kan berichten krijgen/);
    assert.match(wordsIn(only(await bot.say(bureau, 'verslag'))), /was er niets te versturen/);
    assert.match(await pageOf(await boardAt('2026-09-07 09:22'), 'Bereikt'), /Laatste bericht: maandag 7 september/);
  });
});

describe('The board as a file', () => {
  afterEach(() => bot.close());

  /** Follows the link that was sent. */
  async function fetched(sent: Sent): Promise<Response> {
    const url = /https:\/\/bot\.example\/\S+/.exec(JSON.stringify(sent.activity))?.[0].replace(/[\\"].*$/, '');
    assert.ok(url);
    return fetch(url.replace('https://bot.example', bot.url));
  }

  it('has everybody with state, reason and next step, is kept nowhere, and looking changes nothing', async () => {
    await given([sanne]);
    await remindAt('2026-08-31 15:20', { code: 'ConversationBlockedByUser' });
    const board = await boardAt('2026-08-31 15:21');
    const link = only(await bot.press(joke, board, 'Download als CSV'));
    assert.equal(link.method, 'post', 'the board stays');
    const before = store.commits.length;
    const response = await fetched(link);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true, delimiter: ';' });
    assert.equal(rows.length, everybody);
    const row = rows.find((each) => each.naam === 'Sanne de Wit');
    assert.equal(row?.['e-mail'], sanne.email);
    assert.equal(row?.rol, 'werkplekbegeleider');
    assert.equal(row?.stand, 'Geblokkeerd');
    assert.match(row?.reden ?? '', /geblokkeerd/);
    assert.match(row?.['volgende stap'] ?? '', /deblokkeren/);
    assert.equal(store.commits.length, before);
  });

  it('is not a formula in a spreadsheet, whatever somebody is called', async () => {
    const people = noordHolland.people.map((each) =>
      each.id === 'sanne-de-wit' ? { ...each, name: '=HYPERLINK("https://x.example";"klik")' } : each,
    );
    await given([], [{ ...noordHolland, people }]);
    const link = only(await bot.press(joke, await boardAt('2026-08-03 12:01'), 'Download als CSV'));
    const text = await (await fetched(link)).text();
    assert.match(text, /'=HYPERLINK/);
    assert.doesNotMatch(text, /(^|[;\n"])=/);
  });

  it('names nobody in its link, and is refused to who changes the link', async () => {
    await given([]);
    const link = only(await bot.press(joke, await boardAt('2026-08-03 12:01'), 'Download als CSV'));
    const token = /bestand\/([^.\\"]+)\./.exec(JSON.stringify(link.activity))?.[1] ?? '';
    const claim = Buffer.from(token, 'base64url').toString();
    assert.match(claim, /"about":\{"partnership":"noord-holland","reader":"[\w-]{16}","lang":"nl"\}/);
    const forged = Buffer.from(claim.replace('noord-holland', 'aos3r')).toString('base64url');
    assert.equal((await fetch(`${bot.url}/bestand/${forged}.AAAA`)).status, 403);
  });

  it('leaves no name or address in the log', async () => {
    await given([sanne]);
    await remindAt('2026-08-31 15:20', { code: 'InvalidBotApiHost' });
    const failed = only(await bot.press(joke, await boardAt('2026-08-31 15:21'), 'Mislukt (1)'));
    await bot.press(joke, failed, 'Probeer opnieuw');
    await fetched(only(await bot.press(joke, await boardAt('2026-08-31 15:22'), 'Download als CSV')));
    assert.doesNotMatch(JSON.stringify(bot.logged), /sanne|joke|de wit|noordholland\.example|ipabo/i);
  });
});
