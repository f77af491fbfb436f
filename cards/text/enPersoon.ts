import type { nlPersoon } from './nlPersoon.js';

/** Every English sentence about who somebody is: the twin of `nlPersoon.ts`. */
export const enPersoon: typeof nlPersoon = {
  onlyInChat: 'I only say who that is in our own chat in Teams. Open the app Samen Opleiden and ask me there.',
  onlyYours:
    "I only say who your own people are, not somebody else's. Ask me for example: who is my schoolopleider? For anything else, ask the placement office (stagebureau).",
  onlyNow:
    'I only know who your people are now, not in another semester or year. Ask the placement office (stagebureau). Who it is now you can ask me: who is my schoolopleider?',
  ownStudents: 'I only tell you who your own students are.',
  stranger:
    'I cannot say who that is for you: I do not know you from a partnership yet. Ask the placement office (stagebureau) to put your mail address on the list.',

  your: (word) => `Your ${word}`,
  yourStudents: 'Your students',
  plural: (word) => (/(?:or|er|r)$/.test(word) ? `${word}s` : word),
  counted: (title, count) => `${title} (${count})`,
  guides: 'Who guides you?',
  several: 'These are the people',
  group: (school, group) => `${school}, ${/^\d/.test(group) ? 'group ' : ''}${group}`,
  role: (word, places) => (places === '' ? word : `${word}, ${places}`),
  isYou: (name) => `${name} (that is you)`,
  from: (day) => `This holds from ${day}.`,
  rest: (names) => `And also: ${names}.`,
  restCount: (names, count) => `And also: ${names}, and ${count} more.`,

  noneYours: (word, partnership) => `The data of ${partnership} have no ${word} for you yet.`,
  noneOurs: (word, partnership) => `The data of ${partnership} have no ${word} at your school, board or institute.`,
  unused: (word, partnership) => `The role ${word} is not in the data of ${partnership}.`,
  ask: 'Ask the placement office (stagebureau):',
  askWithout: 'Ask your schoolopleider or the placement office (stagebureau).',
  whatIs: 'What is this role?',

  one: (word, name) => `Your ${word} is ${name}.`,
  more: (word, names) => `Your ${word}: ${names}.`,
  at: (partnership, sentence) => `${partnership}: ${sentence}`,
  andMore: (names, count) => `${names} and ${count} more`,
  tasks: 'Tasks this semester',
  moreTasks: (count) => `And ${count} more.`,
  allTasks: 'All my tasks',
};
