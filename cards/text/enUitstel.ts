import type { Text } from './nl.js';

/** Every English sentence about another last day, in the same order. */
export const enUitstel: Text['uitstel'] = {
  title: 'Give more time',
  intro: 'Choose the student. Then you choose the task and the new date.',
  labels: {
    student: 'For which student?',
    name: 'Type part of the name of the student',
    task: 'For which task?',
    due: 'New last day',
  },
  choose: 'Choose',
  choice: (task, day) => `${task}: by ${day}`,
  until: (day) => `Up to and including ${day}.`,
  nothing: 'Nothing with a last day is open for this student now. So there is nothing to give more time for.',
  notSaved: 'Nothing was changed yet. Please look at what is in bold below.',
  faults: {
    student: 'Choose a student from the list.',
    name: 'I find no student with that name to whom you can give more time. Type another part of the name.',
    many: 'Too many have that name. Type a little more of it.',
    task: 'Choose a task from the list.',
    'no-date': 'This is no date. Choose the new last day.',
    past: 'This day has passed. Choose today or later.',
    'not-later': (day) => `That gives no more time: the last day is ${day} already. Choose a later day.`,
    'too-late': (day) => `That is too late in this semester. Choose ${day} at the latest.`,
  },
  refused:
    'More time can be given by the school-based teacher educator (schoolopleider) of the student, the coordinating one of the board and the placement office (stagebureau). Ask one of them.',
  gone: 'This student has no place on the list this semester any more, or is no longer yours. Type more time to choose again.',
  given: 'More time was given',
  withdrawn: 'The extra time was taken back',
  changed: (task, was, now) => `${task}: was ${was}, becomes ${now}`,
  running: (due, was) => `Extra time up to and including ${due}, was ${was}`,
  ended: (task, due) => `${task}: by ${due} again`,
  everyone: 'Whoever has to do this sees the new date under my tasks at once, and is reminded in time for it.',
  buttons: {
    next: 'Next',
    give: 'Give more time',
    withdraw: 'Take back',
    other: 'Another student',
    more: 'Give more time again',
  },
};
