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
  askedBack: (name: string, day: string) => `${name} vroeg op ${day} om een aanpassing.`,
  changed: 'Er is iets veranderd nadat jij het bevestigde. Je hoeft alleen dat te lezen.',
  confirmed: (name: string) => `${name} heeft het bevestigd.`,
  notConfirmed: (name: string) => `${name} heeft het nog niet bevestigd.`,

  takenOver: (name: string) => `Je hebt dit overgenomen van ${name}.`,
  noGuide: (words: readonly string[]) => `Er is geen ${words.join(' en geen ')}.`,
  away: (name: string, day: string) => `${name} is afwezig tot ${day}.`,
  willSee: (name: string, day: string) => `Is het er ${day} nog niet? Dan ziet ${name} het ook.`,
  allSee: (names: string, day: string) => `Is het er ${day} nog niet? Dan zien ${names} het ook.`,
  colleagues: 'de mensen van het stagebureau',
  /** Whose task it is: goes right behind the name of a task. */
  of: (name: string, who: string) => (who === '' ? ` van ${name}` : ` van ${name} over ${who}`),
  isDone: 'Klaar',
  /** Ticked off, while the form in the bot says otherwise. */
  onPaper: 'Op papier gedaan',
  laterFrom: (day: string) => `later: vanaf ${day}`,

  buttons: {
    prepare: 'Bereid voor',
    fill: 'Vul in',
    resume: 'Ga verder',
    confirm: 'Lees en bevestig',
    change: 'Pas aan',
    align: 'Lees en stem af',
    read: 'Lees',
    done: 'Klaar',
    undo: 'Toch niet klaar',
    about: 'Meer',
    byStudent: 'Per student',
    byTask: 'Per taak',
    all: 'Toon alles',
    next: 'Volgende',
    previous: 'Vorige',
  },

  digest: {
    title: (day: string) => `Vandaag, ${day}`,
    ready: (name: string) => `${name}, dit staat voor je klaar.`,
    late: (name: string) => `${name}, hiervan is de datum voorbij. Het kan nog steeds.`,
    both: (name: string) => `${name}, dit staat voor je klaar. Wat over de datum is, kan nog steeds.`,
    allDone: (name: string) => `Mooi, ${name}. Alles op deze kaart is gedaan.`,
    leftUndone: (name: string) => `${name}, dit bleef liggen bij een collega. Jij kunt misschien helpen.`,
    tickedNow: 'Jij hebt dit afgevinkt. Je hoort er niets meer over.',
    onPaperNow: 'Jij hebt dit afgevinkt. Het formulier zelf vind je bij "mijn formulieren".',
    doneMeanwhile: 'Dit is intussen gedaan. Je hoort er niets meer over.',
    contact: (name: string) => `Neem even contact op met ${name}.`,
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
      escalated: 'Het is er na drie herinneringen nog niet. Zelf hoef je niets in te vullen.',
    } satisfies Record<Exclude<Step, 'announced'>, string>,
    /** Of what has no form in the bot yet. */
    elsewhere: 'Doe het zoals jullie gewend zijn, buiten deze bot. Gedaan? Druk op Klaar.',
    /** Of what is told and never reminded of, and after the last reminder. */
    once: 'Hierover stuur ik geen aparte herinnering.',
    last: 'Hierna herinner ik je er niet meer aan.',
    /** On the day itself. */
    lastDay: 'Vandaag is de laatste dag.',
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
    later: 'Later',
    ticked: 'Afgevinkt',
    tickedOn: (day: string) => `Afgevinkt op ${day}`,
    onPaper: (day: string) => `Op papier gedaan, afgevinkt op ${day}`,
    general: 'Algemeen',
    done: (tasks: string) => `Klaar: ${tasks}.`,
    nothing: 'Ik heb nu niets voor je klaarstaan, en voor de komende vier weken ook niet.',
    norm: 'De uren zijn de norm uit de rolbeschrijvingen van Samen Opleiden Noord-Holland. Andere partnerschappen kunnen andere uren afspreken.',
  },

  month: {
    title: (month: string) => `Taken van ${month}`,
    nothing: 'Deze maand valt er niets voor je.',
    done: 'Klaar',
    past: 'Voorbij',
    event: 'Staat op de agenda van je partnerschap.',
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
