/**
 * How people ask who somebody is. The patterns are held against one stretch of a question as folded words, in which a role
 * stands as R (that of a student as S), the stagebureau as B and the stuurgroep as C, and from which the words that change nothing are gone. What stands
 * before a pattern does not matter ("weet jij wie mijn so is"), after it nothing may follow: "wie is mijn SO volgend jaar" and
 * "hoe heet mijn SO dat" ask for something else.
 */

/** Words that may stand anywhere in a question for a person. */
const idle = new Set(
  `nou nu dan ook alweer weer eigenlijk precies toch wel even eens er hoor please pls plz aub svp alsjeblieft alstublieft graag
  again actually currently momenteel eigen own dus nog al vandaag today ff effe snel yet zeg nieuwe new vaste exactly now ie
  officieel officially hoi hallo`.split(/\s+/),
);

/** Without one of these no question asks for a person; a quick no for most of them. */
export const cues: ReadonlySet<string> = new Set(
  `wie who whos whom whose wi wei wiens hoe how welke which what wat naam namen voornaam achternaam name names mail email emailadres
  mailadres mailadressen emailadressen contact contactgegevens gegevens leden members heb krijg do toon geef laat lijst overzicht list show zoek find hoeveel`.split(
    /\s+/,
  ),
);

const who = '(?:wie|who|whos|wi|wei)';
const is = '(?:will be|is|zijn|was|waren|are|were|wordt|worden|heet|heten|ben)';
const mine = '(?:mijn|mn|m|mij|mjn|min|my|me)';
const ours = '(?:onze|ons|our|jullie)';
const own = `(?<owner>${mine}|${ours})`;
const role = '[RS](?: [RS])*';
const name =
  '(?:(?:voor|achter)?na(?:am|men)|names?|e ?mail(?:adres(?:sen)?| adres| address(?:es)?)?|mail(?:adres(?:sen)?| adres)?|contact(?:gegevens| gegevens| details| info)?|gegevens)';
const home =
  '(?:stage ?school|basisschool|school|scholen|schools|leerwerkplek|werkplek|workplace|(?:school)?bestuur|board|stichting|instituut|institute|opleiding|pabo|hogeschool|college|partnerschap|partnership|opleidingsschool|stage|internship|placement(?: school)?|training school|practice school|samen opleiden|P)';
const place = `(?:(?:op|van|bij|in|binnen|voor|aan|at|of|from|for|within|on) (?:(?:${mine}|${ours}|deze|dit|this|de|het|the) )?${home}|(?:bij|van|voor) ons(?: op (?:de )?school| in de school)?|(?:hier|here)(?: (?:op|at) school)?|op school|at school|(?:with|at) us|P)`;
const article = '(?:de|het|the)(?: andere| other)?';
const that = '(?:dat|die|het|that|it|this|he|she|they|hij|zij|ze|dit|deze)';
const me = '(?:mij|me|ons|us)';
const guiding =
  '(?:begeleidt?|begeleiden|coacht?|coachen|guides?|mentors?|supervises?|coaches|supervising|guiding|mentoring)';

/** Whose people are asked for: `own` as the named group "owner" says, else of the place that is meant. */
type Of = 'own' | 'mine' | 'ours';

