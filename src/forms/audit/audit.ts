import { dayIn } from '../../calendar/day.js';
import type { FormKey } from '../definition.js';
import type { Remark } from '../form.js';
import type { Copy, Stored } from '../stored.js';
import type { Seen, SeenKind } from './seen.js';

/**
 * What somebody did with a form. `prepared`, `reacted`: the student handed that in; `wrote`: a guide, once a day; `aligned`: agreed, or confirmed;
 * the others as they are called.
 */
export type AuditWhat =
  | 'prepared'
  | 'wrote'
  | 'submitted'
  | 'aligned'
  | 'asked-back'
  | 'remarked'
  | 'reacted'
  | SeenKind;

/** One line of the audit: ids, no names, and nothing of what was answered. */
export interface AuditEntry {
  /** ISO. */
  at: string;
  /** Person id. */
  by: string;
  what: AuditWhat;
  /** Of what was handed in, agreed with, asked back or remarked on. */
  version?: number;
}

/** What is known of one form. */
export interface History {
  student: string;
  form: FormKey;
  /** Undefined for a form that nobody touched. */
  stored: Stored | undefined;
  /** Of every submission. */
  copies: readonly Copy[];
  /** Of the student in that semester; what is of another form does not count. */
  seen: readonly Seen[];
}

/**
 * Who did what with a form, the last first. What the form holds is read from it and stands nowhere twice. Pure. Refusals are in the log alone.
 * @param remarks those that whoever asks may read (`readableRemarks`)
 */
export function auditOf(history: History, remarks: readonly Remark[]): AuditEntry[] {
  const { stored } = history;
  const entries = [...(stored === undefined ? [] : written(history, stored, remarks)), ...seen(history)];
  return entries.toSorted((a, b) => (a.at === b.at ? order(a) - order(b) : a.at < b.at ? 1 : -1));
}

function written({ student, copies }: History, stored: Stored, readable: readonly Remark[]): AuditEntry[] {
  const { preparation, reaction, submissions, confirmations, askedBack } = stored;
  const own = (what: AuditWhat, at: string | undefined): AuditEntry[] =>
    at === undefined ? [] : [{ at, by: student, what }];
  return [
    ...own('prepared', preparation.handedInAt),
    ...own('reacted', reaction.handedInAt),
    ...daysOf([stored.answers, ...copies.map(({ authors }) => authors)].flatMap((given) => Object.values(given))),
    ...submissions.map((each) => signed('submitted', each)),
    // A reaction counts as an agreement of the same moment.
    ...confirmations
      .filter(({ by, at }) => by !== student || at !== reaction.handedInAt)
      .map((each) => signed('aligned', each)),
    ...askedBack.map((each) => signed('asked-back', each)),
    ...readable.map((each) => signed('remarked', { ...each, at: each.givenAt ?? each.at })),
  ];
}

/** Whoever wrote on a day did so once, at the last moment: every step that is saved would make a list nobody reads. */
function daysOf(given: readonly { by: string; at: string }[]): AuditEntry[] {
  const last = new Map<string, AuditEntry>();
  for (const { by, at } of given) {
    const day = `${dayIn(new Date(at))} ${by}`;
    const known = last.get(day);
    if (known === undefined || known.at < at) last.set(day, { at, by, what: 'wrote' });
  }
  return [...last.values()];
}

function signed(what: AuditWhat, { at, by, version }: { at: string; by: string; version: number }): AuditEntry {
  return { at, by, what, version };
}

function seen({ form, seen }: History): AuditEntry[] {
  return seen
    .filter((each) => each.form === undefined || each.form === form)
    .map(({ kind, by, at }) => ({ at, by, what: kind }));
}

/** Of one moment: what came last stands first. */
const last: readonly AuditWhat[] = ['asked-back', 'aligned', 'remarked', 'submitted', 'reacted', 'prepared', 'wrote'];

function order({ what }: AuditEntry): number {
  return last.indexOf(what);
}
