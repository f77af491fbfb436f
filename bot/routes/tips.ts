import { z } from 'zod';
import { tipsView } from '../../cards/views/tips.js';
import { languageSchema } from '../../src/language.js';
import { tipsFor } from '../../src/tasks/tips.js';
import { admit } from '../admit.js';
import { type Asker, languageFor } from '../asker.js';
import { replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import { membersOf, type TakenDeps } from './taken.js';

const pageSchema = z.object({ page: z.number().int().min(1).max(1000), lang: languageSchema });

/** `tips`, typed or pressed: what goes on all semester in the own roles. Pages stay one card. */
export async function showTips(turn: Turn, deps: Pick<TakenDeps, 'identities' | 'card' | 'setups' | 'catalogue'>) {
  const pressed = pageSchema.safeParse(turn.pressed).data;
  const languageIn = (asker: Asker) => pressed?.lang ?? languageFor(asker, turn.text);
  const asker = await admit(turn, deps, languageIn);
  if (asker === undefined) return;
  const tips = membersOf(asker, deps).flatMap(({ setup, person }) => tipsFor(setup, deps.catalogue, person));
  const view = tipsView(tips, pressed?.page ?? 1, languageIn(asker));
  const reply = { card: deps.card('tips', view), summary: view.title };
  await (pressed === undefined ? send(turn, reply) : replacePressed(turn, reply));
}
