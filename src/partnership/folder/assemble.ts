import { CodedError } from '../../errors.js';
import { formIdSchema } from '../../forms/definition.js';
import type { FormDefinitions } from '../../forms/load.js';
import { type Setup, setupSchema } from '../setup.js';
import { formUseOf, isSaid } from './formUse.js';
import { roleNamed } from './profile.js';
import type { Folder } from './read.js';
import { taskUseOf } from './taskUse.js';

/**
 * The set-up in a folder that was found without faults. Everything is put in one order, so that the same facts give the same
 * set-up in whatever order people keep their rows.
 * @throws CodedError PARTNERSHIP_INVALID when a fault was overlooked: a defect in the checks.
 */
export function assemble(folder: Folder, contents: FormDefinitions): Setup {
  const { profile, calendar } = folder;
  if (profile === undefined || calendar === undefined)
    throw overlooked('partnership.yaml or calendar.yaml was not read');
  const parsed = setupSchema.safeParse({
    partnership: partnershipOf(profile.value, folder),
    calendar: calendarOf(calendar.value),
    boards: folder.boards.rows.map(({ id, naam }) => ({ id, name: naam })).toSorted(by(({ id }) => id)),
    schools: folder.schools.rows
      .map(({ id, naam, bestuur, plaats, regio }) => {
        const closed = closedOf(folder, (row) => row.school === id);
        return { id, name: naam, board: bestuur, place: plaats, region: regio, closed };
      })
      .toSorted(by(({ id }) => id)),
    people: peopleOf(folder, profile.value.rollen),
    placements: placementsOf(folder),
    begrippen: folder.begrippen?.value ?? { notes: [], entries: [] },
    tasks: tasksOf(folder, profile.value.rollen),
    forms: formsOf(folder, contents),
    events: eventsOf(folder),
    extensions: extensionsOf(folder),
  });
  if (!parsed.success) throw overlooked(parsed.error.message, parsed.error);
  return parsed.data;
}

type Profile = NonNullable<Folder['profile']>['value'];
type CalendarFile = NonNullable<Folder['calendar']>['value'];

function partnershipOf(profile: Profile, folder: Folder) {
  return {
    id: profile.id,
    name: profile.naam,
    language: profile.taal,
    sector: profile.sector,
    tenants: profile.tenants.map(({ id, naam }) => ({ id, name: naam })),
    institutes: profile.instituten.map(({ id, naam }) => ({
      id,
      name: naam,
      closed: closedOf(folder, (row) => row.instituut === id),
    })),
    roles: profile.rollen.map(({ rol, nl, en }) => ({ role: roleOf(rol, profile.rollen), word: { nl, en } })),
    startgesprek: profile.startgesprek,
    termsOwner: profile.begrippeneigenaar,
    ...given({ reminders: remindersOf(folder) }),
  };
}

function calendarOf(calendar: CalendarFile) {
  const span = (dates: { van: string; 'tot en met': string }) => ({ from: dates.van, to: dates['tot en met'] });
  return {
    schoolYears: calendar.schooljaren
      .map(({ id, semesters }) => ({
        id,
        semesters: semesters
          .map((semester) => ({
            number: semester.nummer,
            ...span(semester),
            periods: semester.periodes
              .map((period) => ({ id: period.id, name: period.naam, ...span(period) }))
              .toSorted(by(({ from }) => from)),
            wpa: span(semester.wpa),
          }))
          .toSorted((a, b) => a.number - b.number),
      }))
      .toSorted(by(({ id }) => id)),
  };
}

function peopleOf({ people, roles }: Folder, rollen: Profile['rollen']) {
  const rolesOf = new Map<string, Folder['roles']['rows']>();
  for (const row of roles.rows) rolesOf.set(row.persoon, [...(rolesOf.get(row.persoon) ?? []), row]);
  return people.rows
    .map(({ id, naam, 'e-mail': email, tenant, taal, werkdagen }) => ({
      id,
      name: naam,
      email,
      days: werkdagen,
      ...given({ tenant, language: taal }),
      roles: (rolesOf.get(id) ?? [])
        .map(({ rol, school, bestuur, instituut }) => ({
          role: roleOf(rol, rollen),
          ...given({ school, board: bestuur, institute: instituut }),
        }))
        .toSorted(by((held) => JSON.stringify(held))),
    }))
    .filter((person) => person.roles.length > 0)
    .toSorted(by(({ id }) => id));
}

function placementsOf({ placements }: Folder) {
  return placements.rows
    .map((row) => ({
      student: row.student,
      schoolYear: row.schooljaar,
      semester: row.semester,
      school: row.school,
      days: row.stagedagen,
      ...given({
        studyYear: row.studiejaar,
        variant: row.variant,
        group: row.groep,
        werkplekbegeleider: row.werkplekbegeleider,
        schoolopleider: row.schoolopleider,
        instituutsopleider: row.instituutsopleider,
        studiebegeleider: row.studiebegeleider,
      }),
    }))
    .toSorted(by(({ schoolYear, semester, student }) => `${schoolYear} ${semester} ${student}`));
}

/** In the order of their ids; own tasks as they stand, for that is how they are told. */
function tasksOf({ tasks }: Folder, rollen: Profile['rollen']) {
  if (tasks === undefined) return undefined;
  const { roles, changes, own } = taskUseOf(tasks.value, (word) => roleOf(word, rollen));
  return { roles: roles.toSorted(by(({ role }) => role)), changes: changes.toSorted(by(({ task }) => task)), own };
}

/** In the order of the forms; of which nothing is said is not there. */
function formsOf({ forms, profile }: Folder, contents: FormDefinitions) {
  return formIdSchema.options.flatMap((form) => {
    const said = forms?.value[form];
    if (said === undefined || !isSaid(said)) return [];
    const use = formUseOf(said, contents.latest(form), profile?.value.rollen);
    return [{ ...use, changes: use.changes.toSorted(by(({ question }) => question)) }];
  });
}

function remindersOf({ tasks }: Folder) {
  const { herinneringen } = tasks?.value ?? {};
  return herinneringen && { earliest: herinneringen.vroegst, latest: herinneringen.laatst };
}

function eventsOf({ events }: Folder) {
  return events.rows
    .map(({ moment, datum, school, bestuur, instituut }) => ({
      event: moment,
      date: datum,
      ...given({ school, board: bestuur, institute: instituut }),
    }))
    .toSorted(by((event) => `${event.date} ${JSON.stringify(event)}`));
}

function extensionsOf({ extensions }: Folder) {
  return extensions.rows
    .map(({ taak, schooljaar, semester, student, persoon, datum }) => ({
      task: taak,
      schoolYear: schooljaar,
      semester,
      ...given({ student, person: persoon }),
      due: datum,
    }))
    .toSorted(by((extension) => JSON.stringify(extension)));
}

function closedOf({ closed }: Folder, isHere: (row: Folder['closed']['rows'][number]) => boolean) {
  return closed.rows
    .filter(isHere)
    .map((row) => ({ from: row.van, to: row['tot en met'], reason: row.reden }))
    .toSorted(by(({ from }) => from));
}

function roleOf(text: string, rollen: Profile['rollen']) {
  const named = roleNamed(text, rollen);
  if (named.status !== 'role') throw overlooked(`role "${text}"`);
  return named.role;
}

/** Only what is given: an empty cell leaves no key, so that a stored set-up reads back as the very same. */
function given<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** By code unit, not by locale: the order must be the same on every machine. */
function by<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}

function overlooked(what: string, cause?: unknown): CodedError {
  return new CodedError('PARTNERSHIP_INVALID', `The set-up has a fault that no check named: ${what}`, { cause });
}
