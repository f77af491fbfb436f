import type { Target } from '../../../src/people/target.js';

/** Where Joris Elshout of `aSetup` can be reached. */
export function aTarget(overrides: Partial<Target> = {}): Target {
  return {
    serviceUrl: 'https://smba.example/emea/',
    conversationId: 'a:1',
    tenantId: '11111111-1111-4111-8111-111111111111',
    botId: '28:bot',
    aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
    ...overrides,
  };
}
