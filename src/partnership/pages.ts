import { createHash } from 'node:crypto';
import { z } from 'zod';
import { everyDocument } from '../store/every.js';
import type { Store } from '../store/store.js';
import { partnershipPartition } from './pointer.js';

/**
 * A set-up as pages of text. One UTF-16 unit is at most three bytes as JSON inside JSON (a quote or backslash is two, a
 * control character is ASCII by then), so a page stays under 500 KB whatever is in it.
 */
const PAGE_UNITS = 160_000;
const TYPE = 'partnership-page';
const PAGES_AT_ONCE = 8;

const pageSchema = z.object({ page: z.number().int().min(1), pages: z.number().int().min(1), text: z.string() });
type TextPage = z.infer<typeof pageSchema>;

/** The id of a generation: the same text has the same, and so has the same way of cutting it into pages. */
export function digest(text: string): string {
  return createHash('sha256').update(`${PAGE_UNITS}\n${text}`).digest('hex').slice(0, 32);
}

/** Writes the pages one by one. Those that a put left behind when it broke off are the same, and stay. */
export async function writePages(store: Store, id: string, generation: string, text: string): Promise<void> {
  for (const page of cut(text)) {
    const operation = { op: 'create' as const, id: pageId(generation, page.page), type: TYPE, body: page };
    await store.commit(partnershipPartition(id), [operation]);
  }
}

/** The text of a generation; undefined when it is not there or not whole. */
export async function readPages(store: Store, id: string, generation: string): Promise<string | undefined> {
  const query = { partition: partnershipPartition(id), type: TYPE, idPrefix: `${generation}:`, limit: PAGES_AT_ONCE };
  const bodies: unknown[] = [];
  for await (const { body } of everyDocument(store, query)) bodies.push(body);
  const parsed = z.array(pageSchema).safeParse(bodies);
  if (!parsed.success) return undefined;
  const text = parsed.data.map((page) => page.text).join('');
  return digest(text) === generation ? text : undefined;
}

function pageId(generation: string, page: number): string {
  return `${generation}:${String(page).padStart(4, '0')}`;
}

function cut(text: string): TextPage[] {
  const texts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = wholeCharacter(text, from + PAGE_UNITS);
    texts.push(text.slice(from, to));
    from = to;
  }
  return texts.map((part, index) => ({ page: index + 1, pages: texts.length, text: part }));
}

/** Half an emoji is no valid text: the page ends before it. */
function wholeCharacter(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
