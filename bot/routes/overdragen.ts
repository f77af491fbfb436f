import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { nameOf } from '../../cards/views/name.js';
import { askView, confirmView, doneView, OFFICE, type OverFor, undoneView } from '../../cards/views/taak/overdragen.js';
import { fields, type TaakView } from '../../cards/views/taak/view.js';
import { mayHandOver } from '../../src/access/arrange.js';
import { dayIn } from '../../src/calendar/day.js';
import type { Change } from '../../src/partnership/changes/change.js';
import type { Person } from '../../src/partnership/setup.js';
import { personOf, studentsOf } from '../../src/people/roster.js';
import { type Seat, seatOf } from '../../src/people/seat.js';
import { type Successor, successorsOf } from '../../src/people/successors.js';
import { effectiveCatalogue } from '../../src/tasks/effective.js';
import type { Catalogue } from '../../src/tasks/entry.js';
import type { Turn } from '../turn.js';
import { refusePress } from './refuse.js';
import { colleagueIn, refuseOther, showCard, type TaakDeps, wantedIn } from './taak/at.js';

const list = z.string().max(10_000).catch('');
const pressedSchema = z.object({
  step: z.enum(['', 'vraag', 'doe', 'terug']).catch(''),
  subjects: list.default(''),
  [fields.subjects]: list.default(''),
  to: z.string().max(100).catch('').default(''),
  [fields.to]: z.string().max(100).catch('').default(''),
});

type Handover = Extract<Change, { kind: 'handover' }>;

/** Somebody who hands over students in one of the own seats. */
interface AtOver extends OverFor {
  turn: Turn;
  person: Person;
  ids: OverFor['ids'] & { from: 'digest' | 'taken' | 'taak' };
  when: { schoolYear: string; semester: 1 | 2 };
  /** Those whom the person guides in that seat now. */
  students: readonly string[];
  /** Those that were chosen. */
  chosen: readonly string[];
  to: string;
}

/** "Dit ben ik niet meer": which students and to whom; what will happen; it happens; and back again on the same day. */
export async function handOver(turn: Turn, deps: TaakDeps): Promise<void> {
  const at = await atOver(turn, deps);
  if (at === undefined) return;
  const { step } = pressedSchema.parse(turn.pressed ?? {});
  if (step === 'terug') return takeBack(at, deps);
  // Pressed twice, or on an old card: what was handed over before is said once more.
  const isRepeat = at.chosen.length > 0 && at.chosen.every((student) => isHandedOver(at, student));
  if (step === 'doe' && isRepeat) return show(at, deps, doneOf(at));
  const chosen = at.chosen.filter((student) => at.students.includes(student));
  if (step === '') return show(at, deps, ask(at, chosen));
  const { over: text } = textIn(at.lang).taak;
  const to = at.to === OFFICE ? undefined : at.to;
  if (chosen.length === 0) return show(at, deps, ask(at, chosen, text.nobody));
  if (to === '') return show(at, deps, ask(at, chosen, text.noReceiver));
  if (to !== undefined && !receiversOf(at, chosen).some(({ person }) => person.id === to)) {
    return show(at, deps, ask({ ...at, to: '' }, chosen, text.notAllowed(nameOf(at.setup, to))));
  }
  if (step === 'vraag') return show(at, deps, confirmView({ ...at, students: chosen, to }));
  const refused = chosen.find((student) => !mayHandOver(at.setup, at.person.id, { ...at, student }).allowed);
  if (refused !== undefined) return refuseOther(turn, at.lang);
  await give(at, chosen, to, deps);
  await show(at, deps, doneOf({ ...at, chosen }));
}

/** Writes it down, for all or for none. */
async function give(at: AtOver, students: readonly string[], to: string | undefined, deps: TaakDeps): Promise<void> {
  const { setup, person, seat, when, turn } = at;
  const said = { by: person.id, at: turn.now.toISOString() };
  await deps.changes.put(
    setup.partnership.id,
    students.map((student): Handover => {
      const who = { student, ...when, seat, from: person.id };
      return { kind: 'handover', ...who, ...(to !== undefined && { to }), ...said };
    }),
  );
  const office = to === undefined;
  turn.log.info({ code: 'HANDED_OVER', seat, count: students.length, office }, 'students were handed over');
}

