import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { teamView } from '../../cards/views/koppel.js';
import { manages } from '../../src/access/manage.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Partnership, Setup } from '../../src/partnership/setup.js';
import type { Identities } from '../../src/people/identity.js';
import type { Speaker } from '../../src/people/speaker.js';
import type { Team, TeamLink } from '../../src/teams/link.js';
import type { Teams } from '../../src/teams/teams.js';
import { type Asker, askerOf, languageFor } from '../asker.js';
import type { RenderCard } from '../render.js';
import { replacePressed, send } from '../reply.js';
import { teamIn } from '../team.js';
import type { Turn } from '../turn.js';
import { refusePress } from './refuse.js';

export interface KoppelDeps {
  identities: Identities;
  teams: Teams;
  /** The set-ups as they are known now. */
  setups: () => readonly Setup[];
  card: RenderCard;
}

const pressedSchema = z.object({ partnership: z.string().min(1).max(100), lang: languageSchema });

/** `koppel dit team`: who manages a partnership gets the card to choose with. */
export async function showTeamLink(turn: Turn, deps: KoppelDeps): Promise<void> {
  const manager = await admitManager(turn, deps);
  if (manager === undefined) return;
  const link = await deps.teams.of(manager.team);
  await send(turn, cardOf(link, manager, deps));
}

/** A partnership was chosen: from now on the team belongs to it. */
export async function linkTeam(turn: Turn, deps: KoppelDeps): Promise<void> {
  const pressed = pressedSchema.safeParse(turn.pressed).data;
  if (pressed === undefined) return refusePress(turn);
  const manager = await admitManager(turn, deps);
  if (manager === undefined) return;
  // What stands on the card says nothing about who presses it: only one's own partnership can be linked.
  const chosen = manager.managed.find(({ id }) => id === pressed.partnership);
  if (chosen === undefined) return send(turn, { text: textIn(manager.lang).bladeren.team.refused });
  const link = await deps.teams.link(manager.team, chosen.id, manager.speaker);
  turn.log.info({ code: 'TEAM_LINKED', partnership: chosen.id }, 'a team was linked to a partnership');
  await replacePressed(turn, cardOf(link, manager, deps));
}

/** The link is undone: the team belongs to no partnership. */
export async function unlinkTeam(turn: Turn, deps: KoppelDeps): Promise<void> {
  const manager = await admitManager(turn, deps);
  if (manager === undefined) return;
  await deps.teams.unlink(manager.team);
  turn.log.info({ code: 'TEAM_UNLINKED' }, 'the link of a team was undone');
  await replacePressed(turn, cardOf('undone', manager, deps));
}

interface Manager {
  team: Team;
  speaker: Speaker;
  managed: Partnership[];
  lang: Language;
}

/** Lets in who manages a partnership, in a team or group chat. Anyone else is told why not, and undefined is given. */
async function admitManager(turn: Turn, { identities, setups }: KoppelDeps): Promise<Manager | undefined> {
  const asker = await askerOf(turn, identities);
  const lang = languageSchema.safeParse(turn.pressed?.lang).data ?? languageFor(asker, turn.text);
  const { team: text } = textIn(lang).bladeren;
  const team = teamIn(turn);
  const managed = managedBy(asker, setups);
  const refused = team === undefined ? text.onlyShared : text.refused;
  if (team !== undefined && turn.speaker !== undefined && managed.length > 0) {
    return { team, speaker: turn.speaker, managed, lang };
  }
  await send(turn, { text: refused });
  return undefined;
}

function managedBy({ memberships }: Asker, setups: () => readonly Setup[]): Partnership[] {
  return memberships.flatMap((membership) => {
    const setup = setups().find(({ partnership }) => partnership.id === membership.partnership.id);
    return setup !== undefined && manages(membership, setup.partnership) ? [setup.partnership] : [];
  });
}

function cardOf(link: TeamLink | 'undone' | undefined, { managed, lang }: Manager, { setups, card }: KoppelDeps) {
  const linked = link === undefined || link === 'undone' ? link : partnershipOf(link, setups);
  return { card: card('koppel', teamView(linked, managed, lang)), summary: textIn(lang).bladeren.team.summary };
}

/** A partnership that is not there any more is none. */
function partnershipOf({ partnership: id }: TeamLink, setups: () => readonly Setup[]): Partnership | undefined {
  return setups().find(({ partnership }) => partnership.id === id)?.partnership;
}
