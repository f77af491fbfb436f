import type { AuditWhat } from '../../src/forms/audit/audit.js';
import type { Standing } from '../../src/forms/standing.js';

type Said = Record<Exclude<AuditWhat, 'aligned'>, (name: string) => string>;

/** The Dutch sentences of a form on paper, of the forms as a file, and of who read and signed. `enPapier.ts` is its twin. */
export const nlPapier = {
  pdf: 'PDF',
  who: 'Wie deed wat?',
  link: {
    pdf: 'Je PDF staat klaar',
    export: 'Je Excel-bestand staat klaar',
    how: 'De link werkt 15 minuten. Daarna vraag je zo een nieuwe. Wie de link heeft, kan het bestand openen: deel hem niet.',
    download: 'Download',
    notHere: 'Downloaden kan hier niet. Je leest alles wel in onze chat.',
    notYet: 'Dit formulier is nog niet ingediend. Daarna kun je het als PDF bewaren.',
  },

  paper: {
    running: (title: string, reference: string, version: number) => `${title}, ${reference}, versie ${version}`,
    school: 'School',
    group: (school: string, group: string) => `${school}, groep ${group}`,
    term: 'Studiejaar en semester',
    year: (studyYear: number, semester: number, schoolYear: string) =>
      `Jaar ${studyYear}, semester ${semester} (${schoolYear})`,
    semester: (semester: number, schoolYear: string) => `Semester ${semester} (${schoolYear})`,
    reference: 'Kenmerk',
    version: (reference: string, version: number) => `${reference}, versie ${version}`,
    submitted: 'Ingediend',
    by: (moment: string, name: string) => `${moment} door ${name}`,
    due: 'Termijn',
    late: (day: string) => `Te laat ingediend: de laatste dag was ${day}`,
    asked: 'Let op',
    askedBack: (name: string) => `${name} vroeg om een aanpassing. Die is er nog niet.`,
    notYet: { confirmed: 'Nog niet bevestigd', aligned: 'Nog niet afgestemd', read: 'Nog niet gelezen' },
    open: 'Niet ingevuld',
    filledBy: (name: string) => `Ingevuld door ${name}`,
    remark: (name: string, day: string) => `Opmerking van ${name}, ${day}`,
    about: (version: number) => `(bij versie ${version})`,
    reaction: 'Reactie van de student',
    writtenBy: (name: string, day: string) => `Geschreven door ${name} op ${day}`,
    signatures: 'Wie indiende en tekende',
    heads: { who: 'Wie', role: 'Rol', what: 'Wat', when: 'Wanneer' },
    signed: {
      submitted: 'ingediend',
      aligned: 'afgestemd',
      confirmed: 'bevestigd',
      read: 'gelezen',
      lapsed: (what: string, version: number) => `${what}, versie ${version}`,
    },
    advice: 'Een advies is geen beoordeling.',
    madeFor: (moment: string, name: string) => `Gemaakt op ${moment} voor ${name}.`,
    unprintable: '□ staat voor een teken dat niet op papier kan. In het formulier zelf staat het wel.',
    counter: { page: 'Pagina', of: 'van' },
  },

  export: {
    /** The name of the file, in plain letters. */
    file: 'formulieren',
    refused: 'Er zijn geen formulieren die jij kunt downloaden. Typ "mijn taken" om te zien wat jij te doen hebt.',
    tooLarge: 'Dit zijn te veel formulieren voor één bestand. Vraag de beheerder van de bot om hulp.',
    columns: {
      student: 'Student',
      school: 'School',
      schoolYear: 'Schooljaar',
      semester: 'Semester',
      stage: 'Stand',
      prepared: 'Voorbereid op',
      submitted: 'Ingediend op',
      submittedBy: 'Ingediend door',
      late: 'Dagen te laat',
      aligned: 'Afgerond op',
      version: 'Versie',
    },
    stages: {
      'niet-begonnen': 'niet begonnen',
      'in-voorbereiding': 'in voorbereiding',
      concept: 'concept',
      ingediend: 'ingediend',
      teruggevraagd: 'aanpassing gevraagd',
      bevestigd: 'afgerond',
    } satisfies Record<Standing['stage'], string>,
  },

  wie: {
    intro: 'Het nieuwste staat bovenaan. Antwoorden staan hier niet bij.',
    nothing: 'Nog niemand deed iets met dit formulier.',
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    next: 'Ouder',
    previous: 'Nieuwer',
    version: (did: string, version: number) => `${did} (versie ${version})`,
    did: {
      prepared: (name) => `${name} diende de voorbereiding in`,
      wrote: (name) => `${name} schreef in het formulier`,
      submitted: (name) => `${name} diende in`,
      'asked-back': (name) => `${name} vroeg om een aanpassing`,
      remarked: (name) => `${name} gaf een opmerking`,
      reacted: (name) => `${name} gaf een reactie`,
      read: (name) => `${name} opende het formulier`,
      pdf: (name) => `${name} kreeg een link naar de PDF`,
      export: (name) => `${name} kreeg een link naar het Excel-bestand`,
    } satisfies Said as Said,
    /** An agreement, by what it is called (`agreement.ts`). */
    agreed: {
      confirmed: (name: string) => `${name} bevestigde`,
      aligned: (name: string) => `${name} stemde af`,
      read: (name: string) => `${name} las het en liet dat weten`,
    },
  },
};
