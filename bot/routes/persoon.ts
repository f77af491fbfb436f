import { textIn } from '../../cards/text/text.js';
import { type AnswerView, meaningView, shortView } from '../../cards/views/begrip/antwoord.js';
import { withRole } from '../../cards/views/begrip/rol.js';
import { personView } from '../../cards/views/persoon.js';
import { mayAsk, mayHere } from '../../src/access/here.js';
import { dayIn } from '../../src/calendar/day.js';
import type { Answer, Meaning } from '../../src/glossary/answer.js';
import { roleOfEntry } from '../../src/glossary/person/roleOfEntry.js';
import { tasksAsked } from '../../src/glossary/person/tasksAsked.js';
import type { Language } from '../../src/language.js';
import { peopleBeside, peopleFor } from '../../src/people/peopleFor.js';
import { roleTasks } from '../../src/tasks/roleTasks.js';
import type { Asker } from '../asker.js';
import type { Reply } from '../reply.js';
import type { Turn } from '../turn.js';
import { membersOf, type TakenDeps } from './taken.js';

/** What is needed to say who holds a role and what the role does. */
export type PersoonDeps = Pick<TakenDeps, 'setups' | 'catalogue' | 'card'>;

/** "Wie is mijn IO?": the people, only to somebody of a partnership and only in the own chat. */
export function personReply(
  answer: Extract<Answer, { status: 'person' }>,
  turn: Turn,
  asker: Asker,
  deps: PersoonDeps,
  lang: Language,
): Reply {
  const { role, also = [], of, meaning } = answer;
  const { person: text } = textIn(lang);
  if (!isOwnChat(turn)) return { text: text.onlyInChat };
  const members = membersOf(asker, deps);
  if (!mayAsk(members.length > 0 ? 'known' : 'stranger', 'personal').allowed) {
    const view = meaningView(meaning, lang);
    return { card: deps.card('begrip', { ...view, remarks: [text.stranger, ...view.remarks] }), summary: view.title };
  }
  if (answer.otherTime === true) return { text: text.onlyNow };
  if (of === 'theirs') return { text: text.onlyYours };
  const found = peopleFor(members, { roles: [role, ...also], of }, dayIn(turn.now));
  const view = personView({ role, of, meaning }, found, lang);
  return { card: deps.card('persoon', view), summary: view.title };
}

/**
 * The card of a term as it is told here: with the people and tasks of a role in the own chat, short where others read along.
 * @param question what was typed; absent when a button was pressed
 */
export function viewHere(
  view: AnswerView,
  meaning: Meaning,
  { turn, asker, question = '' }: { turn: Turn; asker: Asker; question?: string | undefined },
  deps: PersoonDeps,
): AnswerView {
  if (!isOwnChat(turn)) return shortView(view);
  const role = roleOfEntry(meaning.entry.id);
  const members = membersOf(asker, deps);
  if (role === undefined || members.length === 0) return view;
  const day = dayIn(turn.now);
  const people = peopleBeside(members, role, day);
  const isUsed = members.find(({ setup }) => setup.partnership.roles.some((use) => use.role === role));
  if (isUsed === undefined || !tasksAsked(question)) return withRole(view, { role, meaning, people, tasks: undefined });
  const entries = roleTasks(isUsed.setup, deps.catalogue, role, day);
  return withRole(view, { role, meaning, people, tasks: { entries, isOwn: asker.roles.includes(role) } });
}

function isOwnChat(turn: Turn): boolean {
  return mayHere(turn.place === 'personal' ? 'personal' : undefined, 'personal').allowed;
}
