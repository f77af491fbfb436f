import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/**
 * All that is known of the SQLite library. Its interface is that of the built-in `node:sqlite`: once the oldest supported
 * Node has that one, the import above is the only line to change.
 */

type Value = string | number;

export interface Statement {
  /** How many rows were changed. */
  run(...values: Value[]): number;
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}

export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** Opens the file, and makes it and its folder when missing; `:memory:` keeps nothing. Throws the library's own errors. */
export function connect(file: string): Connection {
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true });
  const database = new DatabaseSync(file);
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        run: (...values) => Number(statement.run(...values).changes),
        get: (...values): unknown => statement.get(...values),
        all: (...values): unknown[] => statement.all(...values),
      };
    },
    close: () => database.close(),
  };
}
