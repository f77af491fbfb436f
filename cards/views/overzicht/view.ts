import type { Language } from '../../../src/language.js';
import type { Partnership } from '../../../src/partnership/setup.js';
import { textIn } from '../../text/text.js';

/** A button of an overview. `of`: the state or the day that it opens; `person`: a person id; '' for nothing. */
export interface OverzichtButton {
  title: string;
  verb: string;
  of: string;
  page: number;
  person: string;
}

/** Somebody, a day or a school with what is to be said of it. All of it is shown as typed. */
export interface OverzichtRow {
  style: 'emphasis' | 'warning';
  title: string;
  /** Goes right behind the title: " · schoolopleider". */
  who: string;
  lines: string[];
  buttons: OverzichtButton[];
}

/** What `cards/overzicht.json` shows: an overview for who runs a partnership. '' and [] for nothing. */
export interface OverzichtView {
  lang: Language;
  partnership: string;
  title: string;
  place: string;
  intro: string[];
  /** Teams hides the buttons of a set after the sixth. */
  sets: { buttons: OverzichtButton[] }[];
  rows: OverzichtRow[];
  note: string;
  turns: OverzichtButton[];
  [field: string]: unknown;
}

/** For whom an overview is made, and of which partnership. */
export interface OverzichtFor {
  lang: Language;
  partnership: Pick<Partnership, 'id' | 'name'>;
  /** Whether a link to a file can be made. */
  offersFile: boolean;
}

const MOST_BUTTONS = 6;

/** A button with all its fields. */
export function aButton(title: string, verb: string, over: Partial<OverzichtButton> = {}): OverzichtButton {
  return { title, verb, of: '', page: 1, person: '', ...over };
}

/** Buttons in sets that Teams shows whole. */
export function inSets(buttons: readonly OverzichtButton[]): { buttons: OverzichtButton[] }[] {
  return Array.from({ length: Math.ceil(buttons.length / MOST_BUTTONS) }, (_, at) => ({
    buttons: buttons.slice(at * MOST_BUTTONS, (at + 1) * MOST_BUTTONS),
  }));
}

/** An overview with only what every overview has. */
export function anOverzicht(title: string, to: OverzichtFor, over: Partial<OverzichtView> = {}): OverzichtView {
  const { id, name } = to.partnership;
  const empty = { intro: [], sets: [], rows: [], note: '', turns: [] };
  return { lang: to.lang, partnership: id, title, place: name, ...empty, ...over };
}

/** One page of a list: a page that is not there (any more) becomes the last. */
export interface Paged<T> {
  items: readonly T[];
  /** "Blad 2 van 5."; '' when there is only one. */
  line: string;
  turns: OverzichtButton[];
}

/** The page of a list that was asked for, and the buttons to the pages beside it. */
export function pageOf<T>(
  all: readonly T[],
  { page, size, verb, of }: { page: number; size: number; verb: string; of: string },
  lang: Language,
): Paged<T> {
  const text = textIn(lang).overzicht;
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(page, pages);
  return {
    items: all.slice((at - 1) * size, at * size),
    line: pages === 1 ? '' : text.page(at, pages),
    turns: [
      ...(at > 1 ? [aButton(text.previous, verb, { of, page: at - 1 })] : []),
      ...(at < pages ? [aButton(text.next, verb, { of, page: at + 1 })] : []),
    ],
  };
}
