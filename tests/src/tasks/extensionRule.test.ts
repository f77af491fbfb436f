import assert from 'node:assert/strict';
import type { TaskEntry } from '../../../src/tasks/entry.js';
import { extensionRefusal, hangingOf } from '../../../src/tasks/extensionRule.js';

describe('More time', () => {
  const on = (anchor: NonNullable<TaskEntry['window']>['due']) => ({ opens: anchor, due: anchor });
  const start = on({ moment: 'start', days: 0 });
  const day = on({ event: 'training', days: 0 });

  const table: [
    string,
    Pick<TaskEntry, 'per' | 'window'>,
    { student?: string },
    ReturnType<typeof extensionRefusal>,
  ][] = [
    ['can be given for a student', { per: 'student', window: start }, { student: 'noor' }, undefined],
    ['can be given for a person', { per: 'group', window: start }, {}, undefined],
    ['cannot be given for what has no date', { per: 'student' }, { student: 'noor' }, 'no-date'],
    ['cannot be given for a day of the agenda', { per: 'student', window: day }, { student: 'noor' }, 'event'],
    [
      'cannot be given for a student of what is about none',
      { per: 'person', window: start },
      { student: 'noor' },
      'not-about-a-student',
    ],
  ];
  for (const [title, entry, who, expected] of table) {
    it(title, () => assert.equal(extensionRefusal(hangingOf(entry), who), expected));
  }
});
