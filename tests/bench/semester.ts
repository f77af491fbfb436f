import { atHour, dayIn, plusDays, weekdayOf } from '../../src/calendar/day.js';
import { aSetup } from '../support/builders/setup.js';
import { createFakeStore } from '../support/fakeStore.js';
import { givenBot, type Someone } from '../support/givenBot.js';
import { bytesOf, counted, type StoreUse } from './storeUse.js';

/** What one person asks of the store in a semester of reminders. */
export interface SemesterUse {
  role: string;
  messages: number;
  use: StoreUse;
  /** What the store holds of the person in the end: documents, and bytes of their JSON. */
  items: number;
  bytes: number;
}

const roles = [
  { role: 'werkplekbegeleider', person: 'joris-elshout' },
  { role: 'schoolopleider', person: 'mirte-holtland' },
  { role: 'student', person: 'noor-bakelaar' },
];

/**
 * The first semester of the small set-up for one person of each role, a round each working day, nothing ever done: more is not
 * told to anybody. Through the assembled bot and its real dispatch; only what is read and written for this person counts.
 */
export async function storeUseOfSemester(): Promise<SemesterUse[]> {
  const uses: SemesterUse[] = [];
  for (const { role, person } of roles) uses.push(await semesterOf(role, person));
  return uses;
}

async function semesterOf(role: string, id: string): Promise<SemesterUse> {
  const setup = aSetup();
  const person = setup.people.find((each) => each.id === id);
  const semester = setup.calendar.schoolYears[0]?.semesters[0];
  const tenant = setup.partnership.tenants[0]?.id;
  if (person === undefined || semester === undefined || tenant === undefined) throw new Error(`no semester of ${id}`);
  const someone: Someone = { name: person.name, email: person.email, tenant, oid: `oid-${id}` };
  const fake = createFakeStore();
  const own = `person:${tenant}:${someone.oid}`;
  const theirs = [
    own,
    `address:${tenant}:${encodeURIComponent(person.email)}`,
    // What is kept of the students, and what people say of a task that is about none.
    ...setup.placements.map(({ student }) => `${setup.partnership.id}:${student}`),
    `${setup.partnership.id}:${id}`,
  ];
  const { store, take } = counted(fake, (partition) => partition !== undefined && theirs.includes(partition));
  let now = atHour(semester.from, '08:00');
  const bot = await givenBot({ setups: [setup], store, now: () => now });
  try {
    await bot.meet(someone);
    take();
    let messages = 0;
    for (let day = dayIn(now); day <= semester.to; day = plusDays(day, 1)) {
      if (weekdayOf(day) === undefined) continue;
      now = atHour(day, '15:20');
      messages += (await bot.remind()).length;
    }
    const held = fake.dump().filter(({ partition }) => partition === own);
    return {
      role,
      messages,
      use: take(),
      items: held.length,
      bytes: held.reduce((sum, { body }) => sum + bytesOf(body), 0),
    };
  } finally {
    await bot.close();
  }
}
