/** Every Dutch sentence about the list of questions and the numbers of the terms. `enVragen.ts` is its twin. */
export const nlVragen = {
  /** What somebody can do who got no answer, or a wrong one. */
  offer: {
    list: 'Zet op de vraaglijst',
    answer: 'Ik wil graag antwoord',
    doubt: 'Klopt dit niet?',
  },

  stranger:
    'De vraaglijst is voor mensen van een partnerschap. Hoor je bij een partnerschap? Vraag het stagebureau om je mailadres op de lijst te zetten. Of stel je vraag aan je schoolopleider.',

  wrong: {
    title: 'Wat klopt er niet?',
    intro: (partnership: string) =>
      `Je vraag komt op de vraaglijst van ${partnership}. Op de lijst staat niet wie je bent. Wil je antwoord, dan bewaar ik tot dan voor wie het is.`,
    introOpen: 'Je vraag komt op de vraaglijst. Op de lijst staat niet wie je bent.',
    remark: 'Wat klopt er niet? (mag leeg, noem geen namen)',
  },

  where: {
    title: 'Voor welk partnerschap is je vraag?',
  },

  listed: {
    title: 'Je vraag staat op de lijst',
    list: (partnership: string) =>
      `Dit staat op de vraaglijst van ${partnership}, zonder je naam. De eigenaar van de begrippen kijkt ernaar.`,
    answer: (partnership: string) =>
      `Dit staat op de vraaglijst van ${partnership}. Zodra er een antwoord is, stuur ik het je hier. Daarna bewaar ik niet meer dat jij het vroeg.`,
    full: (partnership: string) =>
      `Dit staat op de vraaglijst van ${partnership}. Er wachten al zoveel mensen op dit antwoord dat ik je geen bericht kan sturen. Vraag het me over een week nog eens.`,
    tooMany: (most: number) =>
      `Je hebt vandaag al ${most} vragen op de lijst gezet, meer kan niet op één dag. Morgen kan het weer. Heb je haast? Vraag het je schoolopleider of het stagebureau.`,
  },

  owner: {
    title: 'Open vragen over begrippen',
    summary: (count: number) => (count === 1 ? '1 open vraag over begrippen' : `${count} open vragen over begrippen`),
    weekly: (name: string) =>
      `${name}, dit wilden mensen weten en kon ik niet goed beantwoorden. Wat je opslaat, is meteen te vinden.`,
    asked: 'Dit wilden mensen weten en kon ik niet goed beantwoorden. Wat je opslaat, is meteen te vinden.',
    more: (count: number) =>
      count === 1 ? 'Er is nog 1 andere open vraag.' : `Er zijn nog ${count} andere open vragen.`,
    next: 'Toon de volgende',
    empty: 'De vraaglijst is leeg. Komt er een vraag bij, dan hoor je het: één keer per week, op een dag dat je werkt.',
    allDone: 'Dit waren ze. Dank je wel!',
    why: (partnership: string) =>
      `Je krijgt dit als eigenaar van de begrippen van ${partnership}. Typ vragenlijst voor de lijst, en cijfers begrippen voor de cijfers.`,
    notOwner: (owners: string) =>
      `De vraaglijst is voor de eigenaar van de begrippen: ${owners}. Heb je zelf een vraag over een woord? Stel hem hier.`,
    count: (count: number, day: string) =>
      count === 1 ? `Gevraagd op ${day}.` : `${count} keer gevraagd, sinds ${day}.`,
    waiting: (count: number) => (count === 1 ? '1 persoon wacht op antwoord.' : `${count} mensen wachten op antwoord.`),
    saidUnknown: 'Ik kende dit niet.',
    saidAnswer: (term: string) => `Mijn antwoord klopt niet volgens wie dit vroeg. Ik gaf: ${term}.`,
    saidChoice: (terms: string) => `Mijn keuze klopt niet volgens wie dit vroeg. Ik liet kiezen uit: ${terms}.`,
    term: (number: number) => `Woord of afkorting bij vraag ${number}`,
    meaning: (number: number) => `Betekenis bij vraag ${number}`,
    known: (number: number) => `In welk begrip staat vraag ${number} al?`,
    sentence: (number: number) => `Een zin voor wie antwoord wil op vraag ${number} (mag leeg)`,
    buttons: {
      save: 'Opslaan',
      known: 'Staat al in ...',
      link: 'Verwijs hiernaar',
      drop: 'Niet voor ons',
      remove: 'Haal van de lijst',
      back: 'Toch niet',
      replace: 'Vervang die betekenis',
      twin: 'Bewaar als tweede',
    },
    faults: {
      noMeaning: 'Typ eerst een betekenis.',
      noTerm: 'Typ het woord dat je uitlegt, in hoogstens 80 tekens.',
      tooLong: 'De betekenis is te lang: hoogstens 1000 tekens.',
      noName: 'Typ de naam van het begrip waar het al in staat.',
      unknownName: 'Dat begrip vind ik niet precies. Typ de naam zoals die boven het antwoord staat.',
      sameName: 'Dit woord heeft bij jullie al een betekenis:',
      noSense: 'Zet achter het woord tussen haakjes wat het anders maakt, bijvoorbeeld: maatje (student).',
      changed: 'Die betekenis is net door iemand anders gewijzigd. Kijk nog eens en sla opnieuw op.',
    },
    done: {
      answered: (term: string) => `Opgeslagen: ${term}. Het is nu te vinden.`,
      known: (term: string) => `Verwezen naar ${term}.`,
      dropped: 'Van de lijst gehaald.',
      by: (name: string, day: string) => `${name}, ${day}`,
      gone: 'Deze vraag staat niet meer op de lijst.',
      told: (count: number) => (count === 1 ? '1 persoon krijgt je antwoord.' : `${count} mensen krijgen je antwoord.`),
    },
  },

  answer: {
    title: 'Antwoord op je vraag',
    /** On a locked phone: no word of the question. */
    summary: 'Er is een antwoord op je vraag over een begrip',
    asked: 'Je vroeg:',
    from: (partnership: string) => `Bij ${partnership}`,
    known: (term: string) => `Dit staat al bij een begrip dat ik ken: ${term}.`,
    dropped: (partnership: string) =>
      `${partnership} neemt dit niet op bij de begrippen. Vraag het je schoolopleider of het stagebureau als je er toch meer over wilt weten.`,
    show: 'Toon het begrip',
    forgotten: 'Ik bewaar nu niet meer dat jij dit vroeg.',
  },

  numbers: {
    title: 'Cijfers van de begrippen',
    onlyOwner: 'De cijfers zijn voor de eigenaar van de begrippen en voor de programmaleider.',
    week: 'Deze week',
    before: 'Vorige week',
    asked: 'Gevraagd',
    answered: 'Meteen antwoord',
    chosen: 'Na een keuze',
    unknown: 'Niet gekend',
    share: 'Met antwoord',
    percent: (share: number) => `${share}%`,
    none: 'geen vragen',
    top: 'Meest gevraagd deze week',
    topTerm: (term: string, asked: string, before: string) => `${term}: ${asked} (vorige week ${before})`,
    noTop: 'Deze week is er nog niets gevraagd.',
    unknownTop: 'Bovenaan de vraaglijst',
    unknownOne: (question: string, count: number) => `${question} (${count})`,
    noUnknown: 'Er staat geen woord op dat ik niet ken.',
    openList: 'Open de vraaglijst',
    privacy: 'Ik tel alleen vragen. Wie ze stelde, wordt niet geteld en niet bewaard.',
  },
};
