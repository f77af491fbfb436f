import { z } from 'zod';
import type { Team } from '../src/teams/link.js';
import type { Turn } from './turn.js';

const inTeamSchema = z.looseObject({ team: z.looseObject({ id: z.string().min(1).max(300) }) });

/** The team (for any of its channels) or the group chat that is spoken in; undefined in a chat of two. */
export function teamIn({ context: { activity }, speaker }: Turn): Team | undefined {
  const { conversationType, id } = activity.conversation;
  if (speaker === undefined || conversationType === 'personal') return undefined;
  const { tenant } = speaker;
  const inTeam = inTeamSchema.safeParse(activity.channelData).data;
  if (inTeam !== undefined) return { tenant, id: inTeam.team.id };
  // A thread carries its first message in the id: "19:...;messageid=..."; all threads are one place.
  const [place = id] = id.split(';messageid=');
  return { tenant, id: place };
}
