import type { nlNalezen } from './nlNalezen.js';

/** The English twin of `nlNalezen.ts`. */
export const enNalezen: typeof nlNalezen = {
  remark: {
    by: (name, day) => `Remark by ${name}, ${day}.`,
    about: (version) => `About version ${version}.`,
    notGiven: 'Only you can see this so far.',
  },

  read: {
    writtenBy: (name, day) => `Written by ${name}, ${day}.`,
    concept: 'This is a draft. It may still change.',
    reaction: (student) => `Reaction of ${student}`,
    reactedOn: (moment) => `Submitted on ${moment}.`,
    reactionDraft: 'Not submitted yet. Only you can see this so far.',
    with: (names) => `Now with: ${names}.`,
    agreed: {
      confirmed: (moment, by) => `Confirmed on ${moment} by ${by}.`,
      aligned: (moment, by) => `Agreed (afgestemd) on ${moment} by ${by}.`,
      read: (moment, by) => `Read on ${moment} by ${by}.`,
    },
    all: 'It is agreed on and read. This form is finished.',
    asked: (moment, by) => `${by} requested a change on ${moment}.`,
    onLast: (button) => `The button '${button}' is on the last page.`,
    shut: { notSubmitted: 'Not submitted.', nothing: 'Nothing was filled in.' },
    continued: (label) => `${label} (continued)`,
  },

  student: {
    question: 'Have you read this?',
    confirm: 'I have read this',
    react: 'Write a reaction',
    reactAgain: 'See or change your reaction',
    doubt: (name) => `Is something not right? Talk to ${name}, or write a reaction.`,
  },

  writer: {
    asked: (name) => `${name} asks you to change something.`,
    how: 'Read the remarks below. Change what is needed and submit it again.',
    pending: 'You changed something and have not submitted it again yet.',
    left: 'Something was changed and has not been submitted again yet.',
    editing: (names, people) => `${names} ${people === 1 ? 'is' : 'are'} changing this (not submitted yet).`,
    below: 'Below is what was submitted last.',
    edit: 'Change',
    goOn: 'Continue changing',
  },

  review: {
    question: 'Is this form right as it is?',
    open: 'Read section by section',
    progress: (section, sections, title) => `Section ${section} of ${sections}: ${title}`,
    field: 'Remark on this section (may stay empty)',
    fieldNeeded: 'Remark on this section',
    help: (name) => `${name} sees your remark once you agree or request a change. The student does not see it.`,
    remarked: (sections) => `You wrote a remark at: ${sections}.`,
    aligned: (moment) => `You agreed with this on ${moment}.`,
    asked: (moment) => `You requested a change on ${moment}.`,
    next: 'Next section',
    more: 'Read on',
    back: 'Back',
    end: 'Read it all? To agreeing',
    align: 'Agreed (afgestemd)',
    askBack: 'Request a change',
    choose: (name) =>
      `Is it right as it is? Choose 'Agreed (afgestemd)'. Should ${name} change something? Then choose 'Request a change'.`,
    noRemark: (name) =>
      `Please note: first write what ${name} should change. You can do that here, or at the section it is about.`,
    tooMuch: (most, now) =>
      `Please note: this is too long and not saved yet. It may have ${most} characters, you had ${now}. Here is the beginning of it.`,
    tooLong: (most, now) =>
      `Please note: this is too long and not saved yet. It may have ${most} characters, you have ${now} now.`,
    stale: 'Please note: your remark is not saved yet. Press a button below to save it.',
    empty: 'Nothing has been filled in for this section.',
  },

  /** What somebody hears at once, and what is not in the version that they read. */
  heard: {
    notice: (name, question, answer) =>
      `${name} chose at '${question}': ${answer}. That has not been submitted yet. Talk about it with ${name}.`,
    more: (name, version) => `What ${name} wrote about it is below. The other answers are of version ${version}.`,
    below: (version) => `The answers below are of version ${version}.`,
    from: (name) => `From the change of ${name}. Not submitted yet.`,
  },

  change: {
    title: (form) => `Changed: ${form}`,
    by: (name, moment) => `${name} submitted this version on ${moment}.`,
    since: (version) => `You read version ${version}. Below is only what changed since.`,
    sinceOwn: (version) => `You submitted version ${version}. Below is only what changed since.`,
    was: 'Was',
    is: 'Is now',
    nothing: '(empty)',
    unchanged: 'This section was not changed.',
    agree: {
      confirmed: 'I agree with this change',
      aligned: 'I agree with this change',
      read: 'I have read this',
    },
    question: {
      confirmed: 'Do you agree with this change?',
      aligned: 'Do you agree with this change?',
      read: 'Have you read this?',
    },
    thenSections: 'See what changed, then read on.',
    all: 'Show everything',
    sections: 'Read everything section by section',
    doubtSections:
      "Should something else change? Choose 'Read everything section by section'. You can request a change there.",
    doubt: (name) => `Is something not right? Talk to ${name}, or choose 'Show everything'.`,
  },

  stale: {
    version: 'There is a newer version than the one you just saw. This is how it is now.',
    kept: 'Your remark is saved. See whether it still fits.',
    notSubmitted: 'This form has not been submitted yet.',
    own: 'You submitted this yourself: with that you have agreed already.',
  },

  signal: {
    summary: {
      stagnatie: '1 message about your student',
      teruggevraagd: '1 question about a form of yours',
      aangepast: '1 form submitted again',
    },
    title: {
      stagnatie: 'A message about your student',
      teruggevraagd: 'A question about your form',
      aangepast: 'A form was submitted again',
    },
    stagnatie: (writer, student) => `${writer} says that the development of ${student} is stalling.`,
    someone: 'The workplace mentor',
    asker: 'Your school-based teacher educator',
    concept: (writer) => `Read what it says. It may still be a draft: then ${writer} is still working on it.`,
    why: (student) => `You get this today already because you guide ${student}.`,
    teruggevraagd: (asker, form, student) => `${asker} asks you to change something in the ${form} for ${student}.`,
    how: 'Read the remarks, change what is needed and submit it again.',
    aangepast: (writer, form, student) =>
      `${writer} submitted the ${form} for ${student} again, after the request for a change.`,
    again: 'See whether it is right like this. Then you can agree with it.',
    open: { stagnatie: 'Read the form', teruggevraagd: 'See the remarks', aangepast: 'Read and agree' },
  },
};
