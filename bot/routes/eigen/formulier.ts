import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import { termView } from '../../../cards/views/eigen/begrip.js';
import {
  type FormFault,
  type FormShow,
  formView,
  NOTHING_TYPED,
  type Typed,
} from '../../../cards/views/eigen/formulier.js';
import { listView } from '../../../cards/views/eigen/lijst.js';
import type { LocalChange, LocalOutcome, LocalTerm } from '../../../src/glossary/local/localTerm.js';
import {
  hasSense,
  keyOf,
  namesIn,
  sameTerm,
  tidyName,
  type WordsField,
  withSense,
} from '../../../src/glossary/local/words.js';
import type { AtTerms, EigenDeps } from './at.js';

/** Longer than any field takes: the client keeps to the limits of the card, a forged press need not. */
const field = z.string().max(5000).catch('');
const typedSchema = z.object({
  e_term: field,
  e_names: field,
  e_nl: field,
  e_en: field,
  e_belongs: field,
  e_twinNew: field,
  e_twinOld: field,
});

/** The form for a new term. */
export async function emptyForm(at: AtTerms): Promise<void> {
  await at.show(formView({ typed: NOTHING_TYPED }, at.to));
}

/** The form with what the term says now. */
export async function filledForm(at: AtTerms, deps: EigenDeps): Promise<void> {
  const term = liveTerm(at, at.id, deps);
  if (term === undefined) return showGone(at, deps);
  await at.show(formView({ typed: typedOf(term, at), about: { id: term.id, seen: term.version } }, at.to));
}

/** Of a name that is there already, the existing term is to be changed: into what was typed for the new one. */
export async function changeExisting(at: AtTerms, deps: EigenDeps): Promise<void> {
  const term = liveTerm(at, at.id, deps);
  if (term === undefined) return showGone(at, deps);
  const typed = typedIn(at);
  const before = typedOf(term, at);
  const filled = { ...before, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '')) };
  const show: FormShow = { typed: filled, about: { id: term.id, seen: term.version } };
  await at.show(formView({ ...show, now: term, stale: false }, at.to));
}

/** "Bewaar": what was typed is kept on the card until it is written. */
export async function saveForm(at: AtTerms, deps: EigenDeps): Promise<void> {
  const typed = typedIn(at);
  const about = at.id === '' ? undefined : { id: at.id, seen: at.seen };
  const entry = entryIn(typed, at);
  const show: FormShow = { typed, ...(about && { about }) };
  if (entry === undefined) return at.show(formView({ ...show, faults: ['belongs'] }, at.to));
  const words = wordsIn(typed);
  const change: LocalChange =
    about === undefined
      ? { kind: 'add', ...words, ...(entry === '' ? {} : { entry }) }
      : { kind: 'change', ...about, ...words, entry };
  await tell(at, deps, show, await write(at, deps, change));
}

/** "Het is een ander begrip": both get a word that tells them apart, where they do not have one. */
export async function saveTwin(at: AtTerms, deps: EigenDeps): Promise<void> {
  const typed = typedIn(at);
  const entry = entryIn(typed, at);
  if (entry === undefined) return at.show(formView({ typed, faults: ['belongs'] }, at.to));
  const words = wordsIn(typed);
  const add: LocalChange = { kind: 'add', ...words, ...(entry === '' ? {} : { entry }) };
  const first = deps.localTerms.check(at.setup.partnership.id, add, at.person.id, at.turn.now);
  if (first.status !== 'same-name') return tell(at, deps, { typed }, await write(at, deps, add));

  const { others } = first;
  const twin = twinOf(typed.term, others);
  const faults: FormFault[] = [
    ...(twin.new && keyOf(typed.twinNew) === '' ? (['twinNew'] as const) : []),
    ...(twin.old && keyOf(typed.twinOld) === '' ? (['twinOld'] as const) : []),
    ...(twin.new && twin.old && keyOf(typed.twinNew) === keyOf(typed.twinOld) ? (['twinNew'] as const) : []),
  ];
  const show: FormShow = { typed, others, twin };
  if (faults.length > 0) return at.show(formView({ ...show, faults }, at.to));
  const [other] = others;
  if (twin.old && other !== undefined) {
    const { id, version: seen, names, definition } = other;
    const term = withSense(other.term, typed.twinOld);
    const renamed = await write(at, deps, { kind: 'change', id, seen, term, names, definition });
    if (renamed.status !== 'done') return at.show(formView({ ...show, faults: ['twinOld'] }, at.to));
  }
  const term = twin.new ? withSense(words.term, typed.twinNew) : words.term;
  await tell(at, deps, show, await write(at, deps, { ...add, term, twin: true }));
}

