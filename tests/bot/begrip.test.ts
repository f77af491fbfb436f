import assert from 'node:assert/strict';
import { nl } from '../../cards/text/nl.js';
import { entrySchema } from '../../src/glossary/entry.js';
import { buttonsIn, cardIn, type GivenBot, givenBot, inChannel, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const ruben = person('ruben-kaya');
const esther = person('esther-vermeer');

describe('A question about a term', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  it('is answered with the meaning of your own partnership first, then the shared one, with the source', async () => {
    const [answer, ...more] = await bot.say(sanne, 'Wat betekent IO hier?');
    const words = wordsIn(answer);
    assert.equal(more.length, 0);
    assert.match(words, /^Instituutsopleider/);
    const [local, shared] = [words.indexOf('Bij Samen Opleiden Noord-Holland'), words.indexOf('In het begrippenkader')];
    assert.ok(local > 0 && shared > local, words);
    assert.match(words, /Bron: /);
    assert.doesNotMatch(words, /AOS3R/);
  });

  it('has another local answer in another partnership', async () => {
    const [answer] = await bot.say(ruben, 'Wat betekent IO hier?');
    assert.match(wordsIn(answer), /Bij Opleidingsschool AOS3R/);
    assert.doesNotMatch(wordsIn(answer), /Bij Samen Opleiden Noord-Holland/);
  });

  it('names both partnerships to somebody who works in both', async () => {
    const words = wordsIn((await bot.say(esther, 'IO'))[0]);
    assert.match(words, /Bij Samen Opleiden Noord-Holland/);
    assert.match(words, /Bij Opleidingsschool AOS3R/);
  });

  it('is answered to a stranger too, without anything local', async () => {
    const words = wordsIn((await bot.say(stranger, 'wat is een instituutsopleider?'))[0]);
    assert.match(words, /In het begrippenkader/);
    assert.doesNotMatch(words, /Bij Samen Opleiden|Bij Opleidingsschool/);
  });

  it('in English is answered in English, with the Dutch word that stands on the forms', async () => {
    const [answer] = await bot.say(sanne, 'What does IO mean here?');
    assert.match(wordsIn(answer), /^Instituutsopleider \(Institute-based teacher educator\)/);
    assert.equal(cardIn(answer).lang, 'en');
  });

  it('carries the term in the line that a phone shows', async () => {
    const [answer] = await bot.say(sanne, 'WPA');
    assert.match(String(answer?.activity.summary), /Werkplekassessment/);
  });

  it('about a word with several meanings becomes a choice, and the choice becomes the answer in its place', async () => {
    const [choice] = await bot.say(sanne, 'BSO');
    assert.ok(choice);
    assert.deepEqual(buttonsIn(choice), ['Bovenschoolse schoolopleider', 'Buitenschoolse opvang', 'Klopt dit niet?']);

    const [answer, ...more] = await bot.press(sanne, choice, 'Buitenschoolse opvang');
    assert.equal(more.length, 0);
    assert.equal(answer?.method, 'put');
    assert.equal(answer?.replaces, choice.id);
    assert.match(wordsIn(answer), /Buitenschoolse opvang/i);
    assert.ok(!buttonsIn(answer).includes('Buitenschoolse opvang'));
  });

  it('offers the meaning of your own partnership first, in its own words', async () => {
    const [inNoordHolland] = await bot.say(sanne, 'opleidingsschool');
    const [inAos3r] = await bot.say(ruben, 'opleidingsschool');
    assert.deepEqual(buttonsIn(inNoordHolland), ['Partnerschool', 'Partnerschap', 'Klopt dit niet?']);
    assert.deepEqual(buttonsIn(inAos3r), ['Partnerschap', 'Partnerschool', 'Klopt dit niet?']);
    assert.match(wordsIn(inNoordHolland), /\nBij Samen Opleiden Noord-Holland\nEen opleidingsschool is één school/);
    assert.match(wordsIn(inAos3r), /\nBij Opleidingsschool AOS3R\nHet partnerschap zelf heet Opleidingsschool AOS3R/);
  });

  it('pressed on a card that Teams does not let us replace is answered in a new message', async () => {
    const [choice] = await bot.say(sanne, 'OB');
    assert.ok(choice);
    bot.connector.refuse.push({ method: 'put', status: 404 });
    const [answer] = await bot.press(sanne, choice, 'Onderbouw');
    assert.equal(answer?.method, 'post');
    assert.match(wordsIn(answer), /onderbouw/i);
  });

  it('keeps its language through the buttons', async () => {
    const [choice] = await bot.say(sanne, 'what does OB mean?');
    assert.ok(choice);
    const [answer] = await bot.press(sanne, choice, buttonsIn(choice)[1] ?? '');
    assert.equal(cardIn(answer).lang, 'en');
  });

  it('leads on: a related term below the answer opens below it', async () => {
    const [answer] = await bot.say(sanne, 'IO');
    assert.ok(answer);
    const [related] = await bot.press(sanne, answer, 'Tandem');
    assert.equal(related?.method, 'post');
    assert.match(wordsIn(related), /^Tandem/);
  });

  it('about a word that the sources do not have is answered honestly, as it was typed', async () => {
    const [answer] = await bot.say(sanne, 'wat is een *floepsel* [x](y)?');
    const [block] = cardIn(answer).body as { type: string; inlines: { text: string }[] }[];
    assert.equal(block?.type, 'RichTextBlock');
    assert.match(block?.inlines[0]?.text ?? '', /\*floepsel\* \[x\]\(y\)|floepsel/);
  });

  it('about an abbreviation that no source explains gets no invented meaning', async () => {
    for (const question of ['ABF', 'wat betekent JOZ?', 'JEF', 'CIO']) {
      const [answer] = await bot.say(sanne, question);
      assert.equal(cardIn(answer).type, 'AdaptiveCard');
      assert.doesNotMatch(wordsIn(answer), /Bij Samen Opleiden Noord-Holland\n/, question);
      assert.match(wordsIn(answer), /niet/, question);
    }
  });
});

