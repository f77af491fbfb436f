import { wordList } from '../reading/wordList.js';
import { phrases } from './phrases.js';

/** Words that scold by themselves. */
const scolding = wordList(`
  stom stomme dom domme waardeloos waardeloze irritant irritante frustrerend frustrerende nutteloos nutteloze slecht slechte rot
  onzin flauwekul ruk kut bagger prut belachelijk hopeloos rotbot kutbot rotding onbruikbaar gefrustreerd boos sukkel idioot eikel dombo loser idiot moron
  useless stupid annoying terrible awful rubbish dumb ridiculous crap nonsense garbage hopeless horrible frustrating bad frustrated
  pointless angry annoyed pff pfff pffff pfft ugh argh grr grrr zucht sigh jeetje verdorie wtf
`);
const wrong = wordList('fout fouten verkeerd verkeerde onjuist mis wrong incorrect false untrue');
const right = wordList('goed waar juist handig duidelijk behulpzaam right true correct helpful useful good');
const no = wordList('niet niks niets nooit geen not never nothing dont doesnt didnt isnt arent wont cant no');
/** What a bot is blamed for not doing. */
const fails = wordList(`
  snapt snap begrijpt begrijp luistert luister helpt help werkt werk doet weet leest lees antwoordt
  understand understands get gets listen listens help helps helping work works working answer answers know knows read
`);
const subjects = wordList('je jij u jullie dit dat het bot deze you this that it he');
const around = wordList(`
  ik me mij mijn je jij u jouw jullie het de een er van aan wat dit dat deze die is ben bent was zijn heb hebt had word wordt
  zo echt heel erg weer alweer steeds nog al nu toch wel gewoon helemaal ook maar en hier daar hiervan daarvan hiermee bot ding app antwoord
  antwoorden antwoord hoor giving given gives geeft geef zegt zeg zei klopt vroeg vraag gevraagd bedoel bedoelde bedoelt bedoelen zoek zocht wil wilde
  voor om mee op waarom why how in over opnieuw telkens altijd nou joh man zeg alsof sorry nee ja
  i am im me my you your youre are is its was a an the this that thats to of so really very still again always just even also too
  what asked ask asking mean meant said say saying want wanted answer answers bot thing app keep keeps getting makes
  make sense all at for with me totally completely but and oh no yes do does did
`);

const possessed = wordList('mijn mn my de een onze the');

const said = phrases(`
  (je|jij|u) (geeft|zegt|herhaalt|blijft) (me |mij )?(steeds|telkens|alleen|de hele tijd|elke keer)?( maar)? ?(hetzelfde|t zelfde|dat|dit)( antwoord)?( (geven|zeggen))?
  (zo|hier|nu) kom ik (er )?niet (verder|uit)( mee)?
  ((hier|daar) )?heb ik (niks|niets|weinig|geen bal|geen zak|helemaal niks|niet (zo |zo veel |zoveel |veel )) ?aan
  (daar|hier|hiermee|daarmee) (schiet|kom|kan) ik (niks|niets|niet|weinig|geen bal)( veel)?( (mee|op|verder))+
  (hier|daar) (word|werd) ik (niks|niet|geen bal|niet veel) wijzer van
  (this|that|it) (is not|isnt|doesnt|does not) (help|helping|work|working)( me)?( at all)?
  (je|jij|u|hij|die bot|deze bot|de bot|ding) (snapt|begrijpt|weet|kan|kunt|doet) (er|het|me|mij|hier|daar) (helemaal )?(geen|niks|niets)( (bal|hout|zak|snars|jota|biet|moer|reet|fluit))?( (van|mee))?
  (ik) heb (hier|er|daar) (niks|niets|weinig|geen bal) aan
  (dit|dat|het) (schiet niet op|slaat nergens op|heeft geen zin|gaat (nergens over|niet goed)|lukt niet|helpt (me )?niet|is niks)
  (ik )?word (hier |er |je )?(helemaal )?(gek|moe|niet goed|niet wijzer|boos)( van)?( je| jou| dit| deze bot)?
  (ik )?kom (hier|er|zo) niet (uit|verder|mee verder)
  (dit|dat|het|je) (werkt|snapt|doet|klopt) (het |er |me )?(voor )?geen (meter|bal|zak|reet)( van)?
  i keep (asking|saying|typing)( .*)?|ik blijf( het)? (vragen|typen|zeggen)
  (dat|dit) is (het|m|em) niet|thats not it|that not it
  laat maar( zitten)?|never mind|nevermind|forget it|jammer|geen wonder
  (kom op|come on|hou op|houd op|schei uit)
  (dit|dat|het|this|that|it) (is|was) (nu |nou |al )*(de|het|the|my|al) (tweede|derde|vierde|vijfde|zoveelste|honderdste|second|third|fourth|fifth|hundredth) (keer|time)( .*)?
  (voor )?(de|the) (tweede|derde|vierde|vijfde|zoveelste|second|third|fourth|fifth) (keer|time)
  (dat )?(heb ik|ik heb) (dat |het |dit )?(je )?al (gezegd|gevraagd|getypt|geprobeerd)( .*)?
  (dat |dit )?(vroeg|zei) ik (al|net)( .*)?
  i (have )?already (asked|said|told you|tried)( .*)?
  how many times( (do|must|should|did|have|will) i( .*)?)?|hoe vaak moet ik( dit| het| dat)? (nog )?(vragen|zeggen|typen)( .*)?
  (you are|youre|je bent|jij bent) (no|geen|niet|not) (help|hulp|use|helpful|handig|slim|clever|smart)
  i give up|ik geef( het)? op|ik stop ermee
  (i am|im|ik ben) (lost|stuck|confused|de weg kwijt|in de war)
  (dit|dat|this|that|it) is (niet|not) (wat|what) (ik|i) .*
  (dat|dit) (bedoel|bedoelde|vroeg|zocht|zoek|zei) ik (niet|helemaal niet)|(thats|that is|that|this is|it is|it) not what (i|we) .*
  wat een (bot|antwoord|ding|gedoe)
  (dit|het|de bot|deze bot|this|it|the bot) is (stuk|kapot|broken)
`);

/** Scolding, "klopt niet wat je zegt", "you don't get it", "dit is nu al de derde keer": somebody who got nothing out of it. */
export function isFrustrated(words: readonly string[]): boolean {
  if (said(words)) return true;
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  const lists = [scolding, wrong, right, no, fails, subjects, around];
  // "Is mijn SO boos op mij" is about somebody.
  if (words.some((word, at) => word === 'so' && possessed.has(words[at - 1] ?? ''))) return false;
  if (!words.every((word) => lists.some((list) => list.has(word)))) return false;
  if (has(scolding) || has(wrong)) return !isDenied(words);
  return has(no) && (words.includes('klopt') || words.includes('sense') || has(right) || blamesBot(words));
}

/** "Niet slecht" is praise. */
function isDenied(words: readonly string[]): boolean {
  return words.some((word, at) => no.has(words[at - 1] ?? '') && (scolding.has(word) || wrong.has(word)));
}

/** "Je snapt me niet" is about the bot; "ik snap het niet" asks for help. */
function blamesBot(words: readonly string[]): boolean {
  const at = words.findIndex((word) => fails.has(word));
  const first = words.find((word) => subjects.has(word) || word === 'ik' || word === 'i');
  return at >= 0 && first !== undefined && subjects.has(first);
}