async function tell(at: AtTerms, deps: EigenDeps, show: FormShow, outcome: LocalOutcome): Promise<void> {
  const { notice } = textIn(at.to.lang).eigen;
  switch (outcome.status) {
    case 'done':
      return at.show(termView(outcome.term, [notice.saved(outcome.term.term)], at.names, at.to));
    case 'same-name': {
      const { others } = outcome;
      const [other] = others;
      if (show.about !== undefined) {
        return at.show(formView({ ...show, faults: [{ taken: other?.term ?? '' }] }, at.to));
      }
      return at.show(formView({ ...show, others, twin: twinOf(show.typed.term, others) }, at.to));
    }
    case 'changed': {
      const about = { id: outcome.now.id, seen: outcome.now.version };
      if (outcome.now.retired) return showGone(at, deps);
      return at.show(formView({ ...show, about, now: outcome.now, stale: true }, at.to));
    }
    case 'invalid':
      return at.show(formView({ ...show, faults: outcome.fields as WordsField[] }, at.to));
    case 'missing':
      return showGone(at, deps);
    default:
      return outcome satisfies never;
  }
}

function write(
  { setup, person, turn }: AtTerms,
  { localTerms }: EigenDeps,
  change: LocalChange,
): Promise<LocalOutcome> {
  return localTerms.change(setup.partnership.id, change, person.id, turn.now);
}

/** Which of two terms of one name still needs a word to tell it apart. */
function twinOf(term: string, others: readonly LocalTerm[]): { new: boolean; old: boolean } {
  const [other] = others;
  const alike = other !== undefined && sameTerm(term, other.term);
  return { new: alike && !hasSense(term), old: alike && !hasSense(other.term) };
}

function typedIn({ turn }: AtTerms): Typed {
  const { e_term, e_names, e_nl, e_en, e_belongs, e_twinNew, e_twinOld } = typedSchema.parse(turn.pressed ?? {});
  const typed = { term: e_term, names: e_names, nl: e_nl, en: e_en, belongs: e_belongs };
  return { ...typed, twinNew: e_twinNew, twinOld: e_twinOld };
}

function typedOf({ term, names, definition, entry }: LocalTerm, { belongs }: AtTerms): Typed {
  const { nl, en = '' } = definition;
  const named = entry === undefined ? '' : belongs.say(entry);
  return { ...NOTHING_TYPED, term, names: names.join('; '), nl, en, belongs: named };
}

function wordsIn({ term, names, nl, en }: Typed) {
  return { term, names: namesIn(names), definition: en.trim() === '' ? { nl } : { nl, en } };
}

/** The shared entry that is named; '' for none, undefined when there is no such one. */
function entryIn({ belongs: typed }: Typed, { belongs }: AtTerms): string | undefined {
  const name = tidyName(typed);
  return name === '' ? '' : belongs.find(name);
}

function liveTerm({ setup }: AtTerms, id: string, { localTerms }: EigenDeps): LocalTerm | undefined {
  return localTerms.of(setup.partnership.id).find((term) => term.id === id && term.retired === undefined);
}

async function showGone(at: AtTerms, { localTerms }: EigenDeps): Promise<void> {
  const { notice } = textIn(at.to.lang).eigen;
  await at.show(listView(localTerms.of(at.setup.partnership.id), 1, [notice.missing], at.to));
}
