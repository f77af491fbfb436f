import { type Activity, type Attachment, type ConversationReference, MessageFactory } from 'botbuilder';
import { z } from 'zod';
import { textIn } from '../cards/text/text.js';
import { digestSummary, digestView } from '../cards/views/digest.js';
import { signalView } from '../cards/views/form/signaal.js';
import { firstName } from '../cards/views/name.js';
import { welcomeView } from '../cards/views/uitleg.js';
import { answerMessageView } from '../cards/views/vraag.js';
import { shownAnew, vragenView } from '../cards/views/vragen.js';
import { HOUR, SECOND } from '../src/clock.js';
import { CodedError } from '../src/errors.js';
import type { Glossary } from '../src/glossary/glossary.js';
import type { Target } from '../src/people/target.js';
import type { Message } from '../src/reminders/message.js';
import type { Messenger, Refusal, RefusalKind } from '../src/reminders/messenger.js';
import type { FrontDoorAdapter } from './adapter.js';
import type { Log } from './log.js';
import type { RenderCard } from './render.js';
import { termsOf } from './termsOf.js';

/**
 * Sends messages to people who are not speaking now: one try. Without an answer nobody knows whether the message arrived, so
 * another try can say it twice.
 * @param appId who the bot is; empty where there are no credentials
 * @param adapter one that does not try again by itself (`createSender`)
 * @param patience milliseconds after which a send counts as refused (`NO_ANSWER`, worth another try), also when it was the
 * sign-in that never ended; less than a lease
 */
export function createMessenger(deps: {
  adapter: FrontDoorAdapter;
  appId: string;
  card: RenderCard;
  /** The names of entries that a message speaks of. */
  glossary: () => Glossary;
  log: Log;
  patience: number;
}): Messenger {
  const { adapter, appId, log, patience } = deps;
  return {
    async send(target, message) {
      let activityId: string | undefined;
      try {
        const activity = toActivity(message, deps);
        const sending = adapter.continueConversationAsync(appId, referenceOf(target), async (context) => {
          activityId = (await context.sendActivity(activity))?.id;
        });
        await answered(sending, patience);
        return { status: 'sent', activityId };
      } catch (thrown) {
        // Taken, with an answer that cannot be read: to send it again would say it twice.
        if (wasTaken(thrown)) return { status: 'sent', activityId };
        const refused = refusalOf(thrown);
        log.warn({ code: NOT_SENT[message.kind], reason: refused.code, kind: refused.kind, err: thrown }, 'not sent');
        return refused;
      }
    },
  };
}

/** Nobody listens to a send any more that ends after this. @throws what the send throws, and NO_ANSWER */
async function answered(sending: Promise<void>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('No answer in time.'), { code: NO_ANSWER })), patience);
  });
  await Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

const NOT_SENT = {
  digest: 'DIGEST_NOT_SENT',
  questions: 'QUESTIONS_NOT_SENT',
  answer: 'ANSWER_NOT_SENT',
  welcome: 'WELCOME_NOT_SENT',
  signal: 'SIGNAL_NOT_SENT',
} as const satisfies Record<Message['kind'], string>;

interface Rendering {
  card: RenderCard;
  glossary: () => Glossary;
}

function toActivity(message: Message, deps: Rendering): Partial<Activity> {
  const { attachment, summary } = rendered(message, deps);
  return { ...MessageFactory.attachment(attachment), summary };
}

/** The card of a message, and the line that a locked phone shows: it names nobody. */
function rendered(message: Message, { card, glossary }: Rendering): { attachment: Attachment; summary: string } {
  switch (message.kind) {
    case 'digest': {
      const { digest } = message;
      const { language } = digest.addressee;
      return { attachment: card('digest', digestView(digest, language)), summary: digestSummary(digest, language) };
    }
    case 'questions': {
      const { addressee, questions, others } = message;
      const { language: lang } = addressee;
      const shown = questions.map(({ setup, vraag }) => shownAnew(setup, vraag));
      const termOf = termsOf(
        glossary(),
        shown.map(({ setup }) => setup.partnership.id),
      );
      const view = vragenView({ shown, others, name: firstName(addressee.name), termOf, lang });
      return { attachment: card('vragen', view), summary: view.summary };
    }
    case 'answer': {
      const { answer, partnership } = message;
      const { lang } = answer;
      const view = answerMessageView(answer, partnership, lang);
      return { attachment: card('vraag', view), summary: textIn(lang).vragen.answer.summary };
    }
    case 'welcome': {
      const { partnerships, language } = message;
      return {
        attachment: card('uitleg', welcomeView(partnerships, language)),
        summary: textIn(language).welcome.summary,
      };
    }
    case 'signal': {
      const { about, signal, student, from, language: lang } = message;
      const view = signalView({ about, kind: signal, student, from, lang });
      return { attachment: card('signaal', view), summary: view.summary };
    }
    default:
      return message satisfies never;
  }
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

/** What the SDK calls an answer that is no JSON. */
const UNREADABLE = 'PARSE_ERROR';
const NO_ANSWER = 'NO_ANSWER';

const restErrorSchema = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  statusCode: z.number().optional(),
  code: z.string().optional(),
  /** How the sign-in names what went wrong. */
  errorCode: z.string().optional(),
  details: z.looseObject({ message: z.string() }).optional().catch(undefined),
  response: z
    .looseObject({ headers: z.custom<Pick<Headers, 'get'>>(hasGet) })
    .optional()
    .catch(undefined),
});

