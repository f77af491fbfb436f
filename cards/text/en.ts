import { enBladeren } from './enBladeren.js';
import { enEigen } from './enEigen.js';
import { enForm } from './enForm.js';
import { enFormulieren } from './enFormulieren.js';
import { enInstellingen } from './enInstellingen.js';
import { enNalezen } from './enNalezen.js';
import { enOverzicht } from './enOverzicht.js';
import { enPapier } from './enPapier.js';
import { enPersoon } from './enPersoon.js';
import { enTaak } from './enTaak.js';
import { enTaken } from './enTaken.js';
import { enTips } from './enTips.js';
import { enUitstel } from './enUitstel.js';
import { enVragen } from './enVragen.js';
import type { Text } from './nl.js';

const lists = new Intl.ListFormat('en-GB');

/** Every English sentence the bot says: the twin of `nl.ts`. */
export const en: Text = {
  list: (items) => lists.format(items),

  welcome: {
    summary: 'Welcome to the Samen Opleiden bot',
    title: 'Hi, I am the Samen Opleiden bot',
    known: (partnerships) =>
      `I know you from ${partnerships}. What is asked of you, you hear on a school day in one message. Once it is done, you hear no more of it. And do ask me what a word means there. You can type:`,
    stranger:
      'I do not know you from a partnership yet. You can already ask me about terms. Do you belong to a partnership? Ask the placement office (stagebureau) to put your mail address on the list.',
    honest: 'I am a bot. I answer from the shared glossary (begrippenkader) and say so when I do not know.',
    shared:
      'Hi, I am the Samen Opleiden bot. Mention me with an @ and ask your question, for example: what does WPA mean? Do you look after the terms of your partnership? Then type: link this team.',
    tryThis: 'Try one:',
  },

  help: {
    summary: 'What you can ask me',
    title: 'What you can ask me',
    offers: {
      taken: { say: 'my tasks', what: 'what is asked of you now and soon' },
      maand: { say: 'tasks of this month', what: 'by date, with the agenda' },
      formulieren: { say: 'my forms', what: 'what is with you, and what with others' },
      'formulieren-export': { say: 'export forms', what: 'your forms in Excel' },
      uren: { say: 'hours', what: 'the time set aside for your role' },
      tips: { say: 'tips', what: 'what goes on all semester' },
      instellingen: { say: 'settings', what: 'your days, time, language and pause' },
      wie: { say: 'who is my schoolopleider?', what: 'who is there for you' },
      begrippen: { say: 'all terms', what: 'look through them by theme' },
      uitstel: { say: 'extension', what: 'give a student more time' },
      voortgang: { say: 'progress', what: 'how far the schools are' },
      bereik: { say: 'reach', what: 'who gets my messages, and who does not' },
      verslag: { say: 'report', what: 'what I sent each day' },
      proefrit: { say: 'trial run', what: 'which messages this semester will bring' },
      koppel: { say: 'link this team', what: 'in a team: your own terms first' },
      eigen: { say: 'manage terms', what: 'the terms of your partnership' },
      vragenlijst: { say: 'open questions', what: 'what I had no answer to' },
      cijfers: { say: 'terms numbers', what: 'what is being asked' },
    },
    myTasks: 'My tasks',
    terms:
      'Type a word or abbreviation, or a whole question. Do you say "here"? Then you get the meaning of your own partnership first.',
    shared: 'In a team or group chat I only answer when you mention me with an @.',
    examples: 'For example:',
    question: 'Still stuck? Ask your schoolopleider or the placement office (stagebureau).',
  },

  examples: ['What does IO mean here?', 'What is an opleidingsschool?', 'WPA'],

  smallTalk: {
    greeting: 'Hi! Ask me what a word means, for example: what does IO mean here? Type help for more.',
    thanks: 'You are welcome! Met another odd word? Just ask.',
    empty: 'I see no question. Type a word or abbreviation, for example WPA. Or type help.',
    human:
      'No, I am a bot. I answer from the begrippenkader and from what your partnership told me. Rather a human being? Ask your school-based teacher educator or the placement office.',
    frustration:
      'Sorry, that is not getting you any further. Type just the word you are looking for, such as WPA. Or type help. Rather talk to someone? Ask your school-based teacher educator or the placement office.',
    file: 'I cannot do anything with a file or picture. Type your question in words, for example: what is a WPA?',
  },

  press: {
    unknown: 'I do not know this button any more. Just ask your question again, or type help.',
    notYou: 'This button is for somebody else. Type my tasks to see what you can do.',
    notYours: 'This button is for the person who asked. Ask your own question and I will help you.',
  },

  /** In the place of a message that was taken back. */
  withdrawn: 'This message is no longer valid. Type my tasks or my forms to see how things are now.',

  refused: {
    onlyTeams: 'I only work in Microsoft Teams. Open the Samen Opleiden app there and ask again.',
    onlyPersonal: 'I only do that in our own chat. Open the Samen Opleiden app and type it there.',
    stranger:
      'I can only do that for people of a partnership, and I do not know you from one yet. Ask the placement office (stagebureau) to put your mail address on the list.',
    notYet: 'I cannot do that yet. Type help to see what I can do.',
  },

  error: {
    store: (reference) =>
      `I cannot reach my data right now. Try again in a few minutes. Does it stay like this? Give the placement office (stagebureau) this code: ${reference}.`,
    other: (reference) =>
      `Something went wrong, and it is my fault. Try again in a moment. Does it stay like this? Give the placement office (stagebureau) this code: ${reference}.`,
  },

  begrip: {
    unknownSummary: 'I do not know this word',
    sectors: {
      po: 'primary education (po)',
      vo: 'secondary education (vo)',
      mbo: 'vocational education (mbo)',
      hbo: 'universities of applied sciences (hbo)',
      ulo: 'university teacher education (ulo)',
    },
    documents: {
      '000': 'begrippenkader (glossary) Samen Opleiden & Professionaliseren, October 2024',
      '001': 'book chapter on professional development in opleidingsscholen, with Boss po as its example',
      '002': 'role descriptions of Samen Opleiden Noord-Holland',
      '003': 'form leerwerkplek of AOS3R',
      '004': 'Samen Opleiden in de Onderwijsregio (Platform Samen Opleiden & Professionaliseren)',
    },
    whose: {
      '000': 'In the begrippenkader (national glossary)',
      '001': 'In the book chapter on opleidingsscholen',
      '002': 'In the role descriptions of Samen Opleiden Noord-Holland',
      '003': 'In the form leerwerkplek of AOS3R',
      '004': 'At the Platform Samen Opleiden & Professionaliseren',
    },
    at: (partnership: string) => `At ${partnership}`,
    atWord: (partnership: string, word: string) => `At ${partnership}: ${word}`,
    context: 'The source does not explain this itself. This explanation comes from the context or is common knowledge.',
    spelled: (name: string) => `I read this as: ${name}.`,
    inSector: (sector) => `In ${sector}`,
    calledInSector: (names) => `There it is called: ${names}.`,
    nearInSector: (names) => `This comes nearest there, but is not the same: ${names}.`,
    noneInSector: 'The sources give no name of its own for it there.',
    here: (names: string) => `Here this is called: ${names}.`,
    there: (partnership: string, names: string) => `At ${partnership} this is called: ${names}.`,
    noneThere: (partnership: string) => `I know no word for this that is ${partnership}’s own.`,
    noneHere: 'I know no word for this that is your partnership’s own.',
    caution: (name: string, caution: string) => `${name}: ${caution}`,
    otherMeaning: (name: string, meanings: string) => `${name} can also mean something else: ${meanings}.`,
    otherTerm: (title: string, definition: string) => `${title}: ${definition}`,
    owned: (title: string, whose: string) => `${title}, ${whose.charAt(0).toLowerCase()}${whose.slice(1)}`,
    warning: (warning: string) => `Please note. ${warning}`,
    names: (names: string) => `Other names: ${names}.`,
    related: (names: string) => `Related, but not the same: ${names}.`,
    source: (sources: string) => `Source: ${sources}`,
    approved: (partnership: string, day: string) => `${partnership}, ${day}`,
    onlyDutch: 'There is no English text for this yet.',
    more: 'Want to know more?',
    which: (name: string) => `${name} has more than one meaning. Which one do you mean?`,
    whichTerm: 'Which term do you mean?',
    unknown: (asked: string) =>
      `I do not know "${asked}". It is not in the begrippenkader (national glossary), nor in the other documents I have. I will not guess.`,
    noQuestion: (asked: string) => `I have no answer to "${asked}". For your tasks or hours type my tasks or hours.`,
    unexplained: (term: string, source: string) =>
      `${term} is in a source (${source}), but is explained nowhere. So I will not guess. This is all I know:`,
    near: 'Did you perhaps mean:',
  },

  person: enPersoon,

  bladeren: enBladeren,

  taken: enTaken,

  taak: enTaak,

  tips: enTips,

  eigen: enEigen,

  form: enForm,

  nalezen: enNalezen,
  formulieren: enFormulieren,

  vragen: enVragen,

  overzicht: enOverzicht,
  papier: enPapier,
  instellingen: enInstellingen,

  uitstel: enUitstel,

  demo: {
    now: (moment) => `In the demo it is now ${moment}.`,
    how: 'This is how you set the clock: tijd +7d, tijd +2w, tijd 2026-08-31 or tijd +1d 09:30. Without an hour it becomes 15:30, after school.',
  },
};
