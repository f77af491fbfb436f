import type { RoleId } from '../../people/role.js';
import type { Catalogue, TaskEntry } from '../../tasks/entry.js';
import { eventOf } from '../../tasks/window.js';
import type { Folder } from '../folder/read.js';

/** What a delivered folder may speak of when it speaks of tasks. */
export interface KnownTasks {
  /** The tasks of the catalogue, each with the roles that have it. */
  shipped: ReadonlyMap<string, { entry: TaskEntry; roles: readonly RoleId[] }>;
  /** The moments that a date may be given for: those of the catalogue, and those of the agenda that own tasks hang on. */
  events: ReadonlySet<string>;
  /** Of these, what a task hangs on. */
  used: ReadonlySet<string>;
}

/** The tasks and moments that this folder may name. */
export function knownTasks({ events, tasks }: Folder, catalogue: Catalogue): KnownTasks {
  const shipped = new Map<string, { entry: TaskEntry; roles: RoleId[] }>();
  for (const [role, entries] of Object.entries(catalogue) as [RoleId, readonly TaskEntry[]][]) {
    for (const entry of entries) {
      const known = shipped.get(entry.id);
      if (known === undefined) shipped.set(entry.id, { entry, roles: [role] });
      else known.roles.push(role);
    }
  }
  const ofCatalogue = [...shipped.values()].flatMap(({ entry }) => (entry.window && eventOf(entry.window)) ?? []);
  const own = (tasks?.value.eigen ?? []).flatMap(({ moment }) => moment ?? []);
  return {
    shipped,
    events: new Set([...ofCatalogue, ...events.rows.map(({ moment }) => moment)]),
    used: new Set([...ofCatalogue, ...own]),
  };
}
