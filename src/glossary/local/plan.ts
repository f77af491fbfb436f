import type { CrookedRow, Row } from './csv.js';
import { decide } from './decide.js';
import type { LocalChange, LocalTerm } from './localTerm.js';
import { createShelf } from './shelf.js';
import { keyOf, MAX_NAME, tidyName, type WordsField } from './words.js';

/** Why a row is not taken over. `line` of a double is where the same term stood first; `other` has the name already. */
export type RowFault =
  | { why: CrookedRow['why'] }
  | { why: 'fields'; fields: WordsField[] }
  | { why: 'belongs'; typed: string }
  | { why: 'double'; line: number }
  | { why: 'name-taken'; other: string };

export interface BadRow {
  line: number;
  term: string;
  fault: RowFault;
}

/** What a file would do. Nothing has been written. */
export interface Plan {
  changes: LocalChange[];
  added: string[];
  changed: string[];
  same: number;
  bad: BadRow[];
}

/**
 * What the rows would make of the terms as they are. A row is about the term with its mark, else about the one that is
 * written the same; a column that the file does not have leaves what there is. `entryNamed` finds a shared entry.
 */
export function planImport(
  { rows, crooked }: { rows: readonly Row[]; crooked: readonly CrookedRow[] },
  terms: readonly LocalTerm[],
  entryNamed: (typed: string) => string | undefined,
): Plan {
  const before = createShelf();
  for (const term of terms) before.put(term);
  const laid = createShelf(before);
  const live = terms.filter(({ retired }) => retired === undefined);
  const byMark = new Map(live.map((term) => [term.id, term]));
  const byName = groupedByName(live);
  const seen = new Map<string, number>();
  const plan: Plan = { changes: [], added: [], changed: [], same: 0, bad: [] };
  for (const { line, why } of crooked) plan.bad.push({ line, term: '', fault: { why } });

  for (const row of rows) {
    const refuse = (fault: RowFault) => plan.bad.push({ line: row.line, term: inShort(row.term), fault });
    const current = byMark.get(row.mark ?? '') ?? only(byName.get(keyOf(row.term)));
    const identity = current?.id ?? `:${keyOf(row.term)}`;
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      refuse({ why: 'double', line: earlier });
      continue;
    }
    const entry = entryOf(row, current, entryNamed);
    if (entry === undefined) {
      refuse({ why: 'belongs', typed: inShort(row.belongs ?? '') });
      continue;
    }
    const change = changeOf(row, current, entry);
    const outcome = decide(laid, change, '-', new Date(0));
    if (outcome.status === 'invalid') refuse({ why: 'fields', fields: outcome.fields as WordsField[] });
    else if (outcome.status === 'same-name') refuse({ why: 'name-taken', other: outcome.others[0]?.term ?? '' });
    else if (outcome.status === 'done') {
      seen.set(identity, row.line);
      if (outcome.term === laid.get(outcome.term.id)) plan.same += 1;
      else {
        laid.put(outcome.term);
        plan.changes.push(change);
        (current === undefined ? plan.added : plan.changed).push(outcome.term.term);
      }
    }
  }
  plan.bad.sort((a, b) => a.line - b.line);
  return plan;
}

function changeOf(row: Row, current: LocalTerm | undefined, entry: string): LocalChange {
  const { term, nl } = row;
  const names = row.names ?? current?.names ?? [];
  const en = row.en ?? current?.definition.en ?? '';
  const definition = en === '' ? { nl } : { nl, en };
  if (current === undefined) return { kind: 'add', term, names, definition, ...(entry === '' ? {} : { entry }) };
  return { kind: 'change', id: current.id, seen: current.version, term, names, definition, entry };
}

/** The shared entry of a row, '' for none; undefined when there is none of that name. */
function entryOf(row: Row, current: LocalTerm | undefined, entryNamed: (typed: string) => string | undefined) {
  if (row.belongs === undefined) return current?.entry ?? '';
  if (row.belongs === '') return '';
  return row.belongs === current?.entry ? row.belongs : entryNamed(row.belongs);
}

/** Enough of a cell to know which it is. */
function inShort(cell: string): string {
  return [...tidyName(cell)].slice(0, MAX_NAME).join('');
}

function groupedByName(terms: readonly LocalTerm[]): Map<string, LocalTerm[]> {
  const groups = new Map<string, LocalTerm[]>();
  for (const term of terms) {
    const group = groups.get(keyOf(term.term));
    if (group === undefined) groups.set(keyOf(term.term), [term]);
    else group.push(term);
  }
  return groups;
}

function only<T>(items: readonly T[] | undefined): T | undefined {
  return items?.length === 1 ? items[0] : undefined;
}
