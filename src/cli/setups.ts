import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '../errors.js';
import { loadPartnership } from '../partnership/load.js';
import type { Setup } from '../partnership/setup.js';

const PROFILE = 'partnership.yaml';

/**
 * The partnerships in a folder: itself when it is one, else every folder in it with a partnership.yaml, by name.
 * @throws CodedError PARTNERSHIP_INVALID when there is no such folder, or when one of them is faulty
 */
export async function readSetups(dir: string): Promise<Setup[]> {
  const names = await listed(dir);
  if (names === undefined) throw new CodedError('PARTNERSHIP_INVALID', `${dir}: there is no such folder.`);
  if (names.includes(PROFILE)) return [await readOne(dir)];
  const inside = names.toSorted().map(async (name) => {
    const folder = join(dir, name);
    return (await listed(folder))?.includes(PROFILE) === true ? [await readOne(folder)] : [];
  });
  return (await Promise.all(inside)).flat();
}

async function readOne(folder: string): Promise<Setup> {
  const loaded = await loadPartnership(folder);
  if (loaded.status === 'ok') return loaded.setup;
  throw new CodedError('PARTNERSHIP_INVALID', `${folder} is faulty: so partnership check ${folder} tells what.`);
}

/** The names in a folder; undefined when it is none. */
async function listed(dir: string): Promise<string[] | undefined> {
  return readdir(dir).catch(() => undefined);
}