const named: readonly (readonly [Of, string])[] = [
  ['own', `${who} (?:${is} )?${own} ${role}(?: ${is})?(?: ${place})?(?: ${is})?(?: geworden| called| genoemd)?`],
  ['own', `${who} ${is} ${place} ${own} ${role}`],
  ['own', `${own} ${role}(?: ${place})? ${who}(?: ${is})?(?: ${that})?(?: ${is})?`],
  ['own', `hoe(?: heet| heten)? ${own} ${role}(?: ${place})?(?: heet| heten)?`],
  ['own', `${own} ${role} hoe (?:heet|heten)(?: ${that})?`],
  ['own', `${name} (?:van|of) ${own} ${role}(?: ${place})?`],
  ['own', `naam ${own} ${role}`],
  [
    'own',
    `${own} ${role} .{0,40}(?:weet (?:ik )?(?:nog )?niet|geen idee|dont know|do not know|no idea|not sure) ${who} (?:${that} )?(?:is|zijn)(?: ${that})?`,
  ],
  ['own', `${own} ${role}(?: (?:zn|zijn|haar|hun))? ${name}`],
  ['own', `(?:what|wat) (?:is|are) ${own} ${role} called`],
  ['own', `hoe (?:bereik|mail|vind|benader|contacteer) (?:ik|wij|we) ${own} ${role}`],
  ['own', `hoe (?:kan|moet|kunnen) (?:ik|wij|we) ${own} ${role} (?:bereiken|mailen|vinden|benaderen|contacteren)`],
  ['own', `how (?:do|can|should) (?:i|we) (?:reach|contact|e ?mail|mail|find) ${own} ${role}`],
  ['mine', `${who} (?:heb|krijg|kreeg|had|hebben|krijgen) (?:ik|wij|we) als (?:${own} )?${role}`],
  ['mine', `${who} do (?:i|we) (?:have|get) as (?:a |an |${own} )?${role}`],
  ['mine', `${who} ${is} (?:${article} )?${role} van (?:mij|ons)`],
  [
    'mine',
    `(?:welke|which|what|wat voor) ${role} (?:heb|krijg|begeleid|coach|hebben|krijgen|begeleiden) (?:ik|wij|we)(?: gekregen| toegewezen)?(?: ${place})?`,
  ],
  ['mine', `(?:welke|which|what) ${role} do (?:i|we) (?:have|guide|mentor|supervise|coach|get)(?: ${place})?`],
  ['mine', `(?:welke|which) ${role} (?:hoort|horen|is|zijn|are) (?:(?:bij|van|aan) (?:mij|me|ons)|mine|ours|with me)`],
  ['mine', `(?:met|bij) welke ${role} (?:werk|hoor|zit|loop|sta) ik(?: samen| stage)?`],
  ['own', `(?:toon|geef|laat|lijst|overzicht|wat zijn|list|show|zoek|find)(?: van| of| me)? ${own} S(?: zien)?`],
  ['own', `(?:zoek|find) ${own} ${role}`],
  ['mine', `(?:hoeveel|how many) S (?:heb|begeleid|do) (?:ik|i)(?: have)?`],
  [
    'mine',
    `(?:welke|which) S (?:komt|komen|loopt|lopen|zit|zitten) (?:(?:bij|naar) (?:mij|me|ons)|in (?:${mine}|${ours}) (?:klas|groep))`,
  ],
  ['mine', 'met wie (?:zit|vorm|werk|sta) ik(?: samen)?(?: in)?(?: een| de)? R'],
  ['mine', `(?:heb|krijg) ik (?:een )?${role}`],
  ['mine', `do i (?:have|get) (?:a |an |any )?${role}`],
  ['ours', `${who} (?:${is} )?(?:${article} )?${role} ${place}(?: ${is})?`],
  ['ours', `${who} ${is} ${place} (?:${article} )?${role}`],
  ['ours', `${who} ${place} (?:${article} )?${role} ${is}`],
  ['ours', `(?:welke|which) ${role} (?:${is}|werken|zitten|work|hebben we|hebben wij) ${place}`],
  ['ours', `(?:hoe (?:heet|heten)|${name} (?:van|of)) ${article} ${role} (?:op|van|at|of) (?:${mine}|${ours}) ${home}`],
  ['ours', `${who} (?:werkt|werken|zit|zitten|works?) (?:bij|op|at|in|for) (?:het |the |${ours} )?B`],
  ['ours', `${who} ${is} (?:${mine}|${ours}) B`],
  ['ours', `${who} (?:do|can|should) i R`],
  [
    'ours',
    `(?:met )?${who} (?:(?:heb|krijg) ik te maken|moet ik hebben|kan ik (?:bellen|mailen|bereiken)|(?:do|can|should) i (?:ask|call|mail|contact|talk to)) (?:bij|van|at|from) (?:het |the |${ours} )?B`,
  ],
  ['ours', `${name}(?: van| of)?(?: het| the| ons| our)? B`],
  [
    'ours',
    `(?:hoe|how) (?:bereik|mail|do|can|kan) (?:ik|i|we|wij)(?: reach| contact| mail)?(?: het| the| ons| our)? B(?: bereiken| mailen)?`,
  ],
  ['ours', `${who} (?:zit|zitten|is|zijn|are|sits?) in (?:${ours}|${mine}) C`],
  ['ours', `(?:leden|members) (?:van|of) ${ours} C`],
];

