import type { Entry } from '../../../src/glossary/entry.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';

/** The other names of an entry, each with the sector that uses it; '' for none. */
export function namesText(entry: Entry, lang: Language): string {
  const text = textIn(lang).begrip;
  const named = (relation: 'same' | 'related') =>
    bySector(entry.names.filter((other) => other.relation === relation && other.name !== entry.term));
  const same = named('same');
  const related = named('related');
  return [same && text.names(same), related && text.related(related)].filter((part) => part !== '').join(' ');
}

/** Names of one sector together, behind those of all: "Student, Stagiair; Docent in opleiding (mbo, vo)". */
function bySector(names: Entry['names']): string {
  const sectors = [...new Set(names.map((other) => other.sectors.join(', ')))].sort();
  return sectors
    .map((sector) => {
      const group = names.filter((other) => other.sectors.join(', ') === sector).map(({ name }) => name);
      return group.join(', ') + (sector === '' ? '' : ` (${sector})`);
    })
    .join('; ');
}
