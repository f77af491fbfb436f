import { wordList } from '../wordList.js';

/** Words that open a question inside a sentence: "weet jij wat een IO is". */
export const openers = wordList(`
  wat whats what wot wta waht wath wht waar waarvoor waarin hoe how wie who whos welk welke which
`);

/** Words that open a question for something else than a meaning. */
export const otherOpeners = wordList('hoeveel hoelang wanneer waarom waardoor hoezo when why');

/** Words that begin a circumstance: "wat gebeurt er als ik mijn WPA niet haal" is about that. */
export const conditions = wordList(
  'als wanneer indien omdat terwijl voordat nadat zodra if when because while before after unless',
);

/** Of all those the English ones, before which "so" is the ordinary word. */
export const englishOpeners = wordList('what whats who how when where why which');

/** A question for yes or no begins with one of these. */
export const yesNo = wordList(
  'is zijn heeft hebben betekent betekenen bedoelt bedoelen bedoel staat are has have does do ben am',
);

/** Words by which "is een IO ..." asks what something is, not how it is. */
export const kindMarkers = wordList(
  'een n a an zon gewoon just of or hetzelfde zelfde same onderdeel soort part kind someone iemand degene diegene zoiets',
);

/** Words that make what follows somebody's own: "mijn IO" is a person. */
export const possessives = wordList('mijn mn onze ons jouw jullie uw zijn haar hun my our your his her their');
