import { type Clock, MINUTE } from '../clock.js';
import type { Store } from '../store/store.js';
import { createLinkKey } from './key.js';
import { type Opened, opened, sealed } from './token.js';

/** How long a link works. */
export const LINK_WORKS = 15 * MINUTE;

/** Where files are fetched, below the address of the bot. */
export const LINK_PATH = '/bestand';

/** Fresh links to files: whoever has one can open it until its time is over. */
export interface Links {
  /**
   * The address of a file, undefined where the bot does not know its own address. `about` says which one and for whose
   * eyes, in ids only.
   * @throws CodedError STORE_UNAVAILABLE
   */
  make(what: string, about: object): Promise<string | undefined>;
  /** Whether links can be made at all; without it no button for one is shown. */
  offered: boolean;
  /** What the last part of an address stands for. @throws CodedError STORE_UNAVAILABLE */
  open(token: string): Promise<Opened>;
}

/** @param base the address of the bot as a browser reaches it; undefined when it was not configured */
export function createLinks({ store, base, now }: { store: Store; base: string | undefined; now: Clock }): Links {
  const key = createLinkKey(store);
  return {
    offered: base !== undefined,
    async make(what, about) {
      if (base === undefined) return undefined;
      const token = sealed({ what, about, until: now().getTime() + LINK_WORKS }, await key());
      return `${base.replace(/\/+$/, '')}${LINK_PATH}/${token}`;
    },
    open: async (token) => opened(token, await key(), now()),
  };
}
