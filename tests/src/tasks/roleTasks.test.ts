import assert from 'node:assert/strict';
import { roleTasks } from '../../../src/tasks/roleTasks.js';
import { aSetup } from '../../support/builders/setup.js';
import { anEntry } from '../../support/builders/tasks.js';

const DAY = '2026-11-10';

/** The ids of what a schoolopleider does, of these entries. */
function tasks(day: string, ...entries: Parameters<typeof anEntry>[0][]): string[] {
  const catalogue = { schoolopleider: entries.map((entry) => anEntry(entry)) };
  return roleTasks(aSetup(), catalogue, 'schoolopleider', day).map(({ id }) => id);
}

const tip = { kind: 'tip', window: undefined, closedBy: undefined } as const;
const dated = { kind: 'dated', closedBy: undefined } as const;

describe('What a role does', () => {
  it('begins with what has to be handed in, then what has a date, then tips and what is for some students only', () => {
    const found = tasks(
      DAY,
      { id: 'so-tip', ...tip },
      { id: 'so-dag', ...dated },
      { id: 'so-sommigen', students: 'without-werkplekbegeleider' },
      { id: 'so-formeel' },
    );
    assert.deepEqual(found, ['so-formeel', 'so-dag', 'so-tip', 'so-sommigen']);
  });

  it('is of the semester that runs, else of the coming one', () => {
    const entries = [
      { id: 'so-eerste', semester: 1 },
      { id: 'so-tweede', semester: 2 },
    ] as const;
    assert.deepEqual(tasks(DAY, ...entries), ['so-eerste']);
    assert.deepEqual(tasks('2027-01-30', ...entries), ['so-tweede']);
    assert.deepEqual(tasks('2030-01-01', ...entries), []);
  });

  it('leaves out what the partnership does not hold, and what not everybody with the role does', () => {
    assert.deepEqual(
      tasks(DAY, { id: 'so-drie', shape: 'driegesprek' }, { id: 'so-wie-wil', ...tip, everyone: false }),
      [],
    );
  });

  it('is nothing for a role without tasks', () => {
    assert.deepEqual(roleTasks(aSetup(), {}, 'bestuurder', DAY), []);
  });
});
