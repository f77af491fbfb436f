import assert from 'node:assert/strict';
import type { Answers, FormKey } from '../../../src/forms/definition.js';
import type { FormAt, FormState } from '../../../src/forms/form.js';
import { createForms, type Forms } from '../../../src/forms/forms.js';
import { formDefinitions, loadForms } from '../../../src/forms/load.js';
import { openingOf } from '../../../src/forms/opening.js';
import { questionsOf } from '../../../src/forms/questions.js';
import { putGeneration, readGeneration } from '../../../src/partnership/generations.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { placementOf, type When } from '../../../src/people/roster.js';
import type { Store } from '../../../src/store/store.js';
import { aPartnershipFolder, inFolder } from '../../support/builders/partnershipFolder.js';
import { everyStore, type Open } from '../../support/everyStore.js';

const NOW = new Date('2026-11-02T13:00:00Z');
const AUTUMN: When = { schoolYear: '2026-2027', semester: 1 };
const SPRING: When = { schoolYear: '2026-2027', semester: 2 };

const before = `adviesformulier:
  vragen:
    advies: { keuzes: [{ id: goed, nl: Gaat goed }, { id: lastig, nl: Gaat lastig }] }
  eigen:
    - { id: eigentrots, stap: beeld, soort: korte tekst, vraag: Waar ben je trots op? }
  leeruitkomsten: [Je geeft les.]
`;
const after = `adviesformulier:
  vragen:
    advies: { keuzes: [{ id: groen, nl: Groen }, { id: oranje, nl: Oranje }] }
    opdrachten: uit
  leeruitkomsten: [Je geeft samen les., Je kijkt mee.]
`;

/** Everything that must be there to hand in. */
const ENOUGH: Answers = {
  lesvoorbereiding: 'Op tijd',
  lesgeven: 'Rustig',
  reflectie: 'Eerlijk',
  leervoortgang: 'Bijna',
  kwaliteiten: 'Geduld',
  aandachtspunten: 'Tempo',
  stagnatie: 'nee',
  besproken: 'nog-niet',
};

for (const [name, open] of everyStore) {
  describe(`A form that was begun before the partnership changed it: ${name}`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let forms: Forms;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      forms = createForms({ store, definitions: loadForms() });
    });
    afterEach(() => opened.close());

    it('goes on with its own questions, scale and leeruitkomsten until the end', async () => {
      const old = await imported(store, before);
      await forms.save(at(old), typed({ kwaliteiten: 'Geduld', eigentrots: 'De kring' }), NOW);

      const changed = await imported(store, after);
      const state = await forms.open(at(changed));

      const asked = idsOf(state);
      assert.ok(['opdrachten', 'eigentrots', 'uitkomst1'].every((id) => asked.includes(id)));
      assert.ok(!asked.includes('uitkomst2'));
      assert.deepEqual(scaleOf(state), ['goed', 'lastig']);
      assert.equal(state.answers.eigentrots, 'De kring');

      const foreign = await handIn(forms, changed, { ...ENOUGH, advies: 'groen' });
      assert.equal(foreign.status, 'look-again');
      const done = await handIn(forms, changed, { ...ENOUGH, advies: 'goed' });
      assert.equal(done.status, 'submitted');
      const copy = await forms.copyOf(at(changed).ref, 1);
      assert.deepEqual([copy?.answers.advies, copy?.answers.eigentrots], ['goed', 'De kring']);
    });

    it('is not the form of the next semester, which has the new questions', async () => {
      const old = await imported(store, before);
      await forms.save(at(old), typed({ kwaliteiten: 'Geduld' }), NOW);

      const changed = await imported(store, after);
      const state = await forms.open(at(changed, SPRING));

      const asked = idsOf(state);
      assert.ok(!asked.includes('opdrachten') && !asked.includes('eigentrots'));
      assert.ok(asked.includes('uitkomst2'));
      assert.deepEqual(scaleOf(state), ['groen', 'oranje']);
      assert.equal((await handIn(forms, changed, { ...ENOUGH, advies: 'groen' }, SPRING)).status, 'submitted');
    });

    it('is not one that somebody only looked at', async () => {
      const old = await imported(store, before);
      assert.deepEqual(scaleOf(await forms.open(at(old))), ['goed', 'lastig']);
      assert.deepEqual(scaleOf(await forms.open(at(await imported(store, after)))), ['groen', 'oranje']);
    });

    it('keeps its promise of who reads it, also for what comes after it', async () => {
      const kept =
        'adviesformulier: { vragen: { kwaliteiten: { leesbaar voor: [werkplekbegeleider, schoolopleider] } } }\n';
      const old = await imported(store, kept);
      await handIn(forms, old, { ...ENOUGH, advies: 'op-koers' });
      const second = async (setup: Setup) => (await forms.open(at(setup, AUTUMN, 'adviesformulier-2'))).answers;

      assert.equal((await second(old)).kwaliteiten, 'Geduld');
      const wider = await second(await imported(store, 'adviesformulier:\n'));
      assert.deepEqual([wider.kwaliteiten, wider.aandachtspunten], [undefined, 'Tempo']);
    });

    it('keeps the version of the content too, when a newer one ships', async () => {
      const setup = await imported(store, before);
      await forms.save(at(setup), typed({ kwaliteiten: 'Geduld' }), NOW);

      const first = loadForms().latest('adviesformulier');
      const questions = first.questions.map((each) => ({ ...each, label: { nl: 'Nieuw', en: 'New' } }));
      const newer = createForms({ store, definitions: formDefinitions([first, { ...first, version: 2, questions }]) });

      const running = await newer.open(at(setup));
      const fresh = await newer.open(at(setup, SPRING));
      assert.equal(labelOf(running), 'Kwaliteiten');
      assert.equal(labelOf(fresh), 'Nieuw');
    });
  });
}

/** Delivers the folder with this formulieren.yaml, and reads back what the store has. */
async function imported(store: Store, forms: string): Promise<Setup> {
  const loaded = await inFolder(aPartnershipFolder({ 'formulieren.yaml': forms }), loadPartnership);
  assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
  const { generation } = await putGeneration(store, 'duin', loaded.setup, { now: NOW });
  return readGeneration(store, 'duin', generation);
}

function at(setup: Setup, when = AUTUMN, form: FormKey = 'adviesformulier-1'): FormAt {
  const placement = placementOf(setup, 'noor', when);
  const opening = placement && openingOf(setup, placement, form);
  assert.ok(placement && opening);
  const ref = { form, partnership: 'duin', student: 'noor', when };
  return { ref, placement, opening, may: () => ({ allowed: true }) };
}

function typed(values: Answers) {
  return ({ version }: FormState) => ({ by: 'joris', part: 'form' as const, version, values, base: {} });
}

function handIn(forms: Forms, setup: Setup, values: Answers, when = AUTUMN) {
  return forms.submit(at(setup, when), typed(values), { now: NOW, as: () => ['werkplekbegeleider'] });
}

function idsOf({ definition, shape }: FormState): string[] {
  return questionsOf(definition, shape, 'form').map(({ id }) => id);
}

function scaleOf({ definition }: FormState): string[] | undefined {
  return definition.questions.find(({ id }) => id === 'advies')?.options?.map(({ id }) => id);
}

function labelOf({ definition }: FormState): string | undefined {
  return definition.questions.find(({ id }) => id === 'kwaliteiten')?.label.nl;
}
