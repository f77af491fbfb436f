import type { ReachState } from '../../src/reach/reach.js';
import type { RefusalKind } from '../../src/reminders/messenger.js';
import type { Closing } from '../../src/tasks/entry.js';

const people = (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`);
const messages = (count: number) => (count === 1 ? '1 bericht' : `${count} berichten`);
const tasks = (count: number) => (count === 1 ? '1 taak' : `${count} taken`);
const students = (count: number) => (count === 1 ? '1 student' : `${count} studenten`);

/** The Dutch sentences of the overviews for who runs a partnership. `enOverzicht.ts` is its twin. */
export const nlOverzicht = {
  asOf: (moment: string) => `Stand van ${moment}.`,
  page: (page: number, pages: number) => `Blad ${page} van ${pages}.`,
  previous: 'Vorige',
  next: 'Volgende',
  back: 'Terug',
  csv: 'Download als CSV',
  csvReady: 'Je bestand staat klaar',
  csvHow:
    'Het is een CSV-bestand: dat open je in Excel. De link werkt 15 minuten. Wie de link heeft, kan het bestand openen: deel hem niet.',
  csvDownload: 'Download',
  csvNotHere: 'Downloaden kan hier niet. Blader door het overzicht in onze chat.',

  bereik: {
    title: 'Wie krijgt mijn berichten?',
    refused:
      'Dit overzicht is voor het stagebureau en de programmaleider. Mis je zelf een bericht? Typ mijn taken: daar staat alles wat er nu van je gevraagd wordt.',
    headline: (reached: number, all: number) =>
      all === reached
        ? `Iedereen krijgt mijn berichten (${people(all)}).`
        : `${reached} van de ${people(all)} ${reached === 1 ? 'krijgt' : 'krijgen'} mijn berichten.`,
    attention: (count: number) => `Bij ${people(count)} is er iets te doen. Kies een groep om te zien wie en wat.`,
    nothing: 'Er is nu niets te doen.',
    state: (name: string, count: number) => `${name} (${count})`,
    states: {
      failed: 'Mislukt',
      missed: 'Gemist',
      blocked: 'Geblokkeerd',
      'not-installed': 'App ontbreekt',
      elsewhere: 'Andere organisatie',
      unknown: 'Onbekend',
      waiting: 'Wacht',
      absent: 'Afwezig',
      reached: 'Bereikt',
    } satisfies Record<ReachState, string>,
    empty: 'Hier staat nu niemand meer.',
    reason: {
      failed: (day: string, kind: string, code: string) => `Het bericht van ${day} kwam niet aan: ${kind} (${code}).`,
      missed: (day: string, count: number) =>
        `Van ${tasks(count)} ging de datum voorbij zonder bericht. Dat bleek op ${day}.`,
      blocked: (day: string) =>
        `De bot is in Teams geblokkeerd, door de persoon zelf of door ICT. Dat bleek op ${day}.`,
      removed: 'De app Samen Opleiden staat niet meer in Teams.',
      notInstalled: (day: string) => `De app Samen Opleiden staat niet in Teams. Dat bleek op ${day}.`,
      roster: 'In de lijst staat een organisatie waar het partnerschap niet mee werkt.',
      seen: (day: string) => `Schreef mij op ${day} vanuit een andere organisatie dan in de lijst staat.`,
      never: 'Heeft mij nog nooit iets geschreven.',
      other: 'Dit mailadres hoorde eerst bij iemand anders. De nieuwe eigenaar schreef mij nog niet.',
      again: (time: string, code: string) => `Teams was te druk (${code}). Ik probeer het opnieuw vanaf ${time}.`,
      sending: 'Het bericht is nu onderweg.',
      absent: (day: string) => `Afwezig tot ${day}.`,
      arrived: (day: string) => `Laatste bericht: ${day}.`,
      spoke: 'Kan berichten krijgen. Er is nu niets dat nog niet aankwam.',
    },
    kinds: {
      busy: 'Teams was te druk',
      blocked: 'de bot is geblokkeerd',
      'not-installed': 'de app staat niet in Teams',
      config: 'de bot is niet goed ingesteld',
      fault: 'er ging iets mis in de bot of in Teams',
    } satisfies Record<RefusalKind, string>,
    step: {
      nothing: 'Je hoeft niets te doen.',
      busy: 'Wat nog geldt, staat vanzelf in het volgende bericht.',
      config: 'Geef de code door aan de beheerder van de bot.',
      fault: 'Geef de code door aan de beheerder van de bot. Het volgende bericht probeer ik gewoon weer.',
      missed: 'Vertel het zelf even. Het stond ook in mijn taken.',
      blocked: 'Vraag om de bot in Teams te deblokkeren en mij hoi te typen. Daarna komen de berichten weer.',
      install: 'Vraag om de app Samen Opleiden in Teams toe te voegen. Of laat ICT hem klaarzetten.',
      roster: 'Pas de organisatie aan in mensen.csv, of zet haar bij het partnerschap.',
      seen: 'Klopt die organisatie? Zet haar dan in mensen.csv. Anders: vraag om te schrijven met het account uit de lijst.',
      never: 'Kijk of het mailadres klopt. Vraag dan om de app Samen Opleiden in Teams te openen en mij hoi te typen.',
      other: 'Vraag om de app Samen Opleiden in Teams te openen en mij hoi te typen.',
    },
    again: 'Probeer opnieuw',
    againDone: (name: string) =>
      `Ik probeer het bericht aan ${name} vandaag opnieuw, op een tijd waarop ik berichten stuur. Is het daar te laat voor? Dan staat het in het volgende bericht.`,
    againLate: (name: string) => `Bij ${name} is er niets meer om opnieuw te sturen.`,
    report: 'Verslag per dag',
    lists: 'Bereikbaarheid',
    columns: {
      name: 'naam',
      email: 'e-mail',
      role: 'rol',
      school: 'school',
      state: 'stand',
      reason: 'reden',
      step: 'volgende stap',
      last: 'laatste bericht',
    },
  },

  verslag: {
    title: 'Verslag van mijn berichten',
    intro: 'De laatste twee weken. Kies een dag om te zien wie het betreft.',
    none: 'De laatste twee weken was er niets te versturen.',
    noneOn: 'Op die dag was er niets te versturen.',
    line: (due: number, sent: number) => `${messages(due)}: ${sent} verstuurd`,
    missed: (count: number) => `${count} gemist`,
    waiting: (count: number) => `${count} in de wacht`,
    refused: (count: number, kinds: string) => `${count} niet aangekomen (${kinds})`,
    kinds: {
      busy: 'Teams te druk',
      blocked: 'geblokkeerd',
      'not-installed': 'app ontbreekt',
      config: 'instelling',
      fault: 'fout',
    } satisfies Record<RefusalKind, string>,
    kind: (name: string, count: number) => `${name} ${count}`,
    open: (day: string) => `Wie op ${day}?`,
    title1: (day: string) => `Berichten van ${day}`,
    sent: 'Verstuurd.',
    sentMissed: (count: number) => `Verstuurd. Van ${tasks(count)} ging de datum eerder voorbij zonder bericht.`,
    missedOne: (count: number) => `Niet verstuurd: van ${tasks(count)} ging de datum voorbij zonder bericht.`,
    waitingOne: (time: string) => `In de wacht. Ik probeer het opnieuw vanaf ${time}.`,
    refusedOne: (kind: string, code: string) => `Niet aangekomen: ${kind} (${code}).`,
    columns: {
      day: 'dag',
      due: 'moest',
      sent: 'verstuurd',
      missed: 'gemist',
      waiting: 'wacht',
      refused: 'niet aangekomen',
    },
  },

  voortgang: {
    title: 'Voortgang per school',
    refused: 'Dit overzicht is voor wie het partnerschap of een school leidt. Typ mijn taken voor je eigen voortgang.',
    intro: (count: number, semester: number, schoolYear: string) =>
      `${students(count)}, semester ${semester} van ${schoolYear}. Alleen aantallen, geen namen.`,
    none: 'Er zijn nu geen studenten waarvan jij de aantallen mag zien.',
    students,
    counts: (done: number, open: number, overdue: number) =>
      [`${done} klaar`, ...(open > 0 ? [`${open} open`] : []), ...(overdue > 0 ? [`${overdue} te laat`] : [])].join(
        ', ',
      ),
    line: (task: string, counts: string) => `${task}: ${counts}`,
    nothingYet: 'Er loopt nog niets.',
    closings: {
      'startgesprek-voorbereid': 'Startgesprek voorbereid',
      'startgesprek-ingediend': 'Startgesprek ingediend',
      'startgesprek-bevestigd': 'Startgesprek bevestigd',
      'adviesformulier-1-ingediend': 'Adviesformulier 1 ingediend',
      'adviesformulier-1-aangepast': 'Adviesformulier 1 aangepast',
      'adviesformulier-1-afgestemd': 'Adviesformulier 1 afgestemd',
      'adviesformulier-1-gelezen': 'Adviesformulier 1 gelezen',
      'adviesformulier-2-ingediend': 'Adviesformulier 2 ingediend',
      'adviesformulier-2-aangepast': 'Adviesformulier 2 aangepast',
      'adviesformulier-2-afgestemd': 'Adviesformulier 2 afgestemd',
      'adviesformulier-2-gelezen': 'Adviesformulier 2 gelezen',
      'wpa-afgenomen': 'WPA',
      'werkplekbegeleider-bekend': 'Werkplekbegeleider bekend',
      'begeleider-bekend': 'Begeleider bekend',
    } satisfies Record<Closing, string>,
    columns: { school: 'school', task: 'taak', students: 'studenten', done: 'klaar', open: 'open', overdue: 'te laat' },
  },

  proefrit: {
    title: 'Proefrit van het semester',
    refused: 'De proefrit is voor wie het partnerschap beheert. Typ mijn taken voor wat er van jou gevraagd wordt.',
    running: 'Ik speel het semester nu door. Dat duurt bij een grote lijst een minuut of twee.',
    show: 'Toon de uitkomst',
    none: 'Er komt geen semester meer in de kalender. Lever een nieuwe kalender aan.',
    tooLarge: (count: number) =>
      `Het partnerschap is te groot om hier door te spelen (${people(count)}). Laat de beheerder so simulate draaien.`,
    intro: (semester: number, schoolYear: string, from: string, to: string) =>
      `Semester ${semester} van ${schoolYear}, ${from} tot en met ${to}, als iedereen alles op tijd doet. Er is niets verstuurd.`,
    total: (count: number, all: number) => `${messages(count)} aan ${people(all)}.`,
    roles: 'Berichten per rol',
    role: (role: string, mean: string, most: number) => `${role}: gemiddeld ${mean}, hoogstens ${most}`,
    weeks: 'Drukste weken',
    week: (day: string, count: number) => `Week van ${day}: ${messages(count)}`,
    budget: 'Meer berichten dan bedoeld',
    over: (name: string, count: number, budget: number) => `${name}: ${messages(count)}, bedoeld hoogstens ${budget}`,
    withinBudget: 'Niemand krijgt meer berichten dan bedoeld.',
    gaps: 'Gaten in de lijst',
    noGuide: (school: string, count: number) => `${school}: ${students(count)} zonder werkplekbegeleider`,
    largeGroup: (name: string, count: number) => `Groep van ${name}: ${students(count)}, meer dan 25`,
    noGaps: 'Elke student heeft een werkplekbegeleider en geen groep is groter dan 25.',
    more: (count: number) => `En nog ${count}.`,
  },
};
