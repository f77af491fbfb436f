import assert from 'node:assert/strict';
import { nl } from '../../cards/text/nl.js';
import type { Setup } from '../../src/partnership/setup.js';
import { buttonsIn, cardIn, dataIn, type GivenBot, givenBot, inChannel, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const youssef = person('youssef-amrani');
const marijke = person('marijke-bos');
const esther = person('esther-vermeer');
const ruben = person('ruben-kaya');

describe('A question for a person', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  const ask = async (by: Parameters<GivenBot['say']>[0], question: string) =>
    wordsIn(only(await bot.say(by, question)));

  it('is answered to a student with who guides, where that person works and the mail address', async () => {
    const words = await ask(youssef, 'wie is mijn IO?');
    assert.match(words, /^Jouw instituutsopleider\nEsther Vermeer\n.*Hogeschool IPABO\nesther\.vermeer@ipabo\.example/);
    assert.match(await ask(youssef, 'mijn wpb, wie is dat'), /\nSanne de Wit\n/);
    assert.match(await ask(youssef, 'bij wie loop ik stage'), /\nSanne de Wit\n/);
  });

  it('of another semester or year is not answered with who it is now, but with what the bot does not know', async () => {
    for (const question of ['wie is mijn IO volgend semester', 'wie was mijn mentor vorig jaar']) {
      assert.equal(await ask(youssef, question), nl.person.onlyNow, question);
    }
    assert.match(await ask(youssef, 'wie is mijn IO dit semester'), /Esther Vermeer/);
  });

  it('for everybody who guides is answered with all of them, each with the role', async () => {
    const answer = only(await bot.say(youssef, 'wie begeleidt mij?'));
    const words = wordsIn(answer);
    assert.deepEqual(buttonsIn(answer), []);
    for (const row of [
      /Sanne de Wit\nWerkplekbegeleider, /,
      /Marijke Bos\nSchoolopleider, /,
      /Esther Vermeer\nInstituutsopleider, /,
      /Thijs Wagenaar\nStudiebegeleider, /,
    ]) {
      assert.match(words, row);
    }
  });

  it('is answered to a guide with the own students and no others', async () => {
    const words = await ask(sanne, 'welke studenten heb ik');
    assert.match(words, /^Jouw studenten \(3\)/);
    for (const name of ['Youssef Amrani', 'Lieke Zonneveld', 'Noah van der Horst'])
      assert.match(words, new RegExp(name));
    assert.doesNotMatch(words, /Jada Wijnaldum/);
  });

  it('about the place is answered with all who hold the role there', async () => {
    const words = await ask(marijke, "wie zijn de wpb's op mijn school");
    for (const name of ['Sanne de Wit', 'Karin Blokker', 'Tess van Leeuwen']) assert.match(words, new RegExp(name));
    assert.doesNotMatch(words, /Gülay/);
    assert.match(await ask(youssef, 'wie is de schoolleider op mijn stageschool'), /Gerda Nauta/);
    assert.match(await ask(marijke, 'wie is onze cso'), /Henk-Jan Zijlstra/);
    assert.match(await ask(youssef, 'wie werkt er bij het stagebureau'), /Joke Prins/);
  });

  it('names each of several schoolopleiders with the school', async () => {
    const words = await ask(esther, 'wie zijn mijn schoolopleiders');
    assert.match(words, /Marijke Bos\n(?:De Kaasbrug en De Duinviool|De Duinviool en De Kaasbrug)/);
    assert.match(words, /Henk-Jan Zijlstra\nDe Wierschuur/);
  });

  it('from somebody in two partnerships is answered for both, each by its name', async () => {
    const words = await ask(esther, 'wie zijn mijn schoolopleiders');
    assert.match(words, /Samen Opleiden Noord-Holland\nMarijke Bos/);
    assert.match(words, /Opleidingsschool AOS3R\nJoyce Martina/);
  });

  it('in English is answered in English', async () => {
    const [answer] = await bot.say(youssef, "who's my workplace mentor?");
    assert.equal(cardIn(answer).lang, 'en');
    assert.match(wordsIn(answer), /^Your workplace mentor\nSanne de Wit/);
  });

  it('says of a role that the partnership does not have, that it does not, and whom to ask', async () => {
    const words = await ask(sanne, 'wie is onze onderzoeksbegeleider');
    assert.match(words, /staat niet in de gegevens van Samen Opleiden Noord-Holland/);
    assert.match(words, /Vraag het aan het stagebureau:\nDennis Tjin\n/);
  });

  it('names nobody in the notification, nor in the words for a client without cards, nor in the log', async () => {
    const before = bot.logged.length;
    const [answer] = await bot.say(youssef, 'wie is mijn schoolopleider');
    assert.equal(answer?.activity.summary, 'Jouw schoolopleider');
    assert.doesNotMatch(String(cardIn(answer).fallbackText), /Marijke/);
    assert.doesNotMatch(JSON.stringify(bot.logged.slice(before)), /Marijke|marijke/);
  });

  it('about the students of a school is answered with the own ones, and says so', async () => {
    const words = await ask(sanne, 'wie zijn de studenten op mijn school');
    assert.match(words, /^Jouw studenten \(3\)/);
    assert.ok(words.includes(nl.person.ownStudents));
    const none = await ask(youssef, 'wie zijn de studenten op mijn school');
    assert.ok(none.includes(nl.person.ownStudents));
    assert.doesNotMatch(none, /Lieke|Jada/);
  });

  it("about somebody else's people is not answered, also not to who knows both", async () => {
    for (const question of [
      'wie is de IO van Jada Wijnaldum?',
      'wie begeleidt Lieke?',
      'wie zijn de studenten van Karin',
    ]) {
      assert.equal(await ask(sanne, question), nl.person.onlyYours, question);
    }
  });

  it('leads on to what the role is', async () => {
    const [answer] = await bot.say(youssef, 'wie is mijn IO?');
    assert.ok(answer);
    const [meaning] = await bot.press(youssef, answer, nl.person.whatIs);
    assert.match(wordsIn(meaning), /^Instituutsopleider/);
  });

  it('from a stranger is answered with what the role is, and that the bot does not know them', async () => {
    const words = await ask(stranger, 'wie is mijn IO?');
    assert.match(words, /^Instituutsopleider/);
    assert.ok(words.includes(nl.person.stranger));
    assert.doesNotMatch(words, /Esther/);
  });

  it('is answered in the own chat only', async () => {
    for (const question of ['wie is mijn IO?', 'wie is de IO van Jada Wijnaldum?', 'welke studenten heb ik']) {
      const over = inChannel(sanne);
      const [answer] = await bot.say(sanne, `<at>Samen Opleiden</at> ${question}`, over);
      assert.equal(answer?.activity.text, nl.person.onlyInChat, question);
      assert.ok(answer?.activity.replyToId, 'it is no reply');
    }
  });
});

