import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z
  .object({
    overrides: z.record(z.string(), z.unknown()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe('The repository', () => {
  it('gives the reason of every override', () => {
    const reasons = readFileSync('ARCHITECTURE.md', 'utf8').split('### Overrides')[1] ?? '';
    for (const name of Object.keys(manifest.overrides)) {
      assert.ok(reasons.includes(`\`${name}`), `ARCHITECTURE.md gives no reason for the override of ${name}`);
    }
  });

  it('pins every package exactly', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it('names no registry in the lockfile, so that it installs from wherever npm is set to', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"|https?:\/\/registry/);
  });

  it('runs no install scripts', () => {
    assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
  });
});
