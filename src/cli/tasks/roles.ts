import type { Setup } from '../../partnership/setup.js';
import { type RoleId, roleIds } from '../../people/role.js';
import { effectiveCatalogue, isReminded } from '../../tasks/effective.js';
import type { Anchor, Catalogue, TaskEntry } from '../../tasks/entry.js';

/** A task of a role in a partnership as `so tasks --role --json` prints it. */
interface RoleTask {
  task: string;
  /** false: the partnership switched it off. */
  on: boolean;
  kind: TaskEntry['kind'];
  per: TaskEntry['per'];
  /** Such as "start..naTweeWeken", "start-28..start" or "opleidersmiddag-14..opleidersmiddag"; absent for a tip. */
  when?: string;
  /** Absent: everyone with the role; empty: nobody is named yet. */
  people?: readonly string[];
  escalatesTo?: RoleId;
  name: string;
}

/** What the roles of a partnership do, those that it switched off included. */
export interface RolesOf {
  partnership: string;
  roles: { role: RoleId; reminded: boolean; tasks: RoleTask[] }[];
}

/** The tasks of one role, or of all that the partnership uses, each with the id that taken.yaml and uitstel.csv speak of. */
export function rolesOf(setup: Setup, shipped: Catalogue, wanted: RoleId | 'all'): RolesOf {
  const here = effectiveCatalogue(setup, shipped);
  const used = new Set(setup.partnership.roles.map(({ role }) => role));
  const roles = roleIds.filter((role) => used.has(role) && (wanted === 'all' || wanted === role));
  return {
    partnership: setup.partnership.id,
    roles: roles.map((role) => {
      const now = new Map((here[role] ?? []).map((entry) => [entry.id, entry]));
      const all = new Map([...(shipped[role] ?? []).map((entry) => [entry.id, entry] as const), ...now]);
      const tasks = [...all.values()].map((entry) => taskOf(entry, now.has(entry.id)));
      return { role, reminded: isReminded(setup, role), tasks };
    }),
  };
}

/** The same for people, in Dutch: it is the stagebureau that reads it beside its own files. */
export function toLines({ partnership, roles }: RolesOf): string[] {
  return [
    partnership,
    ...roles.flatMap(({ role, reminded, tasks }) => [
      '',
      reminded ? role : `${role} (krijgt geen herinneringen)`,
      ...tasks.map((task) => `  ${task.task.padEnd(32)} ${(task.when ?? 'op verzoek').padEnd(44)} ${remarksOf(task)}`),
    ]),
  ];
}

function taskOf(entry: TaskEntry, on: boolean): RoleTask {
  const { id, kind, per, window, everyone, people, escalatesTo, name } = entry;
  const named = people ?? (everyone ? undefined : []);
  return {
    task: id,
    on,
    kind,
    per,
    ...(window && { when: `${anchorText(window.opens)}..${anchorText(window.due)}` }),
    ...(named && { people: named }),
    ...(escalatesTo && { escalatesTo }),
    name: name.nl,
  };
}

function remarksOf({ name, on, people, escalatesTo }: RoleTask): string {
  const who = people?.length === 0 ? 'alleen wie genoemd wordt' : people && `alleen ${people.join(', ')}`;
  const remarks = on ? [who, escalatesTo && `blijft het liggen, dan ook ${escalatesTo}`] : ['uit'];
  const said = remarks.filter((remark) => remark !== undefined).join('; ');
  return said === '' ? name : `${name} (${said})`;
}

/** "start", "start-28", "opleidersmiddag", "startgesprek-ingediend+7". */
function anchorText(anchor: Anchor): string {
  const name = 'moment' in anchor ? anchor.moment : 'event' in anchor ? anchor.event : anchor.fact;
  if (anchor.days === 0) return name;
  return `${name}${anchor.days > 0 ? '+' : ''}${anchor.days}`;
}
