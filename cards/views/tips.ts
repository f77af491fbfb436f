import type { Language } from '../../src/language.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { TaskEntry } from '../../src/tasks/entry.js';
import type { Tips } from '../../src/tasks/tips.js';
import { textIn } from '../text/text.js';
import { sourcesText } from './begrip/source.js';
import { capitalised, roleWord } from './rij.js';

/** A row; its heading stands above it where it differs from that of the row before. */
export interface TipRowView {
  /** "Werkplekbegeleider bij Opleidingsschool Duin"; ''. */
  role: string;
  what: string;
  why: string;
  /** '' where all rows of the page have the same. */
  source: string;
}

/** What `cards/tips.json` shows: five at a time. '' and [] for nothing. */
export interface TipsView {
  lang: Language;
  title: string;
  /** What these are, or that there are none. */
  intro: string;
  rows: TipRowView[];
  /** Of all rows, where that is one and the same. */
  source: string;
  /** "Blad 1 van 3"; '' when there is one. */
  place: string;
  pages: { title: string; page: number }[];
  [field: string]: unknown;
}

const ON_A_PAGE = 5;

/** What goes on all semester, in every role of one person. @param page from 1; one that is not there becomes the nearest. */
export function tipsView(tips: readonly Tips[], page: number, lang: Language): TipsView {
  const { tips: text, taken } = textIn(lang);
  const all = tips.flatMap(({ setup, role, entries }) => {
    const heading = capitalised(taken.digest.as(roleWord(setup, role, lang), setup.partnership.name));
    return entries.map((entry) => ({ role: heading, entry, source: sourceOf(entry, setup, lang) }));
  });
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const at = Math.min(Math.max(Math.trunc(page) || 1, 1), pages);
  const shown = all.slice((at - 1) * ON_A_PAGE, at * ON_A_PAGE);
  const sources = new Set(shown.map(({ source }) => source));
  const isOne = sources.size === 1;
  return {
    lang,
    title: text.title,
    intro: all.length === 0 ? text.none : text.intro,
    rows: shown.map(({ role, entry, source }, index) => ({
      role: shown[index - 1]?.role === role ? '' : role,
      what: entry.name[lang],
      why: entry.reason[lang],
      source: isOne ? '' : source,
    })),
    source: isOne ? [...sources].join('') : '',
    place: pages === 1 ? '' : text.place(at, pages),
    pages: [
      ...(at < pages ? [{ title: taken.buttons.next, page: at + 1 }] : []),
      ...(at > 1 ? [{ title: taken.buttons.previous, page: at - 1 }] : []),
    ],
  };
}

function sourceOf({ source }: TaskEntry, { partnership }: Setup, lang: Language): string {
  const { begrip, tips } = textIn(lang);
  return source === undefined ? tips.own(partnership.name) : begrip.source(sourcesText([source], lang));
}
