import type { Letter } from '../../../src/forms/letters/letter.js';
import { keepLetter, letterAt } from '../../../src/forms/letters/letters.js';
import { placeOf, quietly } from '../../kept.js';
import { type Reply, replaceOrSend, sendNew } from '../../reply.js';
import type { AtForm, FormDeps } from './at.js';

/** A card with something of a form in it. */
export interface About {
  kind: Letter['kind'];
  reply: Reply;
}

/**
 * Sends a new card with something of a form in it, and keeps where it stands. Of a card with answers it is kept first who is going to see them:
 * a form whose readers are not all known proves nothing.
 * @throws CodedError STORE_UNAVAILABLE; then nothing was sent
 */
export async function sendAbout(
  at: AtForm,
  deps: Pick<FormDeps, 'store' | 'audits'>,
  kind: Letter['kind'],
  reply: Reply,
): Promise<void> {
  await keepReader(at, deps, kind);
  await keep(at, deps, kind, await sendNew(at.turn, reply));
}

/**
 * Puts such a card in the place of the pressed one: that is where it stands, so this is kept only when it had to be a new one. Who is going to see
 * the answers is kept as of a new card: the pressed one may be of another day.
 * @throws CodedError STORE_UNAVAILABLE; then the pressed card still stands, and what the press changed was kept
 */
export async function replaceAbout(
  at: AtForm,
  deps: Pick<FormDeps, 'store' | 'audits'>,
  kind: Letter['kind'],
  reply: Reply,
): Promise<void> {
  await keepReader(at, deps, kind);
  await keep(at, deps, kind, await replaceOrSend(at.turn, reply));
}

async function keepReader(
  { turn, ref, person }: AtForm,
  { audits }: Pick<FormDeps, 'audits'>,
  kind: Letter['kind'],
): Promise<void> {
  const shows = kind === 'step' || kind === 'answers';
  if (shows) await audits.seen(ref, { kind: 'read', by: person.id, now: turn.now });
}

/** Whether the bot sent the pressed card to this very person, about this form: who lost the seat since is no stranger to it. */
export async function isOwnCard({ turn, ref, person }: AtForm, { store }: Pick<FormDeps, 'store'>): Promise<boolean> {
  const { conversation, replyToId } = turn.context.activity;
  if (replyToId === undefined) return false;
  const letter = await letterAt(store, ref, { conversationId: conversation.id, activityId: replyToId });
  return letter?.to === person.id && letter.form === ref.form;
}

async function keep(
  { turn, ref, person }: AtForm,
  { store }: Pick<FormDeps, 'store'>,
  kind: Letter['kind'],
  activityId: string | undefined,
): Promise<void> {
  const place = placeOf(turn, activityId);
  if (place === undefined) return;
  const letter = { place, kind, form: ref.form, to: person.id, at: turn.now.toISOString() };
  await quietly(turn, () => keepLetter(store, ref, letter));
}
