import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { startDemo } from './support/demo.js';
import { openPerson } from './support/window.js';

describe('The demo', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it('keeps its data and its clock over Ctrl-C, and says hello once', async () => {
    const first = await startDemo();
    const before = await openPerson(browser, first.addressOf('Joke Prins'));
    await before.reads('Hoi, ik ben de bot van Samen Opleiden');
    await before.moveClock('2027-01-18');
    await before.reads('In de demo is het nu maandag 18 januari 2027 om 15:30.');
    await before.close();
    assert.equal(await first.stop(), 0);

    const second = await startDemo({ fresh: false, folder: first.folder });
    const after = await openPerson(browser, second.addressOf('Joke Prins'));
    await after.say('tijd');
    await after.reads(/In de demo is het nu maandag 18 januari 2027 om 15:3/);
    assert.equal(await after.page.getByText('Hoi, ik ben de bot van Samen Opleiden').count(), 0);
    await after.close();
    await second.remove();
  });

  it('names a taken port instead of starting half', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(4978, '127.0.0.1', resolve));
    await assert.rejects(startDemo(), /Bezette poort: 4978\. Stop wat daar luistert/);
    await new Promise((resolve) => other.close(resolve));
  });
});
