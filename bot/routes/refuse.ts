import { textIn } from '../../cards/text/text.js';
import { answerInvoke, answerSearch, isOfComposeBox } from '../invoke.js';
import { send } from '../reply.js';
import { spokenIn } from '../spoken.js';
import type { Turn } from '../turn.js';

/** A card button that is not ours, or no longer: say so and point the way on. */
export async function refusePress(turn: Turn): Promise<void> {
  turn.log.info({ code: 'PRESS_UNKNOWN' }, 'a press that no route knows');
  await send(turn, { text: textIn(spokenIn(turn)).press.unknown });
}

/** Another channel than Teams lets the client choose who it is, so nothing is answered there. */
export async function refuseOtherChannel(turn: Turn): Promise<void> {
  turn.log.warn({ code: 'CHANNEL_REFUSED', channel: turn.context.activity.channelId }, 'another channel than Teams');
  if (turn.kind === 'message') await send(turn, { text: textIn(spokenIn(turn)).refused.onlyTeams });
  if (turn.kind === 'invoke') await refuseInvoke(turn);
}

/** An invoke that no route knows still gets an answer that Teams can show, instead of "something went wrong". */
export async function refuseInvoke(turn: Turn): Promise<void> {
  const { name } = turn.context.activity;
  const sentence = textIn(spokenIn(turn)).refused.notYet;
  turn.log.info({ code: 'INVOKE_UNKNOWN', name }, 'an invoke that no route knows');
  if (isOfComposeBox(turn)) return answerSearch(turn, sentence);
  const { status, body } = invokeAnswer(name ?? '', sentence);
  await answerInvoke(turn, body, status);
}

function invokeAnswer(name: string, sentence: string) {
  if (name === 'adaptiveCard/action') {
    const value = { code: 'BadRequest', message: sentence };
    return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
  }
  if (name.startsWith('task/')) return { status: 200, body: { task: { type: 'message', value: sentence } } };
  return { status: 501, body: { error: sentence } };
}
