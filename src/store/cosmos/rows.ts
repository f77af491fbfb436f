import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { exchange } from './transport.js';

/**
 * The rows of a query, page by page until there are `atLeast` (default: all). The SDK may give pages that are short or
 * empty although more follows, so a page of the server is never taken for a page of ours.
 * @throws Fault
 */
export async function allRows(
  container: Container,
  query: SqlQuerySpec,
  { partitionKey, atLeast = Number.POSITIVE_INFINITY }: { partitionKey?: string; atLeast?: number },
): Promise<unknown[]> {
  const maxItemCount = Math.min(atLeast, 1000);
  const options = partitionKey === undefined ? { maxItemCount } : { maxItemCount, partitionKey };
  const pages = container.items.query<unknown>(query, options);
  const rows: unknown[] = [];
  while (rows.length < atLeast && pages.hasMoreResults()) {
    const page = await exchange(() => pages.fetchNext());
    rows.push(...(page.resources ?? []));
  }
  return rows;
}
