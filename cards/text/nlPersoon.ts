/** Every Dutch sentence about who somebody is. `enPersoon.ts` is its twin. */
export const nlPersoon = {
  onlyInChat:
    'Wie dat is, vertel ik alleen in onze eigen chat in Teams. Open de app Samen Opleiden en stel je vraag daar.',
  onlyYours:
    'Ik vertel alleen wie er bij jou horen, niet wie er bij een ander horen. Vraag me bijvoorbeeld: wie is mijn schoolopleider? Voor de rest kun je bij het stagebureau terecht.',
  onlyNow:
    'Ik weet alleen wie er nu bij jou horen, niet van een ander semester of jaar. Vraag dat aan het stagebureau. Wie het nu is, kun je me wel vragen: wie is mijn schoolopleider?',
  ownStudents: 'Ik vertel je alleen wie je eigen studenten zijn.',
  stranger:
    'Wie dat voor jou is, weet ik niet: ik ken je nog niet uit een partnerschap. Vraag het stagebureau om je mailadres op de lijst te zetten.',

  your: (word: string) => `Jouw ${word}`,
  yourStudents: 'Jouw studenten',
  /** Only where a plural is sure: "schoolopleiders". */
  plural: (word: string) => (word.endsWith('er') ? `${word}s` : word),
  counted: (title: string, count: number) => `${title} (${count})`,
  guides: 'Wie begeleiden jou?',
  several: 'Dit zijn ze',
  group: (school: string, group: string) => `${school}, ${/^\d/.test(group) ? 'groep ' : ''}${group}`,
  role: (word: string, places: string) => (places === '' ? word : `${word}, ${places}`),
  isYou: (name: string) => `${name} (dat ben jij)`,
  from: (day: string) => `Dit geldt vanaf ${day}.`,
  rest: (names: string) => `En ook: ${names}.`,
  restCount: (names: string, count: number) => `En ook: ${names}, en nog ${count} anderen.`,

  noneYours: (word: string, partnership: string) => `In de gegevens van ${partnership} staat nog geen ${word} bij jou.`,
  noneOurs: (word: string, partnership: string) =>
    `In de gegevens van ${partnership} staat geen ${word} bij jouw school, bestuur of instituut.`,
  unused: (word: string, partnership: string) => `De rol ${word} staat niet in de gegevens van ${partnership}.`,
  ask: 'Vraag het aan het stagebureau:',
  askWithout: 'Vraag het aan je schoolopleider of aan het stagebureau.',
  whatIs: 'Wat is deze rol?',

  /** Below the meaning of a role. */
  one: (word: string, name: string) => `Jouw ${word} is ${name}.`,
  more: (word: string, names: string) => `Jouw ${word}: ${names}.`,
  at: (partnership: string, sentence: string) => `${partnership}: ${sentence}`,
  andMore: (names: string, count: number) => `${names} en nog ${count}`,
  tasks: 'Taken dit semester',
  moreTasks: (count: number) => `En nog ${count} andere.`,
  allTasks: 'Al mijn taken',
};
