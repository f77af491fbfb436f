import { seatNames } from '../../people/seat.js';
import type { Fault } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder } from '../folder/read.js';
import { meant } from './meant.js';

/** Ids that may be referred to; undefined when the file that should hold them could not be read. */
type Known = ReadonlySet<string> | undefined;

/** Every id that one file uses and that no other file knows. */
export function references(folder: Folder): Fault[] {
  const { profile, calendar, boards, schools, people, roles, placements, closed, events, extensions } = folder;
  const faults: Fault[] = [];
  const institutes: Known = profile && new Set(profile.value.instituten.map(({ id }) => id));
  const years: Known = calendar && new Set(calendar.value.schooljaren.map(({ id }) => id));

  const refer = (file: string, line: number, column: string, id: string | undefined, known: Known, home: string) => {
    // A file without rows is a fault of its own.
    if (id === undefined || known === undefined || known.size === 0 || known.has(id)) return;
    const text = `Kolom "${column}": "${id}" staat niet in ${home}.${meant(id, known)} Verbeter de id of voeg hem toe aan ${home}.`;
    faults.push({ rule: 'unknown-id', file, line, text });
  };
  for (const { line, bestuur } of schools.rows) {
    refer(files.schools, line, 'bestuur', bestuur, boards.keys, files.boards);
  }
  for (const { line, persoon, school, bestuur, instituut } of roles.rows) {
    refer(files.roles, line, 'persoon', persoon, people.keys, files.people);
    refer(files.roles, line, 'school', school, schools.keys, files.schools);
    refer(files.roles, line, 'bestuur', bestuur, boards.keys, files.boards);
    refer(files.roles, line, 'instituut', instituut, institutes, files.partnership);
  }
  for (const row of placements.rows) {
    refer(files.placements, row.line, 'student', row.student, people.keys, files.people);
    refer(files.placements, row.line, 'schooljaar', row.schooljaar, years, files.calendar);
    refer(files.placements, row.line, 'school', row.school, schools.keys, files.schools);
    for (const seat of seatNames) refer(files.placements, row.line, seat, row[seat], people.keys, files.people);
  }
  for (const { line, school, instituut } of closed.rows) {
    refer(files.closed, line, 'school', school, schools.keys, files.schools);
    refer(files.closed, line, 'instituut', instituut, institutes, files.partnership);
  }
  for (const { line, school, bestuur, instituut } of events.rows) {
    refer(files.events, line, 'school', school, schools.keys, files.schools);
    refer(files.events, line, 'bestuur', bestuur, boards.keys, files.boards);
    refer(files.events, line, 'instituut', instituut, institutes, files.partnership);
  }
  for (const { line, student, persoon, schooljaar } of extensions.rows) {
    refer(files.extensions, line, 'student', student, people.keys, files.people);
    refer(files.extensions, line, 'persoon', persoon, people.keys, files.people);
    refer(files.extensions, line, 'schooljaar', schooljaar, years, files.calendar);
  }
  return [...faults, ...tenants(folder), ...termsOwner(folder)];
}

function tenants({ profile, people }: Folder): Fault[] {
  if (profile === undefined) return [];
  const known = new Set(profile.value.tenants.map(({ id }) => id.toLowerCase()));
  return people.rows.flatMap(({ line, tenant }): Fault[] => {
    if (tenant === undefined || known.has(tenant)) return [];
    const text = `Kolom "tenant": ${tenant} staat niet bij de tenants in ${files.partnership}. Voeg hem daar toe, of laat de cel leeg voor de eerste tenant.`;
    return [{ rule: 'unknown-tenant', file: files.people, line, text }];
  });
}

/** Whoever owns the terms answers questions about them, so it must be someone the bot knows. */
function termsOwner({ profile, people, roles }: Folder): Fault[] {
  if (profile === undefined || people.keys === undefined) return [];
  const owner = profile.value.begrippeneigenaar;
  const fault = (why: string, todo: string): Fault[] => [
    {
      rule: 'unknown-id',
      file: files.partnership,
      line: profile.lineOf(['begrippeneigenaar']),
      text: `De begrippeneigenaar "${owner}" ${why}. ${todo}`,
    },
  ];
  if (!people.keys.has(owner)) {
    return fault(`staat niet in ${files.people}`, 'Vul de id in van iemand die daar wel staat.');
  }
  if (roles.keys !== undefined && !roles.keys.has(owner)) {
    return fault(`heeft geen rol in ${files.roles}`, 'Geef hem of haar daar een rol, of kies iemand anders.');
  }
  return [];
}
