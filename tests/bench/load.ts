import { SECOND } from '../../src/clock.js';
import { usualTiming } from '../../src/reminders/timing.js';
import { sendBeside } from './beside.js';
import { type Figures, mb, ms } from './figures.js';
import { type Plan, planDay } from './plan.js';

/** A day on which everyone has something. */
const DAY = '2026-08-31';
const MOST_MEMORY = 400 * 1024 * 1024;
/** The part of the 5,000 that the usual run sends to, in seconds; all of them take over four minutes. */
const PART = 60;

/** Sending to 5,000 people by the limits of Teams, with people who ask something beside it. @param full to all of them */
export async function reportSending({ report }: Figures, full: boolean): Promise<void> {
  const { perSecond } = usualTiming;
  const sending = await sendBeside(full ? 5_000 / perSecond + 5 : PART);
  const asFast = Math.max(sending.perSecond / perSecond, perSecond / sending.perSecond);
  report(
    `sends a second (${sending.sent} of ${sending.due} people due)`,
    sending.perSecond.toFixed(2),
    `${perSecond} (configured)`,
    asFast,
    1.05,
  );
  report('answers 429 by the limits of Teams', `${sending.throttled}`, '0 (wanted)', sending.throttled, 0);
  report(
    `a reply while it sends, p95 of ${sending.replies}, 20 a second`,
    ms(sending.during),
    `${ms(sending.idle)} (while it does not)`,
    sending.during / sending.idle,
    2,
  );
}

/** The plan of a day, each number of people in processes of its own. */
export async function reportPlans({ report }: Figures): Promise<void> {
  const plans: Plan[] = [];
  for (const people of [300, 3_000, 30_000, 100_000]) plans.push(await middlePlan(people));
  const [small, , medium, large] = plans;
  if (small === undefined || medium === undefined || large === undefined) throw new Error('the plans were not made');
  const perPerson = (plan: typeof medium) => plan.time / plan.people;
  report('plan of a day for 100,000 people', ms(large.time), '2,000 ms (wanted)', large.time / (2 * SECOND), 1);
  report(
    'the same, a person',
    ms(perPerson(large)),
    `${ms(perPerson(medium))} (of 30,000)`,
    perPerson(large) / perPerson(medium),
    2,
  );
  report('the same, memory', mb(large.memory), '400 MB (wanted)', large.memory / MOST_MEMORY, 1);
  console.table(
    plans.map(({ people, digests, time, memory }) => ({ people, digests, time: ms(time), memory: mb(memory) })),
  );
}

/** Of three the one that took neither longest nor shortest: one that met other work of the machine says little. */
async function middlePlan(people: number): Promise<Plan> {
  const plans: Plan[] = [];
  for (let times = 0; times < 3; times += 1) plans.push(await planDay(people, DAY));
  const [, middle] = plans.sort((a, b) => a.time - b.time);
  if (middle === undefined) throw new Error('there is no plan');
  return middle;
}
