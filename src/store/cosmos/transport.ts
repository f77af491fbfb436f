import { AsyncLocalStorage } from 'node:async_hooks';
import type { CosmosClientOptions } from '@azure/cosmos';
import { Fault } from './fault.js';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type Response = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** What the wire last said inside one `exchange`. */
interface Seen {
  fault?: Fault | undefined;
}

const exchanges = new AsyncLocalStorage<Seen>();

/**
 * Runs one call of the SDK and throws nothing but a Fault. `items.batch` rethrows every fault as a plain Error that has
 * lost its status and retry-after, so what passed on the wire (`watchedHttpClient`) is remembered here.
 */
export async function exchange<T>(send: () => Promise<T>): Promise<T> {
  const seen: Seen = {};
  try {
    return await exchanges.run(seen, send);
  } catch (error) {
    throw asFault(error, seen.fault);
  }
}

/**
 * The SDK's HTTP client, watched. A lost connection leaves it as a Fault: the SDK would repeat a reset read ten times, a
 * second apart, while a turn of the bot has five seconds in all.
 */
export function watchedHttpClient(client: HttpClient): HttpClient {
  return {
    async sendRequest(request) {
      // With every query the SDK also asks for a plan, which only some queries need: its faults do not count.
      const seen = request.headers.has('x-ms-cosmos-is-query-plan-request') ? undefined : exchanges.getStore();
      try {
        const response = await client.sendRequest(request);
        if (seen) seen.fault = response.status < 400 ? undefined : faultOf(response);
        return response;
      } catch (error) {
        const fault = new Fault({ network: networkCode(error) ?? 'no answer' });
        if (seen) seen.fault = fault;
        throw fault;
      }
    },
  };
}

function faultOf(response: Response): Fault {
  const { status, headers } = response;
  return new Fault({
    status,
    substatus: toNumber(headers.get('x-ms-substatus')),
    retryAfterMs: toNumber(headers.get('x-ms-retry-after-ms')),
    activityId: headers.get('x-ms-activity-id'),
  });
}

function asFault(error: unknown, seen: Fault | undefined): Fault {
  if (error instanceof Fault) return error;
  if (seen !== undefined) return seen;
  const code = codeOf(error);
  if (typeof code === 'number') return new Fault({ status: code });
  return new Fault({ network: networkCode(error) });
}

/** `timeout`, a code such as `ECONNRESET`, or undefined when it is no fault of the network. */
function networkCode(error: unknown): string | undefined {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return 'timeout';
  const code = codeOf(error);
  return typeof code === 'string' ? code : undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function toNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || Number.isNaN(number) ? undefined : number;
}
