import { phrases } from './phrases.js';

/** How people ask what the bot is and can do, or ask for anything at all. */
export const asksForHelp = phrases(`
  (help|hulp)( me| mij)?( nodig| gevraagd)?
  menu|info|informatie|uitleg|start|opties|commandos?|commands?|options|vraag|vraagje|question|(een |a )?(vraag|vraagje|question)
  ik heb (een )?(hulp|vraag|vraagje|paar vragen|vragen)( nodig)?( voor (je|jou))?
  i (need help|have (a|some) questions?)( for you)?
  (mag|kan) ik (je |jou |u )?(iets|wat|een vraag) (vragen|stellen)|can i ask (you )?(something|a question)
  (kun|kan|wil|zou) (je|jij|u) (me |mij )?(kunnen |willen )?helpen|(can|could|will) you help( me)?
  wat (kun|kan|doe|weet|ken|snap|begrijp) (je|jij|u)( voor (me|mij))?( doen)?
  wat kan ik (je |jou |u )?(aan (je|jou) )?(vragen|doen|mee|typen|met (je|jou) doen)
  (waar|waarover|waarvoor|waarmee) (kan|mag|kunnen) (ik|we) (je|jou|u|jullie|hier|deze bot)( (allemaal|dingen|iets|wat|vragen|bij|over|voor|mee|terecht|stellen|gebruiken|inschakelen))+
  wat (kan|kunnen|doet|weet) (deze|de|die|dit) (bot|app|ding|chat|chatbot)( doen| vragen)?|what (can|does) (this|the) (bot|app)( do)?
  (kun|kan|kunt) (je|jij|u) (me|mij|ons) (ergens|hier|ook|iets|wat) ?(mee|bij|bij helpen)? helpen
  (ik )?weet niet hoe (dit|het|je|jij|deze bot|de bot) werkt|i (dont|do not) know how (this|it|you) works?
  kan ik (je|jou|u) (echt )?(van alles|alles|wat|iets) vragen|(wat voor|welke)( soort)? (dingen|vragen|zaken|woorden) (weet|kan|ken|snap|beantwoord) (je|jij|u)( beantwoorden)?
  wat kan ik met (je|jou|deze bot|dit)( doen)?
  waar(mee)? (kun|kan) (je|jij|u) (me |mij )?(mee )?helpen|waar ben (je|jij) (goed in|voor)
  wat voor (vragen|dingen) (kan|mag) ik( je| jou)? (stellen|vragen)
  how can you help( me)?|what (should|must) i (type|do|ask|say)
  what (can|do) you (do|know)( for me)?|what can i (ask|do|type)( you| with you)?|what are you( for)?|what (is|are) (this|you) for
  hoe werkt (dit|(deze|de) (bot|app)|het|dat)|hoe werk (je|jij)|how (does|do) (this|it|the bot|this bot|you) work
  hoe gebruik ik (je|jou|dit|deze bot|de bot)|how do i use (you|this|it)
  (wie|wat) ben (je|jij|u)|(who|what) are you|wie is dit
  hoe heet (je|jij|u)|what is your name|whats your name|wat is (je|jouw) naam
  wie heeft (je|jou|dit) gemaakt|who made (you|this)|van wie ben (je|jij)
  iets|alle begrippen|(welke|wat voor) (begrippen|woorden|termen) ken (je|jij)|which (terms|words) do you know|wat moet ik( doen| typen)?
  (ik )?(snap|begrijp) (er|het|dit|je|jou)( echt| helemaal)? (niks|niets|niet|geen bal)( van)?
  i (do not|dont) (understand|get) (it|this|you|anything)|i am new|ik ben nieuw|(ik )?weet (ik )?(het )?niet|geen idee|no idea|i dont know
  ja|nee|yes|no|misschien|maybe|test|testen|testing|sorry|stop|hm+|(ha)+|lol|ja graag|nee bedankt|ok en
`);
