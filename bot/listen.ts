import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { CodedError } from '../src/errors.js';

/** A server that listens; `close` lets requests in flight finish. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

/**
 * Starts to listen.
 * @throws CodedError CONFIG_INVALID when the port is taken, saying which setting to change.
 */
export async function listen(http: Express, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(http);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      const message = taken
        ? `Port ${port} is taken. Stop what listens there, or choose another with SOBOT_PORT.`
        : `Cannot listen on ${host}:${port}.`;
      reject(new CodedError('CONFIG_INVALID', message, { cause }));
    });
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
