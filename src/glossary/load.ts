import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CodedError } from '../errors.js';
import { canonical, type Entry, entrySchema, type Homonym, homonymSchema } from './entry.js';

/** The shared begrippen: every entry, and the table of words with several meanings. */
export interface Content {
  entries: Entry[];
  homonyms: Homonym[];
}

/** Something wrong in a content file, at its line (from 1). `id` is the entry it is about, where that can be read. */
export interface ContentFault {
  file: string;
  line: number;
  id?: string;
  message: string;
}

interface Located<T> {
  value: T;
  file: string;
  line: number;
}

const HOMONYMS = 'homonyms.yaml';
const contentDir = fileURLToPath(new URL('./content/', import.meta.url));

/**
 * Reads the begrippen from a folder: every *.yaml is a list of entries, homonyms.yaml the list of homonyms.
 * Throws CodedError CONTENT_INVALID that names all faults at once, each with file, line and entry.
 */
export function loadContent(dir: string = contentDir): Content {
  const { content, faults } = read(dir);
  if (faults.length === 0) return content;
  throw new CodedError('CONTENT_INVALID', ['The begrippen cannot be read:', ...faults.map(faultLine)].join('\n'));
}

/** All faults of a content folder as values: unreadable YAML, a wrong shape, a double id or term, an id that leads nowhere. */
export function checkContent(dir: string = contentDir): ContentFault[] {
  return read(dir).faults;
}

/** One fault on one line: "kernbegrippen.yaml:12 (instituutsopleider): ...". */
export function faultLine({ file, line, id, message }: ContentFault): string {
  return `${file}:${line}${id === undefined ? '' : ` (${id})`}: ${message}`;
}

function read(dir: string): { content: Content; faults: ContentFault[] } {
  const faults: ContentFault[] = [];
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  const entries = files.filter((file) => file !== HOMONYMS).flatMap((file) => readList(dir, file, entrySchema, faults));
  const homonyms = files
    .filter((file) => file === HOMONYMS)
    .flatMap((file) => readList(dir, file, homonymSchema, faults));
  faults.push(...doubles(entries), ...deadEnds(entries, homonyms));
  return { content: { entries: entries.map((one) => one.value), homonyms: homonyms.map((one) => one.value) }, faults };
}

function readList<T>(dir: string, file: string, schema: z.ZodType<T>, faults: ContentFault[]): Located<T>[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(dir, file), 'utf8'), { lineCounter: lines });
  for (const error of document.errors)
    faults.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message });
  if (document.errors.length > 0) return [];
  const items: unknown = document.toJS();
  if (!Array.isArray(items)) {
    faults.push({ file, line: 1, message: 'this file must be a list' });
    return [];
  }
  return items.flatMap((item: unknown, at) => {
    const lineAt = (path: readonly PropertyKey[]) => lineOf(document, [at, ...path], lines);
    const parsed = schema.safeParse(item);
    if (parsed.success) return [{ value: parsed.data, file, line: lineAt([]) }];
    for (const issue of parsed.error.issues) {
      const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
      faults.push({ file, line: lineAt(issue.path), ...idOf(item), message: `${where}${issue.message}` });
    }
    return [];
  });
}

/** The line of the deepest part of a path that is there; what is missing is told at the thing it is missing from. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function idOf(item: unknown): { id?: string } {
  if (typeof item !== 'object' || item === null || !('id' in item)) return {};
  return typeof item.id === 'string' ? { id: item.id } : {};
}

function doubles(entries: readonly Located<Entry>[]): ContentFault[] {
  const ids = new Map<string, Located<Entry>>();
  const terms = new Map<string, Located<Entry>>();
  return entries.flatMap((entry) => {
    const faults: ContentFault[] = [];
    const sameId = ids.get(entry.value.id);
    const term = canonical(entry.value);
    const sameTerm = terms.get(term);
    if (sameId !== undefined) faults.push(faultAt(entry, `the id is taken already, at ${sameId.file}:${sameId.line}`));
    if (sameTerm !== undefined) {
      const place = `${sameTerm.file}:${sameTerm.line}`;
      faults.push(faultAt(entry, `"${term}" is there already, at ${place}; give each meaning its own sense`));
    }
    ids.set(entry.value.id, sameId ?? entry);
    terms.set(term, sameTerm ?? entry);
    return faults;
  });
}

function deadEnds(entries: readonly Located<Entry>[], homonyms: readonly Located<Homonym>[]): ContentFault[] {
  const known = new Set(entries.map((entry) => entry.value.id));
  const related = entries.flatMap((entry) =>
    entry.value.related
      .filter((id) => !known.has(id))
      .map((id) => faultAt(entry, `related: there is no entry with the id "${id}"`)),
  );
  const senses = homonyms.flatMap(({ value, file, line }) =>
    value.senses
      .filter((sense) => !known.has(sense.entry))
      .map((sense) => ({ file, line, message: `senses: there is no entry with the id "${sense.entry}"` })),
  );
  return [...related, ...senses];
}

function faultAt(entry: Located<Entry>, message: string): ContentFault {
  return { file: entry.file, line: entry.line, id: entry.value.id, message };
}
