import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import type { FormState } from '../../../src/forms/form.js';
import { mayConfirm, participationsOf } from '../../../src/forms/may.js';
import { wordsOf } from '../../../src/forms/signatures.js';
import type { Turn } from '../../turn.js';
import { refusePress } from '../refuse.js';
import { type AtForm, atForm, type FormDeps, pressedAt, refuseAtForm, wishOf, wordSchema } from './at.js';
import { type About, replaceAbout } from './letter.js';
import { presentReply } from './read.js';
import { receiptReply } from './show.js';

const pressSchema = z.object({ version: z.number().int().min(1), word: wordSchema });

/** "Ik bevestig dit", "Ik heb dit gelezen" or "Akkoord met deze wijziging", for the version that the card showed. */
export async function confirmForm(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = pressSchema.safeParse(turn.pressed).data;
  const at = pressed && (await atForm(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const formAt = pressedAt(at, (state) => mayConfirm(wishOf(at, state)));
  const { version, word } = pressed;
  const review = { by: at.person.id, version, word, act: 'align' as const };
  const outcome = await deps.forms.review(
    formAt,
    (state) => ({ ...review, as: participationsOf(wishOf(at, state)) }),
    turn.now,
  );
  turn.log.info({ code: 'FORM_CONFIRM', outcome: outcome.status }, 'a confirmation of a form');
  const { state } = outcome;
  if (outcome.status === 'aligned' || outcome.status === 'stale') {
    const { kind, reply } = await saidReply(at, deps, state, outcome.status === 'stale' ? 'align' : undefined);
    await replaceAbout(at, deps, kind, reply);
  } else if (outcome.status === 'other-version') {
    const notices = [textIn(at.lang).nalezen.stale.version];
    await replaceAbout(at, deps, 'answers', await presentReply(at, deps, { state, notices }));
  } else if (outcome.status === 'refused') await refuseAtForm(turn, at, outcome.decision, 'confirm');
  else await refusePress(turn);
}

/**
 * What somebody said of the last version, now or before, as a receipt; who said nothing of it gets the form as it is. `late`: what a press wanted
 * that came too late to count.
 */
export async function saidReply(
  at: AtForm,
  deps: FormDeps,
  state: FormState,
  late?: 'align' | 'ask-back',
): Promise<About> {
  const last = wordsOf(state, at.person.id).at(-1);
  if (last?.version === state.version) {
    const receipt = { kind: last.asks ? ('asked-back' as const) : ('confirmed' as const) };
    const isOld = late !== undefined && (late === 'ask-back') !== last.asks;
    return { kind: 'receipt', reply: receiptReply(at, deps, { state, part: 'form', receipt, isOld }) };
  }
  // Who handed it in has nothing to agree with: no card of ours has such a button.
  const notices = state.submission?.by === at.person.id ? [textIn(at.lang).nalezen.stale.own] : [];
  return { kind: 'answers', reply: await presentReply(at, deps, { state, notices }) };
}
