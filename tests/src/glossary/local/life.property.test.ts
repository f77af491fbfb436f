import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LocalTerm } from '../../../../src/glossary/local/localTerm.js';
import { createLocalTerms, type LocalTermsStore } from '../../../../src/glossary/local/localTerms.js';
import { createFakeStore } from '../../../support/fakeStore.js';
import { adding, changing, MIRTE, NOW, SANNE } from './given.js';

/** What must be so, written as plainly as can be: the versions of each term, in the order in which they were made. */
type Model = Map<string, LocalTerm[]>;

interface Deed {
  kind: 'add' | 'twin' | 'change' | 'rename' | 'retire' | 'look';
  /** Which of two owners, each with an instance of their own. */
  who: 0 | 1;
  /** Index of a name and of a term that this owner knows. */
  name: number;
  text: number;
  at: number;
}

const NAMES = ['Maatje', 'maat-je', 'Buddy', 'Kernteam', 'Kernteam (zuid)'];
const word = (name: string) => name.toLowerCase().replace(/\(.*\)|[^a-z]/g, '');

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('add', 'twin', 'change', 'rename', 'retire', 'look'),
  who: fc.constantFrom(0, 1),
  name: fc.nat(NAMES.length - 1),
  text: fc.nat(2),
  at: fc.nat(5),
});

const live = (model: Model) =>
  [...model.values()].flatMap((versions) => versions.at(-1) ?? []).filter((one) => !one.retired);

async function run(deeds: readonly Deed[]) {
  const store = createFakeStore();
  const owners: [LocalTermsStore, LocalTermsStore] = [createLocalTerms(store), createLocalTerms(store)];
  const people = [SANNE, MIRTE];
  const model: Model = new Map();

  for (const { kind, who, name, text, at } of deeds) {
    const terms = owners[who];
    const by = people[who] ?? SANNE;
    if (kind === 'look') {
      await terms.refresh(['duin']);
      continue;
    }
    const definition = { nl: `Uitleg ${text}.` };
    const term = NAMES[name] ?? '';
    // An owner presses on what the own instance showed, which may be old by now.
    const shown = terms.of('duin').at(at % Math.max(1, terms.of('duin').length));
    if (kind !== 'add' && kind !== 'twin' && shown === undefined) continue;
    const now = shown && model.get(shown.id)?.at(-1);
    const outcome = await terms.change(
      'duin',
      kind === 'add' || kind === 'twin' || shown === undefined
        ? adding(term, { definition, ...(kind === 'twin' && { twin: true as const }) })
        : kind === 'retire'
          ? { kind: 'retire', id: shown.id, seen: shown.version }
          : changing(shown, kind === 'rename' ? { term } : { definition }),
      by,
      NOW,
    );

    if (outcome.status === 'done') {
      const versions = model.get(outcome.term.id) ?? [];
      const known = versions.find(({ version }) => version === outcome.term.version);
      // Either it was so already, or it is exactly one version further.
      if (known !== undefined) assert.deepEqual(outcome.term, known);
      else {
        assert.equal(outcome.term.version, versions.length + 1);
        assert.equal(outcome.term.by, by);
        // Nobody writes over a version that was not shown.
        if (kind !== 'add' && kind !== 'twin') assert.equal(shown?.version, now?.version);
        model.set(outcome.term.id, [...versions, outcome.term]);
      }
    } else if (outcome.status === 'changed') {
      assert.deepEqual(outcome.now, now);
      assert.notEqual(shown?.version, now?.version);
    } else if (outcome.status === 'same-name') {
      assert.notEqual(kind, 'twin');
      assert.ok(outcome.others.length > 0);
      for (const other of outcome.others) {
        assert.deepEqual(other, model.get(other.id)?.at(-1));
        assert.equal(word(other.term), word(term));
        assert.equal(other.retired, undefined);
      }
    } else assert.equal(outcome.status, 'missing');

    // Two terms of one name are there only because somebody said so: as a twin, or as one that was a twin before.
    if (!deeds.some((one) => one.kind === 'twin')) {
      const words = live(model).map((one) => word(one.term));
      assert.deepEqual(words.toSorted(), [...new Set(words)].toSorted());
    }
  }

  const third = createLocalTerms(store);
  await Promise.all([...owners, third].map((terms) => terms.refresh(['duin'])));
  const last = [...model.values()].flatMap((versions) => versions.at(-1) ?? []);
  for (const terms of [...owners, third]) {
    const byId = (a: LocalTerm, b: LocalTerm) => (a.id < b.id ? -1 : 1);
    assert.deepEqual([...terms.of('duin')].sort(byId), last.sort(byId));
  }
  for (const [id, versions] of model) assert.deepEqual(await third.history('duin', id), versions.toReversed());
}

describe('The life of local terms', function () {
  this.timeout(60_000);
  it('is the same for two owners on two instances, whatever they do in whatever order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 30 }), run), { numRuns: 300 });
  });
});
