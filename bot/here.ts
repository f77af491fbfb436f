import type { Speaker } from '../src/glossary/glossary.js';
import type { TeamLink } from '../src/teams/link.js';
import type { Teams } from '../src/teams/teams.js';
import type { Asker } from './asker.js';
import { teamIn } from './team.js';
import type { Turn } from './turn.js';

/** For whom an answer is: the asker, in the team or chat where it is asked. In a team of a partnership "hier" is that one. */
export async function speakerHere(turn: Turn, asker: Asker, teams: Teams): Promise<Speaker> {
  const team = teamIn(turn);
  return placed(asker, team && (await teams.of(team)));
}

/** The same from memory alone. */
export function recallHere(turn: Turn, asker: Asker, teams: Teams): Speaker {
  const team = teamIn(turn);
  return placed(asker, team && teams.recall(team));
}

function placed({ partnerships, roles }: Asker, link: TeamLink | undefined): Speaker {
  const ids = partnerships.map(({ id }) => id);
  if (link === undefined) return { partnerships: ids, roles };
  const here = link.partnership;
  // A role counts where it is held: elsewhere it says nothing about what a word means.
  return { partnerships: ids, roles: ids.includes(here) ? roles : [], here };
}
