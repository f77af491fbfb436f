import assert from 'node:assert/strict';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { tipsFor } from '../../../src/tasks/tips.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { anEntry } from '../../support/builders/tasks.js';

const catalogue = loadCatalogue();
const aTip = (id: string, over: object = {}) =>
  anEntry({ id, kind: 'tip', per: 'person', window: undefined, closedBy: undefined, ...over });
const ids = (tips: ReturnType<typeof tipsFor>) => tips.map(({ role, entries }) => [role, entries.map(({ id }) => id)]);

describe('What goes on all semester', () => {
  const mentor = aPerson({ id: 'sanne', roles: [{ role: 'werkplekbegeleider' }] });

  it('is what the catalogue calls a tip, and nothing that has a date', () => {
    const own = { werkplekbegeleider: [aTip('wpb-lessen'), anEntry({ id: 'wpb-startgesprek' })] };
    assert.deepEqual(ids(tipsFor(aSetup({ people: [mentor] }), own, mentor)), [['werkplekbegeleider', ['wpb-lessen']]]);
  });

  it('is told once to who has it in two roles, in the first of them', () => {
    const both = aPerson({
      id: 'ingrid',
      roles: [{ role: 'schoolopleider' }, { role: 'coordinerend-schoolopleider' }],
    });
    const tips = tipsFor(aSetup({ people: [both] }), catalogue, both);
    const told = tips.flatMap(({ entries }) => entries.map(({ id }) => id));
    assert.equal(new Set(told).size, told.length);
    assert.deepEqual(
      tips.map(({ role }) => role),
      ['schoolopleider', 'coordinerend-schoolopleider'],
    );
  });

  it('is left out where not everyone does it, unless it is for this person', () => {
    const shipped = {
      werkplekbegeleider: [
        aTip('wpb-training', { everyone: false }),
        aTip('wpb-mine', { people: ['sanne'] }),
        aTip('wpb-other', { people: ['karin'] }),
      ],
    };
    assert.deepEqual(ids(tipsFor(aSetup({ people: [mentor] }), shipped, mentor)), [
      ['werkplekbegeleider', ['wpb-mine']],
    ]);
  });

  it('is nothing for a role without tips', () => {
    assert.deepEqual(tipsFor(aSetup({ people: [mentor] }), {}, mentor), []);
  });
});
