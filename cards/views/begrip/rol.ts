import type { Meaning } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import type { FoundIn } from '../../../src/people/peopleFor.js';
import type { RoleId } from '../../../src/people/role.js';
import type { TaskEntry } from '../../../src/tasks/entry.js';
import { textIn } from '../../text/text.js';
import { nameWithAbsence } from '../absent.js';
import { roleWord } from '../rij.js';
import type { AnswerView } from './antwoord.js';
import { sourceText } from './source.js';

/** What is known of a role beside its meaning. */
export interface OfRole {
  role: RoleId;
  meaning: Meaning;
  /** The people in it for the asker. */
  people: readonly FoundIn[];
  /** What the role does; absent when that was not asked. */
  tasks?: { entries: readonly TaskEntry[]; isOwn: boolean } | undefined;
}

const MOST_NAMES = 4;
const MOST_TASKS = 5;
const MOST_BUTTONS = 3;

/** The card of a role, with who holds it for the asker and what it does. For the asker's own chat only. */
export function withRole(view: AnswerView, { role, meaning, people, tasks }: OfRole): AnswerView {
  const { lang } = view;
  const { person: text } = textIn(lang);
  return {
    ...view,
    people: people.flatMap((found) => sentenceOf(found, role, people.length > 1, lang)),
    ...(tasks === undefined || tasks.entries.length === 0
      ? {}
      : {
          tasksLabel: text.tasks,
          tasks: tasksText(tasks.entries, lang),
          tasksButton: tasks.isOwn ? text.allTasks : '',
          source: sourceText(
            meaning,
            tasks.entries.flatMap(({ source }) => source ?? []),
            lang,
          ),
          // What was asked for must not drown.
          names: '',
          buttons: view.buttons.slice(0, MOST_BUTTONS),
        }),
  };
}

/** "Jouw instituutsopleider is Esther Vermeer."; none when nobody is known. */
function sentenceOf({ setup, found }: FoundIn, role: RoleId, isOneOfTwo: boolean, lang: Language): string[] {
  const { person: text, list } = textIn(lang);
  const names = found
    .flatMap(({ holders }) => holders)
    .map((each) => nameWithAbsence(each.person.name, each.awayUntil, lang));
  const [first] = names;
  if (first === undefined) return [];
  const word = roleWord(setup, role, lang);
  const shown = names.slice(0, MOST_NAMES);
  const all = names.length > shown.length ? text.andMore(shown.join(', '), names.length - shown.length) : list(shown);
  const sentence = names.length === 1 ? text.one(word, first) : text.more(word, all);
  return [isOneOfTwo ? text.at(setup.partnership.name, sentence) : sentence];
}

function tasksText(entries: readonly TaskEntry[], lang: Language): string[] {
  const names = [...new Set(entries.map(({ name }) => name[lang]))];
  const more = names.length - MOST_TASKS;
  const lines = names.slice(0, MOST_TASKS).map((name) => `• ${name}`);
  return more > 0 ? [...lines, textIn(lang).person.moreTasks(more)] : lines;
}
