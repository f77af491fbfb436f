import { agreementOf } from '../../../src/forms/agreement.js';
import type { AuditEntry } from '../../../src/forms/audit/audit.js';
import type { FormState } from '../../../src/forms/form.js';
import type { Language } from '../../../src/language.js';
import { sayMomentShort } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { type FormIds, idsOf, titleOf } from './title.js';

/** What `cards/wie.json` shows: who did what with a form, a page at a time. '' and [] for nothing. */
export interface AuditView {
  lang: Language;
  /** The line of a notification: no name. */
  summary: string;
  title: string;
  student: string;
  intro: string;
  /** What was done, by whom, below when. */
  lines: { moment: string; did: string }[];
  page: string;
  pages: { title: string; page: number }[];
  ids: FormIds;
  [field: string]: unknown;
}

export interface AuditInput {
  state: FormState;
  entries: readonly AuditEntry[];
  /** The student's whole name. */
  student: string;
  nameOf: (person: string) => string;
  /** From 0; a page that is not there shows the nearest. */
  page: number;
  lang: Language;
}

/** Lines on a page of a phone. */
const LINES = 12;

/** Who wrote, signed, read and took along a form. */
export function auditView({ state, entries, student, nameOf, page: wanted, lang }: AuditInput): AuditView {
  const { wie: text, who } = textIn(lang).papier;
  const pages = Math.max(1, Math.ceil(entries.length / LINES));
  const page = Math.max(0, Math.min(wanted, pages - 1));
  const shown = entries.slice(page * LINES, (page + 1) * LINES);
  return {
    lang,
    summary: who,
    title: who,
    student: textIn(lang).form.about(titleOf(state.definition, state.shape, lang), student),
    intro: entries.length === 0 ? text.nothing : text.intro,
    lines: shown.map(({ at, by, what, version }) => {
      const say = what === 'aligned' ? text.agreed[agreementOf(state.ref, by)] : text.did[what];
      const did = say(nameOf(by));
      return {
        moment: sayMomentShort(new Date(at), lang),
        did: version === undefined ? did : text.version(did, version),
      };
    }),
    page: pages > 1 ? text.page(page + 1, pages) : '',
    pages: [
      ...(page < pages - 1 ? [{ title: text.next, page: page + 1 }] : []),
      ...(page > 0 ? [{ title: text.previous, page: page - 1 }] : []),
    ],
    ids: idsOf(state.ref, 'form'),
  };
}
