import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import { mayConfirm, participationsOf } from '../../../src/forms/may.js';
import type { Turn } from '../../turn.js';
import { refusePress } from '../refuse.js';
import { atForm, type FormDeps, pressedAt, refuseAtForm, wishOf } from './at.js';
import { replaceAbout } from './letter.js';
import { presentReply } from './read.js';
import { receiptReply } from './show.js';

/** "Ik bevestig dit", "Ik heb dit gelezen" or "Akkoord met deze wijziging", for the version that the card showed. */
export async function confirmForm(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = z.object({ version: z.number().int().min(1) }).safeParse(turn.pressed).data;
  const at = pressed && (await atForm(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const formAt = pressedAt(at, (state) => mayConfirm(wishOf(at, state)));
  const review = { by: at.person.id, version: pressed.version, act: 'align' as const };
  const outcome = await deps.forms.review(
    formAt,
    (state) => ({ ...review, as: participationsOf(wishOf(at, state)) }),
    turn.now,
  );
  turn.log.info({ code: 'FORM_CONFIRM', outcome: outcome.status }, 'a confirmation of a form');
  const { state } = outcome;
  if (outcome.status === 'aligned') {
    await replaceAbout(
      at,
      deps,
      'receipt',
      receiptReply(at, deps, { state, part: 'form', receipt: { kind: 'confirmed' } }),
    );
  } else if (outcome.status === 'other-version') {
    const notices = [textIn(at.lang).nalezen.stale.version];
    await replaceAbout(at, deps, 'answers', await presentReply(at, deps, { state, notices }));
  } else if (outcome.status === 'refused') await refuseAtForm(turn, at, outcome.decision, 'confirm');
  else await refusePress(turn);
}
