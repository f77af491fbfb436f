import type { Text } from './nl.js';

/** The English twin of `nlFormulieren.ts`. */
export const enFormulieren: Text['formulieren'] = {
  names: {
    startgesprek: 'Start interview',
    'adviesformulier-1': 'Advisory form halfway',
    'adviesformulier-2': 'Advisory form before the end',
  },
  title: 'My forms',
  page: (page, pages) => `Page ${page} of ${pages}`,
  none: 'There are no forms for you now. Do you guide a student? Ask the placement office to check that.',
  nothingToDo: 'No form is waiting for you now.',
  groups: {
    mine: 'With you now',
    open: 'With somebody else now',
    later: 'Not open yet',
    done: 'Finished',
    status: 'How far they are',
  },
  counted: {
    mine: (forms) => `${forms} for you`,
    open: (forms) => `${forms} with others`,
    later: (forms) => `${forms} not open yet`,
    done: (forms) => `${forms} finished`,
  },

  stages: {
    'niet-begonnen': 'Not begun yet',
    'in-voorbereiding': 'Being prepared',
    concept: 'Begun, not submitted yet',
    ingediend: 'Submitted',
    teruggevraagd: 'Asked back',
    bevestigd: 'Finished: everybody has read it',
    'niet-ingediend': 'Not submitted yet',
  },
  again: 'Submitted again',
  opens: (day) => `Opens on ${day}`,
  by: (stage, day) => `${stage} · by ${day}`,
  was: (stage, day) => `${stage} · last day was ${day}`,
  handedIn: (stage, day) => `${stage} · submitted on ${day}`,
  on: (stage, day) => `${stage} on ${day}`,
  late: (said, days) => `${said}, ${days === 1 ? '1 day' : `${days} days`} late`,
  now: (names) => `Now with: ${names}`,
  you: 'you',
  nobody: 'nobody yet',

  buttons: {
    prepare: 'Prepare',
    fill: 'Fill in',
    resume: 'Continue',
    change: 'Change',
    confirm: 'Read and confirm',
    align: 'Read and agree',
    read: 'Read',
    look: 'View',
    next: 'Next',
    previous: 'Previous',
    rest: (forms) => (forms === 1 ? 'Show the last one too' : `Show the other ${forms} too`),
    export: 'Forms in Excel',
    exportOf: (partnership) => `In Excel: ${partnership}`,
  },

  notYet: (form, student, opens, due) =>
    `${form} of ${student} opens on ${opens}. You can fill it in until ${due}. You will then find it under my forms.`,
};
