import assert from 'node:assert/strict';
import type { Sent } from '../support/connector.js';
import { only, sentTo, wordsIn } from '../support/givenBot.js';
import {
  dataAt,
  endStories,
  firstDigest,
  karin,
  lieke,
  marijke,
  opensTask,
  sanne,
  taskStory,
} from '../support/taskStory.js';

afterEach(endStories);

describe('What stays undone', () => {
  it('is told beforehand, then stands in the digest of the schoolopleider, who sees why and what to do', async () => {
    const s = await taskStory([karin, marijke]);
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
    const s = await taskStory([sanne]);
    await firstDigest(s);
    const why = only(await s.bot.say(sanne, 'waarom krijg ik dit?'));
    assert.match(wordsIn(why), /Dit stond in je laatste bericht, van maandag 31 augustus/);
    assert.match(wordsIn(why), /Je bent werkplekbegeleider van .*Youssef.* bij Samen Opleiden Noord-Holland\./);
    assert.match(wordsIn(why), /Bron: Rolbeschrijvingen Samen Opleiden Noord-Holland/);
    assert.match(wordsIn(why), /herinner ik je eraan rond/);
    assert.match(wordsIn(only(await s.bot.say(sanne, 'why do I get this?'))), /^Why do I get this\?/);
  });

  it('is told at the task too, with what to do when it is wrong', async () => {
    const s = await taskStory([sanne]);
    const task = await opensTask(s, await firstDigest(s), lieke);
    const why = only(await s.bot.press(sanne, task, 'Waarom krijg ik dit?'));
    assert.deepEqual([why.method, why.replaces], ['put', task.id]);
    assert.match(wordsIn(why), /Je bent werkplekbegeleider van Lieke Zonneveld/);
    assert.match(wordsIn(why), /kies "Dit ben ik niet meer"\./);
    const back = only(await s.bot.press(sanne, why, 'Terug'));
    assert.match(wordsIn(back), /^Startgesprek\nLieke Zonneveld/);
  });

  it('is honest with who never got one', async () => {
    const s = await taskStory([sanne]);
    assert.match(wordsIn(only(await s.bot.say(sanne, 'waarom krijg ik dit'))), /nog geen bericht met taken gestuurd/);
  });
});
