import { wordList } from '../reading/wordList.js';
import { phrases } from './phrases.js';

const beings = wordList(`
  mens mensen robot bot computer chatbot machine programma persoon ai chatgpt gpt iemand medewerker collega
  human humans person people being machine program computer robot chatbot someone somebody assistant
`);
/** Who is asked about: the one that answers. */
const subjects = wordList('je jij u jullie ik dit deze er hier you this i it there here');
const around = wordList(`
  ben bent is zijn zit zitten praat spreek chat typ app heb kan mag wil ik met een echt echte levend levende of wel geen niet gewoon
  zelf typt nou eigenlijk nu hier achter aan het de daar andere kant dit soms toch alleen maar van vlees en bloed spreken praten door krijgen
  are am is talking speaking chatting to with a an real actual live living or not just really the other end behind can could talk
  speak do does
`);

const askedWithWhom = phrases(`
  met wie (praat|spreek|chat|app) ik|wie is daar|tegen wie (praat|typ|zeg) ik( dit)?
  (praat|spreek|chat|app|typ) ik( .*)? of( met| tegen)? een (echt |echte )?(robot|bot|chatbot|computer|machine|mens)
  am i (talking|speaking|chatting)( .*)? or( to| with)? a (real )?(robot|bot|chatbot|computer|machine|human|person)
  who am i (talking|speaking|chatting|writing) (to|with)|who is there
`);

/** "Ben je een mens?", "praat ik met een echt persoon", "are you real", "can I talk to a human". */
export function asksWhetherHuman(words: readonly string[]): boolean {
  if (askedWithWhom(words)) return true;
  const count = words.filter((word) => beings.has(word)).length;
  const about = words.some((word) => subjects.has(word)) || count > 1;
  const being = count > 0 || isReal(words);
  return about && being && words.every((word) => subjects.has(word) || beings.has(word) || around.has(word));
}

/** "Ben jij echt?", "are you real": without a being the sentence must end on it. */
function isReal(words: readonly string[]): boolean {
  const [first = ''] = words;
  return ['ben', 'bent', 'are'].includes(first) && ['echt', 'real', 'levend', 'alive'].includes(words.at(-1) ?? '');
}
