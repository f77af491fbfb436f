import type { Catalogue } from './catalogue.js';
import type { Entry } from './entry.js';
import type { Speaker } from './glossary.js';
import { standpointOf } from './meaning/standpoint.js';
import { type Theme, themes } from './theme.js';

/** Where an entry stands when all are browsed; `eigen` for what a partnership explains itself. */
export type Shelf = Theme | 'eigen';

export const shelves: readonly Shelf[] = [...themes, 'eigen'];

/** The theme of an entry. */
export function shelfOf({ theme }: Pick<Entry, 'theme'>): Shelf {
  return theme ?? 'eigen';
}

/** What each speaker can browse, by theme and then by name. What no source explains has no meaning to show. */
export function createShelves(catalogue: Catalogue): (speaker: Speaker) => Entry[] {
  const ordered = catalogue.entries
    .filter(({ explained }) => explained !== 'no')
    .toSorted((a, b) => shelves.indexOf(shelfOf(a)) - shelves.indexOf(shelfOf(b)) || byName(a, b));
  return (speaker) => ordered.filter(openTo(speaker, catalogue));
}

/** Which entries may be offered without being asked for by name: the layer of a partnership is for its own people. */
export function openTo(speaker: Speaker, { overlayOf }: Pick<Catalogue, 'overlayOf'>): (entry: Entry) => boolean {
  const { telling } = standpointOf(speaker);
  return ({ id, partnership }) => {
    if (partnership === undefined || telling.includes(partnership)) return true;
    const layer = overlayOf(partnership)?.entries ?? [];
    return !layer.some((own) => own.id === id || `${partnership}-${own.id}` === id);
  };
}

const names = new Intl.Collator('nl');

/** The Dutch alphabet, and of one headword the meanings by what tells them apart. */
export function byName(a: Pick<Entry, 'term' | 'sense'>, b: Pick<Entry, 'term' | 'sense'>): number {
  return names.compare(a.term, b.term) || names.compare(a.sense ?? '', b.sense ?? '');
}
