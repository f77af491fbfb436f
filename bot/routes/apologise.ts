import { textIn } from '../../cards/text/text.js';
import { asCodedError, type ErrorCode } from '../../src/errors.js';
import { answerInvoke, answerSearch, isOfComposeBox } from '../invoke.js';
import { spokenIn } from '../spoken.js';
import type { Turn } from '../turn.js';

/**
 * The one place where an error becomes a sentence: a coded log line for who runs the bot, a way on for the person. It never
 * throws: when even the apology cannot be sent, that is logged too.
 */
export async function apologise(turn: Turn, thrown: unknown): Promise<void> {
  const { code } = asCodedError(thrown);
  const reference = referenceOf(turn, code);
  turn.log.error({ code, reference, err: thrown }, 'a turn failed');
  try {
    const sentence = sentenceFor(turn, code, reference);
    if (isOfComposeBox(turn)) {
      await answerSearch(turn, sentence);
    } else if (turn.kind === 'invoke') {
      const value = { code, message: sentence };
      await answerInvoke(turn, { statusCode: 500, type: 'application/vnd.microsoft.error', value });
    } else if (turn.kind === 'message') {
      await turn.context.sendActivity(sentence);
    }
  } catch (unsent) {
    turn.log.error({ code: 'REPLY_NOT_SENT', reference, err: unsent }, 'the apology could not be sent');
  }
}

function sentenceFor(turn: Turn, code: ErrorCode, reference: string): string {
  const { error } = textIn(spokenIn(turn));
  return code === 'STORE_UNAVAILABLE' ? error.store(reference) : error.other(reference);
}

/** Short enough to read out over the phone, and in the log line: the code and the end of the activity's id. */
function referenceOf(turn: Turn, code: ErrorCode): string {
  const id = (turn.context.activity.id ?? '').replace(/[^a-z0-9]/gi, '').slice(-6);
  return id === '' ? code : `${code}-${id}`;
}
