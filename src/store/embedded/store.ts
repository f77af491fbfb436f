import { z } from 'zod';
import { CodedError } from '../../errors.js';
import { fromCursor, toCursor } from '../cursor.js';
import { checkKey, checkQuery, checkScan, prepare, rejected } from '../rules.js';
import type { Page, Query, Scan, Store, StoredDocument } from '../store.js';
import { commitTo } from './commit.js';
import { type Connection, connect } from './driver.js';
import { prepareStatements, type Statements, setUp, statementCache } from './schema.js';

const rowSchema = z.object({
  partition: z.string(),
  id: z.string(),
  type: z.string(),
  etag: z.string(),
  body: z.string(),
});

/** Behind every id that starts with the prefix: the last code point there is. */
const LAST = '\u{10ffff}';

/**
 * The store in one SQLite file, for the demo, tests and small set-ups: no server, durable at every commit, safe with
 * several processes on one machine. The file and its folder are made when missing; `:memory:` keeps nothing.
 * @throws CodedError STORE_UNAVAILABLE when the file can not be opened.
 */
export function openEmbeddedStore(file: string): Store {
  const { connection, sql } = guarded(file, () => opened(file));
  const statement = statementCache(connection);
  let open = true;

  /** Runs one call to SQLite and codes what goes wrong. */
  const use = <T>(call: () => T): T =>
    guarded(file, () => {
      if (!open) throw new Error('it was closed');
      return call();
    });

  return {
    async get(partition, id) {
      checkKey(partition, id);
      const row = use(() => sql.get.get(partition, id));
      return row === undefined ? undefined : toDocument(row);
    },
    async query(query) {
      const { text, values, limit } = querySql(query);
      return toPage(
        use(() => statement(text).all(...values, limit + 1)),
        limit,
        (last) => [last.id],
      );
    },
    async scan(scan) {
      const { text, values, limit } = scanSql(scan);
      return toPage(
        use(() => statement(text).all(...values, limit + 1)),
        limit,
        (last) => [last.partition, last.id],
      );
    },
    async commit(partition, operations) {
      const prepared = prepare(partition, operations);
      return use(() => commitTo(sql, partition, prepared));
    },
    async ping() {
      use(() => sql.ping.get());
    },
    async close() {
      if (!open) return;
      open = false;
      guarded(file, () => connection.close());
    },
  };
}

function opened(file: string): { connection: Connection; sql: Statements } {
  const connection = connect(file);
  try {
    setUp(connection);
    return { connection, sql: prepareStatements(connection) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function querySql(query: Query) {
  const { partition, type, idPrefix, descending, limit, after } = checkQuery(query);
  const where = ['partition = ?'];
  const values = [partition];
  const and = (condition: string, ...more: string[]) => {
    where.push(condition);
    values.push(...more);
  };
  if (type !== undefined) and('type = ?', type);
  if (idPrefix) and('id >= ? AND id < ?', idPrefix, `${idPrefix}${LAST}`);
  if (after !== undefined) and(`id ${descending ? '<' : '>'} ?`, ...fromCursor(after, 1));
  const order = descending ? 'DESC' : 'ASC';
  return { text: select(where, `id ${order}`), values, limit };
}

function scanSql(scan: Scan) {
  const { type, limit, after } = checkScan(scan);
  if (after === undefined) return { text: select(['type = ?'], 'partition, id'), values: [type], limit };
  const values = [type, ...fromCursor(after, 2)];
  return { text: select(['type = ?', '(partition, id) > (?, ?)'], 'partition, id'), values, limit };
}

function select(where: readonly string[], order: string): string {
  const columns = 'partition, id, type, etag, body';
  return `SELECT ${columns} FROM documents WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`;
}

function toPage(rows: readonly unknown[], limit: number, key: (last: StoredDocument) => string[]): Page {
  const documents = rows.slice(0, limit).map(toDocument);
  const last = documents.at(-1);
  return rows.length > limit && last ? { documents, next: toCursor(key(last)) } : { documents };
}

/** @throws CodedError STORE_REJECTED when the row was not written by this store. */
function toDocument(row: unknown): StoredDocument {
  try {
    const { body, ...rest } = rowSchema.parse(row);
    const parsed: unknown = JSON.parse(body);
    return { ...rest, body: parsed };
  } catch {
    // The cause is left out: it may quote what is in the body.
    throw rejected('a document it did not write; use a data file that the bot has for itself');
  }
}

function guarded<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const next =
      'Check that the disk has room, that this user may write there and that no other program holds the file.';
    throw new CodedError('STORE_UNAVAILABLE', `The data file ${file} can not be used: ${reason}. ${next}`);
  }
}
