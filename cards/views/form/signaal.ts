import type { Signal } from '../../../src/forms/signal.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type FormIds, idsOf, inSentence } from './title.js';

/** What `cards/signaal.json` shows: a message about a form that does not wait for a digest. No answer stands in it. */
export interface SignalView {
  lang: Language;
  /** The line of a notification: it names nobody, nor what it is about. */
  summary: string;
  title: string;
  /** Names are in these. */
  lines: string[];
  open: string;
  why: string;
  ids: FormIds;
  [field: string]: unknown;
}

export interface SignalInput {
  about: Signal;
  kind: 'stagnatie' | 'teruggevraagd';
  /** The student's whole name. */
  student: string;
  /** Whole name of who it comes from; undefined when that seat is empty by now. */
  from: string | undefined;
  lang: Language;
}

export function signalView({ about, kind, student, from, lang }: SignalInput): SignalView {
  const { formulieren, nalezen } = textIn(lang);
  const text = nalezen.signal;
  const { form, partnership, schoolYear, semester } = about;
  const ref = { form, partnership, student: about.student, when: { schoolYear, semester } };
  const writer = from ?? text.someone;
  return {
    lang,
    summary: text.summary[kind],
    title: text.title[kind],
    lines:
      kind === 'stagnatie'
        ? [text.stagnatie(writer, student), text.concept(from === undefined ? writer : firstName(writer))]
        : [text.teruggevraagd(from ?? text.asker, inSentence(formulieren.names[form]), student), text.how],
    open: text.open[kind],
    why: kind === 'stagnatie' ? text.why(firstName(student)) : '',
    ids: idsOf(ref, 'form'),
  };
}