describe('In a channel', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  it('the bot is silent until it is mentioned', async () => {
    assert.deepEqual(await bot.say(sanne, 'wat betekent WPA?', inChannel(sanne, { mention: false })), []);
  });

  it('it answers in the thread when it is mentioned', async () => {
    const [answer] = await bot.say(sanne, '<at>Samen Opleiden</at> wat betekent WPA?', inChannel(sanne));
    assert.match(wordsIn(answer), /^Werkplekassessment/);
    assert.equal(answer?.conversation, '19:kanaal@thread.tacv2');
    assert.ok(answer?.activity.replyToId, 'it is no reply');
  });

  it('a choice is for who asked: a press by somebody else changes nothing', async () => {
    const [choice] = await bot.say(sanne, '<at>Samen Opleiden</at> BSO', inChannel(sanne));
    assert.ok(choice);
    const refused = await bot.press(ruben, choice, 'Buitenschoolse opvang', inChannel(ruben, { mention: false }));
    assert.deepEqual(
      refused.map(({ method }) => method),
      ['post'],
    );
    assert.match(wordsIn(refused[0]), /voor wie de vraag stelde/);

    const [answer] = await bot.press(sanne, choice, 'Buitenschoolse opvang', inChannel(sanne, { mention: false }));
    assert.equal(answer?.method, 'put');
  });
});

