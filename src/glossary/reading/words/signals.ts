import { wordList } from '../wordList.js';

const dutch = `
  betekent betekende betekend beteken betekenen betekenis betekenissen bet betek bedoelt bedoelen bedoel bedoeld bedoeling bedoelingen
  definitie definities definieer definieert definieren omschrijving omschrijf omschrijft omschrijven beschrijf beschrijft beschrijving
  verklaar verklaart verklaring uitleg uitleggen uitgelegd leg legt toelichting toelichten inhoudt houdt inhouden verstaan verstaat versta
  afkorting afkortingen afgekort afk afko voluit letters begrip begrippen term termen woord woorden waarvoor vertaal vertaling
  synoniem synoniemen relatie verband onderscheid onderscheidt verhoudt verhouden heet heten noem noemt noemen genoemd
  samenvatten samenvatting voorbeeld voorbeelden gebeurt rol rollen taak taken functie werk werkzaamheden verantwoordelijkheid verantwoordelijkheden doel nut
`;
const english = `
  means mean meaning meanings meant define defines defined definition definitions describe describes explain explained explanation elaborate
  stand stands standing refer refers example examples summary happens short spell abbreviation abbreviations acronym acronyms words word term terms translate translation synonym synonyms
  role roles task tasks job jobs duty duties responsibility responsibilities purpose call called
`;

/** Openers that alone ask for a meaning, also as a hurried thumb types them. */
export const whats = wordList('wat whats what wa wot wta waht wath wht wt bt waarvoor');

/** Words that ask what two terms have in common and what not. */
export const comparisons = wordList(`
  verschil verschillen verschilt onderscheid onderscheidt verhoudt verhouden hetzelfde dezelfde zelfde elkaar vergelijk vergelijken vergelijking verwar verwarren
  diff difference differences differ differs different same mix confuse compare compared comparison versus vs
`);

/** Words that say a meaning, a name or an explanation is asked for. */
export const signals: ReadonlySet<string> = new Set([
  ...wordList(dutch),
  ...wordList(english),
  ...whats,
  ...[...comparisons].filter(
    (word) => !['elkaar', 'mix', 'confuse', 'verwar', 'verwarren', 'versus', 'vs'].includes(word),
  ),
]);

/** A question for what something is called, when one of these stands in it. */
export const namings = wordList('heet heten noem noemt noemen genoemd benaming call called');

/** Words that say what others say for something: "wat zegt het vo in plaats van leerteam". */
export const sayings = wordList('zeg zegt zeggen say says');

/** The same of a word that is used: only of who uses it, "wat gebruikt het mbo voor ...". */
export const usings = wordList('gebruik gebruikt gebruiken use uses');

/** What follows one of those, before the term. */
export const sayingLinks = wordList('tegen voor plaats for instead');

/** Words for a name or a word. */
export const nameWords = wordList('naam namen benaming benamingen woord woorden term termen name names word words');

/** Words that call what follows a term: "het woord IO". */
export const termLabels = wordList('woord term begrip afkorting word abbreviation');
