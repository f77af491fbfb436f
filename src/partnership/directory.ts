import { CodedError } from '../errors.js';
import { type Catalogue, createCatalogue } from '../glossary/catalogue.js';
import { type Glossary, type GlossaryPartnership, glossaryOver } from '../glossary/glossary.js';
import type { Content } from '../glossary/load.js';
import { layLocal } from '../glossary/local/layer.js';
import type { LocalTerm, LocalTerms } from '../glossary/local/localTerm.js';
import type { Change, Changes } from './changes/change.js';
import { layOver } from './changes/layOver.js';
import type { PartnershipReader } from './reader.js';
import type { Setup } from './setup.js';

/**
 * All partnerships as they are known now, with the begrippen over them. Asking costs nothing and never waits for the store;
 * `refresh` is what looks whether there is something newer.
 */
export interface Directory {
  /**
   * With what people changed since they came in laid over them; the same list as long as nothing changed.
   * @throws CodedError STORE_UNAVAILABLE until the store has answered once: "no partnership" would be a wrong answer.
   */
  setups(): readonly Setup[];
  /**
   * The begrippen with the layer of every partnership and the terms that their owners made, those of this moment included;
   * without any partnership known the shared ones still answer.
   */
  glossary(): Glossary;
  /** @throws CodedError when something could not be read; what is known stays. */
  refresh(): Promise<void>;
}

/** The terms of partnerships' own, as far as a directory needs them. */
type Local = Pick<LocalTerms, 'of' | 'refresh'>;

/** What people changed between imports, as far as a directory needs it. */
type Changed = Pick<Changes, 'of' | 'refresh'>;

const NONE: readonly LocalTerm[] = [];
const noLocal: Local = { of: () => NONE, refresh: async () => {} };
const UNCHANGED: readonly Change[] = [];
const noChanges: Changed = { of: () => UNCHANGED, refresh: async () => {} };

interface Built {
  generations: string;
  setups: readonly Setup[];
  layers: readonly GlossaryPartnership[];
  catalogue: Catalogue;
}

/**
 * A directory that is empty until its first refresh. The index of the shared begrippen is built anew only for a new generation,
 * that of the local terms when one of them changed.
 */
export function createDirectory(
  reader: PartnershipReader,
  content: Content,
  local: Local = noLocal,
  changes: Changed = noChanges,
): Directory {
  const changed = createOverlay(changes);
  let built: Built | undefined;
  let laid: { on: Built; terms: readonly (readonly LocalTerm[])[]; glossary: Glossary } | undefined;

  function current(): Built {
    const snapshots = reader.known() ?? [];
    const generations = snapshots.map(({ partnership, generation }) => `${partnership}@${generation}`).join(' ');
    if (built?.generations !== generations) {
      const setups = snapshots.map(({ setup }) => setup);
      const layers = setups.map(({ partnership, begrippen }) => ({ ...partnership, overlay: begrippen }));
      built = { generations, setups, layers, catalogue: createCatalogue(content, layers) };
    }
    return built;
  }

  function glossary(): Glossary {
    const on = current();
    const terms = on.setups.map(({ partnership }) => local.of(partnership.id));
    if (laid?.on === on && laid.terms.every((known, at) => known === terms[at])) return laid.glossary;
    const layers = on.setups.map(({ partnership: { id, name } }, at) => ({
      partnership: { id, name },
      terms: terms[at] ?? [],
    }));
    laid = { on, terms, glossary: glossaryOver(layLocal(on.catalogue, layers), on.layers) };
    return laid.glossary;
  }

  return {
    setups() {
      if (reader.known() !== undefined) return changed(current().setups);
      throw new CodedError('STORE_UNAVAILABLE', 'The partnerships were not read yet: the store has not answered.');
    },
    glossary,
    async refresh() {
      // What cannot be read does not keep the rest waiting.
      const [read] = await Promise.allSettled([reader.refresh()]);
      const partnerships = current().setups.map(({ partnership }) => partnership.id);
      const looks = await Promise.allSettled([local.refresh(partnerships), changes.refresh(partnerships)]);
      for (const look of [read, ...looks]) if (look.status === 'rejected') throw look.reason;
    },
  };
}

/** Lays changes over set-ups: of a partnership in which nothing changed the set-up stays the same object, with all that follows from it. */
function createOverlay(changes: Changed): (setups: readonly Setup[]) => readonly Setup[] {
  let last: { over: readonly Setup[]; with: readonly (readonly Change[])[]; laid: readonly Setup[] } | undefined;
  return (setups) => {
    const known = setups.map(({ partnership }) => changes.of(partnership.id));
    if (last?.over === setups && known.every((each, at) => each === last?.with[at])) return last.laid;
    const before = new Map(last?.over.map((setup, at) => [setup, { with: last?.with[at], laid: last?.laid[at] }]));
    const laid = setups.map((setup, at) => {
      const same = before.get(setup);
      const changed = known[at] ?? UNCHANGED;
      return same?.laid !== undefined && same.with === changed ? same.laid : layOver(setup, changed);
    });
    last = { over: setups, with: known, laid };
    return laid;
  };
}