/** Only from somebody of a partnership: to anybody else it is a question for a term. */
const definite = [`${who} ${is} ${article} ${role}`, `${who} ${article} ${role} ${is}`];

/** The person is named by what is done, no role stands in it. */
const implied: readonly (readonly [Implied, string])[] = [
  [
    'werkplekbegeleider',
    '(?:bij|met) wie (?:loop|doe|sta|zit|ben|kom|ga|moet|mag) ik (?:mijn )?(?:stage|(?:op stage|geplaatst|in de klas|voor de klas|ingedeeld))(?: lopen| doen| staan)?',
  ],
  [
    'werkplekbegeleider',
    '(?:in|bij) (?:wiens|wie zijn|wie zn|wie haar) (?:klas|groep) (?:loop|sta|zit|ben|kom) ik(?: stage)?',
  ],
  [
    'werkplekbegeleider',
    '(?:with )?who(?:m)? (?:do|am) i (?:do|doing|have) my (?:internship|placement|teaching practice|practice)(?: with)?',
  ],
  [
    'werkplekbegeleider',
    '(?:bij|met) wie (?:in|voor) de (?:klas|groep) (?:kom|loop|sta|zit|ga) ik(?: te zitten| te staan| stage lopen)?',
  ],
  ['werkplekbegeleider', 'aan wie (?:ben|word|wordt) ik gekoppeld'],
  [
    'werkplekbegeleider',
    '(?:bij|met) welke (?:leraar|leerkracht|docent|juf|meester) (?:loop|sta|zit|ben) ik(?: stage| geplaatst| in de klas)?',
  ],
  [
    'werkplekbegeleider',
    '(?:whose class am i (?:in|at)|(?:who|whom|which teacher) am i placed with|who is hosting me)',
  ],
  [
    'guides',
    `${who} (?:is )?${guiding} ${me}(?: ${place}| tijdens ${mine} stage| during my (?:internship|placement))?`,
  ],
  ['guides', `(?:door|bij|van) wie (?:word|wordt|krijg|ben) ik (?:begeleid|begeleiding|gecoacht)`],
  ['guides', 'by whom am i (?:guided|supervised|mentored|coached)'],
  ['students', `${who} (?:begeleid|coach) ik(?: ${place})?`],
  ['students', `${who} do i (?:guide|mentor|supervise|coach)`],
  ['students', `${who} am i (?:guiding|mentoring|supervising|coaching)`],
  ['students', `${who} (?:heb|krijg) ik (?:in ${mine} (?:klas|groep)|onder mijn hoede|op stage)`],
  [
    'students',
    `${who} (?:loopt|lopen|komt|komen) (?:bij (?:mij|me) )?(?:stage|op stage)(?: bij (?:mij|me)| in mijn (?:klas|groep))?`,
  ],
];

/** What a question without the word for a role is about. */
export type Implied = 'werkplekbegeleider' | 'guides' | 'students';

