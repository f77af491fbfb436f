import { stringify } from 'csv-stringify/sync';
import type { Meaning } from '../../../src/glossary/answer.js';
import { shelfOf } from '../../../src/glossary/browse.js';
import { textIn } from '../../text/text.js';
import { originText } from './source.js';

/** The columns of the list as a file: Dutch, with the English term and meaning at the end. */
const columns = [
  'begrip',
  'afkorting',
  'betekenis',
  'hier',
  'andere namen',
  'bron',
  'thema',
  'English term',
  'English meaning',
] as const;

/**
 * All begrippen as a CSV file that a Dutch Excel opens with a double click: semicolons, a byte order mark, and no cell that
 * is taken for a formula.
 */
export function begrippenCsv(meanings: readonly Meaning[]): string {
  return stringify(meanings.map(rowOf), {
    header: true,
    columns: [...columns],
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function rowOf(meaning: Meaning): Record<(typeof columns)[number], string> {
  const { entry, local, owner } = meaning;
  const { begrip, bladeren } = textIn('nl');
  const whose = owner === undefined ? '' : `${begrip.at(owner.name)}: `;
  return {
    begrip: entry.sense === undefined ? entry.term : `${entry.term} (${entry.sense})`,
    afkorting: entry.abbreviations.join(', '),
    betekenis: `${whose}${entry.definition.nl}`,
    hier: local.map(({ partnership, note }) => `${begrip.at(partnership.name)}: ${note.note.nl}`).join('\n'),
    'andere namen': entry.names.map(({ name }) => name).join(', '),
    bron: originText(meaning, [], 'nl'),
    thema: bladeren.shelves[shelfOf(entry)],
    'English term': entry.english.term,
    'English meaning': entry.definition.en,
  };
}
