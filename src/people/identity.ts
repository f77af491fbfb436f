import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Clock, HOUR, MINUTE } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { Setup } from '../partnership/setup.js';
import type { Store, StoredDocument } from '../store/store.js';
import { rememberAddress, speakerAt } from './address.js';
import { noteElsewhere } from './elsewhere.js';
import { findByEmail, type Membership } from './roster.js';
import { personPartition, type Speaker, speakerSchema } from './speaker.js';

/** What Teams tells of a member; either may be missing. */
export interface Mail {
  email?: string;
  userPrincipalName?: string;
}

/** Asks Teams for the speaker's own mail; undefined when it does not know. */
export type LookupMail = () => Promise<Mail | undefined>;

/**
 * Who the speaker is. Memberships are computed from the rosters at each question, so a changed roster counts at once. A
 * stranger's `reason`: `tenant-unknown`: no partnership uses this tenant; `no-mail`: Teams told no address; `not-in-roster`:
 * no roster holds the address; `unavailable`: the partnerships could not be read.
 */
export type Identified =
  | { status: 'known'; speaker: Speaker; email: string; memberships: [Membership, ...Membership[]] }
  | { status: 'stranger'; reason: 'not-in-roster' | 'tenant-unknown' | 'no-mail' | 'unavailable' };

type Match = Extract<Identified, { status: 'known' }>;

export interface Identities {
  /** Never throws: what goes wrong is told to `trouble`, and the speaker gets what can be known without it. */
  identify(speaker: Speaker, lookupMail: LookupMail): Promise<Identified>;
  /**
   * Who the speaker is as far as this instance remembers: none for whom it has not met. Asks neither the store nor Teams,
   * and never throws.
   */
  recall(speaker: Speaker): Promise<readonly Membership[]>;
}

export interface IdentityDeps {
  store: Store;
  /** The set-up of every partnership, as it is now. */
  setups: () => Promise<readonly Setup[]>;
  now: Clock;
  /** Hears of a store, lookup or document that failed. */
  trouble: (error: CodedError) => void;
  /** For how many speakers the address is kept in memory. */
  remember?: number;
}

/** How long a stranger's address is good before Teams is asked again. */
export const RETRY_AFTER = MINUTE;

/** How long somebody of a tenant that no partnership uses is not asked after again. */
export const FOREIGN_AGAIN = HOUR;

const identitySchema = speakerSchema.extend({
  email: z.email(),
  people: z.array(z.string()).optional(),
  matchedAt: z.iso.datetime(),
});

/**
 * What a speaker was matched on: the address, and who in the rosters had it then ("duin/joris-elshout"). An address can be given
 * to somebody else later, and then this speaker is not that person.
 */
export interface MatchedAs {
  email: string;
  /** Absent when it was not kept yet. */
  people?: readonly string[] | undefined;
}

/** What the document `identity` says. Throws ZodError on what is not one of ours. */
export function matchedIn(document: Pick<StoredDocument, 'body'>): MatchedAs {
  const { email, people } = identitySchema.parse(document.body);
  return { email, people };
}

/** Whether one of these people is still among those whom the speaker was matched as. */
export function isStill(
  matched: Pick<MatchedAs, 'people'>,
  members: readonly { partnership: { id: string }; person: { id: string } }[],
): boolean {
  return matched.people === undefined || members.some((member) => matched.people?.includes(nameIn(member)));
}

function nameIn({ partnership, person }: { partnership: { id: string }; person: { id: string } }): string {
  return `${partnership.id}/${person.id}`;
}

/**
 * Addresses to match on, best first, and since when they are known. `found`: as Teams told them; `stored`: matched and
 * written down; `unsaved`: matched, but the store did not take it. `people` as in `MatchedAs`, once they matched.
 */
interface Known extends Pick<MatchedAs, 'people'> {
  emails: readonly string[];
  state: 'found' | 'stored' | 'unsaved';
  at: number;
}

/**
 * Recognises speakers: the address is looked up once and matched with the rosters, mail before user principal name; what
 * matched is stored under the speaker, so that from then on Teams is not asked again, unless the address is somebody else's by
 * now: in the roster, or because somebody else was matched on it. Someone whom no roster holds any more is a stranger at once,
 * and is looked up again after RETRY_AFTER.
 */
