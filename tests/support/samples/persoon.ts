import { answerView, shortView } from '../../../cards/views/begrip/antwoord.js';
import { withRole } from '../../../cards/views/begrip/rol.js';
import { personView } from '../../../cards/views/persoon.js';
import type { Glossary } from '../../../src/glossary/glossary.js';
import { roleOfEntry } from '../../../src/glossary/person/roleOfEntry.js';
import type { Language } from '../../../src/language.js';
import { peopleBeside, peopleFor } from '../../../src/people/peopleFor.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { roleTasks } from '../../../src/tasks/roleTasks.js';
import type { CardSample } from '../cardSamples.js';
import { examples } from '../people.js';

const DAY = '2026-11-10';
const catalogue = loadCatalogue();

/** Somebody of the examples in each partnership that has this id. */
function membersOf(id: string) {
  return examples.flatMap((setup) => {
    const person = setup.people.find((each) => each.id === id);
    return person === undefined ? [] : [{ setup, person }];
  });
}

function speakerOf(id: string) {
  const members = membersOf(id);
  const partnerships = members.map(({ setup }) => setup.partnership.id);
  return { members, partnerships, roles: members.flatMap(({ person }) => person.roles.map(({ role }) => role)) };
}

function asked(glossary: Glossary, who: string, question: string, what: string, lang: Language): CardSample {
  const { members, ...speaker } = speakerOf(who);
  const answer = glossary.ask(question, speaker);
  if (answer.status !== 'person' || answer.of === 'theirs') throw new Error(`"${question}" asks for nobody`);
  const { role, also = [], of } = answer;
  const found = peopleFor(members, { roles: [role, ...also], of }, DAY);
  return { card: 'persoon', what, view: personView({ role, of, meaning: answer.meaning }, found, lang) };
}

function roleCard(glossary: Glossary, who: string, question: string, what: string, lang: Language): CardSample {
  const { members, ...speaker } = speakerOf(who);
  const answer = glossary.ask(question, speaker);
  if (answer.status !== 'answer') throw new Error(`"${question}" gives no meaning`);
  const role = roleOfEntry(answer.meaning.entry.id);
  const [first] = members;
  if (role === undefined || first === undefined) throw new Error(`"${question}" is about no role`);
  const entries = roleTasks(first.setup, catalogue, role, DAY);
  const isOwn = speaker.roles.includes(role);
  const people = peopleBeside(members, role, DAY);
  const view = withRole(answerView(answer, lang), { role, meaning: answer.meaning, people, tasks: { entries, isOwn } });
  return { card: 'begrip', what, view };
}

/** Who somebody is, and a role with its people and tasks: one, many, nobody yet, in two partnerships. */
export function persoonSamples(glossary: Glossary, lang: Language): CardSample[] {
  const inChannel = glossary.ask('IO', speakerOf('esther-vermeer'));
  if (inChannel.status !== 'answer') throw new Error('IO is no term');
  return [
    asked(glossary, 'youssef-amrani', 'wie is mijn IO?', 'een', lang),
    asked(glossary, 'youssef-amrani', 'wie begeleidt mij', 'begeleiders', lang),
    asked(glossary, 'esther-vermeer', 'wie zijn mijn studenten', 'veel', lang),
    asked(glossary, 'esther-vermeer', 'wie zijn mijn schoolopleiders', 'twee-partnerschappen', lang),
    asked(glossary, 'sanne-de-wit', 'wie is onze onderzoeksbegeleider', 'niemand', lang),
    roleCard(glossary, 'sanne-de-wit', 'wat doet een werkplekbegeleider', 'eigen-rol', lang),
    roleCard(glossary, 'sanne-de-wit', 'wat doet een SO', 'rol', lang),
    { card: 'begrip', what: 'in-een-kanaal', view: shortView(answerView(inChannel, lang)) },
  ];
}
