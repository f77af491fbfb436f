import assert from 'node:assert/strict';
import type { Setup } from '../../src/partnership/setup.js';
import type { Store } from '../../src/store/store.js';
import type { Sent } from './connector.js';
import { createFakeStore } from './fakeStore.js';
import { aClock, dataIn, type GivenBot, givenBot, only, type Someone, sentTo } from './givenBot.js';
import { anyone, examples, person } from './people.js';

export const [sanne, marijke, joke] = [person('sanne-de-wit'), person('marijke-bos'), person('joke-prins')];
export const karin = anyone('karin-blokker');
/** The students of Sanne. */
export const [youssef, lieke, noah] = ['youssef-amrani', 'lieke-zonneveld', 'noah-van-der-horst'] as const;

/** What people do with their tasks in a test, on days that follow each other. */
export interface TaskStory {
  bot: GivenBot;
  clock: ReturnType<typeof aClock>;
  /** What somebody is told at that moment. */
  told(by: Someone, moment: string): Promise<Sent[]>;
  /** Presses the button of a row that has these data. */
  at(by: Someone, card: Sent, wanted: Record<string, unknown>): Promise<Sent>;
}

const opened: GivenBot[] = [];

/** A story that begins with these people saying hello. End it with `endStories`. */
export async function taskStory(
  people: Someone[],
  moment = '2026-08-03 12:00',
  { setups = examples, store = createFakeStore() }: { setups?: Setup[]; store?: Store } = {},
): Promise<TaskStory> {
  const clock = aClock(moment);
  const bot = await givenBot({ setups, store, now: clock.now });
  opened.push(bot);
  await bot.meet(...people);
  return {
    bot,
    clock,
    async told(by, next) {
      clock.at(next);
      return sentTo(by, await bot.remind());
    },
    at: async (by, card, wanted) => only(await bot.pressData(by, dataAt(card, wanted), { replyToId: idOf(card) })),
  };
}

/** Closes the bots of all stories so far. */
export async function endStories(): Promise<void> {
  for (const bot of opened.splice(0)) await bot.close();
}

/** The data of the button that has these among them. */
export function dataAt(card: Sent, wanted: Record<string, unknown>): Record<string, unknown> {
  const found = dataIn(card).find((data) => Object.entries(wanted).every(([name, value]) => data[name] === value));
  assert.ok(found, `no button with ${JSON.stringify(wanted)}`);
  return found;
}

/** The card of the startgesprek with one student, out of the digest of the first day. */
export async function opensTask({ at }: TaskStory, digest: Sent, student: string): Promise<Sent> {
  return at(sanne, digest, { verb: 'taak.toon', student });
}

/** What Sanne is told on the first school day. */
export async function firstDigest(story: TaskStory): Promise<Sent> {
  return only(await story.told(sanne, '2026-08-31 15:20'));
}

function idOf(card: Sent): string {
  return card.replaces ?? card.id;
}
