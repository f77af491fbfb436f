import { z } from 'zod';
import { lastDigestView } from '../../cards/views/taak/waarom.js';
import { dayIn } from '../../src/calendar/day.js';
import { languageSchema } from '../../src/language.js';
import { admit } from '../admit.js';
import { languageFor } from '../asker.js';
import { studentsIn } from '../kept.js';
import type { Turn } from '../turn.js';
import { showCard, type TaakDeps } from './taak/at.js';
import { toldDigest } from './taak/digest.js';
import { membersOf } from './taken.js';

const pageSchema = z.object({ page: z.number().int().min(1).max(1000).catch(1), lang: languageSchema });

/** `waarom krijg ik dit?`, typed or turned over: the rows of the last digest, each with its reason. */
export async function explainDigest(turn: Turn, deps: TaakDeps): Promise<void> {
  const pressed = pageSchema.safeParse(turn.pressed).data;
  const asker = await admit(turn, deps, (one) => pressed?.lang ?? languageFor(one, turn.text));
  if (asker === undefined) return;
  const lang = pressed?.lang ?? languageFor(asker, turn.text);
  const [member] = membersOf(asker, deps);
  const day = dayIn(turn.now);
  let wasSent = false;
  const digest =
    member &&
    (await toldDigest({ turn, ...member, day }, deps, (digests) => {
      const [last] = digests.filter((each) => each.day <= day);
      wasSent = last !== undefined;
      return last;
    }));
  const view = lastDigestView({ digest, wasSent, day, lang, page: pressed?.page ?? 1 });
  const from = pressed === undefined ? 'taken' : 'taak';
  await showCard(turn, deps, view, { from, about: studentsIn(digest?.rows ?? []) });
}
