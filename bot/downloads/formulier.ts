import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { personBehind } from '../../src/access/reader.js';
import { dayIn } from '../../src/calendar/day.js';
import type { Holidays } from '../../src/calendar/holidays.js';
import type { Clock } from '../../src/clock.js';
import { formKeySchema } from '../../src/forms/definition.js';
import type { Exports } from '../../src/forms/export/exports.js';
import type { Forms } from '../../src/forms/forms.js';
import { mayRead } from '../../src/forms/may.js';
import { openingOf } from '../../src/forms/opening.js';
import { lastDayIfLate, windowOf } from '../../src/forms/window.js';
import { languageSchema } from '../../src/language.js';
import { placementSchema, type Setup } from '../../src/partnership/setup.js';
import { placementOf } from '../../src/people/roster.js';
import type { Catalogue } from '../../src/tasks/entry.js';
import { type Download, NOT_THERE, type NotForReader } from './download.js';
import { paperOf } from './formulier/paperOf.js';
import { sheetsOf } from './formulier/sheetsOf.js';
import { pdfOf } from './paper/pdf.js';
import { workbookOf } from './workbook/workbook.js';

/** What the links to one form, and to the forms of a partnership, say that they are for. */
export const FORMULIER = 'formulier';
export const FORMULIEREN = 'formulieren';

export interface FormulierFiles {
  forms: Forms;
  exports: Exports;
  setups: () => readonly Setup[];
  now: Clock;
  /** What the last day of a form follows from. */
  catalogue: Catalogue;
  holidays: Holidays;
}

const readerSchema = z.strictObject({ partnership: z.string(), reader: z.string(), lang: languageSchema });
/** `student` stands there as a reader does: an id of a person is often a name. */
const formSchema = readerSchema.extend({
  form: formKeySchema,
  student: z.string(),
  schoolYear: placementSchema.shape.schoolYear,
  semester: placementSchema.shape.semester,
});

/**
 * One form as a PDF, made anew of what stands in the store now. Whether the reader may read it is asked again: the roster may have
 * changed since the link was made.
 * @throws ZodError on a claim that is not for this
 */
export async function formulierFile(files: FormulierFiles, about: unknown): Promise<Download | NotForReader> {
  const { form, schoolYear, semester, student: hidden, ...rest } = formSchema.parse(about);
  const { setup, reader, lang } = readerIn(files, rest);
  if (setup === undefined || reader === undefined) return NOT_THERE;
  const student = personBehind(setup, hidden)?.id ?? '';
  const when = { schoolYear, semester };
  const placement = placementOf(setup, student, when);
  const opening = placement && openingOf(setup, placement, form);
  if (placement === undefined || opening === undefined) return NOT_THERE;
  const ref = { form, partnership: setup.partnership.id, student, when };
  const state = await files.forms.open({ ref, opening });
  const decision = mayRead({ setup, person: reader, ref, state });
  if (!decision.allowed) return decision;
  const copy = await files.forms.copyOf(ref, state.version);
  if (copy === undefined) throw new Error('There is no copy of what was handed in.');
  const late = lastDayIfLate(windowOf({ ...files, setup }, ref), state, dayIn(files.now()));
  const paper = paperOf({ setup, placement, reader, state, copy, late, now: files.now(), lang });
  // The name of a file is in the history of a browser: the reference says which form it is to who knows.
  const name = `${form}-${state.submission?.reference ?? ''}.pdf`;
  return { name, type: 'application/pdf', body: await pdfOf(paper) };
}

/**
 * The forms of a partnership as this reader may have them now, as a workbook.
 * @throws ZodError on a claim that is not for this; RangeError when it is too much
 */
export async function formulierenFile(files: FormulierFiles, about: unknown): Promise<Download | NotForReader> {
  const { setup, reader, lang } = readerIn(files, readerSchema.parse(about));
  if (setup === undefined || reader === undefined) return NOT_THERE;
  const sheets = sheetsOf(setup, await files.exports.rows(setup, reader, dayIn(files.now())), lang);
  if (sheets.length === 0) return { allowed: false, reason: 'not-for-role' };
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${textIn(lang).papier.export.file}.xlsx`, type, body: await workbookOf(sheets) };
}

function readerIn({ setups }: FormulierFiles, { partnership, reader, lang }: z.infer<typeof readerSchema>) {
  const setup = setups().find((each) => each.partnership.id === partnership);
  return { setup, reader: setup && personBehind(setup, reader), lang };
}
