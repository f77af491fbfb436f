import type { Turn } from './turn.js';

/** Answers an invoke; what Teams makes of it depends on the name of the invoke. */
export async function answerInvoke(turn: Turn, body: object, status = 200): Promise<void> {
  await turn.context.sendActivity({ type: 'invokeResponse', value: { status, body } });
}

/** One sentence as the result of a search in the compose box. */
export async function answerSearch(turn: Turn, text: string): Promise<void> {
  await answerInvoke(turn, { composeExtension: { type: 'message', text } });
}

/** Whether this is something of the compose box; a card error means nothing there. */
export function isOfComposeBox({ kind, context }: Turn): boolean {
  return kind === 'invoke' && (context.activity.name ?? '').startsWith('composeExtension/');
}
