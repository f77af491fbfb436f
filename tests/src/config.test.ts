import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig, settingsSchema } from '../../src/config.js';
import { CodedError } from '../../src/errors.js';

const production = {
  NODE_ENV: 'production',
  SOBOT_STORE: 'cosmos',
  SOBOT_COSMOS_ENDPOINT: 'https://sobot.documents.example:443/',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (thrown) {
    assert.ok(thrown instanceof CodedError);
    assert.equal(thrown.code, 'CONFIG_INVALID');
    return thrown.message;
  }
  return '';
}

describe('The configuration', () => {
  it('needs nothing to try the bot on a machine of your own, and then listens to that machine alone', () => {
    const config = readConfig({});
    assert.deepEqual(config.credentials, { type: 'none' });
    assert.deepEqual([config.host, config.port, config.store.kind], ['127.0.0.1', 3978, 'embedded']);
  });

  it('is complete for production with Cosmos DB and a managed identity', () => {
    const config = readConfig({ ...production, PORT: '8080' });
    assert.equal(config.credentials.type, 'UserAssignedMSI');
    assert.deepEqual([config.host, config.port, config.store.kind], ['0.0.0.0', 8080, 'cosmos']);
  });

  it('has the address at which files are fetched, and works without one', () => {
    assert.equal(readConfig(production).publicUrl, undefined);
    const config = readConfig({ ...production, SOBOT_PUBLIC_URL: 'https://sobot.example.org' });
    assert.equal(config.publicUrl, 'https://sobot.example.org');
    assert.equal(readConfig({ SOBOT_PUBLIC_URL: 'http://127.0.0.1:3978' }).publicUrl, 'http://127.0.0.1:3978');
  });

  it('stops a production start without credentials and store, and names every fault at once', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    for (const name of ['SOBOT_STORE', 'MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId']) {
      assert.match(faults, new RegExp(`- ${name}:`));
    }
  });

  const faulty: [string, Record<string, string>, RegExp][] = [
    ['a SOBOT_ setting that does not exist', { SOBOT_PROT: '1' }, /SOBOT_PROT: not a setting/],
    ['a port that is no port', { SOBOT_PORT: 'many' }, /SOBOT_PORT/],
    ['the embedded store in production', { ...production, SOBOT_STORE: 'embedded' }, /must be "cosmos" in production/],
    [
      'an address of files that anybody on the way can read, in production',
      { ...production, SOBOT_PUBLIC_URL: 'http://sobot.example.org' },
      /SOBOT_PUBLIC_URL: must begin with https:/,
    ],
    ['an address that is none', { SOBOT_PUBLIC_URL: 'sobot.example.org' }, /SOBOT_PUBLIC_URL/],
    ['Cosmos DB without an endpoint', { SOBOT_STORE: 'cosmos' }, /SOBOT_COSMOS_ENDPOINT/],
    [
      'a single tenant without its password',
      { ...production, MicrosoftAppType: 'SingleTenant' },
      /MicrosoftAppPassword: missing/,
    ],
    ['a password with a managed identity', { ...production, MicrosoftAppPassword: 'geheim' }, /must be empty/],
    ['an app id without the rest', { MicrosoftAppId: production.MicrosoftAppId }, /MicrosoftAppType: missing/],
    [
      'the multi-tenant type that Azure no longer makes',
      { ...production, MicrosoftAppType: 'MultiTenant' },
      /MicrosoftAppType/,
    ],
  ];
  for (const [what, env, expected] of faulty) {
    it(`refuses ${what}`, () => assert.match(faultsOf(env), expected));
  }

  it('never repeats a value in a fault', () => {
    assert.doesNotMatch(faultsOf({ ...production, MicrosoftAppPassword: 'geheim', SOBOT_PORT: 'geheim' }), /geheim/);
  });

  it('takes an empty line as "not set"', () => {
    assert.equal(readConfig({ SOBOT_PORT: '', MicrosoftAppId: '' }).port, 3978);
  });

  it('has every setting in .env.example, and no other', () => {
    const named = readFileSync('.env.example', 'utf8').match(/^[A-Za-z_]+(?==)/gm) ?? [];
    // PORT is given by the host and not filled in by a person.
    assert.deepEqual(
      named.sort(),
      Object.keys(settingsSchema.shape)
        .filter((name) => name !== 'PORT')
        .sort(),
    );
  });
});
