import type { Meaning } from '../../../src/glossary/answer.js';
import { type Shelf, shelfOf, shelves } from '../../../src/glossary/browse.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { lineOf } from './kort.js';
import { titleOf } from './title.js';

/** What `cards/themas.json` shows: the themes with how many begrippen each has. `csv` is '' where no file is offered. */
export interface ShelvesView {
  lang: Language;
  title: string;
  intro: string;
  sets: { buttons: { title: string; shelf: Shelf }[] }[];
  csv: string;
  [field: string]: unknown;
}

/** What `cards/thema.json` shows: one page of one theme, each row to be pressed. */
export interface ShelfView {
  lang: Language;
  shelf: Shelf;
  title: string;
  intro: string;
  rows: { id: string; title: string; line: string }[];
  turns: { title: string; page: number }[];
  back: string;
  [field: string]: unknown;
}

/** Teams hides the buttons of a set after the sixth. */
const MOST_BUTTONS = 6;

/** Rows that a phone shows in two screens; the buttons below them stay in sight. */
const ROWS = 8;

/** Letters of a definition that tell what a term is about; on a phone two or three lines. */
const LINE = 90;

/** The themes that have anything in them. */
export function shelvesView(all: readonly Meaning[], lang: Language, offered: { csv: boolean }): ShelvesView {
  const { bladeren: text } = textIn(lang);
  const buttons = shelves.flatMap((shelf) => {
    const count = onShelf(all, shelf).length;
    return count === 0 ? [] : [{ title: text.shelf(text.shelves[shelf], count), shelf }];
  });
  const sets = Array.from({ length: Math.ceil(buttons.length / MOST_BUTTONS) }, (_, at) => ({
    buttons: buttons.slice(at * MOST_BUTTONS, (at + 1) * MOST_BUTTONS),
  }));
  return { lang, title: text.title, intro: text.intro(all.length), sets, csv: offered.csv ? text.csv.button : '' };
}

/** One page of a theme; a page that is not there any more becomes the last. Undefined for a theme with nothing in it. */
export function shelfView(
  all: readonly Meaning[],
  { shelf, page }: { shelf: Shelf; page: number },
  lang: Language,
): ShelfView | undefined {
  const { bladeren: text } = textIn(lang);
  const meanings = onShelf(all, shelf);
  if (meanings.length === 0) return undefined;
  const pages = Math.ceil(meanings.length / ROWS);
  const at = Math.min(page, pages);
  const turns = [
    ...(at > 1 ? [{ title: text.previous, page: at - 1 }] : []),
    ...(at < pages ? [{ title: text.next, page: at + 1 }] : []),
  ];
  return {
    lang,
    shelf,
    title: text.shelves[shelf],
    intro: pages === 1 ? text.choose : `${text.page(at, pages)}. ${text.choose}`,
    rows: meanings.slice((at - 1) * ROWS, at * ROWS).map((meaning) => ({
      id: meaning.entry.id,
      title: titleOf(meaning.entry, lang),
      line: lineOf(meaning, lang, LINE),
    })),
    turns,
    back: text.back,
  };
}

function onShelf(all: readonly Meaning[], shelf: Shelf): Meaning[] {
  return all.filter(({ entry }) => shelfOf(entry) === shelf);
}