describe('Help and small talk', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  for (const word of ['help', 'Help', 'hulp', 'HELP?', 'help me']) {
    it(`"${word}" shows what can be asked`, async () => {
      assert.match(wordsIn((await bot.say(sanne, word))[0]), /^Dit kun je me vragen/);
    });
  }

  it('help answers in a channel too, when mentioned', async () => {
    const [answer] = await bot.say(sanne, '<at>Samen Opleiden</at> help', inChannel(sanne));
    assert.match(wordsIn(answer), /^Dit kun je me vragen/);
  });

  const offered: [string, string[], string[]][] = [
    ['sanne-de-wit', ['mijn taken', 'taken van deze maand', 'tips', 'instellingen'], ['uitstel', 'bereik', 'proefrit']],
    ['youssef-amrani', ['mijn taken', 'tips'], ['uitstel', 'voortgang', 'bereik', 'begrippen beheren']],
    ['marijke-bos', ['mijn taken', 'uitstel', 'voortgang'], ['bereik', 'verslag', 'proefrit']],
    ['joke-prins', ['uitstel', 'bereik', 'verslag', 'voortgang', 'proefrit', 'begrippen beheren'], []],
    ['liesbeth-terpstra', ['bereik', 'verslag', 'voortgang', 'proefrit'], ['uitstel', 'begrippen beheren']],
  ];
  for (const [who, there, not] of offered) {
    it(`help names what ${who} may ask for, and nothing that would be refused`, async () => {
      const words = wordsIn((await bot.say(anyone(who), 'help'))[0]);
      for (const word of there) assert.match(words, new RegExp(`(^|\\n)${word}[:\\n]`), word);
      for (const word of not) assert.doesNotMatch(words, new RegExp(`(^|\\n)${word}[:\\n]`), word);
    });
  }

  it('an example on the card is asked by pressing it, and the card stays', async () => {
    const [help] = await bot.say(sanne, 'help');
    assert.ok(help);
    const [answer] = await bot.press(sanne, help, 'Wat betekent IO hier?');
    assert.equal(answer?.method, 'post');
    assert.match(wordsIn(answer), /Bij Samen Opleiden Noord-Holland/);
  });

  for (const word of ['hallo', 'hoi', 'Hi', 'hello', 'Goedemorgen!']) {
    it(`"${word}" gets a friendly sentence with a way on`, async () => {
      assert.match(wordsIn((await bot.say(sanne, word))[0]), /help/);
    });
  }

  it('"dank je wel" gets a friendly sentence, no definition', async () => {
    assert.match(wordsIn((await bot.say(sanne, 'dank je wel'))[0]), /Graag gedaan/);
  });

  it('"behulpzaam" is a word, no call for help', async () => {
    assert.match(wordsIn((await bot.say(sanne, 'behulpzaam'))[0]), /ken ik niet/);
  });
});

describe('What a partnership typed', () => {
  const typed = '**vet** <b> ${x} [a](http://b)';
  const setups = examples.map((setup) => {
    const [note] = setup.begrippen.notes.filter(({ entry }) => entry === 'instituutsopleider');
    assert.ok(note);
    const { source } = note;
    const both = { nl: typed, en: typed };
    const own = entrySchema.parse({
      id: 'vlinderuur',
      term: `Vlinderuur ${typed}`,
      forms: ['vlinderuur'],
      theme: 'leren',
      kind: 'begrip',
      english: { term: `Butterfly hour ${typed}` },
      definition: both,
      warning: both,
      sources: [source],
    });
    const notes = [...setup.begrippen.notes.filter((one) => one !== note), { ...note, note: both }];
    return { ...setup, begrippen: { notes, entries: [...setup.begrippen.entries, own] } };
  });
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups });
  });
  after(() => bot.close());

  it('is shown as typed: a note of its own', async () => {
    const [answer] = await bot.say(sanne, 'IO');
    assert.ok(plainTexts(cardIn(answer)).includes(typed));
    assert.ok(markdownTexts(cardIn(answer)).every((text) => !text.includes('vet')));
  });

  it('is shown as typed: a term of its own, from its title to its warning, also in a channel', async () => {
    for (const over of [{}, inChannel(sanne)]) {
      const [answer] = await bot.say(sanne, 'vlinderuur', over);
      const card = cardIn(answer);
      const texts = plainTexts(card);
      assert.ok(texts.includes(`Vlinderuur ${typed}`));
      assert.ok(texts.includes(typed));
      assert.ok(texts.includes(nl.begrip.warning(typed)));
      assert.ok(markdownTexts(card).every((text) => !text.includes('vet')));
    }
  });
});

/** Texts of which a client shows every character. */
function plainTexts(card: unknown): string[] {
  return textsOf(card, 'TextRun');
}

/** Texts in which a client makes bold and links of Markdown. */
function markdownTexts(card: unknown): string[] {
  return textsOf(card, 'TextBlock');
}

function textsOf(value: unknown, type: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((member) => textsOf(member, type));
  return 'type' in value && value.type === type && 'text' in value ? [String(value.text), ...inside] : inside;
}
