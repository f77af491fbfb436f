import type { LocalTerm } from '../../../src/glossary/local/localTerm.js';
import { sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { block, button, type EigenBlock, type EigenFor, type EigenView, eigenView } from './view.js';

/** How a card names people and shared entries. */
export interface Names {
  person(id: string): string;
  entry(id: string): string;
}

/** One term with all that is known of it, and what the owner can do. */
export function termView(term: LocalTerm, notices: string[], names: Names, to: EigenFor): EigenView {
  const { eigen: text } = textIn(to.lang);
  const { id, version: seen } = term;
  return eigenView(to, {
    summary: text.summary,
    title: text.title(to.partnership.name),
    notices,
    blocks: [block(term.term, [term.definition.nl], { style: 'accent' }), ...factsOf(term, names, to)],
    buttons: [
      button(text.buttons.change, 'eigen.wijzig', { id }),
      button(text.buttons.retire, 'eigen.weg', { id, seen }),
      button(text.buttons.history, 'eigen.historie', { id }),
      button(text.buttons.list, 'eigen.lijst'),
    ],
  });
}

/** Asked once before a term is retired. */
export function retireView(term: LocalTerm, to: EigenFor): EigenView {
  const { eigen: text } = textIn(to.lang);
  const { id, version: seen } = term;
  return eigenView(to, {
    summary: text.summary,
    title: text.title(to.partnership.name),
    notices: [text.retire.sure(term.term)],
    intro: text.retire.what,
    blocks: [block(term.term, [term.definition.nl], { style: 'accent' })],
    buttons: [
      button(text.buttons.retireNow, 'eigen.wegja', { id, seen }),
      button(text.buttons.keep, 'eigen.toon', { id }),
    ],
  });
}

/** Versions on one page at most, and the room that their texts have on a card. */
const ON_A_PAGE = 4;
const PAGE_BYTES = 17 * 1024;

/** Who wrote what when, newest first, each with what it said before. */
export function historyView(versions: readonly LocalTerm[], page: number, names: Names, to: EigenFor): EigenView {
  const { eigen: text } = textIn(to.lang);
  const pages = inPages(versions.map((version, at) => versionBlock(version, versions[at + 1], names, to)));
  const at = Math.min(Math.max(1, page), Math.max(1, pages.length));
  const [last] = versions;
  const id = last?.id ?? '';
  return eigenView(to, {
    summary: text.summary,
    title: text.history.title,
    place: pages.length > 1 ? text.history.page(at, pages.length) : '',
    notices: last === undefined ? [] : [last.term],
    blocks: pages[at - 1] ?? [],
    buttons: [
      ...(last?.retired ? [] : [button(text.buttons.change, 'eigen.wijzig', { id })]),
      ...(at < pages.length ? [button(text.buttons.next, 'eigen.historie', { id, page: at + 1 })] : []),
      ...(at > 1 ? [button(text.buttons.previous, 'eigen.historie', { id, page: at - 1 })] : []),
      button(text.buttons.list, 'eigen.lijst'),
    ],
  });
}

function inPages(blocks: readonly EigenBlock[]): EigenBlock[][] {
  const pages: EigenBlock[][] = [];
  let room = 0;
  for (const each of blocks) {
    const bytes = Buffer.byteLength(JSON.stringify(each));
    const last = pages.at(-1);
    if (last === undefined || last.length === ON_A_PAGE || bytes > room) {
      pages.push([each]);
      room = PAGE_BYTES - bytes;
    } else {
      last.push(each);
      room -= bytes;
    }
  }
  return pages;
}

function versionBlock(now: LocalTerm, before: LocalTerm | undefined, names: Names, to: EigenFor): EigenBlock {
  const { history } = textIn(to.lang).eigen;
  const label = history.version(names.person(now.by), sayMoment(new Date(now.at), to.lang));
  if (now.retired) return block(label, [history.retired], { style: 'emphasis' });
  const after = wordsOf(now, names, to);
  if (before === undefined) return block(label, [history.added, ...after], { style: 'emphasis' });
  const earlier = wordsOf(before, names, to);
  // A term that comes back after it was retired may say the same.
  const lost = earlier.filter((line) => !after.includes(line));
  const won = after.filter((line) => !earlier.includes(line));
  return block(
    label,
    [
      ...(before.retired ? [history.back] : []),
      ...lost.map((line) => `${history.before}: ${line}`),
      ...won.map((line) => `${history.after}: ${line}`),
    ],
    { style: 'emphasis' },
  );
}

/** What a version says, a line for each field. */
function wordsOf({ term, names: others, definition, entry }: LocalTerm, names: Names, to: EigenFor): string[] {
  const { shown } = textIn(to.lang).eigen;
  return [
    term,
    definition.nl,
    ...(definition.en === undefined ? [] : [`${shown.en}: ${definition.en}`]),
    ...(others.length === 0 ? [] : [`${shown.names}: ${others.join('; ')}`]),
    ...(entry === undefined ? [] : [`${shown.belongs}: ${names.entry(entry)}`]),
  ];
}

function factsOf(term: LocalTerm, names: Names, { lang }: EigenFor): EigenBlock[] {
  const { shown } = textIn(lang).eigen;
  const { definition, entry, by, at } = term;
  return [
    ...(term.names.length === 0 ? [] : [block(shown.names, [term.names.join('; ')])]),
    block(shown.en, [definition.en ?? shown.onlyDutch]),
    ...(entry === undefined ? [] : [block(shown.belongs, [names.entry(entry)])]),
    block(shown.by, [shown.approved(names.person(by), sayMoment(new Date(at), lang))]),
  ];
}
