import { z } from 'zod';
import { CodedError } from '../errors.js';
import { type Speaker, teamPartition } from '../people/speaker.js';
import type { Operation, Store, StoredDocument } from '../store/store.js';

/** A team with all its channels, or a group chat. */
export interface Team {
  tenant: string;
  /** As Teams names it: the id of the team, or of the chat. */
  id: string;
}

const ID = 'partnership';
/** Tries of one write; a conflict means that a colleague just pressed too. */
const ATTEMPTS = 5;

const linkSchema = z.object({
  partnership: z.string().min(1),
  /** Object id of who linked it. */
  by: z.string().min(1),
  at: z.iso.datetime(),
});
/** Which partnership a team belongs to, who said so and when. */
export type TeamLink = z.infer<typeof linkSchema>;

/** The link of a team; undefined when it belongs to none. @throws CodedError STORE_UNAVAILABLE */
export async function readLink(store: Store, team: Team): Promise<TeamLink | undefined> {
  const document = await store.get(partitionOf(team), ID);
  return document && linkSchema.parse(document.body);
}

/** Links a team, whatever it belonged to. @throws CodedError STORE_UNAVAILABLE */
export async function writeLink(
  store: Store,
  team: Team,
  partnership: string,
  by: Speaker,
  now: Date,
): Promise<TeamLink> {
  const link = linkSchema.parse({ partnership, by: by.oid, at: now.toISOString() });
  const written = { id: ID, type: 'team-link', body: link };
  await change(store, team, (current) =>
    current === undefined ? { op: 'create', ...written } : { op: 'replace', ...written, ifMatch: current.etag },
  );
  return link;
}

/** Undoes the link of a team; nothing happens when there is none. @throws CodedError STORE_UNAVAILABLE */
export async function deleteLink(store: Store, team: Team): Promise<void> {
  await change(store, team, (current) => current && { op: 'delete', id: ID, ifMatch: current.etag });
}

async function change(
  store: Store,
  team: Team,
  decide: (current: StoredDocument | undefined) => Operation | undefined,
): Promise<void> {
  const partition = partitionOf(team);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const operation = decide(await store.get(partition, ID));
    if (operation === undefined) return;
    const result = await store.commit(partition, [operation]);
    if (result.status === 'committed') return;
  }
  throw new CodedError('STORE_UNAVAILABLE', `The link of a team kept changing: ${ATTEMPTS} tries.`);
}

function partitionOf({ tenant, id }: Team): string {
  return teamPartition(tenant, id);
}
