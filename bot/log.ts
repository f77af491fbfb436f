import { type Logger, pino } from 'pino';
import type { Config } from '../src/config.js';
import { CodedError } from '../src/errors.js';

export type Log = Logger;

/**
 * JSON lines on stdout. What goes in is chosen field by field: codes, counts and kinds, never a name, a mail address or what
 * somebody typed. The message of an error that is not ours can quote a request, so it stays out.
 */
export function createLog(level: Config['logLevel'], stream?: { write(line: string): void }): Log {
  const options = { level, base: null, serializers: { err: safeError } };
  return stream === undefined ? pino(options) : pino(options, stream);
}

function safeError(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const stack = thrown.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: thrown.name,
    ...(thrown instanceof CodedError ? { code: thrown.code } : {}),
    ...(isOurs(thrown) ? { message: thrown.message } : {}),
    ...('statusCode' in thrown ? { statusCode: thrown.statusCode } : {}),
    stack: stack?.slice(0, 6),
    ...(thrown.cause === undefined ? {} : { cause: safeError(thrown.cause) }),
  };
}

/** `asCodedError` keeps the words of what it wraps, and those are not ours. */
function isOurs(thrown: Error): boolean {
  return thrown instanceof CodedError && (thrown.code !== 'UNEXPECTED' || thrown.cause === undefined);
}