async function atOver(turn: Turn, deps: TaakDeps): Promise<AtOver | undefined> {
  const found = await wantedIn(turn, deps);
  if (found === undefined) return undefined;
  const { ids, setup, person, lang } = found;
  if (colleagueIn(found) !== undefined) return refuseOther(turn, lang);
  const seat = seatOfEntry(ids.task, person, effectiveCatalogue(setup, deps.catalogue));
  if (seat === undefined) {
    await refusePress(turn);
    return undefined;
  }
  const when = { schoolYear: ids.schoolYear, semester: ids.semester };
  const pressed = pressedSchema.parse(turn.pressed ?? {});
  // Whoever unticks everybody has chosen nobody: then the student of the card is not meant either.
  const onCard = pressed.step === 'vraag' ? [] : [pressed.subjects, ids.student ?? ''];
  const given = [pressed[fields.subjects], ...onCard].find((each) => each !== '') ?? '';
  return {
    turn,
    lang,
    setup,
    person,
    seat,
    when,
    ids: { ...ids, person: person.id, student: ids.student ?? '', date: ids.date ?? '' },
    students: studentsOf(setup, person.id, when).flatMap((each) =>
      each.seats.includes(seat) ? [each.placement.student] : [],
    ),
    chosen: given === '' ? [] : given.split(','),
    to: pressed[fields.to] !== '' ? pressed[fields.to] : pressed.to,
  };
}

/** The seat in which somebody has this task. */
function seatOfEntry(entry: string, { roles }: Person, catalogue: Catalogue): Seat | undefined {
  const held = roles.find(({ role }) => catalogue[role]?.some(({ id, per }) => id === entry && per === 'student'));
  return held && seatOf(held.role);
}

function ask(at: AtOver, chosen: readonly string[], fault = ''): TaakView {
  return askView({ ...at, chosen, fault, successors: receiversOf(at, chosen) });
}

/** Who may take over all of those that were chosen, and before a choice all of the person's students. */
function receiversOf({ setup, when, seat, students }: AtOver, chosen: readonly string[]): Successor[] {
  const each = (chosen.length > 0 ? chosen : students).map((student) => successorsOf(setup, { student, when, seat }));
  const [first = [], ...others] = each;
  return first.filter(({ person }) => others.every((among) => among.some((one) => one.person.id === person.id)));
}

function doneOf(at: AtOver): TaakView {
  return doneView({ ...at, students: at.chosen, to: at.to === OFFICE ? undefined : at.to });
}

function isHandedOver({ setup, seat, when, person, to }: AtOver, student: string): boolean {
  return setup.handovers.some(
    (each) =>
      isOf(each, { student, seat, when, from: person.id }) && (to === OFFICE ? each.to === undefined : each.to === to),
  );
}

/** Only on the day itself: after that the other one has begun. What was taken back once stays so when it is pressed again. */
async function takeBack(at: AtOver, deps: TaakDeps): Promise<void> {
  const { setup, seat, when, person, to, turn } = at;
  const today = dayIn(turn.now);
  const own = deps.changes
    .of(setup.partnership.id)
    .filter(
      (change): change is Handover =>
        change.kind === 'handover' &&
        change.by === person.id &&
        dayIn(new Date(change.at)) === today &&
        at.chosen.some((student) => isOf(change, { student, seat, when, from: person.id })) &&
        (to === OFFICE ? change.to === undefined : change.to === to),
    );
  for (const change of own) await deps.changes.withdraw(setup.partnership.id, change);
  const fresh = deps.setups().find(({ partnership }) => partnership.id === setup.partnership.id) ?? setup;
  const mine = new Set(studentsOf(fresh, person.id, when).map(({ placement }) => placement.student));
  turn.log.info({ code: 'HANDOVER_TAKEN_BACK', seat, count: own.length }, 'a hand-over was taken back');
  await show(at, deps, undoneView({ ...at, students: at.chosen.filter((student) => mine.has(student)) }));
}

function isOf(
  each: Pick<Handover, 'student' | 'seat' | 'from' | 'schoolYear' | 'semester'>,
  { student, seat, from, when }: { student: string; seat: Seat; from: string; when: AtOver['when'] },
): boolean {
  return (
    each.student === student &&
    each.seat === seat &&
    each.from === from &&
    each.schoolYear === when.schoolYear &&
    each.semester === when.semester
  );
}

function show(at: AtOver, deps: TaakDeps, view: TaakView): Promise<void> {
  const { setup, students, chosen } = at;
  const named = [...students, ...chosen.filter((student) => personOf(setup, student) !== undefined)];
  const about = named.map((student) => ({ partnership: setup.partnership.id, student }));
  return showCard(at.turn, deps, view, { from: at.ids.from, about });
}
