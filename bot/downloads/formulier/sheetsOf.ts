import { textIn } from '../../../cards/text/text.js';
import { answerLines } from '../../../cards/views/form/blocks.js';
import { leadOf } from '../../../cards/views/form/lead.js';
import { nameOf } from '../../../cards/views/name.js';
import { dayIn } from '../../../src/calendar/day.js';
import { type FormKey, formKeySchema, type Question } from '../../../src/forms/definition.js';
import type { ExportRow } from '../../../src/forms/export/row.js';
import type { Language } from '../../../src/language.js';
import { dateSchema, type Setup } from '../../../src/partnership/setup.js';
import type { Column, Sheet, Value } from '../workbook/sheet.js';

/**
 * A sheet for each form: how far it is for each student, and behind that the answers, a column for each question of which the reader may read one
 * answer at least.
 */
export function sheetsOf(setup: Setup, rows: readonly ExportRow[], lang: Language): Sheet[] {
  const { names } = textIn(lang).formulieren;
  return formKeySchema.options.flatMap((form) => {
    const among = rows.filter(({ ref }) => ref.form === form);
    if (among.length === 0) return [];
    const questions = questionsIn(among);
    return [
      {
        name: names[form],
        columns: [...stageColumns(form, lang), ...questions.map((question) => columnOf(question, lang))],
        rows: among.map((row) => [
          ...stageCells(setup, row, lang),
          ...questions.map(({ id }) => answerCell(row, id, lang)),
        ]),
      },
    ];
  });
}

/** Of these forms the student prepares one. */
function isPrepared(form: FormKey): boolean {
  return form === 'startgesprek';
}

function stageColumns(form: FormKey, lang: Language): Column[] {
  const { columns } = textIn(lang).papier.export;
  return [
    { title: columns.student, width: 26 },
    { title: columns.school, width: 26 },
    { title: columns.schoolYear, width: 12 },
    { title: columns.semester, width: 10 },
    { title: columns.stage, width: 18 },
    ...(isPrepared(form) ? [{ title: columns.prepared, width: 15 }] : []),
    { title: columns.submitted, width: 15 },
    { title: columns.submittedBy, width: 26 },
    { title: columns.late, width: 14 },
    { title: columns.aligned, width: 18 },
    { title: columns.version, width: 8 },
  ];
}

function stageCells(setup: Setup, row: ExportRow, lang: Language): Value[] {
  const { ref, placement, stage, version } = row;
  const day = (at: string | undefined): Value => (at === undefined ? '' : { date: dayIn(new Date(at)) });
  return [
    nameOf(setup, ref.student),
    setup.schools.find(({ id }) => id === placement.school)?.name ?? placement.school,
    placement.schoolYear,
    placement.semester,
    textIn(lang).papier.export.stages[stage],
    ...(isPrepared(ref.form) ? [day(row.preparedAt)] : []),
    day(row.submittedAt),
    row.submittedBy === undefined ? '' : nameOf(setup, row.submittedBy),
    row.lateDays ?? '',
    day(row.alignedAt),
    version === 0 ? '' : version,
  ];
}

/** All questions that one of these forms asks, once each, in the order of asking: students may have other ones. */
function questionsIn(rows: readonly ExportRow[]): Question[] {
  const found = new Map<string, Question>();
  for (const { read } of rows)
    for (const question of read?.questions ?? []) {
      if (!found.has(question.id)) found.set(question.id, question);
    }
  return [...found.values()];
}

function columnOf({ label, type }: Question, lang: Language): Column {
  const width = type === 'long' || type === 'list' ? 60 : type === 'text' ? 40 : 20;
  return { title: label[lang], width };
}

/** What was answered; of a goal or a leeruitkomst with what it is about, because that differs per student. */
function answerCell({ read }: ExportRow, id: string, lang: Language): Value {
  const question = read?.questions.find((each) => each.id === id);
  const answer = read?.answers[id];
  if (question === undefined || answer === undefined) return '';
  if (question.type === 'number' && typeof answer === 'string' && /^\d+$/.test(answer)) return Number(answer);
  if (question.type === 'date' && typeof answer === 'string' && isDate(answer)) return { date: answer };
  const said = answerLines(question, answer, lang).join('\n');
  const lead = leadOf(question, lang);
  return lead === '' ? said : `${lead}\n${said}`;
}

function isDate(text: string): boolean {
  return dateSchema.safeParse(text).success;
}
