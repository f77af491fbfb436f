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
  ];

  for (const text of taken) it(`"${text}" asks for the tasks`, () => assert.equal(commandIn(text), 'taken'));
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
  for (const text of questions) it(`"${text}" is a question`, () => assert.equal(commandIn(text), undefined));
});
