import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CodedError } from '../../src/errors.js';
import { loadPartnership } from '../../src/partnership/load.js';
import type { Setup } from '../../src/partnership/setup.js';

const folder = new URL('../../examples/', import.meta.url);

/**
 * The example partnerships.
 * @throws CodedError PARTNERSHIP_INVALID when one is faulty; `so partnership check` tells what.
 */
export async function loadExamples(): Promise<Setup[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const loaded = await loadPartnership(fileURLToPath(new URL(name, folder)));
      if (loaded.status === 'ok') return loaded.setup;
      throw new CodedError(
        'PARTNERSHIP_INVALID',
        `examples/${name} is faulty: npm run -s so -- partnership check examples/${name}`,
      );
    }),
  );
}
