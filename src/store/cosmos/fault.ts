import { CodedError } from '../../errors.js';

/** A name that Cosmos DB gives to 404 when the database or container itself is missing. */
const OWNER_MISSING = 1003;

/** What went wrong in one exchange. Carries no request, no answer and no cause: those may hold what people wrote. */
export class Fault extends Error {
  readonly status: number | undefined;
  readonly substatus: number | undefined;
  /** `ECONNRESET`, `timeout` and the like when there was no answer. */
  readonly network: string | undefined;
  /** How long the server asks to wait. */
  readonly retryAfterMs: number | undefined;
  /** For a question to Microsoft's support. */
  readonly activityId: string | undefined;

  constructor(what: {
    status?: number | undefined;
    substatus?: number | undefined;
    network?: string | undefined;
    retryAfterMs?: number | undefined;
    activityId?: string | undefined;
  }) {
    super(`Cosmos DB: ${what.status ?? what.network ?? 'unknown fault'}`);
    this.name = 'Fault';
    this.status = what.status;
    this.substatus = what.substatus;
    this.network = what.network;
    this.retryAfterMs = what.retryAfterMs;
    this.activityId = what.activityId;
  }
}

/** The one thing done that changes something. */
export const COMMIT = 'a commit';

const RETRIED: readonly number[] = [408, 410, 429, 449, 500, 502, 503, 504];
const REFUSED_BEFORE_WORK: readonly number[] = [429, 449];
const NEVER_ARRIVED: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether the same request may succeed a moment later. */
export function isPassing(fault: Fault): boolean {
  return fault.status === undefined ? fault.network !== undefined : RETRIED.includes(fault.status);
}

/** Whether a write may have been done although the answer was a fault: reset, time-out, 408, 5xx. */
export function isAmbiguous(fault: Fault): boolean {
  if (!isPassing(fault)) return false;
  if (fault.status !== undefined) return !REFUSED_BEFORE_WORK.includes(fault.status);
  return fault.network !== undefined && !NEVER_ARRIVED.includes(fault.network);
}

/** Whether a 404 means that the container is not there at all, not just the document. */
export function isOwnerMissing(substatus: number | undefined): boolean {
  return substatus === OWNER_MISSING;
}

/**
 * The fault as an error of the store: what was being done, what came back, what to do next. A request that would be wrong
 * again is STORE_REJECTED, all else is STORE_UNAVAILABLE. `faults` are all that the call met.
 */
export function toCodedError(fault: Fault, doing: string, faults: readonly Fault[]): CodedError {
  const wrong = fault.status === 400 || fault.status === 413;
  const what = fault.status === undefined ? (fault.network ?? 'an unknown fault') : `status ${fault.status}`;
  const activity = fault.activityId === undefined ? '' : ` Activity id: ${fault.activityId}.`;
  const unsure =
    doing === COMMIT && faults.some(isAmbiguous) ? ' It may have been written: read before repeating.' : '';
  const times = faults.length > 1 ? ` after ${faults.length} attempts` : '';
  const message = `Cosmos DB: ${doing} ended with ${what}${times}. ${advice(fault)}${unsure}${activity}`;
  return new CodedError(wrong ? 'STORE_REJECTED' : 'STORE_UNAVAILABLE', message);
}

function advice(fault: Fault): string {
  switch (fault.status) {
    case undefined:
      return 'Check the endpoint in the settings, the network and the firewall of the account; then repeat.';
    case 400:
    case 413:
      return 'The request itself is wrong or too large; repeating it does not help.';
    case 401:
    case 403:
      return 'Check the key, or the role "Cosmos DB Built-in Data Contributor" of the identity, and the firewall.';
    case 404:
      return 'The database or the container does not exist; create it and check both names in the settings.';
    case 429:
      return 'The container is over its request units; raise its (autoscale) maximum when this goes on.';
    default:
      return 'It can be repeated; when this goes on, look at the service health of the account.';
  }
}
