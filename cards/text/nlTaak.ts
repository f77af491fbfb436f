import type { Step } from '../../src/reminders/step.js';

/** Every Dutch sentence on the card of one task: what it is, putting it off, handing it over, why it is there. `enTaak.ts` is its twin. */
export const nlTaak = {
  summary: (task: string) => `Taak: ${task}`,
  about: (name: string) => `Over ${name}`,
  count: (count: number) => `${count} keer`,

  lines: {
    who: 'Wie',
    when: 'Wanneer',
    with: 'Met wie',
    hours: 'Uren',
    state: 'Hoe staat het ervoor',
    done: 'Al klaar',
    onPaper: 'Op papier gedaan',
  },
  norm: (hours: string, source: string) => `${hours} (norm: ${source})`,
  state: {
    open: 'Nog te doen.',
    coming: (day: string) => `Nog niet begonnen. Het kan vanaf ${day}.`,
    overdue: 'De datum is voorbij. Het kan nog steeds.',
    past: 'De datum is voorbij. Je hoeft niets meer te doen.',
    ticked: (day: string) => `Klaar. Jij hebt het afgevinkt op ${day}.`,
    onPaper: (day: string) => `Op papier gedaan, afgevinkt op ${day}.`,
    done: 'Klaar. Je hoort er niets meer over.',
    doneOn: (day: string) => `Klaar op ${day}. Je hoort er niets meer over.`,
    later: (day: string) => `Je hoort er weer over vanaf ${day}.`,
    several: 'Nog te doen voor wie hieronder staat.',
  },
  choose: 'Voor wie?',
  chooseDate: 'Welke datum?',
  chosenLater: (name: string, day: string) => `${name} (later: vanaf ${day})`,
  chosenWhen: (name: string, when: string) => `${name} (${when})`,
  nobodyChosen: 'Kies eerst voor wie het is.',

  buttons: {
    done: 'Klaar',
    /** Instead of that, where the bot has a form for it: pressing it hands nothing in. */
    onPaper: 'Op papier gedaan',
    undo: 'Toch niet klaar',
    later: 'Later',
    wake: 'Toch niet later',
    why: 'Waarom krijg ik dit?',
    notMine: 'Dit ben ik niet meer',
    save: 'Bewaar',
    back: 'Terug',
    tasks: 'Mijn taken',
    previous: 'Vorige',
    next: 'Volgende',
  },

  receipt: {
    ticked: 'Klaar. Je hoort er niets meer over.',
    tickedFor: (names: string) => `Klaar voor ${names}. Je hoort er niets meer over.`,
    onPaper: 'Ik herinner je er niet meer aan.',
    onPaperFor: (names: string) => `Ik herinner je er niet meer aan voor ${names}.`,
    forAll: 'Ook je collega’s krijgen hier geen herinnering meer over.',
    unticked: 'Staat weer open. Ik herinner je eraan zoals eerst.',
    untickedSilent: 'Staat weer open bij "mijn taken".',
    later: (day: string) => `Goed. Je hoort er weer over vanaf ${day}.`,
    laterFor: (names: string, day: string) => `Goed. Over ${names} hoor je weer vanaf ${day}.`,
    laterEach: 'Goed. Je hoort er weer over na de volgende stagedag van elke student.',
    awake: 'Goed. Ik herinner je eraan zoals eerst.',
  },

  /** Of what was done on paper, as long as the form in the bot does not say so. */
  paper: {
    notHandedIn: 'Het formulier zelf is nog niet ingediend: je vindt het bij "mijn formulieren".',
    notInForm: 'In het formulier zelf staat het nog niet: je vindt het bij "mijn formulieren".',
    manyNotHandedIn: 'De formulieren zelf zijn nog niet ingediend: je vindt ze bij "mijn formulieren".',
    manyNotInForm: 'In de formulieren zelf staat het nog niet: je vindt ze bij "mijn formulieren".',
  },

  later: {
    title: 'Wanneer wil je er weer van horen?',
    label: 'Kies een moment',
    placement: (day: string) => `Na de volgende stagedag (${day})`,
    placementEach: 'Na de volgende stagedag van elke student',
    week: (day: string) => `Over een week (${day})`,
    latest: (day: string) => `Op de laatste werkdag ervoor (${day})`,
    latestLate: (day: string) => `Zo laat als het kan (${day})`,
    other: 'Op een datum die ik hieronder kies',
    date: 'Of kies zelf een datum',
    until: (day: string) => `Het kan tot en met ${day}: zo mis je de datum van de taak niet.`,
    untilLate: (day: string) => `De datum is al voorbij. Uitstellen kan nog tot en met ${day}.`,
    impossible:
      'Later kan hier niet meer: dit is je laatste herinnering. Je kunt het nu doen, of op de vorige kaart zeggen dat het al gedaan is.',
    none: 'Kies eerst een moment.',
    past: 'Kies een dag na vandaag.',
    tooLate: (day: string) => `Dat is te laat voor deze taak. Kies ${day} of eerder.`,
  },

  gone: {
    title: 'Deze taak staat niet op je naam',
    text: 'Misschien is de planning veranderd. Bij "mijn taken" zie je wat er nu van je gevraagd wordt.',
    handedOver: (student: string, name: string) => `${student} heb je overgedragen aan ${name}. Deze taak is nu daar.`,
    handedBack: (student: string) =>
      `${student} staat nu op de lijst van het stagebureau. Jij hoeft niets meer te doen.`,
  },

  escalated: {
    title: (task: string, name: string) => `${task} van ${name}`,
    state: (name: string) => `Nog niet gedaan. ${name} is er drie keer aan herinnerd; daarna stop ik.`,
    do: 'Wat kun je doen?',
    contact: (name: string, email: string) => `Neem contact op met ${name}: ${email}.`,
    away: 'Spreek samen met de student af wie het overneemt.',
    why: (name: string, word: string) => `Je ziet dit als ${word}. ${name} wist vooraf dat je het zou zien.`,
    stays: 'Deze regel staat hooguit vijf werkdagen in je overzicht. Is het gedaan, dan is hij meteen weg.',
  },

  why: {
    title: 'Waarom krijg ik dit?',
    role: (word: string, partnership: string) => `Je bent ${word} bij ${partnership}.`,
    roleOf: (word: string, name: string, partnership: string) => `Je bent ${word} van ${name} bij ${partnership}.`,
    self: (word: string, partnership: string) => `Je bent ${word} bij ${partnership}. Dit gaat over jezelf.`,
    labels: {
      role: 'Jouw rol',
      rule: 'De afspraak',
      source: 'Waar het staat',
      next: 'Wat er nu komt',
      not: 'Klopt dit niet?',
    },
    next: (step: Exclude<Step, 'announced' | 'escalated'>, day: string) => {
      switch (step) {
        case 'opens':
          return `Je hoort er voor het eerst over rond ${day}.`;
        case 'week-before':
        case 'day-before':
          return `Is het nog niet klaar, dan herinner ik je eraan rond ${day}.`;
        case 'overdue-1':
          return `Is het na de datum niet klaar, dan herinner ik je eraan rond ${day}, en daarna nog hooguit twee keer.`;
        case 'overdue-2':
          return `Daarna herinner ik je eraan rond ${day}, en dan nog één keer.`;
        case 'overdue-3':
          return `De laatste herinnering is rond ${day}. Daarna stop ik.`;
        default:
          return step satisfies never;
      }
    },
    nothing: 'Er komt geen herinnering meer.',
    once: (day: string) => `Ik noem het één keer in je overzicht, uiterlijk rond ${day}.`,
    /** Of a role that a partnership sends no messages. */
    silent: 'Hierover stuur ik geen berichten. Je vindt het bij "mijn taken".',
    done: 'Dit is klaar. Je hoort er niets meer over.',
    later: (day: string) => `Je vroeg om later. Je hoort er weer over vanaf ${day}.`,
    notStudent: 'Begeleid je deze student niet meer? Ga terug en kies "Dit ben ik niet meer".',
    notRole: 'Hoort deze rol niet bij jou? Zeg het tegen het stagebureau, dan past het de lijst aan.',
    askOffice: (names: string) => `Het stagebureau: ${names}.`,
    lastDigest: (day: string) => `Dit stond in je laatste bericht, van ${day}. Bij elke regel staat waarom.`,
    gone: 'Wat intussen niet meer bij jou hoort, staat er niet meer bij.',
    noDigest: 'Ik heb je nog geen bericht met taken gestuurd. Typ "mijn taken" voor wat er van je gevraagd wordt.',
    allGone:
      'Wat in je laatste bericht stond, hoort nu niet meer bij jou. Typ "mijn taken" voor wat er nu van je gevraagd wordt.',
    own: (partnership: string) => `Een eigen afspraak van ${partnership}.`,
    source: (sources: string) => `Bron: ${sources}`,
  },

  over: {
    title: 'Dit ben ik niet meer',
    intro: (word: string) => `Kies wie je niet meer begeleidt als ${word}, en wie het van je overneemt.`,
    students: 'Welke studenten?',
    to: 'Wie neemt het over?',
    placeholder: 'Kies iemand',
    office: 'Ik weet het niet: naar het stagebureau',
    sameSchool: (name: string, school: string) => `${name} (${school})`,
    next: 'Verder',
    nobody: 'Kies eerst wie je niet meer begeleidt.',
    noReceiver: 'Kies eerst wie het overneemt. Weet je het niet? Kies dan het stagebureau.',
    notAllowed: (name: string) => `${name} kan dit niet overnemen. Kies iemand anders, of het stagebureau.`,
    confirm: (students: string, name: string) => `Je draagt ${students} over aan ${name}.`,
    confirmOffice: (students: string) => `Je geeft ${students} door aan het stagebureau.`,
    moves:
      'Het geldt voor dit semester. Alles wat nog open staat gaat mee, ook wat al is ingevuld. Jij krijgt er geen herinneringen meer over.',
    hears: (name: string) => `${name} ziet het in het eerstvolgende overzicht.`,
    officeHears: 'Het stagebureau ziet dat er iemand gezocht moet worden, in het eerstvolgende overzicht.',
    alsoTell: 'Vertel het ook zelf even, dat is prettig voor de student.',
    yes: 'Ja, draag over',
    yesOffice: 'Ja, geef door',
    done: (students: string, name: string) => `Overgedragen: ${students} hoort nu bij ${name}.`,
    doneMany: (students: string, name: string) => `Overgedragen: ${students} horen nu bij ${name}.`,
    doneOffice: (students: string) => `Doorgegeven aan het stagebureau: ${students}.`,
    mistake: 'Vergist? Vandaag kun je het nog terugdraaien.',
    undo: 'Draai terug',
    undone: (students: string) => `Teruggedraaid. ${students}: je staat weer als begeleider op de lijst.`,
    tooLate: 'Terugdraaien kan hier niet meer. Vraag het stagebureau om de lijst aan te passen.',
  },
};