describe('Somebody who is not in the roster yet', () => {
  const setups = examples.map((setup): Setup => {
    const placements = setup.placements.map((placement) => {
      const { werkplekbegeleider: _, ...withoutGuide } = placement;
      return placement.student === 'youssef-amrani' ? withoutGuide : placement;
    });
    return { ...setup, placements };
  });
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups });
  });
  after(() => bot.close());

  it('is said to be missing, with whom to ask', async () => {
    const words = wordsIn(only(await bot.say(youssef, 'wie is mijn wpb?')));
    assert.match(words, /staat nog geen werkplekbegeleider bij jou/);
    assert.match(words, /stagebureau:\n(?:Dennis Tjin|Joke Prins)/);
    assert.doesNotMatch(words, /Sanne/);
  });

  it('does not hide the others who guide', async () => {
    const words = wordsIn(only(await bot.say(youssef, 'wie begeleidt mij')));
    assert.match(words, /Marijke Bos/);
    assert.match(words, /nog geen werkplekbegeleider bij jou/);
  });
});

describe('The card of a role', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  it('says in the own chat who that is for you', async () => {
    const [answer] = await bot.say(youssef, 'wat is een IO');
    assert.match(wordsIn(answer), /\nJouw instituutsopleider is Esther Vermeer\.\n/);
    assert.doesNotMatch(wordsIn(answer), /Taken dit semester/);
  });

  it('says so when it is reached by a button too', async () => {
    const [answer] = await bot.say(youssef, 'tandem');
    assert.ok(answer);
    const [meaning] = await bot.press(youssef, answer, 'Instituutsopleider (IO)');
    assert.match(wordsIn(meaning), /Jouw instituutsopleider is Esther Vermeer\./);
  });

  it('of your own role names none of your colleagues in it', async () => {
    const words = wordsIn((await bot.say(sanne, 'wat is een wpb'))[0]);
    assert.doesNotMatch(words, /Jouw werkplekbegeleider|Karin/);
  });

  it('has the tasks of the semester when that is asked, the most important first', async () => {
    const [answer] = await bot.say(youssef, 'wat doet een SO?');
    const words = wordsIn(answer);
    assert.match(words, /^Schoolopleider/);
    assert.match(
      words,
      /\nTaken dit semester\n(• Adviesformulier .* lezen en afstemmen\n){2}• Werkplekassessment \(WPA\)\n• /,
    );
    assert.ok(!buttonsIn(answer).includes(nl.person.allTasks), 'those are not the tasks of a student');
  });

  it('leads from the own role to the own tasks', async () => {
    const [answer] = await bot.say(sanne, 'wat doet een werkplekbegeleider');
    assert.ok(answer);
    const [tasks] = await bot.press(sanne, answer, nl.person.allTasks);
    assert.match(wordsIn(tasks), /^Mijn taken/);
  });

  it('has only the tasks that the partnership has', async () => {
    const words = wordsIn((await bot.say(ruben, 'wat doet een werkplekbegeleider'))[0]);
    assert.match(words, /Startgesprek na twee weken/);
    assert.doesNotMatch(
      wordsIn((await bot.say(sanne, 'wat doet een werkplekbegeleider'))[0]),
      /Startgesprek na twee weken/,
    );
  });

  it('names to a guide the schoolopleiders of the own students', async () => {
    const linda = anyone('linda-provoost');
    assert.match(wordsIn((await bot.say(linda, 'SO'))[0]), /Jouw schoolopleider is Joyce Martina\./);
  });

  it('has no people and no tasks for a stranger', async () => {
    const words = wordsIn((await bot.say(stranger, 'wat doet een SO?'))[0]);
    assert.match(words, /^Schoolopleider/);
    assert.doesNotMatch(words, /Jouw|Taken dit semester/);
  });

  it('is short in a channel: the own meaning, the source and one button, without people or tasks', async () => {
    const [answer] = await bot.say(sanne, '<at>Samen Opleiden</at> wat doet een SO?', inChannel(sanne));
    const words = wordsIn(answer);
    assert.match(words, /^Schoolopleider \(SO\)\nBij Samen Opleiden Noord-Holland\n/);
    assert.match(words, /\nBron: /);
    assert.doesNotMatch(words, /Jouw|Taken dit semester|In het begrippenkader|Andere namen/);
    assert.equal(buttonsIn(answer).length, 1);
    assert.ok(answer?.activity.replyToId, 'it is no reply');
    assert.match(String(cardIn(answer).fallbackText), /^Schoolopleider \(SO\): .+/);
    assert.ok(dataIn(answer).every(({ verb }) => verb === 'begrip.toon'));
  });

  it('has in a channel the shared meaning where there is none of your own', async () => {
    const [answer] = await bot.say(stranger, '<at>Samen Opleiden</at> SO', inChannel(stranger));
    assert.match(wordsIn(answer), /\nIn het begrippenkader\n/);
  });
});

describe('What a role does', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples });
  });
  after(() => bot.close());

  const ask = async (by: Parameters<GivenBot['say']>[0], question: string) =>
    wordsIn(only(await bot.say(by, question)));

  it('is answered for a role that is not reminded too', async () => {
    const words = await ask(marijke, 'wat doet een bestuurder?');
    assert.match(words, /Taken dit semester\n• Bestuurlijk overleg Samen Opleiden\n• Intern bestuurlijk overleg\n/);
  });

  it('is what it does in the partnership of who asks', async () => {
    const arno = anyone('arno-stolk');
    const tasks = /Taken dit semester[\s\S]*/;
    const here = tasks.exec(await ask(arno, 'wat doet een instituutsopleider?'))?.[0] ?? '';
    const there = tasks.exec(await ask(marijke, 'wat doet een instituutsopleider?'))?.[0] ?? '';
    assert.match(there, /Werkpleklab/);
    assert.match(here, /Startgesprek na twee weken/);
    assert.doesNotMatch(here, /Werkpleklab|WPA/);
  });
});
