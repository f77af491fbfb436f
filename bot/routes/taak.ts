import { textIn } from '../../cards/text/text.js';
import type { TaskIn } from '../../cards/views/rij.js';
import { isOpen, isReminded, subjectName, taakView, unsaid } from '../../cards/views/taak/taak.js';
import type { TaakView } from '../../cards/views/taak/view.js';
import { waaromView } from '../../cards/views/taak/waarom.js';
import { mayHandOver } from '../../src/access/arrange.js';
import { holdersFor } from '../../src/people/holders.js';
import { seatOf } from '../../src/people/seat.js';
import { escalationOf } from '../../src/reminders/escalation.js';
import { isClosedByForm } from '../../src/tasks/formOf.js';
import { studentsIn } from '../kept.js';
import { replacePressed } from '../reply.js';
import type { Turn } from '../turn.js';
import {
  type AtTaak,
  again,
  atOwn,
  atTaak,
  chosenIn,
  colleagueIn,
  showCard,
  type TaakDeps,
  wantedIn,
} from './taak/at.js';
import { pressedDigest } from './taak/digest.js';
import { showEscalated } from './taak/escalated.js';

/** "Meer": the card of one task. */
export async function showTask(turn: Turn, deps: TaakDeps): Promise<void> {
  const found = await wantedIn(turn, deps);
  if (found === undefined) return;
  const colleague = colleagueIn(found);
  if (colleague !== undefined) return showEscalated(turn, deps, found, colleague);
  const at = await atOwn(turn, deps, found);
  if (at !== undefined) await show(at, deps, viewOf(at));
}

/** "Klaar": it was done, here or outside the bot. */
export async function tickTask(turn: Turn, deps: TaakDeps): Promise<void> {
  const at = await atTaak(turn, deps);
  const chosen = at && (await choose(at, deps));
  if (at === undefined || chosen === undefined) return;
  const open = chosen.filter(({ task }) => isOpen(task));
  await deps.said.tick(
    open.map(({ task }) => task),
    at.day,
  );
  turn.log.info({ code: 'TASK_TICKED', count: open.length }, 'somebody said that a task is done');
  await settle(at, deps, open.length === 0 ? '' : tickedReceipt(at, open));
}

/** "Toch niet klaar": what this person said is taken back. */
export async function untickTask(turn: Turn, deps: TaakDeps): Promise<void> {
  const at = await atTaak(turn, deps);
  if (at === undefined) return;
  const ticked = (chosenIn(at) ?? at.about).filter(({ task }) => task.ticked);
  await deps.said.untick(ticked.map(({ task }) => task));
  turn.log.info({ code: 'TASK_UNTICKED', count: ticked.length }, 'somebody said that a task is not done after all');
  const { receipt: text } = textIn(at.lang).taak;
  const said = ticked.some(({ task }) => isReminded(task)) ? text.unticked : text.untickedSilent;
  await settle(at, deps, ticked.length === 0 ? '' : said);
}

/** "Waarom krijg ik dit?" on the card of a task. */
export async function explainTask(turn: Turn, deps: TaakDeps): Promise<void> {
  const at = await atTaak(turn, deps);
  if (at === undefined) return;
  const { setup, person, day, lang, about } = at;
  const office = holdersFor(setup, person, { role: 'medewerker-stagebureau', of: 'ours' }, day).holders;
  const escalation = escalationOf(about[0].task, setup);
  const names = office.map((one) => one.person.name);
  const view = waaromView({ about, day, lang, office: names, ...(escalation && { escalation }) });
  await show(at, deps, view);
}

/** Which of several it is about; undefined when that has to be chosen first: then it was asked. */
export async function choose(at: AtTaak, deps: TaakDeps): Promise<TaskIn[] | undefined> {
  const chosen = chosenIn(at);
  if (chosen !== undefined && chosen.length > 0) return chosen;
  const open = at.about.filter(({ task }) => isOpen(task));
  if (chosen === undefined && open.length < 2) return open.length === 1 ? open : [...at.about];
  const fault = chosen === undefined ? '' : textIn(at.lang).taak.nobodyChosen;
  await show(at, deps, viewOf(at, { fault, chosen: [] }));
  return undefined;
}

/** Shows what came of a press, in the place of the card that was pressed: the digest, or the task. */
export async function settle(at: AtTaak, deps: TaakDeps, receipt: string): Promise<void> {
  const digest = await pressedDigest(at, deps);
  if (digest !== undefined) return replacePressed(at.turn, digest);
  await show(at, deps, viewOf(await again(at, deps), { receipt }));
}

/** Shows a card of these tasks. */
export function show({ turn, about, ids: { from } }: AtTaak, deps: TaakDeps, view: TaakView): Promise<void> {
  return showCard(turn, deps, view, { from, about: studentsIn(about) });
}

/** The card of the task as it stands. */
export function viewOf(at: AtTaak, over: { receipt?: string; fault?: string; chosen?: string[] } = {}) {
  const { about, day, lang, setup, person } = at;
  const canHandOver = about.some(({ task: { student, role, when } }) => {
    const seat = seatOf(role);
    return (
      seat !== undefined && student !== undefined && mayHandOver(setup, person.id, { student, when, seat }).allowed
    );
  });
  const { chosen, ...said } = over;
  const kept = chosen === undefined || chosen.length === 0 ? {} : { chosen };
  return taakView({ about, day, lang, canHandOver, ...said, ...kept });
}

function tickedReceipt({ about, lang }: AtTaak, ticked: readonly TaskIn[]): string {
  const { receipt: text } = textIn(lang).taak;
  const names = textIn(lang).list(ticked.map((one) => subjectName(one, lang)));
  const [first] = ticked;
  // As it was before the press: then nothing but the tick closes it.
  if (first !== undefined && isClosedByForm(first.task.entry)) {
    return [
      about.length > 1 ? text.onPaperFor(names) : text.onPaper,
      unsaid(
        ticked.map(({ task }) => task),
        lang,
      ),
    ].join(' ');
  }
  const said = about.length > 1 ? text.tickedFor(names) : text.ticked;
  const closesForAll = first?.task.entry.closedBy === 'wpa-afgenomen';
  return closesForAll ? `${said} ${text.forAll}` : said;
}
