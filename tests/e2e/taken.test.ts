import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson, type PersonWindow } from './support/window.js';

/** One story, told in order: each part goes on where the one before stopped. */
describe('Three students in one card, and each goes another way', () => {
  let browser: Browser;
  let demo: Demo;
  let sanne: PersonWindow;
  let karin: PersonWindow;
  let marijke: PersonWindow;

  before(async () => {
    browser = await openBrowser();
    demo = await startDemo({ guest: 'karin-blokker' });
    sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'));
    karin = await openPerson(browser, demo.addressOf('Karin Blokker'), { width: 600, height: 900 });
    marijke = await openPerson(browser, demo.addressOf('Marijke Bos'), { width: 600, height: 900 });
    for (const person of [sanne, karin, marijke]) await person.reads('Ik ken je uit Samen Opleiden Noord-Holland.');
  });
  after(async () => {
    await browser?.close();
    await demo?.remove();
  });

  it('the first is done outside the bot: ticked off', async () => {
    await sanne.moveClock('2026-08-31');
    await sanne.reads('Vandaag, maandag 31 augustus');
    for (const student of ['Lieke Zonneveld', 'Noah van der Horst', 'Youssef Amrani']) await sanne.reads(student);
    await sanne.screenshot('taken-1-drie-studenten');
    await more('Noah van der Horst');
    await sanne.press('Op papier gedaan');
    await sanne.reads('Op papier gedaan, afgevinkt op ma 31 aug.');
    await sanne.screenshot('taken-2-afgevinkt');
  });

  it('the second is put off until after the next placement day', async () => {
    await more('Lieke Zonneveld');
    await sanne.press('Later');
    await sanne.reads('Na de volgende stagedag (do 3 sep)');
    await sanne.screenshot('taken-3-later');
    await sanne.press('Bewaar');
    await sanne.reads('Goed. Je hoort er weer over vanaf vr 4 sep.');
    await sanne.screenshot('taken-4-uitgesteld');
  });

  it('the third is handed over to a colleague, and she sees from whom', async () => {
    await more('Youssef Amrani');
    await sanne.press('Dit ben ik niet meer');
    await sanne.reads('Wie neemt het over?');
    await sanne.page.getByRole('combobox').last().click();
    await sanne.page.getByRole('option', { name: 'Karin Blokker' }).click();
    await sanne.screenshot('taken-5-overdragen');
    await sanne.press('Verder');
    await sanne.reads('Je draagt Youssef Amrani over aan Karin Blokker.');
    await sanne.press('Ja, draag over');
    await sanne.reads('Overgedragen: Youssef Amrani hoort nu bij Karin Blokker.');
    await sanne.screenshot('taken-6-overgedragen');
    await karin.say('mijn taken');
    await karin.reads(/Je hebt dit overgenomen van Sanne de Wit\./);
    await karin.screenshot('taken-7-overgenomen');
  });

  it('on the next days she hears of none of the three, and then only of the one that was put off', async () => {
    const cards = sanne.page.locator('.ac-adaptiveCard', { hasText: 'Vandaag, ' });
    const before = await cards.count();
    for (const day of ['2026-09-01', '2026-09-03']) {
      await sanne.moveClock(day);
      await sanne.reads(`In de demo is het nu ${day === '2026-09-01' ? 'dinsdag 1' : 'donderdag 3'} september 2026`);
    }
    assert.equal(await cards.count(), before, 'a reminder of what was done, put off or handed over');
    await sanne.moveClock('2026-09-04');
    await sanne.reads('Vandaag, vrijdag 4 september');
    const digest = sanne.page.locator('.ac-adaptiveCard', { hasText: 'Vandaag, vrijdag 4 september' });
    await digest.getByText('Lieke Zonneveld').waitFor();
    for (const student of ['Noah van der Horst', 'Youssef Amrani']) {
      assert.equal(await digest.getByText(student).count(), 0, student);
    }
    await sanne.screenshot('taken-8-alleen-lieke');
  });

  it('what a colleague leaves undone stands in the digest of the schoolopleider', async () => {
    await sanne.moveClock('2026-11-18');
    await karin.reads(/Dan ziet Marijke Bos het ook\./);
    await karin.screenshot('taken-9-vooraf-gezien');
    await sanne.moveClock('2026-11-30');
    await marijke.reads(/van Karin Blokker over/);
    await marijke.screenshot('taken-10-bleef-liggen');
    const row = marijke.page.locator('.ac-adaptiveCard', { hasText: 'van Karin Blokker over' }).last();
    await marijke.press(rowWith(row, 'van Karin Blokker over').getByRole('button', { name: 'Meer', exact: true }));
    await marijke.reads('Neem contact op met Karin: karin.blokker@kustlicht.example.');
    await marijke.screenshot('taken-11-wat-kun-je-doen');
    await marijke.say('waarom krijg ik dit?');
    await marijke.reads(/Dit stond in je laatste bericht/);
    await marijke.screenshot('taken-12-waarom');
  });

  /** Opens the card of one student, out of the first digest. */
  async function more(student: string): Promise<void> {
    const digest = sanne.page.locator('.ac-adaptiveCard', { hasText: 'Vandaag, maandag 31 augustus' }).last();
    await sanne.press(rowWith(digest, student).getByRole('button', { name: 'Meer', exact: true }));
    await sanne.reads('Hoe staat het ervoor');
    const card = sanne.page.locator('.ac-adaptiveCard', { hasText: 'Hoe staat het ervoor' }).last();
    await card.getByText(student, { exact: true }).waitFor();
  }

  /** The innermost container of a card that holds both the text and a button. */
  function rowWith(card: Locator, text: string): Locator {
    const button = card.page().getByRole('button', { name: 'Meer', exact: true });
    return card.locator('.ac-container', { hasText: text, has: button }).last();
  }
});
