import type { z } from 'zod';
import { type Catalogue, type TaskEntry, taskEntrySchema } from '../../../src/tasks/entry.js';

/**
 * One task of a role: the startgesprek of a werkplekbegeleider, unless overridden. The result went through
 * `taskEntrySchema`, so a wrong override fails here, by name; `undefined` takes a field away.
 */
export function anEntry(overrides: Partial<z.input<typeof taskEntrySchema>> = {}): TaskEntry {
  return taskEntrySchema.parse({
    id: 'wpb-startgesprek',
    name: { nl: 'Startgesprek', en: 'Startgesprek' },
    kind: 'formal',
    per: 'student',
    window: { opens: { moment: 'start' }, due: { moment: 'naTweeWeken' } },
    closedBy: 'startgesprek-ingediend',
    reason: {
      nl: 'Je voert het startgesprek aan het begin van elk semester.',
      en: 'You hold the startgesprek at the start of each semester.',
    },
    source: { document: '002', lines: '36-39' },
    ...overrides,
  });
}

/** A task that is told once and gone after its date: the kennismaking of a werkplekbegeleider's group, unless overridden. */
export function aDatedEntry(overrides: Partial<z.input<typeof taskEntrySchema>> = {}): TaskEntry {
  return anEntry({
    id: 'wpb-kennismaking',
    name: { nl: 'Kennismaking', en: 'First meeting' },
    kind: 'dated',
    per: 'group',
    closedBy: undefined,
    reason: { nl: 'Je maakt kennis met je studenten.', en: 'You meet your students.' },
    ...overrides,
  });
}

/**
 * A small catalogue: the werkplekbegeleider has a startgesprek and a kennismaking, the schoolopleider hears of a startgesprek
 * that was handed in, the student prepares and confirms it, the stagebureau looks for a werkplekbegeleider. Overrides replace
 * all tasks of a role.
 */
export function aCatalogue(overrides: Catalogue = {}): Catalogue {
  return {
    werkplekbegeleider: [anEntry(), aDatedEntry()],
    schoolopleider: [
      aDatedEntry({
        id: 'so-startgesprek-ingediend',
        per: 'student',
        window: { opens: { fact: 'startgesprek-ingediend' }, due: { fact: 'startgesprek-ingediend', days: 14 } },
      }),
    ],
    'aanstaande-leraar': [
      anEntry({
        id: 'stu-startgesprek-voorbereiden',
        window: { opens: { moment: 'start', days: -7 }, due: { moment: 'start' } },
        closedBy: 'startgesprek-voorbereid',
        chase: false,
      }),
      anEntry({
        id: 'stu-startgesprek-bevestigen',
        window: { opens: { fact: 'startgesprek-ingediend' }, due: { fact: 'startgesprek-ingediend', days: 7 } },
        closedBy: 'startgesprek-bevestigd',
      }),
    ],
    'medewerker-stagebureau': [
      anEntry({
        id: 'stg-zonder-werkplekbegeleider',
        students: 'without-werkplekbegeleider',
        window: { opens: { moment: 'start', days: -14 }, due: { moment: 'start' } },
        closedBy: 'werkplekbegeleider-bekend',
      }),
    ],
    ...overrides,
  };
}
