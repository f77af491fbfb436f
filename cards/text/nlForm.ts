/** Every Dutch sentence around a form. `enForm.ts` is its twin. The questions themselves stand in `src/forms/content/`. */
export const nlForm = {
  or: (items: readonly string[]) => new Intl.ListFormat('nl', { type: 'disjunction' }).format(items),
  of: (student: string) => `van ${student}`,
  preparation: (form: string) => `Voorbereiding op het ${form}`,

  step: {
    progress: (step: number, steps: number, title: string) => `Stap ${step} van ${steps}: ${title}`,
    required: (label: string) => `${label} (verplicht)`,
    optional: (label: string) => `${label} (mag leeg blijven)`,
    line: (label: string, line: number) => `${label} ${line}`,
    next: 'Bewaar en ga verder',
    back: 'Vorige',
    later: 'Later verder',
    submit: 'Indienen',
  },

  notice: {
    prepared: (student: string) => `${student} heeft dit al voorbereid: vul aan wat nodig is.`,
    handedIn: (moment: string) =>
      `Je diende dit in op ${moment}. Tot het startgesprek is ingediend, mag je het nog aanpassen.`,
    saved: (hour: string) => `Bewaard om ${hour}.`,
    readPrepared: 'Toon de voorbereiding',
  },

  faults: {
    here: (questions: number) =>
      questions === 1
        ? 'Nog niet ingediend: kijk bij 1 vraag hieronder. Daar staat "Let op".'
        : `Nog niet ingediend: kijk bij ${questions} vragen hieronder. Daar staat "Let op".`,
    elsewhere: (questions: number) =>
      questions === 1
        ? 'In een andere stap is er ook nog 1 vraag.'
        : `In een andere stap zijn er ook nog ${questions}.`,
    kept: 'Wat je typte, is bewaard.',
    /** At the buttons, for who did not see the top of the card change. */
    above: 'Nog niet ingediend. Kijk hierboven waar "Let op" staat.',
    required: 'Let op: vul dit nog in.',
    requiredList: 'Let op: vul er minstens één in.',
    requiredOneOf: (labels: string) => `Let op: vul minstens één regel in bij ${labels}.`,
    requiredDate: 'Let op: kies nog een datum.',
    tooLong: (most: string, now: string) => `Let op: dit is te lang. Er passen ${most} tekens, je hebt er nu ${now}.`,
    noDate: 'Let op: dit lees ik niet als datum. Schrijf hem zo: 2026-11-09.',
    dateOutside: 'Let op: kies de dag van het gesprek zelf: vandaag of eerder, en niet van een vorig semester.',
  },

  receipt: {
    submitted: (form: string) => `Ingediend: ${form}`,
    prepared: (form: string) => `Ingediend: voorbereiding op het ${form}`,
    confirmed: (form: string) => `Bevestigd: ${form}`,
    later: (form: string) => `Bewaard: ${form}`,
    laterPreparation: (form: string) => `Bewaard: voorbereiding op het ${form}`,
    closed: (form: string) => `Al ingediend: ${form}`,
    closedPreparation: (form: string) => `Gesloten: voorbereiding op het ${form}`,
    submittedAt: (moment: string, by: string) => `Ingediend op ${moment} door ${by}.`,
    preparedAt: (moment: string) => `Ingediend op ${moment}.`,
    confirmedAt: (moment: string, by: string) => `Bevestigd op ${moment} door ${by}.`,
    savedAt: (moment: string) => `Bewaard op ${moment}. Er is nog niets ingediend.`,
    savedSince: (moment: string, handedIn: string) => `Bewaard op ${moment}. Je diende dit al in op ${handedIn}.`,
    reference: (reference: string, version: number) => `Kenmerk ${reference}, versie ${version}.`,
    toConfirm: (names: string, people: number) =>
      people === 1
        ? `${names} krijgt bericht en bevestigt. Jij hoeft niets meer te doen.`
        : `${names} krijgen bericht en bevestigen. Jij hoeft niets meer te doen.`,
    stillToConfirm: (names: string, people: number) =>
      people === 1
        ? `${names} bevestigt nog. Jij hoeft niets meer te doen.`
        : `${names} bevestigen nog. Jij hoeft niets meer te doen.`,
    toHold: (names: string, people: number) =>
      people === 1
        ? `${names} ziet je antwoorden in het formulier. Jullie vullen ze samen aan in het gesprek. Je hoeft nu niets meer te doen.`
        : `${names} zien je antwoorden in het formulier. Jullie vullen ze samen aan in het gesprek. Je hoeft nu niets meer te doen.`,
    all: 'Iedereen heeft bevestigd. Er hoeft niets meer.',
    goOn: 'Ga verder wanneer het je uitkomt. Alles wat je typte, staat er nog.',
    closedNext:
      'De kaart van net was van daarvoor en telt niet meer mee. Klopt er iets niet? Dan kun je het samen nog bespreken.',
    closedPreparationNext:
      'Je voorbereiding verandert niet meer. Wil je nog iets kwijt? Vertel het gewoon aan je begeleiders.',
    read: 'Toon antwoorden',
    open: 'Ga verder',
  },

  read: {
    question: 'Klopt dit met jullie gesprek?',
    confirm: 'Ik bevestig dit',
    doubt: (name: string) => `Klopt er iets niet? Bespreek het eerst met ${name}. Bevestigen kan daarna ook nog.`,
    otherVersion: 'Er is een nieuwere versie dan je net zag. Lees deze eerst.',
    waiting: (names: string) => `Nog niet bevestigd: ${names}.`,
    notSubmitted: 'Nog niet ingediend.',
    nothing: 'Hier is nog niets ingevuld.',
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    more: 'Lees verder',
    before: 'Vorige bladzijde',
  },
};
