import { wordList } from './wordList.js';

/**
 * The small words around a term, folded, Dutch first. They carry no content of their own: what is left of a question
 * without them is what it asks for.
 */

/** Words that may stand anywhere without changing what is asked. */
export const fillers = wordList(`
  de het een n t dit dat deze die mijn mn jouw je jij jou u uw jullie ons onze ik wij we zij ze hij hem haar hun er
  is ben bent zijn was waren word wordt worden werd doe doet doen heb hebt heeft hebben had kan kun kunt kunnen mag moet
  moeten wil wilt willen zou zouden zal zullen ga gaat gaan dient dienen zie ziet zeg zegt zeggen staat staan gebruikt gebruiken
  hier daar nu dan nog eens even ook al eigenlijk precies nou nu toch wel niet geen graag altijd maar want hoor dus weer ooit ergens iemand
  mij me weet weten ken kent kennen snap snapt snappen begrijp begrijpt begrijpen idee geen niks niets vraag vraagje vragen
  hoezo zeker misschien snel kort kortom simpel duidelijk makkelijk gewone mensentaal exact verder meer allemaal ander andere anders
  werkt werken antwoord info informatie svp aub zon nieuw nieuwe alsjeblieft alstublieft help helpen hulp zo echt alweer
  daarin daarmee daarvan daarbij daarover daaronder daarvoor erin ermee ervan erbij erover hierin hiermee hiervan hierbij hieronder hierover therein about
  zoal overigens trouwens gewoonlijk meestal huh nooit nodig elkaar haal halen mix mixed mixing up confuse verwar verwarren always never
  begrippenkader glossary begrippenlijst woordenlijst volgens according kind type sort full form who's whos that's thats
  iets something juiste vredesnaam hemelsnaam pls plz alles everything all zoek zoeken hoor hoorde horen gehoord lees las lezen gelezen kom komt kwam kreeg krijg steeds telkens overal net pas vaak benieuwd
  vertel vertellen leg leggen geef geven noem som omschrijf beschrijf verklaar definieer
  the a an it its this that these those my your our their i you we they me us am are was were be been being does do did done
  can could would will should shall may must want wants need have has had get got please kindly just also really actually
  exactly here there now know tell show give help some any what's im dont not no idea clue understand sure like one thing question works work
  looking hear heard hearing read reading see saw seen came come across keep keeps often
  used use uses say says again quick quickly anyone someone else other another simple plain dutch english nederlands engels
`);

/** Words that say a meaning, a name or an explanation is asked for. */
export const signals = wordList(`
  wat whats what betekent betekende betekend beteken betekenen betekenis betekenissen bedoelt bedoelen bedoel bedoeld definitie omschrijving
  uitleg uitleggen uitgelegd toelichting toelichten inhoudt houdt inhouden afkorting afkortingen afgekort verstaan verstaat versta
  begrip begrippen term termen woord woorden waarvoor verschil verschillen verschilt hetzelfde synoniem rol rollen taak taken functie
  bedoeling bedoelingen voluit afk afko definieer definieert definieren omschrijft omschrijven beschrijft verklaart legt
  short defines describe describes elaborate spell
  relatie verband bet betek werk werkzaamheden job jobs duty duties responsibility responsibilities verantwoordelijkheid
  verantwoordelijkheden doel nut purpose heet heten noem noemt noemen genoemd letters
  means mean meaning meanings meant define defined definition definitions explain explained explanation stand stands standing
  abbreviation abbreviations acronym acronyms words word term terms difference differences differ same synonym role roles task tasks
  call called wa wot wt bt
`);

/** A question for what something is called, when one of these stands in it. */
export const namings = wordList('heet heten noem noemt noemen genoemd benaming call called');

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

/** Words that open a question inside a sentence: "weet jij wat een IO is". */
export const openers = wordList('wat whats what waar waarvoor waarin hoe how wie who whos welk welke which wot');

/** Words that open a question for something else than a meaning. */
export const otherOpeners = wordList('hoeveel hoelang wanneer waarom waardoor hoezo when why');

/** Of those the English ones, before which "so" is the ordinary word. */
export const englishOpeners = wordList('what whats who how when where why which');

/** Words that call what follows a term: "het woord IO". */
export const termLabels = wordList('woord term begrip afkorting word abbreviation');

/** Words after which a sector or a partnership is no more than where it is about. */
export const placing = wordList('in binnen bij op voor within at for van vanuit');

/** All that may stand beside an abbreviation that is an ordinary word too, as in "de so" or "so of io?". */
export const plain = wordList(`
  de het een mijn onze jouw jullie ons en of and or the a an my our hier here bij dus graag svp aub please pls plz vs versus
`);

/** Abbreviations that are ordinary words or names too, besides those of two letters. */
export const alsoWords = wordList('so po hr mr nb io vo cs ob mb bb vh it uni jot jef rug boss ict');

/** Words that ask what two terms have in common and what not. */
export const comparisons = wordList(
  'verschil verschillen verschilt hetzelfde zelfde elkaar difference differences differ differs different same mix confuse verwar versus vs',
);

/** Words that say what others say for something: "wat zegt het vo in plaats van leerteam". */
export const sayings = wordList('zeg zegt zeggen gebruik gebruikt gebruiken say says use uses');

/** What follows one of those, before the term. */
export const sayingLinks = wordList('tegen voor plaats for instead');

/** Words that make what follows somebody's own: "mijn IO" is a person. */
export const possessives = wordList('mijn mn onze ons jouw jullie uw zijn haar hun my our your his her their');

/** A question for yes or no begins with one of these. */
export const yesNo = wordList(
  'is zijn heeft hebben betekent betekenen bedoelt bedoelen bedoel staat are has have does do',
);

/** Words by which "is een IO ... " asks what something is, not how it is. */
export const kindMarkers = wordList('een n a an gewoon just of or hetzelfde zelfde same onderdeel soort part kind');

/** Where it all takes place; in a note of a few words they add nothing: "mentor basisschool stage". */
export const surroundings = wordList(`
  stage stages school scholen pabo opleiding lerarenopleiding hogeschool instituut studie onderwijs placement internship university college
  training education teaching lerarenopleidingen samenwerkingsschool
`);

/** Words that what a term is begins with: "BSO, die opvang". */
export const appositive = wordList('de het een n die dat the a an that for voor met bij van');
