import { z } from 'zod';
import { CodedError } from '../errors.js';
import { seatNames } from '../people/seat.js';
import { speakerSchema } from '../people/speaker.js';
import { refusalKinds } from '../reminders/messenger.js';
import { everyScanned } from '../store/every.js';
import type { Operation, Store, StoredDocument } from '../store/store.js';

/**
 * A message that cannot wait for a digest, on its way: a row that is written in the same commit as what causes it, in that
 * partition, so that there is both or neither. It is gone once it was sent; one that could not be delivered stays, for who runs
 * the bot to see and to send again.
 */
const moment = z.iso.datetime();
const count = z.number().int().min(0);

export const postSchema = z.object({
  /** Which of the kinds (`kinds.ts`), and what it says; that kind parses it. */
  kind: z.string().min(1),
  data: z.unknown(),
  /**
   * A speaker; a person of a roster, who need not have spoken yet; or whoever has a seat in the placement of a student in that semester, at the
   * moment of sending.
   */
  to: z.union([
    speakerSchema,
    z.object({ partnership: z.string().min(1), person: z.string().min(1) }),
    z.object({
      partnership: z.string().min(1),
      student: z.string().min(1),
      schoolYear: z.string(),
      semester: z.union([z.literal(1), z.literal(2)]),
      seat: z.enum(seatNames),
    }),
  ]),
  causedAt: moment,
  /** After this it is not sent any more. */
  usefulUntil: moment.optional(),
  /** `dead`: tried often enough; `missed`: too late. Both stay until somebody sends them again. */
  state: z.enum(['waiting', 'dead', 'missed']),
  /** Tries in all, on how many days, and how many on the last of these. */
  tries: count,
  days: count,
  last: z.object({ day: z.iso.date(), tries: count }).optional(),
  notBefore: moment.optional(),
  /** Somebody is sending it, and nobody else may until then. */
  lease: z.object({ by: z.string().min(1), until: moment }).optional(),
  /** Grows by one with each claim: only who has the last one may say what came of it. */
  fence: count,
  lastError: z.object({ code: z.string().min(1), kind: z.enum(refusalKinds), at: moment }).optional(),
});
export type Post = z.infer<typeof postSchema>;

/** Types of document: what still has to go, which is looked through every minute, and what never will by itself. */
export const POST = 'post';
export const ENDED = 'post-ended';

/** A row with where it stands. */
export interface Row {
  partition: string;
  id: string;
  etag: string;
  post: Post;
}

/** The row for a message, for the commit that causes it. The same `name` in the same partition is the same message. */
export function postOperation(
  name: string,
  {
    kind,
    data,
    to,
    causedAt,
    usefulUntil,
  }: Pick<Post, 'kind' | 'data' | 'to'> & { causedAt: Date; usefulUntil?: Date },
): Operation {
  const body: Post = {
    kind,
    data,
    to,
    causedAt: causedAt.toISOString(),
    ...(usefulUntil && { usefulUntil: usefulUntil.toISOString() }),
    state: 'waiting',
    tries: 0,
    days: 0,
    fence: 0,
  };
  return { op: 'create', id: idOf(name), type: POST, body };
}

export function idOf(name: string): string {
  return `${POST}:${name}`;
}

/** @throws ZodError on what is not one of ours */
export function rowOf({ partition, id, etag, body }: StoredDocument): Row {
  return { partition, id, etag, post: postSchema.parse(body) };
}

/** Puts another state of it in its place; undefined when somebody else changed it meanwhile. @throws CodedError STORE_UNAVAILABLE */
export async function replaceRow(store: Store, { partition, id, etag }: Row, post: Post): Promise<Row | undefined> {
  const type = post.state === 'waiting' ? POST : ENDED;
  const result = await store.commit(partition, [{ op: 'replace', id, type, body: post, ifMatch: etag }]);
  if (result.status === 'conflict') return undefined;
  const [written] = result.etags;
  if (written === undefined) throw new CodedError('UNEXPECTED', 'The store gave no etag of a document it wrote.');
  return { partition, id, etag: written, post };
}

/** Every message that could not be delivered, for who runs the bot. @throws CodedError STORE_UNAVAILABLE */
export async function* endedPosts(store: Store): AsyncGenerator<Row> {
  for await (const document of everyScanned(store, { type: ENDED })) yield rowOf(document);
}
