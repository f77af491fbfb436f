import assert from 'node:assert/strict';
import { HOUR, SECOND } from '../../../src/clock.js';
import { createLimits, type Kind } from './windows.js';

const chat = { kind: 'send' as Kind, tenant: 't', thread: 'chat' };

/** How many of these moments (milliseconds) got through. */
function taken(moments: readonly number[], request: (at: number) => typeof chat): number {
  const limits = createLimits();
  return moments.filter((at) => limits.take(request(at), at) === undefined).length;
}

/** So many moments, evenly spread from 0. */
function every(gap: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => at * gap);
}

describe('the limits of Teams', () => {
  for (const { kind, most, within } of [
    { kind: 'send', most: 7, within: 1 * SECOND },
    { kind: 'send', most: 8, within: 2 * SECOND },
    { kind: 'send', most: 60, within: 30 * SECOND },
    { kind: 'send', most: 1800, within: HOUR },
    { kind: 'member', most: 14, within: 1 * SECOND },
    { kind: 'member', most: 16, within: 2 * SECOND },
    { kind: 'member', most: 120, within: 30 * SECOND },
    { kind: 'member', most: 3600, within: HOUR },
  ] as const) {
    it(`one conversation takes ${most} of kind ${kind} in ${within / SECOND} s and not one more`, () => {
      // As fast as the shorter limits allow, so that this is the one that is met.
      const tight = every((within - 1) / (most + 1), most + 1);

      assert.equal(
        taken(tight, () => ({ ...chat, kind })),
        most,
      );
    });
  }

  it('an app sends 50 in a second in a tenant, however many conversations it has', () => {
    const moments = every(10, 100);

    assert.equal(
      taken(moments, (at) => ({ ...chat, thread: `chat-${at}` })),
      50,
    );
  });

  it('sends and look-ups of members share the 50 of a tenant', () => {
    const moments = every(10, 100);

    const passed = taken(moments, (at) => ({ ...chat, kind: at % 20 === 0 ? 'member' : 'send', thread: `chat-${at}` }));

    assert.equal(passed, 50);
  });

  it('another tenant has its own 50', () => {
    const moments = every(10, 100);

    assert.equal(
      taken(moments, (at) => ({ ...chat, tenant: at % 20 === 0 ? 't' : 'u', thread: `chat-${at}` })),
      100,
    );
  });

  it('who waits as long as was said gets through, and who asks a moment sooner does not', () => {
    const limits = createLimits();
    for (const at of every(100, 7)) limits.take(chat, at);

    const wait = limits.take(chat, 650) ?? Number.NaN;

    assert.equal(wait, 350);
    assert.notEqual(limits.take(chat, 650 + wait - 1), undefined);
    assert.equal(limits.take(chat, 650 + wait), undefined);
  });

  it('what was refused does not count: hammering makes the wait no longer', () => {
    const limits = createLimits();
    for (const at of every(100, 7)) limits.take(chat, at);

    for (const at of every(1, 300)) limits.take(chat, 650 + at);

    assert.equal(limits.take(chat, 1000), undefined);
  });

  it('a window slides: seven at the end of a second leave no room for seven at the beginning of the next', () => {
    const moments = [...every(1, 7).map((at) => at + 900), ...every(1, 7).map((at) => at + 1100)];

    assert.equal(
      taken(moments, () => chat),
      7,
    );
  });
});
