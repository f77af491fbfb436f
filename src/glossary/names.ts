import type { Entry, Homonym } from './entry.js';
import type { LocalNote } from './overlay.js';
import type { Target } from './parts.js';
import type { Named } from './termIndex.js';

const ARTICLE = /^(?:de|het|een|the|an?)\s+/i;
const BRACKETS = /\s*\([^()]*\)/g;

/** All names to find an entry by. The term, its abbreviations and the English term rank before names that come near it. */
export function namesOf(entry: Entry): Named<Target>[] {
  const as = (rank: number) => (name: string) => ({ name, value: { kind: 'entry', entry, rank } satisfies Target });
  const others = (relation: 'same' | 'related') =>
    entry.names.filter((other) => other.relation === relation).flatMap((other) => spellingsOf(other.name));
  return [
    ...[entry.term, ...entry.abbreviations, entry.english.term].map(as(0)),
    ...termParts(entry.term).map(as(0)),
    ...[...others('same'), ...spellingsOf(entry.english.term), ...entry.english.names, ...entry.forms].map(as(1)),
    ...others('related').map(as(2)),
  ];
}

/** The partnership's own word for an entry is a name of it. */
export function namesOfNote(note: LocalNote, entry: Entry): Named<Target>[] {
  if (note.word === undefined) return [];
  return [note.word.nl, note.word.en]
    .flatMap(spellingsOf)
    .map((name) => ({ name, value: { kind: 'entry', entry, rank: 1 } }));
}

/** What people type of a term with several meanings. */
export function namesOfHomonym(homonym: Homonym): Named<Target>[] {
  return homonym.asked.map((name) => ({ name, value: { kind: 'homonym', homonym } }));
}

/** "Leeruitkomst (HBO) / Eindtermen (ULO)" is found by each of its two words. */
function termParts(term: string): string[] {
  return term
    .split('/')
    .flatMap((part) => spellingsOf(part.trim()))
    .filter((part) => part !== term && part !== '');
}

/** A name as printed, without its remark in brackets and without its article. */
function spellingsOf(name: string): string[] {
  const bare = name.replace(BRACKETS, '').trim();
  return [...new Set([name, bare, bare.replace(ARTICLE, '')])];
}
