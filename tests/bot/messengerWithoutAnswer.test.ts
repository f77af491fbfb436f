import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '../../bot/adapter.js';
import { createLog } from '../../bot/log.js';
import { createMessenger, refusalOf } from '../../bot/messenger.js';
import { loadCards } from '../../bot/render.js';
import { CodedError } from '../../src/errors.js';
import { addresseesOf } from '../../src/people/addressee.js';
import { aSetup } from '../support/builders/setup.js';

describe('A digest to which Teams does not answer', () => {
  let silent: Server;
  before((done) => {
    silent = createServer(() => {}).listen(0, '127.0.0.1', done);
  });
  after((done) => {
    silent.close(done);
    silent.closeAllConnections();
  });

  it('is given up after a while, so that nobody waits behind it, and is worth another try', async () => {
    const { port } = silent.address() as AddressInfo;
    const [addressee = assert.fail('nobody')] = addresseesOf([aSetup()]);
    const log = createLog('warn', { write: () => {} });
    const adapter = createAdapter({ type: 'none' });
    const messenger = createMessenger({
      adapter,
      appId: '',
      card: loadCards(),
      glossary: () => assert.fail(),
      log,
      patience: 50,
    });
    const target = {
      serviceUrl: `http://127.0.0.1:${port}`,
      conversationId: 'a:1',
      tenantId: addressee.tenant,
      botId: '28:bot',
      aadObjectId: 'anna',
    };
    const digest = { day: '2026-08-31', addressee, rows: [] };
    assert.deepEqual(await messenger.send(target, { kind: 'digest', digest }), {
      status: 'refused',
      code: 'NO_ANSWER',
      kind: 'busy',
    });
  });
});

describe('A send without an answer', () => {
  for (const [why, thrown, retry] of [
    ['the name of the host was not found just now', Object.assign(new Error('dns'), { code: 'EAI_AGAIN' }), true],
    ['the request broke off', Object.assign(new Error('broken'), { code: 'REQUEST_SEND_ERROR' }), true],
    ['the bot could not sign in', Object.assign(new Error('no token'), { errorCode: 'network_error' }), true],
    ['the card cannot be made', new CodedError('CARD_INVALID', 'too large'), false],
  ] as const) {
    it(`is ${retry ? '' : 'not '}worth another try when ${why}`, () => {
      assert.equal(refusalOf(thrown).kind, retry ? 'busy' : 'fault');
    });
  }
});
