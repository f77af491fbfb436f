import type { Answer } from '../../src/glossary/answer.js';
import type { Language } from '../../src/language.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Holder } from '../../src/people/holders.js';
import type { FoundIn } from '../../src/people/peopleFor.js';
import type { RoleId } from '../../src/people/role.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { nameWithAbsence } from './absent.js';
import { headingOf } from './plain.js';
import { capitalised, roleWord } from './rij.js';

/** What `cards/persoon.json` shows: people with where they work and their mail address. '' and [] for nothing. */
export interface PersonView {
  lang: Language;
  /** The line for the notification too, so it names nobody. */
  title: string;
  heading: string;
  typedHeading: string;
  groups: PersonGroup[];
  /** The button to what the role is; '' where there are several. */
  whatIs: string;
  entry: string;
  [field: string]: unknown;
}

/** The people of one partnership. Many of them have a line each, by where they are, instead of a row with the address. */
export interface PersonGroup {
  label: string;
  people: PersonRow[];
  lines: { name: string; where: string }[];
  rest: string;
  sentence: string;
  ask: string;
  helpers: PersonRow[];
}

export interface PersonRow {
  name: string;
  where: string;
  mail: string;
}

type Asked = Pick<Extract<Answer, { status: 'person' }>, 'of' | 'role' | 'meaning'>;

/** More than this is a list: rows with an address would fill a phone several times over. */
const MOST_ROWS = 8;
const MOST_LINES = 60;
const MOST_NAMES = 100;
const MOST_HELPERS = 3;

/** The people asked for, of each partnership that the asker is in. */
export function personView(asked: Asked, partnerships: readonly FoundIn[], lang: Language): PersonView {
  const title = titleOf(asked, partnerships, lang);
  const isOneRole = partnerships.every(({ found }) => found.length < 2);
  const isList = partnerships.flatMap(({ found }) => found.flatMap(({ holders }) => holders)).length > MOST_ROWS;
  return {
    lang,
    title,
    ...headingOf(title),
    groups: partnerships.map((one) => ({
      label: partnerships.length > 1 ? one.setup.partnership.name : '',
      ...groupOf(one, asked, { isOneRole, isList }, lang),
    })),
    whatIs: isOneRole ? textIn(lang).person.whatIs : '',
    entry: asked.meaning.entry.id,
  };
}

function groupOf(
  { setup, found, helpers }: FoundIn,
  { of }: Asked,
  { isOneRole, isList }: { isOneRole: boolean; isList: boolean },
  lang: Language,
): Omit<PersonGroup, 'label'> {
  const { person: text, list } = textIn(lang);
  const rows = found.flatMap(({ role, holders }) =>
    holders.map((holder): PersonRow => {
      const places = list(holder.at.map(({ name, group }) => (group === undefined ? name : text.group(name, group))));
      const where = isOneRole ? places : text.role(capitalised(roleWord(setup, role, lang)), places);
      return { ...rowOf(holder, lang), where };
    }),
  );
  const inOrder = isList ? rows.toSorted((a, b) => a.where.localeCompare(b.where, 'nl')) : rows;
  const missing = found.filter(({ holders }) => holders.length === 0);
  const starts = found.find(({ from, holders }) => from !== undefined && holders.length > 0)?.from;
  const sentences = [
    ...(starts === undefined ? [] : [text.from(sayDay(starts, lang))]),
    ...missing.map(({ role }) => missingText(setup, role, of, lang)),
    ...(found.some(({ role }) => isOfStudents(role)) && of === 'ours' ? [text.ownStudents] : []),
  ];
  const asks = missing.length === 0 ? [] : helpers.slice(0, MOST_HELPERS).map((holder) => rowOf(holder, lang));
  const line = ({ name, where }: PersonRow) => ({ name, where: where === '' ? '' : ` · ${where}` });
  return {
    people: isList ? [] : inOrder,
    lines: isList ? inOrder.slice(0, MOST_LINES).map(line) : [],
    rest: restOf(inOrder.slice(MOST_LINES), lang),
    sentence: sentences.join(' '),
    ask: missing.length === 0 ? '' : asks.length === 0 ? text.askWithout : text.ask,
    helpers: asks,
  };
}

function restOf(rows: readonly PersonRow[], lang: Language): string {
  const { person: text } = textIn(lang);
  const names = rows
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join(', ');
  if (rows.length === 0) return '';
  return rows.length > MOST_NAMES ? text.restCount(names, rows.length - MOST_NAMES) : text.rest(names);
}

function rowOf({ person, isAsker, awayUntil }: Holder, lang: Language): PersonRow {
  const name = isAsker ? textIn(lang).person.isYou(person.name) : person.name;
  return { name: nameWithAbsence(name, awayUntil, lang), where: '', mail: person.email };
}

/** Students are the asker's own, also when those of a school were asked for. */
function isOfStudents(role: RoleId): boolean {
  return role === 'aanstaande-leraar';
}

function missingText(setup: Setup, role: RoleId, of: Asked['of'], lang: Language): string {
  const { person: text } = textIn(lang);
  const { name, roles } = setup.partnership;
  const word = roleWord(setup, role, lang);
  if (!roles.some((use) => use.role === role)) return text.unused(word, name);
  return of === 'mine' || isOfStudents(role) ? text.noneYours(word, name) : text.noneOurs(word, name);
}

/** "Jouw instituutsopleider", "Werkplekbegeleider (8)"; never a name. */
function titleOf({ of, role }: Asked, partnerships: readonly FoundIn[], lang: Language): string {
  const { person: text, list } = textIn(lang);
  const roles = [...new Set(partnerships.flatMap(({ found }) => found.map((one) => one.role)))];
  if (roles.length > 2) return of === 'mine' ? text.guides : text.several;
  const first = partnerships.find(({ found }) => found.some(({ holders }) => holders.length > 0)) ?? partnerships[0];
  const ids = partnerships.flatMap(({ found }) =>
    found.flatMap(({ holders }) => holders.map((one) => one.person.email)),
  );
  const count = new Set(ids).size;
  if (isOfStudents(role) && count !== 1) return countedOf(text.yourStudents, count);
  const words = (roles.length === 0 ? [role] : roles).map((one) => {
    const word = first === undefined ? one.replaceAll('-', ' ') : roleWord(first.setup, one, lang);
    return roles.length < 2 && count > 1 ? text.plural(word) : word;
  });
  const title = of === 'mine' || isOfStudents(role) ? text.your(list(words)) : capitalised(list(words));
  return roles.length < 2 ? countedOf(title, count) : title;

  function countedOf(said: string, number: number): string {
    return number > 1 ? text.counted(said, number) : said;
  }
}