const compiled = named.map(([of, pattern]) => ({ of, pattern: closing(pattern) }));
const compiledDefinite = definite.map(closing);
const compiledImplied = implied.map(([what, pattern]) => ({ what, pattern: closing(pattern) }));
const afterRole = closing(
  `${who} ${is} (?:${article} )?${role} (?:van|of|for|bij|voor|op|at) (?:een |an? |${article} |(?:${mine}|${ours}) (?:\\w+ )?)?(?:(?:basis|stage)?school |pabo )?X(?: [RS])?`,
);
/** The same without a word that asks; one of these is all that is said. */
const noteOfOther = new RegExp(`^(?:${article} )?R (?:van|of|op|at) (?:${article} )?X$`);
const noteOfOwn = new RegExp(`^${mine} G$`);
const students = closing(
  `(?:(?:van|voor) (?:${who}|welke S) (?:ben|word) ik (?:de |een )?R|(?:whose|who) R am i|who am i (?:the |a )?R (?:of|for|to))`,
);
const ofOther = closing(`${who} ${is} X (?:(?:zijn|haar|zn) )?${role}`);
const guideOfOther = closing(`${who} ${guiding} (?:een |an? |(?:${mine}|${ours}) )?X(?: [RS])?`);

function closing(pattern: string): RegExp {
  return new RegExp(`(?:^| )(?<!(?:met|van|voor|aan|door|bij|to|for|with|by) )(?:${pattern})$`);
}

/** The words that count, time of today's semester and the reason for asking left out. */
export function essence(words: readonly string[]): string {
  return words
    .filter((word) => !idle.has(word))
    .join(' ')
    .replace(
      /\b(?:in |voor |for )?(?:dit|deze|this|het huidige|the current|huidige) (?:school ?jaar|jaar|semester|periode|term|school year|year)\b/g,
      '',
    )
    .replace(
      /\b(?:de|het|the) (school|basisschool|pabo|opleiding) (?:waar|where) (?:ik|i) (?:stage loop|werk|sta|zit|lesgeef|work|teach|do my (?:internship|placement))/g,
      'mijn $1',
    )
    .replace(/ (?:voor|for) (?:me|mij|ons|us)$/, '')
    .replace(/ (?:want|omdat|because|zodat|cause|since|so that)\b.*$/, '')
    .replace(
      /\b(?:contactpersoon|contact|medewerkers?|iemand|someone|contact person) (?:bij|van|op|at|from|of) (?:het |the |ons |our )?B\b/g,
      'R',
    )
    .replace(/([RS]) (?:en|and|of|or|plus) (?:(?:mijn|mn|my|onze|our|de|the) )?(?=[RS])/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whose holder of a role is asked for; undefined when no holder is. `known`: somebody of a partnership asks. */
export function whoseIn(text: string, known: boolean): 'mine' | 'ours' | undefined {
  for (const { of, pattern } of compiled) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (of !== 'own') return of;
    return new RegExp(`^${ours}$`).test(match.groups?.owner ?? '') ? 'ours' : 'mine';
  }
  return known && compiledDefinite.some((pattern) => pattern.test(text)) ? 'ours' : undefined;
}

/** What is asked for where no role stands in the words. */
export function impliedIn(text: string): Implied | undefined {
  return compiledImplied.find(({ pattern }) => pattern.test(text))?.what;
}

/** "Mijn vaste begeleider" and no more; a guide of no role of its own stands as G. */
export function isNoteOfOwn(text: string): boolean {
  return noteOfOwn.test(text);
}

/** "Van wie ben ik de mentor": the students of who guides. */
export function asksForStudents(text: string): boolean {
  return students.test(text);
}

const otherTimes =
  /\b(?:in |voor |for |vanaf )?(?:het |de |the )?(?:volgende?|komende?|aankomende?|next|vorige?|afgelopen|last|previous) (?:school ?jaar|studiejaar|jaar|semester|periode|stage|term|school year|year|placement)\b/g;

/** A question without "volgend semester" and the like; undefined when no other time stands in it. */
export function withoutOtherTime(text: string): string | undefined {
  const rest = text.replace(otherTimes, '').replace(/\s+/g, ' ').trim();
  return rest === text ? undefined : rest;
}

/** Whether somebody else's people are asked for; names and the like stand as X. */
export function isOfOther(text: string): boolean {
  return [afterRole, ofOther, guideOfOther, noteOfOther].some((pattern) => pattern.test(text));
}
