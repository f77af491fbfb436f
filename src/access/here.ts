/** What a message is about. Terms and help are the open topics; everything else is personal. */
export type Topic = 'terms' | 'help' | 'personal';

/** Where it was said, as Teams names it; `undefined` when the activity does not tell. */
export type ConversationType = 'personal' | 'groupChat' | 'channel' | undefined;

/** `not-here`: only in the speaker's own chat with the bot; `stranger`: only for people of a partnership. */
export type Admission = { allowed: true } | { allowed: false; reason: 'not-here' | 'stranger' };

/** Anything personal is for a 1:1 chat alone; an unknown kind of conversation counts as a room with others in it. */
export function mayHere(conversation: ConversationType, topic: Topic): Admission {
  if (topic !== 'personal' || conversation === 'personal') return { allowed: true };
  return { allowed: false, reason: 'not-here' };
}

/** People in no roster may ask for terms and help, nothing more. */
export function mayAsk(speaker: 'known' | 'stranger', topic: Topic): Admission {
  if (topic !== 'personal' || speaker === 'known') return { allowed: true };
  return { allowed: false, reason: 'stranger' };
}
