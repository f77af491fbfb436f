import type { Owner } from '../answer.js';
import { type Catalogue, catalogueOf } from '../catalogue.js';
import type { Approval, Entry } from '../entry.js';
import { namesOf } from '../lookup/names.js';
import { createIndex, type Named } from '../lookup/termIndex.js';
import type { LocalNote, Overlay } from '../overlay.js';
import type { Target } from '../reading/parts.js';
import type { LocalTerm } from './localTerm.js';
import { keyOf } from './words.js';

/** The terms of one partnership's own, retired ones too. */
export interface LocalLayer {
  partnership: Owner;
  terms: readonly LocalTerm[];
}

/** What stands in brackets at the end tells a term apart from another of the same name. */
const SENSE = /^(.+?)\s*\(([^()]+)\)$/;

/**
 * A catalogue with the partnerships' own terms over it; the lower one stays as it is, so that its index is built once. A term
 * on a shared entry takes the place of what the partnership delivered about that entry.
 */
export function layLocal(below: Catalogue, layers: readonly LocalLayer[]): Catalogue {
  const entries = new Map<string, Entry>();
  const overlays = new Map<string, Overlay>();
  const names: Named<Target>[] = [];
  for (const { partnership, terms } of layers) {
    const notes: LocalNote[] = [];
    const own: Entry[] = [];
    for (const term of terms) {
      if (term.retired) continue;
      const shared = term.entry === undefined ? undefined : below.entryOf(term.entry);
      if (shared === undefined) {
        const entry = entryOf(term, partnership.id);
        entries.set(entry.id, entry);
        own.push(entry);
        names.push(...namesOf(entry).map((named) => owned(named, partnership.id)));
      } else {
        const delivered = below.overlayOf(partnership.id)?.notes.find((note) => note.entry === shared.id);
        notes.push(noteOf(term, shared, delivered));
        names.push(...[term.term, ...term.names].map((name) => ownName(name, shared, partnership.id)));
      }
    }
    if (notes.length + own.length > 0) {
      overlays.set(partnership.id, laidOver(below.overlayOf(partnership.id), notes, own));
    }
  }
  if (names.length === 0) return below;
  return catalogueOf(createIndex(names, below.index), [...below.entries, ...entries.values()], {
    facts: below.facts,
    entryOf: (id) => entries.get(id) ?? below.entryOf(id),
    overlayOf: (id) => overlays.get(id) ?? below.overlayOf(id),
    ownerOf: below.ownerOf,
    sectorOf: below.sectorOf,
  });
}

/** The id of a partnership's own term among the entries; no entry of the content has a colon in its id. */
export function entryIdOf(partnership: string, term: Pick<LocalTerm, 'id'>): string {
  return `${partnership}:${term.id}`;
}

function entryOf(local: LocalTerm, partnership: string): Entry {
  const [, term = local.term, sense] = SENSE.exec(local.term) ?? [];
  const { nl, en = nl } = local.definition;
  return {
    id: entryIdOf(partnership, local),
    term,
    ...(sense === undefined ? {} : { sense }),
    kind: 'begrip',
    english: { term, names: [] },
    abbreviations: [],
    names: local.names.map((name) => ({ name, sectors: [], relation: 'same' })),
    forms: sense === undefined ? [] : [local.term],
    definition: { nl, en },
    explained: 'source',
    partnership,
    sources: [],
    related: [],
    approved: approvalOf(local),
  };
}

function noteOf(local: LocalTerm, shared: Entry, delivered: LocalNote | undefined): LocalNote {
  const { nl, en = nl } = local.definition;
  const known = [shared.term, ...shared.abbreviations, shared.english.term].map(keyOf);
  const word = known.includes(keyOf(local.term)) ? delivered?.word : { nl: local.term, en: local.term };
  return {
    entry: shared.id,
    note: { nl, en },
    names: local.names,
    approved: approvalOf(local),
    ...(word === undefined ? {} : { word }),
    ...(delivered?.weight === undefined ? {} : { weight: delivered.weight }),
  };
}

function laidOver(delivered: Overlay | undefined, notes: LocalNote[], own: Entry[]): Overlay {
  const on = new Set(notes.map(({ entry }) => entry));
  return {
    entries: [...(delivered?.entries ?? []), ...own],
    notes: [...notes, ...(delivered?.notes.filter(({ entry }) => !on.has(entry)) ?? [])],
  };
}

function approvalOf({ by, at, definition }: LocalTerm): Approval {
  return { by, at, ...(definition.en === undefined ? { onlyDutch: true } : {}) };
}

function ownName(name: string, entry: Entry, own: string): Named<Target> {
  return { name, value: { kind: 'entry', entry, rank: 0, own } };
}

function owned({ name, value }: Named<Target>, own: string): Named<Target> {
  return { name, value: value.kind === 'entry' ? { ...value, own } : value };
}
