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
  press(title: string): Promise<void>;
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

/** Opens the window of a person and waits until it can be typed in. */
export async function openPerson(browser: Browser, address: string, viewport = wide): Promise<PersonWindow> {
  const page = await browser.newPage({ viewport });
  await page.goto(address);
  await box(page).waitFor();
  // The log lies over the chat where that is narrow.
  await page.getByText('Log Panel', { exact: true }).locator('xpath=..').getByRole('button').last().click();
  return {
    page,
    async say(text) {
      await box(page).click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    async post(text, { mention } = { mention: true }) {
      await box(page).click();
      if (mention) {
        await page.keyboard.type('@');
        await page.getByRole('menuitem', { name: 'Samen Opleiden' }).click();
      }
      await page.keyboard.insertText(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    openChat: () => page.getByText('Personal Chat', { exact: true }).click(),
    openChannel: () => page.getByText('Werkplekbegeleiders', { exact: true }).click(),
    press: (title) => page.getByRole('button', { name: title, exact: true }).last().click(),
    fill: (label, text) => page.getByLabel(label).last().fill(text),
    valueOf: (label) => page.getByLabel(label).last().inputValue(),
    reads: (text) => page.getByText(text).last().waitFor({ timeout: 15_000 }),
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
