import { TeamsInfo } from 'botbuilder';
import type { Language } from '../src/language.js';
import type { Identities } from '../src/people/identity.js';
import type { RoleId } from '../src/people/role.js';
import type { Turn } from './turn.js';

/** Who asks, as far as an answer depends on it. A stranger has no partnerships and no roles. */
export interface Asker {
  partnerships: { id: string; name: string }[];
  roles: RoleId[];
  /** The person's own choice, else that of the partnership; undefined for a stranger. */
  chosenLanguage: Language | undefined;
  partnershipLanguage: Language | undefined;
}

const stranger: Asker = { partnerships: [], roles: [], chosenLanguage: undefined, partnershipLanguage: undefined };

/** Finds out who asks. Never throws: who cannot be recognised now is answered as a stranger. */
export async function askerOf(turn: Turn, identities: Identities): Promise<Asker> {
  if (turn.speaker === undefined) return stranger;
  const identified = await identities.identify(turn.speaker, () => ownMail(turn));
  if (identified.status === 'stranger') {
    turn.log.debug({ code: 'STRANGER', reason: identified.reason }, 'somebody who is in no roster');
    return stranger;
  }
  const { memberships } = identified;
  return {
    partnerships: memberships.map(({ partnership }) => partnership),
    roles: [...new Set(memberships.flatMap(({ roles }) => roles.map(({ role }) => role)))],
    chosenLanguage: memberships.find(({ person }) => person.language !== undefined)?.person.language,
    partnershipLanguage: memberships[0].partnership.language,
  };
}

async function ownMail({ context }: Turn) {
  const { email, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
  return { email, userPrincipalName };
}