export function createIdentities({ store, setups, now, trouble, remember = 10_000 }: IdentityDeps): Identities {
  const memory = new LRUCache<string, Known>({ max: remember });
  /** Since when speakers of other tenants are known to be that, by partition. */
  const foreign = new LRUCache<string, number>({ max: remember });

  async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      trouble(asCodedError(error));
      return undefined;
    }
  }

  async function write({ speaker, email, memberships }: Match): Promise<Known['state']> {
    const body = { ...speaker, email, people: memberships.map(nameIn), matchedAt: now().toISOString() };
    const fixed = { id: 'identity', type: 'identity', body };
    // First the way from address to speaker: who has an identity can be written to.
    await rememberAddress(store, speaker.tenant, email, speaker);
    const before = await store.get(personPartition(speaker), 'identity');
    // A conflict needs no second try: another instance just matched the same speaker with the same rosters.
    await store.commit(personPartition(speaker), [
      before === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: before.etag },
    ]);
    return 'stored';
  }

  /** Whether nobody else has the address by now; who was matched before addresses were kept can be written to from here on. */
  async function bears(speaker: Speaker, email: string): Promise<boolean> {
    const bearer = await speakerAt(store, speaker.tenant, email);
    if (bearer === undefined) await rememberAddress(store, speaker.tenant, email, speaker);
    return bearer === undefined || bearer.oid === speaker.oid;
  }

  async function identify(speaker: Speaker, lookupMail: LookupMail): Promise<Identified> {
    const current = await quietly(setups);
    if (current === undefined) return { status: 'stranger', reason: 'unavailable' };
    const key = personPartition(speaker);
    const at = now().getTime();
    if (!allows(current, speaker.tenant)) {
      const seen = foreign.get(key);
      if (seen === undefined || Math.abs(at - seen) >= FOREIGN_AGAIN) {
        foreign.set(key, at);
        await seenElsewhere(addresses(await quietly(lookupMail)));
      }
      return { status: 'stranger', reason: 'tenant-unknown' };
    }
    const known = memory.get(key);
    const isFresh = known !== undefined && at - known.at < RETRY_AFTER;
    const identified = known && firstMatch(current, speaker, known.emails);
    if (identified && !isStill(known, identified.memberships)) {
      // The roster gave the address to somebody else: only Teams can tell which one this speaker has now.
      return settle({ emails: addresses(await quietly(lookupMail)), state: 'found', at });
    }
    if (identified) {
      // A store that is away is not tried again at every message.
      if (known.state === 'stored' || (known.state === 'unsaved' && isFresh)) return identified;
      return settle({ emails: [identified.email], state: 'found', at });
    }
    if (isFresh) return settle(known);

    const read = await quietly(async () => ({ document: await store.get(key, 'identity') }));
    const matched = await quietly(async () => read?.document && matchedIn(read.document));
    const match = matched && firstMatch(current, speaker, [matched.email]);
    if (matched !== undefined && match !== undefined && isStill(matched, match.memberships)) {
      const isOurs = await quietly(() => bears(speaker, matched.email));
      const state = matched.people === undefined ? 'found' : 'stored';
      if (isOurs !== false) return settle({ emails: [matched.email], people: matched.people, state, at });
    }
    // A store that did not answer just now would cost the speaker the same wait once more.
    const state = read === undefined ? 'unsaved' : 'found';
    return settle({ emails: addresses(await quietly(lookupMail)), state, at });

    async function settle(found: Known): Promise<Identified> {
      const match = firstMatch(current ?? [], speaker, found.emails);
      if (match === undefined) {
        if (memory.get(key)?.at !== found.at) await seenElsewhere(found.emails);
        memory.set(key, found);
        return { status: 'stranger', reason: found.emails.length === 0 ? 'no-mail' : 'not-in-roster' };
      }
      const isNew = found.state === 'found';
      const state = isNew ? ((await quietly(() => write(match))) ?? 'unsaved') : found.state;
      const people = found.people ?? match.memberships.map(nameIn);
      memory.set(key, { emails: [match.email], people, state, at: found.at });
      return match;
    }

    /** So that the stagebureau can see why somebody of the roster is a stranger. */
    async function seenElsewhere(emails: readonly string[]): Promise<void> {
      await quietly(() => noteElsewhere(store, current ?? [], speaker, emails, now()));
    }
  }

  async function recall(speaker: Speaker): Promise<readonly Membership[]> {
    const known = memory.get(personPartition(speaker));
    const match = known && firstMatch((await quietly(setups)) ?? [], speaker, known.emails);
    return known && match && isStill(known, match.memberships) ? match.memberships : [];
  }

  return { identify, recall };
}

/** Whether some partnership uses this tenant. */
function allows(setups: readonly Setup[], tenant: string): boolean {
  return setups.some(({ partnership }) => partnership.tenants.some(({ id }) => id.toLowerCase() === tenant));
}

function firstMatch(setups: readonly Setup[], speaker: Speaker, emails: readonly string[]): Match | undefined {
  for (const email of emails) {
    const [first, ...rest] = findByEmail(setups, email, speaker.tenant);
    if (first !== undefined) return { status: 'known', speaker, email, memberships: [first, ...rest] };
  }
  return undefined;
}

/** Mail before user principal name, in lower case, each once, and only what looks like an address. */
function addresses(mail: Mail | undefined): string[] {
  const given = [mail?.email, mail?.userPrincipalName].map((address) => z.email().safeParse(address?.trim()).data);
  return [...new Set(given.flatMap((address) => address?.toLowerCase() ?? []))];
}
