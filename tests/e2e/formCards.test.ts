import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { loadCards } from '../../bot/render.js';
import type { Language } from '../../src/language.js';
import { everyStep } from '../support/samples/everyStep.js';
import { openBrowser } from './support/browser.js';
import { openCardPage, showCard, violations } from './support/cardPage.js';

/** Every step of both forms in every shape, from empty to as full as it can be, drawn by the library that clients use. */
describe('A step of a form on a client', () => {
  let browser: Browser;
  let page: Page;
  const card = loadCards();

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const lang of ['nl', 'en'] satisfies Language[]) {
    it(`is drawn without a remark of the library, fits a small phone, and can be used by everyone: ${lang}`, async () => {
      page = await openCardPage(browser, 'light', 320, lang);
      for (const { what, view } of everyStep(lang)) {
        assert.deepEqual(
          await showCard(page, card('stap', view).content, 'light'),
          [],
          `${what}: the library had remarks`,
        );
        const inputs = await page
          .locator('input:not([type=radio]), textarea, select, .ac-choiceSetInput-expanded')
          .count();
        assert.equal(inputs, view.fields.length, `${what}: each field can be filled in`);
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        assert.ok(Number(overflow) <= 0, `${what}: wider than the screen`);
        assert.deepEqual(await violations(page), [], `${what}: not for everyone`);
      }
      await page.close();
    });
  }
});
