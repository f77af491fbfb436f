import type { Shelf } from '../../src/glossary/browse.js';

/** The Dutch sentences around looking through the begrippen, and around the partnership of a team. `enBladeren.ts` is its twin. */
export const nlBladeren = {
  shelves: {
    rollen: 'Rollen',
    begeleiden: 'Begeleiden',
    beoordelen: 'Formulieren en beoordelen',
    leren: 'Leren op de werkplek',
    partnerschap: 'Het partnerschap',
    overleg: 'Overleggen',
    loopbaan: 'Starten en leraar blijven',
    school: 'In de school',
    organisaties: 'Organisaties en sectoren',
    eigen: 'Van je partnerschap zelf',
  } satisfies Record<Shelf, string>,

  title: 'Alle begrippen',
  intro: (count: number) => `Ik ken ${count} begrippen. Kies een thema.`,
  shelf: (name: string, count: number) => `${name} (${count})`,
  choose: 'Druk op een begrip voor de uitleg.',
  page: (page: number, pages: number) => `Blad ${page} van ${pages}`,
  previous: 'Vorige',
  next: 'Volgende',
  back: "Alle thema's",

  csv: {
    button: 'Download als CSV',
    ready: 'Je lijst met begrippen staat klaar',
    how: 'Het is een CSV-bestand: dat open je in Excel. De link werkt 15 minuten. Daarna vraag je zo een nieuwe.',
    download: 'Download',
    onlyPersonal:
      'De lijst downloaden doe je in onze eigen chat. Open de app Samen Opleiden en typ daar: alle begrippen.',
    notHere: 'Downloaden kan hier niet. Typ alle begrippen, dan blader je door de lijst.',
  },

  /** Pages for a link that gives no file. */
  links: {
    expired: {
      title: 'Deze link werkt niet meer',
      text: 'Een link werkt 15 minuten. Vraag in Teams een nieuwe aan de bot van Samen Opleiden.',
    },
    /** How, by what the old one was for. */
    again: {
      begrippen: 'Typ daar: alle begrippen.',
      bereik: 'Typ daar: bereik.',
      verslag: 'Typ daar: verslag.',
      voortgang: 'Typ daar: voortgang.',
      formulier: 'Typ daar: mijn formulieren. Open het formulier en druk op PDF.',
      formulieren: 'Typ daar: formulieren exporteren.',
    },
    forged: {
      title: 'Deze link klopt niet',
      text: 'Misschien is hij niet helemaal gekopieerd. Open hem opnieuw vanuit Teams, of vraag een nieuwe aan de bot van Samen Opleiden.',
    },
    refused: {
      title: 'Dit bestand is niet meer voor jou',
      text: 'Wat jij mag zien, is veranderd sinds je deze link kreeg. Klopt dat niet? Vraag het na bij wie de lijst met mensen bijhoudt.',
    },
    unavailable: {
      title: 'Dat lukt nu even niet',
      text: 'Probeer het over een paar minuten nog eens, of vraag dan in Teams een nieuwe link aan de bot van Samen Opleiden.',
    },
  },

  search: {
    nothing: 'Dit begrip ken ik niet. Typ een ander woord, of maak het vak leeg voor alle begrippen.',
    unexplained: 'Wordt in geen bron uitgelegd. Ik ga niet gokken.',
    placed: (shelf: string, line: string) => `${shelf} · ${line}`,
  },

  team: {
    title: 'Bij welk partnerschap hoort dit team?',
    open: 'Kies het partnerschap. Vraagt iemand hier wat een woord betekent, dan geef ik eerst de betekenis van dat partnerschap. Dat geldt voor iedereen, in alle kanalen van dit team.',
    linked: (partnership: string) =>
      `Dit team hoort bij ${partnership}. Vraagt iemand hier wat een woord betekent, dan geef ik eerst de betekenis van dat partnerschap.`,
    undone: 'Dit team hoort nu bij geen partnerschap. Ik geef ieder de betekenis van het eigen partnerschap eerst.',
    change: (partnership: string) => `Wijzig in ${partnership}`,
    undo: 'Maak los',
    summary: 'Het partnerschap van dit team',
    onlyShared: 'Dit doe je in het team of de groepschat zelf. Noem me daar met een @ en typ: koppel dit team.',
    refused:
      'Een team koppelen doet wie de begrippen van het partnerschap beheert, de programmaleider of het stagebureau. Vraag het een van hen.',
    gone: 'Dat partnerschap ken ik niet meer. Typ koppel dit team om opnieuw te kiezen.',
  },
};
