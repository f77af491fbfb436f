import { z } from 'zod';
import { bereikCsv } from '../../cards/views/overzicht/bereikCsv.js';
import { verslagCsv } from '../../cards/views/overzicht/verslag.js';
import { voortgangCsv } from '../../cards/views/overzicht/voortgang.js';
import { personBehind } from '../../src/access/reader.js';
import { dayIn } from '../../src/calendar/day.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Person, Setup } from '../../src/partnership/setup.js';
import { mayCount } from '../../src/progress/mayCount.js';
import { perSchool } from '../../src/progress/progress.js';
import type { Progresses } from '../../src/progress/progresses.js';
import type { Boards } from '../../src/reach/board.js';
import { maySeeReach } from '../../src/reach/maySee.js';
import { reportsOf } from '../../src/reach/perDay.js';
import { type Download, NOT_THERE, type NotForReader } from './download.js';

/** What the links to the overviews say that they are for. */
export const BEREIK = 'bereik';
export const VERSLAG = 'verslag';

export const VOORTGANG = 'voortgang';

export interface OverzichtFiles {
  boards: Boards;
  progresses: Progresses;
  setups: () => readonly Setup[];
}

/** Everybody of a partnership with the state they are in. @throws ZodError on a claim that is not for this */
export async function bereikFile({ boards, setups }: OverzichtFiles, about: unknown): Promise<Download | NotForReader> {
  const { setup, reader, lang } = aboutIn(about, setups());
  if (setup === undefined || reader === undefined) return NOT_THERE;
  const decision = maySeeReach(reader);
  if (!decision.allowed) return decision;
  return csvFile(BEREIK, bereikCsv(await boards.of(setup), setup, lang));
}

/** The messages of the last two weeks per day, in numbers. @throws ZodError on a claim that is not for this */
export async function verslagFile(
  { boards, setups }: OverzichtFiles,
  about: unknown,
): Promise<Download | NotForReader> {
  const { setup, reader, lang } = aboutIn(about, setups());
  if (setup === undefined || reader === undefined) return NOT_THERE;
  const decision = maySeeReach(reader);
  if (!decision.allowed) return decision;
  const board = await boards.of(setup);
  return csvFile(VERSLAG, verslagCsv(reportsOf(board, dayIn(board.at)), lang));
}

/** The schools whose numbers the reader may see. @throws ZodError on a claim that is not for this */
export async function voortgangFile(
  { progresses, setups }: OverzichtFiles,
  about: unknown,
): Promise<Download | NotForReader> {
  const { setup, reader, lang } = aboutIn(about, setups());
  if (setup === undefined || reader === undefined) return NOT_THERE;
  const schools = perSchool(setup, await progresses.of(setup), mayCount(setup, reader.id));
  return csvFile(VOORTGANG, voortgangCsv(schools, lang));
}

const aboutSchema = z.strictObject({ partnership: z.string(), reader: z.string(), lang: languageSchema });

function aboutIn(about: unknown, setups: readonly Setup[]): { setup?: Setup; reader?: Person; lang: Language } {
  const { partnership, reader, lang } = aboutSchema.parse(about);
  const setup = setups.find((each) => each.partnership.id === partnership);
  const person = setup && personBehind(setup, reader);
  return { ...(setup && { setup }), ...(person && { reader: person }), lang };
}

function csvFile(name: string, body: string): Download {
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body };
}
