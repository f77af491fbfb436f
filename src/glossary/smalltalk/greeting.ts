import { wordList } from '../reading/wordList.js';
import { phrases } from './phrases.js';

/** Words that greet or say goodbye, and what goes with them. */
export const greetings = wordList(`
  hoi hallo hey hee he hi hello dag goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goedendag goeiedag goeienavond moin hai
  heyy hallootjes morgen middag avond good morning afternoon evening beste moi yo heey hoihoi allemaal bot sobot iedereen doei doeg ciao
  bye tot ziens there daar joe joehoe joejoe hoii hallow hiya howdy goodbye everyone all welkom samen
`);

const wellBeing = phrases(`
  hoe (gaat|ist|gaatie|is) (het|ie|t|hem)?( met (je|jou|u|jullie|jouw dag))?
  hoe gaat (het|ie|t)( met (je|jou|u|jullie))?
  hoe is het( met (je|jou|u|jullie))?
  hoest|hoe ist|hoe voel je je
  alles (goed|oke|ok|lekker|kits)( met (je|jou|u)| daar| hier)?
  gaat (het|t|alles) (goed|lekker)( met (je|jou|u))?
  how (are|r) (you|u|things)( doing)?
  how (is|s) (it|everything) going|hows it going|how do you do|hows life|whats up|what is up|sup|wassup|are you ok
  see (you|ya)( later| tomorrow| soon)?|tot (later|morgen|zo|straks|snel|gauw|de volgende keer)|later
  (een |nog een |have a |alvast een )?(hele )?(fijne?|prettige?|goede|goed|mooie|leuke|lekker|nice|good|great|lovely) (dag|middag|avond|weekend|vakantie|day|evening|week|one|holiday)( nog| verder| toegewenst| alvast)?
  (leuk|aangenaam|nice|pleased|good) (kennis te maken|je te ontmoeten|to meet you)
  welterusten|slaap lekker|good night|goodnight
  is (daar|er) iemand|anyone there|anybody there|are you there|ben je (daar|er)
`);

/** "Hallo daar", "goeiemiddag alles goed?", "fijn weekend!": nothing but a greeting, and how it goes. */
export function isGreeting(words: readonly string[]): boolean {
  if (words.every((word) => greetings.has(word))) return true;
  const start = words.findIndex((word) => !greetings.has(word));
  const rest = words.slice(start);
  return wellBeing(words) || wellBeing(rest);
}
