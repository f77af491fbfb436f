import type { nlForm } from './nlForm.js';

/** The English twin of `nlForm.ts`. */
export const enForm: typeof nlForm = {
  or: (items) => new Intl.ListFormat('en', { type: 'disjunction' }).format(items),
  student: (name) => `Student: ${name}`,
  about: (title, name) => `${title}, ${name}`,
  preparation: (form) => `Preparing for the ${form}`,
  reaction: (form) => `Your reaction to the ${form}`,
  editing: (form) => `Changing: ${form}`,
  facts: (group, semester, schoolYear) =>
    `${group === '' ? 'Semester' : `${/^\d/.test(group) ? 'Group ' : ''}${group}, semester`} ${semester} of ${schoolYear}`,
  carried: {
    startgesprek: 'This comes from the start interview. Change what is different now.',
    'adviesformulier-1': 'This is what it said halfway. Change what is different now.',
    'adviesformulier-2': 'This is what it said before the end. Change what is different now.',
  },
  said: (name) => `${name} wrote about this:`,
  moreRemarks: "Not all that was written about this fits here. Choose 'Show all remarks' above.",

  step: {
    progress: (step, steps, title) => `Step ${step} of ${steps}: ${title}`,
    required: (label) => `${label} (required)`,
    optional: (label) => `${label} (may stay empty)`,
    requiredWhen: (label, option) => `${label} (required if ${option})`,
    line: (label, line) => `${label} ${line}`,
    nobodyToTell: (seat, answer) =>
      `This student has no ${seat} now. If you choose ${answer}, discuss it with your school leader (schoolleider) yourself. I tell the new one as soon as there is one.`,
    nobodyToRead: (seat) => `A new ${seat} reads this, and your student once you submit it.`,
    ownToTell: (seat) => `You are the ${seat} of this student yourself. So you get no message about it.`,
    ownToRead: 'Your student reads this once you submit it.',
    choose: 'Choose',
    noChoice: 'No answer after all',
    next: 'Save and continue',
    back: 'Back',
    later: 'Finish later',
    submit: 'Submit',
    submitAgain: 'Submit again',
  },

  notice: {
    prepared: (student) => `${student} has prepared this: add what is needed.`,
    preparedLater: (student) =>
      `${student} prepared this after something was filled in here. That has stayed. Read the preparation beside it.`,
    handedIn: (moment) => `You submitted this on ${moment}. You can change it until the start interview is submitted.`,
    reacted: (moment) => `You submitted this on ${moment}. You can still change it.`,
    edited: 'You changed something and did not submit it again yet. Your mentors still read what you submitted before.',
    saved: (hour) => `Saved at ${hour}.`,
    late: (day) => `The last day was ${day}. You can still submit: it will say 'late'.`,
    editing: (moment, version) => `Submitted on ${moment}. Others read version ${version} until you submit again.`,
    asked: (name) => `${name} asks you to change something. Read the remarks, change it and submit again.`,
    readPrepared: 'Show the preparation',
    readRemarks: 'Show all remarks',
  },

  faults: {
    here: (questions) =>
      questions === 1
        ? 'Not submitted yet: look at 1 question below. It says "Please note".'
        : `Not submitted yet: look at ${questions} questions below. They say "Please note".`,
    elsewhere: (questions, steps) =>
      `Then ${questions === 1 ? '1 more question' : `${questions} more questions`}, in ${/\D/.test(steps) ? 'steps' : 'step'} ${steps}.`,
    look: (questions) =>
      questions === 1
        ? 'Please look at 1 question below. It says "Please note".'
        : `Please look at ${questions} questions below. They say "Please note".`,
    lookAbove: 'Please look first where it says "Please note" above.',
    restKept: 'The rest of what you typed is saved.',
    kept: 'What you typed is saved.',
    above: 'Not submitted yet. Look above for "Please note".',
    required: 'Please note: fill this in.',
    requiredReaction: 'Please note: write something first. Nothing to say? Then there is no need to submit.',
    requiredList: 'Please note: fill in at least one.',
    requiredOneOf: (labels) => `Please note: fill in at least one line at ${labels}.`,
    requiredDate: 'Please note: choose a date.',
    requiredChoice: 'Please note: choose what fits best.',
    noOption: 'Please note: what was here is no longer possible. Choose again.',
    noNumber: (most) => `Please note: write a number here in digits, from 0 to ${most}.`,
    tooLong: (most, now) => `Please note: this is too long. It may have ${most} characters, you have ${now} now.`,
    tooMuch: (most, now) =>
      `Please note: this is far too long and is not saved. It may have ${most} characters, you had ${now}. Make it shorter and try again.`,
    more: 'Please note: there is more than fits here. Make this shorter first, then you see the rest.',
    whose: {
      of: (name) => `yours and that of ${name}`,
      own: 'from this card and from another card of yours',
      nobody: 'yours and what was added meanwhile',
    },
    joined: {
      long: (whose) => `Please note: there are two texts below each other now: ${whose}. Make them one.`,
      line: (whose) => `Please note: there are two texts after each other now: ${whose}. Make them one.`,
      list: (whose) => `Please note: these are the lines of two cards now: ${whose}. Take away what is there twice.`,
    },
    otherLead: (typed) =>
      `Please note: this is now about something else than on your card. So this was not saved: ${typed}. Put it where it belongs.`,
    clash: {
      somebody: 'somebody else',
      something: 'something else',
      other: (name, stays, own) =>
        `Please note: ${name} chose ${stays} here meanwhile. You chose ${own}. Now it says ${stays}. Is that not right? Then choose again.`,
      own: (stays, own) =>
        `Please note: on another card you chose ${stays} meanwhile. Here you chose ${own}. Now it says ${stays}. Is that not right? Then choose again.`,
      emptied: (name) =>
        `Please note: ${name} filled this in meanwhile. You took it away. It is still here. Should it be empty? Then take it away again.`,
      emptiedOwn:
        'Please note: on another card you filled this in meanwhile. It is still here. Should it be empty? Then take it away again.',
    },
    noDate: 'Please note: this is not a date that I know. Write it like this: 9-11-2026 (day-month-year).',
    dateNotPast: 'Please note: choose a day that has been: today or earlier, and not in a semester before.',
    dateFrom: (from) => `Please note: choose a day that has been: today or earlier, and not before ${from}.`,
    dateTooFar: 'Please note: this day is far from this semester. Look at the month and the year again.',
  },

  receipt: {
    submitted: (form) => `Submitted: ${form}`,
    prepared: (form) => `Submitted: preparation for the ${form}`,
    confirmed: (form) => `Confirmed: ${form}`,
    aligned: (form) => `Agreed (afgestemd): ${form}`,
    readIt: (form) => `Read: ${form}`,
    askedBack: (form) => `Change requested: ${form}`,
    unchanged: (form) => `Nothing changed: ${form}`,
    later: (form) => `Saved: ${form}`,
    laterPreparation: (form) => `Saved: preparation for the ${form}`,
    closed: (form) => `Already submitted: ${form}`,
    closedPreparation: (form) => `Closed: preparation for the ${form}`,
    submittedAt: (moment, by) => `Submitted on ${moment} by ${by}.`,
    preparedAt: (moment) => `Submitted on ${moment}.`,
    confirmedAt: (moment, by) => `Confirmed on ${moment} by ${by}.`,
    alignedAt: (moment, by) => `Agreed (afgestemd) on ${moment} by ${by}.`,
    readAt: (moment, by) => `Read on ${moment} by ${by}.`,
    askedBackAt: (moment, by) => `Change requested on ${moment} by ${by}.`,
    late: (day) => `Submitted late: the last day was ${day}.`,
    savedAt: (moment) => `Saved on ${moment}. Nothing has been submitted yet.`,
    savedEdit: (moment, version) => `Saved on ${moment}. Others still read version ${version}.`,
    savedSince: (moment, handedIn) => `Saved on ${moment}. You submitted this on ${handedIn}.`,
    savedNotAgain: (moment, handedIn) =>
      `Saved on ${moment}, and not submitted again yet. Your mentors still read what you submitted on ${handedIn}.`,
    reference: (reference, version) => `Reference ${reference}, version ${version}.`,
    toConfirm: (names, people) =>
      people === 1
        ? `${names} sees it in the next overview and confirms.`
        : `${names} see it in the next overview and confirm.`,
    stillToConfirm: (names, people) =>
      people === 1 ? `${names} still has to confirm.` : `${names} still have to confirm.`,
    toAlign: (names, people) =>
      people === 1
        ? `${names} sees it in the next overview, reads it and agrees on it with you.`
        : `${names} see it in the next overview, read it and agree on it with you.`,
    stillToAlign: (names, people) =>
      people === 1 ? `${names} still has to read it and agree.` : `${names} still have to read it and agree.`,
    toRead: (names, _people) => `${names} can read it now, and react to it.`,
    stillToRead: (names, people) =>
      people === 1 ? `${names} still has to read it.` : `${names} still have to read it.`,
    toWrite: (names, people) =>
      people === 1 ? `${names} changes it and submits it again.` : `${names} change it and submit it again.`,
    toHold: (names, people) =>
      people === 1
        ? `${names} sees your answers in the form. You complete them together in the start interview. There is nothing left for you to do now.`
        : `${names} see your answers in the form. You complete them together in the start interview. There is nothing left for you to do now.`,
    nobodyToTell: (seat) =>
      `This student has no ${seat} now. Discuss what is going on with your school leader (schoolleider) yourself. As soon as there is a new ${seat}, I tell them.`,
    toldLater: (name, day) =>
      `${name} is away until ${day} and gets the message after that. Discuss what is going on with your school leader (schoolleider) yourself.`,
    nothingToDo: 'There is nothing left for you to do.',
    all: 'Everyone has confirmed. This form is finished.',
    unchangedNext: 'Nothing has changed since the last time. Everyone still reads the same version.',
    takenBackNext: 'You took your reaction away. Your mentors do not read anything of it any more.',
    reactedNext: 'Your mentors can read your reaction.',
    readNext: "Please still say that you read the form. Choose 'Show answers', and then 'I have read this'.",
    goOn: 'Continue whenever it suits you. All you typed is still there. You also find it under "my forms".',
    oldCard: 'You pressed a button on an old card. It no longer counts: here is what you chose after that.',
    closedNext: 'You pressed an old card. It no longer counts. Is something not right? Talk about it together.',
    closedPreparationNext: 'Your preparation does not change any more. Is there more to say? Just tell your mentors.',
    read: 'Show answers',
    open: 'Continue',
  },

  unsaved: {
    title: (form) => `Not saved: ${form}`,
    intro: 'You typed this, but it is not in the form. Copy what you still need.',
    otherForm:
      'This card was of another version of the form. You typed this at a question that is not in it. Copy what you still need.',
  },

  read: {
    question: 'Does this match your talk?',
    confirm: 'I confirm this',
    doubt: (name) => `Is something not right? Talk to ${name} first. You can still confirm after that.`,
    notSubmitted: 'Not submitted yet.',
    nothing: 'Nothing has been filled in here yet.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    more: 'Read on',
    before: 'Previous page',
  },
};
