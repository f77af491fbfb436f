/**
 * The rules that can be broken, each with a stable code. An outcome that is expected is a value, not an error; this is for
 * what should not happen. `bot/` maps a code to one sentence for the person, the log line carries the code.
 */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'CONTENT_INVALID'
  | 'PARTNERSHIP_INVALID'
  | 'STORE_UNAVAILABLE'
  | 'STORE_REJECTED'
  | 'CARD_INVALID'
  | 'UNEXPECTED';

/** A broken rule: `code` for machines, `message` for who runs the bot (what is wrong and what to do next). */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'CodedError';
  }
}

/** Anything that was thrown, as a coded error; what is unknown becomes UNEXPECTED and keeps its cause. */
export function asCodedError(thrown: unknown): CodedError {
  if (thrown instanceof CodedError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CodedError('UNEXPECTED', message, { cause: thrown });
}
