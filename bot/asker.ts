import { TeamsInfo } from 'botbuilder';
import { languageOf } from '../src/glossary/reading/language.js';
import type { Language } from '../src/language.js';
import type { Identities } from '../src/people/identity.js';
import type { RoleId } from '../src/people/role.js';
import type { Membership } from '../src/people/roster.js';
import type { Turn } from './turn.js';

/** Who asks, as far as an answer depends on it. A stranger has no memberships. */
export interface Asker {
  memberships: readonly Membership[];
  partnerships: { id: string; name: string }[];
  roles: RoleId[];
  /** The person's own choice, else that of the partnership; undefined for a stranger. */
  chosenLanguage: Language | undefined;
  partnershipLanguage: Language | undefined;
}

/** Finds out who asks. Never throws: who cannot be recognised now is answered as a stranger. */
export async function askerOf(turn: Turn, identities: Identities): Promise<Asker> {
  return askerWith(await membershipsOf(turn, identities));
}

/** The same from memory alone, for where an answer may not wait: whom this instance has not met yet is a stranger. */
export async function recallAsker({ speaker }: Turn, identities: Identities): Promise<Asker> {
  return askerWith(speaker === undefined ? [] : await identities.recall(speaker));
}

function askerWith(memberships: readonly Membership[]): Asker {
  return {
    memberships,
    partnerships: memberships.map(({ partnership }) => partnership),
    roles: [...new Set(memberships.flatMap(({ roles }) => roles.map(({ role }) => role)))],
    chosenLanguage: memberships.find(({ person }) => person.language !== undefined)?.person.language,
    partnershipLanguage: memberships[0]?.partnership.language,
  };
}

/** The person's own choice, then the language of what was typed, then that of the partnership. */
export function languageFor(asker: Asker, typed: string): Language {
  return asker.chosenLanguage ?? languageOf(typed) ?? asker.partnershipLanguage ?? 'nl';
}

async function membershipsOf(turn: Turn, identities: Identities): Promise<readonly Membership[]> {
  if (turn.speaker === undefined) return [];
  const identified = await identities.identify(turn.speaker, () => ownMail(turn));
  if (identified.status === 'known') return identified.memberships;
  turn.log.debug({ code: 'STRANGER', reason: identified.reason }, 'somebody who is in no roster');
  return [];
}

async function ownMail({ context }: Turn) {
  const { email, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
  return { email, userPrincipalName };
}
