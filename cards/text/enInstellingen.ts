import type { Text } from './nl.js';

/** Every English sentence about how somebody wants to be reminded, in the same order. */
export const enInstellingen: Text['instellingen'] = {
  absent: (day) => `away until ${day}`,

  title: 'My settings',
  pauseTitle: 'No messages for a while',
  intro: 'You get one overview a day at most, and only on a day you work.',
  stop: 'Choose until when below. Do you no longer guide somebody? Hand that task over under my tasks. Never a message again? Then remove the app Samen Opleiden from Teams.',
  paused: (day) => `Your pause is on: you are away until ${day}.`,
  meanwhile:
    'Until that day I send you no overview, and colleagues see that you are away. The dates of your tasks stay.',
  everywhere: (partnerships) => `This goes for ${partnerships}.`,
  notSaved: 'Nothing was saved yet. Please look at what is in bold below.',
  byRole: (hour) => `As fits your role: ${hour}`,
  choose: 'Choose',

  labels: {
    days: 'I work on these days',
    hour: 'Write to me from',
    language: 'In this language',
    until: 'I am away until',
  },
  help: {
    days: 'You only get a message on these days.',
    hour: 'You see the hours that your partnership allows.',
    until: 'Choose the first day you are back, or leave this empty.',
  },
  faults: {
    days: 'Choose at least one day.',
    hour: 'Choose an hour from the list.',
    language: 'Choose a language from the list.',
    until: {
      'no-date': 'This is no date. Choose the first day you are back.',
      past: 'This day has passed. Choose a day after today.',
      far: 'A pause lasts a year at most. Choose an earlier day.',
    },
  },
  weekdays: { ma: 'Monday', di: 'Tuesday', wo: 'Wednesday', do: 'Thursday', vr: 'Friday' },
  languages: { nl: 'Nederlands', en: 'English' },

  buttons: { save: 'Save', end: 'End the pause', change: 'Change' },
  saved: 'Saved: this is how I write to you',
  ended: 'Welcome back, your pause is over',
  receipt: {
    days: 'Your working days',
    hour: 'From',
    language: 'Language',
    pause: 'Pause',
    until: (day) => `Away until ${day}`,
    none: 'None',
  },
};
