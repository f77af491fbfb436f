import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { hostConfig, themes } from './hostConfig.js';

const require = createRequire(import.meta.url);

/** A page of a client that shows one card at a time, with the library that clients use and axe to look at it. */
export async function openCardPage(
  browser: Browser,
  theme: keyof typeof themes,
  width: number,
  lang: string,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 300 } });
  const { background, text, line } = themes[theme];
  await page.setContent(`<!doctype html><html lang="${lang}"><head><title>Card</title><style>
    body { margin: 0; background: ${background}; color: ${text}; font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; overflow-wrap: anywhere; }
    main { padding: 8px; }
    button { font: inherit; font-weight: 600; padding: 5px 12px; margin: 0 0 8px; border-radius: 4px; border: 1px solid ${line};
      background: ${background}; color: ${text}; max-width: 100%; white-space: normal; text-align: left; }
  </style></head><body><main id="card"></main></body></html>`);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page;
}

/** Draws one card; gives what the library had to say about it. */
export function showCard(page: Page, content: object, theme: keyof typeof themes): Promise<string[]> {
  const call = `(({ content, config }) => {
    const context = new AdaptiveCards.SerializationContext();
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(content, context);
    document.getElementById('card').replaceChildren(card.render());
    // The library checks "lang" with a regular expression that remembers where it was: every second card fails it.
    return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
      .filter((message) => !message.endsWith('for property "lang".'));
  })(${JSON.stringify({ content, config: hostConfig(theme) })})`;
  return page.evaluate(call);
}

/** What keeps somebody from using the card that is shown. */
export function violations(page: Page): Promise<string[]> {
  // A card has no landmarks or level-one heading of its own: the page around it has.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const call = `axe.run(document, { rules: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`;
  return page.evaluate(call);
}
