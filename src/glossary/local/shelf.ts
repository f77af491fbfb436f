import type { LocalTerm } from './localTerm.js';
import { keysOf } from './words.js';

/** Terms of one partnership to look in. */
export interface Known {
  get(id: string): LocalTerm | undefined;
  /** The terms in use that are found by this key. */
  named(key: string): readonly LocalTerm[];
  /** Whether something has this id that cannot be read here. */
  taken(id: string): boolean;
}

/** The terms of one partnership in memory, by id and by name. A term never goes back to an earlier version. */
export interface Shelf extends Known {
  put(term: LocalTerm): void;
  /** This id is in use by what this version of the bot cannot read. */
  reserve(id: string): void;
  /** By term; the same array as long as nothing was put. */
  list(): readonly LocalTerm[];
}

const byTerm = new Intl.Collator('nl', { numeric: true });

/** An empty shelf, or one that is laid over another: what is put on it leaves the lower one as it is. */
export function createShelf(below?: Known): Shelf {
  const terms = new Map<string, LocalTerm>();
  const holders = new Map<string, Set<string>>();
  const reserved = new Set<string>();
  let list: readonly LocalTerm[] | undefined = [];

  const get = (id: string) => terms.get(id) ?? below?.get(id);
  return {
    get,
    taken: (id) => reserved.has(id) || below?.taken(id) === true,
    named(key) {
      const own = [...(holders.get(key) ?? [])].flatMap((id) => terms.get(id) ?? []);
      const lower = below?.named(key).filter(({ id }) => !terms.has(id)) ?? [];
      return [...own, ...lower];
    },
    put(term) {
      const known = terms.get(term.id);
      if (known !== undefined && known.version >= term.version) return;
      if (known !== undefined) for (const key of keysOf(known)) holders.get(key)?.delete(term.id);
      terms.set(term.id, term);
      reserved.delete(term.id);
      list = undefined;
      if (term.retired) return;
      for (const key of keysOf(term)) {
        const ids = holders.get(key);
        if (ids === undefined) holders.set(key, new Set([term.id]));
        else ids.add(term.id);
      }
    },
    reserve(id) {
      if (!terms.has(id)) reserved.add(id);
    },
    list() {
      list ??= [...terms.values()].sort((a, b) => byTerm.compare(a.term, b.term) || (a.id < b.id ? -1 : 1));
      return list;
    },
  };
}
