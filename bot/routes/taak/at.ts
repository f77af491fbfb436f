import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import type { TaskIn } from '../../../cards/views/rij.js';
import { goneView } from '../../../cards/views/taak/gone.js';
import { subjectOf } from '../../../cards/views/taak/taak.js';
import { fields, type TaakView } from '../../../cards/views/taak/view.js';
import { refusalOf } from '../../../src/access/refusal.js';
import { type Day, dayIn } from '../../../src/calendar/day.js';
import type { About } from '../../../src/forms/letters/letters.js';
import { type Language, languageSchema } from '../../../src/language.js';
import type { Changes } from '../../../src/partnership/changes/change.js';
import { dateSchema, idSchema, type Person, placementSchema, type Setup } from '../../../src/partnership/setup.js';
import { personOf } from '../../../src/people/roster.js';
import type { SaidStore } from '../../../src/tasks/said/saidStore.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { admit } from '../../admit.js';
import { showAbout } from '../../kept.js';
import { send } from '../../reply.js';
import { spokenIn } from '../../spoken.js';
import type { Turn } from '../../turn.js';
import { refusePress } from '../refuse.js';
import { membersOf, type TakenDeps } from '../taken.js';

export interface TaakDeps extends TakenDeps {
  said: SaidStore;
  changes: Changes;
}

const none = z.literal('').optional();

const idsSchema = z.object({
  partnership: idSchema,
  task: idSchema,
  schoolYear: placementSchema.shape.schoolYear,
  semester: placementSchema.shape.semester,
  person: idSchema.or(none),
  student: idSchema.or(none),
  date: dateSchema.or(none),
  /** Which card was pressed; only that of a task is replaced by the card of the task. */
  from: z.enum(['digest', 'taken', 'taak']).catch('taken'),
  /** The day of the digest that was pressed. */
  day: dateSchema.optional().catch(undefined),
});
type Ids = z.infer<typeof idsSchema>;

/** Somebody at a task of the own, or at the same one for several students. */
export interface AtTaak {
  turn: Turn;
  lang: Language;
  day: Day;
  ids: Ids;
  setup: Setup;
  person: Person;
  /** As things stand now; never empty. */
  about: readonly [TaskIn, ...TaskIn[]];
}

/**
 * Finds the tasks that a press is about; card data is untrusted. Undefined when there is none (any more), when it is a colleague's, or
 * when the speaker is refused; then the answer has been given.
 */
export async function atTaak(turn: Turn, deps: TaakDeps): Promise<AtTaak | undefined> {
  const found = await wantedIn(turn, deps);
  return found && atOwn(turn, deps, found);
}

/** The same, for somebody who is known already. */
export async function atOwn(turn: Turn, deps: TaakDeps, found: Wanted): Promise<AtTaak | undefined> {
  const { ids, setup, person, lang } = found;
  if (ids.person !== undefined && ids.person !== '' && ids.person !== person.id) return refuseOther(turn, lang);
  const day = dayIn(turn.now);
  const about = await tasksMeant({ setup, owner: person, ids, day }, deps);
  const [first, ...others] = about;
  if (first !== undefined) return { ...found, turn, day, about: [first, ...others] };
  turn.log.info({ code: 'TASK_GONE' }, 'a press on a task that is not there');
  const named = ids.student ? [{ partnership: setup.partnership.id, student: ids.student }] : [];
  await showCard(turn, deps, goneView({ setup, person, ids, lang }), { from: ids.from, about: named });
  return undefined;
}

export type Wanted = Pick<AtTaak, 'ids' | 'setup' | 'person' | 'lang'>;

/** The partnership and the ids of a press, for somebody of that partnership. */
export async function wantedIn(turn: Turn, deps: TaakDeps): Promise<Wanted | undefined> {
  const asker = await admit(turn, deps, () => spokenIn(turn));
  if (asker === undefined) return undefined;
  const ids = idsSchema.safeParse(turn.pressed).data;
  const member = membersOf(asker, deps).find(({ setup }) => setup.partnership.id === ids?.partnership);
  if (ids === undefined || member === undefined) {
    await refusePress(turn);
    return undefined;
  }
  const { setup, person } = member;
  const lang = languageSchema.safeParse(turn.pressed?.lang).data ?? person.language ?? setup.partnership.language;
  return { ids, setup, person, lang };
}

/** The tasks of one person that ids mean, as they stand in the store at this moment. */
export async function tasksMeant(
  { setup, owner, ids, day }: { setup: Setup; owner: Person; ids: Ids; day: Day },
  deps: TaakDeps,
): Promise<TaskIn[]> {
  const facts = await deps.factsAround([{ setup, person: owner }], day);
  const subject = ids.student || ids.date || '';
  return tasksFor({ ...deps, setup, facts }, owner.id, day)
    .filter(
      (task) =>
        task.entry.id === ids.task &&
        task.when.schoolYear === ids.schoolYear &&
        task.when.semester === ids.semester &&
        (subject === '' || subjectOf(task) === subject),
    )
    .map((task) => ({ task, setup }));
}

/** The same once more, after something was written. */
export async function again(at: AtTaak, deps: TaakDeps): Promise<AtTaak> {
  const { setup, person: owner, ids, day } = at;
  const [first, ...others] = await tasksMeant({ setup, owner, ids, day }, deps);
  return first === undefined ? at : { ...at, about: [first, ...others] };
}

/** Those of several that were chosen on the card; undefined when there was nothing to choose with. */
export function chosenIn({ turn, about }: AtTaak): TaskIn[] | undefined {
  if (about.length === 1) return [...about];
  const subjects = subjectsIn(turn);
  return subjects && about.filter(({ task }) => subjects.includes(subjectOf(task)));
}

/** What was chosen before stands in the button, what is chosen now in the field; an empty field is not sent. */
function subjectsIn({ pressed }: Turn): string[] | undefined {
  const listSchema = z.string().max(10_000);
  for (const field of ['subjects', fields.subjects]) {
    const list = listSchema.safeParse(pressed?.[field]).data ?? '';
    if (list !== '') return list.split(',');
  }
  return pressed?.from === 'taak' ? [] : undefined;
}

/** The card of a task goes on as one card; from a list or a digest it comes as a new one. */
export async function showCard(
  turn: Turn,
  deps: TaakDeps,
  view: TaakView,
  { from, about }: { from: Ids['from']; about: readonly About[] },
): Promise<void> {
  const reply = { card: deps.card('taak', view), summary: view.summary };
  await showAbout(turn, deps, reply, { about, inPlace: from === 'taak' });
}

/** A task of somebody else: of a person we know that is on record. */
export async function refuseOther(turn: Turn, lang: Language): Promise<undefined> {
  const refusal = refusalOf('known', { allowed: false, reason: 'no-relation' });
  turn.log.warn({ code: 'REFUSED', refusal }, 'something with a task of somebody else was refused');
  await send(turn, { text: textIn(lang).press.notYou });
}

/** The person whose task it is, when that is a colleague. */
export function colleagueIn({ ids, setup, person }: Pick<AtTaak, 'ids' | 'setup' | 'person'>): Person | undefined {
  return ids.person === undefined || ids.person === '' || ids.person === person.id
    ? undefined
    : personOf(setup, ids.person);
}
