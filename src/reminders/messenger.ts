import type { Target } from '../people/target.js';
import type { Message } from './message.js';

/**
 * Why a channel did not take a message. `busy`: trying again helps; `blocked`: the person or their administrator stopped the bot;
 * `not-installed`: the app or the chat is not there (any more); `config`: our credentials, address or permissions; `fault`:
 * what we sent, or all else. After `blocked` and `not-installed` where to reach them is forgotten until they speak again.
 */
export const refusalKinds = ['busy', 'blocked', 'not-installed', 'config', 'fault'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/**
 * A send that was not taken. `code` says why in the words of the channel ("ConversationBlockedByUser"), without a name or an
 * address; `retryAfter`: how long the channel asks to be left alone, in milliseconds.
 */
export interface Refusal {
  status: 'refused';
  code: string;
  kind: RefusalKind;
  retryAfter?: number;
}

/** What became of one send. */
export type Delivery = { status: 'sent'; activityId: string | undefined } | Refusal;

/** The port through which a message leaves; `bot/messenger.ts` makes a card of it, by its kind. Never throws. */
export interface Messenger {
  send(target: Target, message: Message): Promise<Delivery>;
}

/** Whether the person is not there (any more) as far as the bot can know: nothing is sent until they speak again. */
export function isGone({ kind }: Pick<Refusal, 'kind'>): boolean {
  return kind === 'blocked' || kind === 'not-installed';
}
