import type { RoleId } from '../../people/role.js';
import { maySit, seatNames } from '../../people/seat.js';
import type { Fault } from '../finding.js';
import { files } from '../folder/files.js';
import { roleNamed } from '../folder/profile.js';
import type { Folder } from '../folder/read.js';

/** Placements that cannot be: of someone who is no student, twice in a semester, or guided by someone without that role. */
export function placementFaults(folder: Folder): Fault[] {
  const { people, placements, profile } = folder;
  const file = files.placements;
  const faults: Fault[] = [];
  const rolesOf = knownRoles(folder);
  const studentWord = profile?.value.rollen.find(({ rol }) => rol === 'aanstaande-leraar')?.nl ?? 'aanstaande leraar';
  const nameOf = new Map(people.rows.map(({ id, naam }) => [id, naam]));
  const first = new Map<string, number>();
  for (const row of placements.rows) {
    const name = nameOf.get(row.student) ?? row.student;
    const roles = rolesOf(row.student);
    if (roles !== undefined && !roles.has('aanstaande-leraar')) {
      const text = `${name} is geen ${studentWord} en kan dus niet geplaatst worden. Voeg die rol toe in ${files.roles}, of verbeter de student.`;
      faults.push({ rule: 'not-a-student', file, line: row.line, text });
    }
    for (const seat of seatNames) {
      const held = row[seat] === undefined ? undefined : rolesOf(row[seat]);
      if (row[seat] === undefined || held === undefined || maySit(seat, held)) continue;
      const text = `Kolom "${seat}": ${nameOf.get(row[seat]) ?? row[seat]} heeft die rol niet in ${files.roles}. Voeg de rol daar toe, of kies iemand anders.`;
      faults.push({ rule: 'role-missing', file, line: row.line, text });
    }
    const key = `${row.student} ${row.schooljaar} ${row.semester}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.line);
    else {
      const text = `${name} is in semester ${row.semester} van ${row.schooljaar} al geplaatst op regel ${before}. Laat een van de twee rijen staan.`;
      faults.push({ rule: 'two-placements', file, line: row.line, text });
    }
  }
  return faults;
}

/** The roles of a person, or undefined when they are not known for sure: then nothing is said of them. */
export function knownRoles({ people, profile, roles }: Folder): (person: string) => ReadonlySet<RoleId> | undefined {
  const known = new Map<string, Set<RoleId>>();
  const unsure = new Set(roles.broken);
  for (const { persoon, rol } of roles.rows) {
    const named = roleNamed(rol, profile?.value.rollen);
    if (named.status === 'role' || named.status === 'not-used') {
      known.set(persoon, (known.get(persoon) ?? new Set()).add(named.role));
    } else unsure.add(persoon);
  }
  return (person) => {
    if (roles.keys === undefined || people.keys?.has(person) !== true || unsure.has(person)) return undefined;
    return known.get(person) ?? new Set();
  };
}
