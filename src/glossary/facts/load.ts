import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFault, type Located, readContentList } from '../../contentList.js';
import type { Entry } from '../entry.js';
import { type Fact, factSchema } from './fact.js';
import { type Notion, notionSchema } from './notion.js';
import { notionsIn, readPattern } from './pattern.js';

/** The facts, and what questions for them speak of. */
export interface FactContent {
  facts: Fact[];
  notions: Notion[];
}

export const noFacts: FactContent = { facts: [], notions: [] };

/** Where they stand in the folder of the begrippen. */
const FOLDER = 'facts';
const NOTIONS = 'notions.yaml';

/**
 * Reads the facts that belong to a folder of begrippen: every *.yaml in its folder `facts` is a list of facts, notions.yaml the
 * list of notions. A folder without them has none. Faults are values: a wrong shape, a double id, a term or notion that leads nowhere.
 */
export function readFacts(
  begrippen: string,
  entries: readonly Entry[],
): { content: FactContent; faults: ContentFault[] } {
  if (!existsSync(join(begrippen, FOLDER))) return { content: noFacts, faults: [] };
  const files = readdirSync(join(begrippen, FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${FOLDER}/${file}`)
    .toSorted();
  const dir = begrippen;
  const isNotions = (file: string) => file === `${FOLDER}/${NOTIONS}`;
  const lists = files.filter((file) => !isNotions(file)).map((file) => readContentList(dir, file, factSchema));
  const notionLists = files.filter(isNotions).map((file) => readContentList(dir, file, notionSchema));
  const facts = lists.flatMap(({ items }) => items);
  const notions = notionLists.flatMap(({ items }) => items);
  const known = new Set(entries.map((entry) => entry.id));
  const faults = [
    ...[...lists, ...notionLists].flatMap((list) => list.faults),
    ...doubles(facts),
    ...doubles(notions),
    ...deadEnds(facts, notions, known),
  ];
  return { content: { facts: facts.map(({ value }) => value), notions: notions.map(({ value }) => value) }, faults };
}

function doubles(items: readonly Located<{ id: string }>[]): ContentFault[] {
  const first = new Map<string, Located<{ id: string }>>();
  return items.flatMap((item) => {
    const same = first.get(item.value.id);
    first.set(item.value.id, same ?? item);
    return same === undefined ? [] : [faultAt(item, `the id is taken already, at ${same.file}:${same.line}`)];
  });
}

function deadEnds(
  facts: readonly Located<Fact>[],
  notions: readonly Located<Notion>[],
  known: ReadonlySet<string>,
): ContentFault[] {
  const notionIds = new Set(notions.map(({ value }) => value.id));
  const noEntry = (item: Located<{ id: string }>, field: string, id: string) =>
    known.has(id) ? [] : [faultAt(item, `${field}: there is no entry with the id "${id}"`)];
  return [
    ...facts.flatMap((fact) => {
      const { term, asks } = fact.value;
      const named = Object.values(asks).flatMap((patterns) => patterns.flatMap((one) => notionsIn(readPattern(one))));
      const unknown = [...new Set(named)].filter((notion) => !notionIds.has(notion));
      return [
        ...noEntry(fact, 'term', term),
        ...unknown.map((notion) => faultAt(fact, `asks: there is no notion "${notion}"`)),
      ];
    }),
    ...notions.flatMap((notion) => notion.value.entries.flatMap((id) => noEntry(notion, 'entries', id))),
  ];
}

function faultAt({ file, line, value }: Located<{ id: string }>, message: string): ContentFault {
  return { file, line, id: value.id, message };
}
