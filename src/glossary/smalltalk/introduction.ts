import { wordList } from '../reading/wordList.js';

const opening =
  /^(?:ik ben|ik werk als|ik heet|mijn naam is|i am|im|i work as|my name is) (?!op|het|de weg|in de war|looking|lost)/;
/** With one of these more is said than who somebody is. */
const more = wordList(`
  wat welk welke hoe waar wie wanneer waarom what which how where who when why mijn onze my our niet not benieuwd wondering zoek
  trying curious
`);
const LONGEST = 6;

/** "Ik ben student": somebody says who they are, and asks nothing. */
export function introducesThemselves(words: readonly string[]): boolean {
  return (
    words.length <= LONGEST && opening.test(words.join(' ')) && !words.some((word, at) => at > 0 && more.has(word))
  );
}
