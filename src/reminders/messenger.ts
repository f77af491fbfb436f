import type { Target } from '../people/target.js';
import type { Message } from './message.js';

/**
 * What became of one send. `retry`: trying again may help; `gone`: the person blocked or removed the app, so that where to
 * reach them is to be forgotten until they speak again. Neither: a fault of ours or of the configuration. `code` says why in
 * the words of the channel ("ConversationBlockedByUser"), without a name or an address.
 */
export type Delivery =
  | { status: 'sent'; activityId: string | undefined }
  | { status: 'refused'; code: string; retry: boolean; gone: boolean };

/** The port through which a message leaves; `bot/messenger.ts` makes a card of it, by its kind. Never throws. */
export interface Messenger {
  send(target: Target, message: Message): Promise<Delivery>;
}
