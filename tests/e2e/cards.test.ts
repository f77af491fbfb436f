import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { loadCards } from '../../bot/render.js';
import type { Language } from '../../src/language.js';
import { everyTerm, inOne, samples } from '../support/cardSamples.js';
import { openBrowser } from './support/browser.js';
import { openCardPage, showCard, violations } from './support/cardPage.js';

const widths = { phone: 320, wide: 640 };

/** What a small phone has left between the bar of Teams and the box to type in. */
const phoneHeight = 500;

/** Every card is drawn by the library that clients use, in both languages, on a phone and wide, light and dark. */
describe('A card on a client', () => {
  let browser: Browser;
  const card = loadCards();

  before(async () => {
    browser = await openBrowser();
    mkdirSync('artifacts/cards', { recursive: true });
  });
  after(() => browser?.close());

  it('can be used with the keyboard alone: Tab goes along the buttons in their order, Enter presses', async () => {
    const page = await openCardPage(browser, 'light', widths.phone, 'nl');
    const choice = samples('nl').find(({ what }) => what === 'bso');
    assert.ok(choice);
    await showCard(page, card(choice.card, choice.view).content, 'light');
    await page.evaluate(
      'AdaptiveCards.AdaptiveCard.onExecuteAction = (action) => { document.title = action.data.entry; }',
    );
    const reached: string[] = [];
    // The first stop is the card itself, whose words are then read out.
    await page.keyboard.press('Tab');
    for (let step = 0; step < 2; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(String(await page.evaluate('document.activeElement.textContent')));
    }
    assert.deepEqual(reached, ['Bovenschoolse schoolopleider', 'Buitenschoolse opvang']);
    await page.keyboard.press('Enter');
    assert.equal(await page.title(), 'bso-opvang');
    await page.close();
  });

  for (const lang of ['nl', 'en'] satisfies Language[]) {
    it(`shows what a term means without scrolling, to somebody of one partnership on a small phone: ${lang}`, async () => {
      const page = await openCardPage(browser, 'light', widths.phone, lang);
      for (const sample of inOne.flatMap((speaker) => everyTerm(lang, speaker))) {
        await showCard(page, card(sample.card, sample.view).content, 'light');
        const bottom = await bottomOf(page, String(sample.view.definition));
        assert.ok(bottom <= phoneHeight, `${sample.what}: the definition ends at ${bottom}`);
      }
      await page.close();
    });

    it(`shows a digest about three students on little more than one screen of a small phone: ${lang}`, async () => {
      const page = await openCardPage(browser, 'light', widths.phone, lang);
      const three = samples(lang).find(({ card, what }) => card === 'digest' && what === 'drie');
      assert.ok(three);
      await showCard(page, card(three.card, three.view).content, 'light');
      const height = Number(await page.evaluate('document.getElementById("card").scrollHeight'));
      assert.ok(height <= 1.25 * phoneHeight, `${height} high`);
      await page.close();
    });

    for (const theme of ['light', 'dark'] as const) {
      for (const [size, width] of Object.entries(widths)) {
        it(`is readable and usable by everyone: ${lang}, ${theme}, ${size}`, async () => {
          const page = await openCardPage(browser, theme, width, lang);
          for (const sample of samples(lang)) {
            const remarks = await showCard(page, card(sample.card, sample.view).content, theme);
            assert.deepEqual(remarks, [], `${sample.card} ${sample.what}: the library had remarks`);
            const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
            assert.ok(Number(overflow) <= 0, `${sample.card} ${sample.what}: wider than the screen`);
            assert.deepEqual(await violations(page), [], `${sample.card} ${sample.what}: not for everyone`);
            const name = `${sample.card}-${sample.what.slice(0, 24)}-${lang}-${theme}-${size}`;
            await page.screenshot({ path: `artifacts/cards/${name}.png`, fullPage: true });
          }
          await page.close();
        });
      }
    }
  }
});

/** How far down a text on the card ends. @throws Error when it is not there. */
function bottomOf(page: Page, text: string): Promise<number> {
  return page
    .getByText(text, { exact: true })
    .first()
    .evaluate((element) => element.getBoundingClientRect().bottom);
}
