/** Every Dutch sentence about reading a form, agreeing with it and asking for a change. `enNalezen.ts` is its twin. */
export const nlNalezen = {
  remark: {
    by: (name: string, day: string) => `Opmerking van ${name}, ${day}.`,
    about: (version: number) => `Bij versie ${version}.`,
    notGiven: 'Alleen jij ziet dit nog.',
  },

  read: {
    writtenBy: (name: string, day: string) => `Geschreven door ${name}, ${day}.`,
    concept: 'Dit is een concept. Het kan nog veranderen.',
    reaction: (student: string) => `Reactie van ${student}`,
    reactedOn: (moment: string) => `Ingediend op ${moment}.`,
    reactionDraft: 'Nog niet ingediend. Alleen jij ziet dit nog.',
    with: (names: string) => `Nu bij: ${names}.`,
    agreed: {
      confirmed: (moment: string, by: string) => `Bevestigd op ${moment} door ${by}.`,
      aligned: (moment: string, by: string) => `Afgestemd op ${moment} door ${by}.`,
      read: (moment: string, by: string) => `Gelezen op ${moment} door ${by}.`,
    },
    all: 'Het is afgestemd en gelezen. Dit formulier is klaar.',
    asked: (moment: string, by: string) => `${by} vroeg op ${moment} om een aanpassing.`,
    onLast: (button: string) => `De knop '${button}' staat op de laatste bladzijde.`,
    /** Of a form in which nobody can write any more. */
    shut: { notSubmitted: 'Niet ingediend.', nothing: 'Er is niets ingevuld.' },
    continued: (label: string) => `${label} (vervolg)`,
  },

  student: {
    question: 'Heb je dit gelezen?',
    confirm: 'Ik heb dit gelezen',
    react: 'Schrijf een reactie',
    reactAgain: 'Bekijk of verander je reactie',
    doubt: (name: string) => `Klopt er iets niet? Bespreek het met ${name}, of schrijf een reactie.`,
  },

  writer: {
    asked: (name: string) => `${name} vraagt je om iets aan te passen.`,
    how: 'Lees de opmerkingen hieronder. Pas aan wat nodig is en dien het opnieuw in.',
    /** Own, and that of who wrote here before. */
    pending: 'Je hebt iets aangepast en nog niet opnieuw ingediend.',
    left: 'Er is iets aangepast en nog niet opnieuw ingediend.',
    editing: (names: string, people: number) =>
      `${names} ${people === 1 ? 'is' : 'zijn'} dit aan het aanpassen (nog niet ingediend).`,
    below: 'Hieronder staat wat het laatst is ingediend.',
    edit: 'Aanpassen',
    goOn: 'Ga verder met aanpassen',
  },

  review: {
    question: 'Is dit formulier zo goed?',
    open: 'Lees na per onderdeel',
    progress: (section: number, sections: number, title: string) => `Onderdeel ${section} van ${sections}: ${title}`,
    field: 'Opmerking bij dit onderdeel (mag leeg blijven)',
    fieldNeeded: 'Opmerking bij dit onderdeel',
    help: (name: string) =>
      `${name} ziet je opmerking als je afstemt of om een aanpassing vraagt. De student ziet hem niet.`,
    remarked: (sections: string) => `Je schreef een opmerking bij: ${sections}.`,
    aligned: (moment: string) => `Je stemde dit af op ${moment}.`,
    asked: (moment: string) => `Je vroeg op ${moment} om een aanpassing.`,
    next: 'Volgende onderdeel',
    more: 'Lees verder',
    back: 'Vorige',
    end: 'Alles gelezen? Naar afstemmen',
    align: 'Afgestemd',
    askBack: 'Vraag om een aanpassing',
    choose: (name: string) =>
      `Is het zo goed? Kies 'Afgestemd'. Moet ${name} iets veranderen? Kies dan 'Vraag om een aanpassing'.`,
    noRemark: (name: string) =>
      `Let op: schrijf eerst wat ${name} moet aanpassen. Dat kan hier, of bij het onderdeel waar het over gaat.`,
    tooMuch: (most: string, now: string) =>
      `Let op: dit is te lang en nog niet bewaard. Er passen ${most} tekens, je had er ${now}. Hier staat het begin ervan.`,
    tooLong: (most: string, now: string) =>
      `Let op: dit is te lang en nog niet bewaard. Er passen ${most} tekens, je hebt er nu ${now}.`,
    stale: 'Let op: je opmerking is nog niet bewaard. Druk op een knop hieronder om hem te bewaren.',
    empty: 'Bij dit onderdeel is niets ingevuld.',
  },

  /** What somebody hears at once, and what is not in the version that they read. */
  heard: {
    notice: (name: string, question: string, answer: string) =>
      `${name} koos bij '${question}': ${answer}. Dat is nog niet ingediend. Bespreek het met ${name}.`,
    more: (name: string, version: number) =>
      `Wat ${name} erbij schreef, staat hieronder. De andere antwoorden zijn van versie ${version}.`,
    below: (version: number) => `De antwoorden hieronder zijn van versie ${version}.`,
    from: (name: string) => `Uit de aanpassing van ${name}. Nog niet ingediend.`,
  },

  change: {
    title: (form: string) => `Aangepast: ${form}`,
    by: (name: string, moment: string) => `${name} diende deze versie in op ${moment}.`,
    since: (version: number) => `Je las versie ${version}. Hieronder staat alleen wat sindsdien veranderde.`,
    sinceOwn: (version: number) => `Je diende versie ${version} in. Hieronder staat alleen wat sindsdien veranderde.`,
    was: 'Was',
    is: 'Is nu',
    nothing: '(leeg)',
    unchanged: 'Dit onderdeel is niet aangepast.',
    agree: {
      confirmed: 'Akkoord met deze wijziging',
      aligned: 'Akkoord met deze wijziging',
      read: 'Ik heb dit gelezen',
    },
    question: {
      confirmed: 'Ben je akkoord met deze wijziging?',
      aligned: 'Ben je akkoord met deze wijziging?',
      read: 'Heb je dit gelezen?',
    },
    thenSections: 'Kijk wat er veranderde en lees daarna verder.',
    all: 'Toon alles',
    sections: 'Lees alles per onderdeel',
    /** Names `sections`, and the other names `all`. */
    doubtSections: "Moet er nog iets anders? Kies 'Lees alles per onderdeel'. Daar kun je om een aanpassing vragen.",
    doubt: (name: string) => `Klopt er iets niet? Bespreek het met ${name}, of kies 'Toon alles'.`,
  },

  stale: {
    version: 'Er is een nieuwere versie dan je net zag. Zo staat het er nu.',
    kept: 'Je opmerking is bewaard. Kijk of hij nog past.',
    notSubmitted: 'Dit formulier is nog niet ingediend.',
    own: 'Je diende dit zelf in: daarmee ben je al akkoord.',
  },

  signal: {
    summary: {
      stagnatie: '1 bericht over je student',
      teruggevraagd: '1 vraag over een formulier van jou',
      aangepast: '1 formulier opnieuw ingediend',
    },
    title: {
      stagnatie: 'Een bericht over je student',
      teruggevraagd: 'Een vraag over je formulier',
      aangepast: 'Een formulier is opnieuw ingediend',
    },
    stagnatie: (writer: string, student: string) => `${writer} geeft aan dat de ontwikkeling van ${student} stokt.`,
    someone: 'De werkplekbegeleider',
    asker: 'Je schoolopleider',
    concept: (writer: string) => `Lees wat er staat. Het kan nog een concept zijn: ${writer} werkt er dan nog aan.`,
    why: (student: string) => `Je krijgt dit vandaag al, omdat jij ${student} begeleidt.`,
    teruggevraagd: (asker: string, form: string, student: string) =>
      `${asker} vraagt je om iets aan te passen in het ${form} (${student}).`,
    how: 'Lees de opmerkingen, pas aan wat nodig is en dien het opnieuw in.',
    aangepast: (writer: string, form: string, student: string) =>
      `${writer} diende het ${form} (${student}) opnieuw in, na de vraag om een aanpassing.`,
    again: 'Kijk of het zo goed is. Dan kun je het afstemmen.',
    open: { stagnatie: 'Lees het formulier', teruggevraagd: 'Bekijk de opmerkingen', aangepast: 'Lees en stem af' },
  },
};
