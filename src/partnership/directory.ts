import { createGlossary, type Glossary } from '../glossary/glossary.js';
import type { Content } from '../glossary/load.js';
import type { PartnershipReader } from './reader.js';
import type { Setup } from './setup.js';

/**
 * All partnerships as they are known now, with the begrippen over them. Asking costs nothing and never waits for the store;
 * `refresh` is what looks whether there is something newer.
 */
export interface Directory {
  setups(): readonly Setup[];
  /** The begrippen with the layer of every partnership; without any partnership known the shared ones still answer. */
  glossary(): Glossary;
  /** @throws CodedError when the store cannot be reached and nothing was read before. */
  refresh(): Promise<void>;
}

/** A directory that is empty until its first refresh. The index of the begrippen is built anew only for a new generation. */
export function createDirectory(reader: PartnershipReader, content: Content): Directory {
  let built: { generations: string; setups: readonly Setup[]; glossary: Glossary } | undefined;

  function current() {
    const snapshots = reader.known();
    const generations = snapshots.map(({ partnership, generation }) => `${partnership}@${generation}`).join(' ');
    if (built?.generations !== generations) {
      const setups = snapshots.map(({ setup }) => setup);
      const layers = setups.map(({ partnership, begrippen }) => ({ ...partnership, overlay: begrippen }));
      built = { generations, setups, glossary: createGlossary(content, layers) };
    }
    return built;
  }

  return {
    setups: () => current().setups,
    glossary: () => current().glossary,
    async refresh() {
      await reader.all();
    },
  };
}
