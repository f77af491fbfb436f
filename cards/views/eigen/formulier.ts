import type { LocalTerm } from '../../../src/glossary/local/localTerm.js';
import { MAX_DEFINITION, MAX_NAME, MAX_NAMES, type WordsField } from '../../../src/glossary/local/words.js';
import { textIn } from '../../text/text.js';
import { block, button, type EigenField, type EigenFor, type EigenView, eigenView } from './view.js';

/** What stands in the fields, word for word. `twinNew` and `twinOld` tell two terms of one name apart. */
export interface Typed {
  term: string;
  names: string;
  nl: string;
  en: string;
  belongs: string;
  twinNew: string;
  twinOld: string;
}

export const NOTHING_TYPED: Typed = { term: '', names: '', nl: '', en: '', belongs: '', twinNew: '', twinOld: '' };

/** What is wrong on "Bewaar"; for a name that another term has, that term. */
export type FormFault = WordsField | 'belongs' | 'twinNew' | 'twinOld' | { taken: string };

/** What the form is for, and what is to be said about it. */
export interface FormShow {
  typed: Typed;
  /** The term that is changed; absent for a new one. */
  about?: { id: string; seen: number };
  faults?: readonly FormFault[];
  /** Terms that have the name already: the owner says whether this is another one. */
  others?: readonly LocalTerm[];
  /** Which words tell the new one and the first of the others apart. */
  twin?: { new: boolean; old: boolean };
  /** What the term says now, where that is not what was typed; `stale`: another wrote it meanwhile. */
  now?: LocalTerm;
  stale?: boolean;
}

const MOST_OTHERS = 3;
/** More than a word of a sense ever needs. */
const MAX_SENSE = 40;

/** The fields of a term with what was typed, the message of each under it. */
export function formView(show: FormShow, to: EigenFor): EigenView {
  const { typed, about, faults = [], others = [], twin, now, stale = false } = show;
  const { eigen: text } = textIn(to.lang);
  const { id = '', seen = 0 } = about ?? {};
  const [other] = others;
  const existing = others.slice(0, MOST_OTHERS);
  const twinFields = other === undefined || twin === undefined ? [] : twinFieldsOf(typed, other, twin, faults, to);
  return eigenView(to, {
    summary: text.summary,
    title: about === undefined ? text.form.add : text.form.change,
    faults: stale
      ? text.form.changed
      : others.length > 0
        ? text.form.sameName
        : faults.length > 0
          ? text.form.faults
          : '',
    blocks: [
      ...(now === undefined
        ? []
        : [block(text.shown.now, [now.term, now.definition.nl], { style: 'emphasis' as const })]),
      ...existing.map((one) =>
        block(text.shown.existing(one.term), [one.definition.nl], {
          style: 'emphasis',
          buttons: [button(text.buttons.existing(one.term), 'eigen.bestaand', { id: one.id, inputs: 'auto' })],
        }),
      ),
    ],
    fields: [...twinFields, ...fieldsOf(typed, faults, to)],
    buttons: [
      ...(others.length > 0 && about === undefined
        ? [button(text.buttons.twin, 'eigen.ander', { inputs: 'auto' })]
        : []),
      button(text.buttons.save, 'eigen.bewaar', { id, seen, inputs: 'auto' }),
      about === undefined
        ? button(text.buttons.cancel, 'eigen.lijst')
        : button(text.buttons.cancel, 'eigen.toon', { id }),
    ],
  });
}

function fieldsOf(typed: Typed, faults: readonly FormFault[], { lang }: EigenFor): EigenField[] {
  const { labels, help, form } = textIn(lang).eigen;
  const errorOf = (name: 'term' | 'names' | 'nl' | 'en' | 'belongs') => {
    const taken = faults.find((fault) => typeof fault === 'object');
    if (name === 'term' && taken !== undefined) return form.fault.taken(taken.taken);
    return faults.includes(name) ? form.fault[name] : '';
  };
  const field = (
    name: 'term' | 'names' | 'nl' | 'en' | 'belongs',
    maxLength: number,
    over: Partial<EigenField> = {},
  ) => ({
    ...{ id: `e_${name}`, label: labels[name], long: false, maxLength, value: typed[name] },
    ...{ error: errorOf(name), help: '', ...over },
  });
  return [
    field('term', MAX_NAME),
    field('nl', MAX_DEFINITION, { long: true }),
    field('names', MAX_NAMES * (MAX_NAME + 2), { help: help.names }),
    field('en', MAX_DEFINITION, { long: true }),
    field('belongs', MAX_NAME, { help: help.belongs }),
  ];
}

function twinFieldsOf(
  typed: Typed,
  other: LocalTerm,
  twin: NonNullable<FormShow['twin']>,
  faults: readonly FormFault[],
  { lang }: EigenFor,
): EigenField[] {
  const { labels, help, form } = textIn(lang).eigen;
  const field = (name: 'twinNew' | 'twinOld', label: string): EigenField => ({
    ...{ id: `e_${name}`, label, long: false, maxLength: MAX_SENSE, value: typed[name], help: help.twin },
    error: faults.includes(name) ? form.fault.twin : '',
  });
  return [
    ...(twin.new ? [field('twinNew', labels.twinNew(typed.term))] : []),
    ...(twin.old ? [field('twinOld', labels.twinOld(other.term))] : []),
  ];
}
