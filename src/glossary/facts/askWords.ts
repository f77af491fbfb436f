import type { Intent } from './fact.js';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Phrases by what they ask for, set apart by commas; `else` for what no fact is about. */
export type Phrases = Partial<Record<Intent | 'else', string>>;

/** Words that ask, in the order in which the longest is tried first. */
export const asking: Phrases = {
  who: `
    wie, who, welke rol, welke functie, welke persoon, welke mensen, welke rollen, door wie, van wie, which role,
    what role, which person, by whom, from whom, who is, whose, whose job is it, whose task is it, whose job,
    whose task, wiens taak is het, wiens taak, welke collega, which colleague, wie zijn, wie is
  `,
  with: `
    met wie, met welke collega, with which colleague, met welke persoon, met welke rol, met welke mensen, samen met wie, with whom, with who, with which role, together with
    whom
  `,
  to: `
    bij wie, bij welke collega, aan welke collega, aan wie, tegen wie, naar wie, bij welke persoon, to whom, to who, whom
  `,
  for: `
    voor wie, voor welke, for whom, for who
  `,
  when: `
    wanneer, when, welk moment, welke momenten, welke week, welke weken, welke maand, which month, what month,
    welke periode, welke periodes, welke perioden, welk semester, welke semesters, welk jaar, welke jaren, welk
    leerjaar, welke leerjaren, welk studiejaar, welke studiejaren, what moment, what moments, which moment, which
    moments, which week, what week, which period, which periods, which semester, which year, which years, what
    years, what year, at what point, which semesters, voor welke jaren, voor welk jaar, voor welk leerjaar, voor welke leerjaren, for which year, for which years, for what year, over hoeveel weken, binnen hoeveel weken, hoe ver van tevoren, vanaf wanneer, op welk punt, welke
    fase, wnr, na hoeveel weken, hoeveel weken na, after how many weeks, how many weeks after, na hoeveel tijd, na
    hoeveel dagen
  `,
  often: `
    hoe vaak, hoe veel keer, hoeveel keer, hoeveel keren, hoeveel maal, how often, how many times, hoe frequent,
    welke frequentie, om de hoeveel weken, om de hoeveel tijd, om de hoeveel, hoevaak, how frequently, how many
    times a, hoe regelmatig
  `,
  long: `
    hoe lang, hoelang, how long, hoe lang duurt, hoe lang is, hoe lang duren, how long is, how long does
  `,
  hours: `
    hoeveel uur, hoeveel uren, hoeveel uurtjes, hoeveel werkuren, hvl uren, hvl tijd, how many hrs, hoeveel min, hoeveel dagdelen tijd, hoeveel tijd, hoeveel minuten, hoe veel uur, hoe veel tijd, hoe veel uren, how many
    hours, how much time, how many minutes, aantal uren, aantal uur, welke uren, wat voor uren, hvl uur, hoeveel
    u, hoeveel klokuren, op hoeveel uur, op hoeveel uren, uit op hoeveel uur
  `,
  count: `
    hoeveel, hoe veel, how many, hoeveel zijn, hvl, met hoeveel, met hoe veel, op hoeveel, uit hoeveel
  `,
  size: `
    hoe groot, how big, how large
  `,
  where: `
    waar, where, welk systeem, welke plek, which system, what system, waarin, in welk systeem
  `,
  what: `
    wat, what, whats, welk, welke, which, waarover, waaraan, waarop, wat voor, what kind of, wat is het, what are
  `,
  else: `
    wie van mijn, wie van onze, wie van jullie, who of my, which of my, waarom, why, hoezo, hoe laat, what time, how come, hoe duur, how much, hoe oud, hoe ver, waarvoor, hoe, how,
    wat kost
  `,
};

/** Nouns that ask where no other word does: "uren CSO per jaar?". */
export const nouns: Phrases = {
  hours: `
    uren, uur, hours, hour, uurtjes, hrs, urennorm, eindtotaal, urentotaal, total hours, tijdsbesteding, tijd, time, urenaantal, taakuren
  `,
  long: `
    duur, duurt, lengte, tijdsduur, duration, length, duren
  `,
  often: `
    frequentie, frequency
  `,
  count: `
    aantal, aantallen, number
  `,
  size: `
    grootte, groepsgrootte, size, group size
  `,
  when: `
    moment, tijdstip, momenten, moments, timing
  `,
};

/** First words of a question that wants a yes or a no. */
export const verbs = list(`
  neem ga hoor vul draag is zijn mag moet moeten kan kunnen heeft heb doet doe komt zit zitten telt hoort wordt krijgt krijg beoordeelt
  kijkt gaat geeft stem stemt bespreek bespreekt overleg werkt lees neemt voert vormt volgt maakt does do are can
  may must should has have will mogen ben geldt leest vult
`);

/** What something costs is its time, where time is asked for. */
export const costWords = list(`
  kost kosten cost costs nodig beschikbaar gereserveerd bezig rekent gerekend blijft stays duurt booked kwijt besteed besteden trek uit available uittrekken incalculeren schrijven schrijf opschrijven boeken vrijhouden vrijmaken reserveren inplannen last lasts lasting duration spend spent reserved budgeted booked hebben beslaat vergt vraagt neemt takes take
`);

/** "Waar gaat het over": words between which a place is none. */
export const goingOver = list('gaat gaan praat praten spreek spreken heb hebben');

/** Words after "to" and "with" that leave those with "who": "who do I turn to when". */
export const endings = list('when if about for as in at on during before after');
