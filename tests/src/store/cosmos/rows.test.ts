import assert from 'node:assert/strict';
import type { Container } from '@azure/cosmos';
import { Fault } from '../../../../src/store/cosmos/fault.js';
import { begin, defaultPatience } from '../../../../src/store/cosmos/retry.js';
import { allRows } from '../../../../src/store/cosmos/rows.js';

const query = { query: 'SELECT * FROM c' };

describe('the rows of a query in Cosmos DB', () => {
  /** A server that gives one row a page, each just within its time-out, for as long as it is asked. */
  function aSlowServer() {
    let elapsed = 0;
    const fetchNext = async () => {
      elapsed += 900;
      return { resources: [elapsed] };
    };
    const container = { items: { query: () => ({ hasMoreResults: () => true, fetchNext }) } };
    const patience = { ...defaultPatience, elapsed: () => elapsed };
    return { container: container as unknown as Container, patience, elapsed: () => elapsed };
  }

  it('are gathered over short pages until there are enough', async () => {
    const { container, patience } = aSlowServer();
    assert.deepEqual(await allRows(container, begin(patience), patience, query, { atLeast: 3 }), [900, 1800, 2700]);
  });

  it('share the four seconds of a call, however many pages they come in', async () => {
    const { container, patience, elapsed } = aSlowServer();
    await assert.rejects(allRows(container, begin(patience), patience, query, { atLeast: 100 }), Fault);
    assert.ok(elapsed() <= patience.totalMs, `${elapsed()} ms`);
  });
});
