import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson } from './support/window.js';

describe('A newcomer starts the demo and asks what words mean here', () => {
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

  it('in Noord-Holland: welcome once, IO, BSO with a choice, opleidingsschool', async () => {
    const sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    await sanne.reads('Ik ken je uit Samen Opleiden Noord-Holland.');
    assert.equal(await sanne.page.getByText('Hoi, ik ben de bot van Samen Opleiden').count(), 1);
    await sanne.screenshot('nh-1-welkom');

    await sanne.say('Wat betekent IO hier?');
    await sanne.reads('Bij Samen Opleiden Noord-Holland');
    await sanne.reads('Instituutsopleider (IO)');
    await sanne.screenshot('nh-2-io');

    await sanne.say('BSO');
    await sanne.reads('BSO heeft meer betekenissen. Welke bedoel je?');
    await sanne.screenshot('nh-3-bso-keuze');
    await sanne.press('Buitenschoolse opvang');
    await sanne.reads(/opvang/);
    await sanne.screenshot('nh-4-bso-opvang');

    await sanne.say('opleidingsschool');
    await sanne.reads('Opleidingsschool heeft meer betekenissen. Welke bedoel je?');
    await sanne.screenshot('nh-5-opleidingsschool-keuze');
    await sanne.close();
  });

  it('in AOS3R the same words have other local answers', async () => {
    const ruben = await openPerson(browser, demo.addressOf('Ruben Kaya'));
    // His school still has summer holidays: no welcome comes by itself, and whoever writes first is answered.
    await ruben.say('Wat betekent IO hier?');
    await ruben.reads('Bij Opleidingsschool AOS3R');
    await ruben.screenshot('aos3r-1-io');
    await ruben.say('BSO');
    await ruben.reads('BSO heeft meer betekenissen. Welke bedoel je?');
    await ruben.press('Bovenschoolse schoolopleider');
    await ruben.reads(/opleidingsteam/);
    await ruben.screenshot('aos3r-2-bso');
    await ruben.say('wat is een opleidingsschool?');
    await ruben.reads('Opleidingsschool heeft meer betekenissen. Welke bedoel je?');
    await ruben.screenshot('aos3r-3-opleidingsschool');
    await ruben.close();
  });

  it('in English, to somebody who works in both partnerships', async () => {
    const esther = await openPerson(browser, demo.addressOf('Esther Vermeer'));
    await esther.reads(
      /Samen Opleiden Noord-Holland en Opleidingsschool AOS3R|Opleidingsschool AOS3R en Samen Opleiden/,
    );
    await esther.say('What does IO mean here?');
    await esther.reads('Instituutsopleider (Institute-based teacher educator)');
    await esther.screenshot('beide-1-io-en');
    await esther.say('pizza');
    await esther.reads(/"pizza" ken ik niet/);
    await esther.screenshot('beide-2-onbekend');
    await esther.close();
  });

  it('who somebody is, what a role does, and how often something is', async () => {
    const youssef = await openPerson(browser, demo.addressOf('Youssef Amrani'));
    await youssef.say('wie is mijn IO?');
    await youssef.reads('Jouw instituutsopleider');
    await youssef.reads('Esther Vermeer');
    await youssef.screenshot('vraag-wie-is-mijn-io');
    await youssef.close();

    const sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    await sanne.say('wat doet een SO?');
    await sanne.reads('Jouw schoolopleider is Marijke Bos.');
    await sanne.reads('Taken dit semester');
    await sanne.reads('• Werkplekassessment (WPA)');
    await sanne.screenshot('vraag-wat-doet-een-so');
    await sanne.say('hoe vaak is er een WPL?');
    await sanne.reads('In de rolbeschrijvingen van Samen Opleiden Noord-Holland');
    await sanne.screenshot('vraag-hoe-vaak-wpl');
    await sanne.close();
  });

  it('in a channel only when mentioned', async () => {
    const marijke = await openPerson(browser, demo.addressOf('Marijke Bos'));
    await marijke.openChannel();
    await marijke.post('wat betekent LBF?', { mention: false });
    await marijke.post('wat betekent WPA?');
    await marijke.reads('Werkplekassessment (WPA)');
    assert.equal(await marijke.page.getByText('LBF', { exact: true }).count(), 0, 'it spoke without being mentioned');
    await marijke.screenshot('kanaal-wpa');
    await marijke.close();
  });

  it('and moves the clock of the demo', async () => {
    const joke = await openPerson(browser, demo.addressOf('Joke Prins'));
    await joke.moveClock('2026-11-16');
    await joke.reads('In de demo is het nu maandag 16 november 2026 om 15:30.');
    await joke.close();
  });
});
