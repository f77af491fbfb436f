import { CodedError } from '../errors.js';

/** The error of a stored partnership that can not be used; `what` says what is wrong and what to do. */
export function invalid(id: string, what: string): CodedError {
  return new CodedError('PARTNERSHIP_INVALID', `Partnership "${id}": ${what}.`);
}
