import { z } from 'zod';
import { bereikCsv } from '../../cards/views/overzicht/bereikCsv.js';
import { verslagCsv } from '../../cards/views/overzicht/verslag.js';
import { dayIn } from '../../src/calendar/day.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Boards } from '../../src/reach/board.js';
import { reportsOf } from '../../src/reach/perDay.js';
import type { Download } from './download.js';

/** What the links to the overviews say that they are for. */
export const BEREIK = 'bereik';
export const VERSLAG = 'verslag';

export interface OverzichtFiles {
  boards: Boards;
  setups: () => readonly Setup[];
}

/** Everybody of a partnership with the state they are in. @throws ZodError on a claim that is not for this */
export async function bereikFile({ boards, setups }: OverzichtFiles, about: unknown): Promise<Download> {
  const { setup, lang } = aboutIn(about, setups());
  return csvFile(BEREIK, bereikCsv(await boards.of(setup), setup, lang));
}

/** The messages of the last two weeks per day, in numbers. @throws ZodError on a claim that is not for this */
export async function verslagFile({ boards, setups }: OverzichtFiles, about: unknown): Promise<Download> {
  const { setup, lang } = aboutIn(about, setups());
  const board = await boards.of(setup);
  return csvFile(VERSLAG, verslagCsv(reportsOf(board, dayIn(board.at)), lang));
}

const aboutSchema = z.strictObject({ partnership: z.string(), lang: languageSchema });

function aboutIn(about: unknown, setups: readonly Setup[]): { setup: Setup; lang: Language } {
  const { partnership, lang } = aboutSchema.parse(about);
  const setup = setups.find((each) => each.partnership.id === partnership);
  if (setup === undefined) throw new Error('The partnership of the file is not known any more.');
  return { setup, lang };
}

function csvFile(name: string, body: string): Download {
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body };
}
