import assert from 'node:assert/strict';
import type { Sent } from '../support/connector.js';
import { createFakeStore } from '../support/fakeStore.js';
import {
  aClock,
  buttonsIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  sentTo,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';

const [sanne, marijke, joke] = [person('sanne-de-wit'), person('marijke-bos'), person('joke-prins')];
const karin = anyone('karin-blokker');

const [youssef, lieke, noah] = ['youssef-amrani', 'lieke-zonneveld', 'noah-van-der-horst'] as const;

interface Story {
  bot: GivenBot;
  clock: ReturnType<typeof aClock>;
  /** What somebody is told at that moment. */
  told(by: Someone, moment: string): Promise<Sent[]>;
  /** Presses the button of a row that has these data. */
  at(by: Someone, card: Sent, wanted: Record<string, unknown>): Promise<Sent>;
}

const opened: GivenBot[] = [];

async function story(people: Someone[], moment = '2026-08-03 12:00'): Promise<Story> {
  const clock = aClock(moment);
  const bot = await givenBot({ setups: examples, store: createFakeStore(), now: clock.now });
  opened.push(bot);
  await bot.meet(...people);
  return {
    bot,
    clock,
    async told(by, next) {
      clock.at(next);
      return sentTo(by, await bot.remind());
    },
    at: async (by, card, wanted) => only(await bot.pressData(by, dataAt(card, wanted), { replyToId: idOf(card) })),
  };
}

/** The data of the button that has these among them. */
function dataAt(card: Sent, wanted: Record<string, unknown>): Record<string, unknown> {
  const found = dataIn(card).find((data) => Object.entries(wanted).every(([name, value]) => data[name] === value));
  assert.ok(found, `no button with ${JSON.stringify(wanted)}`);
  return found;
}

const idOf = (card: Sent): string => card.replaces ?? card.id;

/** The card of the startgesprek with one student, out of the digest of the first day. */
async function opensTask({ at }: Story, digest: Sent, student: string): Promise<Sent> {
  return at(sanne, digest, { verb: 'taak.toon', student });
}

async function firstDigest(told: Story): Promise<Sent> {
  return only(await told.told(sanne, '2026-08-31 15:20'));
}

afterEach(async () => {
  for (const bot of opened.splice(0)) await bot.close();
});

describe('Three students in one digest', () => {
  it('can be put off, ticked off and handed over, and the next digest is without them', async () => {
    const s = await story([sanne, karin]);
    const { bot } = s;
    const digest = await firstDigest(s);
    for (const name of ['Youssef', 'Lieke', 'Noah']) assert.match(wordsIn(digest), new RegExp(name));

    const ofNoah = await opensTask(s, digest, noah);
    assert.equal(ofNoah.method, 'post', 'the digest stays');
    assert.match(wordsIn(ofNoah), /^Startgesprek\nNoah van der Horst\n/);
    assert.match(wordsIn(ofNoah), /Uiterlijk ma 14 sep/);
    assert.match(wordsIn(ofNoah), /1 uur \(norm: rolbeschrijvingen Samen Opleiden Noord-Holland\)/);
    const done = only(await bot.press(sanne, ofNoah, 'Klaar'));
    assert.deepEqual([done.method, done.replaces], ['put', ofNoah.id]);
    assert.match(
      wordsIn(done),
      /Klaar\. Je hoort er niets meer over\.\n.*\n.*[\s\S]*Klaar\. Jij hebt het afgevinkt op ma 31 aug\./,
    );

    const ofLieke = await opensTask(s, digest, lieke);
    const when = only(await bot.press(sanne, ofLieke, 'Later'));
    assert.match(wordsIn(when), /Na de volgende stagedag \(do 3 sep\)\n.*Over een week \(ma 7 sep\)/);
    const later = only(await bot.fillIn(sanne, when, { 'Kies een moment': 'week' }, 'Bewaar'));
    assert.match(wordsIn(later), /Goed\. Je hoort er weer over vanaf ma 7 sep\./);

    const ofYoussef = await opensTask(s, digest, youssef);
    const who = only(await bot.press(sanne, ofYoussef, 'Dit ben ik niet meer'));
    assert.match(wordsIn(who), /Karin Blokker/);
    assert.equal(fieldsIn(who)[0]?.value, youssef);
    const sure = only(await bot.fillIn(sanne, who, { 'Wie neemt': 'karin-blokker' }, 'Verder'));
    assert.match(wordsIn(sure), /Je draagt Youssef Amrani over aan Karin Blokker\./);
    const over = only(await bot.press(sanne, sure, 'Ja, draag over'));
    assert.match(wordsIn(over), /Overgedragen: Youssef Amrani hoort nu bij Karin Blokker\./);

    // Nothing is left to say before Lieke comes back.
    for (const day of ['01', '03', '04']) assert.deepEqual(await s.told(sanne, `2026-09-${day} 15:20`), [], day);
    const next = only(await s.told(sanne, '2026-09-07 15:20'));
    assert.match(wordsIn(next), /Lieke Zonneveld/);
    assert.doesNotMatch(wordsIn(next), /Youssef|Noah/);
  });

  it('stand under Later and Klaar in mijn taken, with the way back', async () => {
    const s = await story([sanne]);
    const digest = await firstDigest(s);
    await s.bot.press(sanne, await opensTask(s, digest, noah), 'Klaar');
    const when = only(await s.bot.press(sanne, await opensTask(s, digest, lieke), 'Later'));
    await s.bot.fillIn(sanne, when, { 'Kies een moment': 'datum', 'Of kies': '2026-09-08' }, 'Bewaar');
    const mine = only(await s.bot.say(sanne, 'mijn taken'));
    assert.match(wordsIn(mine), /Later\nLieke Zonneveld\nStartgesprek\nUiterlijk ma 14 sep · later: vanaf di 8 sep/);
    assert.match(wordsIn(mine), /Klaar\nNoah van der Horst\nStartgesprek\nAfgevinkt op ma 31 aug/);

    const noahs = await s.at(sanne, mine, { verb: 'taak.toon', student: noah, task: 'wpb-startgesprek' });
    const undone = only(await s.bot.press(sanne, noahs, 'Toch niet klaar'));
    assert.match(wordsIn(undone), /Staat weer open\./);
    const liekes = await s.at(sanne, mine, { verb: 'taak.toon', student: lieke, task: 'wpb-startgesprek' });
    const awake = only(await s.bot.press(sanne, liekes, 'Toch niet later'));
    assert.match(wordsIn(awake), /Goed\. Ik herinner je eraan zoals eerst\./);
    const after = wordsIn(only(await s.bot.say(sanne, 'mijn taken')));
    assert.doesNotMatch(after, /\nLater\n|\nKlaar\n|Afgevinkt/);
  });

  it('who takes over sees from whom in the next digest, and the form moves along', async () => {
    const s = await story([sanne, karin]);
    const digest = await firstDigest(s);
    const who = only(await s.bot.press(sanne, await opensTask(s, digest, youssef), 'Dit ben ik niet meer'));
    const sure = only(await s.bot.fillIn(sanne, who, { 'Wie neemt': 'karin-blokker' }, 'Verder'));
    await s.bot.press(sanne, sure, 'Ja, draag over');
    const toKarin = only(await s.told(karin, '2026-09-01 15:20'));
    assert.match(wordsIn(toKarin), /Youssef Amrani[\s\S]*Je hebt dit overgenomen van Sanne de Wit\./);
    assert.match(wordsIn(await handIn(s.bot, karin)), /Ingediend/);
    // The giver sees where it went, wherever she presses.
    const gone = await s.at(sanne, digest, { verb: 'taak.toon', student: youssef });
    assert.match(wordsIn(gone), /niet op je naam[\s\S]*Youssef Amrani heb je overgedragen aan Karin Blokker/);
  });

  it('go to the stagebureau when nobody is known, and it sees that somebody has to be found', async () => {
    const s = await story([sanne, joke]);
    const digest = await firstDigest(s);
    const who = only(await s.bot.press(sanne, await opensTask(s, digest, youssef), 'Dit ben ik niet meer'));
    const sure = only(await s.bot.fillIn(sanne, who, { 'Wie neemt': ':stagebureau' }, 'Verder'));
    assert.match(wordsIn(sure), /Je geeft Youssef Amrani door aan het stagebureau\./);
    const over = only(await s.bot.press(sanne, sure, 'Ja, geef door'));
    assert.match(wordsIn(over), /Doorgegeven aan het stagebureau: Youssef Amrani\./);
    assert.match(wordsIn(only(await s.bot.say(joke, 'mijn taken'))), /Youssef Amrani/);
  });

  it('can be handed over together, taken back on the same day, and no later', async () => {
    const s = await story([sanne, karin]);
    const digest = await firstDigest(s);
    const task = await opensTask(s, digest, youssef);
    const who = only(await s.bot.press(sanne, task, 'Dit ben ik niet meer'));
    const both = { 'Welke studenten': `${youssef},${noah}`, 'Wie neemt': 'karin-blokker' };
    const sure = only(await s.bot.fillIn(sanne, who, both, 'Verder'));
    const over = only(await s.bot.press(sanne, sure, 'Ja, draag over'));
    assert.match(wordsIn(over), /Noah van der Horst.* horen nu bij Karin Blokker|Youssef Amrani.* horen nu bij/);
    const back = only(await s.bot.press(sanne, over, 'Draai terug'));
    assert.match(wordsIn(back), /Teruggedraaid\./);
    assert.match(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /Noah[\s\S]*Youssef Amrani/);

    const again = only(await s.bot.press(sanne, sure, 'Ja, draag over'));
    s.clock.at('2026-09-01 09:00');
    const tooLate = only(await s.bot.press(sanne, again, 'Draai terug'));
    assert.match(wordsIn(tooLate), /Terugdraaien kan hier niet meer/);
    assert.doesNotMatch(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /Youssef/);
  });
});

describe('A row that is about several students', () => {
  const advice = 'wpb-adviesformulier-1';

  async function adviceDigest(s: Story): Promise<Sent> {
    for (const day of ['05', '06', '09', '10', '12', '13']) {
      for (const sent of await s.told(sanne, `2026-11-${day} 16:20`)) {
        if (wordsIn(sent).includes('Adviesformulier halverwege')) return sent;
      }
    }
    throw new Error('nobody told Sanne of the adviesformulier');
  }

  it('asks for whom before it ticks off; the last one is ticked off in the digest itself', async () => {
    const s = await story([sanne]);
    const digest = await adviceDigest(s);
    assert.match(wordsIn(digest), /Adviesformulier halverwege\n: (Youssef|Lieke|Noah).* en /);
    const ask = await s.at(sanne, digest, { verb: 'taak.klaar', task: advice });
    assert.equal(ask.method, 'post');
    const [field] = fieldsIn(ask);
    assert.equal(field?.label, 'Voor wie?');
    assert.equal(field?.value.split(',').length, 3);
    const two = only(await s.bot.fillIn(sanne, ask, { 'Voor wie?': `${youssef},${noah}` }, 'Klaar'));
    assert.match(wordsIn(two), /Klaar voor .*Youssef Amrani.*\. Je hoort er niets meer over\. Ook je collega’s/);
    assert.match(wordsIn(two), /Al klaar: \n.*Youssef Amrani/);
    assert.deepEqual(fieldsIn(two)[0]?.value, lieke);

    const inDigest = await s.at(sanne, digest, { verb: 'taak.klaar', task: advice });
    assert.deepEqual([inDigest.method, inDigest.replaces], ['put', digest.id]);
    assert.match(wordsIn(inDigest), /Alles op deze kaart is klaar\.[\s\S]*Lieke, Noah en Youssef\nKlaar/);
  });

  it('says so when nobody is chosen, and nothing is ticked off', async () => {
    const s = await story([sanne]);
    const ask = await s.at(sanne, await adviceDigest(s), { verb: 'taak.klaar', task: advice });
    const fault = only(await s.bot.fillIn(sanne, ask, { 'Voor wie?': '' }, 'Klaar'));
    assert.match(wordsIn(fault), /Kies eerst voor wie het is\./);
    assert.doesNotMatch(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /Afgevinkt/);
  });

  it('stays one digest when its last one is ticked off there, and it can be taken back there', async () => {
    const s = await story([karin]);
    let digest: Sent | undefined;
    for (const day of ['06', '09', '10', '11', '13']) {
      digest = (await s.told(karin, `2026-11-${day} 16:20`)).find((each) => wordsIn(each).includes('Adviesformulier'));
      if (digest !== undefined) break;
    }
    assert.ok(digest);
    const ticked = await s.at(karin, digest, { verb: 'taak.klaar', task: advice });
    assert.deepEqual([ticked.method, ticked.replaces], ['put', digest.id]);
    assert.match(wordsIn(ticked), /Jij hebt dit afgevinkt\. Je hoort er niets meer over\.\nToch niet klaar/);
    const undone = await s.at(karin, ticked, { verb: 'taak.open', task: advice });
    assert.deepEqual([undone.method, undone.replaces], ['put', digest.id]);
    assert.match(wordsIn(undone), /Adviesformulier[\s\S]*\nKlaar\nMeer/);
  });
});

describe('What stays undone', () => {
  it('is told beforehand, then stands in the digest of the schoolopleider, who sees why and what to do', async () => {
    const s = await story([karin, marijke]);
    let warned = '';
    let escalated: Sent | undefined;
    for (const day of ['16', '17', '18', '19', '20', '23', '24', '25', '26', '27', '30']) {
      for (const sent of await s.told(karin, `2026-11-${day} 16:20`)) warned += wordsIn(sent);
      for (const sent of sentTo(marijke, await s.bot.remind())) if (/van Karin/.test(wordsIn(sent))) escalated ??= sent;
    }
    for (const day of ['01', '02', '03', '04', '07', '08']) {
      for (const sent of await s.told(marijke, `2026-12-${day} 16:20`))
        if (/van Karin/.test(wordsIn(sent))) escalated ??= sent;
    }
    assert.match(warned, /nog niet\? Dan ziet Marijke Bos het ook\./);
    assert.ok(escalated, 'nobody told Marijke');
    assert.match(wordsIn(escalated), /Adviesformulier halverwege\n van Karin Blokker over Jada Wijnaldum\nWas /);
    const more = await s.at(marijke, escalated, { verb: 'taak.toon', person: 'karin-blokker' });
    assert.match(wordsIn(more), /Adviesformulier halverwege van Karin Blokker/);
    assert.match(wordsIn(more), /Neem contact op met Karin: karin\.blokker@kustlicht\.example\./);
    assert.match(wordsIn(more), /Je ziet dit als schoolopleider\. Karin wist vooraf/);
    // Somebody else cannot look along, nor tick it off.
    const data = dataAt(escalated, { verb: 'taak.toon', person: 'karin-blokker' });
    assert.match(wordsIn(only(await s.bot.pressData(sanne, data))), /voor iemand anders/);
    assert.match(wordsIn(only(await s.bot.pressData(marijke, { ...data, verb: 'taak.klaar' }))), /voor iemand anders/);
  });
});

describe('Why a message came', () => {
  it('is told of every row of the last digest, typed or in English', async () => {
    const s = await story([sanne]);
    await firstDigest(s);
    const why = only(await s.bot.say(sanne, 'waarom krijg ik dit?'));
    assert.match(wordsIn(why), /Dit stond in je laatste bericht, van maandag 31 augustus/);
    assert.match(wordsIn(why), /Je bent werkplekbegeleider van .*Youssef.* bij Samen Opleiden Noord-Holland\./);
    assert.match(wordsIn(why), /Bron: Rolbeschrijvingen Samen Opleiden Noord-Holland/);
    assert.match(wordsIn(why), /herinner ik je eraan rond/);
    assert.match(wordsIn(only(await s.bot.say(sanne, 'why do I get this?'))), /^Why do I get this\?/);
  });

  it('is told at the task too, with what to do when it is wrong', async () => {
    const s = await story([sanne]);
    const task = await opensTask(s, await firstDigest(s), lieke);
    const why = only(await s.bot.press(sanne, task, 'Waarom krijg ik dit?'));
    assert.deepEqual([why.method, why.replaces], ['put', task.id]);
    assert.match(wordsIn(why), /Je bent werkplekbegeleider van Lieke Zonneveld/);
    assert.match(wordsIn(why), /Dit ben ik niet meer\./);
    const back = only(await s.bot.press(sanne, why, 'Terug'));
    assert.match(wordsIn(back), /^Startgesprek\nLieke Zonneveld/);
  });

  it('is honest with who never got one', async () => {
    const s = await story([sanne]);
    assert.match(wordsIn(only(await s.bot.say(sanne, 'waarom krijg ik dit'))), /nog geen bericht met taken gestuurd/);
  });
});

describe('"taken van deze maand"', () => {
  it('shows all that falls in the month, by date, also what is done', async () => {
    const s = await story([sanne]);
    const digest = await firstDigest(s);
    await s.bot.press(sanne, await opensTask(s, digest, noah), 'Klaar');
    s.clock.at('2026-09-02 12:00');
    const month = only(await s.bot.say(sanne, 'taken van deze maand'));
    assert.match(wordsIn(month), /^Taken van september 2026\n/);
    assert.match(wordsIn(month), /Maandag 14 september/);
    assert.match(wordsIn(month), /: Noah van der Horst\nAfgevinkt op ma 31 aug/);
    assert.doesNotMatch(wordsIn(month), /Adviesformulier/);
  });

  it('says so when nothing falls in it', async () => {
    const s = await story([sanne]);
    assert.match(
      wordsIn(only(await s.bot.say(sanne, 'tasks of this month'))),
      /^Tasks of August 2026\nThere is nothing/,
    );
  });
});

describe('Putting off', () => {
  const choose = async (s: Story, typed: Record<string, string>) => {
    const task = await opensTask(s, await firstDigest(s), lieke);
    const when = only(await s.bot.press(sanne, task, 'Later'));
    return only(await s.bot.fillIn(sanne, when, typed, 'Bewaar'));
  };
  const faults: [string, RegExp][] = [
    ['2026-08-31', /Kies een dag na vandaag\./],
    ['2026-01-01', /Kies een dag na vandaag\./],
    ['2026-09-14', /Dat is te laat voor deze taak\. Kies vr 11 sep of eerder\./],
    ['2031-01-01', /Dat is te laat/],
    ['2026-02-31', /Kies eerst een moment\./],
    ['morgen', /Kies eerst een moment\./],
  ];
  for (const [date, expected] of faults) {
    it(`until ${date} is refused in plain words, and nothing is put off`, async () => {
      const s = await story([sanne]);
      assert.match(wordsIn(await choose(s, { 'Kies een moment': 'datum', 'Of kies': date })), expected);
      assert.doesNotMatch(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /later: vanaf/);
    });
  }

  it('after the next placement day is the day after it', async () => {
    const s = await story([sanne]);
    assert.match(wordsIn(await choose(s, { 'Kies een moment': 'stagedag' })), /weer over vanaf vr 4 sep\./);
  });

  it('says so on the last day, and offers what can be done', async () => {
    const s = await story([sanne]);
    const task = await opensTask(s, await firstDigest(s), lieke);
    s.clock.at('2026-09-11 16:00');
    assert.match(wordsIn(only(await s.bot.press(sanne, task, 'Later'))), /Later kan hier niet meer/);
  });
});

describe('A press on the card of a task', () => {
  const ids = {
    verb: 'taak.toon',
    partnership: 'noord-holland',
    task: 'wpb-startgesprek',
    schoolYear: '2026-2027',
    semester: 1,
    person: 'sanne-de-wit',
    student: youssef,
    date: '',
    lang: 'nl',
  };
  const verbs = ['taak.toon', 'taak.klaar', 'taak.open', 'taak.later', 'taak.over', 'taak.waarom'];

  it('may come five times: the card shows how things stand', async () => {
    const s = await story([sanne]);
    const task = await opensTask(s, await firstDigest(s), noah);
    for (let press = 0; press < 5; press += 1) {
      const done = only(await s.bot.press(sanne, task, 'Klaar'));
      assert.match(wordsIn(done), /Jij hebt het afgevinkt op ma 31 aug/);
    }
    const mine = wordsIn(only(await s.bot.say(sanne, 'mijn taken')));
    assert.equal(mine.match(/Afgevinkt/g)?.length, 1);
  });

  it('on a card of before it was handed in shows that it is done', async () => {
    const s = await story([sanne]);
    const task = await opensTask(s, await firstDigest(s), youssef);
    await handIn(s.bot, sanne);
    for (const title of ['Klaar', 'Later']) {
      assert.match(wordsIn(only(await s.bot.press(sanne, task, title))), /Klaar op ma 31 aug/);
    }
  });

  for (const verb of verbs) {
    it(`${verb}, by somebody whose task it is not, is refused and on record`, async () => {
      const s = await story([karin]);
      const told = only(await s.bot.pressData(karin, { ...ids, verb }));
      assert.match(wordsIn(told), /Deze knop is voor iemand anders/);
      assert.ok(s.bot.logged.some(({ code }) => code === 'REFUSED'));
    });

    it(`${verb}, by a stranger or in a channel, does nothing`, async () => {
      const s = await story([sanne]);
      assert.match(wordsIn(only(await s.bot.pressData(stranger, { ...ids, verb }))), /ik ken je daar nog niet uit/);
      const shared = only(await s.bot.pressData(sanne, { ...ids, verb }, inChannel(sanne)));
      assert.match(wordsIn(shared), /alleen in onze eigen chat/);
    });

    for (const [what, over] of [
      ['a student of somebody else', { student: 'jada-wijnaldum' }],
      ['a student who is not there', { student: 'niemand' }],
      ['another semester', { schoolYear: '2024-2025' }],
      ['a task that is not there', { task: 'wpb-bestaat-niet' }],
      ['a partnership that is not the own', { partnership: 'aos3r' }],
      ['odd ids', { student: '../../x', semester: 7 }],
      ['a long list', { subjects: 'x,'.repeat(50_000), voor: 'y' }],
      ['no ids', { partnership: undefined, task: undefined }],
    ] as const) {
      it(`${verb}, about ${what}, tells nothing of others and changes nothing`, async () => {
        const s = await story([sanne], '2026-08-31 12:00');
        const step = verb === 'taak.over' ? { step: 'doe', to: 'karin-blokker' } : { step: 'bewaar', wanneer: 'week' };
        const told = only(await s.bot.pressData(sanne, { ...ids, ...step, verb, ...over }));
        assert.doesNotMatch(wordsIn(told), /Karin Blokker hoort|Jada|Overgedragen|Er ging iets mis/);
        assert.ok(!s.bot.logged.some(({ level }) => level === 50), 'no error');
      });
    }
  }

  it('hands nobody over when nobody is chosen, whoever the card was opened for', async () => {
    const s = await story([sanne]);
    const who = only(
      await s.bot.press(sanne, await opensTask(s, await firstDigest(s), youssef), 'Dit ben ik niet meer'),
    );
    const none = { 'Welke studenten': '', 'Wie neemt': 'karin-blokker' };
    const asked = only(await s.bot.fillIn(sanne, who, none, 'Verder'));
    assert.match(wordsIn(asked), /Kies eerst wie je niet meer begeleidt\./);
    assert.equal(fieldsIn(asked)[1]?.value, 'karin-blokker', 'what was chosen stays');
    const forged = { ...ids, verb: 'taak.over', step: 'doe', student: '', to: 'karin-blokker' };
    assert.match(wordsIn(only(await s.bot.pressData(sanne, forged))), /Kies eerst wie je niet meer begeleidt\./);
  });

  it('hands nobody over to who may not have the seat', async () => {
    const s = await story([sanne], '2026-08-31 12:00');
    for (const to of ['marijke-bos', youssef, 'sanne-de-wit', 'niemand', '', 'linda-provoost']) {
      const told = only(
        await s.bot.pressData(sanne, { ...ids, verb: 'taak.over', step: 'doe', subjects: youssef, to }),
      );
      assert.match(wordsIn(told), /kan dit niet overnemen|Kies eerst wie het overneemt/, to);
    }
    assert.match(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /Youssef Amrani/);
  });

  it('is apologised for while the store is away, and works when pressed again', async () => {
    const clock = aClock('2026-08-31 12:00');
    const store = createFakeStore();
    const bot = await givenBot({ setups: examples, store, now: clock.now });
    opened.push(bot);
    await bot.meet(sanne);
    store.setDown(true);
    assert.match(
      wordsIn(only(await bot.pressData(sanne, { ...ids, verb: 'taak.klaar' }))),
      /even niet bij mijn gegevens/,
    );
    store.setDown(false);
    const done = only(await bot.pressData(sanne, { ...ids, verb: 'taak.klaar' }));
    assert.ok(buttonsIn(done).includes('Toch niet klaar'));
  });
});
