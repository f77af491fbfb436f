import assert from 'node:assert/strict';
import { commandIn } from '../../bot/commands.js';

describe('A command is the whole of what was typed', () => {
  const taken = [
    'mijn taken',
    'Taken',
    'MIJN TAKEN?',
    'wat zijn mijn taken',
    'toon mijn taken graag',
    'welke taken heb ik nu?',
    'hoi, laat me mijn taken zien aub',
    'my tasks',
    'what are my tasks?',
    'tasks please',
    "to-do's",
  ];
  const uren = [
    'uren',
    'mijn uren',
    'Uren?',
    'hoeveel uren heb ik?',
    'hours',
    'my hours please',
    'how many hours do i have?',
  ];
  const questions = [
    '',
    'wat betekent taken?',
    'takenpakket',
    'wat doet een SO?',
    'hoeveel uur kost een WPA',
    'IO',
    'uren WPA',
    'stoplicht',
    'wat is een pauze',
    'mijn student is ziek',
    'wat als ik ziek ben',
    'wat is uitstel',
    'kan een student uitstel krijgen?',
    'wat zijn werkdagen',
    'begrip',
    'begrippenkader',
    'wat is het begrippenkader',
    'alle werkplekbegeleiders',
    'team',
    'koppel',
    'wat doet het team',
    'waarom',
    'waarom krijg ik een schoolopleider?',
    'waarom krijg ik dit formulier twee keer?',
    'waarom is er een startgesprek?',
    'wat is een maand',
    'wat is een tip',
    'tips voor een startgesprek',
    'welke taken heeft een schoolopleider deze maand?',
    'why is there a WPA?',
    'adviesformulier',
    'startgesprek',
    'wat is een adviesformulier?',
    'welke formulieren zijn er bij een WPA?',
  ];

  for (const text of taken) it(`"${text}" asks for the tasks`, () => assert.equal(commandIn(text), 'taken'));
  const tips = [
    'tips',
    'Tips?',
    'mijn tips',
    'tips voor mijn rol',
    'heb je tips voor mij?',
    'geef me tips',
    'tips for my role',
    'any tips?',
    'my ongoing tasks',
  ];
  for (const text of tips)
    it(`"${text}" asks for what goes on all semester`, () => assert.equal(commandIn(text), 'tips'));
  const formulieren = [
    'mijn formulieren',
    'Formulieren?',
    'welke formulieren heb ik?',
    'toon mijn openstaande formulieren graag',
    'mijn adviesformulier',
    'my forms',
    'show my open forms please',
  ];
  for (const text of formulieren)
    it(`"${text}" asks for the forms`, () => assert.equal(commandIn(text), 'formulieren'));
  const exports = [
    'formulieren exporteren',
    'mijn formulieren downloaden',
    'ik wil alle formulieren in Excel',
    'Exporteer mijn formulieren',
    'export forms',
    'export all forms to excel please',
  ];
  for (const text of exports)
    it(`"${text}" asks for the forms as a file`, () => assert.equal(commandIn(text), 'formulieren-export'));
  const maand = [
    'taken van deze maand',
    'Mijn taken van deze maand?',
    'taken deze maand',
    'toon mijn taken voor deze maand graag',
    'wat zijn de taken in deze maand',
    'deze maand',
    'tasks of this month',
    'my tasks for this month please',
  ];
  for (const text of maand) it(`"${text}" asks for the month`, () => assert.equal(commandIn(text), 'maand'));
  const waarom = [
    'waarom krijg ik dit?',
    'Waarom krijg ik dit',
    'waarom krijg ik dit bericht?',
    'waarom krijg ik deze taken',
    'waarom heb ik dit bericht gekregen?',
    'waarom kreeg ik die herinnering van je',
    'why do I get this?',
    'why am I getting these messages',
    'why did I get this message?',
  ];
  for (const text of waarom) it(`"${text}" asks for the reason`, () => assert.equal(commandIn(text), 'waarom'));
  for (const text of uren) it(`"${text}" asks for the hours`, () => assert.equal(commandIn(text), 'uren'));
  const stop = [
    'stop',
    'Stop!',
    'stop maar',
    'pauze graag',
    'geen berichten meer',
    'stuur me geen herinneringen meer',
    'herinner me niet meer',
    'no more reminders please',
    'unsubscribe',
  ];
  for (const text of stop) it(`"${text}" asks to hear less`, () => assert.equal(commandIn(text), 'stop'));
  const away = [
    'pauze',
    'even pauze',
    'ik wil pauzeren',
    'Ik ben ziek.',
    'ik ben met verlof',
    'I am on leave',
    'a break please',
  ];
  for (const text of away)
    it(`"${text}" asks to hear nothing for a while`, () => assert.equal(commandIn(text), 'stop'));
  const instellingen = [
    'instellingen',
    'mijn instellingen',
    'Voorkeuren!',
    'wijzig mijn werkdagen',
    'verander de taal',
    'settings',
    'show me my settings please',
    'change my language',
  ];
  for (const text of instellingen)
    it(`"${text}" asks for the settings`, () => assert.equal(commandIn(text), 'instellingen'));
  const uitstel = [
    'uitstel',
    'Uitstel geven',
    'geef uitstel',
    'ik wil uitstel geven',
    'more time',
    'give an extension',
  ];
  for (const text of uitstel) it(`"${text}" asks for more time`, () => assert.equal(commandIn(text), 'uitstel'));
  const overviews = {
    bereik: [
      'bereik',
      'Bereik?',
      'toon het bereik',
      'bereikbaarheidsbord',
      'wie krijgt mijn berichten?',
      'wie bereik je niet?',
      'reach',
      'who gets my messages?',
    ],
    verslag: ['verslag', 'toon het verslag', 'verslag van je berichten', 'report', 'delivery report please'],
    voortgang: [
      'voortgang',
      'voortgang per school',
      'geef me de voortgang van de scholen',
      'progress',
      'progress per school',
    ],
    proefrit: ['proefrit', 'semester-proefrit', 'proefrit van dit semester', 'trial run', 'trial run of the semester'],
  } as const;
  for (const [command, texts] of Object.entries(overviews)) {
    for (const text of texts)
      it(`"${text}" asks for an overview: ${command}`, () => assert.equal(commandIn(text), command));
  }
  for (const text of [
    'wat is een verslag?',
    'reflectieverslag',
    'voortgangsevaluatie',
    'wat is de voortgangsevaluatie',
    'reikwijdte',
    'proefles',
  ]) {
    it(`"${text}" asks for no overview`, () => assert.equal(commandIn(text), undefined));
  }
  const begrippen = [
    'alle begrippen',
    'Alle begrippen?',
    'begrippenlijst',
    'de begrippenlijst graag',
    'toon alle begrippen',
    'geef me de begrippenlijst',
    'welke begrippen ken je',
    'welke begrippen ken je allemaal?',
    'all terms',
    'show me all terms please',
    'glossary',
    'which terms do you know?',
  ];
  for (const text of begrippen) it(`"${text}" asks for the list`, () => assert.equal(commandIn(text), 'begrippen'));
  const koppel = [
    'koppel dit team',
    'Koppel team',
    'koppel dit kanaal graag',
    'link this team',
    'link this team please',
  ];
  for (const text of koppel) it(`"${text}" links the team`, () => assert.equal(commandIn(text), 'koppel'));
  for (const text of questions) it(`"${text}" is a question`, () => assert.equal(commandIn(text), undefined));
});
