import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { assertFree } from '../../../bot/demo/ports.js';

describe('The ports of the demo', () => {
  it('are named when something listens there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await assert.rejects(assertFree([port]), {
      code: 'CONFIG_INVALID',
      message: new RegExp(`^Bezette poort: ${port}\\.`),
    });
    server.close();
    await once(server, 'close');
    await assertFree([port]);
  });

  it('are named when a connection from this machine has them: a window would quietly open elsewhere', async function () {
    const own = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
    if (own === undefined) return this.skip();
    const server = createServer().listen(0, own);
    await once(server, 'listening');
    const connection = connect((server.address() as AddressInfo).port, own);
    await once(connection, 'connect');
    const { localPort = 0 } = connection;
    await assert.rejects(assertFree([localPort]), { code: 'CONFIG_INVALID' });
    connection.destroy();
    server.close();
  });
});
