import { type Activity, type Attachment, MessageFactory } from 'botbuilder';
import type { Turn } from './turn.js';

/** An answer: a card with the line that a phone shows as notification, or one plain sentence. */
export type Reply = { card: Attachment; summary: string } | { text: string };

/** Sends an answer into the conversation (in a channel: the same thread). */
export async function send(turn: Turn, reply: Reply): Promise<void> {
  await sendNew(turn, reply);
}

/** The same; gives the id of the new message, where the channel tells it. */
export async function sendNew({ context }: Turn, reply: Reply): Promise<string | undefined> {
  return (await context.sendActivity(toActivity(reply)))?.id;
}

/**
 * Puts an answer in the place of the card that was pressed, so that no button stays live; sends a new message where that
 * is refused (a card of long ago, or a client that cannot).
 */
export async function replacePressed(turn: Turn, reply: Reply): Promise<void> {
  await replaceOrSend(turn, reply);
}

/** The same; gives the id of the message when it had to be a new one, where the channel tells it. */
export async function replaceOrSend(turn: Turn, reply: Reply): Promise<string | undefined> {
  const pressedCard = turn.context.activity.replyToId;
  if (pressedCard === undefined) return sendNew(turn, reply);
  try {
    await turn.context.updateActivity({ ...toActivity(reply), id: pressedCard });
    return undefined;
  } catch (refused) {
    turn.log.warn({ code: 'CARD_NOT_UPDATED', err: refused }, 'the pressed card could not be replaced; sent a new one');
    return sendNew(turn, reply);
  }
}

function toActivity(reply: Reply): Partial<Activity> {
  if ('text' in reply) return MessageFactory.text(reply.text);
  return { ...MessageFactory.attachment(reply.card), summary: reply.summary };
}
