import assert from 'node:assert/strict';
import { startLimitedConnector } from './connector.js';

describe('the connector that holds to the limits of Teams', () => {
  it('answers 429 and says when to come back, and takes the message then', async () => {
    let at = 0;
    const connector = await startLimitedConnector({ now: () => at });
    try {
      for (let sent = 0; sent < 7; sent += 1) assert.equal((await send(connector.serviceUrl)).status, 200);

      const eighth = await send(connector.serviceUrl);
      at = 1000 * Number(eighth.headers.get('retry-after'));
      const again = await send(connector.serviceUrl);

      assert.equal(eighth.status, 429);
      assert.equal(again.status, 200);
      assert.equal(connector.arrivals.filter(({ taken }) => taken).length, 8);
      assert.equal(connector.arrivals.filter(({ throttled }) => throttled).length, 1);
    } finally {
      await connector.close();
    }
  });

  it('look-ups of members count for the fifty of a tenant', async () => {
    const connector = await startLimitedConnector({ now: () => 0 });
    try {
      for (let asked = 0; asked < 50; asked += 1) {
        const member = await fetch(`${connector.serviceUrl}/v3/conversations/chat-${asked}/members/29:a`);
        assert.equal(member.status, 404);
      }

      assert.equal((await send(connector.serviceUrl)).status, 429);
    } finally {
      await connector.close();
    }
  });

  it('a message of which the answer gets lost was taken, one that is cut off before it was not', async () => {
    const treatments = [{ cut: 'before' as const }, { cut: 'after' as const }, { refuse: 503 }];
    const connector = await startLimitedConnector({ treat: () => treatments.shift() ?? {} });
    try {
      await assert.rejects(send(connector.serviceUrl));
      await assert.rejects(send(connector.serviceUrl));
      assert.equal((await send(connector.serviceUrl)).status, 503);

      assert.deepEqual(
        connector.arrivals.map(({ taken, answer }) => ({ taken, answer })),
        [
          { taken: false, answer: 'cut' },
          { taken: true, answer: 'cut' },
          { taken: false, answer: 503 },
        ],
      );
    } finally {
      await connector.close();
    }
  });
});

function send(serviceUrl: string): Promise<Response> {
  return fetch(`${serviceUrl}/v3/conversations/chat/activities`, { method: 'POST', body: '{}' });
}
