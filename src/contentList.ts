import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { CodedError } from './errors.js';
import { readYaml } from './yaml.js';

/** Something wrong in a content file, at its line (from 1). `id` is the item it is about, where that can be read. */
export interface ContentFault {
  file: string;
  line: number;
  id?: string;
  message: string;
}

/** An item of a content file, with where it stands. */
export interface Located<T> {
  value: T;
  file: string;
  line: number;
}

/** Reads a content file, a YAML list, item by item: the good ones, and what is wrong with the others. */
export function readContentList<T>(
  dir: string,
  file: string,
  schema: z.ZodType<T>,
): { items: Located<T>[]; faults: ContentFault[] } {
  const yaml = readYaml(readFileSync(join(dir, file), 'utf8'));
  if (yaml.status === 'unreadable') return { items: [], faults: yaml.errors.map((error) => ({ file, ...error })) };
  if (!Array.isArray(yaml.value))
    return { items: [], faults: [{ file, line: 1, message: 'this file must be a list' }] };
  const items: Located<T>[] = [];
  const faults: ContentFault[] = [];
  for (const [at, item] of yaml.value.entries()) {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      items.push({
        value: parsed.data,
        file,
        get line() {
          return yaml.lineOf([at]);
        },
      });
    } else {
      for (const { path, message } of parsed.error.issues) {
        const where = path.length === 0 ? '' : `${path.join('.')}: `;
        faults.push({ file, line: yaml.lineOf([at, ...path]), ...idOf(item), message: `${where}${message}` });
      }
    }
  }
  return { items, faults };
}

/** One fault on one line: "kernbegrippen.yaml:12 (instituutsopleider): ...". */
export function faultLine({ file, line, id, message }: ContentFault): string {
  return `${file}:${line}${id === undefined ? '' : ` (${id})`}: ${message}`;
}

/** @throws CodedError CONTENT_INVALID that names all faults, one a line, when there are any. */
export function refuseFaults(what: string, faults: readonly ContentFault[]): void {
  if (faults.length === 0) return;
  throw new CodedError('CONTENT_INVALID', [`${what} cannot be read:`, ...faults.map(faultLine)].join('\n'));
}

function idOf(item: unknown): { id?: string } {
  if (typeof item !== 'object' || item === null || !('id' in item)) return {};
  return typeof item.id === 'string' ? { id: item.id } : {};
}
