import { z } from 'zod';
import { sayDay } from '../../../cards/text/moment.js';
import { textIn } from '../../../cards/text/text.js';
import type { TaskIn } from '../../../cards/views/rij.js';
import { type LaterMoment, laterView, moments } from '../../../cards/views/taak/later.js';
import { isOpen, isReminded, subjectName } from '../../../cards/views/taak/taak.js';
import { fields } from '../../../cards/views/taak/view.js';
import type { Day } from '../../../src/calendar/day.js';
import { schoolWorkplace } from '../../../src/calendar/workplace.js';
import { dateSchema } from '../../../src/partnership/setup.js';
import { placementOf } from '../../../src/people/roster.js';
import { type LaterChoices, laterChoices, type PlacementAt } from '../../../src/reminders/laterChoices.js';
import type { Turn } from '../../turn.js';
import { choose, settle, show } from '../taak.js';
import { type AtTaak, atTaak, chosenIn, type TaakDeps } from './at.js';

const pressedSchema = z.object({
  step: z.enum(['', 'bewaar', 'nu']).catch(''),
  [fields.moment]: z.enum(moments).optional().catch(undefined),
  [fields.date]: z.string().max(20).optional().catch(undefined),
});

/** "Later": asks until when, writes it down, or takes it back. */
export async function putOff(turn: Turn, deps: TaakDeps): Promise<void> {
  const at = await atTaak(turn, deps);
  if (at === undefined) return;
  const pressed = pressedSchema.parse(turn.pressed ?? {});
  if (pressed.step === 'nu') return wake(at, deps);
  const chosen = await choose(at, deps);
  const open = chosen?.filter(({ task }) => isReminded(task) && isOpen(task) && task.state !== 'coming') ?? [];
  if (chosen === undefined) return;
  const [first, ...others] = open;
  // Done in the meantime, or nobody is written to about it any more: the card shows how it stands.
  if (first === undefined) return settle(at, deps, '');
  const about = [first, ...others] as const;
  const choices = about.map((one) => choicesOf(one, deps, at.day));
  const asking = { about, choices, day: at.day, lang: at.lang };
  const ask = (fault = '', date = '') => show(at, deps, laterView({ ...asking, fault, date }));
  if (pressed.step === '' || choices.some((each) => each === undefined)) return ask();

  const moment = pressed[fields.moment];
  const date = pressed[fields.date] ?? '';
  const fault = moment === undefined ? textIn(at.lang).taak.later.none : faultOf(moment, date, choices, at);
  if (moment === undefined || fault !== '') return ask(fault, dateSchema.safeParse(date).success ? date : '');
  const until = choices.map((each) => each && untilOf(moment, date, each));
  for (const [index, { task }] of about.entries()) {
    const day = until[index];
    if (day !== undefined) await deps.said.snooze([task], day, at.day);
  }
  turn.log.info({ code: 'TASK_LATER', moment, count: about.length }, 'a reminder was put off');
  await settle(at, deps, receiptOf(at, about, until));
}

async function wake(at: AtTaak, deps: TaakDeps): Promise<void> {
  const chosen = chosenIn(at) ?? at.about;
  await deps.said.wake(chosen.map(({ task }) => task));
  await settle(at, deps, chosen.some(({ task }) => isReminded(task)) ? textIn(at.lang).taak.receipt.awake : '');
}

function choicesOf({ task, setup }: TaskIn, { holidays }: TaakDeps, day: Day): LaterChoices | undefined {
  const placement = task.student === undefined ? undefined : placementOf(setup, task.student, task.when);
  const school = setup.schools.find(({ id }) => id === placement?.school);
  const at: PlacementAt | undefined = placement &&
    school && { days: placement.days, school: schoolWorkplace(school, holidays) };
  return laterChoices(task, at, day);
}

/** What is wrong with a date that was chosen; '' for nothing. */
function faultOf(
  moment: LaterMoment,
  date: string,
  choices: readonly (LaterChoices | undefined)[],
  { day, lang }: AtTaak,
): string {
  if (moment !== 'datum') return '';
  const { later: text } = textIn(lang).taak;
  if (!dateSchema.safeParse(date).success) return text.none;
  if (date <= day) return text.past;
  const latest = choices.flatMap((each) => each?.latest ?? []).toSorted()[0] ?? '';
  return latest < date ? text.tooLate(sayDay(latest, lang, 'short')) : '';
}

/** A card of yesterday may offer what is no longer possible: then as late as it can be. */
function untilOf(moment: LaterMoment, date: string, { placement, week, latest }: LaterChoices): Day {
  const wished = { stagedag: placement?.until, week, laatste: latest, datum: date }[moment];
  return wished ?? latest;
}

function receiptOf({ lang }: AtTaak, about: readonly TaskIn[], until: readonly (Day | undefined)[]): string {
  const { receipt: text } = textIn(lang).taak;
  const [first] = until;
  if (first === undefined || until.some((each) => each !== first)) return text.laterEach;
  const day = sayDay(first, lang, 'short');
  const names = about.map((one) => subjectName(one, lang));
  return about.length === 1 ? text.later(day) : text.laterFor(textIn(lang).list(names), day);
}
