import type { Entry } from '../../../src/glossary/entry.js';
import type { Label, OneOf } from './question.js';

/**
 * The label with the ids that the content uses. A term that the sources explain may get its entry later, under another id:
 * an id without entry then stands for the entries with that name.
 */
export function withKnownIds(label: Label, entries: readonly Entry[]): Label {
  const known = (one: OneOf): string[] => one.flatMap((id) => idsOf(id, entries));
  if (label.status === 'choice') return { ...label, ids: label.ids.map(known) };
  if (label.status === 'fact') return { ...label, terms: known(label.terms) };
  if (label.status !== 'answer') return label;
  return { ...label, ids: label.ids.map(known), mentions: label.mentions.map(known) };
}

/** The ids in a label that stand for no entry, by id or by name. */
export function idsWithoutEntry(label: Label, entries: readonly Entry[]): string[] {
  const ids = new Set(entries.map(({ id }) => id));
  return idsIn(withKnownIds(label, entries)).filter((id) => !ids.has(id));
}

function idsIn(label: Label): readonly string[] {
  if (label.status === 'answer') return [...label.ids, ...label.mentions].flat();
  if (label.status === 'choice') return label.ids.flat();
  if (label.status === 'fact') return label.terms;
  return label.status === 'unexplained' ? [label.id] : [];
}

function idsOf(id: string, entries: readonly Entry[]): string[] {
  if (entries.some((entry) => entry.id === id)) return [id];
  const named = entries.filter((entry) => namesOf(entry).includes(id)).map((entry) => entry.id);
  return named.length === 0 ? [id] : named;
}

function namesOf({ term, abbreviations, names, forms }: Entry): string[] {
  return [term, ...abbreviations, ...names.map(({ name }) => name), ...forms].map((name) =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
}
