import type { nlTaken } from './nlTaken.js';

const hour = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** The English twin of `nlTaken.ts`. */
export const enTaken: typeof nlTaken = {
  by: (day) => `by ${day}`,
  on: (day) => `on ${day}`,
  was: (day) => `was due ${day}`,
  between: (from, to) => `from ${from} to ${to}`,
  since: (day) => `submitted on ${day}`,
  others: (names, count) => `${names} and ${count} others`,
  number: (value) => hour.format(value),
  hours: (hours) => `${hour.format(hours)} ${hours === 1 ? 'hour' : 'hours'}`,
  each: (hours) => `${hours} per student`,
  aYear: (hours) => `${hours} per school year`,

  prepared: (name) => `${name} has prepared for it.`,
  handedIn: (name, day) => `${name} submitted it on ${day}.`,
  handedInBy: (name) => `By ${name}.`,
  confirmed: (name) => `${name} has confirmed it.`,
  notConfirmed: (name) => `${name} has not confirmed it yet.`,

  takenOver: (name) => `You took this over from ${name}.`,
  away: (name, day) => `${name} is away until ${day}.`,
  willSee: (names, day, count) =>
    `Is it not there on ${day}? Then ${names} will see it in ${count === 1 ? 'an overview of their own' : 'their overview'}.`,
  colleagues: 'the people of the placement office',
  of: (name, who) => (who === '' ? ` of ${name}` : ` of ${name} about ${who}`),
  isDone: 'Done',
  laterFrom: (day) => `later: from ${day}`,

  buttons: {
    prepare: 'Prepare',
    fill: 'Fill in',
    resume: 'Continue',
    confirm: 'Read and confirm',
    read: 'Read',
    done: 'Done',
    undo: 'Not done after all',
    about: 'More',
    byStudent: 'By student',
    byTask: 'By task',
    all: 'Show all',
    next: 'Next',
    previous: 'Previous',
  },

  digest: {
    title: (day) => `Today, ${day}`,
    ready: (name) => `${name}, this is ready for you.`,
    late: (name) => `${name}, the date for this has passed. You can still do it.`,
    both: (name) => `${name}, this is ready for you. What is past its date can still be done.`,
    allDone: (name) => `Well done, ${name}. Everything on this card is done.`,
    leftUndone: (name) => `${name}, a colleague has not got round to this. Perhaps you can help.`,
    tickedNow: 'You ticked this off. You will not hear about it again.',
    doneMeanwhile: 'This was done in the meantime. You will not hear about it again.',
    contact: (name) => `Please get in touch with ${name}. You do not have to fill in anything yourself.`,
    more: (count) => `And ${count} more.`,
    as: (word, partnership) => `${word} at ${partnership}`,
    why: (roles) => `You get this as ${roles}. Type "my tasks" to see everything.`,
    next: {
      opens: 'Once it is done, you will not hear about it again.',
      'week-before': 'I will remind you once more, shortly before.',
      'day-before': 'This is the last reminder beforehand.',
      'overdue-1': 'This is reminder 1 of 3.',
      'overdue-2': 'This is reminder 2 of 3.',
      'overdue-3': 'This is reminder 3 of 3. After this I stop.',
      escalated: 'It is still not there after three reminders.',
    },
    elsewhere: 'Do it the way you are used to, outside this bot. Finished? Press Done.',
    once: 'I send no separate reminder about this.',
    last: 'I will not remind you of it again.',
    summary: {
      one: (task, when) => `1 task: ${task}, ${when}`,
      ready: (count, day) => `${count} tasks, first ${day}`,
      late: (count) => `${count} tasks, date has passed`,
      both: (count, late, day) => `${count} tasks: ${late} past the date, then ${day}`,
    },
  },

  mine: {
    title: 'My tasks',
    page: (page, pages) => `Page ${page} of ${pages}`,
    now: 'Now',
    coming: 'The coming four weeks',
    later: 'Later',
    ticked: 'Done',
    tickedOn: (day) => `Ticked off on ${day}`,
    general: 'General',
    done: (tasks) => `Done: ${tasks}.`,
    nothing: 'I have nothing for you now, nor for the coming four weeks.',
    norm: 'The hours are the norm in the role descriptions of Samen Opleiden Noord-Holland. Other partnerships may agree on other hours.',
  },

  month: {
    title: (month) => `Tasks of ${month}`,
    nothing: 'There is nothing for you this month.',
    done: 'Done',
    past: 'Past',
    event: 'On the calendar of your partnership.',
  },

  own: {
    title: 'My hours',
    intro:
      'This is the time that the role descriptions allow for your role. It is a norm, not a count of what you did.',
    semester: 'This semester',
    year: 'Once every school year',
    students: (count) => (count === 1 ? '1 student' : `${count} students`),
    times: (count, hours) => `${count} x ${hours}`,
    total: 'Total',
    optional: 'Not everyone does this. It is not in the total.',
    norm: 'The hours are from the role descriptions of Samen Opleiden Noord-Holland. Other partnerships may agree on other hours.',
    calculated: (basis, count) =>
      `The source assumes ${basis}. You have ${count} now, so this is a calculation, not a norm.`,
    none: 'The sources give no hours for this role, so I name no number.',
    nobody: 'I know no role of yours this semester. Is that wrong? Ask your placement office (stagebureau).',
    noStudents: 'You have no students this semester. These are only the hours that do not depend on them.',
  },
};
