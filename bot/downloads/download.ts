import type { RequestHandler, Response } from 'express';
import type { Decision } from '../../src/access/policy.js';
import { refusalOf } from '../../src/access/refusal.js';
import { asCodedError } from '../../src/errors.js';
import type { Links } from '../../src/links/links.js';
import type { Log } from '../log.js';
import { type Refusal, refusalPage } from './page.js';

/** A file as it is sent. */
export interface Download {
  /** Plain letters, as it stands in the folder of who saves it. */
  name: string;
  type: string;
  body: string | Buffer;
}

/** Why somebody may not have a file (any more): the roster may have changed since the link was made. */
export type NotForReader = Extract<Decision, { allowed: false }>;

/** The reader, or what it is about, is not in the roster (any more). */
export const NOT_THERE: NotForReader = { allowed: false, reason: 'no-relation' };

/** Makes the file that a link stands for, from what the link says it is about. */
export type MakeDownload = (about: unknown) => Download | NotForReader | Promise<Download | NotForReader>;

/**
 * Answers a link: a file, or a page that says why not (403 not ours, or not for its reader any more; 410 its time is over; 503 try later). Looking changes
 * nothing, so a scanner that opens every link does no harm; nothing on the way may keep a copy.
 * @param kinds what is made for each kind of link, by the name it was signed with
 */
export function createDownloads(deps: {
  links: Links;
  kinds: Readonly<Record<string, MakeDownload>>;
  log: Log;
}): RequestHandler<{ token: string }> {
  const { links, kinds, log } = deps;
  return async (request, response) => {
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
    try {
      const opened = await links.open(request.params.token);
      if (opened.status === 'forged') return refuse(response, 'forged');
      const { what, about } = opened.claim;
      if (opened.status === 'expired') return refuse(response, 'expired', what);
      const make = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
      if (make === undefined) return refuse(response, 'forged');
      const made = await make(about);
      if ('allowed' in made) {
        const refusal = refusalOf('known', made);
        log.warn({ code: 'REFUSED', refusal, what }, 'a file was refused that was offered before');
        return refuse(response, 'refused');
      }
      const { name, type, body } = made;
      log.info({ code: 'FILE_FETCHED', what }, 'a file was fetched');
      response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }).send(body);
    } catch (thrown) {
      log.error({ code: asCodedError(thrown).code, err: thrown }, 'a file could not be made');
      refuse(response, 'unavailable');
    }
  };

  function refuse(response: Response, reason: Refusal, what?: string): void {
    log.info({ code: 'LINK_REFUSED', reason }, 'a link that gives nothing');
    const { status, html } = refusalPage(reason, what);
    response.status(status).type('html').send(html);
  }
}
