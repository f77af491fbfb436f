import { momentSchema } from '../../tasks/entry.js';
import type { Fault } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder } from '../folder/read.js';
import type { KnownTasks } from './knownTasks.js';
import { meant } from './meant.js';

/** What cannot be in agenda.csv: a moment that no task hangs on, a day outside the semesters, more than one place. */
export function eventFaults({ events, calendar }: Folder, { used }: KnownTasks): Fault[] {
  const semesters = calendar?.value.schooljaren.flatMap((year) => year.semesters);
  return events.rows.flatMap((row): Fault[] => {
    const at = { file: files.events, line: row.line };
    const faults: Fault[] = [];
    if (momentSchema.safeParse(row.moment).success) {
      const text = `Kolom "moment": "${row.moment}" volgt al uit ${files.calendar}. Haal deze rij weg, of kies een andere naam.`;
      faults.push({ rule: 'unknown-moment', ...at, text });
    } else if (!used.has(row.moment)) {
      const text = `Kolom "moment": aan "${row.moment}" hangt geen taak.${meant(row.moment, used)} Verbeter de naam, of geef in ${files.tasks} een eigen taak dit moment.`;
      faults.push({ rule: 'unknown-moment', ...at, text });
    }
    if (semesters?.some(({ van, 'tot en met': tot }) => van <= row.datum && row.datum <= tot) === false) {
      const text = `Kolom "datum": ${row.datum} valt in geen enkel semester van ${files.calendar}. Verbeter de datum.`;
      faults.push({ rule: 'period-outside', ...at, text });
    }
    if ([row.school, row.bestuur, row.instituut].filter((place) => place !== undefined).length > 1) {
      const text =
        'Vul een school, een bestuur of een instituut in, en niet meer dan een van de drie. Laat alles leeg als het voor iedereen is.';
      faults.push({ rule: 'place', ...at, text });
    }
    return faults;
  });
}
