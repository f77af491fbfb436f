import { textIn } from '../../cards/text/text.js';

/** Why a link gives no file. */
export type Refusal = 'expired' | 'forged' | 'refused' | 'unavailable';

const statuses: Readonly<Record<Refusal, number>> = { expired: 410, forged: 403, refused: 403, unavailable: 503 };

/**
 * A plain page in both languages: who opens a link in a browser tells us nothing about language.
 * @param what the kind of link, where it is known: then the page says how to get another
 */
export function refusalPage(reason: Refusal, what = ''): { status: number; html: string } {
  const said = (['nl', 'en'] as const).map((lang) => {
    const { again, ...pages } = textIn(lang).bladeren.links;
    const { title, text } = pages[reason];
    const how = new Map(Object.entries(again)).get(what);
    return `<section lang="${lang}"><h1>${title}</h1><p>${how === undefined ? text : `${text} ${how}`}</p></section>`;
  });
  const style =
    'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#242424;background:#fff}h1{font-size:1.25rem}section+section{margin-top:2rem}';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Samen Opleiden</title><style>${style}</style>`;
  return {
    status: statuses[reason],
    html: `<!doctype html><html lang="nl"><head>${head}</head><body><main>${said.join('')}</main></body></html>`,
  };
}
