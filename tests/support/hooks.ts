import assert from 'node:assert/strict';
import type { RootHookObject } from 'mocha';

// What nobody expected on the console is a fault of the product: it fails the test that caused it.
const said: string[] = [];
for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    said.push(`console.${level}: ${parts.map(String).join(' ')}`);
  };
}

export const mochaHooks: RootHookObject = {
  afterEach() {
    assert.deepEqual(said.splice(0), []);
  },
};
