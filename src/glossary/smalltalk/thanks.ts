import { wordList } from '../reading/wordList.js';
import { greetings } from './greeting.js';
import { phrases } from './phrases.js';

/** Words that thank or close, and by themselves make a message one of thanks. */
const thanks = wordList(`
  dank bedankt dankje dankjewel dankuwel thanks thank thx tnx thnx thankyou ty merci groet groeten groetjes mvg hartelijk
  top super fijn prima oke ok okay okee perfect helder cool great nice cheers toppie mooi geweldig fantastisch awesome lovely
  excellent handig helpful duidelijk begrepen snap gesnapt gelukt gelukkig vandaar aha chill nice geholpen helps helped clear understood bedank topper appreciated
`);

/** Words that thanks after a question begin with. */
export const closings = wordList(
  'alvast bedankt dank dankjewel dankje thanks thank thx tnx groet groeten groetjes mvg',
);

/** What may stand around words of thanks. */
const around = wordList(`
  alvast hartelijk hartstikke vriendelijke met goed so much very many heel erg veel zeer wel je u you lot for voor uw your nu het
  hulp help moeite antwoord snelle uitleg a the de dat that this dit die in advance welkom weer snel ik heb heeft hebt er wat aan me mij
  fijne prettig prettige dag avond weekend nog verder day evening is was it thats its now i makes sense got quick answer
  explanation supersnel million gelukkig vandaar man joh hoor mate dude meedenken reactie reageren tijd geduld uitzoeken opzoeken hartje duim
  ah oh aha zo helemaal echt al ja yes yep jep super that really was zon ding app
`);

const praise = phrases(`
  (je|jij|u) bent (een )?(heel )?(geweldig|lief|top|goed|slim|handig|schat|held|topper|de beste|snel)
  (you are|youre|ur) (a )?(great|sweet|the best|star|amazing|awesome|smart|clever|lifesaver|legend)
  (goed|lekker|knap|mooi) (gedaan|bezig|werk|zo)( bot)?|(good|nice|great) (job|work|bot)|well done|goeie bot|goede bot|brave bot
  (daar|hier|hiermee|daarmee) (kan|kom|kunnen|ben) (ik|we) (nu |wat |iets |weer |mooi |prima |goed |een stuk |al )*((mee|verder|vooruit|geholpen|aan de slag|uit) ?)+
  (dit|dat|this|that)( is| was)?( precies| exactly| just)?( wat| what)? (zocht|zoek|bedoelde|wilde|wou|needed|i needed|i wanted|i was looking for)( ik)?( weten)?
  ik (snap|begrijp) (het|hem|t)( al| weer| nu)*
  ik (kan|ben) (weer |er )*(verder|vooruit|geholpen|uit)|(dan )?weet ik (weer |wel |nu )*genoeg|(ik )?weet (weer |wel |nu )*genoeg|that(s| is)? (all|enough|it)( i need(ed)?)?
  (daar|hier) heb ik (wat|veel|iets) aan|(ik )?(snap|begrijp) (het|hem|t)|got it|i (get|understand|see) (it)?|i see
  (dat|dit) (was het|is alles|helpt( me)?( al)?( verder)?)|that (was|is) all|ik weet genoeg|i know enough
  (het is |is )?(me )?(al )?duidelijk( zo)?|niet slecht|not bad
`);

/** "Top, bedankt", "great, that helps", "nu snap ik het". */
export function isThanks(words: readonly string[]): boolean {
  return praise(words) || (words.some((word) => thanks.has(word)) && words.every(isPoliteWord));
}

/** Whether a word may stand in thanks or a greeting. */
export function isPoliteWord(word: string): boolean {
  return thanks.has(word) || greetings.has(word) || around.has(word);
}
