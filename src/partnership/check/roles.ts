import { type RoleId, roleIds } from '../../people/role.js';
import type { Fault, Remark } from '../finding.js';
import { files } from '../folder/files.js';
import { roleNamed } from '../folder/profile.js';
import type { Folder } from '../folder/read.js';

const columns = ['school', 'bestuur', 'instituut'] as const;
type Column = (typeof columns)[number];

/**
 * Where a role is held: at least one of these places is given. Our reading of the role descriptions (002; 003:460-467), which
 * set no such rule. Roles of the whole partnership need none.
 */
const placesOf: Record<RoleId, readonly Column[]> = {
  'aanstaande-leraar': [],
  werkplekbegeleider: ['school'],
  schoolopleider: ['school', 'bestuur'],
  'coordinerend-schoolopleider': ['bestuur'],
  'bovenschoolse-schoolopleider': ['bestuur'],
  instituutsopleider: ['instituut'],
  'coordinerend-instituutsopleider': ['instituut'],
  studiebegeleider: ['instituut'],
  'medewerker-stagebureau': ['instituut'],
  schoolleider: ['school'],
  bestuurder: ['bestuur'],
  programmaleider: [],
  stuurgroeplid: [],
  onderzoeksbegeleider: ['school', 'instituut'],
  'coach-startende-leraren': ['school', 'bestuur'],
};

/** Roles that nobody knows, that this partnership does not use, or that lack the place they are held at. */
export function roleFaults({ profile, roles }: Folder): Fault[] {
  const rollen = profile?.value.rollen;
  const faults: Fault[] = [];
  for (const [index, { rol }] of (rollen ?? []).entries()) {
    if (roleNamed(rol, undefined).status !== 'unknown') continue;
    faults.push({
      rule: 'unknown-role',
      file: files.partnership,
      line: profile?.lineOf(['rollen', index, 'rol']) ?? 1,
      text: `De rol "${rol}" kent de bot niet. Kies uit: ${roleIds.join(', ')}.`,
    });
  }
  // Without the partnership's own words an unknown word proves nothing.
  if (rollen === undefined) return faults;
  for (const row of roles.rows) {
    const named = roleNamed(row.rol, rollen);
    const at = { file: files.roles, line: row.line };
    if (named.status === 'misnamed') continue;
    if (named.status !== 'role') {
      const words = rollen.map(({ nl }) => nl).join(', ');
      const text =
        named.status === 'unknown'
          ? `De rol "${row.rol}" kent de bot niet. Kies uit: ${words}.`
          : `De rol "${row.rol}" staat niet bij de rollen in ${files.partnership}. Voeg hem daar toe, of kies uit: ${words}.`;
      faults.push({ rule: 'unknown-role', ...at, text });
      continue;
    }
    const places = placesOf[named.role];
    if (places.length > 0 && places.every((column) => row[column] === undefined)) {
      const text = `De rol "${row.rol}" hoort bij een plek. Vul de kolom "${places.join('" of "')}" in.`;
      faults.push({ rule: 'place', ...at, text });
    }
  }
  return faults;
}

/** People whom the bot will not know: they stand in the list of people, but without a role. */
export function peopleWithoutRole({ people, roles }: Folder): Remark[] {
  const known = roles.keys;
  if (known === undefined) return [];
  return people.rows
    .filter(({ id }) => !known.has(id))
    .map(({ line, naam }) => ({
      rule: 'person-without-role',
      file: files.people,
      line,
      text: `${naam} heeft geen rol in ${files.roles} en is voor de bot dus een onbekende. Voeg een rol toe, of haal deze rij weg.`,
    }));
}
