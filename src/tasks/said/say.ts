import type { Day } from '../../calendar/day.js';
import type { Closing } from '../entry.js';
import type { Said } from './said.js';
import type { SaidOf } from './saidStore.js';

/** What somebody says of a task of the own. */
export type Saying =
  | { kind: 'tick'; on: Day }
  | { kind: 'untick' }
  | { kind: 'snooze'; until: Day; on: Day }
  | { kind: 'wake' };

/**
 * What has no form in the bot: there is no other way to know that it happened, so who says it says it for everyone. Of a form that was
 * done on paper somebody can say so for the own reminders alone: nobody else can read it here, and who reads it next has nothing to read.
 */
const closedBySaying: ReadonlySet<Closing> = new Set<Closing>(['wpa-afgenomen']);

/** What was said with this said too: the same object when it was known already. Pure. */
export function say(
  said: Said,
  { key, person, entry }: Pick<SaidOf, 'key' | 'person' | 'entry'>,
  saying: Saying,
): Said {
  const isAbout = (each: { key: string; person: string }) => each.key === key && each.person === person;
  const { ticked, later } = said;
  switch (saying.kind) {
    case 'tick': {
      // The first day on which it was said is when it was done.
      if (ticked.some(isAbout)) return said;
      const { closedBy } = entry;
      const closing = closedBy !== undefined && closedBySaying.has(closedBy) ? { closing: closedBy } : {};
      return { ticked: [...ticked, { key, person, on: saying.on, ...closing }], later };
    }
    case 'untick':
      return ticked.some(isAbout) ? { ticked: ticked.filter((each) => !isAbout(each)), later } : said;
    case 'snooze': {
      const { until, on } = saying;
      if (later.some((each) => isAbout(each) && each.until === until)) return said;
      return { ticked, later: [...later.filter((each) => !isAbout(each)), { key, person, on, until }] };
    }
    case 'wake':
      return later.some(isAbout) ? { ticked, later: later.filter((each) => !isAbout(each)) } : said;
  }
}
