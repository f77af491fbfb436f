import { fileURLToPath } from 'node:url';
import { type AskedPartnership, readPartnerships } from '../../../src/cli/ask/partnerships.js';
import type { Answer } from '../../../src/glossary/answer.js';
import {
  canonical,
  type Entry,
  type EntryInput,
  entrySchema,
  type Homonym,
  homonymSchema,
} from '../../../src/glossary/entry.js';
import { noFacts } from '../../../src/glossary/facts/load.js';
import {
  createGlossary,
  type Glossary,
  type GlossaryPartnership,
  type Speaker,
} from '../../../src/glossary/glossary.js';
import { type Content, loadContent } from '../../../src/glossary/load.js';
import { overlaySchema } from '../../../src/glossary/overlay.js';

/** A whole entry from what a test cares about. */
export function anEntry(given: Partial<EntryInput> & { id: string }): Entry {
  return entrySchema.parse({
    term: given.id,
    theme: 'leren',
    kind: 'begrip',
    english: { term: `${given.id} (en)` },
    definition: { nl: `Uitleg van ${given.id}.`, en: `Explanation of ${given.id}.` },
    sources: [{ document: '000', lines: '1-2' }],
    ...given,
  });
}

/** A word with several meanings: the ids of its entries, or whole senses. */
export function aHomonym(
  asked: string,
  rule: 'choose' | 'first',
  ...senses: (string | { entry: string; cues?: string[]; roles?: string[] })[]
): Homonym {
  return homonymSchema.parse({
    asked: [asked],
    rule,
    senses: senses.map((sense) => (typeof sense === 'string' ? { entry: sense } : sense)),
  });
}

/** A partnership with notes: the id of an entry and what differs. */
export function aPartnership(
  id: string,
  ...notes: { entry: string; weight?: 'first' | 'decides'; word?: string }[]
): GlossaryPartnership {
  const overlay = overlaySchema.parse({
    notes: notes.map(({ entry, weight, word }) => ({
      entry,
      note: { nl: `Zo is het bij ${id}.`, en: `So it is at ${id}.` },
      ...(weight === undefined ? {} : { weight }),
      ...(word === undefined ? {} : { word: { nl: word, en: word } }),
      source: { document: '002', lines: '3' },
    })),
  });
  return { id, name: `Opleidingsschool ${id}`, overlay };
}

/** A small glossary. */
export function aGlossary(
  entries: Entry[],
  homonyms: Homonym[] = [],
  partnerships: GlossaryPartnership[] = [],
): Glossary {
  return createGlossary({ entries, homonyms, facts: noFacts }, partnerships);
}

export const stranger: Speaker = { partnerships: [], roles: [] };

/** Somebody in these partnerships. */
export function memberOf(...partnerships: string[]): Speaker {
  return { partnerships, roles: [] };
}

/** An answer on one line, so that a table of them reads well: "= a + b", "? a / b", "- near: a", "~ greeting", "! fact", "@ mine schoolopleider". */
export function inShort(answer: Answer): string {
  const terms = (meanings: readonly { entry: Entry }[]) => meanings.map(({ entry }) => canonical(entry));
  switch (answer.status) {
    case 'answer':
      return ['=', [answer.meaning, ...answer.also].map(({ entry }) => canonical(entry)).join(' + ')].join(' ');
    case 'choice':
      return `? ${terms(answer.options).join(' / ')}`;
    case 'unknown':
      return answer.near.length === 0 ? '-' : `- near: ${terms(answer.near).join(', ')}`;
    case 'fact':
      return `! ${answer.facts.map(({ id }) => id).join(' + ')}`;
    case 'person':
      return `@ ${answer.of} ${answer.role}`;
    case 'other':
      return `~ ${answer.kind}`;
  }
}

/** The canonical term of what was answered, or the outcome when nothing was. */
export function best(answer: Answer): string {
  return answer.status === 'answer' ? canonical(answer.meaning.entry) : answer.status;
}

/** What the product ships with. */
export interface Shipped {
  content: Content;
  partnerships: AskedPartnership[];
  glossary: Glossary;
}

let read: Promise<Shipped> | undefined;

/** The shipped begrippen with both examples over them; read once for all tests. */
export function shipped(): Promise<Shipped> {
  read ??= readPartnerships(fileURLToPath(new URL('../../../examples', import.meta.url))).then((partnerships) => {
    const content = loadContent();
    return { content, partnerships, glossary: createGlossary(content, partnerships) };
  });
  return read;
}
