import assert from 'node:assert/strict';
import type { Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  anActivity,
  buttonsIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const joke = person('joke-prins');
const sanne = person('sanne-de-wit');
const ruben = person('ruben-kaya');
const NH = 'Samen Opleiden Noord-Holland';

/** A channel of one team, by the name of the channel; a message in a thread carries its first message in the id. */
function channel(by: Someone, name = 'algemeen', team = '19:team-a@thread.tacv2') {
  const conversation = { ...inChannel(by).conversation, id: `19:${name}@thread.tacv2;messageid=17` };
  return { ...inChannel(by), conversation, channelData: { tenant: { id: by.tenant }, team: { id: team } } };
}

function groupChat(by: Someone) {
  const conversation = {
    id: '19:groep@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: by.tenant,
    name: '',
  };
  return { ...inChannel(by), conversation };
}

describe('The partnership of a team', () => {
  const clock = aClock('2026-11-10T09:00:00Z');
  let bot: GivenBot;
  let store: FakeStore;
  beforeEach(async () => {
    clock.at('2026-11-10T09:00:00Z');
    store = createFakeStore();
    bot = await givenBot({ setups: examples, store, now: clock.now });
  });
  afterEach(() => bot.close());

  async function link(where: object): Promise<Sent> {
    const card = only(await bot.say(joke, 'koppel dit team', where));
    return only(await bot.press(joke, card, NH, where));
  }
  const labels = (answer: Sent) =>
    wordsIn(answer).match(/^Bij (Samen Opleiden Noord-Holland|Opleidingsschool AOS3R)/gm);

  it('is chosen by who manages it, on a card that then says so', async () => {
    const card = only(await bot.say(joke, 'koppel dit team', channel(joke)));
    assert.deepEqual(buttonsIn(card), [NH]);
    const linked = only(await bot.press(joke, card, NH, channel(joke)));
    assert.equal(linked.replaces, card.id);
    assert.match(wordsIn(linked), /Dit team hoort bij Samen Opleiden Noord-Holland/);
    assert.deepEqual(buttonsIn(linked), ['Maak los']);
    const kept = store.dump().find(({ type }) => type === 'team-link');
    assert.deepEqual(kept?.body, { partnership: 'noord-holland', by: joke.oid, at: '2026-11-10T09:00:00.000Z' });
    assert.equal(kept.partition, `team:${joke.tenant}:${encodeURIComponent('19:team-a@thread.tacv2')}`);
  });

  it('is "hier" for everybody in all its channels, a stranger too', async () => {
    await link(channel(joke));
    for (const name of ['algemeen', 'begeleiders']) {
      const answer = only(await bot.say(stranger, 'wat betekent IO hier?', channel(stranger, name)));
      assert.deepEqual(labels(answer), ['Bij Samen Opleiden Noord-Holland']);
    }
  });

  it('goes before the asker’s own, which is told after it', async () => {
    await link(channel(joke));
    const answer = only(await bot.say(ruben, 'wat betekent IO hier?', channel(ruben)));
    // Somebody of another tenant than the team's is in another team as far as the bot can tell.
    assert.deepEqual(labels(answer), ['Bij Opleidingsschool AOS3R']);
    const guest = { ...ruben, tenant: joke.tenant };
    const asGuest = only(await bot.say(guest, 'wat betekent IO hier?', channel(guest)));
    assert.deepEqual(labels(asGuest), ['Bij Samen Opleiden Noord-Holland']);
    const both = person('esther-vermeer');
    const inBoth = only(await bot.say(both, 'wat betekent IO hier?', channel(both)));
    assert.deepEqual(labels(inBoth), ['Bij Samen Opleiden Noord-Holland', 'Bij Opleidingsschool AOS3R']);
  });

  it('says nothing in another team, and nothing in one’s own chat', async () => {
    await link(channel(joke));
    const elsewhere = only(await bot.say(stranger, 'IO', channel(stranger, 'algemeen', '19:team-b@thread.tacv2')));
    assert.equal(labels(elsewhere), null);
    assert.equal(labels(only(await bot.say(stranger, 'IO'))), null);
  });

  it('can be that of a group chat', async () => {
    await link(groupChat(joke));
    assert.deepEqual(labels(only(await bot.say(stranger, 'IO', groupChat(stranger)))), [`Bij ${NH}`]);
  });

  it('goes along with a choice and with a related term', async () => {
    await link(channel(joke));
    const choice = only(await bot.say(stranger, 'opleidingsschool', channel(stranger)));
    assert.deepEqual(buttonsIn(choice), ['Partnerschool', 'Partnerschap']);
    const answer = only(await bot.press(stranger, choice, 'Partnerschool', channel(stranger)));
    assert.deepEqual(labels(answer), [`Bij ${NH}`]);
  });

  it('is the one whose list a question of its channels goes on, also of who is in more partnerships', async () => {
    const both = person('esther-vermeer');
    const pressIn = async (where: object) => {
      const unknown = only(await bot.say(both, 'wat is een floepsel?', where));
      return wordsIn(only(await bot.press(both, unknown, 'Zet op de vraaglijst', where)));
    };
    assert.match(await pressIn(channel(both)), /^Voor welk partnerschap is je vraag/);
    await link(channel(joke));
    assert.match(await pressIn(channel(both)), /op de vraaglijst van Samen Opleiden Noord-Holland/);
    const questions = store.dump().filter(({ type }) => type === 'vraag');
    assert.deepEqual(
      questions.map(({ partition }) => partition.includes('noord-holland')),
      [true],
    );
  });

  it('is the one in whose numbers a question of its channels counts, and nobody else’s', async () => {
    const both = person('esther-vermeer');
    await link(channel(joke));
    await bot.say(both, 'wat is een WPA?', channel(both));
    await bot.say(stranger, 'wat is een WPA?', channel(stranger));
    const asked = async (by: Someone) => JSON.stringify(only(await bot.say(by, 'cijfers begrippen')));
    assert.match(await asked(joke), /Gevraagd[^}]*?2/);
    assert.doesNotMatch(await asked(ruben), /Gevraagd[^}]*?2/);
  });

  it('can be undone, and then nothing is "hier" for a stranger', async () => {
    const linked = await link(channel(joke));
    const undone = only(await bot.press(joke, linked, 'Maak los', channel(joke)));
    assert.match(wordsIn(undone), /hoort nu bij geen partnerschap/);
    assert.deepEqual(buttonsIn(undone), [NH]);
    assert.equal(labels(only(await bot.say(stranger, 'IO', channel(stranger)))), null);
  });

  it('is known on another instance within 30 seconds', async () => {
    const other = await givenBot({ store, now: clock.now });
    const ask = async () => labels(only(await other.say(stranger, 'IO', channel(stranger))));
    assert.equal(await ask(), null);
    await link(channel(joke));
    clock.at('2026-11-10T09:00:30Z');
    assert.deepEqual(await ask(), [`Bij ${NH}`]);
    await other.close();
  });

  it('is left out while the store is away: the question is answered all the same', async () => {
    await bot.meet(sanne);
    store.setDown(true);
    const answer = only(await bot.say(sanne, 'IO', channel(sanne)));
    assert.deepEqual(labels(answer), [`Bij ${NH}`]);
    assert.equal(labels(only(await bot.say(stranger, 'IO', channel(stranger)))), null);
  });

  for (const [who, by] of [
    ['a werkplekbegeleider', sanne],
    ['a stranger', stranger],
  ] as const) {
    it(`is not for ${who} to choose: a friendly sentence says who can`, async () => {
      assert.match(wordsIn(only(await bot.say(by, 'koppel dit team', channel(by)))), /Vraag het een van hen/);
      const forged = { verb: 'team.koppel', partnership: 'noord-holland', lang: 'nl' };
      assert.match(wordsIn(only(await bot.pressData(by, forged, channel(by)))), /Vraag het een van hen/);
      const undo = { verb: 'team.los', partnership: 'noord-holland', lang: 'nl' };
      assert.match(wordsIn(only(await bot.pressData(by, undo, channel(by)))), /Vraag het een van hen/);
      assert.ok(!store.dump().some(({ type }) => type === 'team-link'));
    });
  }

  it('cannot be a partnership that one does not manage, whatever a card says', async () => {
    const forged = { verb: 'team.koppel', partnership: 'aos3r', lang: 'nl' };
    assert.match(wordsIn(only(await bot.pressData(joke, forged, channel(joke)))), /Vraag het een van hen/);
    assert.ok(!store.dump().some(({ type }) => type === 'team-link'));
  });

  it('is chosen by a programmaleider and by the owner of the terms too', async () => {
    const owner = examples[0]?.partnership.termsOwner ?? '';
    for (const by of [anyone('liesbeth-terpstra'), anyone(examples[1]?.partnership.termsOwner ?? owner)]) {
      const card = only(await bot.say(by, 'link this team', channel(by)));
      assert.match(wordsIn(card), /^Which partnership does this team belong to\?/);
    }
  });

  it('is chosen in the team itself, not in one’s own chat', async () => {
    assert.match(wordsIn(only(await bot.say(joke, 'koppel dit team'))), /in het team of de groepschat zelf/);
  });

  it('is spoken of when the bot is added to a team', async () => {
    const added = anActivity(bot.connector, joke, { type: 'installationUpdate', action: 'add', ...channel(joke) });
    assert.match(wordsIn(only((await bot.receive(added)).sent)), /koppel dit team/);
  });

  it('cannot be changed while the store is away, and that is said', async () => {
    await bot.meet(joke);
    store.setDown(true);
    const card = only(await bot.say(joke, 'koppel dit team', channel(joke)));
    assert.match(wordsIn(only(await bot.press(joke, card, NH, channel(joke)))), /Ik kan even niet bij mijn gegevens/);
  });
});
