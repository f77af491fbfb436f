import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson } from './support/window.js';

describe('Looking through the begrippen in the Playground', () => {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.remove();
  });

  it('goes by theme and page on one card, to the meaning of a term', async () => {
    const sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    await sanne.say('alle begrippen');
    await sanne.reads(/Ik ken \d+ begrippen/);
    await sanne.press(sanne.page.getByRole('button', { name: /\(\d+\)$/ }).first());
    await sanne.reads(/Blad 1 van/);
    await sanne.press('Volgende');
    await sanne.reads(/Blad 2 van/);
    await sanne.screenshot('alle-begrippen');
    assert.equal(await sanne.page.getByText(/Blad 1 van/).count(), 0);
    await sanne.press(sanne.page.getByRole('button', { name: /: / }).first());
    await sanne.reads(/Bron: /);
    await sanne.screenshot('alle-begrippen-uitleg');
    await sanne.press("Alle thema's");
    await sanne.reads(/Ik ken \d+ begrippen/);
    assert.equal(await sanne.page.getByText(/Blad \d van/).count(), 0);
    await sanne.close();
  });

  it('gives all of them as a file', async () => {
    const sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    await sanne.say('begrippenlijst');
    await sanne.press('Download als CSV');
    await sanne.reads('Je lijst met begrippen staat klaar');
    const asked = sanne.page.context().waitForEvent('request', (request) => request.url().includes('/bestand/'));
    await sanne.page.getByText('Download', { exact: true }).last().click();
    const file = await fetch((await asked).url());
    const rows: unknown[] = parse(await file.text(), { bom: true, delimiter: ';', columns: true });
    assert.ok(rows.length > 80);
    await sanne.close();
  });

  it('puts the meaning of a term in a message, from the search in the compose box', async () => {
    const sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    await sanne.say('hoi');
    await sanne.reads(/Vraag me gerust/);
    await sanne.page
      .getByRole('button')
      .filter({ has: sanne.page.locator('svg') })
      .nth(-2)
      .click();
    await sanne.page.getByRole('menuitem', { name: 'Search Command' }).click();
    await sanne.page.getByPlaceholder('Enter a search term').fill('werkplekb');
    await sanne.page
      .getByText(/^Werkplekbegeleider \(/)
      .first()
      .click();
    await sanne.reads('Bij Samen Opleiden Noord-Holland');
    await sanne.screenshot('zoeken-in-bericht');
    await sanne.close();
  });

  it('gives a team the meaning of the partnership that it was linked to', async () => {
    const joke = await openPerson(browser, demo.addressOf('Joke Prins'));
    await joke.openChannel();
    await joke.post('koppel dit team');
    await joke.reads('Bij welk partnerschap hoort dit team?');
    await joke.press('Samen Opleiden Noord-Holland');
    await joke.reads(/Dit team hoort bij Samen Opleiden Noord-Holland/);
    await joke.screenshot('koppel-dit-team');
    await joke.close();
  });
});
