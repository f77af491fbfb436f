import assert from 'node:assert/strict';
import type { Setup } from '../../../src/partnership/setup.js';
import { eventsFor } from '../../../src/people/eventsFor.js';
import { aSetup } from '../../support/builders/setup.js';

const events: Setup['events'] = [
  { event: 'studiedag', date: '2026-09-30' },
  { event: 'opleidersmiddag', date: '2026-09-02', school: 'de-wilg' },
  { event: 'opleidersmiddag', date: '2026-09-03', school: 'het-kompas' },
  { event: 'bestuursdag', date: '2026-09-04', board: 'duinrand' },
  { event: 'opleidersmiddag', date: '2026-10-01' },
];

function datesFor(id: string): string[] {
  const setup = aSetup({ events });
  const person = setup.people.find((each) => each.id === id) ?? assert.fail(id);
  return eventsFor(setup, person, '2026-09-01', '2026-09-30').map(({ date }) => date);
}

describe('The dates of a partnership that are for somebody', () => {
  it('are those of the own school, its board, and of everybody, by date and within the days that are asked for', () => {
    assert.deepEqual(datesFor('joris-elshout'), ['2026-09-02', '2026-09-04', '2026-09-30']);
  });

  it('are for a student those of the school of the placement', () => {
    assert.deepEqual(datesFor('noor-bakelaar'), ['2026-09-02', '2026-09-04', '2026-09-30']);
  });
});
