import { LRUCache } from 'lru-cache';
import { MINUTE } from '../src/clock.js';
import { asCodedError } from '../src/errors.js';
import { personPartition } from '../src/people/speaker.js';
import { forgetTarget, rememberTarget, type Target } from '../src/people/target.js';
import { skipWelcome } from '../src/people/welcome.js';
import type { Store } from '../src/store/store.js';
import type { Turn } from './turn.js';

/** Keeps where each person can be reached, from what every activity of a personal chat tells. */
export interface Targets {
  /** Never throws: an answer does not depend on it. */
  keep(turn: Turn): Promise<void>;
  /** @throws CodedError STORE_UNAVAILABLE */
  drop(turn: Turn): Promise<void>;
}

/**
 * How long what was written is believed. A refused send drops it, on whichever instance: whoever had blocked the bot and speaks again
 * is to be reached at once, so no longer than it takes to unblock somebody.
 */
const BELIEVED = MINUTE;

/** Writes only what changed, and reads the store at most once a person and process in a minute. */
export function createTargets(store: Store, remember = 10_000): Targets {
  const last = new LRUCache<string, string>({ max: remember, ttl: BELIEVED });
  return {
    async keep(turn) {
      const { speaker, place, kind, now, log } = turn;
      if (speaker === undefined || place !== 'personal' || kind === 'uninstalled') return;
      // A search in the compose box comes from the chat that is typed in: a colleague's, in which the bot cannot speak.
      if (kind === 'invoke') return;
      const target = targetOf(turn, speaker);
      const key = personPartition(speaker);
      const summary = JSON.stringify(target);
      if (kind !== 'installed' && last.get(key) === summary) return;
      try {
        await rememberTarget(store, speaker, target, now);
        // Whoever speaks before the welcome left has been answered: a hello after that reads oddly. After an installation nothing is
        // believed yet, so that the first words are looked at.
        if (kind === 'message') await skipWelcome(store, speaker, now);
        if (kind !== 'installed') last.set(key, summary);
      } catch (thrown) {
        log.warn({ code: asCodedError(thrown).code, err: thrown }, 'where to reach a person could not be kept');
        // A store that is away is left in peace: the next try comes a minute later, with the next message.
        last.set(key, summary, { ttl: MINUTE });
      }
    },
    async drop({ speaker }) {
      if (speaker === undefined) return;
      last.delete(personPartition(speaker));
      await forgetTarget(store, speaker);
    },
  };
}

function targetOf({ context: { activity } }: Turn, { tenant, oid }: { tenant: string; oid: string }): Target {
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    tenantId: tenant,
    botId: activity.recipient.id,
    aadObjectId: oid,
    userId: activity.from.id,
  };
}
