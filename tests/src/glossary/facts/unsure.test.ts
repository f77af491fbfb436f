import assert from 'node:assert/strict';
import { type Shipped, shipped } from '../../../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

const student = { partnerships: ['noord-holland'], roles: ['aanstaande-leraar'] };

describe('No fact is given', () => {
  const unknown: Record<string, readonly string[]> = {
    'for what no source says': [
      'hoeveel verdient een schoolopleider',
      'wanneer is de volgende studiedag',
      'waar lever ik het adviesformulier in',
      'welke schaal heeft het adviesformulier',
      'wie mag het adviesformulier zien',
      'wanneer krijg ik de uitslag van de wpa',
      'how many resits do I get',
      'hoe laat begint de wpl',
      'in welk lokaal is de wpl',
      'hoe lang duurt mijn stage',
      'hoeveel kost de training',
      'wie betaalt mijn stage',
      'wie loopt er stage',
      'wie heeft er problemen op stage',
      'hoeveel io’s heeft ipabo',
    ],
    'for something of another world': [
      'wie is de minister van onderwijs',
      'mijn kat is ziek wie moet ik bellen',
      'who do I call if the printer is broken',
      'hoe vaak gaat de bus',
    ],
    'for who somebody is': [
      'wie is mijn schoolopleider',
      'wie is onze so',
      'who is my assessor',
      'wie zijn mijn studenten',
      'wie is de cso van stichting zaanwiek',
    ],
    'for what has happened, or happens to one person': [
      'wie heeft mijn adviesformulier gelezen',
      'heeft mijn wpb het adviesformulier al ingevuld',
      'hoeveel wpl’s heb ik nog',
      'wanneer is mijn volgende lesbezoek',
      'hoeveel uur heb ik al gemaakt',
    ],
    'for a meaning or a name': [
      'wat is een wpl',
      'wat doet een schoolopleider',
      'wie is een instituutsopleider',
      'hoe noemen jullie een so hier',
      'wie zitten er in de stuurgroep',
      'wat is het verschil tussen een lesbezoek en een flitsbezoek',
    ],
    'for half a question': ['hoeveel uur', 'wie', 'met wie', 'hoe vaak is er overleg', 'wie doet dat'],
    'where a word turns it around': [
      'wie krijgt het adviesformulier niet te zien',
      'hoe lang duurt de wpa in het vo',
      'waarom is er een adviesformulier',
      'wie krijgt er een lesbezoek',
    ],
  };
  for (const [what, questions] of Object.entries(unknown)) {
    it(what, () => {
      const facts = questions.filter((question) => ship.glossary.ask(question, student).status === 'fact');
      assert.deepEqual(facts, []);
    });
  }

  it('for a story', () => {
    const story = `${'op mijn stage gaat het goed en '.repeat(10)}wie vult het adviesformulier in`;
    assert.notEqual(ship.glossary.ask(story, student).status, 'fact');
  });
});
