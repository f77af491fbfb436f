import type { Language } from '../../../src/language.js';

/** What `cards/instellen.json` shows: a few fields to set something with, or what was set. '' and [] for nothing. */
export interface InstelView {
  lang: Language;
  /** The line for the notification too, so it names nobody. */
  title: string;
  notices: string[];
  /** What is wrong with it as a whole. */
  faults: string[];
  lines: InstelLine[];
  fields: InstelField[];
  buttons: InstelButton[];
  [field: string]: unknown;
}

export interface InstelLine {
  label: string;
  text: string;
  buttons: InstelButton[];
}

export interface InstelField {
  id: string;
  /** `many`: one or more of the choices; `one`: one of them. */
  kind: 'many' | 'one' | 'date' | 'text';
  label: string;
  value: string;
  choices: { title: string; value: string }[];
  placeholder: string;
  error: string;
  help: string;
}

export interface InstelButton {
  title: string;
  verb: string;
  partnership: string;
  student: string;
  schoolYear: string;
  semester: number | '';
  task: string;
}

/** A view from what differs from nothing. */
export function instelView(lang: Language, title: string, parts: Partial<InstelView>): InstelView {
  return { lang, title, notices: [], faults: [], lines: [], fields: [], buttons: [], ...parts };
}

/** A field from what differs from an empty one. */
export function field(id: string, kind: InstelField['kind'], label: string, parts: Partial<InstelField>): InstelField {
  const shown = { id, kind, label, value: '', choices: [], placeholder: '', error: '', help: '', ...parts };
  // What is no date would be dropped by an input for dates: it comes back as text, to be mended.
  return kind === 'date' && shown.value !== '' && !isoDate.test(shown.value) ? { ...shown, kind: 'text' } : shown;
}

const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A button that needs no ids but those that are given. */
export function button(
  title: string,
  verb: string,
  ids: Partial<Omit<InstelButton, 'title' | 'verb'>> = {},
): InstelButton {
  return { title, verb, partnership: '', student: '', schoolYear: '', semester: '', task: '', ...ids };
}

export function line(label: string, text: string, buttons: InstelButton[] = []): InstelLine {
  return { label, text, buttons };
}
