import type { z } from 'zod';
import { ANTWOORD, antwoordSchema } from '../glossary/vragen/antwoord.js';
import type { Addressee } from '../people/addressee.js';
import { WELKOM, welkomSchema } from '../people/welcome.js';
import type { Message } from '../reminders/message.js';

/** A kind of message that goes through the outbox. */
export interface PostKind {
  kind: string;
  /** Whether somebody gets it who is in no roster. */
  strangers: boolean;
  /** Nothing is kept of one that could not be delivered: the account of who asked is not to outlive its purpose. */
  forget: boolean;
  /** What is sent; the addressee is there unless it is a stranger. @throws ZodError on data of another shape */
  messageOf(data: unknown, addressee: Addressee | undefined): Message;
}

/** One more kind is one more line here, its data in the capability that causes it, and its card in `bot/messenger.ts`. */
export const postKinds: readonly PostKind[] = [
  kind(ANTWOORD, antwoordSchema, { strangers: false, forget: true }, (answer, to) => {
    const member = to?.members.find(({ setup }) => setup.partnership.id === answer.partnership);
    return { kind: 'answer', answer, partnership: member?.setup.partnership.name ?? answer.partnership };
  }),
  kind(WELKOM, welkomSchema, { strangers: true, forget: false }, (_, to) => ({
    kind: 'welcome',
    partnerships: to?.members.map(({ setup }) => setup.partnership.name) ?? [],
    language: to?.language ?? 'nl',
  })),
];

function kind<T>(
  name: string,
  schema: z.ZodType<T>,
  { strangers, forget }: Pick<PostKind, 'strangers' | 'forget'>,
  message: (data: T, addressee: Addressee | undefined) => Message,
): PostKind {
  return { kind: name, strangers, forget, messageOf: (data, addressee) => message(schema.parse(data), addressee) };
}
