import { z } from 'zod';
import type { Connection, Statement } from './driver.js';

/** The form of the file; a file of a newer form is not touched. */
const VERSION = 1;

// FULL: a commit that was acknowledged survives a power cut. A second process (`so` beside the bot) waits its turn; waiting
// holds up the whole process and a turn of the bot has five seconds, hence no longer than two.
const SETTINGS = 'PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;';

const TABLES = `
  CREATE TABLE IF NOT EXISTS documents (
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    etag TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (partition, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS documents_by_type ON documents (type, partition, id);
  PRAGMA user_version = ${VERSION};
`;

/** Sets the connection up and makes the tables of an empty file. Throws when the file is of a newer version. */
export function setUp(connection: Connection): void {
  connection.exec(SETTINGS);
  const { user_version: version } = z
    .object({ user_version: z.number() })
    .parse(connection.prepare('PRAGMA user_version').get());
  if (version > VERSION) throw new Error(`the file has form ${version}, this version of the bot knows ${VERSION}`);
  if (version < VERSION) connection.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT;`);
}

/** Every point statement, prepared once: a connection keeps the memory of each statement until it is closed. */
export function prepareStatements(connection: Connection) {
  return {
    get: connection.prepare('SELECT partition, id, type, etag, body FROM documents WHERE partition = ? AND id = ?'),
    create: connection.prepare(
      'INSERT INTO documents (partition, id, type, etag, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    replace: connection.prepare(
      'UPDATE documents SET type = ?, etag = ?, body = ? WHERE partition = ? AND id = ? AND etag = ?',
    ),
    delete: connection.prepare('DELETE FROM documents WHERE partition = ? AND id = ? AND etag = ?'),
    ping: connection.prepare('SELECT count(*) FROM (SELECT 1 FROM documents LIMIT 1)'),
    begin: connection.prepare('BEGIN IMMEDIATE'),
    commit: connection.prepare('COMMIT'),
    rollback: connection.prepare('ROLLBACK'),
  };
}
export type Statements = ReturnType<typeof prepareStatements>;

/** Prepares a statement the first time its text is seen; there are as many texts as there are shapes of a query. */
export function statementCache(connection: Connection): (sql: string) => Statement {
  const known = new Map<string, Statement>();
  return (sql) => {
    const statement = known.get(sql) ?? connection.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
