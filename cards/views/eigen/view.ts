import type { Language } from '../../../src/language.js';

/** What a button of the owner's card does; the ids come back untrusted. */
export interface EigenButton {
  title: string;
  verb: `eigen.${string}`;
  id: string;
  seen: number;
  page: number;
  key: string;
  /** Whether what is in the fields goes along. */
  inputs: 'auto' | 'none';
}

/** Words somebody typed, below what they are; and what can be done with it. */
export interface EigenBlock {
  label: string;
  texts: string[];
  style: 'default' | 'emphasis' | 'accent';
  buttons: EigenButton[];
}

export interface EigenField {
  id: string;
  label: string;
  long: boolean;
  maxLength: number;
  value: string;
  error: string;
  help: string;
}

/** What `cards/eigen.json` shows, whatever the step. '' and [] for nothing. `notices`, `blocks` and errors may hold typed words. */
export interface EigenView {
  lang: Language;
  partnership: string;
  summary: string;
  title: string;
  place: string;
  faults: string;
  notices: string[];
  intro: string;
  /** Things to press for, each with a line below it. */
  rows: { buttons: [EigenButton]; text: string }[];
  blocks: EigenBlock[];
  fields: EigenField[];
  buttons: EigenButton[];
  [field: string]: unknown;
}

/** For whom a card is: the language, and the partnership whose terms it is about. */
export interface EigenFor {
  lang: Language;
  partnership: { id: string; name: string };
}

/** Characters of a button that a phone of 320 points shows whole. */
const LONGEST_BUTTON = 30;

/** A card with nothing but what is given. */
export function eigenView(
  { lang, partnership }: EigenFor,
  given: Pick<EigenView, 'summary' | 'title'> & Partial<EigenView>,
): EigenView {
  const nothing = { place: '', faults: '', notices: [], intro: '', rows: [], blocks: [], fields: [], buttons: [] };
  return { lang, partnership: partnership.id, ...nothing, ...given };
}

/** A button; a long title is cut. */
export function button(
  title: string,
  verb: EigenButton['verb'],
  over: Partial<Omit<EigenButton, 'title' | 'verb'>> = {},
): EigenButton {
  const short = [...title].length > LONGEST_BUTTON ? `${[...title].slice(0, LONGEST_BUTTON - 1).join('')}…` : title;
  return { title: short, verb, id: '', seen: 0, page: 1, key: '', inputs: 'none', ...over };
}

/** A block without buttons. */
export function block(label: string, texts: string[], over: Partial<EigenBlock> = {}): EigenBlock {
  return { label, texts, style: 'default', buttons: [], ...over };
}
