import { digestView } from '../../../cards/views/digest.js';
import type { Day } from '../../../src/calendar/day.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { digestAgain } from '../../../src/reminders/again.js';
import type { Digest } from '../../../src/reminders/digest.js';
import { readRecipient } from '../../../src/reminders/recipient.js';
import type { ToldDigest } from '../../../src/reminders/told.js';
import type { Reply } from '../../reply.js';
import type { Turn } from '../../turn.js';
import type { AtTaak, TaakDeps } from './at.js';

/** The digest that was pressed, as it stands now; undefined when it was another card, or when nothing is known of it any more. */
export async function pressedDigest(at: AtTaak, deps: TaakDeps): Promise<Reply | undefined> {
  const { from, day } = at.ids;
  if (from !== 'digest' || day === undefined) return undefined;
  const digest = await toldDigest(at, deps, (digests) => digests.find((each) => each.day === day));
  if (digest === undefined) return undefined;
  const view = digestView(digest, at.lang);
  return { card: deps.card('digest', view), summary: view.summary };
}

/** One of the digests that the speaker got (newest first), as it stands now. */
export async function toldDigest(
  { turn, setup, person, day }: { turn: Turn; setup: Setup; person: Person; day: Day },
  deps: TaakDeps,
  pick: (digests: readonly ToldDigest[]) => ToldDigest | undefined,
): Promise<Digest | undefined> {
  const addressee = addresseesOf(deps.setups()).find(({ members }) =>
    members.some((each) => each.setup.partnership.id === setup.partnership.id && each.person.id === person.id),
  );
  if (turn.speaker === undefined || addressee === undefined) return undefined;
  const told = pick((await readRecipient(deps.store, turn.speaker)).digests);
  if (told === undefined) return undefined;
  const facts = await deps.factsAround(addressee.members, day);
  return digestAgain({ ...deps, facts }, addressee, told, day);
}
