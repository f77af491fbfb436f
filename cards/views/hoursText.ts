import type { Language } from '../../src/language.js';
import type { TaskEntry } from '../../src/tasks/entry.js';
import { hoursOf } from '../../src/tasks/hours.js';
import { textIn } from '../text/text.js';

/** The hours that the source books for an entry once: for one student, for the group or for the person; 0 for none. */
export function hoursForOne(entry: TaskEntry): number {
  return hoursOf([entry], 1).rows[0]?.hours ?? 0;
}

/** "1,5 uur", "3 uur per schooljaar", "1 uur per student"; '' where no source books hours. */
export function hoursText(entry: TaskEntry, isForEach: boolean, lang: Language): string {
  if (entry.hours === undefined) return '';
  const { taken: text } = textIn(lang);
  const said = text.hours(hoursForOne(entry));
  const each = isForEach ? text.each(said) : said;
  return entry.hours.once === 'year' ? text.aYear(each) : each;
}
