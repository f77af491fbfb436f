import type { TurnContext } from 'botbuilder';
import { type Speaker, speakerOf } from '../src/people/speaker.js';
import type { Log } from './log.js';

/** Where it is said. Only `personal` is a conversation of two; everything else, also what is not told, has an audience. */
export type Place = 'personal' | 'shared';

/** What happened, as far as the bot tells things apart. */
export type Kind = 'message' | 'installed' | 'uninstalled' | 'invoke' | 'other';

/** One activity on its way through the bot, read once; `context` is for sending only. */
export interface Turn {
  context: TurnContext;
  log: Log;
  now: Date;
  kind: Kind;
  fromTeams: boolean;
  place: Place;
  /** Absent when the activity does not say who it is from, or comes from another channel than Teams. */
  speaker: Speaker | undefined;
  /** What was typed, without markup and mentions; empty for a press, a file, an event. */
  text: string;
  /** Something was sent along that is no text: a file or a picture. */
  hasFile: boolean;
  /** The data of a pressed card button, still untrusted. */
  pressed: Record<string, unknown> | undefined;
  /** Whether it is meant for the bot: always in a personal chat, elsewhere when it is mentioned or its card used. */
  addressed: boolean;
}

/** Text is cut here: longer is no question, and nothing below should meet 40,000 characters. */
const MAX_TEXT = 1000;

/** Reads one activity. */
export function openTurn(context: TurnContext, log: Log, now: Date): Turn {
  const { activity } = context;
  const kind = kindOf(context);
  const value: unknown = activity.value;
  const text = kind === 'message' && typeof activity.text === 'string' ? plainText(activity.text) : '';
  const pressed = kind === 'message' && text === '' && isRecord(value) ? value : undefined;
  const place = activity.conversation.conversationType === 'personal' ? 'personal' : 'shared';
  return {
    context,
    log,
    now,
    kind,
    fromTeams: activity.channelId === 'msteams',
    place,
    speaker: speakerIn(context),
    text,
    hasFile: kind === 'message' && (activity.attachments ?? []).some(isFile),
    pressed,
    addressed: place === 'personal' || pressed !== undefined || kind === 'invoke' || isMentioned(context),
  };
}

function kindOf({ activity }: TurnContext): Kind {
  switch (activity.type) {
    case 'message':
    case 'invoke':
      return activity.type;
    case 'installationUpdate':
      return String(activity.action).startsWith('remove') ? 'uninstalled' : 'installed';
    case 'conversationUpdate':
      // A colleague who joins a team is no reason to speak; the bot itself being added is.
      return (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient.id) ? 'installed' : 'other';
    default:
      return 'other';
  }
}

function speakerIn({ activity }: TurnContext): Speaker | undefined {
  // Any other channel lets the client choose who it is.
  if (activity.channelId !== 'msteams') return undefined;
  const data: unknown = activity.channelData;
  const tenantOfChannel = isRecord(data) && isRecord(data.tenant) ? data.tenant.id : undefined;
  return speakerOf(activity.conversation.tenantId ?? tenantOfChannel, activity.from.aadObjectId);
}

function isMentioned({ activity }: TurnContext): boolean {
  return (activity.entities ?? []).some((entity) => {
    const mentioned: unknown = entity.mentioned;
    return entity.type === 'mention' && isRecord(mentioned) && mentioned.id === activity.recipient.id;
  });
}

/** Teams repeats every message with markup as a text/html attachment; that is no file, nor is a card out of the compose box. */
function isFile({ contentType }: { contentType?: string }): boolean {
  return (
    contentType !== undefined &&
    contentType !== 'text/html' &&
    !/^application\/vnd\.microsoft\.card\./.test(contentType)
  );
}

/** Teams sends markup for mentions and pasted text; a question needs the words only. */
function plainText(text: string): string {
  return text
    .slice(0, 4 * MAX_TEXT)
    .replace(/<at>[^<]*<\/at>/gi, ' ')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim()
    .slice(0, MAX_TEXT);
}

/** Whether a value from outside is a plain object. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
