import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { type Environment, readConfig, settingsSchema } from '../../config.js';
import { asCodedError } from '../../errors.js';
import type { Complaint } from './complaint.js';

const FILE = '.env.example';

/** The example of a configuration is one that works, names every setting and no other; and what is set here now is right. */
export async function checkConfig(root: string, env: Environment): Promise<Complaint[]> {
  const text = await readFile(path.join(root, FILE), 'utf8');
  const lineOf = (name: string) => {
    const index = text.split('\n').findIndex((line) => line.startsWith(`${name}=`));
    return index < 0 ? {} : { line: index + 1 };
  };
  const example = parseEnv(text);
  const settings = Object.keys(settingsSchema.shape);
  // readConfig names those that begin with SOBOT_; a misspelt name of the Bot Framework would pass it.
  const strange = Object.keys(example).filter((name) => !settings.includes(name) && !name.startsWith('SOBOT_'));
  const missing = settings.filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
  return [
    ...faultsOf(example).map(({ name, message }) => ({ file: FILE, ...lineOf(name), message })),
    ...strange.map((name) => ({ file: FILE, ...lineOf(name), message: `${name}: not a setting of this bot` })),
    ...missing.map((name) => ({ file: FILE, message: `${name}: a setting that is not explained here` })),
    ...faultsOf(env).map(({ message }) => ({ file: 'environment', message })),
  ];
}

function faultsOf(env: Environment): { name: string; message: string }[] {
  try {
    readConfig(env);
    return [];
  } catch (thrown) {
    const [, ...faults] = asCodedError(thrown).message.split('\n- ');
    return faults.map((message) => ({ name: message.split(':')[0] ?? '', message }));
  }
}
