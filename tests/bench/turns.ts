import type { Connector } from '../support/connector.js';
import type { BenchSpeaker } from './data.js';

/** Each activity has an id of its own, over all runs: one that comes again is not answered twice. */
let taken = 0;

/**
 * Takes turns one after another, each an activity over HTTP with the reply to a loopback connector.
 * @returns the median time of a turn in milliseconds.
 */
export async function takeTurns(options: {
  connector: Connector;
  speaker: BenchSpeaker;
  port: number;
  /** What is typed or pressed, by the number of the turn. */
  say: (turn: number) => object;
  turns: number;
  /** What is asked for in the search of the compose box is answered at once, without a message. */
  atOnce?: boolean;
}): Promise<number> {
  const { connector, speaker, port, say, turns, atOnce = false } = options;
  const times: number[] = [];
  for (let count = 0; count < turns; count += 1) {
    connector.sent.length = 0;
    taken += 1;
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `bench-${taken}`,
        ...say(count),
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        from: { id: speaker.userId, aadObjectId: speaker.oid },
        recipient: { id: 'bot' },
        conversation: { id: 'chat', conversationType: 'personal', tenantId: speaker.tenant },
      }),
    });
    await response.arrayBuffer();
    times.push(performance.now() - began);
    const answered = atOnce ? connector.sent.length === 0 : connector.sent.length === 1;
    if (response.status !== 200 || !answered) throw new Error(`turn ${count} was not answered`);
  }
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN;
}
