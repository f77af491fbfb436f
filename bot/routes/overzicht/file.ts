import { textIn } from '../../../cards/text/text.js';
import { readerOf } from '../../../src/access/reader.js';
import { send } from '../../reply.js';
import type { AtOverzicht, OverzichtDeps } from './at.js';

/** Sends a fresh link to an overview as a file. Whether the reader may see it is asked again when it is fetched. */
export async function sendFileLink(
  { turn, setup, speaker, lang }: AtOverzicht,
  { links, card }: Pick<OverzichtDeps, 'links' | 'card'>,
  what: string,
): Promise<void> {
  const text = textIn(lang).overzicht;
  const url = await links.make(what, { partnership: setup.partnership.id, reader: readerOf(setup, speaker), lang });
  if (url === undefined) return send(turn, { text: text.csvNotHere });
  turn.log.info({ code: 'LINK_MADE', what }, 'a link to a file was made');
  const view = { lang, title: text.csvReady, about: '', text: text.csvHow, button: text.csvDownload, url };
  await send(turn, { card: card('link', view), summary: text.csvReady });
}
