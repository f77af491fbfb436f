import { type ConversationReference, MessageFactory, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Place } from '../src/forms/letters/letter.js';
import type { Desk, Taken } from '../src/forms/letters/withdraw.js';
import type { FrontDoorAdapter } from './adapter.js';
import { refusalOf } from './messenger.js';

/**
 * Takes back messages of the bot's own in Teams: each in one call and one try.
 * @param adapter one that does not try again by itself (`createSender`)
 * @param appId who the bot is; empty where there are no credentials
 */
export function createDesk({ adapter, appId }: { adapter: FrontDoorAdapter; appId: string }): Desk {
  async function at(place: Place, act: (context: TurnContext) => Promise<unknown>): Promise<Taken> {
    try {
      await adapter.continueConversationAsync(appId, referenceOf(place), async (context) => {
        await act(context);
      });
      return { status: 'done' };
    } catch (thrown) {
      return isGone(thrown) ? { status: 'gone' } : { status: 'refused', code: refusalOf(thrown).code };
    }
  }

  return {
    remove: (place) => at(place, (context) => context.deleteActivity(place.activityId)),
    replace: (place, text) =>
      at(place, (context) => context.updateActivity({ ...MessageFactory.text(text), id: place.activityId })),
  };
}

/** The message was deleted before, or the chat is not there any more. */
function isGone(thrown: unknown): boolean {
  const { statusCode } = z.looseObject({ statusCode: z.number() }).safeParse(thrown).data ?? {};
  return statusCode === 404 || statusCode === 410;
}

function referenceOf({ serviceUrl, conversationId, tenantId, botId }: Place): Partial<ConversationReference> {
  const conversation = { id: conversationId, tenantId, conversationType: 'personal', isGroup: false, name: '' };
  return { serviceUrl, channelId: 'msteams', conversation, bot: { id: botId, name: '' } };
}
