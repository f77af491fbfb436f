import { type RoleId, roleIds } from '../../people/role.js';
import { seatOf, sharesRole } from '../../people/seat.js';
import { momentSchema, type TaskEntry } from '../../tasks/entry.js';
import { hangsOnFact } from '../../tasks/window.js';
import type { Fault, FaultRule } from '../finding.js';
import { files } from '../folder/files.js';
import { roleNamed } from '../folder/profile.js';
import type { Folder } from '../folder/read.js';
import type { KnownTasks } from './knownTasks.js';
import { meant } from './meant.js';
import { knownRoles } from './placements.js';

/**
 * What cannot be in taken.yaml: a task, role, person or moment that nobody knows, a change that a task cannot have, and hours
 * that run backwards.
 */
export function taskFileFaults(folder: Folder, known: KnownTasks): Fault[] {
  const { tasks, profile, people } = folder;
  if (tasks === undefined) return [];
  const { rollen, taken, eigen, herinneringen } = tasks.value;
  const faults: Fault[] = [];
  const tell = (rule: FaultRule, path: readonly PropertyKey[], text: string) =>
    faults.push({ rule, file: files.tasks, line: tasks.lineOf(path), text });

  const role = (word: string, path: readonly PropertyKey[]): RoleId | undefined => {
    const named = roleNamed(word, profile?.value.rollen);
    if (named.status === 'role') return named.role;
    const words = profile?.value.rollen.map(({ nl }) => nl) ?? roleIds;
    if (named.status !== 'misnamed') {
      tell('unknown-role', path, `De rol "${word}" is er hier niet. Kies uit: ${words.join(', ')}.`);
    }
    return undefined;
  };
  const rolesOf = knownRoles(folder);
  const persons = (ids: readonly string[] | undefined, roles: readonly RoleId[], path: readonly PropertyKey[]) => {
    for (const [at, id] of (ids ?? []).entries()) {
      if (people.keys === undefined) continue;
      if (!people.keys.has(id)) {
        const text = `"${id}" staat niet in ${files.people}.${meant(id, people.keys)} Verbeter de id of voeg hem toe aan ${files.people}.`;
        tell('unknown-id', [...path, 'mensen', at], text);
        continue;
      }
      const held = rolesOf(id);
      if (held === undefined || roles.length === 0 || [...held].some((each) => sharesRole(each, roles))) continue;
      const text = `"${id}" heeft geen rol met deze taak (${roles.join(', ')}). Geef die rol in ${files.roles}, of haal deze persoon hier weg.`;
      tell('role-missing', [...path, 'mensen', at], text);
    }
  };

  for (const word of Object.keys(rollen)) role(word, ['rollen', word]);
  for (const [id, change] of Object.entries(taken)) {
    const path = ['taken', id];
    const task = known.shipped.get(id);
    if (task === undefined) {
      const text = `De taak "${id}" kent de bot niet.${meant(id, new Set(known.shipped.keys()))} Kies een id uit de lijst van "so tasks --role all"; een taak van jullie zelf hoort bij eigen.`;
      tell('unknown-task', path, text);
      continue;
    }
    persons(change.mensen, task.roles, path);
    const to = change.escalatie === 'niemand' ? undefined : change.escalatie;
    if (to !== undefined) role(to, [...path, 'escalatie']);
    for (const text of cannot(task.entry, change)) tell('task-cannot', path, `De taak "${id}" ${text}`);
  }
  for (const [at, own] of eigen.entries()) {
    const path = ['eigen', at];
    const roles = own.rollen.flatMap((word, index) => role(word, [...path, 'rollen', index]) ?? []);
    for (const [index, word] of own.met.entries()) role(word, [...path, 'met', index]);
    persons(own.mensen, roles, path);
    const isSemester = momentSchema.safeParse(own.moment).success;
    if (own.moment !== undefined && !isSemester && !known.events.has(own.moment)) {
      const all = new Set([...momentSchema.options, ...known.events]);
      const text = `Het moment "${own.moment}" is er niet.${meant(own.moment, all)} Zet het met een datum in ${files.events}, of kies uit: ${momentSchema.options.join(', ')}.`;
      tell('unknown-moment', [...path, 'moment'], text);
    }
    if (own.per === 'student' && own.moment !== undefined && !isSemester) {
      const text = `De taak "${own.id}" hangt aan een dag uit ${files.events} en kan dan niet per student zijn. Kies persoon of groep.`;
      tell('task-cannot', [...path, 'per'], text);
    }
    const guidesNobody = roles.filter((each) => each !== 'aanstaande-leraar' && seatOf(each) === undefined);
    if (own.per === 'student' && guidesNobody.length > 0) {
      const text = `De taak "${own.id}" is per student, maar deze rol begeleidt geen eigen studenten: ${guidesNobody.join(', ')}. Kies persoon.`;
      tell('task-cannot', [...path, 'per'], text);
    }
  }
  if (herinneringen !== undefined && herinneringen.vroegst >= herinneringen.laatst) {
    const text = `De vroegste tijd (${herinneringen.vroegst}) ligt niet voor de laatste (${herinneringen.laatst}). Verbeter een van de twee.`;
    tell('reminder-hours', ['herinneringen'], text);
  }
  return faults;
}

type Change = NonNullable<Folder['tasks']>['value']['taken'][string];

/** Each completes `De taak "x" ...`. */
function cannot({ kind, window }: TaskEntry, change: Change): string[] {
  const said: string[] = [];
  if (change.escalatie !== undefined && kind !== 'formal') {
    said.push('wordt niemand anders verteld: alleen wat ingeleverd of afgenomen moet worden. Haal escalatie weg.');
  }
  if (change['dagen vooraf'] !== undefined && (window === undefined || hangsOnFact(window))) {
    said.push('heeft geen vaste dag om vanaf te tellen. Haal "dagen vooraf" weg.');
  }
  if (change.mensen !== undefined && kind === 'formal') {
    said.push('is voor iedereen met deze rol. Haal mensen weg.');
  }
  return said;
}
