// Draws the two icons of the Teams app into appPackage/: run it after changing a shape below, and look at the result.
// node scripts/icons.mjs   (needs Chromium: CHROMIUM=/path/to/it when it is not at /usr/bin/chromium)
import { chromium } from 'playwright-core';

// Two rings that hold each other (school and institute) inside a speech bubble, on a grid of 32. The top crossing is drawn
// once more, so that the rings are linked and not stacked.
const bubble =
  'M7.5 5h17a4 4 0 0 1 4 4v9.5a4 4 0 0 1-4 4H15l-5.2 4.4a.7.7 0 0 1-1.15-.53V22.5H7.5a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z';
const left = { x: 13, y: 13.75 };
const right = { x: 19, y: 13.75 };
const radius = 4.7;

/** A piece of the left ring, from one angle to another in degrees, clockwise from the right. */
function piece(from, to) {
  const at = (angle) => {
    const turn = (angle * Math.PI) / 180;
    return `${left.x + radius * Math.cos(turn)} ${left.y + radius * Math.sin(turn)}`;
  };
  return `M${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}`;
}

const color = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="192" height="192">
  <defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#2b7f86"/><stop offset="1" stop-color="#1b5a66"/>
  </linearGradient></defs>
  <rect width="32" height="32" fill="url(#g)"/>
  <g transform="translate(16 16.2) scale(.82) translate(-16 -15.9)">
    <path d="${bubble}" fill="#ffffff"/>
    <g fill="none" stroke-width="2">
      <circle cx="${left.x}" cy="${left.y}" r="${radius}" stroke="#1f6a73"/>
      <circle cx="${right.x}" cy="${right.y}" r="${radius}" stroke="#ffffff" stroke-width="3.2"/>
      <circle cx="${right.x}" cy="${right.y}" r="${radius}" stroke="#e8954a"/>
      <path d="${piece(-68, -32)}" stroke="#ffffff" stroke-width="3.2"/>
      <path d="${piece(-84, -16)}" stroke="#1f6a73"/>
    </g>
  </g>
</svg>`;

const outline = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
  <g fill="none" stroke="#ffffff" stroke-linejoin="round">
    <path d="${bubble}" stroke-width="2"/>
    <circle cx="${left.x}" cy="${left.y}" r="${radius}" stroke-width="1.5"/>
    <circle cx="${right.x}" cy="${right.y}" r="${radius}" stroke-width="1.5"/>
  </g>
</svg>`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  for (const [name, size, svg] of [
    ['color', 192, color],
    ['outline', 32, outline],
  ]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: `appPackage/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
