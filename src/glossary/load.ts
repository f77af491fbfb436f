import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ContentFault, type Located, readContentList, refuseFaults } from '../contentList.js';
import { once } from '../once.js';
import { canonical, type Entry, entrySchema, type Homonym, homonymSchema } from './entry.js';
import { type FactContent, readFacts } from './facts/load.js';

/** The shared begrippen: every entry, the table of words with several meanings, and the facts. */
export interface Content {
  entries: Entry[];
  homonyms: Homonym[];
  facts: FactContent;
}

const HOMONYMS = 'homonyms.yaml';
const contentDir = fileURLToPath(new URL('./content/', import.meta.url));

/**
 * Reads the begrippen from a folder: every *.yaml is a list of entries, homonyms.yaml the list of homonyms, `facts/` the facts. What
 * ships is read once in a process and shared, so nobody may change it.
 * Throws CodedError CONTENT_INVALID that names all faults at once, each with file, line and entry.
 */
export function loadContent(dir?: string): Content {
  return dir === undefined ? shipped() : loadFrom(dir);
}

const shipped = once(() => loadFrom(contentDir));

function loadFrom(dir: string): Content {
  const { content, faults } = read(dir);
  refuseFaults('The begrippen', faults);
  return content;
}

/** All faults of a content folder as values: unreadable YAML, a wrong shape, a double id or term, an id that leads nowhere. */
export function checkContent(dir: string = contentDir): ContentFault[] {
  return read(dir).faults;
}

function read(dir: string): { content: Content; faults: ContentFault[] } {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  const entryLists = files.filter((file) => file !== HOMONYMS).map((file) => readContentList(dir, file, entrySchema));
  const homonymLists = files
    .filter((file) => file === HOMONYMS)
    .map((file) => readContentList(dir, file, homonymSchema));
  const entries = entryLists.flatMap(({ items }) => items);
  const homonyms = homonymLists.flatMap(({ items }) => items);
  const faults = [...entryLists, ...homonymLists].flatMap((list) => list.faults);
  faults.push(...doubles(entries), ...deadEnds(entries, homonyms));
  const shared = entries.map((one) => one.value);
  const facts = readFacts(dir, shared);
  faults.push(...facts.faults);
  return { content: { entries: shared, homonyms: homonyms.map((one) => one.value), facts: facts.content }, faults };
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
  const senses = homonyms.flatMap((homonym) =>
    homonym.value.senses
      .filter((sense) => !known.has(sense.entry))
      .map((sense) => ({
        file: homonym.file,
        line: homonym.line,
        message: `senses: there is no entry with the id "${sense.entry}"`,
      })),
  );
  return [...related, ...senses];
}

function faultAt(entry: Located<Entry>, message: string): ContentFault {
  return { file: entry.file, line: entry.line, id: entry.value.id, message };
}
