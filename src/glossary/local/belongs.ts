import type { Meaning } from '../answer.js';
import { canonical } from '../entry.js';
import type { Glossary } from '../glossary.js';
import { keyOf } from './words.js';

/** Shared entries by the name that an owner types, and back. */
export interface Belongs {
  /** The id of the shared entry that is meant; undefined when there is none, or more than one. */
  find(typed: string): string | undefined;
  /** The name of an entry, such that `find` gives the entry again. */
  say(entry: string): string;
}

const nobody = { partnerships: [], roles: [] };

/** Finds entries as anybody without a partnership would; a term that an owner made belongs to nothing but itself. */
export function belongsTo(glossary: Glossary): Belongs {
  const isShared = ({ entry }: Meaning) => entry.approved === undefined;

  function find(typed: string): string | undefined {
    const name = typed.trim();
    const answer = glossary.ask(name, nobody);
    const candidates =
      answer.status === 'answer' ? [answer.meaning, ...answer.also] : answer.status === 'choice' ? answer.options : [];
    const shared = candidates.filter(isShared);
    const exact = shared.find(({ entry }) => canonical(entry) === name.toLowerCase());
    if (exact !== undefined) return exact.entry.id;
    const byId = glossary.meaning(name, nobody);
    if (byId !== undefined && isShared(byId)) return byId.entry.id;
    // A question of which one word is a term is no name of that term.
    return answer.status === 'answer' ? shared.find(({ found }) => keyOf(found) === keyOf(name))?.entry.id : undefined;
  }

  return {
    find,
    say(id) {
      const entry = glossary.meaning(id, nobody)?.entry;
      const name = entry === undefined ? id : canonical(entry);
      return find(name) === id ? name : id;
    },
  };
}
