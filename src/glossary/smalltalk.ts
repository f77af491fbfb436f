import type { SmallTalk } from './answer.js';
import type { Token } from './normalise.js';
import { closings, greetings, openings, politeness, thanks } from './words.js';

/** How people ask what the bot is and can do, as folded words. */
const help = new RegExp(
  `^(?:${[
    'help(?: me)?',
    'hulp(?: nodig| gevraagd)?',
    'menu|info|informatie|uitleg|start|opties|commands?|vraag|vraagje|question',
    '(?:hoi |hallo |hi )?ik heb (?:een |nog een )?(?:hulp|vraag|vraagje)(?: nodig)?',
    'i (?:need help|have a question)',
    '(?:kun|kan|wil) (?:je|jij|u) (?:me|mij)? ?(?:even )?helpen',
    'can you help(?: me)?',
    'wat (?:kun|kan|doe|weet) (?:je|jij|u)(?: allemaal| eigenlijk| voor me| voor mij| hier)*(?: doen)?',
    'wat kan ik (?:hier |je |jou |u |allemaal |aan je |aan jou )*(?:vragen|doen|mee)',
    'waar(?:mee)? (?:kun|kan) (?:je|jij) (?:me |mij )?(?:mee )?helpen',
    'what (?:can|do) you (?:do|know)(?: for me)?',
    'what can i (?:ask|do)(?: you| here)?',
    'hoe werkt (?:dit|deze bot|de bot|het|dat)(?: hier| eigenlijk)*',
    'how does (?:this|it|the bot|this bot) work',
    '(?:wie|wat) ben (?:je|jij)(?: eigenlijk| nou| dan)*',
    '(?:who|what) are you',
    'hoe heet (?:je|jij)(?: eigenlijk)*|what is your name|whats your name',
    'ben (?:je|jij) (?:een |echt |wel |nou |eigenlijk )*(?:mens|robot|bot|computer|chatbot|persoon|ai|echt)',
    'are you (?:a |an |really )*(?:human|robot|bot|person|computer|real|ai)',
    '(?:dit|het|de bot|deze bot|je|jij) (?:werkt|snapt|begrijpt|doet)(?: er| het| me| mij| hier)* (?:niet|niets|niks)(?: van)?',
    '(?:wat |dit is |je bent |jij bent |this is |you are )?(?:zo |echt |so )?(?:stom|dom|waardeloos|irritant|frustrerend|useless|stupid|annoying)(?: bot| ding)?',
    'this (?:does not|doesnt) work',
    '(?:nog )?een vraag|nog iets|alle begrippen|(?:welke|wat voor) begrippen ken (?:je|jij)|wat kan ik typen',
    'hoe werk (?:je|jij)|wie heeft (?:je|jou) gemaakt|who made you',
    '(?:ik )?(?:snap|begrijp) (?:er|het|dit|je|jou)(?: echt| helemaal)* (?:niks|niets|niet|geen bal)(?: van)?',
    'you (?:do not|dont) (?:understand|get)(?: me| it)?|i (?:do not|dont) (?:understand|get) (?:it|this|you)',
    'ik word (?:hier |er )?(?:echt |helemaal )?(?:gek|moe)(?: hier| van| je| jou| dit| deze bot)*',
    '(?:i am|im) (?:so |really )?(?:frustrated|confused|lost|stuck)',
    '(?:wat een |what a )?(?:(?:stomme|domme|slechte|bad|stupid|useless) bot|onzin|nonsense)',
    '(?:dit |dat |het )?(?:klopt niet|is (?:niet goed|niet waar|fout|verkeerd|niet wat ik (?:vroeg|bedoel|bedoelde|zoek)))',
    '(?:this |that |it )?is (?:wrong|not (?:right|true|helpful|correct|what i (?:asked|meant)))',
    'ja|nee|yes|no|misschien|maybe|test|sorry|stop|ugh|pff+|hm+|(?:ha)+|lol|is daar iemand|anyone there',
  ].join('|')})$`,
);

const wellBeing =
  /^(?:hoi |hallo |hey |hi )?(?:hoe (?:gaat|is) het(?: met (?:je|jou|u))?(?: vandaag)?|alles goed|how are you(?: doing)?(?: today)?|see you(?: later)?|(?:een |nog een |have a )?(?:fijne?|prettige?|mooie|nice|good) (?:dag|middag|avond|weekend|day|evening)(?: nog| verder)?)$/;

const praise =
  /^(?:(?:je|jij) bent (?:een )?(?:echt |heel |zo )?(?:geweldig|lief|top|goed|slim|handig)|you are (?:great|sweet|the best))$/;

/** What a message without any term is: a greeting, thanks, a call for help; undefined when it is none of them. */
export function smallTalk(tokens: readonly Token[]): SmallTalk | undefined {
  const words = tokens.map((token) => token.text);
  if (words.length === 0) return 'empty';
  if (words.every((word) => greetings.has(word))) return 'greeting';
  const text = words.join(' ');
  if (wellBeing.test(text)) return 'greeting';
  if (help.test(withoutGreeting(words).join(' '))) return 'help';
  if (praise.test(text)) return 'thanks';
  const thanking = words.some((word) => thanks.has(word)) && words.every(isPoliteWord);
  return thanking ? 'thanks' : undefined;
}

/** Greetings and thanks around a question say nothing about it: "hoi, wat is een IO, alvast bedankt". */
export function withoutPoliteness(tokens: readonly Token[]): Token[] {
  const clauses = clausesOf(tokens);
  const kept = clauses.filter((clause) => !isPolite(clause));
  return (kept.length > 0 ? kept : clauses).flatMap((clause, at) =>
    beforeThanks(at === 0 ? afterGreeting(clause) : clause),
  );
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  for (const token of tokens) {
    const current = clauses.at(-1);
    if (current === undefined || token.breakBefore) clauses.push([token]);
    else current.push(token);
  }
  return clauses;
}

/** "Hoi Anna" or "alvast bedankt, Anna": one other word at most, and none in capitals, which may be a term. */
function isPolite(clause: readonly Token[]): boolean {
  const [first] = clause;
  if (first === undefined || !(openings.has(first.text) || closings.has(first.text))) return false;
  const others = clause.filter((token) => !isPoliteWord(token.text));
  return others.length <= 1 && others.every((token) => /^\p{Lu}\p{Ll}+$/u.test(token.raw));
}

function isPoliteWord(word: string): boolean {
  return thanks.has(word) || greetings.has(word) || politeness.has(word);
}

function afterGreeting(clause: Token[]): Token[] {
  const start = clause.findIndex((token) => !openings.has(token.text));
  return start > 0 ? clause.slice(start) : clause;
}

function beforeThanks(clause: Token[]): Token[] {
  const end = clause.findIndex((token, at) => at > 0 && closings.has(token.text));
  return end > 0 ? clause.slice(0, end) : clause;
}

function withoutGreeting(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !openings.has(word));
  return start > 0 ? words.slice(start) : [...words];
}
