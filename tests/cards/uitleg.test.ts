import assert from 'node:assert/strict';
import { commandIn } from '../../bot/commands.js';
import { textIn } from '../../cards/text/text.js';
import { helpView, type Offer, welcomeView } from '../../cards/views/uitleg.js';

describe('What a person can type', () => {
  for (const lang of ['nl', 'en'] as const) {
    const { offers } = textIn(lang).help;
    for (const [offer, { say }] of Object.entries(offers)) {
      if (offer === 'wie') continue;
      it(`"${say}" on the card is understood as what it stands for`, () => assert.equal(commandIn(say), offer));
    }
  }

  it('stands on the help card in the order it was given, and nothing else', () => {
    const said = helpView('nl', ['tips', 'bereik'] satisfies Offer[]).offers.map(({ say }) => say);
    assert.deepEqual(said, ['tips', 'bereik']);
  });

  it('stands on the welcome of who is known, and not on that of a stranger', () => {
    assert.deepEqual(
      welcomeView(['Duin'], 'nl').offers.map(({ say }) => say),
      ['mijn taken', 'taken van deze maand', 'instellingen'],
    );
    assert.deepEqual(welcomeView([], 'nl').offers, []);
  });
});
