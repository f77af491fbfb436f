import type { Weight } from './face.js';

/** How a piece of text looks: sizes in points, `leading` from line to line. */
export interface Look {
  size: number;
  leading: number;
  weight: Weight;
  colour: string;
}

const ink = '#1f2328';
const soft = '#57606a';
const blue = '#1d3b5c';

/** Every look on the paper. The colours keep a contrast of 5 to 1 and more on white, and can be copied in grey. */
export const looks = {
  title: { size: 21, leading: 27, weight: 'bold', colour: blue },
  section: { size: 13, leading: 18, weight: 'bold', colour: blue },
  label: { size: 10, leading: 15, weight: 'bold', colour: ink },
  text: { size: 10, leading: 15, weight: 'regular', colour: ink },
  strong: { size: 10, leading: 15, weight: 'bold', colour: ink },
  soft: { size: 10, leading: 15, weight: 'regular', colour: soft },
  small: { size: 8.5, leading: 12.5, weight: 'regular', colour: soft },
  smallLabel: { size: 8.5, leading: 12.5, weight: 'bold', colour: soft },
} as const satisfies Record<string, Look>;

export const rule = { colour: '#d0d7de', thickness: 0.6 };
export const bar = { colour: '#8fa3b8', thickness: 2, indent: 12 };

/** A4, upright; everything in points from the upper left corner. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 62,
  right: 62,
  top: 62,
  /** Between the body and the foot, and below the foot. */
  footGap: 22,
  bottom: 34,
  /** Where the line above the later pages stands. */
  running: 32,
} as const;

/** How wide the body is. */
export const BODY = sheet.width - sheet.left - sheet.right;
