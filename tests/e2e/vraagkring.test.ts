import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson, type PersonWindow } from './support/window.js';

/** One story, told in order: each part goes on where the one before stopped. Who answers does so on a phone. */
describe('A word that nobody had explained: from the question to the answer, between two people', () => {
  let browser: Browser;
  let demo: Demo;
  let joke: PersonWindow;
  let youssef: PersonWindow;

  before(async () => {
    browser = await openBrowser();
    demo = await startDemo();
    joke = await openPerson(browser, demo.addressOf('Joke Prins'), { width: 600, height: 900 });
    youssef = await openPerson(browser, demo.addressOf('Youssef Amrani'));
  });
  after(async () => {
    await browser?.close();
    await demo?.remove();
  });

  it('the student asks, gets no guess, and wants an answer', async () => {
    await joke.moveClock('2026-09-07 10:00');
    await joke.reads('In de demo is het nu maandag 7 september 2026 om 10:00.');
    await youssef.say('wat is een floepsel?');
    await youssef.reads(/"floepsel" ken ik niet/);
    await youssef.screenshot('kring-1-onbekend');
    await youssef.press('Ik wil graag antwoord');
    await youssef.reads(/Zodra er een antwoord is, stuur ik het je hier/);
    await youssef.screenshot('kring-2-op-de-lijst');
  });

  it('the owner of the terms finds it on her weekly card, without a name', async () => {
    await joke.moveClock('2026-09-08 09:30');
    await joke.reads(/^Joke, dit wilden mensen weten/);
    const card = joke.page.locator('.ac-adaptiveCard', { hasText: 'Open vragen over begrippen' }).last();
    await card.getByText('1 persoon wacht op antwoord.').waitFor();
    assert.equal(await card.getByText('Youssef').count(), 0, 'it says who asked');
    await joke.screenshot('kring-3-weekkaart');
  });

  it('what she saves is told to the student and can be found at once', async () => {
    await joke.fill('Betekenis bij vraag 1', 'Een **klein** feestje na een WPA.');
    await joke.press('Opslaan');
    await joke.reads('Opgeslagen: floepsel. Het is nu te vinden.');
    await joke.screenshot('kring-4-opgeslagen');
    await joke.moveClock('2026-09-09 09:30');
    await youssef.reads('Antwoord op je vraag');
    await youssef.reads('floepsel: Een **klein** feestje na een WPA.');
    await youssef.screenshot('kring-5-antwoord');
    await youssef.say('floepsel');
    await youssef.reads('Een **klein** feestje na een WPA.');
    await youssef.reads(/Bron: Samen Opleiden Noord-Holland, \d/);
    await youssef.screenshot('kring-6-gevonden');
  });

  it('and who finds it wrong says so, which the owner sees beside the numbers', async () => {
    await youssef.press('Klopt dit niet?');
    await youssef.fill('Wat klopt er niet?', 'Te kort');
    await youssef.screenshot('kring-7-klopt-niet');
    await youssef.press('Zet op de vraaglijst');
    await youssef.reads('Je vraag staat op de lijst');
    await joke.say('vragenlijst');
    await joke.reads('“Te kort”');
    await joke.screenshot('kring-8-opmerking');
    await joke.say('cijfers begrippen');
    await joke.reads('Cijfers van de begrippen');
    await joke.screenshot('kring-9-cijfers');
  });

  it('in English as well', async () => {
    await youssef.say('What does flapsel mean?');
    await youssef.reads(/I do not know "flapsel"/);
    await youssef.press('Put it on the question list');
    await youssef.reads(/This is on the question list of Samen Opleiden Noord-Holland, without your name/);
    await youssef.screenshot('kring-10-en');
  });
});
