import type { Step } from '../../src/reminders/step.js';

const hour = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** Every Dutch sentence about tasks, hours and the digest. `enTaken.ts` is its twin. */
export const nlTaken = {
  /** When something must be done. */
  by: (day: string) => `uiterlijk ${day}`,
  on: (day: string) => `op ${day}`,
  was: (day: string) => `was ${day}`,
  between: (from: string, to: string) => `van ${from} tot en met ${to}`,
  since: (day: string) => `ingediend op ${day}`,
  others: (names: string, count: number) => `${names} en ${count} anderen`,
  number: (value: number) => hour.format(value),
  hours: (hours: number) => `${hour.format(hours)} uur`,
  each: (hours: string) => `${hours} per student`,
  aYear: (hours: string) => `${hours} per schooljaar`,

  /** What is known of the form. */
  prepared: (name: string) => `${name} heeft zich voorbereid.`,
  handedIn: (name: string, day: string) => `${name} heeft het ingediend op ${day}.`,
  handedInBy: (name: string) => `Door ${name}.`,
  confirmed: (name: string) => `${name} heeft het bevestigd.`,
  notConfirmed: (name: string) => `${name} heeft het nog niet bevestigd.`,

  buttons: {
    prepare: 'Bereid voor',
    fill: 'Vul in',
    resume: 'Ga verder',
    confirm: 'Lees en bevestig',
    read: 'Lees',
    all: 'Toon alles',
    next: 'Volgende',
    previous: 'Vorige',
  },

  digest: {
    title: (day: string) => `Vandaag, ${day}`,
    ready: (name: string) => `${name}, dit staat voor je klaar.`,
    late: (name: string) => `${name}, hiervan is de datum voorbij. Het kan nog steeds.`,
    both: (name: string) => `${name}, dit staat voor je klaar. Wat over de datum is, kan nog steeds.`,
    more: (count: number) => `En nog ${count}.`,
    as: (word: string, partnership: string) => `${word} bij ${partnership}`,
    why: (roles: string) => `Je krijgt dit als ${roles}. Typ "mijn taken" voor alles.`,
    /** What happens after this step, to a task that a fact closes. */
    next: {
      opens: 'Is het klaar, dan hoor je er niets meer over.',
      'week-before': 'Ik herinner je er nog één keer aan, vlak ervoor.',
      'day-before': 'Dit is de laatste herinnering vooraf.',
      'overdue-1': 'Dit is herinnering 1 van 3.',
      'overdue-2': 'Dit is herinnering 2 van 3.',
      'overdue-3': 'Dit is herinnering 3 van 3. Hierna stop ik.',
      escalated: 'Het is na drie herinneringen nog niet gedaan.',
    } satisfies Record<Exclude<Step, 'announced'>, string>,
    /** Of a form that is not in the bot yet. */
    elsewhere: 'Vul het in zoals jullie gewend zijn: in deze bot kan dat nog niet.',
    /** Of what is told and never reminded of, and after the last reminder. */
    once: 'Hierover stuur ik geen aparte herinnering.',
    last: 'Hierna herinner ik je er niet meer aan.',
    summary: {
      one: (task: string, when: string) => `1 taak: ${task}, ${when}`,
      ready: (count: number, day: string) => `${count} taken, eerste ${day}`,
      late: (count: number) => `${count} taken, datum voorbij`,
      both: (count: number, late: number, day: string) => `${count} taken: ${late} over de datum, dan ${day}`,
    },
  },

  mine: {
    title: 'Mijn taken',
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    now: 'Nu',
    coming: 'De komende vier weken',
    general: 'Algemeen',
    done: (tasks: string) => `Klaar: ${tasks}.`,
    nothing: 'Ik heb nu niets voor je klaarstaan, en voor de komende vier weken ook niet.',
    norm: 'De uren zijn de norm uit de rolbeschrijvingen van Samen Opleiden Noord-Holland. Andere partnerschappen kunnen andere uren afspreken.',
  },

  own: {
    title: 'Mijn uren',
    intro: 'Zoveel tijd rekenen de rolbeschrijvingen voor je rol. Het is een norm, geen telling van wat je deed.',
    semester: 'Dit semester',
    year: 'Eén keer per schooljaar',
    students: (count: number) => (count === 1 ? '1 student' : `${count} studenten`),
    times: (count: string, hours: string) => `${count} x ${hours}`,
    total: 'Samen',
    optional: 'Niet iedereen doet dit. Het telt niet mee.',
    norm: 'De uren komen uit de rolbeschrijvingen van Samen Opleiden Noord-Holland. Andere partnerschappen kunnen andere uren afspreken.',
    calculated: (basis: string, count: number) =>
      `De bron gaat uit van ${basis}. Jij hebt er nu ${count}: dit is dus een berekening, geen norm.`,
    none: 'Voor deze rol staan er geen uren in de bronnen. Ik noem dus geen getal.',
    nobody: 'Ik ken dit semester geen rol van je. Klopt dat niet? Vraag het je stagebureau.',
    noStudents: 'Je hebt dit semester geen studenten. Hier staan alleen de uren die daar niet van afhangen.',
  },
};
