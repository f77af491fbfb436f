import type { Messenger } from './messenger.js';

/**
 * The same messenger, starting at most so many sends a second, evenly spread and in the order in which they were asked for:
 * a channel refuses bursts, and the answers to people who are speaking now come first.
 */
export function paced(messenger: Messenger, perSecond: number): Messenger {
  const gap = 1000 / perSecond;
  let free = Promise.resolve();
  return {
    async send(target, message) {
      const turn = free;
      free = turn.then(() => wait(gap));
      await turn;
      return messenger.send(target, message);
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
