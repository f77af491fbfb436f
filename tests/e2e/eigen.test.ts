import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson } from './support/window.js';

describe('The owner of the terms adds one of their own', () => {
  let browser: Browser;
  let demo: Demo;

  before(async () => {
    browser = await openBrowser();
    demo = await startDemo();
  });
  after(async () => {
    await browser?.close();
    await demo?.remove();
  });

  it('and a colleague gets it at once, as it was typed, and who works elsewhere hears whose it is', async () => {
    const joke = await openPerson(browser, demo.addressOf('Joke Prins'), { width: 600, height: 900 });
    const sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    const ruben = await openPerson(browser, demo.addressOf('Ruben Kaya'));
    await sanne.say('schommeluur');
    await sanne.reads(/"schommeluur" ken ik niet/);

    await joke.say('begrippen beheren');
    await joke.reads('Begrippen van Samen Opleiden Noord-Holland');
    await joke.screenshot('eigen-1-lijst');
    await joke.press('Voeg toe');
    // Another label has this word in it.
    await joke.page
      .getByLabel(/^\s*Begrip\s*$/)
      .last()
      .fill('Schommeluur');
    await joke.press('Bewaar');
    await joke.reads(/^Let op: vul in wat het betekent/);
    assert.equal(
      await joke.page
        .getByLabel(/^\s*Begrip\s*$/)
        .last()
        .inputValue(),
      'Schommeluur',
    );
    await joke.screenshot('eigen-2-let-op');
    await joke.fill('Wat betekent het bij jullie?', 'Een uur waarin je *even* op adem komt.');
    await joke.fill('Andere namen', 'ademuur; pauze-uur');
    await joke.press('Bewaar');
    await joke.reads('Bewaard: Schommeluur. Je collega’s krijgen dit vanaf nu te zien.');
    await joke.screenshot('eigen-3-bewaard');

    await sanne.say('wat is een ademuur?');
    await sanne.reads('Een uur waarin je *even* op adem komt.');
    await sanne.reads('Bij Samen Opleiden Noord-Holland');
    await sanne.screenshot('eigen-4-collega');
    await ruben.say('schommeluur');
    await ruben.reads('Bij Samen Opleiden Noord-Holland');
    await ruben.screenshot('eigen-5-ander-partnerschap');
    for (const person of [joke, sanne, ruben]) await person.close();
  });
});
