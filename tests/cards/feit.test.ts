import assert from 'node:assert/strict';
import { factView } from '../../cards/views/begrip/feit.js';
import { type Shipped, shipped, stranger } from '../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

const view = (question: string, lang: 'nl' | 'en' = 'nl') => {
  const answer = ship.glossary.ask(question, stranger);
  assert.equal(answer.status, 'fact');
  assert.ok(answer.status === 'fact');
  return factView(answer, lang);
};

describe('The card with a fact', () => {
  it('says whose the fact is, and where it comes from', () => {
    const { title, says, source } = view('wie vult het adviesformulier in?');
    assert.equal(title, 'Werkplekbegeleider (WPB)');
    assert.deepEqual(says, [
      {
        label: 'In de rolbeschrijvingen van Samen Opleiden Noord-Holland',
        text: 'De werkplekbegeleider vult het adviesformulier in, twee keer per semester.',
      },
    ]);
    assert.match(source, /Noord-Holland/);
  });

  it('puts facts of one source together, and those of another below it', () => {
    const labels = view('wanneer is het startgesprek?').says.map(({ label }) => label);
    assert.equal(labels.length, new Set(labels).size);
    assert.ok(labels.length > 1);
  });

  it('has the role and the form it speaks of to press for', () => {
    const ids = view('wie vult het adviesformulier in?').buttons.map(({ id }) => id);
    assert.deepEqual(ids, ['werkplekbegeleider', 'adviesformulier']);
  });

  it('stands below the word alone when it tells of several meanings of it', () => {
    assert.equal(view('hoe lang duurt het startgesprek?').title, 'Startgesprek');
  });

  it('speaks English to who asks in English', () => {
    assert.match(view('who fills in the advisory form?', 'en').says[0]?.text ?? '', /workplace mentor/);
  });
});
