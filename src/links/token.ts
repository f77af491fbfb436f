import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a link gives: which kind of file, about what, and until when. It is signed, not secret: no personal data in it. */
const claimSchema = z.strictObject({
  what: z.string().min(1),
  about: z.unknown(),
  /** Milliseconds since 1970. */
  until: z.number().int(),
});
export type Claim = z.infer<typeof claimSchema>;

/** `forged`: not ours, or changed; `expired`: ours, and its time is over. */
export type Opened = { status: 'valid' | 'expired'; claim: Claim } | { status: 'forged' };

/** Longer than any of ours; what is longer is not looked at. */
const LONGEST = 4000;

/** A claim as text for in an address. Whoever has the key, and nobody else, can make one. */
export function sealed(claim: Claim, key: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify(claimSchema.parse(claim))).toString('base64url');
  return `${payload}.${signature(payload, key).toString('base64url')}`;
}

/** Reads such a text. Never throws, whatever it is. */
export function opened(token: string, key: Uint8Array, now: Date): Opened {
  const [payload = '', signed = '', ...more] = token.length > LONGEST ? [] : token.split('.');
  const given = Buffer.from(signed, 'base64url');
  const expected = signature(payload, key);
  const isOurs = more.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  // Two spellings of base64url can mean the same bytes; only the one that we wrote counts.
  if (!isOurs || given.toString('base64url') !== signed) return { status: 'forged' };
  const claim = claimSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  return { status: claim.until > now.getTime() ? 'valid' : 'expired', claim };
}

function signature(payload: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(payload).digest();
}
