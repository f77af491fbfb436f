const ask = '(?:(?:hoi|hallo|hi|hello),? )?(?:toon|laat|geef|wat zijn|welke|show|give|what are)?(?: me| mij)? ?';
const courtesy = '(?: heb ik| do i have)?(?: nu| now)?(?: zien)?(?: graag| alsjeblieft| aub| svp| please)?';

/** In the order in which they are tried. */
const patterns = {
  taken: new RegExp(`^${ask}(?:mijn |my |de |the )?(?:taken|taak|taakjes|to-?do'?s?|tasks?)${courtesy}$`),
  maand: new RegExp(
    `^${ask}(?:mijn |my |de |the |alle |all )?(?:(?:taken|tasks) (?:van|voor|in|of|for) (?:deze maand|de maand|this month|the month)|(?:taken|tasks) (?:deze|this) (?:maand|month)|(?:maandtaken|deze maand|this month))${courtesy}$`,
  ),
  formulieren: new RegExp(
    `^${ask}(?:(?:mijn |my |de |the |alle |all )?(?:open(?:staande)? )?(?:formulieren|forms)|(?:mijn|my) (?:open(?:staande)? )?(?:formulier|form|adviesformulier(?:en)?|startgesprek(?:ken)?|advisory forms?|start interviews?))${courtesy}$`,
  ),
  tips: new RegExp(
    `^(?:${ask}(?:nog |wat |een paar |some |any )?(?:mijn |my |de |the |alle |all )?(?:tips?|doorlopende taken|(?:continuous|ongoing) tasks)(?: (?:voor|bij|over|for|about|in) (?:mij|me|mijn rol|mijn rollen|deze rol|my role|my roles|this role))?|(?:heb|ken|weet) je (?:nog |ook |wat )?tips(?: voor (?:mij|me|mijn rol))?|(?:do you have )?any tips(?: for (?:me|my role))?)${courtesy}$`,
  ),
  waarom: new RegExp(
    `^(?:(?:hoi|hallo|hi|hello),? )?(?:waarom (?:krijg|kreeg|heb) ik (?:dit|deze|dat|die)(?: bericht| berichten| taak| taken| kaart| herinnering| herinneringen)?(?: van (?:jou|je|de bot))?(?: gekregen)?|why (?:do|did|am) i (?:get|getting|got|receive|receiving) (?:this|these|that)(?: message| messages| task| tasks| card| reminder| reminders)?)${courtesy}$`,
  ),
  uren: new RegExp(`^${ask}(?:mijn |my |hoeveel |how many )?(?:uren|uur|hours)${courtesy}$`),
  vragenlijst: new RegExp(
    `^${ask}(?:mijn |my |de |the |alle |all )?(?:vragenlijst|vraaglijst|open(?:staande)? vragen|(?:open )?questions?(?: ?list)|open questions)${courtesy}$`,
  ),
  cijfers: new RegExp(
    `^${ask}(?:de |the |my |mijn )?(?:begrippencijfers|begrippen cijfers|cijfers (?:van |over |bij )?(?:de )?begrippen|terms? numbers|numbers of (?:the )?terms|terms? figures)${courtesy}$`,
  ),
  stop: new RegExp(
    `^(?:stop(?: (?:ermee|maar|berichten|herinneringen|it|messages|reminders))?|(?:ik wil )?(?:even )?(?:pauze|pauzeren)|(?:i want )?(?:a )?(?:pause|break)|(?:ik ben |i am |i'm )(?:even |nu |now )?(?:afwezig|ziek|met verlof|met vakantie|op vakantie|away|on leave|on holiday|ill|sick)|unsubscribe|afmelden|(?:stuur (?:me|mij) )?geen (?:berichten|herinneringen)(?: meer)?|herinner (?:me|mij) niet(?: meer)?|no more (?:messages|reminders))${courtesy}$`,
  ),
  begrippen: new RegExp(
    `^(?:${ask}(?:me )?(?:(?:alle|all|all the|de hele|het hele|the whole|the full) (?:begrippen|termen|afkortingen|begrippenlijst|woordenlijst|terms|abbreviations|glossary|list of terms)|(?:de |je |jullie |the |your )?(?:begrippenlijst|woordenlijst|glossary|list of terms))|begrippen|terms|(?:welke|which|what) (?:begrippen|woorden|termen|afkortingen|terms|words|abbreviations) (?:ken|kent|heb|weet|do) (?:je|jij|jullie|u|you)(?: allemaal)?(?: know| have)?)${courtesy}$`,
  ),
  eigen: new RegExp(
    `^${ask}(?:(?:ik wil |i want to )?(?:de |onze |the |our )?(?:eigen |lokale |own |local )?(?:begrippen|terms) (?:beheren|bewerken|aanpassen)|(?:onze |de )?(?:eigen|lokale) begrippen|(?:beheer|manage) (?:de |onze |the |our )?(?:eigen |lokale |own |local )?(?:begrippen|terms)|(?:our |the )?(?:own|local) terms)${courtesy}$`,
  ),
  koppel: new RegExp(
    `^(?:koppel|verbind|link|connect) (?:(?:dit|deze|this|het|de|the) )?(?:team|kanaal|groep|groepschat|chat|channel|group|group chat)(?: (?:aan|met|to|with) (?:een |het |mijn |a |the |my )?(?:partnerschap|partnership))?${courtesy}$`,
  ),
  instellingen: new RegExp(
    `^${ask}(?:(?:de |mijn |my |the )?(?:instellingen|voorkeuren|settings|preferences)|(?:mijn |my )(?:werkdagen|working days)|(?:wijzig|verander|change) (?:mijn |de |my |the )?(?:instellingen|voorkeuren|werkdagen|taal|settings|preferences|working days|language))${courtesy}$`,
  ),
  uitstel: new RegExp(
    `^(?:ik wil |i want to )?(?:(?:geef|regel|give|grant) )?(?:uitstel|more time|an? extension|extensions?)(?: (?:geven|regelen))?${courtesy}$`,
  ),
  bereik: new RegExp(
    `^(?:${ask}(?:het |de |the |mijn |my |ons |our )?(?:bereik|bereikbaarheid|bereikbaarheidsbord|reach|reach board|who is reached)|wie (?:bereik je|krijgt (?:je|jouw|mijn|de) berichten)(?: wel| niet| wel en niet)?|who (?:do you reach|gets (?:your|my|the) messages))${courtesy}$`,
  ),
  verslag: new RegExp(
    `^${ask}(?:het |de |the |mijn |my )?(?:verslag|verzendverslag|verslag van (?:de |je |jouw )?berichten|report|delivery report|report of (?:the |your )?messages)${courtesy}$`,
  ),
  voortgang: new RegExp(
    `^${ask}(?:de |the |onze |our )?(?:voortgang|voortgang per school|voortgang van (?:de |onze )?scholen|progress|progress per school|progress of (?:the |our )?schools)${courtesy}$`,
  ),
  'formulieren-export': new RegExp(
    `^(?:${ask}(?:ik wil |i want to )?(?:de |mijn |alle |onze |the |my |all |our )?(?:formulieren|forms) (?:exporteren|downloaden|naar excel|als excel|in excel|als bestand|export|to excel|as excel|as an? (?:excel )?file)|(?:exporteer|download|export) (?:de |mijn |alle |onze |the |my |all |our |all the )?(?:formulieren|forms)(?: naar excel| als excel| to excel| as excel)?)${courtesy}$`,
  ),
  proefrit: new RegExp(
    `^${ask}(?:een |de |a |the )?(?:proefrit|semester-?proefrit|proefrit van (?:het|dit) semester|trial run|trial run of (?:the|this) semester)${courtesy}$`,
  ),
} satisfies Record<string, RegExp>;

/** What can be asked for by name, besides a question about a term. */
export type Command = keyof typeof patterns;

const commands = Object.keys(patterns) as Command[];

/** The command in what was typed: the whole of it, or nothing ("wat betekent taken?" is a question). */
export function commandIn(text: string): Command | undefined {
  const words = text
    .toLowerCase()
    .replace(/[.,?!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return commands.find((command) => patterns[command].test(words));
}
