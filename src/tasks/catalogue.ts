import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFault, type Located, readContentList, refuseFaults } from '../contentList.js';
import { once } from '../once.js';
import { type RoleId, roleIdSchema, roleIds } from '../people/role.js';
import { seatOf } from '../people/seat.js';
import { type Anchor, type Catalogue, type TaskEntry, taskEntrySchema } from './entry.js';

const contentDir = fileURLToPath(new URL('./content/', import.meta.url));

/** How the ids of a role's own entries begin. */
const shortNames: Readonly<Record<RoleId, string>> = {
  'aanstaande-leraar': 'stu',
  werkplekbegeleider: 'wpb',
  schoolopleider: 'so',
  'coordinerend-schoolopleider': 'cso',
  'bovenschoolse-schoolopleider': 'bso',
  instituutsopleider: 'io',
  'coordinerend-instituutsopleider': 'cio',
  studiebegeleider: 'stb',
  'medewerker-stagebureau': 'stg',
  schoolleider: 'sl',
  bestuurder: 'bes',
  programmaleider: 'pl',
  stuurgroeplid: 'stuur',
  onderzoeksbegeleider: 'ob',
  'coach-startende-leraren': 'cs',
};

/**
 * Reads the tasks from a folder: `<role>.yaml` is the list of a role. A coordinating schoolopleider or instituutsopleider has
 * the tasks of the role itself first, then the extra ones (002:610-613, 2278). What ships is read once in a process and shared,
 * so nobody may change it.
 * @throws CodedError CONTENT_INVALID that names all faults at once, each with file and line.
 */
export function loadCatalogue(dir?: string): Catalogue {
  return dir === undefined ? shipped() : loadFrom(dir);
}

const shipped = once(() => loadFrom(contentDir));

function loadFrom(dir: string): Catalogue {
  const { own, faults } = read(dir);
  refuseFaults('The tasks', faults);
  return Object.fromEntries(
    roleIds.flatMap((role) => {
      // Who coordinates takes the seat of the role itself, and so its tasks too.
      const roles = new Set([seatOf(role) ?? role, role]);
      const entries = [...roles].flatMap((each) => own.get(each) ?? []);
      return entries.length === 0 ? [] : [[role, entries]];
    }),
  );
}

/**
 * All faults of a content folder as values: unreadable YAML, a wrong shape, a file that is not named after a role,
 * a double id, an entry that its kind cannot be.
 */
export function checkCatalogue(dir: string = contentDir): ContentFault[] {
  return read(dir).faults;
}

function read(dir: string): { own: Map<RoleId, TaskEntry[]>; faults: ContentFault[] } {
  const own = new Map<RoleId, TaskEntry[]>();
  const faults: ContentFault[] = [];
  const taken = new Map<string, Located<TaskEntry>>();
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  for (const file of files) {
    const role = roleIdSchema.safeParse(basename(file, '.yaml')).data;
    if (role === undefined) {
      faults.push({ file, line: 1, message: 'the file must be named after a role' });
      continue;
    }
    const list = readContentList(dir, file, taskEntrySchema);
    faults.push(...list.faults);
    for (const entry of list.items) {
      const other = taken.get(entry.value.id);
      if (other === undefined) taken.set(entry.value.id, entry);
      else faults.push(faultAt(entry, `the id is taken already, at ${other.file}:${other.line}`));
      if (!entry.value.id.startsWith(`${shortNames[role]}-`)) {
        faults.push(faultAt(entry, `an id of this role begins with "${shortNames[role]}-"`));
      }
      faults.push(...wrongIn(entry.value).map((message) => faultAt(entry, message)));
    }
    own.set(
      role,
      list.items.map(({ value }) => value),
    );
  }
  return { own, faults };
}

/** What the schema cannot say: which parts belong to which kind. */
function wrongIn(entry: TaskEntry): string[] {
  const { kind, per, window, closedBy, chase, everyone, students, semester, hours, escalatesTo, people, source } =
    entry;
  const rules: readonly (readonly [broken: boolean, message: string])[] = [
    [kind === 'formal' && closedBy === undefined, 'closedBy: a formal task says which fact closes it'],
    [kind !== 'tip' && window === undefined, `window: a ${kind} task says from when until when`],
    [kind === 'tip' && window !== undefined, 'window: a tip is told on request, it has none'],
    [kind === 'tip' && closedBy !== undefined, 'closedBy: a tip is never closed'],
    [kind !== 'formal' && !chase, 'chase: only a formal task is chased at all'],
    [kind === 'formal' && !everyone, 'everyone: what not everyone does is nothing to chase'],
    [kind !== 'formal' && escalatesTo !== undefined, 'escalatesTo: only a formal task is told to somebody else'],
    [people !== undefined, 'people: who does it is for a partnership to say'],
    [source === undefined, 'source: say which document says so'],
    [per !== 'student' && students !== 'all' && students !== 'first-years', 'students: only for a task per student'],
    [semester !== undefined && hours?.once === 'semester', 'hours: what falls in one semester is booked once a year'],
    [window !== undefined && runsBackwards(window), 'window: it is due before it opens'],
    [
      window !== undefined && !isSameKind(window),
      'window: what opens at a fact or an event is due some days after that',
    ],
    [window !== undefined && 'event' in window.due && per === 'student', 'window: an event is for a group or a person'],
  ];
  return rules.filter(([broken]) => broken).map(([, message]) => message);
}

/** From the anchors alone; how two different moments follow each other is for the calendar of a partnership to say. */
function runsBackwards({ opens, due }: { opens: Anchor; due: Anchor }): boolean {
  return nameOf(opens) === nameOf(due) && due.days < opens.days;
}

function isSameKind({ opens, due }: { opens: Anchor; due: Anchor }): boolean {
  return 'moment' in opens && 'moment' in due ? true : nameOf(opens) === nameOf(due);
}

function nameOf(anchor: Anchor): string {
  if ('fact' in anchor) return anchor.fact;
  return 'event' in anchor ? anchor.event : anchor.moment;
}

function faultAt({ file, line, value }: Located<TaskEntry>, message: string): ContentFault {
  return { file, line, id: value.id, message };
}
