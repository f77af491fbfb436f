import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { Board } from '../../../src/reach/board.js';
import { textIn } from '../../text/text.js';
import { overzichtCsv } from './csv.js';
import { reachText, rolesOf, schoolsOf } from './reach.js';

/** Everybody of a partnership with the state they are in, in the order of the roster. Days are ISO, so that they sort. */
export function bereikCsv({ people }: Board, setup: Setup, lang: Language): string {
  const { states, columns } = textIn(lang).overzicht.bereik;
  const rows = people.map(({ person, reach, letters }) => ({
    name: person.name,
    email: person.email,
    role: rolesOf(setup, person, lang),
    school: schoolsOf(setup, person),
    state: states[reach.state],
    ...reachText(reach, lang),
    last: letters.find(({ status }) => status === 'sent')?.day ?? '',
  }));
  return overzichtCsv(rows, columns);
}
