import type { Text } from './nl.js';

/** Every English sentence about what goes on all semester: the twin of `nlTips.ts`. */
export const enTips: Text['tips'] = {
  title: 'Tips for your role',
  intro: 'This goes on all semester. I do not remind you of it.',
  none: 'I have no tips for your role. Type my tasks for what has a date.',
  place: (page, pages) => `Page ${page} of ${pages}`,
  own: (partnership) => `Agreed at ${partnership}`,
};
