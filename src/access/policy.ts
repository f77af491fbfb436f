import type { RoleId } from '../people/role.js';
import {
  type Action,
  type Condition,
  columnsOf,
  type DataKind,
  defaultTable,
  type Grant,
  type PolicyTable,
  type Relation,
} from './table.js';

/** Asked before every read and write of personal data, in whatever form it leaves: card, export, PDF or feed. */
export interface Question {
  /** The speaker's roles in the partnership that the data belongs to; none when the speaker is no member of it. */
  roles: readonly RoleId[];
  /** What the speaker is to the student the data is about (`relation` in people/roster.ts), for counts to each of them. */
  relations: Iterable<Relation>;
  data: DataKind;
  action: Action;
  /** What is so of this piece of data now. */
  state?: readonly Condition[];
}

/**
 * Why not. `not-for-role`: no role of the speaker may ever do this; `no-relation`: the role may, but not for this student;
 * `not-yet`: it may once the data is in another state; `not-owner`: it is somebody else's to keep (`terms.ts`).
 */
export type Reason = 'unknown-data' | 'no-role' | 'not-for-role' | 'no-relation' | 'not-yet' | 'not-owner';

export type Decision = { allowed: true } | { allowed: false; reason: Reason };

/** An action that includes others: whoever writes also reads, whoever reads also sees the status. */
const includes: Readonly<Partial<Record<Action, readonly Action[]>>> = {
  write: ['read', 'status'],
  read: ['status'],
};

/**
 * Decides by the table, closed: what no cell grants is refused. Several roles give the union of what each gives. Pure; the
 * table is an argument so that a partnership can have its own.
 */
export function may(question: Question, table: PolicyTable = defaultTable): Decision {
  if (!Object.hasOwn(table, question.data)) return refuse('unknown-data');
  const columns = new Set(question.roles.flatMap((role) => columnsOf[role] ?? []));
  if (columns.size === 0) return refuse('no-role');

  const row = table[question.data];
  const fitting = [...columns].flatMap((column) => row[column].grants).filter((grant) => gives(grant, question.action));
  if (fitting.length === 0) return refuse('not-for-role');

  const has = new Set(question.relations);
  const related = fitting.filter(({ relation }) => relation === 'partnership' || has.has(relation));
  if (related.length === 0) return refuse('no-relation');

  const met = related.some(({ when }) => when === undefined || question.state?.includes(when));
  return met ? { allowed: true } : refuse('not-yet');
}

function gives(grant: Grant, action: Action): boolean {
  return grant.actions.some((given) => given === action || includes[given]?.includes(action));
}

function refuse(reason: Reason): Decision {
  return { allowed: false, reason };
}
