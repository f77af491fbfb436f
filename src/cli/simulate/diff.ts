import type { Message } from './message.js';

type Item = Message['items'][number];

/** One thing that is otherwise than before; `at` and `due` as they are now, `was` and `wasDue` as they were. */
export interface Change {
  change: 'new' | 'gone' | 'moved' | 'due';
  person: string;
  task: string;
  student?: string;
  step: Item['step'];
  at?: string;
  was?: string;
  due?: string;
  wasDue?: string;
}

interface Told {
  person: string;
  item: Item;
  at: string;
}

/**
 * What two simulations say otherwise about the same people: rows that are new, gone, told at another moment, or have another last
 * day. A row counts where it is new to the person; that it stands there once more says nothing. In the order of the moments.
 */
export function diffOf(before: readonly Message[], after: readonly Message[]): Change[] {
  const [old, now] = [firstTold(before), firstTold(after)];
  const changes: Change[] = [];
  for (const [key, told] of now) {
    const was = old.get(key);
    const row = rowOf(told);
    const { due } = told.item;
    if (was === undefined) changes.push({ change: 'new', ...row, at: told.at, due });
    else if (was.at !== told.at) {
      const dates = was.item.due === due ? { due } : { due, wasDue: was.item.due };
      changes.push({ change: 'moved', ...row, at: told.at, was: was.at, ...dates });
    } else if (was.item.due !== due) changes.push({ change: 'due', ...row, at: told.at, due, wasDue: was.item.due });
  }
  for (const [key, was] of old) {
    if (!now.has(key)) changes.push({ change: 'gone', ...rowOf(was), was: was.at, wasDue: was.item.due });
  }
  return changes.toSorted((a, b) => compare(a.at ?? a.was ?? '', b.at ?? b.was ?? '') || compare(a.person, b.person));
}

/** The changes as lines, and how many messages there are on either side: "+" new, "-" gone, "~" moved. */
export function diffLines(before: readonly Message[], after: readonly Message[]): string[] {
  const changes = diffOf(before, after);
  const [old, now] = [daysOf(before), daysOf(after)];
  const added = [...now].filter((message) => !old.has(message)).length;
  const gone = [...old].filter((message) => !now.has(message)).length;
  const total = `${before.length} messages before, ${after.length} now: ${added} on a new day, ${gone} gone.`;
  return [...changes.map(lineOf), ...(changes.length > 0 ? [''] : ['Nothing changed.']), total];
}

function lineOf({ change, person, task, student, step, at, was, due, wasDue }: Change): string {
  const what = [person, task, step, ...(student === undefined ? [] : [student])].join('  ');
  const dates = wasDue === undefined || due === undefined ? (due ?? wasDue) : `${wasDue} -> ${due}`;
  switch (change) {
    case 'new':
      return `+ ${clock(at)}  ${what}  due ${dates}`;
    case 'gone':
      return `- ${clock(was)}  ${what}  due ${dates}`;
    case 'moved':
      return `~ ${clock(was)} -> ${clock(at)}  ${what}  due ${dates}`;
    case 'due':
      return `~ ${clock(at)}  ${what}  due ${dates}`;
  }
}

function clock(at = ''): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

function firstTold(messages: readonly Message[]): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const { at, person, items } of messages) {
    for (const item of items) {
      const key = [person, item.id, item.step].join(' ');
      if (item.fresh && !found.has(key)) found.set(key, { person, item, at });
    }
  }
  return found;
}

function rowOf({ person, item: { task, student, step } }: Told) {
  return { person, task, ...(student !== undefined && { student }), step };
}

function daysOf(messages: readonly Message[]): Set<string> {
  return new Set(messages.map(({ at, person }) => `${person} ${at.slice(0, 10)}`));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
