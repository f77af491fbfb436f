import type { nlVragen } from './nlVragen.js';

/** Every English sentence about the list of questions and the numbers of the terms: the twin of `nlVragen.ts`. */
export const enVragen: typeof nlVragen = {
  offer: {
    list: 'Put it on the question list',
    answer: 'I would like an answer',
    doubt: 'Not right?',
  },

  stranger:
    'The question list is for people of a partnership. Do you belong to one? Ask the placement office (stagebureau) to put your mail address on the list. Or ask your schoolopleider.',

  wrong: {
    title: 'What is not right?',
    intro: (partnership) =>
      `Your question goes on the question list of ${partnership}. The list does not say who you are. If you want an answer, I keep until then who it is for.`,
    introOpen: 'Your question goes on the question list. The list does not say who you are.',
    remark: 'What is not right? (may be empty, name nobody)',
  },

  where: {
    title: 'Which partnership is your question for?',
  },

  listed: {
    title: 'Your question is on the list',
    list: (partnership) =>
      `This is on the question list of ${partnership}, without your name. The owner of the terms will look at it.`,
    answer: (partnership) =>
      `This is on the question list of ${partnership}. As soon as there is an answer, I send it to you here. After that I no longer keep that you asked.`,
    full: (partnership) =>
      `This is on the question list of ${partnership}. So many people wait for this answer that I cannot send you a message. Ask me again in a week.`,
    tooMany: (most) =>
      `You have put ${most} questions on the list today, and that is the most for one day. You can go on tomorrow. In a hurry? Ask your schoolopleider or the placement office (stagebureau).`,
  },

  owner: {
    title: 'Open questions about terms',
    summary: (count) => (count === 1 ? '1 open question about terms' : `${count} open questions about terms`),
    weekly: (name) =>
      `${name}, this is what people wanted to know and I could not answer well. What you save can be found at once.`,
    asked: 'This is what people wanted to know and I could not answer well. What you save can be found at once.',
    more: (count) => (count === 1 ? 'There is 1 other open question.' : `There are ${count} other open questions.`),
    next: 'Show the next ones',
    empty: 'The question list is empty. When a question comes in you will hear: once a week, on a day you work.',
    allDone: 'That was all. Thank you!',
    why: (partnership) =>
      `You get this as the owner of the terms of ${partnership}. Type question list for the list, and term numbers for the numbers.`,
    notOwner: (owners) =>
      `The question list is for the owner of the terms: ${owners}. Do you have a question about a word? Ask it here.`,
    count: (count, day) => (count === 1 ? `Asked on ${day}.` : `Asked ${count} times, since ${day}.`),
    waiting: (count) => (count === 1 ? '1 person waits for an answer.' : `${count} people wait for an answer.`),
    saidUnknown: 'I did not know this.',
    saidAnswer: (term) => `My answer is not right according to who asked. I gave: ${term}.`,
    saidChoice: (terms) => `My choice is not right according to who asked. I offered: ${terms}.`,
    term: (number) => `Word or abbreviation for question ${number}`,
    meaning: (number) => `Meaning for question ${number} (in Dutch)`,
    known: (number) => `In which term is question ${number} answered already?`,
    sentence: (number) => `A sentence for who wants an answer to question ${number} (may be empty)`,
    buttons: {
      save: 'Save',
      known: 'Is already in ...',
      link: 'Point to this term',
      drop: 'Not for us',
      remove: 'Take off the list',
      back: 'Never mind',
      replace: 'Replace that meaning',
      twin: 'Keep as a second one',
    },
    faults: {
      noMeaning: 'Type a meaning first.',
      noTerm: 'Type the word that you explain, in 80 characters at most.',
      tooLong: 'The meaning is too long: 1000 characters at most.',
      noName: 'Type the name of the term that has it already.',
      unknownName: 'I cannot find exactly that term. Type the name as it stands above the answer.',
      sameName: 'This word has a meaning with you already:',
      noSense: 'Put behind the word, in brackets, what makes it another one, for example: maatje (student).',
      changed: 'Somebody else has just changed that meaning. Have another look and save again.',
    },
    done: {
      answered: (term) => `Saved: ${term}. It can be found now.`,
      known: (term) => `Pointed to ${term}.`,
      dropped: 'Taken off the list.',
      by: (name, day) => `${name}, ${day}`,
      gone: 'This question is no longer on the list.',
      told: (count) => (count === 1 ? '1 person gets your answer.' : `${count} people get your answer.`),
    },
  },

  answer: {
    title: 'The answer to your question',
    summary: 'There is an answer to your question about a term',
    asked: 'You asked:',
    from: (partnership) => `In ${partnership}`,
    known: (term) => `This is already in a term that I know: ${term}.`,
    dropped: (partnership) =>
      `${partnership} does not take this up among its terms. Ask your schoolopleider or the placement office (stagebureau) if you still want to know more.`,
    show: 'Show the term',
    forgotten: 'From now on I no longer keep that you asked this.',
  },

  numbers: {
    title: 'Numbers of the terms',
    onlyOwner: 'The numbers are for the owner of the terms and for the programme leader (programmaleider).',
    week: 'This week',
    before: 'Last week',
    asked: 'Asked',
    answered: 'Answered at once',
    chosen: 'After a choice',
    unknown: 'Not known',
    share: 'With an answer',
    percent: (share) => `${share}%`,
    none: 'no questions',
    top: 'Most asked this week',
    topTerm: (term, asked, before) => `${term}: ${asked} (last week ${before})`,
    noTop: 'Nothing was asked this week yet.',
    unknownTop: 'On top of the question list',
    unknownOne: (question, count) => `${question} (${count})`,
    noUnknown: 'There is no word on it that I do not know.',
    openList: 'Open the question list',
    privacy: 'I only count questions. Who asked is not counted and not kept.',
  },
};
