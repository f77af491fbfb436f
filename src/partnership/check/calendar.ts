import type { Fault, FaultRule } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder } from '../folder/read.js';

interface Span {
  name: string;
  from: string;
  to: string;
  line: number;
}

/** Dates that run backwards, overlap, or stand outside what they are part of. ISO dates compare as text. */
export function calendarFaults({ calendar }: Folder): Fault[] {
  if (calendar === undefined) return [];
  const faults: Fault[] = [];
  const tell = (rule: FaultRule, line: number, text: string) => faults.push({ rule, file: files.calendar, line, text });
  const span = (name: string, path: readonly PropertyKey[], dates: { van: string; 'tot en met': string }): Span => {
    const made = { name, from: dates.van, to: dates['tot en met'], line: calendar.lineOf([...path, 'van']) };
    if (reversed(made)) {
      tell(
        'dates',
        made.line,
        `${name} eindigt (${made.to}) voordat het begint (${made.from}). Verbeter een van de datums.`,
      );
    }
    return made;
  };
  const inside = (part: Span, whole: Span) => {
    if (reversed(part) || reversed(whole) || (part.from >= whole.from && part.to <= whole.to)) return;
    const text = `${part.name} (${part.from} tot en met ${part.to}) valt buiten ${whole.name} (${whole.from} tot en met ${whole.to}). Verbeter de datums.`;
    tell('period-outside', part.line, text);
  };
  const apart = (spans: readonly Span[]) => {
    for (const [before, after] of overlaps(spans)) {
      tell('dates', after.line, `${after.name} overlapt met ${before.name}. Laat het na ${before.to} beginnen.`);
    }
  };

  const all = calendar.value.schooljaren.flatMap((schoolYear, year) => {
    const path = ['schooljaren', year];
    const [first = '', second = ''] = schoolYear.id.split('-');
    if (Number(second) !== Number(first) + 1) {
      tell(
        'dates',
        calendar.lineOf(path),
        `Het schooljaar ${schoolYear.id} beslaat geen twee jaren na elkaar. Verbeter het.`,
      );
    }
    const whole: Span = { name: `schooljaar ${schoolYear.id}`, from: `${first}-08-01`, to: `${second}-07-31`, line: 0 };
    return schoolYear.semesters.map((semester, index) => {
      const here = [...path, 'semesters', index];
      const made = span(`semester ${semester.nummer} van ${schoolYear.id}`, here, semester);
      inside(made, whole);
      const periods = semester.periodes.map((period, part) => span(period.naam, [...here, 'periodes', part], period));
      for (const part of periods) inside(part, made);
      apart(periods);
      inside(span('de WPA-periode', [...here, 'wpa'], semester.wpa), made);
      return { ...made, order: `${schoolYear.id} ${semester.nummer}` };
    });
  });
  apart(all);
  const inTime = all.toSorted((a, b) => a.from.localeCompare(b.from));
  const inName = all.toSorted((a, b) => a.order.localeCompare(b.order));
  const astray = inName.find((semester, index) => semester !== inTime[index]);
  if (astray !== undefined) {
    tell(
      'dates',
      astray.line,
      `${astray.name} ligt niet op zijn plek in de tijd. Zet de semesters in de goede volgorde.`,
    );
  }
  return faults;
}

/** Days off: of one school or one institute, forwards, and each day once. */
export function closedFaults({ closed }: Folder): Fault[] {
  const faults: Fault[] = [];
  const perPlace = new Map<string, Span[]>();
  for (const row of closed.rows) {
    const at = { file: files.closed, line: row.line };
    const made = { name: row.reden, from: row.van, to: row['tot en met'], line: row.line };
    if ((row.school === undefined) === (row.instituut === undefined)) {
      const text = 'Vul een school of een instituut in, en niet allebei.';
      faults.push({ rule: 'place', ...at, text });
      continue;
    }
    if (reversed(made)) {
      const text = `"${made.name}" eindigt (${made.to}) voordat het begint (${made.from}). Verbeter een van de datums.`;
      faults.push({ rule: 'dates', ...at, text });
    }
    const place = row.school === undefined ? `instituut ${row.instituut}` : `school ${row.school}`;
    perPlace.set(place, [...(perPlace.get(place) ?? []), made]);
  }
  for (const [place, spans] of perPlace) {
    for (const [before, after] of overlaps(spans)) {
      const text = `"${after.name}" van ${place} overlapt met "${before.name}" op regel ${before.line}. Maak er een rij van, of verbeter de datums.`;
      faults.push({ rule: 'dates', file: files.closed, line: after.line, text });
    }
  }
  return faults;
}

function reversed({ from, to }: Span): boolean {
  return to < from;
}

/** Pairs that share a day: neighbours in time, the later one second. Spans that run backwards are told already. */
function overlaps(spans: readonly Span[]): [Span, Span][] {
  const sorted = spans
    .filter((span) => !reversed(span))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.line - b.line);
  const pairs: [Span, Span][] = [];
  let last: Span | undefined;
  for (const span of sorted) {
    if (last !== undefined && span.from <= last.to) pairs.push([last, span]);
    if (last === undefined || span.to > last.to) last = span;
  }
  return pairs;
}
