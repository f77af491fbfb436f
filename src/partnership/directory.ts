import { CodedError } from '../errors.js';
import { createGlossary, type Glossary } from '../glossary/glossary.js';
import type { Content } from '../glossary/load.js';
import type { PartnershipReader } from './reader.js';
import type { Setup } from './setup.js';

/**
 * All partnerships as they are known now, with the begrippen over them. Asking costs nothing and never waits for the store;
 * `refresh` is what looks whether there is something newer.
 */
export interface Directory {
  /** @throws CodedError STORE_UNAVAILABLE until the store has answered once: "no partnership" would be a wrong answer. */
  setups(): readonly Setup[];
  /** The begrippen with the layer of every partnership; without any partnership known the shared ones still answer. */
  glossary(): Glossary;
  /** @throws CodedError when something could not be read; what is known stays. */
  refresh(): Promise<void>;
}

/** A directory that is empty until its first refresh. The index of the begrippen is built anew only for a new generation. */
export function createDirectory(reader: PartnershipReader, content: Content): Directory {
  let built: { generations: string; setups: readonly Setup[]; glossary: Glossary } | undefined;

  function current() {
    const snapshots = reader.known() ?? [];
    const generations = snapshots.map(({ partnership, generation }) => `${partnership}@${generation}`).join(' ');
    if (built?.generations !== generations) {
      const setups = snapshots.map(({ setup }) => setup);
      const layers = setups.map(({ partnership, begrippen }) => ({ ...partnership, overlay: begrippen }));
      built = { generations, setups, glossary: createGlossary(content, layers) };
    }
    return built;
  }

  return {
    setups() {
      if (reader.known() !== undefined) return current().setups;
      throw new CodedError('STORE_UNAVAILABLE', 'The partnerships were not read yet: the store has not answered.');
    },
    glossary: () => current().glossary,
    refresh: () => reader.refresh(),
  };
}
