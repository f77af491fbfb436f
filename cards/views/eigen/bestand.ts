import type { Taken } from '../../../src/glossary/local/draft.js';
import type { BadRow, Plan, RowFault } from '../../../src/glossary/local/plan.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { block, button, type EigenFor, type EigenView, eigenView } from './view.js';

/** The most that can be pasted; and the most of it that goes back on the card, which has the same room for everything. */
export const MAX_PASTE_BYTES = 25 * 1024;
const MAX_SHOWN_BYTES = 18 * 1024;

const FEW = 5;
const FEW_ROWS = 8;

/** The field to paste a list in, with what was wrong with the last one. */
export function pasteView(pasted: string, error: string, to: EigenFor): EigenView {
  const { eigen: text } = textIn(to.lang);
  const value = Buffer.byteLength(JSON.stringify(pasted)) > MAX_SHOWN_BYTES ? '' : pasted;
  return eigenView(to, {
    summary: text.summary,
    title: text.file.title,
    intro: text.file.how,
    fields: [
      {
        ...{ id: 'e_list', label: text.labels.paste, long: true, maxLength: MAX_PASTE_BYTES, value, error },
        help: text.file.limit,
      },
    ],
    buttons: [button(text.buttons.read, 'eigen.lees', { inputs: 'auto' }), button(text.buttons.list, 'eigen.lijst')],
  });
}

/** What a list would do: how many, the first few, and every row that is left out, as far as they fit. */
export function previewView(plan: Plan, key: string, to: EigenFor): EigenView {
  const { eigen: text } = textIn(to.lang);
  const { added, changed, same, bad, changes } = plan;
  const few = (names: string[]) => text.file.more(names.slice(0, FEW).join('; '), Math.max(0, names.length - FEW));
  return eigenView(to, {
    summary: text.summary,
    title: text.file.preview,
    notices: [changes.length === 0 ? text.file.nothingNew : text.file.untouched],
    intro: text.file.counts(added.length, changed.length, same),
    blocks: [
      ...(added.length === 0 ? [] : [block(text.file.added, [few(added)])]),
      ...(changed.length === 0 ? [] : [block(text.file.changed, [few(changed)])]),
      ...(bad.length === 0
        ? []
        : [
            block(
              text.file.bad(bad.length),
              [
                ...bad.slice(0, FEW_ROWS).map((row) => badRowText(row, to.lang)),
                ...(bad.length > FEW_ROWS ? [text.file.moreRows(bad.length - FEW_ROWS)] : []),
              ],
              { style: 'emphasis' as const },
            ),
          ]),
    ],
    buttons: [
      ...(changes.length === 0 ? [] : [button(text.buttons.take, 'eigen.neem', { key })]),
      button(text.buttons.again, 'eigen.plak'),
      button(text.buttons.list, 'eigen.lijst'),
    ],
  });
}

/** What became of it, as notices above the list of terms. */
export function takenNotices({ status, taken }: { status: 'taken' | 'again'; taken: Taken }, lang: Language): string[] {
  const { file } = textIn(lang).eigen;
  const { count, changed } = taken;
  const names = file.more(changed.slice(0, FEW).join('; '), Math.max(0, changed.length - FEW));
  return [status === 'again' ? file.again : file.taken(count), ...(changed.length > 0 ? [file.meanwhile(names)] : [])];
}

/** The terms as text to copy; '' when it does not fit on a card. */
export function exportView(list: string, to: EigenFor): EigenView {
  const { eigen: text } = textIn(to.lang);
  const fits = Buffer.byteLength(JSON.stringify(list)) <= MAX_SHOWN_BYTES;
  return eigenView(to, {
    summary: text.summary,
    title: text.file.exportTitle,
    intro: fits ? text.file.exportHow : text.file.exportTooLong,
    fields: fits
      ? [
          {
            id: 'e_copy',
            label: text.labels.copy,
            long: true,
            maxLength: list.length + 1,
            value: list,
            error: '',
            help: '',
          },
        ]
      : [],
    buttons: [button(text.buttons.list, 'eigen.lijst')],
  });
}

/** One row that is left out: its line, its term and why. */
export function badRowText({ line, term, fault }: BadRow, lang: Language): string {
  return textIn(lang).eigen.file.row(line, term, whyText(fault, lang));
}

function whyText(fault: RowFault, lang: Language): string {
  const { why } = textIn(lang).eigen.file;
  switch (fault.why) {
    case 'quotes':
    case 'cells':
    case 'rest':
      return why[fault.why];
    case 'fields':
      return fault.fields.map((field) => why.fields[field]).join(' ');
    case 'belongs':
      return why.belongs(fault.typed);
    case 'double':
      return why.double(fault.line);
    case 'name-taken':
      return why.taken(fault.other);
    default:
      return fault satisfies never;
  }
}
