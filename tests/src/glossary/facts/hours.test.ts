import assert from 'node:assert/strict';
import { loadCatalogue } from '../../../../src/tasks/catalogue.js';
import { hoursOf } from '../../../../src/tasks/hours.js';
import { type Shipped, shipped } from '../../../support/builders/glossary.js';

/** The figures of the hour tables are written in sentences here and computed from the tasks there: they must agree. */
describe('The hours in a fact are those that the tasks add up to', () => {
  let ship: Shipped;
  before(async () => {
    ship = await shipped();
  });
  const tasks = loadCatalogue();
  const said = (id: string) => ship.content.facts.facts.find((fact) => fact.id === id)?.says.nl ?? '';
  const says = (id: string, hours: number) =>
    assert.match(said(id), new RegExp(`(?<![\\d,])${String(hours).replace('.', ',')} uur`));

  it('of a werkplekbegeleider with one student', () => {
    const { totals } = hoursOf(tasks.werkplekbegeleider ?? [], 1);
    says('wpb-uren-semester', totals.semester);
    says('wpb-uren-semester', totals.yearly);
  });

  it('of a schoolopleider with ten students', () => {
    const { totals } = hoursOf(tasks.schoolopleider ?? [], 10);
    says('so-uren-jaar', totals.year);
    says('so-uren-jaar', totals.year - totals.optional);
  });

  it('of the others', () => {
    says('cso-uren', hoursOf(tasks['coordinerend-schoolopleider'] ?? [], 10).totals.year);
    says('io-uren', hoursOf(tasks.instituutsopleider ?? [], 10).totals.year);
    says('cio-uren', hoursOf(tasks['coordinerend-instituutsopleider'] ?? [], 10).totals.year);
  });
});
