import type { Language } from '../../language.js';
import type { Entry, Homonym, Sector } from '../entry.js';
import type { LocalNote } from '../overlay.js';
import { compact, tokenise } from '../reading/normalise.js';
import type { Target } from '../reading/parts.js';
import type { Named } from './termIndex.js';

const ARTICLE = /^(?:de|het|een|the|an?)\s+/i;
const BRACKETS = /\s*\([^()]*\)/g;

/** All names to find an entry by. The term, its abbreviations and the English term rank before names that come near it. */
export function namesOf(entry: Entry): Named<Target>[] {
  const as =
    (rank: number, lang: Language = 'nl') =>
    (name: string): Named<Target> => ({
      name,
      lang,
      value: { kind: 'entry', entry, rank, sectors: sectorsOf(entry, name) },
    });
  const others = (relation: 'same' | 'related') =>
    entry.names.filter((other) => other.relation === relation).flatMap((other) => spellingsOf(other.name));
  // A form that only spells a related name apart must not hide it: the name carries the caution.
  const related = others('related');
  const printed = new Set(related.map(keyOf));
  const forms = entry.forms.filter((form) => !printed.has(keyOf(form)));
  return [
    ...[entry.term, ...entry.abbreviations].map(as(0)),
    as(0, 'en')(entry.english.term),
    ...termParts(entry.term).map(as(0)),
    ...[...others('same'), ...forms].map(as(1)),
    ...[...spellingsOf(entry.english.term), ...entry.english.names].map(as(1, 'en')),
    ...related.map(as(2)),
  ];
}

/** The sectors that use this name of an entry. */
function sectorsOf(entry: Entry, name: string): readonly Sector[] {
  return entry.names.find((other) => other.name === name)?.sectors ?? [];
}

function keyOf(name: string): string {
  return compact(tokenise(name));
}

/** The partnership's own word for an entry is a name of it. */
export function namesOfNote(note: LocalNote, entry: Entry): Named<Target>[] {
  const words = note.word === undefined ? [] : [note.word.nl, note.word.en];
  return [...words, ...(note.names ?? [])]
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
