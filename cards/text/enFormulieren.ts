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
  none: 'There are no forms for you now. Do you guide a student? Ask the placement office to check the list.',
  nothingToDo: 'No form is waiting for you now.',
  sections: { mine: 'With you now', others: 'The other forms', status: 'How far they are' },

  stages: {
    'niet-begonnen': 'Not begun yet',
    'in-voorbereiding': 'Being prepared',
    concept: 'Begun, not handed in yet',
    ingediend: 'Handed in',
    teruggevraagd: 'Asked back',
    bevestigd: 'Finished: everybody has read it',
    'niet-ingediend': 'Not handed in yet',
  },
  opens: (day) => `Opens on ${day}`,
  by: (stage, day) => `${stage} · by ${day}`,
  was: (stage, day) => `${stage} · was ${day}`,
  handedIn: (stage, day) => `${stage} · handed in on ${day}`,
  on: (stage, day) => `${stage} on ${day}`,
  late: (said, days) => `${said}, ${days === 1 ? '1 day' : `${days} days`} late`,
  now: (names) => `Now with: ${names}`,
  you: 'you',
  nobody: 'nobody yet',

  buttons: {
    prepare: 'Prepare',
    fill: 'Fill in',
    resume: 'Go on',
    change: 'Adjust',
    confirm: 'Read and confirm',
    align: 'Read and align',
    read: 'Read',
    look: 'Look',
    next: 'Next',
    previous: 'Previous',
    export: 'Forms in Excel',
    exportOf: (partnership) => `In Excel: ${partnership}`,
  },

  notYet: (form, student, opens, due) =>
    `${form} of ${student} opens on ${opens}. You can fill it in until ${due}. You will then find it under my forms.`,
};
