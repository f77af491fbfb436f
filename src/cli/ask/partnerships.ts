import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CodedError } from '../../errors.js';
import type { GlossaryPartnership } from '../../glossary/glossary.js';
import { overlaySchema } from '../../glossary/overlay.js';
import type { Language } from '../../language.js';
import { profileSchema } from '../../partnership/folder/profile.js';

/** All that `so ask` needs of a partnership; the roster is not read. */
export interface AskedPartnership extends GlossaryPartnership {
  language: Language;
}

const PROFILE = 'partnership.yaml';
const TERMS = 'begrippen.yaml';
/** The rest of the profile is looked at by `so partnership check`; here it may be wrong. */
const askedSchema = z.object({
  ...profileSchema.pick({ id: true, naam: true, taal: true }).shape,
  sector: profileSchema.shape.sector.optional().catch(undefined),
});

/**
 * The partnerships in a folder: itself when it is one, else every folder in it with a partnership.yaml. One without own
 * begrippen has none. Throws CodedError PARTNERSHIP_INVALID that names the file which cannot be read.
 */
export async function readPartnerships(dir: string): Promise<AskedPartnership[]> {
  const names = await listed(dir);
  if (names === undefined) throw new CodedError('PARTNERSHIP_INVALID', `${dir}: there is no such folder.`);
  if (names.includes(PROFILE)) return [await readOne(dir)];
  const folders = await Promise.all(
    names.toSorted().map(async (name) => {
      const folder = join(dir, name);
      return (await listed(folder))?.includes(PROFILE) === true ? [await readOne(folder)] : [];
    }),
  );
  return folders.flat();
}

async function readOne(folder: string): Promise<AskedPartnership> {
  const { id, naam, taal, sector } = await readAs(join(folder, PROFILE), askedSchema);
  const own = (await listed(folder))?.includes(TERMS) === true;
  const overlay = own ? await readAs(join(folder, TERMS), overlaySchema) : overlaySchema.parse({});
  return { id, name: naam, language: taal, overlay, ...(sector === undefined ? {} : { sector }) };
}

async function readAs<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(parse(await readFile(file, 'utf8')) ?? {});
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new CodedError('PARTNERSHIP_INVALID', `${file}: ${reason}`, { cause });
  }
}

/** The names in a folder; undefined when it is none. */
async function listed(dir: string): Promise<string[] | undefined> {
  return readdir(dir).catch(() => undefined);
}
