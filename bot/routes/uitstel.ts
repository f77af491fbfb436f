import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import {
  choiceOf,
  extensionReceipt,
  type ForStudent,
  MOST_CHOICES,
  studentView,
  type TypedExtension,
  taskView,
} from '../../cards/views/instellen/uitstel.js';
import type { InstelView } from '../../cards/views/instellen/view.js';
import { nameOf } from '../../cards/views/name.js';
import { studentsToExtend } from '../../src/access/arrange.js';
import { refusalOf } from '../../src/access/refusal.js';
import { type Day, dayIn } from '../../src/calendar/day.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Change, Changes } from '../../src/partnership/changes/change.js';
import { personOf } from '../../src/people/roster.js';
import { plain } from '../../src/plain.js';
import { dueFault, type Extendable, extendableOf, isOf } from '../../src/tasks/extendable.js';
import { admit } from '../admit.js';
import { languageFor } from '../asker.js';
import { showAbout } from '../kept.js';
import { send } from '../reply.js';
import type { Turn } from '../turn.js';
import { membersOf, type TakenDeps } from './taken.js';

export interface UitstelDeps extends TakenDeps {
  changes: Changes;
}

const text = z.string().max(200).catch('');
/** What a button of this card sends back, as far as it can be trusted: it is of the right shape. */
const pressedSchema = z.object({
  partnership: text,
  student: text,
  schoolYear: text,
  semester: z.number().catch(0),
  task: text,
  u_student: text,
  u_name: text,
  u_task: text,
  u_due: text,
});
type Pressed = z.infer<typeof pressedSchema>;

/** Who may give more time, with the students whom that is for. */
interface At {
  turn: Turn;
  lang: Language;
  day: Day;
  pressed: Pressed;
  students: readonly ForStudent[];
  by: (of: ForStudent) => string;
}

/** `uitstel`, typed or pressed: for which student. */
export async function showExtensions(turn: Turn, deps: UitstelDeps): Promise<void> {
  const at = await admitGiver(turn, deps);
  if (at !== undefined) await show(at, deps, studentView(at.students, { name: '' }, at.lang));
}

/** A student was chosen, or part of a name was typed. */
export async function chooseStudent(turn: Turn, deps: UitstelDeps): Promise<void> {
  const at = await admitGiver(turn, deps);
  if (at === undefined) return;
  const { u_student: chosen, u_name: name } = at.pressed;
  const one = at.students.find((each) => choiceOf(each) === chosen);
  if (one !== undefined) return showTasks(at, one, deps, { task: '', due: '' });
  if (name.trim() === '') return show(at, deps, studentView(at.students, { name, fault: 'student' }, at.lang));
  const named = at.students.filter(({ setup, student }) => plain(nameOf(setup, student)).includes(plain(name.trim())));
  const [first] = named;
  if (first !== undefined && named.length === 1) return showTasks(at, first, deps, { task: '', due: '' });
  const fault = first === undefined ? 'name' : named.length > MOST_CHOICES ? 'many' : undefined;
  await show(at, deps, studentView(named, { name, fault }, at.lang));
}

/** The new last day is given, or what was filled in comes back with what is wrong with it. */
export async function giveExtension(turn: Turn, deps: UitstelDeps): Promise<void> {
  const at = await admitGiver(turn, deps);
  const of = at && (await studentIn(at));
  if (at === undefined || of === undefined) return;
  const { u_task: task, u_due: due } = at.pressed;
  const chosen = (await openFor(of, at, deps)).find((each) => each.task === task);
  const fault = chosen === undefined ? 'task' : dueFault(due, chosen, of.setup, of.when, at.day);
  if (chosen === undefined || fault !== undefined) return showTasks(at, of, deps, { task, due, fault });
  await deps.changes.put(of.setup.partnership.id, [changeOf(of, { task, due }, at)]);
  turn.log.info({ code: 'EXTENSION_GIVEN', partnership: of.setup.partnership.id }, 'more time was given');
  await show(at, deps, extensionReceipt(of, { ...chosen, due }, 'given', at.lang), of);
}

