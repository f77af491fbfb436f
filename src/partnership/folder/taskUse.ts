import type { RoleId } from '../../people/role.js';
import { type Anchor, momentSchema } from '../../tasks/entry.js';
import { perOf, type TaskFile } from './taskFile.js';

/** What taken.yaml says, in the form of a set-up (`taskUseSchema`); `roleOf` gives the role that a word means. */
export function taskUseOf({ rollen, taken, eigen }: TaskFile, roleOf: (word: string) => RoleId) {
  return {
    roles: Object.entries(rollen).map(([word, stand]) => ({ role: roleOf(word), reminded: stand === 'aan' })),
    changes: Object.entries(taken).map(([task, change]) => ({
      task,
      on: change.stand === 'aan',
      ...(change.mensen && { people: change.mensen }),
      ...(change.naam && { name: change.naam }),
      ...(change.uitleg && { reason: change.uitleg }),
      ...(change.escalatie && { escalatesTo: change.escalatie === 'niemand' ? null : roleOf(change.escalatie) }),
      ...(change['dagen vooraf'] !== undefined && { daysBefore: change['dagen vooraf'] }),
    })),
    own: eigen.map((own) => ({ roles: own.rollen.map(roleOf), entry: entryOf(own, roleOf) })),
  };
}

function entryOf(own: TaskFile['eigen'][number], roleOf: (word: string) => RoleId) {
  const { id, naam, uitleg, per, moment, met, mensen } = own;
  const due = moment === undefined ? undefined : anchorOf(moment, own['dagen erna']);
  return {
    id,
    name: naam,
    reason: uitleg,
    kind: due === undefined ? 'tip' : 'dated',
    per: perOf[per],
    ...(due && { window: { opens: { ...due, days: due.days - own['dagen vooraf'] }, due } }),
    ...(mensen && { people: mensen }),
    with: met.map(roleOf),
  };
}

function anchorOf(moment: string, days: number): Anchor {
  const semester = momentSchema.safeParse(moment);
  return semester.success ? { moment: semester.data, days } : { event: moment, days };
}
