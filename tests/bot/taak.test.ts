import assert from 'node:assert/strict';
import type { Setup } from '../../src/partnership/setup.js';
import { taskEntrySchema } from '../../src/tasks/entry.js';
import type { Sent } from '../support/connector.js';
import { fieldsIn, only, wordsIn } from '../support/givenBot.js';
import { examples } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';
import {
  dataAt,
  endStories,
  firstDigest,
  joke,
  karin,
  lieke,
  noah,
  opensTask,
  sanne,
  type TaskStory,
  taskStory,
  youssef,
} from '../support/taskStory.js';

afterEach(endStories);

describe('Three students in one digest', () => {
  it('can be put off, ticked off and handed over, and the next digest is without them', async () => {
    const s = await taskStory([sanne, karin]);
    const { bot } = s;
    const digest = await firstDigest(s);
    for (const name of ['Youssef', 'Lieke', 'Noah']) assert.match(wordsIn(digest), new RegExp(name));

    const ofNoah = await opensTask(s, digest, noah);
    assert.equal(ofNoah.method, 'post', 'the digest stays');
    assert.match(wordsIn(ofNoah), /^Startgesprek\nNoah van der Horst\n/);
    assert.match(wordsIn(ofNoah), /Uiterlijk ma 14 sep/);
    assert.match(wordsIn(ofNoah), /1 uur \(norm: rolbeschrijvingen Samen Opleiden Noord-Holland\)/);
    const done = only(await bot.press(sanne, ofNoah, 'Op papier gedaan'));
    assert.deepEqual([done.method, done.replaces], ['put', ofNoah.id]);
    assert.match(
      wordsIn(done),
      /Ik herinner je er niet meer aan\. Het formulier zelf is nog niet ingediend: je vindt het bij "mijn formulieren"\.\n[\s\S]*Op papier gedaan, afgevinkt op ma 31 aug\./,
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

  it('stand under Later and Afgevinkt in mijn taken, with the way back', async () => {
    const s = await taskStory([sanne]);
    const digest = await firstDigest(s);
    await s.bot.press(sanne, await opensTask(s, digest, noah), 'Op papier gedaan');
    const when = only(await s.bot.press(sanne, await opensTask(s, digest, lieke), 'Later'));
    await s.bot.fillIn(sanne, when, { 'Kies een moment': 'datum', 'Of kies': '2026-09-08' }, 'Bewaar');
    const mine = only(await s.bot.say(sanne, 'mijn taken'));
    assert.match(wordsIn(mine), /Later\nLieke Zonneveld\nStartgesprek\nUiterlijk ma 14 sep, later: vanaf di 8 sep/);
    assert.match(
      wordsIn(mine),
      /Afgevinkt\nNoah van der Horst\nStartgesprek\nOp papier gedaan, afgevinkt op ma 31 aug/,
    );

    const noahs = await s.at(sanne, mine, { verb: 'taak.toon', student: noah, task: 'wpb-startgesprek' });
    const undone = only(await s.bot.press(sanne, noahs, 'Toch niet klaar'));
    assert.match(wordsIn(undone), /Staat weer open\./);
    const liekes = await s.at(sanne, mine, { verb: 'taak.toon', student: lieke, task: 'wpb-startgesprek' });
    const awake = only(await s.bot.press(sanne, liekes, 'Toch niet later'));
    assert.match(wordsIn(awake), /Goed\. Ik herinner je eraan zoals eerst\./);
    const after = wordsIn(only(await s.bot.say(sanne, 'mijn taken')));
    assert.doesNotMatch(after, /\nLater\n|\nKlaar\n|[Aa]fgevinkt/);
  });

  it('who takes over sees from whom in the next digest, and the form moves along', async () => {
    const s = await taskStory([sanne, karin]);
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
    const s = await taskStory([sanne, joke]);
    const digest = await firstDigest(s);
    const who = only(await s.bot.press(sanne, await opensTask(s, digest, youssef), 'Dit ben ik niet meer'));
    const sure = only(await s.bot.fillIn(sanne, who, { 'Wie neemt': ':stagebureau' }, 'Verder'));
    assert.match(wordsIn(sure), /Je geeft Youssef Amrani door aan het stagebureau\./);
    const over = only(await s.bot.press(sanne, sure, 'Ja, geef door'));
    assert.match(wordsIn(over), /Doorgegeven aan het stagebureau: Youssef Amrani\./);
    assert.match(wordsIn(only(await s.bot.say(joke, 'mijn taken'))), /Youssef Amrani/);
  });

  it('can be handed over together, taken back on the same day, and no later', async () => {
    const s = await taskStory([sanne, karin]);
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

describe('A task of the partnership’s own about a student', () => {
  it('can be ticked off, and the student handed over from its card', async () => {
    const entry = taskEntrySchema.parse({
      id: 'eigen-kennismaking',
      name: { nl: 'Kennismaking', en: 'First meeting' },
      kind: 'formal',
      per: 'student',
      window: { opens: { moment: 'start' }, due: { moment: 'naTweeWeken' } },
      reason: { nl: 'Je maakt kennis met je student.', en: 'You meet your student.' },
    });
    const setups = examples.map(
      (setup): Setup => ({
        ...setup,
        tasks: { ...setup.tasks, own: [...setup.tasks.own, { entry, roles: ['werkplekbegeleider'] }] },
      }),
    );
    const s = await taskStory([sanne, karin], undefined, { setups });
    const ofNoah = dataAt(await firstDigest(s), { verb: 'taak.toon', student: noah });
    const card = only(await s.bot.pressData(sanne, { ...ofNoah, task: entry.id }));
    const done = only(await s.bot.press(sanne, card, 'Klaar'));
    assert.match(wordsIn(done), /^Kennismaking\nNoah van der Horst[\s\S]*Jij hebt het afgevinkt/);
    const who = only(await s.bot.press(sanne, done, 'Dit ben ik niet meer'));
    const sure = only(await s.bot.fillIn(sanne, who, { 'Wie neemt': 'karin-blokker' }, 'Verder'));
    assert.match(wordsIn(only(await s.bot.press(sanne, sure, 'Ja, draag over'))), /Noah van der Horst hoort nu bij/);
  });
});

describe('A row that is about several students', () => {
  const visit = 'eigen-lesopname';
  const entry = taskEntrySchema.parse({
    id: visit,
    name: { nl: 'Lesopname', en: 'Lesson on film' },
    kind: 'formal',
    per: 'student',
    window: { opens: { moment: 'halverwege', days: -7 }, due: { moment: 'halverwege' } },
    closedBy: 'wpa-afgenomen',
    reason: { nl: 'Je neemt een les op.', en: 'You film a lesson.' },
  });
  /** With something that has no form, instead of the adviesformulier. */
  const setups = examples.map(
    (setup): Setup => ({
      ...setup,
      tasks: {
        ...setup.tasks,
        changes: [...setup.tasks.changes, { task: 'wpb-adviesformulier-1', on: false }],
        own: [...setup.tasks.own, { entry, roles: ['werkplekbegeleider'] }],
      },
    }),
  );

  async function visitDigest(s: TaskStory): Promise<Sent> {
    for (const day of ['05', '06', '09', '10', '12', '13']) {
      for (const sent of await s.told(sanne, `2026-11-${day} 16:20`)) {
        if (wordsIn(sent).includes('Lesopname')) return sent;
      }
    }
    throw new Error('nobody told Sanne of it');
  }

  it('asks for whom before it ticks off; the last one is ticked off in the digest itself', async () => {
    const s = await taskStory([sanne], undefined, { setups });
    const digest = await visitDigest(s);
    assert.match(wordsIn(digest), /Lesopname\n: (Youssef|Lieke|Noah).* en /);
    const ask = await s.at(sanne, digest, { verb: 'taak.klaar', task: visit });
    assert.equal(ask.method, 'post');
    const [field] = fieldsIn(ask);
    assert.equal(field?.label, 'Voor wie?');
    assert.equal(field?.value.split(',').length, 3);
    const two = only(await s.bot.fillIn(sanne, ask, { 'Voor wie?': `${youssef},${noah}` }, 'Klaar'));
    assert.match(wordsIn(two), /Klaar voor .*Youssef Amrani.*\. Je hoort er niets meer over\. Ook je collega’s/);
    assert.match(wordsIn(two), /Al klaar: \n.*Youssef Amrani/);
    assert.deepEqual(fieldsIn(two)[0]?.value, lieke);

    const inDigest = await s.at(sanne, digest, { verb: 'taak.klaar', task: visit });
    assert.deepEqual([inDigest.method, inDigest.replaces], ['put', digest.id]);
    assert.match(wordsIn(inDigest), /Alles op deze kaart is gedaan\.[\s\S]*Lieke, Noah en Youssef\nKlaar/);
  });

  it('says so when nobody is chosen, and nothing is ticked off', async () => {
    const s = await taskStory([sanne], undefined, { setups });
    const ask = await s.at(sanne, await visitDigest(s), { verb: 'taak.klaar', task: visit });
    const fault = only(await s.bot.fillIn(sanne, ask, { 'Voor wie?': '' }, 'Klaar'));
    assert.match(wordsIn(fault), /Kies eerst voor wie het is\./);
    assert.doesNotMatch(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /Afgevinkt/);
  });

  it('stays one digest when its last one is ticked off there, and it can be taken back there', async () => {
    const s = await taskStory([karin], undefined, { setups });
    let digest: Sent | undefined;
    for (const day of ['06', '09', '10', '11', '13']) {
      digest = (await s.told(karin, `2026-11-${day} 16:20`)).find((each) => wordsIn(each).includes('Lesopname'));
      if (digest !== undefined) break;
    }
    assert.ok(digest);
    const ticked = await s.at(karin, digest, { verb: 'taak.klaar', task: visit });
    assert.deepEqual([ticked.method, ticked.replaces], ['put', digest.id]);
    assert.match(wordsIn(ticked), /Jij hebt dit afgevinkt\. Je hoort er niets meer over\.\nToch niet klaar/);
    const undone = await s.at(karin, ticked, { verb: 'taak.open', task: visit });
    assert.deepEqual([undone.method, undone.replaces], ['put', digest.id]);
    assert.match(wordsIn(undone), /Lesopname[\s\S]*\nKlaar\nMeer/);
  });
});