/** More time is taken back: the date of the calendar holds again. */
export async function withdrawExtension(turn: Turn, deps: UitstelDeps): Promise<void> {
  const at = await admitGiver(turn, deps);
  const of = at && (await studentIn(at));
  if (at === undefined || of === undefined) return;
  const { task } = at.pressed;
  const found = (await openFor(of, at, deps)).find((each) => each.task === task);
  if (found === undefined) return showTasks(at, of, deps, { task: '', due: '' });
  await deps.changes.withdraw(of.setup.partnership.id, changeOf(of, { task, due: found.due }, at));
  turn.log.info({ code: 'EXTENSION_WITHDRAWN', partnership: of.setup.partnership.id }, 'more time was taken back');
  await show(at, deps, extensionReceipt(of, found, 'withdrawn', at.lang), of);
}

async function showTasks(at: At, of: ForStudent, deps: UitstelDeps, typed: TypedExtension): Promise<void> {
  const given = deps.changes
    .of(of.setup.partnership.id)
    .flatMap((change) => (change.kind === 'extension' && isOf(change, of) ? [change] : []));
  await show(at, deps, taskView(of, await openFor(of, at, deps), given, typed, at.lang), of);
}

async function openFor(of: ForStudent, { day }: At, deps: UitstelDeps): Promise<Extendable[]> {
  const { setup, student, when } = of;
  const person = personOf(setup, student);
  if (person === undefined) return [];
  const facts = await deps.factsAround([{ setup, person }], day);
  return extendableOf({ ...deps, setup, facts }, { student, when }, day);
}

function changeOf(of: ForStudent, { task, due }: { task: string; due: Day }, { turn, by }: At): Change {
  const { student, when } = of;
  return { kind: 'extension', task, ...when, student, due, by: by(of), at: turn.now.toISOString() };
}

/** The student whom a button is about, when the speaker may still give more time there; else that is said. */
async function studentIn({ turn, students, pressed, lang }: At): Promise<ForStudent | undefined> {
  const { partnership, student, schoolYear, semester } = pressed;
  const wanted = [partnership, student, schoolYear, semester].join(' ');
  const found = students.find((each) => choiceOf(each) === wanted);
  if (found !== undefined) return found;
  const refusal = refusalOf('known', { allowed: false, reason: 'no-relation' });
  turn.log.info({ code: 'REFUSED', refusal }, 'more time for a student of somebody else was refused');
  await send(turn, { text: textIn(lang).uitstel.gone });
  return undefined;
}

/** Lets in who may give more time to any student, in the own chat, with what another instance wrote just now. */
async function admitGiver(turn: Turn, deps: UitstelDeps): Promise<At | undefined> {
  const spoken = languageSchema.safeParse(turn.pressed?.lang).data;
  const asker = await admit(turn, deps, (one) => spoken ?? languageFor(one, turn.text));
  if (asker === undefined) return undefined;
  const lang = spoken ?? languageFor(asker, turn.text);
  await deps.changes.refresh(asker.partnerships.map(({ id }) => id));
  const day = dayIn(turn.now);
  const members = membersOf(asker, deps);
  const students = members.flatMap(({ setup, person }) =>
    studentsToExtend(setup, person.id, day).map((of): ForStudent => ({ setup, ...of })),
  );
  if (students.length === 0) {
    turn.log.info(
      { code: 'REFUSED', refusal: refusalOf('known', { allowed: false, reason: 'not-for-role' }) },
      'refused',
    );
    await send(turn, { text: textIn(lang).uitstel.refused });
    return undefined;
  }
  const by = ({ setup }: ForStudent) => members.find((each) => each.setup === setup)?.person.id ?? '';
  return { turn, lang, day, pressed: pressedSchema.parse({ ...turn.pressed }), students, by };
}

/** `of`: whose tasks stand on it. */
async function show({ turn, lang }: At, deps: UitstelDeps, view: InstelView, of?: ForStudent): Promise<void> {
  const reply = { card: deps.card('instellen', view), summary: textIn(lang).uitstel.title };
  const about = of === undefined ? [] : [{ partnership: of.setup.partnership.id, student: of.student }];
  await showAbout(turn, deps, reply, { about, inPlace: turn.pressed !== undefined });
}
