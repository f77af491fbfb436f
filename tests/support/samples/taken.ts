import { digestView } from '../../../cards/views/digest.js';
import { takenView } from '../../../cards/views/taken.js';
import { urenView } from '../../../cards/views/uren.js';
import type { Bilingual, Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { RoleId } from '../../../src/people/role.js';
import type { Digest, Row } from '../../../src/reminders/digest.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import type { TaskEntry } from '../../../src/tasks/entry.js';
import { hoursOf } from '../../../src/tasks/hours.js';
import type { OwnHours } from '../../../src/tasks/ownHours.js';
import type { Task } from '../../../src/tasks/task.js';
import { aPartnership, aPerson, aSetup } from '../builders/setup.js';
import { aTask as aTaskOf } from '../builders/task.js';
import { anEntry } from '../builders/tasks.js';
import type { CardSample } from '../cardSamples.js';

const both = (nl: string, en = nl): Bilingual => ({ nl, en });

/** A window that opens when the startgesprek was handed in. */
const afterwards: TaskEntry['window'] = {
  opens: { fact: 'startgesprek-ingediend', days: 0 },
  due: { fact: 'startgesprek-ingediend', days: 14 },
};

/** The entries that the cards treat in a way of their own. */
export const entries = {
  startgesprek: anEntry({
    name: both('Startgesprek', 'Start interview'),
    hours: { once: 'semester', parts: [{ what: both('gesprek', 'meeting'), times: 1, minutes: 60 }] },
  }),
  prepare: anEntry({
    id: 'stu-startgesprek-voorbereiden',
    name: both('Startgesprek voorbereiden', 'Prepare the startgesprek'),
    closedBy: 'startgesprek-voorbereid',
    chase: false,
    reason: both('Je bereidt je voor, dan gaat het gesprek over jou.', 'You prepare, so that the talk is about you.'),
  }),
  confirm: anEntry({
    id: 'stu-startgesprek-bevestigen',
    name: both('Startgesprek bevestigen', 'Confirm the startgesprek'),
    window: afterwards,
    closedBy: 'startgesprek-bevestigd',
    reason: both('Je laat weten dat het zo klopt.', 'You say that it is right.'),
  }),
  read: anEntry({
    id: 'so-startgesprek-ingediend',
    name: both('Startgesprek lezen', 'Read the startgesprek'),
    kind: 'dated',
    window: afterwards,
    closedBy: undefined,
    reason: both('Je bent algemeen begeleider van de student.', 'You are the general supervisor of the student.'),
  }),
  visit: anEntry({
    id: 'so-flitsbezoek',
    name: both('Flitsbezoek met nagesprek', 'Short visit with a talk afterwards'),
    kind: 'dated',
    closedBy: undefined,
    hours: { once: 'semester', parts: [{ what: both('bezoek', 'visit'), times: 1, minutes: 60 }] },
    reason: both('Je ziet elke student vroeg in het semester.', 'You see every student early in the semester.'),
  }),
  wpa: anEntry({
    id: 'so-wpa',
    name: both('WPA', 'WPA (workplace assessment)'),
    closedBy: 'wpa-afgenomen',
    hours: { once: 'semester', parts: [{ what: both('WPA'), times: 1, minutes: 210 }] },
    reason: both(
      'Je neemt het WPA af aan het eind van elk semester.',
      'You take the WPA at the end of every semester.',
    ),
  }),
  lab: anEntry({
    id: 'so-wpl-1',
    name: both('Werkpleklab', 'Workplace lab (werkpleklab)'),
    kind: 'dated',
    per: 'group',
    closedBy: undefined,
    hours: {
      once: 'semester',
      parts: [
        { what: both('werkpleklab', 'lab'), times: 3, minutes: 300 },
        { what: both('voorbereiding', 'preparation'), times: 3, minutes: 90 },
      ],
    },
    reason: both('In elke periode is er een werkpleklab.', 'There is a lab in every period.'),
  }),
  training: anEntry({
    id: 'so-traject',
    name: both('Traject werkplekbegeleiders', 'Training of workplace mentors'),
    kind: 'tip',
    per: 'person',
    window: undefined,
    closedBy: undefined,
    everyone: false,
    hours: { once: 'year', parts: [{ what: both('bijeenkomst', 'meeting'), times: 4, minutes: 270 }] },
    reason: both('Je leidt werkplekbegeleiders op.', 'You train workplace mentors.'),
  }),
  placing: anEntry({
    id: 'so-stageplaatsing',
    name: both('Stageplaatsing', 'Placement of students'),
    kind: 'dated',
    per: 'person',
    closedBy: undefined,
    hours: { once: 'year', parts: [{ what: both('per semester', 'each semester'), times: 2, minutes: 150 }] },
    reason: both('Voor elke student is er een plek.', 'There is a place for every student.'),
  }),
  unguided: anEntry({
    id: 'stg-zonder-werkplekbegeleider',
    name: both('Werkplekbegeleider zoeken', 'Find a workplace mentor'),
    students: 'without-werkplekbegeleider',
    closedBy: 'werkplekbegeleider-bekend',
    reason: both('Deze student heeft nog geen werkplekbegeleider.', 'This student has no workplace mentor yet.'),
  }),
};

/** An open task of Sanne, a werkplekbegeleider, about Youssef. */
export function aTask(overrides: Partial<Task> = {}): Task {
  const task = aTaskOf({
    entry: entries.startgesprek,
    student: 'youssef-amrani',
    person: 'sanne-de-wit',
    ...overrides,
  });
  const { student: _, ...aboutNobody } = task;
  return task.entry.per === 'student' ? task : aboutNobody;
}

const tenNames = [
  'Youssef Amrani',
  'Lieke Zonneveld',
  'Noah van der Horst',
  'Jada Wijnaldum',
  'Mees de Graaf',
  'Fenna Bakker',
  'Ilias el Idrissi',
  'Sofie Kuiper',
  'Tijn Molenaar',
  'Roos Visser',
];

/** Ten names of 40 characters, all with the same first name. */
const longNames = tenNames.map((_, at) => `Anne-Floor ${'van den Boogaerdt-Westerhoven '.repeat(2)}`.slice(0, 39) + at);

export const idOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A partnership with Sanne and these students. */
export function setupWith(names: readonly string[], partnership: Partial<Setup['partnership']> = {}): Setup {
  return aSetup({
    partnership: aPartnership(partnership),
    people: ['Sanne de Wit', 'Karin Blokker', ...names].map((name) => aPerson({ id: idOf(name), name })),
    placements: [],
  });
}

const duin = setupWith(tenNames);
const kust = setupWith(['Vera Smit', 'Daan Prins'], { id: 'kust', name: 'Opleidingsschool Kust en Polder' });
const long = setupWith(longNames, { name: 'Samen Opleiden & Professionaliseren Noord-Holland' });

/** A fresh row, by default of the first message about the task. */
export function aRow(task: Partial<Task> = {}, row: Partial<Row> = {}): Row {
  return { task: aTask(task), setup: duin, step: 'opens', since: '2026-08-31', fresh: true, ...row };
}

/** What Sanne is told on Monday 31 August. */
export function aDigest(rows: readonly Row[], name = 'Sanne de Wit'): Digest {
  const [person = aPerson({ id: 'sanne-de-wit' })] = duin.people;
  const addressee = { tenant: 't', email: 'sanne@example.org', name, language: 'nl' as const };
  return { day: '2026-08-31', addressee: { ...addressee, members: [{ setup: duin, person }] }, rows };
}

/** The same entry for each of these students. */
export function forAll(names: readonly string[], task: Partial<Task>, row: Partial<Row> = {}): Row[] {
  return names.map((name) => aRow({ ...task, student: idOf(name) }, row));
}

const submitted = { on: '2026-09-04', by: 'sanne-de-wit', version: 1 };

const three: Row[] = [
  aRow({ form: { preparedOn: '2026-08-28', confirmed: [] } }),
  aRow({ student: 'lieke-zonneveld', form: { startedOn: '2026-08-28', confirmed: [] } }),
  aRow({ student: 'noah-van-der-horst' }, { step: 'week-before' }),
];

const late: Row[] = [
  aRow({ state: 'overdue', due: '2026-08-24' }, { step: 'overdue-2' }),
  aRow({ student: 'lieke-zonneveld' }, { step: 'day-before' }),
];

/** Everything a schoolopleider with ten students can be told at once, with two partnerships. */
export function fullDigest(setup: Setup, names: readonly string[]): Row[] {
  const role = { role: 'schoolopleider' as const };
  const form = { submitted, confirmed: [] };
  return [
    ...forAll(
      names.slice(0, 2),
      { ...role, entry: entries.startgesprek, state: 'overdue' },
      { setup, step: 'overdue-3' },
    ),
    ...forAll(names, { ...role, entry: entries.visit }, { setup, step: 'announced' }),
    ...forAll(names, { ...role, entry: entries.wpa }, { setup, step: 'announced' }),
    ...forAll(names, { ...role, entry: entries.read, form }, { setup, step: 'announced' }),
    aRow({ partnership: 'kust', student: 'vera-smit' }, { setup: kust }),
  ];
}

export const longest = fullDigest(long, longNames);
const full = fullDigest(duin, tenNames);

/** The hours of somebody with this many students, by default of a schoolopleider. */
export function ownHours(students: number, overrides: Partial<OwnHours> = {}): OwnHours {
  const booked = [entries.visit, entries.lab, entries.wpa, entries.training, entries.placing];
  return { setup: duin, role: 'schoolopleider', students, rows: hoursOf(booked, students).rows, ...overrides };
}

const catalogue = loadCatalogue();

/** The hours of a role as they are shipped. */
export function shippedHours(role: RoleId, students: number): OwnHours {
  return ownHours(students, { role, rows: hoursOf(catalogue[role] ?? [], students).rows });
}

/** The cards about tasks and hours, the shortest and the longest among them. */
export function takenSamples(lang: Language): CardSample[] {
  const digest = (what: string, rows: readonly Row[]) => ({
    card: 'digest',
    what,
    view: digestView(aDigest(rows), lang),
  });
  const mine = (what: string, tasks: readonly Row[], page = 1) => ({
    card: 'taken',
    what,
    view: takenView({ tasks, day: '2026-08-31', lang, page }),
  });
  const coming = aRow({ entry: entries.lab, state: 'coming', opens: '2026-09-21', due: '2026-10-09' });
  const done = forAll(['Jada Wijnaldum', 'Mees de Graaf'], { state: 'done' });
  return [
    digest('een', three.slice(0, 1)),
    digest('drie', three),
    digest('te-laat', late),
    digest('student', [
      aRow({ entry: entries.prepare, role: 'aanstaande-leraar', person: 'youssef-amrani' }),
      aRow({
        entry: entries.confirm,
        role: 'aanstaande-leraar',
        person: 'youssef-amrani',
        form: { submitted, confirmed: [] },
      }),
    ]),
    digest('vol', full),
    digest('langst', longest),
    mine('niets', []),
    mine('drie', [...three, coming, ...done]),
    mine('vol', full),
    mine('vol-2', full, 2),
    mine('langst', longest),
    {
      card: 'uren',
      what: 'werkplekbegeleider',
      view: urenView(
        [ownHours(3, { role: 'werkplekbegeleider', rows: hoursOf([entries.startgesprek], 3).rows })],
        lang,
      ),
    },
    {
      card: 'uren',
      what: 'langst',
      view: urenView([shippedHours('coordinerend-schoolopleider', 8), shippedHours('werkplekbegeleider', 3)], lang),
    },
    { card: 'uren', what: 'schoolopleider', view: urenView([ownHours(8)], lang) },
    {
      card: 'uren',
      what: 'zonder',
      view: urenView([ownHours(0, { role: 'medewerker-stagebureau', rows: [] })], lang),
    },
  ];
}