/** What each code of Teams means (platform.md 1); a code that is not here is judged by the status. */
const KINDS: Record<string, RefusalKind> = {
  BotDisabledByAdmin: 'blocked',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotNotInConversationRoster: 'not-installed',
  ConversationNotFound: 'not-installed',
  ForbiddenOperationException: 'not-installed',
  BotNotRegistered: 'config',
  InvalidBotApiHost: 'config',
  NotEnoughPermissions: 'config',
};

/** What the connector answers when trying again helps: busy, or away. A 500 is not among them: Teams says not to repeat it. */
const PASSES = [408, 412, 429, 502, 503, 504];

/** How the sign-in says that the bot is not known or its secret is wrong: that does not pass by itself. */
const NOT_LET_IN = ['invalid_client', 'unauthorized_client', 'invalid_grant'];

/**
 * Tells what a refusal means. Without a status nothing was answered: the network or the sign-in failed, which passes. An error of
 * our own (a card that cannot be made) does not.
 */
export function refusalOf(thrown: unknown): Refusal {
  const error = restErrorSchema.safeParse(thrown).data ?? {};
  const code = codeOf(error);
  const retryAfter = retryAfterIn(error);
  return {
    status: 'refused',
    code: code ?? 'UNEXPECTED',
    kind: thrown instanceof CodedError ? 'fault' : kindOf(code, error.statusCode),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

type RestError = z.infer<typeof restErrorSchema>;

/** What the channel calls it, else what the sign-in or the network does, else the status. */
function codeOf({ name, message, statusCode, code, errorCode, details }: RestError): string | undefined {
  const status = statusCode === undefined ? undefined : `HTTP_${statusCode}`;
  const given = code === UNREADABLE ? undefined : code;
  const silent = name === 'AbortError' ? NO_ANSWER : undefined;
  return subCodeIn(details?.message) ?? subCodeIn(message) ?? given ?? errorCode ?? status ?? silent;
}

function kindOf(code: string | undefined, status: number | undefined): RefusalKind {
  const known = code === undefined ? undefined : KINDS[code];
  if (known !== undefined) return known;
  if (status === 401 || (code !== undefined && NOT_LET_IN.includes(code))) return 'config';
  if (status !== undefined) return PASSES.includes(status) ? 'busy' : 'fault';
  return code === undefined ? 'fault' : 'busy';
}

function wasTaken(thrown: unknown): boolean {
  const { code, statusCode = 0 } = restErrorSchema.safeParse(thrown).data ?? {};
  return code === UNREADABLE && statusCode >= 200 && statusCode < 300;
}

/** Longer than this nobody is left waiting on the word of a header. */
const LONGEST = HOUR;
/** How long who says "too many" without saying more is left alone. */
const UNASKED = 5 * SECOND;

/** Retry-After in milliseconds: so many seconds, or a moment by the clock of who says it. */
function retryAfterIn({ statusCode, response }: RestError): number | undefined {
  const unasked = statusCode === 429 ? UNASKED : undefined;
  const headers = response?.headers;
  const asked = headers?.get('retry-after')?.trim();
  if (headers === undefined || asked === undefined || asked === '') return unasked;
  const wait = /^\d+(\.\d+)?$/.test(asked)
    ? Number(asked) * SECOND
    : Date.parse(asked) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST) : unasked;
}

function hasGet(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'get' in headers && typeof headers.get === 'function';
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
