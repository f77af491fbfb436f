import { type Activity, type ConversationReference, MessageFactory } from 'botbuilder';
import { z } from 'zod';
import { digestSummary, digestView } from '../cards/views/digest.js';
import { MINUTE } from '../src/clock.js';
import { CodedError } from '../src/errors.js';
import type { Target } from '../src/people/target.js';
import type { Digest } from '../src/reminders/digest.js';
import type { Delivery, Messenger } from '../src/reminders/messenger.js';
import type { FrontDoorAdapter } from './adapter.js';
import type { Log } from './log.js';
import type { RenderCard } from './render.js';

/** The SDK waits for an answer without end; one send that never ends would hold up all that come after it, and the stop. */
const PATIENCE = MINUTE;

/**
 * Sends digests to people who are not speaking now. The SDK tries a send up to four times by itself (429, 500, 502, 503,
 * a lost connection), so one call may take some seconds, and a lost answer can mean that a message arrives twice.
 * @param appId who the bot is; empty where there are no credentials
 * @param patience milliseconds after which a send counts as refused (`NO_ANSWER`, worth another try); less than a lease
 */
export function createMessenger(deps: {
  adapter: FrontDoorAdapter;
  appId: string;
  card: RenderCard;
  log: Log;
  patience?: number;
}): Messenger {
  const { adapter, appId, card, log, patience = PATIENCE } = deps;
  return {
    async send(target, digest) {
      let activityId: string | undefined;
      try {
        const activity = toActivity(digest, card);
        const sending = adapter.continueConversationAsync(appId, referenceOf(target), async (context) => {
          activityId = (await context.sendActivity(activity))?.id;
        });
        await answered(sending, patience);
        return { status: 'sent', activityId };
      } catch (thrown) {
        const refused = refusalOf(thrown);
        log.warn({ code: 'DIGEST_NOT_SENT', reason: refused.code, retry: refused.retry, err: thrown }, 'not sent');
        return refused;
      }
    },
  };
}

/** Nobody listens to a send any more that ends after this. @throws what the send throws, and NO_ANSWER */
async function answered(sending: Promise<void>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('No answer in time.'), { code: 'NO_ANSWER' })), patience);
  });
  await Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

function toActivity(digest: Digest, card: RenderCard): Partial<Activity> {
  const { language } = digest.addressee;
  const attachment = card('digest', digestView(digest, language));
  return { ...MessageFactory.attachment(attachment), summary: digestSummary(digest, language) };
}

function referenceOf({ serviceUrl, conversationId, tenantId, botId, aadObjectId, userId }: Target) {
  const conversation = { id: conversationId, tenantId, conversationType: 'personal', isGroup: false, name: '' };
  const user = { id: userId ?? aadObjectId, aadObjectId, name: '' };
  const reference: Partial<ConversationReference> = {
    serviceUrl,
    channelId: 'msteams',
    conversation,
    bot: { id: botId, name: '' },
    user,
  };
  return reference;
}

const restErrorSchema = z.looseObject({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  details: z.looseObject({ message: z.string() }).optional().catch(undefined),
});

/** What the connector answers when trying again helps: busy, or away. */
const PASSES = [408, 412, 429, 502, 503, 504];

/** Ways in which the connector says that the person is not there any more. */
const GONE = [
  'BotDisabledByAdmin',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'ForbiddenOperationException',
  'MessageWritesBlocked',
];

/**
 * Tells a refusal that passes from one that does not. Without a status nothing was answered: the network or the sign-in failed,
 * which passes. An error of our own (a card that cannot be made) does not.
 */
export function refusalOf(thrown: unknown): Extract<Delivery, { status: 'refused' }> {
  const { statusCode, code, details } = restErrorSchema.safeParse(thrown).data ?? {};
  const named = subCodeIn(details?.message) ?? code ?? (statusCode === undefined ? 'UNEXPECTED' : `HTTP_${statusCode}`);
  const isForeign = !(thrown instanceof CodedError) && (code !== undefined || thrown instanceof Error);
  const retry = statusCode === undefined ? isForeign : PASSES.includes(statusCode);
  return { status: 'refused', code: named, retry, gone: GONE.includes(named) };
}

/** Teams puts the reason of some 403s as JSON inside the message: {"subCode":"MessageWritesBlocked"}. */
function subCodeIn(message: string | undefined): string | undefined {
  if (message === undefined) return undefined;
  try {
    return z.looseObject({ subCode: z.string() }).safeParse(JSON.parse(message)).data?.subCode;
  } catch (notJson) {
    if (notJson instanceof SyntaxError) return undefined;
    throw notJson;
  }
}
