import assert from 'node:assert/strict';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, anActivity, dataIn, fieldsIn, givenBot, only, wordsIn } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { aboutForm, answers, lastStep, openForm } from '../support/startgesprek.js';

const sanne = person('sanne-de-wit');

describe('When the store is gone in the middle of a startgesprek', () => {
  it('the person is told, and the next press goes on with everything that was typed', async () => {
    const store = createFakeStore();
    const clock = aClock('2026-09-01 15:30');
    const bot = await givenBot({ setups: examples, store, now: clock.now });
    const last = await lastStep(bot, sanne);

    store.setDown(true);
    for (const title of ['Later verder', 'Vorige', 'Indienen']) {
      const told = only(await bot.fillIn(sanne, last, answers.afspraken, title));
      assert.match(wordsIn(told), /Ik kan even niet bij mijn gegevens/);
      assert.equal(told.method, 'post', 'the card with what was typed is still there');
    }
    const opened = only(await bot.pressData(sanne, { verb: 'form.open', ...aboutForm() }));
    assert.match(wordsIn(opened), /Ik kan even niet bij mijn gegevens/);
    assert.match(wordsIn(only(await bot.say(sanne, 'mijn taken'))), /Ik kan even niet bij mijn gegevens/);

    store.setDown(false);
    const receipt = only(await bot.fillIn(sanne, last, answers.afspraken, 'Indienen'));
    assert.match(wordsIn(receipt), /^Ingediend: startgesprek/);
    await bot.close();
  });

  it('a write that fails after the form was read leaves nothing half handed in', async () => {
    const store = createFakeStore();
    let broken = false;
    const bot = await givenBot({
      setups: examples,
      store: {
        ...store,
        async commit(partition, operations) {
          const result = await store.commit(partition, operations);
          // The answer got lost on its way back: it is written, and nobody knows.
          if (broken && operations.some(({ op }) => op !== 'delete')) {
            broken = false;
            store.setDown(true);
            await store.ping();
          }
          return result;
        },
      },
      now: aClock('2026-09-01 15:30').now,
    });
    const last = await lastStep(bot, sanne);
    broken = true;
    const told = only(await bot.fillIn(sanne, last, answers.afspraken, 'Indienen'));
    assert.match(wordsIn(told), /Ik kan even niet bij mijn gegevens/);
    store.setDown(false);
    const again = only(await bot.fillIn(sanne, last, answers.afspraken, 'Indienen'));
    assert.match(wordsIn(again), /^Ingediend: startgesprek[\s\S]*versie 1\./);
    await bot.close();
  });
});

describe('A press that the channel does not take', () => {
  it('puts the answer in a new message when the card cannot be replaced', async () => {
    const bot = await givenBot({ setups: examples, now: aClock('2026-09-01 15:30').now });
    const first = await openForm(bot, sanne);
    bot.connector.refuse.push({ method: 'put', status: 404 });
    const next = only(await bot.fillIn(sanne, first, answers.gesprek, 'Bewaar en ga verder'));
    assert.deepEqual([next.method, /Stap 2 van 3/.test(wordsIn(next))], ['post', true]);
    await bot.close();
  });

  it('that comes five times at once, each as one of its own, moves on one step only', async () => {
    const bot = await givenBot({ setups: examples, now: aClock('2026-09-01 15:30').now });
    const first = await openForm(bot, sanne);
    const [next] = dataIn(first);
    const press = () =>
      anActivity(bot.connector, sanne, { replyToId: first.id, value: { ...next, a_kennismaking: 'Eén keer' } });
    const before = bot.connector.sent.length;
    const delivered = await Promise.all(Array.from({ length: 5 }, () => bot.receive(press())));
    assert.deepEqual([...new Set(delivered.map(({ status }) => status))], [200]);
    for (const one of bot.connector.sent.slice(before)) assert.match(wordsIn(one), /Stap 2 van 3/);
    const kept = fieldsIn(await openForm(bot, sanne)).find(({ label }) => label === 'Kennismaking');
    assert.equal(kept?.value, 'Eén keer');
    await bot.close();
  });
});
