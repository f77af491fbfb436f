import type { nlTaak } from './nlTaak.js';

/** The English twin of `nlTaak.ts`. */
export const enTaak: typeof nlTaak = {
  summary: (task) => `Task: ${task}`,
  about: (name) => `About ${name}`,
  count: (count) => `${count} times`,

  lines: {
    who: 'Who',
    when: 'When',
    with: 'With whom',
    hours: 'Hours',
    state: 'Where it stands',
    done: 'Already done',
    onPaper: 'Done on paper',
  },
  norm: (hours, source) => `${hours} (norm: ${source})`,
  state: {
    open: 'Still to do.',
    coming: (day) => `Not started yet. You can do it from ${day}.`,
    overdue: 'The date has passed. You can still do it.',
    past: 'The date has passed. You need not do anything.',
    ticked: (day) => `Done. You ticked it off on ${day}.`,
    onPaper: (day) => `Done on paper, ticked off on ${day}.`,
    done: 'Done. You will not hear about it again.',
    doneOn: (day) => `Done on ${day}. You will not hear about it again.`,
    later: (day) => `You will hear about it again from ${day}.`,
    several: 'Still to do for those below.',
  },
  choose: 'For whom?',
  chooseDate: 'Which date?',
  chosenLater: (name, day) => `${name} (later: from ${day})`,
  chosenWhen: (name, when) => `${name} (${when})`,
  nobodyChosen: 'First choose whom it is for.',

  buttons: {
    done: 'Done',
    onPaper: 'Done on paper',
    undo: 'Not done after all',
    later: 'Later',
    wake: 'Not later after all',
    why: 'Why do I get this?',
    notMine: 'This is not me any more',
    save: 'Save',
    back: 'Back',
    tasks: 'My tasks',
    previous: 'Previous',
    next: 'Next',
  },

  receipt: {
    ticked: 'Done. You will not hear about it again.',
    tickedFor: (names) => `Done for ${names}. You will not hear about it again.`,
    onPaper: 'I will not remind you of it any more.',
    onPaperFor: (names) => `I will not remind you of it any more for ${names}.`,
    forAll: 'Your colleagues will not be reminded of it either.',
    unticked: 'It is open again. I will remind you as before.',
    untickedSilent: 'It is open again, under "my tasks".',
    later: (day) => `Fine. You will hear about it again from ${day}.`,
    laterFor: (names, day) => `Fine. You will hear about ${names} again from ${day}.`,
    laterEach: 'Fine. You will hear about it again after the next placement day of each student.',
    awake: 'Fine. I will remind you as before.',
  },

  paper: {
    notHandedIn: 'The form itself has not been submitted yet: you find it under "my forms".',
    notInForm: 'The form itself does not say so yet: you find it under "my forms".',
    manyNotHandedIn: 'The forms themselves have not been submitted yet: you find them under "my forms".',
    manyNotInForm: 'The forms themselves do not say so yet: you find them under "my forms".',
  },

  later: {
    title: 'When do you want to hear about it again?',
    label: 'Choose a moment',
    placement: (day) => `After the next placement day (${day})`,
    placementEach: 'After the next placement day of each student',
    week: (day) => `In a week (${day})`,
    latest: (day) => `On the last working day before it (${day})`,
    latestLate: (day) => `As late as possible (${day})`,
    other: 'On a date that I choose below',
    date: 'Or choose a date yourself',
    until: (day) => `This can be up to ${day}, so that you do not miss the date of the task.`,
    untilLate: (day) => `The date has passed. You can put it off up to ${day}.`,
    impossible:
      'This cannot be put off any more: it is your last reminder. You can do it now, or say on the card before this one that it has been done.',
    none: 'First choose a moment.',
    past: 'Choose a day after today.',
    tooLate: (day) => `That is too late for this task. Choose ${day} or earlier.`,
  },

  gone: {
    title: 'This task is not in your name',
    text: 'Perhaps the planning has changed. "My tasks" shows what is asked of you now.',
    handedOver: (student, name) => `You handed ${student} over to ${name}. This task is there now.`,
    handedBack: (student) => `${student} is now on the list of the placement office. You need not do anything.`,
  },

  escalated: {
    title: (task, name) => `${task} of ${name}`,
    state: (name) => `Not done yet. ${name} was reminded three times; after that I stop.`,
    do: 'What can you do?',
    contact: (name, email) => `Get in touch with ${name}: ${email}.`,
    away: 'Agree with the student who will take it over.',
    why: (name, word) => `You see this as ${word}. ${name} knew beforehand that you would.`,
    stays: 'This row stays in your overview for five working days at most. Once it is done, it is gone at once.',
  },

  why: {
    title: 'Why do I get this?',
    role: (word, partnership) => `You are ${word} at ${partnership}.`,
    roleOf: (word, name, partnership) => `You are ${word} of ${name} at ${partnership}.`,
    self: (word, partnership) => `You are ${word} at ${partnership}. This is about yourself.`,
    labels: {
      role: 'Your role',
      rule: 'The agreement',
      source: 'Where it says so',
      next: 'What comes next',
      not: 'Is this wrong?',
    },
    next: (step, day) => {
      switch (step) {
        case 'opens':
          return `You will first hear about it around ${day}.`;
        case 'week-before':
        case 'day-before':
          return `If it is not done yet, I will remind you around ${day}.`;
        case 'overdue-1':
          return `If it is not done after the date, I will remind you around ${day}, and at most twice more.`;
        case 'overdue-2':
          return `After that I will remind you around ${day}, and once more.`;
        case 'overdue-3':
          return `The last reminder is around ${day}. After that I stop.`;
        default:
          return step satisfies never;
      }
    },
    nothing: 'No more reminders will come.',
    once: (day: string) => `I name it once in your overview, around ${day} at the latest.`,
    silent: 'I send no messages about this. You find it under "my tasks".',
    done: 'This is done. You will not hear about it again.',
    later: (day) => `You asked for later. You will hear about it again from ${day}.`,
    notStudent: 'Do you not guide this student any more? Go back and choose "This is not me any more".',
    notRole: 'Is this role not yours? Tell the placement office, and they will change the list.',
    askOffice: (names) => `The placement office: ${names}.`,
    lastDigest: (day) => `This was in your last message, of ${day}. Each row says why.`,
    gone: 'What is no longer yours is left out.',
    noDigest: 'I have not sent you a message with tasks yet. Type "my tasks" to see what is asked of you.',
    allGone: 'What was in your last message is no longer yours. Type "my tasks" to see what is asked of you now.',
    own: (partnership) => `An agreement of ${partnership} itself.`,
    source: (sources) => `Source: ${sources}`,
  },

  over: {
    title: 'This is not me any more',
    intro: (word) => `Choose whom you no longer guide as ${word}, and who takes over from you.`,
    students: 'Which students?',
    to: 'Who takes over?',
    placeholder: 'Choose someone',
    office: 'I do not know: to the placement office',
    sameSchool: (name, school) => `${name} (${school})`,
    next: 'Continue',
    nobody: 'First choose whom you no longer guide.',
    noReceiver: 'First choose who takes over. You do not know? Then choose the placement office.',
    notAllowed: (name) => `${name} cannot take this over. Choose someone else, or the placement office.`,
    confirm: (students, name) => `You hand ${students} over to ${name}.`,
    confirmOffice: (students) => `You pass ${students} on to the placement office.`,
    moves:
      'This is for this semester. Everything that is still open moves along, also what was filled in. You get no more reminders about it.',
    hears: (name) => `${name} will see it in the next overview.`,
    officeHears: 'The placement office will see in the next overview that somebody has to be found.',
    alsoTell: 'Please tell them yourself as well, that is nicer for the student.',
    yes: 'Yes, hand over',
    yesOffice: 'Yes, pass on',
    done: (students, name) => `Handed over: ${students} now belongs to ${name}.`,
    doneMany: (students, name) => `Handed over: ${students} now belong to ${name}.`,
    doneOffice: (students) => `Passed on to the placement office: ${students}.`,
    mistake: 'A mistake? Today you can still take it back.',
    undo: 'Take it back',
    undone: (students) => `Taken back. ${students}: you are on the list as their guide again.`,
    tooLate: 'This cannot be taken back any more. Ask the placement office to change the list.',
  },
};
