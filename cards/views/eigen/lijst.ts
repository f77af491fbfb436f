import type { LocalTerm } from '../../../src/glossary/local/localTerm.js';
import { textIn } from '../../text/text.js';
import { button, type EigenFor, type EigenView, eigenView } from './view.js';

/** Terms on one page: with six rows the buttons below stay in sight. */
const ON_A_PAGE = 6;
const LONGEST_LINE = 100;

/** The terms in use, a page at a time; a page that does not exist shows the nearest. */
export function listView(terms: readonly LocalTerm[], page: number, notices: string[], to: EigenFor): EigenView {
  const text = textIn(to.lang).eigen;
  const live = terms.filter(({ retired }) => retired === undefined);
  const pages = Math.max(1, Math.ceil(live.length / ON_A_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const { buttons } = text;
  return eigenView(to, {
    summary: text.summary,
    title: text.title(to.partnership.name),
    place: pages > 1 ? text.page(at, pages, live.length) : '',
    notices,
    intro: notices.length > 0 ? '' : live.length === 0 ? text.none : text.intro,
    rows: live.slice((at - 1) * ON_A_PAGE, at * ON_A_PAGE).map(({ id, term, definition }) => ({
      buttons: [button(term, 'eigen.toon', { id, page: at })],
      text: inOneLine(definition.nl),
    })),
    buttons: [
      button(buttons.add, 'eigen.nieuw'),
      ...(at < pages ? [button(buttons.next, 'eigen.lijst', { page: at + 1 })] : []),
      ...(at > 1 ? [button(buttons.previous, 'eigen.lijst', { page: at - 1 })] : []),
      button(buttons.file, 'eigen.plak'),
      ...(live.length > 0 ? [button(buttons.export, 'eigen.export')] : []),
    ],
  });
}

/** Which partnership's terms, for the owner of more than one. */
export function whichView(partnerships: readonly { id: string; name: string }[], lang: EigenFor['lang']): EigenView {
  const text = textIn(lang).eigen;
  return eigenView(
    { lang, partnership: { id: '', name: '' } },
    {
      summary: text.summary,
      title: text.which,
      buttons: partnerships.map(({ id, name }) => button(name, 'eigen.lijst', { key: id })),
    },
  );
}

function inOneLine(definition: string): string {
  const line = [...definition.replace(/\s+/g, ' ')];
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1).join('')}…` : line.join('');
}
