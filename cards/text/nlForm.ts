/** Every Dutch sentence around a form. `enForm.ts` is its twin. The questions themselves stand in `src/forms/content/`. */
export const nlForm = {
  or: (items: readonly string[]) => new Intl.ListFormat('nl', { type: 'disjunction' }).format(items),
  /** Whose form it is, on a line of its own; and behind a title: "van" would tie the name to the last word of it. */
  student: (name: string) => `Student: ${name}`,
  about: (title: string, name: string) => `${title}, ${name}`,
  preparation: (form: string) => `Voorbereiding op het ${form}`,
  reaction: (form: string) => `Jouw reactie op het ${form}`,
  editing: (form: string) => `Aanpassen: ${form}`,
  /** What the roster says of the student. */
  facts: (group: string, semester: number, schoolYear: string) =>
    `${group === '' ? 'Semester' : `${/^\d/.test(group) ? 'Groep ' : ''}${group}, semester`} ${semester} van ${schoolYear}`,
  /** Below what nobody changed since. */
  carried: {
    startgesprek: 'Dit komt uit het startgesprek. Pas aan wat veranderd is.',
    'adviesformulier-1': 'Dit stond er halverwege. Pas aan wat veranderd is.',
    'adviesformulier-2': 'Dit stond er voor het einde. Pas aan wat veranderd is.',
  },
  said: (name: string) => `${name} schreef hierbij:`,
  moreRemarks: "Hier past niet alles wat erover geschreven is. Kies bovenaan 'Toon alle opmerkingen'.",

  step: {
    progress: (step: number, steps: number, title: string) => `Stap ${step} van ${steps}: ${title}`,
    required: (label: string) => `${label} (verplicht)`,
    optional: (label: string) => `${label} (mag leeg blijven)`,
    requiredWhen: (label: string, option: string) => `${label} (verplicht bij ${option})`,
    line: (label: string, line: number) => `${label} ${line}`,
    choose: 'Kies',
    /** Below a choice of which somebody hears at once, when nobody has that seat. */
    nobodyToTell: (seat: string, answer: string) =>
      `Er staat nu geen ${seat} bij deze student. Kies je ${answer}, bespreek het dan zelf met je schoolleider. Zodra er een ${seat} is, krijgt die bericht van mij.`,
    /** Below the question that comes with that choice. */
    nobodyToRead: (seat: string) => `Een nieuwe ${seat} leest dit, en je student zodra je indient.`,
    /** The same two, when the reader has that seat. */
    ownToTell: (seat: string) => `Jij bent zelf ${seat} bij deze student. Je krijgt hier dus geen bericht van.`,
    ownToRead: 'Je student leest dit zodra je indient.',
    noChoice: 'Toch geen antwoord',
    next: 'Bewaar en ga verder',
    back: 'Vorige',
    later: 'Later verder',
    submit: 'Indienen',
    submitAgain: 'Opnieuw indienen',
  },

  notice: {
    prepared: (student: string) => `${student} heeft dit al voorbereid: vul aan wat nodig is.`,
    /** To a guide who began before that. */
    preparedLater: (student: string) =>
      `${student} heeft zich voorbereid nadat hier iets was ingevuld. Dat bleef staan. Lees de voorbereiding ernaast.`,
    handedIn: (moment: string) =>
      `Je diende dit in op ${moment}. Je kunt het aanpassen tot het startgesprek is ingediend.`,
    reacted: (moment: string) => `Je diende dit in op ${moment}. Je kunt het nog aanpassen.`,
    edited: 'Je hebt iets veranderd en nog niet opnieuw ingediend. Je begeleiders lezen nog wat je eerder indiende.',
    saved: (hour: string) => `Bewaard om ${hour}.`,
    late: (day: string) => `De laatste dag was ${day}. Je kunt nog indienen: er staat dan 'te laat' bij.`,
    editing: (moment: string, version: number) =>
      `Ingediend op ${moment}. Anderen lezen versie ${version} tot je opnieuw indient.`,
    asked: (name: string) =>
      `${name} vraagt je om iets aan te passen. Lees de opmerkingen, pas aan en dien opnieuw in.`,
    readPrepared: 'Toon de voorbereiding',
    readRemarks: 'Toon alle opmerkingen',
  },

  faults: {
    here: (questions: number) =>
      questions === 1
        ? 'Nog niet ingediend: kijk bij 1 vraag hieronder. Daar staat "Let op".'
        : `Nog niet ingediend: kijk bij ${questions} vragen hieronder. Daar staat "Let op".`,
    /** `steps`: "2", or "2, 3 en 4". */
    elsewhere: (questions: number, steps: string) =>
      `Daarna nog ${questions === 1 ? '1 vraag' : `${questions} vragen`}, in stap ${steps}.`,
    /** The same after a button that hands in nothing. */
    look: (questions: number) =>
      questions === 1
        ? 'Kijk nog even bij 1 vraag hieronder. Daar staat "Let op".'
        : `Kijk nog even bij ${questions} vragen hieronder. Daar staat "Let op".`,
    lookAbove: 'Kijk eerst nog even hierboven waar "Let op" staat.',
    kept: 'Wat je typte, is bewaard.',
    restKept: 'De rest van wat je typte, is bewaard.',
    /** At the buttons, for who did not see the top of the card change. */
    above: 'Nog niet ingediend. Kijk hierboven waar "Let op" staat.',
    required: 'Let op: vul dit nog in.',
    requiredReaction: 'Let op: schrijf eerst iets. Wil je niet reageren? Dan hoef je niets in te dienen.',
    requiredList: 'Let op: vul er minstens één in.',
    requiredOneOf: (labels: string) => `Let op: vul minstens één regel in bij ${labels}.`,
    requiredDate: 'Let op: kies nog een datum.',
    requiredChoice: 'Let op: kies nog wat het best past.',
    noOption: 'Let op: wat hier stond, kan niet meer. Kies opnieuw.',
    noNumber: (most: string) => `Let op: schrijf hier een getal in cijfers, van 0 tot en met ${most}.`,
    tooLong: (most: string, now: string) => `Let op: dit is te lang. Er passen ${most} tekens, je hebt er nu ${now}.`,
    tooMuch: (most: string, now: string) =>
      `Let op: dit is veel te lang en is niet bewaard. Er passen ${most} tekens, je had er ${now}. Kort het in en probeer het nog eens.`,
    more: 'Let op: er staat meer dan hier past. Kort dit eerst in, dan komt de rest tevoorschijn.',
    whose: {
      of: (name: string) => `jouw tekst en die van ${name}`,
      own: 'van deze en van een andere kaart van jou',
      nobody: 'jouw tekst en wat er ondertussen bij kwam',
    },
    joined: {
      long: (whose: string) => `Let op: hier staan nu twee teksten onder elkaar: ${whose}. Maak er één van.`,
      line: (whose: string) => `Let op: hier staan nu twee teksten achter elkaar: ${whose}. Maak er één van.`,
      list: (whose: string) => `Let op: hier staan nu de regels van twee kaarten: ${whose}. Haal weg wat dubbel is.`,
    },
    otherLead: (typed: string) =>
      `Let op: hier gaat het nu over iets anders dan op je kaart. Dit is daarom niet bewaard: ${typed}. Zet het waar het hoort.`,
    clash: {
      somebody: 'iemand anders',
      something: 'iets anders',
      other: (name: string, stays: string, own: string) =>
        `Let op: ${name} koos hier ondertussen ${stays}. Jij koos ${own}. Nu staat er ${stays}. Klopt dat niet? Kies dan opnieuw.`,
      own: (stays: string, own: string) =>
        `Let op: op een andere kaart koos je ondertussen ${stays}. Hier koos je ${own}. Nu staat er ${stays}. Klopt dat niet? Kies dan opnieuw.`,
      emptied: (name: string) =>
        `Let op: ${name} vulde hier ondertussen iets in. Jij haalde het weg. Het staat er nog. Moet het leeg zijn? Haal het dan opnieuw weg.`,
      emptiedOwn:
        'Let op: op een andere kaart vulde je hier ondertussen iets in. Het staat er nog. Moet het leeg zijn? Haal het dan opnieuw weg.',
    },
    noDate: 'Let op: dit is geen datum die ik ken. Schrijf hem zo: 9-11-2026.',
    dateNotPast: 'Let op: kies een dag die al geweest is: vandaag of eerder, en niet van een vorig semester.',
    dateFrom: (from: string) => `Let op: kies een dag die al geweest is: vandaag of eerder, en niet vóór ${from}.`,
    dateTooFar: 'Let op: deze dag ligt ver van dit semester. Kijk de maand en het jaar nog eens na.',
  },

  receipt: {
    submitted: (form: string) => `Ingediend: ${form}`,
    prepared: (form: string) => `Ingediend: voorbereiding op het ${form}`,
    confirmed: (form: string) => `Bevestigd: ${form}`,
    aligned: (form: string) => `Afgestemd: ${form}`,
    readIt: (form: string) => `Gelezen: ${form}`,
    askedBack: (form: string) => `Aanpassing gevraagd: ${form}`,
    unchanged: (form: string) => `Niets veranderd: ${form}`,
    later: (form: string) => `Bewaard: ${form}`,
    laterPreparation: (form: string) => `Bewaard: voorbereiding op het ${form}`,
    closed: (form: string) => `Al ingediend: ${form}`,
    closedPreparation: (form: string) => `Gesloten: voorbereiding op het ${form}`,
    submittedAt: (moment: string, by: string) => `Ingediend op ${moment} door ${by}.`,
    preparedAt: (moment: string) => `Ingediend op ${moment}.`,
    confirmedAt: (moment: string, by: string) => `Bevestigd op ${moment} door ${by}.`,
    alignedAt: (moment: string, by: string) => `Afgestemd op ${moment} door ${by}.`,
    readAt: (moment: string, by: string) => `Gelezen op ${moment} door ${by}.`,
    askedBackAt: (moment: string, by: string) => `Aanpassing gevraagd op ${moment} door ${by}.`,
    late: (day: string) => `Te laat ingediend: de laatste dag was ${day}.`,
    savedAt: (moment: string) => `Bewaard op ${moment}. Er is nog niets ingediend.`,
    savedEdit: (moment: string, version: number) => `Bewaard op ${moment}. Anderen lezen nog versie ${version}.`,
    savedSince: (moment: string, handedIn: string) => `Bewaard op ${moment}. Je diende dit al in op ${handedIn}.`,
    savedNotAgain: (moment: string, handedIn: string) =>
      `Bewaard op ${moment}, en nog niet opnieuw ingediend. Je begeleiders lezen nog wat je op ${handedIn} indiende.`,
    reference: (reference: string, version: number) => `Kenmerk ${reference}, versie ${version}.`,
    toConfirm: (names: string, people: number) =>
      people === 1
        ? `${names} ziet het in het eerstvolgende overzicht en bevestigt.`
        : `${names} zien het in het eerstvolgende overzicht en bevestigen.`,
    stillToConfirm: (names: string, people: number) =>
      people === 1 ? `${names} bevestigt nog.` : `${names} bevestigen nog.`,
    toAlign: (names: string, people: number) =>
      people === 1
        ? `${names} ziet het in het eerstvolgende overzicht, leest het en stemt het met je af.`
        : `${names} zien het in het eerstvolgende overzicht, lezen het en stemmen het met je af.`,
    stillToAlign: (names: string, people: number) =>
      people === 1 ? `${names} leest het nog en stemt het af.` : `${names} lezen het nog en stemmen het af.`,
    toRead: (names: string, people: number) =>
      people === 1 ? `${names} kan het nu lezen en erop reageren.` : `${names} kunnen het nu lezen en erop reageren.`,
    stillToRead: (names: string, people: number) =>
      people === 1 ? `${names} leest het nog.` : `${names} lezen het nog.`,
    toWrite: (names: string, people: number) =>
      people === 1
        ? `${names} past het aan en dient het opnieuw in.`
        : `${names} passen het aan en dienen het opnieuw in.`,
    toHold: (names: string, people: number) =>
      people === 1
        ? `${names} ziet je antwoorden in het formulier. Jullie vullen ze samen aan in het gesprek. Je hoeft nu niets meer te doen.`
        : `${names} zien je antwoorden in het formulier. Jullie vullen ze samen aan in het gesprek. Je hoeft nu niets meer te doen.`,
    nobodyToTell: (seat: string) =>
      `Er staat nu geen ${seat} bij deze student. Bespreek wat er speelt zelf met je schoolleider. Is er een nieuwe ${seat}, dan krijgt die bericht van mij.`,
    toldLater: (name: string, day: string) =>
      `${name} is afwezig tot ${day} en krijgt het bericht daarna. Bespreek wat er speelt zelf met je schoolleider.`,
    nothingToDo: 'Jij hoeft niets meer te doen.',
    all: 'Iedereen heeft bevestigd. Dit formulier is klaar.',
    unchangedNext: 'Er is niets veranderd sinds de vorige keer. Iedereen leest nog dezelfde versie.',
    takenBackNext: 'Je hebt je reactie weggehaald. Je begeleiders lezen er niets meer van.',
    reactedNext: 'Je begeleiders kunnen je reactie lezen.',
    readNext: "Laat nog weten dat je het formulier las. Kies 'Toon antwoorden', en dan 'Ik heb dit gelezen'.",
    goOn: 'Ga verder wanneer het je uitkomt. Alles wat je typte, staat er nog. Je vindt het ook bij "mijn formulieren".',
    oldCard: 'Je drukte op een oude kaart. Die telt niet meer mee: hier staat wat je daarna koos.',
    closedNext: 'Je drukte op een oude kaart. Die telt niet meer mee. Klopt er iets niet? Bespreek het samen.',
    closedPreparationNext:
      'Je voorbereiding verandert niet meer. Wil je nog iets kwijt? Vertel het gewoon aan je begeleiders.',
    read: 'Toon antwoorden',
    open: 'Ga verder',
  },

  /** What was typed on a card that came too late. */
  unsaved: {
    title: (form: string) => `Niet bewaard: ${form}`,
    intro: 'Dit typte je, maar het staat niet in het formulier. Kopieer wat je nog nodig hebt.',
    otherForm:
      'Deze kaart was van een andere versie van het formulier. Dit typte je bij een vraag die er niet in staat. Kopieer wat je nog nodig hebt.',
  },

  read: {
    question: 'Klopt dit met jullie gesprek?',
    confirm: 'Ik bevestig dit',
    doubt: (name: string) => `Klopt er iets niet? Bespreek het eerst met ${name}. Bevestigen kan daarna ook nog.`,
    notSubmitted: 'Nog niet ingediend.',
    nothing: 'Hier is nog niets ingevuld.',
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    more: 'Lees verder',
    before: 'Vorige bladzijde',
  },
};
