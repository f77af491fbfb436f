import type { FormKey } from '../../src/forms/definition.js';

/** Every Dutch sentence about the list of forms, and about when a form opens. `enFormulieren.ts` is its twin. */
export const nlFormulieren = {
  /** What each form is called; on a sheet of a workbook too, so 31 characters at most and none of []:*?/\ in it. */
  names: {
    startgesprek: 'Startgesprek',
    'adviesformulier-1': 'Adviesformulier halverwege',
    'adviesformulier-2': 'Adviesformulier voor het einde',
  } satisfies Record<FormKey, string>,
  title: 'Mijn formulieren',
  titleOf: (semester: number, schoolYear: string) => `Mijn formulieren: semester ${semester} van ${schoolYear}`,
  term: (semester: number, schoolYear: string) => `Semester ${semester} van ${schoolYear}`,
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  none: 'Er zijn nu geen formulieren voor jou. Begeleid je wel een student? Vraag het stagebureau om dat na te kijken.',
  nothingToDo: 'Er wacht nu geen formulier op jou.',
  groups: {
    mine: 'Nu bij jou',
    open: 'Nu bij een ander',
    later: 'Nog niet open',
    done: 'Afgerond',
    shut: 'Gesloten',
    status: 'Hoe ver ze zijn',
  },
  /** Above a list that is too long to see at once, one after the other. */
  counted: {
    mine: (forms: number) => `${forms} voor jou`,
    open: (forms: number) => `${forms} bij een ander`,
    later: (forms: number) => `${forms} nog niet open`,
    done: (forms: number) => `${forms} afgerond`,
    shut: (forms: number) => `${forms} gesloten`,
  },

  /** How far a form is. */
  stages: {
    'niet-begonnen': 'Nog niet begonnen',
    'in-voorbereiding': 'In voorbereiding',
    concept: 'Begonnen, nog niet ingediend',
    ingediend: 'Ingediend',
    teruggevraagd: 'Aanpassing gevraagd',
    bevestigd: 'Klaar: iedereen heeft het gelezen',
    'niet-ingediend': 'Nog niet ingediend',
  },
  /** A startgesprek is confirmed, where an advice is read. */
  confirmed: 'Klaar: iedereen heeft het bevestigd',
  notHandedIn: 'Niet ingediend',
  shutSince: (stage: string, day: string) => `${stage}, dicht sinds ${day}`,
  again: 'Opnieuw ingediend',
  edited: (said: string) => `${said}, daarna aangepast en nog niet opnieuw ingediend`,
  opens: (day: string) => `Gaat open op ${day}`,
  by: (stage: string, day: string) => `${stage}: uiterlijk ${day}`,
  was: (stage: string, day: string) => `${stage}: laatste dag was ${day}`,
  handedIn: (stage: string, day: string) => `${stage}, ingediend op ${day}`,
  on: (stage: string, day: string) => `${stage} op ${day}`,
  late: (said: string, days: number) => `${said}, ${days === 1 ? '1 dag' : `${days} dagen`} te laat`,
  now: (names: string) => `Nu bij: ${names}`,
  you: 'jou',
  nobody: 'nog niemand',

  buttons: {
    prepare: 'Bereid voor',
    fill: 'Vul in',
    resume: 'Ga verder',
    change: 'Pas aan',
    confirm: 'Lees en bevestig',
    align: 'Lees en stem af',
    read: 'Lees',
    look: 'Bekijk',
    next: 'Volgende',
    previous: 'Vorige',
    before: 'Vorig semester',
    now: 'Terug naar nu',
    rest: (forms: number) => (forms === 1 ? 'Toon ook de laatste' : `Toon ook de andere ${forms}`),
    export: 'Formulieren in Excel',
    exportOf: (partnership: string) => `In Excel: ${partnership}`,
  },

  /** Above what is there, once nobody can write in it any more. */
  shut: (day: string) => `Dit formulier is dicht sinds ${day}. Klopt dat niet? Vraag het je stagebureau.`,
  /** Instead of the first step, before the first day. */
  notYet: (form: string, student: string, opens: string, due: string) =>
    `${form} (${student}) gaat open op ${opens}. Invullen kan tot en met ${due}. Je vindt het dan bij "mijn formulieren".`,
};
