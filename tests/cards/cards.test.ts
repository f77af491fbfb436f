import assert from 'node:assert/strict';
import { loadCards, MAX_CARD_BYTES } from '../../bot/render.js';
import type { Language } from '../../src/language.js';
import { everyTerm, samples } from '../support/cardSamples.js';

const card = loadCards();

for (const lang of ['nl', 'en'] satisfies Language[]) {
  describe(`Every card in ${lang}`, () => {
    for (const { card: name, what, view } of [...samples(lang), ...everyTerm(lang)]) {
      it(`${name}, ${what}: is complete, small enough, and has words for a client that cannot show it`, () => {
        const { content } = card(name, view);
        const json = JSON.stringify(content);
        assert.equal(content.version, '1.5');
        assert.equal(content.lang, lang);
        assert.match(content.fallbackText, /\S/);
        assert.ok(Buffer.byteLength(json) <= MAX_CARD_BYTES);
        assert.doesNotMatch(json, /\$\{|undefined|\[object /);
        assert.doesNotMatch(json, /"Action\.Execute"|"isRequired"/);
        // The Playground throws on a button with this name in its data, and sends nothing.
        assert.doesNotMatch(json, /"data":\{[^{}]*"key":/);
      });
    }
  });
}
