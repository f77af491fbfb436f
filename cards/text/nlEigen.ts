/** Every Dutch sentence about the terms of a partnership's own. `enEigen.ts` is its twin. */
export const nlEigen = {
  title: (partnership: string) => `Begrippen van ${partnership}`,
  summary: 'De begrippen van je partnerschap',
  which: 'Van welk partnerschap wil je de begrippen beheren?',
  intro:
    'Dit zijn de begrippen die jullie zelf hebben gemaakt of uitgelegd. Wat je bewaart, krijgen je collega’s meteen te zien.',
  none: 'Jullie hebben nog geen eigen begrippen. Voeg het eerste toe.',
  page: (page: number, pages: number, count: number) => `Bladzijde ${page} van ${pages}, ${count} begrippen`,
  notOwner: (partnership: string, owner: string) =>
    `De begrippen van ${partnership} worden bijgehouden door ${owner}. Mis je een begrip, of klopt er iets niet? Vraag het daar.`,

  buttons: {
    add: 'Voeg toe',
    change: 'Wijzig',
    retire: 'Haal weg',
    retireNow: 'Ja, haal weg',
    keep: 'Nee, laat staan',
    history: 'Geschiedenis',
    list: 'Alle eigen begrippen',
    next: 'Volgende',
    previous: 'Vorige',
    save: 'Bewaar',
    cancel: 'Stop zonder bewaren',
    twin: 'Het is een ander begrip',
    existing: (term: string) => `Wijzig ${term}`,
    file: 'Neem een lijst over',
    read: 'Laat zien wat er verandert',
    take: 'Neem over',
    again: 'Plak opnieuw',
    export: 'Toon als lijst',
  },

  labels: {
    term: 'Begrip',
    names: 'Andere namen',
    nl: 'Wat betekent het bij jullie?',
    en: 'In het Engels (mag leeg blijven)',
    belongs: 'Hoort bij een gedeeld begrip (mag leeg blijven)',
    twinNew: (term: string) => `Woord bij het nieuwe ${term}`,
    twinOld: (term: string) => `Woord bij het bestaande ${term}`,
    paste: 'De lijst',
    copy: 'De lijst, om te kopiëren',
  },
  help: {
    names: 'Zet een puntkomma tussen de namen: maatje; buddy',
    belongs:
      'Leg je uit wat een bekend begrip bij jullie betekent? Typ dan hier de naam ervan, bijvoorbeeld werkplekbegeleider.',
    twin: 'Met dat woord erbij zien je collega’s het verschil, bijvoorbeeld: zij-instroom.',
  },
  shown: {
    names: 'Andere namen',
    nl: 'Betekenis',
    en: 'In het Engels',
    onlyDutch: 'Nog niet. Wie Engels spreekt, krijgt de Nederlandse uitleg.',
    belongs: 'Hoort bij',
    approved: (name: string, moment: string) => `${name}, op ${moment}`,
    by: 'Vastgesteld door',
    existing: (term: string) => `${term} is er al`,
    now: 'Nu staat er',
  },

  form: {
    add: 'Een begrip toevoegen',
    change: 'Een begrip wijzigen',
    faults: 'Het is nog niet bewaard. Kijk hieronder bij "Let op". Wat je typte, staat er nog.',
    sameName:
      'Er is al een begrip met die naam. Is dit iets anders, of wil je het bestaande wijzigen? Het is nog niet bewaard.',
    changed:
      'Iemand anders heeft dit begrip intussen gewijzigd. Wat jij typte, staat er nog. Met Bewaar komt het in de plaats van wat er nu staat.',
    fault: {
      term: 'Let op: vul een begrip in van hoogstens 80 tekens, met letters of cijfers.',
      names: 'Let op: hoogstens 10 andere namen, elk van hoogstens 80 tekens, met letters of cijfers.',
      nl: 'Let op: vul in wat het betekent, in hoogstens 1.000 tekens.',
      en: 'Let op: dit is te lang. Het mag 1.000 tekens zijn.',
      belongs:
        'Let op: dit gedeelde begrip ken ik niet, of het kan meer betekenen. Typ de hele naam, of laat dit leeg.',
      taken: (other: string) => `Let op: die naam heeft al een ander begrip: ${other}. Kies een andere naam.`,
      twin: 'Let op: vul een woord in van een paar letters, anders zien je collega’s het verschil niet.',
    },
  },

  notice: {
    saved: (term: string) => `Bewaard: ${term}. Je collega’s krijgen dit vanaf nu te zien.`,
    retired: (term: string) => `Weggehaald: ${term}. Niemand vindt het meer; de geschiedenis blijft bewaard.`,
    missing: 'Dit begrip is er niet meer. Dit zijn de begrippen van nu.',
    changed: 'Iemand anders heeft dit begrip intussen gewijzigd. Zo staat het er nu.',
  },
  retire: {
    sure: (term: string) => `Wil je ${term} weghalen?`,
    what: 'Je collega’s vinden het dan niet meer. De geschiedenis blijft bewaard.',
  },
  history: {
    title: 'Geschiedenis',
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    version: (name: string, moment: string) => `${name}, ${moment}`,
    added: 'Toegevoegd',
    retired: 'Weggehaald',
    back: 'Terug van weggeweest',
    before: 'Eerst',
    after: 'Daarna',
  },

  file: {
    title: 'Een lijst overnemen',
    how: 'Plak hieronder de rijen uit een rekenblad of een csv-bestand, met de kop erboven. Nodig zijn de kolommen term en betekenis. Er mag ook in staan: andere namen, english, hoort bij.',
    limit:
      'Hier past ongeveer 25 KB in, dat zijn zo’n 150 begrippen. Meer? Vraag wie de bot beheert om het bestand in te lezen. Er wordt nog niets bewaard.',
    tooLong: (kilobytes: number) => `Let op: dit is ${kilobytes} KB, er past 25 KB in. Plak het in delen.`,
    nothing: 'Let op: ik zie geen lijst. Plak de kop en de rijen.',
    heading: (columns: string) =>
      `Let op: in de eerste rij mis ik de kolom: ${columns}. Zet de namen van de kolommen erboven.`,
    tooMany: (most: string) => `Let op: meer dan ${most} rijen kan ik niet in één keer lezen.`,
    preview: 'Dit verandert er',
    untouched: 'Er is nog niets bewaard.',
    counts: (added: number, changed: number, same: number) =>
      `Nieuw: ${added}. Gewijzigd: ${changed}. Al precies zo: ${same}.`,
    added: 'Nieuw',
    changed: 'Gewijzigd',
    bad: (count: number) => (count === 1 ? '1 rij neem ik niet over' : `${count} rijen neem ik niet over`),
    row: (line: number, term: string, why: string) => `Regel ${line}${term === '' ? '' : ` (${term})`}: ${why}`,
    more: (names: string, count: number) => (count === 0 ? names : `${names} en nog ${count}`),
    moreRows: (count: number) => `En nog ${count} rijen.`,
    nothingNew: 'Er is niets om over te nemen.',
    why: {
      quotes: 'er staat een dubbel aanhalingsteken te veel of te weinig.',
      cells:
        'er staan meer cellen in dan in de kop. Zet een tekst met een scheidingsteken tussen dubbele aanhalingstekens.',
      rest: 'vanaf hier is niet verder gelezen, er was te veel mis.',
      fields: {
        term: 'het begrip is leeg, langer dan 80 tekens of zonder letters.',
        names: 'meer dan 10 andere namen, of een naam van meer dan 80 tekens of zonder letters.',
        nl: 'de betekenis is leeg of langer dan 1.000 tekens.',
        en: 'de Engelse tekst is langer dan 1.000 tekens.',
      },
      belongs: (typed: string) => `het gedeelde begrip "${typed}" ken ik niet, of het kan meer betekenen.`,
      double: (line: number) => `dit begrip staat al op regel ${line}.`,
      taken: (other: string) => `die naam heeft al een ander begrip: ${other}.`,
    },
    taken: (count: number) => (count === 1 ? '1 begrip is overgenomen.' : `${count} begrippen zijn overgenomen.`),
    again: 'Deze lijst was al overgenomen. Er is niets veranderd.',
    meanwhile: (names: string) =>
      `Deze begrippen heeft iemand anders intussen gewijzigd. Ze zijn niet overgenomen: ${names}. Plak de lijst opnieuw om te zien hoe het er nu voor staat.`,
    other: 'Dit overzicht is niet meer het laatste. Plak de lijst opnieuw.',
    exportTitle: 'Jullie begrippen als lijst',
    exportHow:
      'Kopieer alles hieronder naar een leeg bestand dat eindigt op .csv, of plak het in een rekenblad. Je kunt de lijst hier ook weer overnemen.',
    exportTooLong: 'De lijst is te lang om hier te tonen. Vraag wie de bot beheert om het bestand te maken.',
  },
};
