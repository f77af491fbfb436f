import { asCodedError } from '../src/errors.js';
import type { Place } from '../src/forms/letters/letter.js';
import type { About } from '../src/forms/letters/letters.js';
import { keepList } from '../src/forms/letters/list.js';
import type { Store } from '../src/store/store.js';
import { type Reply, replaceOrSend, sendNew } from './reply.js';
import type { Turn } from './turn.js';

/**
 * Sends a card with tasks or forms of students, or puts it in the place of the pressed one, and keeps where it stands and whom it is about
 * (`src/forms/letters`): after the answer, so that nobody waits for it.
 */
export async function showAbout(
  turn: Turn,
  { store }: { store: Store },
  reply: Reply,
  { about, inPlace }: { about: readonly About[]; inPlace: boolean },
): Promise<void> {
  const isNew = inPlace ? await replaceOrSend(turn, reply) : await sendNew(turn, reply);
  const place = placeOf(turn, isNew ?? (inPlace ? turn.context.activity.replyToId : undefined));
  const { speaker: to, now } = turn;
  if (place === undefined || to === undefined) return;
  await quietly(turn, () => keepList(store, { place, about: [...about], to, at: now.toISOString() }));
}

/** Where a message of this chat stands; undefined when its id is not known, or who speaks. */
export function placeOf({ context, speaker }: Turn, activityId: string | undefined): Place | undefined {
  const { serviceUrl, conversation, recipient } = context.activity;
  if (activityId === undefined || speaker === undefined) return undefined;
  return { serviceUrl, conversationId: conversation.id, tenantId: speaker.tenant, botId: recipient.id, activityId };
}

/** Never throws: the card stands there, and an apology below it would say that it does not. */
export async function quietly({ log }: Turn, keep: () => Promise<void>): Promise<void> {
  try {
    await keep();
  } catch (thrown) {
    log.error({ code: asCodedError(thrown).code, err: thrown }, 'where a card about a student stands was not kept');
  }
}

/** Whom tasks are about. */
export function studentsIn(tasks: readonly { task: { partnership: string; student?: string | undefined } }[]): About[] {
  return tasks.flatMap(({ task: { partnership, student } }) =>
    student === undefined ? [] : [{ partnership, student }],
  );
}
