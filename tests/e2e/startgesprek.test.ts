import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson, type PersonWindow } from './support/window.js';

/** One story, told in order: each part goes on where the one before stopped. */
describe('A semester begins: from the first reminder to a startgesprek that is confirmed', () => {
  let browser: Browser;
  let windows: Demo & { folder: string };
  let bot: Demo;
  let sanne: PersonWindow;
  let youssef: PersonWindow;
  let marijke: PersonWindow;

  before(async () => {
    browser = await openBrowser();
    windows = await startDemo({ only: 'windows' });
    bot = await startDemo({ only: 'bot', fresh: false, folder: windows.folder });
    sanne = await openPerson(browser, windows.addressOf('Sanne de Wit'));
    youssef = await openPerson(browser, windows.addressOf('Youssef Amrani'));
    marijke = await openPerson(browser, windows.addressOf('Marijke Bos'), { width: 600, height: 900 });
    for (const person of [sanne, youssef, marijke]) await person.reads('Ik ken je uit Samen Opleiden Noord-Holland.');
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
    await windows?.remove();
  });

  it('the student is asked to prepare on the morning of the first day, and hands it in', async () => {
    await sanne.moveClock('2026-08-31 10:00');
    await youssef.reads('Vandaag, maandag 31 augustus');
    await youssef.reads('Startgesprek voorbereiden');
    await youssef.screenshot('story-1-student-digest');
    await youssef.press('Bereid voor');
    await youssef.reads('Stap 1 van 2: Over jou');
    await youssef.fill('Kennismaking', 'Ik liep vorig jaar stage in groep 3.\nIk hou van **muziek**.');
    await youssef.screenshot('story-2-student-stap-1');
    await youssef.press('Bewaar en ga verder');
    await youssef.reads('Stap 2 van 2: Wat wil je leren?');
    await youssef.fill('Leervraag 1', 'Hoe begin ik een les rustig?');
    await youssef.fill('Leerdoel 1', 'In november start ik elke les zonder hulp.');
    await youssef.press('Indienen');
    await youssef.reads('Ingediend: voorbereiding op het startgesprek');
    await youssef.screenshot('story-3-student-ingeleverd');
  });

  it('after school the werkplekbegeleider gets one card with her three students', async () => {
    await sanne.moveClock('2026-08-31');
    await sanne.reads('Youssef heeft zich voorbereid.');
    for (const student of ['Lieke Zonneveld', 'Noah van der Horst', 'Youssef Amrani']) await sanne.reads(student);
    assert.equal(await sanne.page.getByText('Vandaag, maandag 31 augustus').count(), 1);
    await sanne.screenshot('story-4-wpb-digest');
    // The picture of the README: all of the card, which a window of this height does not show at once.
    const size = sanne.page.viewportSize();
    await sanne.page.setViewportSize({ width: 1280, height: 1200 });
    const digest = sanne.page.locator('.ac-adaptiveCard', { hasText: 'Vandaag, maandag 31 augustus' });
    await digest.screenshot({ path: 'artifacts/herinnering.png' });
    if (size !== null) await sanne.page.setViewportSize(size);
  });

  it('a mistake in the form is told at the field, and what was typed stays', async () => {
    await sanne.press('Vul in');
    await sanne.reads('Stap 1 van 3: Het gesprek');
    assert.match(await sanne.valueOf('Kennismaking'), /stage in groep 3\.\nIk hou van \*\*muziek\*\*/);
    await sanne.screenshot('story-5-wpb-stap-1');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads('Stap 2 van 3: Leerdoelen');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads('Stap 3 van 3: Afspraken');
    await sanne.fill('Werkafspraken', 'Elke maandag spreken we de week door.');
    await sanne.press('Indienen');
    await sanne.reads('Let op: kies nog een datum.');
    await sanne.reads('Stap 1 van 3: Het gesprek');
    await sanne.screenshot('story-6-wpb-fout');
  });

  it('a bot that is killed between two steps loses nothing, and the same card goes on', async () => {
    await sanne.fill('Datum van het gesprek', '2026-08-31');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads('Stap 2 van 3: Leerdoelen');
    await bot.kill();
    bot = await startDemo({ only: 'bot', fresh: false, folder: windows.folder });
    await sanne.fill('Leren buiten de eigen groep', 'Meekijken in groep 3.');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads('Stap 3 van 3: Afspraken');
    assert.equal(await sanne.valueOf('Werkafspraken'), 'Elke maandag spreken we de week door.');
    await sanne.press('Indienen');
    await sanne.reads('Ingediend: startgesprek');
    await sanne.reads(/Kenmerk SG-/);
    await sanne.screenshot('story-7-wpb-ingediend');
    await sanne.say('mijn taken');
    await sanne.reads(/Klaar: Startgesprek \(Youssef/);
    await sanne.screenshot('story-8-wpb-mijn-taken');
  });

  it('the student reads and confirms the next morning', async () => {
    await sanne.moveClock('+1d 09:30');
    await youssef.reads('Startgesprek bevestigen');
    await youssef.press('Lees en bevestig');
    await youssef.reads('Klopt dit met jullie gesprek?');
    await youssef.screenshot('story-9-student-leest');
    await youssef.press('Ik bevestig dit');
    await youssef.reads('Bevestigd: startgesprek');
    await youssef.screenshot('story-10-student-bevestigd');
  });

  it('the schoolopleider sees it that day, and the task is gone for everyone', async () => {
    await sanne.moveClock('2026-09-01');
    await marijke.reads(/Youssef heeft het bevestigd/);
    await marijke.screenshot('story-11-so-digest');
    await marijke.press('Lees');
    await marijke.reads('Elke maandag spreken we de week door.');
    await marijke.screenshot('story-12-so-leest');

    await sanne.moveClock('2026-09-07');
    await sanne.reads('Vandaag, maandag 7 september');
    const digest = sanne.page.locator('.ac-adaptiveCard', { hasText: 'Vandaag, maandag 7 september' });
    await digest.getByText('Lieke Zonneveld').waitFor();
    assert.equal(await digest.getByText('Youssef Amrani').count(), 0, 'what is done is reminded of');
    await sanne.screenshot('story-13-wpb-week-later');
  });
});
