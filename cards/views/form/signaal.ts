import type { Signal, SignalKind } from '../../../src/forms/signal.js';
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
  kind: SignalKind;
  /** The student's whole name. */
  student: string;
  /** Whole name of who caused it; undefined when nobody knows them any more. */
  from: string | undefined;
  lang: Language;
}

export function signalView({ about, kind, student, from, lang }: SignalInput): SignalView {
  const text = textIn(lang).nalezen.signal;
  const { form, partnership, schoolYear, semester } = about;
  const ref = { form, partnership, student: about.student, when: { schoolYear, semester } };
  return {
    lang,
    summary: text.summary[kind],
    title: text.title[kind],
    lines: linesFor({ about, kind, student, from, lang }),
    open: text.open[kind],
    why: kind === 'stagnatie' ? text.why(firstName(student)) : '',
    ids: idsOf(ref, 'form'),
  };
}

function linesFor({ about, kind, student, from, lang }: SignalInput): string[] {
  const { formulieren, nalezen } = textIn(lang);
  const text = nalezen.signal;
  const writer = from ?? text.someone;
  const form = inSentence(formulieren.names[about.form]);
  switch (kind) {
    case 'stagnatie':
      return [
        text.stagnatie(writer, student),
        text.concept(from === undefined ? inSentence(writer) : firstName(writer)),
      ];
    case 'teruggevraagd':
      return [text.teruggevraagd(from ?? text.asker, form, student), text.how];
    case 'aangepast':
      return [text.aangepast(writer, form, student), text.again];
  }
}
