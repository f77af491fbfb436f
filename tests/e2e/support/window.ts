import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';

/** One Playground window, as the person in it uses it. */
export interface PersonWindow {
  page: Page;
  say(text: string): Promise<void>;
  /** In the team's channel, with the bot mentioned or not. */
  post(text: string, options?: { mention: boolean }): Promise<void>;
  openChat(): Promise<void>;
  openChannel(): Promise<void>;
  /** The clock of the demo; what the new moment brings has been sent when this is over. */
  moveClock(to: string): Promise<void>;
  /** The last button with this title, or this button. */
  press(button: string | Locator): Promise<void>;
  /** Types in the last field with this label, in place of what is there. */
  fill(label: string, text: string): Promise<void>;
  /** What stands in the last field with this label. */
  valueOf(label: string): Promise<string>;
  /** Waits until this text can be read in the conversation. */
  reads(text: string | RegExp): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

const wide = { width: 1280, height: 900 };

/** Milliseconds that anything may take. Where all goes well nobody waits for it, and a slow machine needs it. */
const PATIENCE = 60_000;

/** Opens the window of a person and waits until it can be typed in. */
export async function openPerson(browser: Browser, address: string, viewport = wide): Promise<PersonWindow> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await box(page).waitFor();
  // The log lies over the chat where that is narrow.
  await page.getByText('Log Panel', { exact: true }).locator('xpath=..').getByRole('button').last().click();
  const say = async (text: string) => {
    await quiet(page);
    await box(page).click();
    await page.keyboard.insertText(text);
    await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/messages')),
      page.keyboard.press('Enter'),
    ]);
  };
  return {
    page,
    say,
    async moveClock(to) {
      const told = page.getByText(/^In de demo is het nu/);
      const before = await told.count();
      await say(`tijd ${to}`);
      await told.nth(before).waitFor();
    },
    async post(text, { mention } = { mention: true }) {
      await quiet(page);
      await box(page).click();
      if (mention) {
        await page.keyboard.type('@');
        await page.getByRole('menuitem', { name: 'Samen Opleiden' }).click();
      }
      await page.keyboard.insertText(` ${text}`);
      await press(page, page.getByRole('button', { name: 'Post', exact: true }));
    },
    openChat: () => page.getByText('Personal Chat', { exact: true }).click(),
    openChannel: () => page.getByText('Werkplekbegeleiders', { exact: true }).click(),
    press: (button) =>
      press(page, typeof button === 'string' ? page.getByRole('button', { name: button, exact: true }).last() : button),
    async fill(label, text) {
      await quiet(page);
      await page.getByLabel(label).last().fill(text);
    },
    valueOf: (label) => page.getByLabel(label).last().inputValue(),
    reads: (text) => page.getByText(text).last().waitFor(),
    async screenshot(name) {
      mkdirSync('artifacts', { recursive: true });
      await page.screenshot({ path: `artifacts/${name}.png` });
    },
    close: () => page.close(),
  };
}

function box(page: Page): Locator {
  // Not the fields of cards: those are above it.
  return page.getByRole('textbox').and(page.locator('[contenteditable=true]')).first();
}

/**
 * Presses a button that can be seen and reached, in one step. A mouse presses in two: when a message comes between down and up, the
 * Playground draws every card anew or moves it, and the browser makes no click of it.
 */
async function press(page: Page, button: Locator): Promise<void> {
  await quiet(page);
  await button.click({ trial: true });
  // As a mouse does: what was typed in a date only counts when its field is left.
  await button.focus();
  await button.dispatchEvent('click');
}

/** Frames without a change after which all that came is taken to be drawn. */
const STILL = 10;

/** Waits until the conversation stands still: with each message that comes, the Playground empties the fields of all cards. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    let still = 0;
    const observer = new MutationObserver(() => { still = 0; });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    const frame = () => {
      still += 1;
      if (still <= ${STILL}) return requestAnimationFrame(frame);
      observer.disconnect();
      resolve();
    };
    requestAnimationFrame(frame);
  })`);
}
