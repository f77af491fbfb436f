import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { Fault } from './fault.js';
import { type Call, hasTime, type Patience } from './retry.js';
import { exchange } from './transport.js';

/**
 * The rows of a query, page by page until there are `atLeast` (default: all). The SDK may give pages that are short or
 * empty although more follows, so a page of the server is never taken for a page of ours. All pages share the time of the
 * call.
 * @throws Fault
 */
export async function allRows(
  container: Container,
  call: Call,
  patience: Patience,
  query: SqlQuerySpec,
  { partitionKey, atLeast = Number.POSITIVE_INFINITY }: { partitionKey?: string; atLeast?: number },
): Promise<unknown[]> {
  const maxItemCount = Math.min(atLeast, 1000);
  const options = partitionKey === undefined ? { maxItemCount } : { maxItemCount, partitionKey };
  const pages = container.items.query<unknown>(query, options);
  const rows: unknown[] = [];
  for (let fetched = 0; rows.length < atLeast && pages.hasMoreResults(); fetched += 1) {
    if (fetched > 0 && !hasTime(call, patience)) throw new Fault({ network: 'timeout' });
    const page = await exchange(() => pages.fetchNext());
    rows.push(...(page.resources ?? []));
  }
  return rows;
}
