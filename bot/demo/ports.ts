import { createServer, type ListenOptions } from 'node:net';
import { CodedError } from '../../src/errors.js';

/**
 * @throws CodedError CONFIG_INVALID that names the taken ports, before anything is started.
 */
export async function assertFree(ports: readonly number[]): Promise<void> {
  const taken: number[] = [];
  for (const port of ports) if (!(await isFree(port))) taken.push(port);
  if (taken.length === 0) return;
  const message = `Bezette poort: ${taken.join(', ')}. Stop wat daar luistert (een andere demo?), of kies andere: npm run demo -- --port 4000 --windows 27000`;
  throw new CodedError('CONFIG_INVALID', message);
}

/** Also beside the own machine: the Playground listens everywhere, and any connection to outside can have its port. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen({ port, host: '127.0.0.1' })) && (await canListen({ port }));
}

function canListen(where: ListenOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(where, () => probe.close(() => resolve(true)));
  });
}
