import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { type Demo, startDemo } from './support/demo.js';
import { openPerson, type PersonWindow } from './support/window.js';

const narrow = { width: 600, height: 900 };

/** One story, told in order: each part goes on where the one before stopped. */
describe('Halfway the semester: an adviesformulier from the first step until everybody agrees', () => {
  let browser: Browser;
  let demo: Demo;
  let sanne: PersonWindow;
  let youssef: PersonWindow;
  let marijke: PersonWindow;

  before(async () => {
    browser = await openBrowser();
    demo = await startDemo();
    sanne = await openPerson(browser, demo.addressOf('Sanne de Wit'), narrow);
    youssef = await openPerson(browser, demo.addressOf('Youssef Amrani'), narrow);
    marijke = await openPerson(browser, demo.addressOf('Marijke Bos'), narrow);
    for (const person of [sanne, youssef, marijke]) await person.reads('Ik ken je uit Samen Opleiden Noord-Holland.');
    await holdStartgesprek();
  });
  after(async () => {
    await browser?.close();
    await demo?.remove();
  });

  it('the werkplekbegeleider opens it from her message and pauses: what she typed is there again', async () => {
    await sanne.moveClock('2026-11-09');
    await sanne.reads('Vandaag, maandag 9 november');
    await sanne.screenshot('advies-1-wpb-digest');
    await sanne.press(inRow(sanne, /Adviesformulier halverwege.*Youssef Amrani/, 'Vul in'));
    await sanne.reads(/Stap 1 van 7: De lessen/);
    await sanne.screenshot('advies-2-stap-1');
    await sanne.fill('Lesvoorbereidingen (LBF)', 'Op tijd en **volledig**.');
    await sanne.fill('Lessen en activiteiten', 'Rustig en helder.');
    await sanne.press('Later verder');
    await sanne.reads('Bewaard: adviesformulier halverwege');
    await sanne.screenshot('advies-3-later');
    await sanne.press('Ga verder');
    await sanne.reads(/Stap 1 van 7/);
    assert.equal(await sanne.valueOf('Lesvoorbereidingen (LBF)'), 'Op tijd en **volledig**.');
  });

  it('the goals of the startgesprek stand there, each with its own question', async () => {
    await next(sanne, 'Reflectie en leerdoelen');
    await next(sanne, 'De leerdoelen');
    await sanne.reads(/In november start ik elke les zonder hulp\./);
    await choose(sanne, 'Bezig');
    await sanne.screenshot('advies-4-leerdoelen');
    await next(sanne, 'De leeruitkomsten');
    await sanne.screenshot('advies-5-leeruitkomsten');
  });

  it('what was forgotten or is no number is told at the field, in its step', async () => {
    await next(sanne, 'Beeld van de student');
    await sanne.fill('Kwaliteiten', 'Heeft oog voor elk kind.');
    await sanne.fill('Aandachtspunten', 'Het tempo van de afsluiting.');
    await sanne.screenshot('advies-6-beeld');
    await next(sanne, 'Advies');
    await choose(sanne, 'Op koers');
    await sanne.screenshot('advies-7-advies');
    await next(sanne, 'Afronden');
    await choose(sanne, 'Nee');
    await choose(sanne, 'Nog niet');
    await sanne.fill("Hoeveel LBF's besprak je", 'veel');
    await sanne.screenshot('advies-8-afronden');
    await sanne.press('Indienen');
    await sanne.reads('Let op: vul dit nog in.');
    await sanne.screenshot('advies-9-vergeten');
    await sanne.fill('Zelfevaluatie en reflectie', 'Kijkt eerlijk terug.');
    await sanne.press('Indienen');
    await sanne.reads(/schrijf hier een getal in cijfers/);
    assert.equal(await sanne.valueOf("Hoeveel LBF's besprak je"), 'veel');
    await sanne.screenshot('advies-10-geen-getal');
    await sanne.fill("Hoeveel LBF's besprak je", '9');
    await sanne.press('Indienen');
    await sanne.reads('Ingediend: adviesformulier halverwege');
    await sanne.reads(/Marijke ziet het in het eerstvolgende overzicht/);
    await sanne.screenshot('advies-11-ingediend');
  });

  it('the schoolopleider hears of it the next school day, reads by section and asks back', async () => {
    await sanne.moveClock('2026-11-10');
    await marijke.reads('Vandaag, dinsdag 10 november');
    await marijke.reads(/Sanne de Wit heeft het ingediend/);
    await marijke.screenshot('advies-12-so-digest');
    await marijke.press(inRow(marijke, /Youssef Amrani/, 'Lees en stem af'));
    await marijke.reads(/Onderdeel 1 van \d: De lessen/);
    await marijke.reads('Op tijd en **volledig**.');
    await marijke.fill('Opmerking bij dit onderdeel', 'Noem er een les bij.');
    await marijke.screenshot('advies-13-so-onderdeel-1');
    await marijke.press('Volgende onderdeel');
    await marijke.reads(/Onderdeel 2 van/);
    await marijke.screenshot('advies-14-so-onderdeel-2');
    await marijke.press('Alles gelezen? Naar afstemmen');
    await marijke.reads(/Je schreef een opmerking bij: De lessen/);
    await marijke.screenshot('advies-15-so-afstemmen');
    await marijke.press('Vraag om een aanpassing');
    await marijke.reads('Aanpassing gevraagd: adviesformulier halverwege');
    await marijke.screenshot('advies-16-so-teruggevraagd');
    await marijke.say('mijn formulieren');
    await marijke.reads('Toon ook de andere');
    await marijke.screenshot('advies-17-so-mijn-formulieren');
  });

  it('the werkplekbegeleider is told, sees the remark at its section, changes that and hands in again', async () => {
    await sanne.moveClock('2026-11-10 16:20');
    await sanne.reads(/Marijke Bos vraagt je om iets aan te passen/);
    await sanne.screenshot('advies-18-wpb-bericht');
    await sanne.press('Bekijk de opmerkingen');
    await sanne.reads('Noem er een les bij.');
    await sanne.screenshot('advies-19-wpb-opmerking');
    await sanne.press('Aanpassen');
    await sanne.reads(/Stap 1 van 7: De lessen/);
    await sanne.reads('Noem er een les bij.');
    await sanne.fill('Lessen en activiteiten', 'Rustig en helder, zoals de les over breuken.');
    await sanne.screenshot('advies-20-wpb-aanpassen');
    await sanne.press('Opnieuw indienen');
    await sanne.reads('Ingediend: adviesformulier halverwege');
    await sanne.reads(/versie 2/);
    await sanne.screenshot('advies-21-wpb-opnieuw');
  });

  it('the schoolopleider is shown what changed alone, and agrees', async () => {
    await sanne.moveClock('2026-11-11');
    await marijke.say('mijn formulieren');
    await marijke.reads('Nu bij jou');
    await marijke.screenshot('advies-22-so-mijn-formulieren');
    await marijke.press(inRow(marijke, /Youssef Amrani/, 'Lees en stem af'));
    await marijke.reads('Aangepast: adviesformulier halverwege');
    await marijke.reads('Is nu');
    await lastCard(marijke).getByText('Rustig en helder, zoals de les over breuken.').waitFor();
    assert.equal(
      await lastCard(marijke).getByText('Heeft oog voor elk kind.').count(),
      0,
      'what did not change is shown too',
    );
    await marijke.screenshot('advies-23-so-wijziging');
    await marijke.press('Akkoord met deze wijziging');
    await marijke.reads('Afgestemd: adviesformulier halverwege');
    await marijke.screenshot('advies-24-so-afgestemd');
  });

  it('the student reads it and reacts', async () => {
    await youssef.say('mijn formulieren');
    await youssef.reads('Nu bij jou');
    await youssef.screenshot('advies-25-student-mijn-formulieren');
    await youssef.press(inRow(youssef, /Adviesformulier halverwege/, 'Lees'));
    await youssef.reads('Heb je dit gelezen?');
    assert.equal(await youssef.page.getByText('Noem er een les bij.').count(), 0, 'the student reads a remark');
    await youssef.screenshot('advies-26-student-leest');
    await youssef.press('Schrijf een reactie');
    await youssef.fill('Reactie', 'Dat herken ik.');
    await youssef.screenshot('advies-27-student-reactie');
    await youssef.press('Indienen');
    await youssef.reads(/Je begeleiders kunnen je reactie lezen/);
    await youssef.screenshot('advies-28-student-ingediend');
    await youssef.press('Toon antwoorden');
    await youssef.press('Ik heb dit gelezen');
    await youssef.reads('Gelezen: adviesformulier halverwege');
    await youssef.screenshot('advies-29-student-gelezen');
    await sanne.say('mijn formulieren');
    await sanne.reads(/Klaar: iedereen heeft het gelezen/);
    await sanne.screenshot('advies-30-wpb-mijn-formulieren');
  });

  it('who reads in English gets the same cards in English, step by step', async () => {
    await toEnglish(sanne);
    await sanne.say('my forms');
    await sanne.reads('Halfway advisory form');
    await sanne.screenshot('advies-34-en-my-forms');
    await sanne.press(inRow(sanne, /Halfway advisory form.*Youssef Amrani/, 'View'));
    await sanne.reads('Progress on goal 1');
    await sanne.screenshot('advies-35-en-read');
    await sanne.say('my forms');
    await sanne.press(inRow(sanne, /Halfway advisory form.*Lieke Zonneveld/, 'Fill in'));
    await sanne.reads('Step 1 of 6: The lessons');
    await sanne.fill('Lesson preparation forms (LBF)', 'Late, and short.');
    await sanne.fill('Lessons and activities', 'The class does not hear her.');
    await sanne.screenshot('advies-36-en-step-1');
    await goOn('Reflection and learning goals');
    await sanne.fill('Self-evaluation and reflection', 'Finds it hard to look back.');
    await sanne.fill('Learning questions and goals', 'None yet.');
    await goOn('The learning outcomes');
    await goOn('View of the student');
    await sanne.fill('Qualities', 'Kind to every child.');
    await sanne.fill('Points for attention', 'Her voice.');
    await goOn('Advice');
    await choose(sanne, 'Needs attention');
    await goOn('Finish');
  });

  it('a development that stalls reaches the schoolopleider the same school day, from a draft, outside the digest', async () => {
    await lastCard(sanne).getByRole('radio', { name: 'Yes', exact: true }).first().check();
    await sanne.fill('What do you see, and what is needed?', 'A talk with the three of us.');
    await sanne.screenshot('advies-37-en-stalling');
    await sanne.press('Finish later');
    await sanne.reads('Saved: halfway advisory form');
    await sanne.screenshot('advies-38-en-later');
    await sanne.moveClock('2026-11-11 15:45');
    await marijke.reads('Sanne de Wit geeft aan dat de ontwikkeling van Lieke Zonneveld stokt.');
    await marijke.screenshot('advies-39-so-stagnatie');
    await marijke.press('Lees het formulier');
    await marijke.reads('A talk with the three of us.');
    await marijke.screenshot('advies-40-so-leest-concept');
  });

  it('in English too the schoolopleider reads by section, asks back, and sees what changed alone', async () => {
    await toEnglish(marijke);
    await sanne.press('Continue');
    await sanne.reads('Step 6 of 6: Finish');
    await choose(sanne, 'Not yet');
    await sanne.press('Submit');
    await sanne.reads('Submitted: halfway advisory form');
    await sanne.screenshot('advies-41-en-submitted');
    await marijke.say('my forms');
    await marijke.press(inRow(marijke, /Lieke Zonneveld/, 'Read and agree'));
    await marijke.reads(/Section 1 of \d: The lessons/);
    await marijke.fill('Remark on this section', 'Name a lesson.');
    await marijke.screenshot('advies-42-en-section-1');
    await marijke.press('Read it all? To agreeing');
    await marijke.reads(/You wrote a remark at: The lessons/);
    await marijke.screenshot('advies-43-en-agreeing');
    await marijke.press('Request a change');
    await marijke.reads('Change requested: halfway advisory form');
    await marijke.screenshot('advies-44-en-asked-back');
    // Not on a Wednesday: that is no working day of hers.
    await sanne.moveClock('2026-11-12');
    await sanne.reads(/Marijke Bos asks you to change something/);
    await sanne.screenshot('advies-45-en-message');
    await sanne.press('See the remarks');
    await sanne.reads('Name a lesson.');
    await sanne.screenshot('advies-46-en-remarks');
    await sanne.press('Change');
    await sanne.reads('Step 1 of 6: The lessons');
    await sanne.fill('Lessons and activities', 'The class did not hear her at sums.');
    await sanne.press('Submit again');
    await sanne.reads(/version 2/);
    await marijke.say('my forms');
    await marijke.press(inRow(marijke, /Lieke Zonneveld/, 'Read and agree'));
    await marijke.reads('Changed: halfway advisory form');
    await lastCard(marijke).getByText('The class did not hear her at sums.').waitFor();
    assert.equal(
      await lastCard(marijke).getByText('Kind to every child.').count(),
      0,
      'what did not change is shown too',
    );
    await marijke.screenshot('advies-47-en-changed');
    await marijke.press('I agree with this change');
    await marijke.reads('Agreed (afgestemd): halfway advisory form');
    await marijke.screenshot('advies-48-en-aligned');
  });

  /** The shortest way: the goals are what this story needs of it. */
  async function holdStartgesprek(): Promise<void> {
    await sanne.moveClock('2026-08-31');
    await youssef.reads('Startgesprek voorbereiden');
    await youssef.press('Bereid voor');
    await youssef.reads('Stap 1 van 2: Over jou');
    await next(youssef, 'Wat wil je leren?');
    await youssef.fill('Leervraag 1', 'Hoe begin ik een les rustig?');
    await youssef.fill('Leerdoel 1', 'In november start ik elke les zonder hulp.');
    await youssef.press('Indienen');
    await youssef.reads('Ingediend: voorbereiding op het startgesprek');
    await sanne.press('Vul in');
    await sanne.fill('Datum van het gesprek', '2026-08-31');
    await next(sanne, 'Leerdoelen');
    await next(sanne, 'Afspraken');
    await sanne.fill('Werkafspraken', 'Elke maandag spreken we de week door.');
    await sanne.press('Indienen');
    await sanne.reads('Ingediend: startgesprek');
  }

  async function next(person: PersonWindow, title: string): Promise<void> {
    await person.press('Bewaar en ga verder');
    await person.reads(new RegExp(`^Stap \\d van \\d: ${title.replace('?', '\\?')}$`));
  }

  async function choose(person: PersonWindow, option: string): Promise<void> {
    await person.page.getByRole('radio', { name: option, exact: true }).last().check();
  }

  async function toEnglish(person: PersonWindow): Promise<void> {
    await person.say('instellingen');
    await person.reads('In deze taal');
    await person.page.getByRole('combobox', { name: 'In deze taal' }).last().click();
    await person.page.getByRole('option', { name: 'English' }).click();
    await person.press('Bewaar');
  }

  async function goOn(title: string): Promise<void> {
    await sanne.press('Save and continue');
    await sanne.reads(new RegExp(`^Step \\d of 6: ${title}$`));
  }

  function lastCard(person: PersonWindow): Locator {
    return person.page.locator('.ac-adaptiveCard').last();
  }

  /** The button of the row with this text, in the last card that has one. */
  function inRow(person: PersonWindow, text: RegExp, title: string): Locator {
    const has = person.page.getByRole('button', { name: title, exact: true });
    return person.page
      .locator('.ac-container', { hasText: text, has })
      .last()
      .getByRole('button', { name: title, exact: true })
      .last();
  }
});
