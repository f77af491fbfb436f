import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { LINK_PATH } from '../src/links/links.js';
import type { Bot } from './bot.js';
import type { Log } from './log.js';

/** What the outside may ask of the process besides talking to the bot. */
export interface Health {
  /** Throws when the bot cannot do its work: the store is not there. */
  ready(): Promise<void>;
}

/**
 * HTTP around the bot, and nothing else: POST /api/messages, GET /bestand/… (a file behind a fresh link), GET /healthz
 * (alive), GET /readyz (can work).
 */
export function createHttp(bot: Bot, files: RequestHandler<{ token: string }>, health: Health, log: Log): Express {
  const http = express();
  http.disable('x-powered-by');
  // Teams sends at most 256 KB.
  http.post('/api/messages', express.json({ limit: '1mb' }), async (request, response) => {
    const { status, body } = await bot.run(request.body, request.headers.authorization);
    response.status(status);
    if (body === undefined) response.end();
    else response.json(body);
  });
  http.get(`${LINK_PATH}/:token`, files);
  http.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  http.get('/readyz', async (_request, response) => {
    try {
      await health.ready();
      response.json({ status: 'ready' });
    } catch (err) {
      log.warn({ code: 'NOT_READY', err }, 'not ready');
      response.status(503).json({ status: 'not ready' });
    }
  });
  // The Playground and load balancers probe with HEAD and GET.
  http.all('/api/messages', (_request, response) => {
    response.status(405).set('Allow', 'POST').json({ error: 'POST an activity here.' });
  });
  http.use((_request, response) => {
    response.status(404).json({ error: 'Not here. The bot listens at POST /api/messages.' });
  });
  const badRequest: ErrorRequestHandler = (err, _request, response, _next) => {
    const status = typeof err?.status === 'number' ? err.status : 500;
    log.warn({ code: 'BAD_REQUEST', status }, 'a request that could not be read');
    response.status(status).json({ error: 'The request could not be read.' });
  };
  http.use(badRequest);
  return http;
}
