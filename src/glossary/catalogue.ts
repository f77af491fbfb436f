import { once } from '../once.js';
import type { LocalMeaning, Meaning, Owner } from './answer.js';
import type { Entry, Homonym, Sector } from './entry.js';
import { createFacts, type Facts } from './facts/facts.js';
import type { GlossaryPartnership } from './glossary.js';
import type { Content } from './load.js';
import { namesOf, namesOfHomonym, namesOfNote } from './lookup/names.js';
import { createIndex, type TermIndex } from './lookup/termIndex.js';
import type { Candidate } from './meaning/resolve.js';
import type { Overlay } from './overlay.js';
import { tokenise } from './reading/normalise.js';
import type { Target } from './reading/parts.js';
import { places } from './reading/place.js';

/** All that can be found, and by which names. */
export interface Catalogue {
  index: TermIndex<Target>;
  /** Everything, the partnerships' own included. */
  entries: readonly Entry[];
  /** Made for the first question: no start waits for their index. */
  facts(): Facts;
  entryOf(id: string): Entry | undefined;
  overlayOf(partnership: string): Overlay | undefined;
  /** A partnership as an answer names it. */
  ownerOf(partnership: string): Owner | undefined;
  sectorOf(partnership: string): Sector | undefined;
  /** An entry with what these partnerships say of it. */
  meaningOf(found: Candidate, partnerships: readonly string[]): Meaning;
  size: number;
}

/** The shared content with the layers of the partnerships laid over it. */
export function createCatalogue(content: Content, partnerships: readonly GlossaryPartnership[]): Catalogue {
  const entries = new Map(content.entries.map((entry) => [entry.id, entry]));
  for (const partnership of partnerships) addOwn(entries, partnership);
  const owners = new Map<string, Owner>(partnerships.map(({ id, name }) => [id, { id, name }]));
  const overlays = new Map(partnerships.map(({ id, overlay }) => [id, overlay]));
  const sectors = new Map(partnerships.map(({ id, sector }) => [id, sector]));
  const homonyms = content.homonyms.map(withFoldedCues);

  const named = places(partnerships);
  const index = createIndex<Target>([
    ...homonyms.flatMap(namesOfHomonym),
    ...[...entries.values()].flatMap(namesOf),
    ...partnerships.flatMap(({ overlay }) =>
      overlay.notes.flatMap((note) => {
        const entry = entries.get(note.entry);
        return entry === undefined ? [] : namesOfNote(note, entry);
      }),
    ),
    ...named.map((place) => ({ ...place, value: { kind: 'place' as const, place: place.value } })),
  ]);

  return catalogueOf(index, [...entries.values()], {
    facts: once(() => createFacts(content.facts, entries, content.homonyms, named)),
    entryOf: (id) => entries.get(id),
    overlayOf: (id) => overlays.get(id),
    ownerOf: (id) => owners.get(id),
    sectorOf: (id) => sectors.get(id),
  });
}

/** A catalogue from where things are looked up. */
export function catalogueOf(
  index: TermIndex<Target>,
  entries: readonly Entry[],
  look: Pick<Catalogue, 'facts' | 'entryOf' | 'overlayOf' | 'ownerOf' | 'sectorOf'>,
): Catalogue {
  const localOf = (entry: Entry, ids: readonly string[]): LocalMeaning[] =>
    ids.flatMap((id) => {
      const partnership = look.ownerOf(id);
      const notes = look.overlayOf(id)?.notes.filter((one) => one.entry === entry.id) ?? [];
      return partnership === undefined ? [] : notes.map((note) => ({ partnership, note }));
    });
  return {
    ...look,
    index,
    entries,
    size: entries.length,
    meaningOf({ entry, name }, ids) {
      const owner = entry.partnership === undefined ? undefined : look.ownerOf(entry.partnership);
      const related = entry.related.flatMap((id) => look.entryOf(id) ?? []);
      return { entry, local: localOf(entry, ids), found: name, ...(owner === undefined ? {} : { owner }), related };
    },
  };
}

/** A partnership's own entries; one whose id is taken gets the partnership's id before it. */
function addOwn(entries: Map<string, Entry>, { id: partnership, overlay }: GlossaryPartnership): void {
  for (const entry of overlay.entries) {
    const id = entries.has(entry.id) ? `${partnership}-${entry.id}` : entry.id;
    entries.set(id, { ...entry, id, partnership });
  }
}

function withFoldedCues(homonym: Homonym): Homonym {
  const folded = (cue: string) =>
    tokenise(cue)
      .map((token) => token.text)
      .join(' ');
  return { ...homonym, senses: homonym.senses.map((sense) => ({ ...sense, cues: sense.cues.map(folded) })) };
}
