import { LRUCache } from 'lru-cache';
import { type Clock, SECOND } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { Speaker } from '../people/speaker.js';
import type { Store } from '../store/store.js';
import { deleteLink, readLink, type Team, type TeamLink, writeLink } from './link.js';

/** Which team belongs to which partnership, as this instance knows it. */
export interface Teams {
  /**
   * The link of a team, at most 30 seconds old. Never throws: while the store is away it is what was known last, and
   * otherwise none.
   */
  of(team: Team): Promise<TeamLink | undefined>;
  /** What is in memory, however old; the store is not asked. */
  recall(team: Team): TeamLink | undefined;
  /** Known here at once, on other instances within 30 seconds. @throws CodedError STORE_UNAVAILABLE */
  link(team: Team, partnership: string, by: Speaker): Promise<TeamLink>;
  /** @throws CodedError STORE_UNAVAILABLE */
  unlink(team: Team): Promise<void>;
}

const BELIEVED = 30 * SECOND;

/** @param trouble hears of a store that could not be asked */
export function createTeams({
  store,
  now,
  trouble,
  remember = 5000,
}: {
  store: Store;
  now: Clock;
  trouble: (error: CodedError) => void;
  remember?: number;
}): Teams {
  const memory = new LRUCache<string, { link: TeamLink | undefined; at: number }>({ max: remember });
  const keep = (team: Team, link: TeamLink | undefined) => memory.set(keyOf(team), { link, at: now().getTime() });

  return {
    async of(team) {
      const known = memory.get(keyOf(team));
      if (known !== undefined && now().getTime() - known.at < BELIEVED) return known.link;
      try {
        keep(team, await readLink(store, team));
      } catch (thrown) {
        trouble(asCodedError(thrown));
        // A store that is away is not asked again at every question.
        keep(team, known?.link);
      }
      return memory.get(keyOf(team))?.link;
    },
    recall: (team) => memory.get(keyOf(team))?.link,
    async link(team, partnership, by) {
      const link = await writeLink(store, team, partnership, by, now());
      keep(team, link);
      return link;
    },
    async unlink(team) {
      await deleteLink(store, team);
      keep(team, undefined);
    },
  };
}

function keyOf({ tenant, id }: Team): string {
  return `${tenant} ${id}`;
}
