import { z } from 'zod';

const id = z
  .string()
  .regex(/^[0-9a-z][0-9a-z-]{0,63}$/i, 'letters, digits and hyphens')
  .toLowerCase();

/** Who speaks: tenant id and Entra object id of an authenticated activity, both in lower case. */
export const speakerSchema = z.object({ tenant: id, oid: id });
export type Speaker = z.infer<typeof speakerSchema>;

/** The speaker in what an activity says, or undefined when it does not name one. Card data is never a source for this. */
export function speakerOf(tenant: unknown, oid: unknown): Speaker | undefined {
  return speakerSchema.safeParse({ tenant, oid }).data;
}

/** Partition of everything that is stored of one speaker. */
export function personPartition({ tenant, oid }: Speaker): string {
  return `person:${tenant}:${oid}`;
}

/** Partition of what is stored of one team or group chat. */
export function teamPartition(tenant: string, conversationId: string): string {
  return `team:${tenant}:${encodeURIComponent(conversationId)}`;
}
