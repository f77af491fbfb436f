import { wordList } from '../wordList.js';

/** Words that join two terms of one question. */
export const listers = wordList('en of and or vs versus plus tegenover tegen with met than dan tussen between');

/** Words after which only circumstances follow: "in de brief", "bij de pabo", "of my school". */
export const links = wordList(`
  in op bij van uit voor tijdens binnen over aan naar onder door volgens namens met zonder tegen tot via per rond om te als tussen vanuit
  rondom buiten vanaf sinds plaats instead
  at on of for from within during about by with under inside to into as between than
`);

/** Words that begin a new thought; what follows does not belong to the term before it. */
export const conjunctions = wordList(`
  als omdat terwijl zodat nadat voordat hoewel tenzij wanneer waarom waardoor waarbij waarin waar hoe hoeveel hoelang welk welke wie wiens
  if when because while since although why where how which who whose whom
  ik we wij jij je i you they he she wordt moet moeten kan kunnen mag
`);

/** Words after which a sector or a partnership is no more than where it is about. */
export const placing = wordList('in binnen bij op voor within at for van vanuit');

/** Words that what a term is begins with: "BSO, die opvang". */
export const appositive = wordList('de het een n die dat the a an that for voor met bij van');

/** All that may stand beside an abbreviation that is an ordinary word too, as in "de so" or "so of io?". */
export const plain = wordList(`
  de het een mijn onze jouw jullie ons en of and or the a an my our hier here bij dus graag svp aub please pls plz vs versus
`);

/** Abbreviations that are ordinary words or names too, besides those of two letters. */
export const alsoWords = wordList('so po hr mr nb io vo cs ob mb bb vh it uni jot jef rug boss ict');

/** Where it all takes place; in a note of a few words they add nothing: "mentor basisschool stage". */
export const surroundings = wordList(`
  stage stages school scholen pabo opleiding lerarenopleiding hogeschool instituut studie onderwijs taal
  placement internship university college training education teaching
`);

/** Words with which somebody says where a term was met: "in mijn rooster staat WPL". */
export const meeting = wordList(
  'staat stond staan stonden lees las zie zag hoor hoorde viel says read saw heard see said mentioned',
);
