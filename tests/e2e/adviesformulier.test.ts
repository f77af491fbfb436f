import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson, type PersonWindow } from './support/window.js';

/** One story, told in order: each part goes on where the one before stopped. */
describe('Halfway the semester: a werkplekbegeleider fills in an adviesformulier, with a mistake and a pause', () => {
  let browser: Browser;
  let demo: Demo;
  let sanne: PersonWindow;

  before(async () => {
    browser = await openBrowser();
    demo = await startDemo();
    sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'), { width: 600, height: 900 });
    await sanne.reads('Ik ken je uit Samen Opleiden Noord-Holland.');
  });
  after(async () => {
    await browser?.close();
    await demo?.remove();
  });

  it('the form is opened from the tasks and asks about the lessons first', async () => {
    await sanne.say('tijd 2026-11-09 15:30');
    await sanne.reads(/9 november 2026/);
    await sanne.say('mijn taken');
    await sanne.press('Vul in');
    await sanne.reads(/Stap 1 van 5: De lessen/);
    await sanne.screenshot('advies-1-stap-1');
  });

  it('what was typed is there again after a pause', async () => {
    await sanne.fill('Lesvoorbereidingen (LBF)', 'Op tijd en **volledig**.');
    await sanne.fill('Lessen en activiteiten', 'Rustig en helder.');
    await sanne.press('Later verder');
    await sanne.reads('Bewaard: adviesformulier halverwege');
    await sanne.screenshot('advies-2-later');
    await sanne.press('Ga verder');
    await sanne.reads(/Stap 1 van 5/);
    assert.equal(await sanne.valueOf('Lesvoorbereidingen (LBF)'), 'Op tijd en **volledig**.');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads(/Stap 2 van 5/);
  });

  it('a mistake is told at the field, and the form can be handed in from there', async () => {
    await sanne.fill('Leervragen en leerdoelen', 'Goed op weg.');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads(/Stap 3 van 5/);
    await sanne.fill('Kwaliteiten', 'Heeft oog voor elk kind.');
    await sanne.fill('Aandachtspunten', 'Het tempo van de afsluiting.');
    await sanne.press('Bewaar en ga verder');
    await sanne.reads(/Stap 4 van 5/);
    await sanne.page.getByLabel('Op koers', { exact: false }).last().check();
    await sanne.press('Bewaar en ga verder');
    await sanne.reads(/Stap 5 van 5/);
    await sanne.page.getByRole('radio', { name: 'Nee' }).last().check();
    await sanne.page.getByRole('radio', { name: 'Nog niet' }).last().check();
    await sanne.fill('Hoeveel LBF', 'veel');
    await sanne.screenshot('advies-3-stap-5');
    await sanne.press('Indienen');
    await sanne.reads('Let op: vul dit nog in.');
    await sanne.screenshot('advies-4-fout');
    await sanne.fill('Zelfevaluatie en reflectie', 'Kijkt eerlijk terug.');
    await sanne.press('Indienen');
    await sanne.reads(/schrijf hier een getal in cijfers/);
    assert.equal(await sanne.valueOf('Hoeveel LBF'), 'veel');
    await sanne.fill('Hoeveel LBF', '9');
    await sanne.press('Indienen');
    await sanne.reads('Ingediend: adviesformulier halverwege');
    await sanne.reads(/Marijke krijgt bericht/);
    await sanne.screenshot('advies-5-ingediend');
  });
});
