import { z } from 'zod';
import { mayFillIn } from '../../../src/forms/may.js';
import { send } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { atForm, type FormDeps, refuseAtForm, wishOf } from './at.js';
import { stepReply } from './show.js';

const editSchema = z.object({ step: z.number().int().min(0).max(30).catch(0).default(0) });

/** "Aanpassen": the steps of a form that was handed in. Readers keep reading what was, until it is handed in again. */
export async function editForm(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const { step } = editSchema.parse(turn.pressed ?? {});
  const state = await deps.forms.open(at);
  const decision = mayFillIn(wishOf(at, state), 'form');
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'write');
  await send(turn, stepReply(at, deps, { state, part: 'form', step }));
}
