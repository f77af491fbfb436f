import type { nlForm } from './nlForm.js';

/** The English twin of `nlForm.ts`. */
export const enForm: typeof nlForm = {
  or: (items) => new Intl.ListFormat('en', { type: 'disjunction' }).format(items),
  of: (student) => `of ${student}`,
  preparation: (form) => `Preparing for the ${form}`,
  reaction: (form) => `Your reaction to the ${form}`,
  editing: (form) => `Changing: ${form}`,
  facts: (group, semester, schoolYear) =>
    `${group === '' ? 'Semester' : `${/^\d/.test(group) ? 'Group ' : ''}${group}, semester`} ${semester} of ${schoolYear}`,
  lead: (subject, number) =>
    `${subject === undefined ? '' : { leerdoelen: 'Goal ', leeruitkomsten: 'Outcome ' }[subject]}${number}:`,
  carried: {
    startgesprek: 'This comes from the start interview. Change what is different now.',
    'adviesformulier-1': 'This is what it said halfway. Change what is different now.',
    'adviesformulier-2': 'This is what it said before the end. Change what is different now.',
  },
  said: (name) => `${name} wrote about this:`,

  step: {
    progress: (step, steps, title) => `Step ${step} of ${steps}: ${title}`,
    required: (label) => `${label} (required)`,
    optional: (label) => `${label} (may stay empty)`,
    requiredWhen: (label, option) => `${label} (required if ${option})`,
    line: (label, line) => `${label} ${line}`,
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
    handedIn: (moment) =>
      `You submitted this on ${moment}. Until the start interview has been submitted you can still change it.`,
    reacted: (moment) => `You submitted this on ${moment}. You can still change it.`,
    saved: (hour) => `Saved at ${hour}.`,
    late: (day) => `The last day was ${day}. You can still submit; it will say 'late'.`,
    editing: (moment, version) => `Submitted on ${moment}. Others read version ${version} until you submit again.`,
    asked: (name) => `${name} asks you to change something. See what was written about it and submit again.`,
    readPrepared: 'Show the preparation',
  },

  faults: {
    here: (questions) =>
      questions === 1
        ? 'Not submitted yet: look at 1 question below. It says "Please note".'
        : `Not submitted yet: look at ${questions} questions below. They say "Please note".`,
    elsewhere: (questions) =>
      questions === 1 ? 'There is 1 more question in another step.' : `There are ${questions} more in another step.`,
    kept: 'What you typed is saved.',
    above: 'Not submitted yet. Look above for "Please note".',
    required: 'Please note: fill this in.',
    requiredList: 'Please note: fill in at least one.',
    requiredOneOf: (labels) => `Please note: fill in at least one line at ${labels}.`,
    requiredDate: 'Please note: choose a date.',
    requiredChoice: 'Please note: choose what fits best.',
    noOption: 'Please note: what was here is no longer possible. Choose again.',
    noNumber: (most) => `Please note: write a number here in digits, from 0 to ${most}.`,
    tooLong: (most, now) => `Please note: this is too long. It may have ${most} characters, you have ${now} now.`,
    noDate: 'Please note: I cannot read this as a date. Write it like this: 2026-11-09.',
    dateOutside: 'Please note: choose the day of the talk itself: today or earlier, and not in a semester before.',
  },

  receipt: {
    submitted: (form) => `Submitted: ${form}`,
    prepared: (form) => `Submitted: preparation for the ${form}`,
    confirmed: (form) => `Confirmed: ${form}`,
    aligned: (form) => `Aligned: ${form}`,
    readIt: (form) => `Read: ${form}`,
    askedBack: (form) => `Asked back: ${form}`,
    unchanged: (form) => `Nothing changed: ${form}`,
    later: (form) => `Saved: ${form}`,
    laterPreparation: (form) => `Saved: preparation for the ${form}`,
    closed: (form) => `Already submitted: ${form}`,
    closedPreparation: (form) => `Closed: preparation for the ${form}`,
    submittedAt: (moment, by) => `Submitted on ${moment} by ${by}.`,
    preparedAt: (moment) => `Submitted on ${moment}.`,
    confirmedAt: (moment, by) => `Confirmed on ${moment} by ${by}.`,
    alignedAt: (moment, by) => `Aligned on ${moment} by ${by}.`,
    readAt: (moment, by) => `Read on ${moment} by ${by}.`,
    askedBackAt: (moment, by) => `Asked back on ${moment} by ${by}.`,
    late: (day) => `Submitted late: the last day was ${day}.`,
    savedAt: (moment) => `Saved on ${moment}. Nothing has been submitted yet.`,
    savedEdit: (moment, version) => `Saved on ${moment}. Others still read version ${version}.`,
    savedSince: (moment, handedIn) => `Saved on ${moment}. You submitted this on ${handedIn}.`,
    reference: (reference, version) => `Reference ${reference}, version ${version}.`,
    toConfirm: (names, people) =>
      people === 1 ? `${names} gets a message and confirms.` : `${names} get a message and confirm.`,
    stillToConfirm: (names, people) =>
      people === 1 ? `${names} still has to confirm.` : `${names} still have to confirm.`,
    toAlign: (names, people) =>
      people === 1
        ? `${names} gets a message, reads it and aligns it with you.`
        : `${names} get a message, read it and align it with you.`,
    stillToAlign: (names, people) =>
      people === 1 ? `${names} still has to read and align it.` : `${names} still have to read and align it.`,
    toRead: (names, _people) => `${names} can read it now, and react to it.`,
    stillToRead: (names, people) =>
      people === 1 ? `${names} still has to read it.` : `${names} still have to read it.`,
    toWrite: (names, people) =>
      people === 1 ? `${names} changes it and submits it again.` : `${names} change it and submit it again.`,
    toHold: (names, people) =>
      people === 1
        ? `${names} sees your answers in the form. You complete them together in the talk. There is nothing left for you to do now.`
        : `${names} see your answers in the form. You complete them together in the talk. There is nothing left for you to do now.`,
    nothingToDo: 'There is nothing left for you to do.',
    all: 'Everyone has confirmed. Nothing is left to do.',
    unchangedNext: 'Nothing has changed since the last time. Everyone still reads the same version.',
    reactedNext: 'Your mentors can read your reaction. There is nothing left for you to do.',
    goOn: 'Continue whenever it suits you. All you typed is still there.',
    closedNext:
      'The card you just pressed is from before and no longer counts. Is something not right? You can still talk about it together.',
    closedPreparationNext: 'Your preparation does not change any more. Is there more to say? Just tell your mentors.',
    read: 'Show answers',
    open: 'Continue',
  },

  unsaved: {
    title: (form) => `Not saved: ${form}`,
    intro: 'You typed this, and it is not in the form. Copy what you still need.',
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
