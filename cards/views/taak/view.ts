import type { FormKey } from '../../../src/forms/definition.js';
import type { Language } from '../../../src/language.js';
import { headingOf } from '../plain.js';
import type { TaskIds } from '../rijKnop.js';

/** What a button of the card of a task does. */
export interface TaakButton {
  title: string;
  verb:
    | 'form.open'
    | 'form.lees'
    | 'taken.toon'
    | 'taak.toon'
    | 'taak.klaar'
    | 'taak.open'
    | 'taak.later'
    | 'taak.over'
    | 'taak.waarom';
  /** Which part of putting off or handing over; '' for the first. */
  step: string;
  /** Students (or dates) that were chosen before, joined with commas. */
  subjects: string;
  /** Who takes over. */
  to: string;
  page: number;
  /** Whether what is in the fields goes along. */
  inputs: 'auto' | 'none';
}

export interface Choice {
  title: string;
  value: string;
}

/** What `cards/taak.json` shows, whatever the step. '' and [] for nothing. */
export interface TaakView extends TaskIds {
  lang: Language;
  /** Which form its buttons open; '' for none. */
  form: FormKey | '';
  summary: string;
  heading: string;
  typedHeading: string;
  /** Name of the student it is about. */
  who: string;
  /** What was just done. */
  receipt: string;
  fault: string;
  intro: string;
  /** A short fact each, behind its label. */
  lines: { label: string; text: string }[];
  /** A paragraph each, below its label. */
  blocks: { label: string; texts: string[] }[];
  /** Of which several can be chosen, and of which one. */
  many: { id: string; label: string; value: string; choices: Choice[] }[];
  one: {
    id: string;
    label: string;
    style: 'compact' | 'expanded';
    placeholder: string;
    value: string;
    choices: Choice[];
  }[];
  dates: { id: string; label: string; min: string; max: string; value: string }[];
  buttons: TaakButton[];
  [field: string]: unknown;
}

/** The fields that a card sends along, by id. */
export const fields = { subjects: 'voor', moment: 'wanneer', date: 'datum', to: 'naar' } as const;

/** A card with nothing but what is given. `title` may hold typed words. */
export function viewWith(
  lang: Language,
  ids: TaskIds,
  { title, ...given }: { title: string; summary: string } & Partial<TaakView>,
): TaakView {
  const nothing = { form: '' as const, who: '', receipt: '', fault: '', intro: '' };
  const none = { lines: [], blocks: [], many: [], one: [], dates: [], buttons: [] };
  return { lang, ...ids, ...nothing, ...none, ...headingOf(title), ...given };
}

export function button(
  title: string,
  verb: TaakButton['verb'],
  over: Partial<Omit<TaakButton, 'title' | 'verb'>> = {},
): TaakButton {
  return { title, verb, step: '', subjects: '', to: '', page: 1, inputs: 'none', ...over };
}
