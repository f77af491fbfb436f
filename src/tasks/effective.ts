import type { FormKey } from '../forms/definition.js';
import type { Setup } from '../partnership/setup.js';
import { type RoleId, roleIds } from '../people/role.js';
import { sharesRole } from '../people/seat.js';
import type { Catalogue, TaskEntry } from './entry.js';
import { formOf } from './formOf.js';
import type { TaskChange } from './use.js';
import { hangsOnFact } from './window.js';

/** Who leads is not reminded unless the partnership wants it. */
const notReminded: readonly RoleId[] = ['schoolleider', 'bestuurder', 'stuurgroeplid'];

/** A set-up never changes, so this is computed once; another catalogue makes a new one. */
const made = new WeakMap<Setup, { from: Catalogue; effective: Catalogue }>();

/**
 * The catalogue as it holds in this partnership. A task that is switched off is gone, and with a form that nobody is to hand in what
 * follows from it. A task of a role that is not reminded
 * stays, with `reminded` false. Then come the partnership's own tasks; one for a role is also for who coordinates in that role.
 * A task that two roles share is one and the same entry, as in the catalogue.
 */
export function effectiveCatalogue(setup: Setup, catalogue: Catalogue): Catalogue {
  const known = made.get(setup);
  if (known?.from === catalogue) return known.effective;
  const effective = inPartnership(setup, catalogue);
  made.set(setup, { from: catalogue, effective });
  return effective;
}

/** Whether people with this role are written to in this partnership. */
export function isReminded({ tasks }: { tasks: Pick<Setup['tasks'], 'roles'> }, role: RoleId): boolean {
  return tasks.roles.find((each) => each.role === role)?.reminded ?? !notReminded.includes(role);
}

function inPartnership(setup: Setup, catalogue: Catalogue): Catalogue {
  const { changes, own } = setup.tasks;
  const changeOf = new Map(changes.map((change) => [change.task, change]));
  const isOn = ({ id }: TaskEntry) => changeOf.get(id)?.on !== false;
  const isUnused = followsFromNothing(catalogue, isOn);
  const changed = onceEach((entry) => {
    const change = changeOf.get(entry.id);
    return heard(setup, change === undefined ? entry : withChange(entry, change));
  });
  const silent = onceEach((entry) => ({ ...entry, reminded: false }));
  return Object.fromEntries(
    roleIds.flatMap((role) => {
      const shipped = (catalogue[role] ?? []).filter((entry) => isOn(entry) && !isUnused(entry)).map(changed);
      const entries = [...shipped, ...own.filter(({ roles }) => sharesRole(role, roles)).map(({ entry }) => entry)];
      if (entries.length === 0) return [];
      return [[role, isReminded(setup, role) ? entries : entries.map(silent)]];
    }),
  );
}

/** Whether an entry hangs on a form that somebody would hand in, were it not switched off for all of them. */
function followsFromNothing(catalogue: Catalogue, isOn: (entry: TaskEntry) => boolean): (entry: TaskEntry) => boolean {
  const writing = new Map<FormKey, boolean>();
  for (const entry of Object.values(catalogue).flat()) {
    const form = formOf(entry);
    if (form === undefined || entry.closedBy !== `${form}-ingediend`) continue;
    writing.set(form, writing.get(form) === true || isOn(entry));
  }
  return (entry) => {
    const form = formOf(entry);
    return form !== undefined && entry.window !== undefined && hangsOnFact(entry.window) && writing.get(form) === false;
  };
}

/** Nobody sees what stays undone whose role is not reminded; and so nobody is told that somebody will. */
function heard(setup: Setup, entry: TaskEntry): TaskEntry {
  const { escalatesTo, ...rest } = entry;
  return escalatesTo === undefined || isReminded(setup, escalatesTo) ? entry : rest;
}

function withChange(entry: TaskEntry, { people, name, reason, escalatesTo, daysBefore }: TaskChange): TaskEntry {
  const { escalatesTo: shipped, ...rest } = entry;
  const to = escalatesTo === undefined ? shipped : escalatesTo;
  return {
    ...rest,
    ...(people !== undefined && { people, everyone: true }),
    ...(name !== undefined && { name }),
    ...(reason !== undefined && { reason }),
    ...(to !== null && to !== undefined && { escalatesTo: to }),
    ...(entry.window !== undefined && daysBefore !== undefined && { window: earlier(entry.window, daysBefore) }),
  };
}

function earlier({ due }: NonNullable<TaskEntry['window']>, daysBefore: number): NonNullable<TaskEntry['window']> {
  return { opens: { ...due, days: due.days - daysBefore }, due };
}

/** Two roles that share a task go on sharing it: who holds both has it once. */
function onceEach(make: (entry: TaskEntry) => TaskEntry): (entry: TaskEntry) => TaskEntry {
  const known = new Map<TaskEntry, TaskEntry>();
  return (entry) => {
    const before = known.get(entry) ?? make(entry);
    known.set(entry, before);
    return before;
  };
}
