import { nlBladeren } from './nlBladeren.js';
import { nlEigen } from './nlEigen.js';
import { nlForm } from './nlForm.js';
import { nlFormulieren } from './nlFormulieren.js';
import { nlInstellingen } from './nlInstellingen.js';
import { nlNalezen } from './nlNalezen.js';
import { nlOverzicht } from './nlOverzicht.js';
import { nlPapier } from './nlPapier.js';
import { nlPersoon } from './nlPersoon.js';
import { nlTaak } from './nlTaak.js';
import { nlTaken } from './nlTaken.js';
import { nlTips } from './nlTips.js';
import { nlUitstel } from './nlUitstel.js';
import { nlVragen } from './nlVragen.js';

const lists = new Intl.ListFormat('nl');

/** Every Dutch sentence the bot says. `en.ts` is its twin: a test compares the keys. */
export const nl = {
  list: (items: readonly string[]) => lists.format(items),

  welcome: {
    summary: 'Welkom bij de bot van Samen Opleiden',
    title: 'Hoi, ik ben de bot van Samen Opleiden',
    known: (partnerships: string) =>
      `Ik ken je uit ${partnerships}. Wat er van je gevraagd wordt, hoor je op een schooldag in één bericht. Is het klaar, dan hoor je er niets meer over. En vraag me gerust wat een woord bij jullie betekent. Je kunt typen:`,
    stranger:
      'Ik ken je nog niet uit een partnerschap. Begrippen kun je me wel al vragen. Hoor je bij een partnerschap? Vraag het stagebureau om je mailadres op de lijst te zetten.',
    honest: 'Ik ben een bot. Ik antwoord uit het begrippenkader en zeg het als ik iets niet weet.',
    shared:
      'Hoi, ik ben de bot van Samen Opleiden. Noem me met een @ en stel je vraag, bijvoorbeeld: wat betekent WPA? Beheer je de begrippen van je partnerschap? Typ dan: koppel dit team.',
    tryThis: 'Probeer maar:',
  },

  help: {
    summary: 'Dit kun je me vragen',
    title: 'Dit kun je me vragen',
    /** What can be typed, and what it gives. */
    offers: {
      taken: { say: 'mijn taken', what: 'wat er nu en straks van je gevraagd wordt' },
      maand: { say: 'taken van deze maand', what: 'op datum, met de agenda' },
      formulieren: { say: 'mijn formulieren', what: 'wat bij jou ligt, en wat bij een ander' },
      'formulieren-export': { say: 'formulieren exporteren', what: 'je formulieren in Excel' },
      uren: { say: 'uren', what: 'de tijd die voor je rol staat' },
      tips: { say: 'tips', what: 'wat het hele semester doorloopt' },
      instellingen: { say: 'instellingen', what: 'je dagen, tijd, taal en pauze' },
      wie: { say: 'wie is mijn schoolopleider?', what: 'wie er bij jou horen' },
      begrippen: { say: 'alle begrippen', what: 'bladeren op thema' },
      uitstel: { say: 'uitstel', what: 'een student meer tijd geven' },
      voortgang: { say: 'voortgang', what: 'hoe ver de scholen zijn' },
      bereik: { say: 'bereik', what: 'wie mijn berichten krijgt, en wie niet' },
      verslag: { say: 'verslag', what: 'wat ik per dag verstuurde' },
      proefrit: { say: 'proefrit', what: 'wat dit semester aan berichten wordt' },
      koppel: { say: 'koppel dit team', what: 'in een team: jullie begrippen eerst' },
      eigen: { say: 'begrippen beheren', what: 'de begrippen van je partnerschap' },
      vragenlijst: { say: 'vragenlijst', what: 'vragen waarop ik geen antwoord had' },
      cijfers: { say: 'cijfers begrippen', what: 'wat er gevraagd wordt' },
    },
    myTasks: 'Mijn taken',
    terms:
      'Typ een woord of afkorting, of een hele vraag. Zeg je "hier" of "bij ons"? Dan krijg je de betekenis van je eigen partnerschap eerst.',
    shared: 'In een team of groepschat antwoord ik alleen als je me noemt met een @.',
    examples: 'Bijvoorbeeld:',
    question: 'Kom je er niet uit? Vraag het je schoolopleider of het stagebureau.',
  },

  /** Questions to press: what the button says is what is asked. */
  examples: ['Wat betekent IO hier?', 'Wat is een opleidingsschool?', 'WPA'],

  smallTalk: {
    greeting: 'Hoi! Vraag me gerust wat een woord betekent, bijvoorbeeld: wat betekent IO hier? Typ help voor meer.',
    thanks: 'Graag gedaan! Kom je weer een woord tegen? Vraag het me.',
    empty: 'Ik zie geen vraag. Typ een woord of afkorting, bijvoorbeeld WPA. Of typ help.',
    human:
      'Nee, ik ben een bot. Ik antwoord uit het begrippenkader en uit de gegevens van je partnerschap. Liever een mens? Vraag je schoolopleider of het stagebureau.',
    frustration:
      'Sorry, dat schiet niet op. Typ alleen het woord dat je zoekt, bijvoorbeeld WPA. Of typ help. Een mens spreken? Vraag je schoolopleider of het stagebureau.',
    file: 'Met een bestand of plaatje kan ik niets. Typ je vraag in woorden, bijvoorbeeld: wat is een WPA?',
  },

  press: {
    unknown: 'Deze knop ken ik niet meer. Stel je vraag gerust opnieuw, of typ help.',
    notYou: 'Deze knop is voor iemand anders. Typ mijn taken voor wat jij kunt doen.',
    notYours: 'Deze knop is voor wie de vraag stelde. Stel zelf je vraag, dan help ik je.',
  },

  /** In the place of a message that was taken back. */
  withdrawn: 'Dit bericht is vervallen. Typ mijn taken of mijn formulieren: dan zie je hoe het nu is.',

  refused: {
    onlyTeams: 'Ik werk alleen in Microsoft Teams. Open de app Samen Opleiden daar en stel je vraag opnieuw.',
    onlyPersonal: 'Dat doe ik alleen in onze eigen chat. Open de app Samen Opleiden en typ het daar.',
    stranger:
      'Dat kan ik alleen voor mensen van een partnerschap, en ik ken je daar nog niet uit. Vraag het stagebureau om je mailadres op de lijst te zetten.',
    notYet: 'Dat kan ik nog niet. Typ help om te zien wat wel kan.',
  },

  /** One sentence for each error code; `reference` helps who runs the bot to find it back. */
  error: {
    store: (reference: string) =>
      `Ik kan even niet bij mijn gegevens. Probeer het over een paar minuten nog eens. Blijft het zo? Geef het stagebureau deze code: ${reference}.`,
    other: (reference: string) =>
      `Er ging iets mis, dat ligt aan mij. Probeer het zo nog eens. Blijft het zo? Geef het stagebureau deze code: ${reference}.`,
  },

  begrip: {
    unknownSummary: 'Dit woord ken ik niet',
    sectors: {
      po: 'basisonderwijs (po)',
      vo: 'voortgezet onderwijs (vo)',
      mbo: 'middelbaar beroepsonderwijs (mbo)',
      hbo: 'hogescholen (hbo)',
      ulo: 'universitaire lerarenopleiding (ulo)',
    },
    documents: {
      '000': 'begrippenkader Samen Opleiden & Professionaliseren, oktober 2024',
      '001': 'boekhoofdstuk over professionele ontwikkeling in opleidingsscholen, met Boss po als voorbeeld',
      '002': 'rolbeschrijvingen Samen Opleiden Noord-Holland',
      '003': 'formulier leerwerkplek AOS3R',
      '004': 'Samen Opleiden in de Onderwijsregio (Platform Samen Opleiden & Professionaliseren)',
    },
    /** Whose meaning it is, when no partnership that the bot knows owns it. */
    whose: {
      '000': 'In het begrippenkader',
      '001': 'In het boekhoofdstuk over opleidingsscholen',
      '002': 'In de rolbeschrijvingen van Samen Opleiden Noord-Holland',
      '003': 'In het formulier leerwerkplek van AOS3R',
      '004': 'Bij het Platform Samen Opleiden & Professionaliseren',
    },
    at: (partnership: string) => `Bij ${partnership}`,
    atWord: (partnership: string, word: string) => `Bij ${partnership}: ${word}`,
    context: 'De bron legt dit niet zelf uit. Deze uitleg komt uit de context of is algemeen bekend.',
    spelled: (name: string) => `Ik heb gelezen: ${name}.`,
    inSector: (sector: string) => `In het ${sector}`,
    calledInSector: (names: string) => `Daar heet dit: ${names}.`,
    nearInSector: (names: string) => `Dit komt daar het dichtst in de buurt, maar is niet hetzelfde: ${names}.`,
    noneInSector: 'Een eigen naam hiervoor staat niet in de bronnen.',
    here: (names: string) => `Hier heet dit: ${names}.`,
    there: (partnership: string, names: string) => `Bij ${partnership} heet dit: ${names}.`,
    noneThere: (partnership: string) => `Een eigen woord hiervoor van ${partnership} ken ik niet.`,
    noneHere: 'Een eigen woord hiervoor van je partnerschap ken ik niet.',
    caution: (name: string, caution: string) => `${name}: ${caution}`,
    otherMeaning: (name: string, meanings: string) => `${name} kan ook iets anders betekenen: ${meanings}.`,
    otherTerm: (title: string, definition: string) => `${title}: ${definition}`,
    owned: (title: string, whose: string) => `${title}, ${whose.charAt(0).toLowerCase()}${whose.slice(1)}`,
    warning: (warning: string) => `Let op. ${warning}`,
    names: (names: string) => `Andere namen: ${names}.`,
    related: (names: string) => `Verwant, maar niet hetzelfde: ${names}.`,
    source: (sources: string) => `Bron: ${sources}`,
    approved: (partnership: string, day: string) => `${partnership}, ${day}`,
    onlyDutch: 'Deze uitleg is er alleen in het Nederlands.',
    more: 'Meer weten?',
    which: (name: string) => `${name} heeft meer betekenissen. Welke bedoel je?`,
    whichTerm: 'Welk begrip bedoel je?',
    unknown: (asked: string) =>
      `"${asked}" ken ik niet. Het staat niet in het begrippenkader en niet in de andere documenten die ik heb. Ik ga niet gokken.`,
    noQuestion: (asked: string) =>
      `Op "${asked}" heb ik geen antwoord. Voor je taken of je uren typ je mijn taken of uren.`,
    unexplained: (term: string, source: string) =>
      `${term} staat wel in een bron (${source}), maar wordt nergens uitgelegd. Ik ga dus niet gokken. Dit is alles wat ik weet:`,
    near: 'Bedoel je misschien:',
  },

  person: nlPersoon,

  bladeren: nlBladeren,

  taken: nlTaken,

  taak: nlTaak,

  tips: nlTips,

  eigen: nlEigen,

  form: nlForm,

  nalezen: nlNalezen,
  formulieren: nlFormulieren,

  vragen: nlVragen,

  overzicht: nlOverzicht,
  papier: nlPapier,
  instellingen: nlInstellingen,

  uitstel: nlUitstel,

  demo: {
    now: (moment: string) => `In de demo is het nu ${moment}.`,
    how: 'Zo zet je de klok: tijd +7d, tijd +2w, tijd 2026-08-31 of tijd +1d 09:30. Zonder uur wordt het 15:30, na schooltijd.',
  },
};

/** The shape both languages fill. */
export type Text = typeof nl;
