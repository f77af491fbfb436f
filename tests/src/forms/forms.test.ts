import assert from 'node:assert/strict';
import { dateBounds } from '../../../src/forms/complete.js';
import { MAX_TEXT } from '../../../src/forms/definition.js';
import type { Outcome } from '../../../src/forms/form.js';
import { createForms } from '../../../src/forms/forms.js';
import { formDefinitions } from '../../../src/forms/load.js';
import { loadFacts } from '../../../src/forms/loadFacts.js';
import { aSetup } from '../../support/builders/setup.js';
import { createFakeStore } from '../../support/fakeStore.js';
import {
  agreeing,
  anAt,
  aRef,
  aStored,
  BOUNDS,
  content,
  definition,
  definitions,
  ENOUGH,
  givenForms,
  givenSubmitted,
  JORIS,
  just,
  MIRTE,
  NOOR,
  NOW,
  now,
  pressAll,
  pressOn,
} from './given.js';

const SHAPE = 'werkplekbegeleider';
const LATER = new Date('2026-09-08T13:00:00Z');

describe('a startgesprek that nobody touched', () => {
  it('is version 0 of the latest definition, and nothing is stored', async () => {
    const { store, forms } = givenForms();
    assert.deepEqual(await forms.open(anAt()), {
      ref: aRef(),
      definition,
      shape: SHAPE,
      preparation: { answers: {} },
      answers: {},
      carried: {},
      authors: {},
      reaction: { answers: {} },
      started: false,
      version: 0,
      submissions: [],
      pending: [],
      confirmations: [],
      lapsed: [],
      words: [],
      remarks: [],
    });
    assert.deepEqual(store.dump(), []);
  });

  it('is not written by a press that says nothing', async () => {
    const { store, forms } = givenForms();
    const state = await forms.open(anAt());
    const outcome = await forms.save(anAt(), just(pressOn(state, {})), NOW);
    assert.equal(outcome.status, 'saved');
    assert.deepEqual(store.commits, []);
  });
});

describe('a startgesprek that is being filled in', () => {
  it('opens with what the student prepared and handed in, and with nothing of it before', async () => {
    const { forms } = givenForms();
    const empty = await forms.open(anAt());
    const typed = { leervragen: ['Hoe begin ik een les?'], leerdoelen: ['Rust'] };
    const press = pressOn(empty, { by: NOOR, part: 'preparation', step: 1, typed });
    await forms.save(anAt(), just(press), NOW);
    assert.deepEqual((await forms.open(anAt())).answers, {});

    await forms.submit(anAt(), just(press), now());

    const state = await forms.open(anAt());
    assert.deepEqual(state.answers, typed);
    assert.equal(state.started, false);
  });

  it('does not show in the form what the student shares apart from it', async () => {
    const { forms } = givenForms();
    const empty = await forms.open(anAt());
    const typed = { bijzonderheden: 'Ik zit graag vooraan' };
    const { state } = await forms.save(anAt(), just(pressOn(empty, { by: NOOR, part: 'preparation', typed })), NOW);
    assert.deepEqual(state.answers, {});
    assert.deepEqual(state.preparation.answers, typed);
  });

  it('keeps following the student in a field that no guide changed', async () => {
    const { forms } = givenForms();
    const prepare = async (text: string) => {
      const state = await forms.open(anAt());
      const typed = { kennismaking: text, leervragen: ['Hoe?'] };
      await forms.submit(anAt(), just(pressOn(state, { by: NOOR, part: 'preparation', typed })), now());
    };
    await prepare('Eerste versie');
    const shown = await forms.open(anAt());
    await forms.save(anAt(), just(pressOn(shown, { typed: { datum: '2026-09-04' } })), NOW);

    await prepare('Tweede versie');

    assert.equal((await forms.open(anAt())).answers.kennismaking, 'Tweede versie');
  });

  it('keeps a prepared answer empty that a guide emptied', async () => {
    const { forms } = givenForms();
    const empty = await forms.open(anAt());
    const typed = { kennismaking: 'Liever niet', leervragen: ['Hoe?'] };
    const press = pressOn(empty, { by: NOOR, part: 'preparation', typed });
    const { state } = await forms.submit(anAt(), just(press), now());
    assert.deepEqual(state.answers, typed);

    const emptied = await forms.save(anAt(), just(pressOn(state, { typed: { kennismaking: '' } })), NOW);

    assert.deepEqual(emptied.state.answers, { leervragen: ['Hoe?'] });
    assert.deepEqual((await forms.open(anAt())).answers, { leervragen: ['Hoe?'] });
    assert.deepEqual(emptied.state.preparation.answers, typed);
  });

  it('keeps an answer of which the press says nothing', async () => {
    const { forms } = givenForms();
    const empty = await forms.open(anAt());
    const typed = { kennismaking: 'Hallo' };
    const { state } = await forms.save(anAt(), just(pressOn(empty, { typed })), NOW);
    const press = { ...pressOn(state, {}), values: {} };
    assert.deepEqual((await forms.save(anAt(), just(press), NOW)).state.answers, typed);
  });

  it('says nothing to who typed no more than another wrote since', async () => {
    const { forms } = givenForms();
    const stale = await forms.open(anAt());
    await forms.save(anAt(), just(pressOn(stale, { by: MIRTE, typed: { kennismaking: 'Welkom in de klas' } })), NOW);
    const outcome = await forms.save(anAt(), just(pressOn(stale, { typed: { kennismaking: 'Welkom' } })), NOW);
    assert.equal(outcome.status, 'saved');
  });

  it('began when a guide first wrote in it', async () => {
    const { forms } = givenForms();
    const { state } = await forms.save(
      anAt(),
      just(pressOn(await forms.open(anAt()), { typed: { kennismaking: 'Welkom' } })),
      NOW,
    );
    const later = await forms.save(anAt(), just(pressOn(state, { typed: { kennismaking: 'Dag' } })), LATER);
    assert.equal(later.state.startedAt, NOW.toISOString());
  });

  it('is not written again by a press that comes twice', async () => {
    const { store, forms } = givenForms();
    const state = await forms.open(anAt());
    const press = pressOn(state, { typed: { kennismaking: 'Hallo', leervragen: ['Hoe?'] } });
    const first = await forms.save(anAt(), just(press), NOW);
    const again = await forms.save(anAt(), just(press), LATER);
    assert.deepEqual(again, first);
    assert.equal(store.commits.length, 1);
  });

  it('keeps markup and templates as they were typed', async () => {
    const { forms } = givenForms();
    const typed = { kennismaking: '<script>alert(1)</script> **${student}** [klik](http://x)' };
    const state = await forms.open(anAt());
    await forms.save(anAt(), just(pressOn(state, { typed })), NOW);
    assert.deepEqual((await forms.open(anAt())).answers, typed);
  });

  it('keeps the shape and the definition it began with', async () => {
    const store = createFakeStore();
    const before = createForms({ store, definitions });
    const state = await before.open(anAt({ shape: 'driegesprek' }));
    await before.save(anAt({ shape: 'driegesprek' }), just(pressOn(state, { typed: { kennismaking: 'Hallo' } })), NOW);

    const newer = formDefinitions([content, { ...content, version: content.version + 1 }]);
    const after = await createForms({ store, definitions: newer }).open(anAt());

    assert.equal(after.shape, 'driegesprek');
    assert.equal(after.definition.version, content.version);
  });

  it('cannot be opened by a bot that does not have its definition', async () => {
    const store = createFakeStore();
    const newest = { ...content, version: content.version + 1 };
    const newer = createForms({ store, definitions: formDefinitions([newest]) });
    const state = await newer.open(anAt());
    await newer.save(anAt(), just(pressOn(state, { typed: { kennismaking: 'Hallo' } })), NOW);
    await assert.rejects(createForms({ store, definitions }).open(anAt()), { code: 'CONTENT_INVALID' });
  });

  it('is another form for each student, semester and partnership', async () => {
    const { store, forms } = givenForms();
    const refs = [
      aRef(),
      aRef({ student: 'finn-ooms' }),
      aRef({ partnership: 'ander' }),
      aRef({ when: { schoolYear: '2026-2027', semester: 2 } }),
    ];
    for (const ref of refs) await givenSubmitted(forms, ref);
    assert.equal(store.dump().filter(({ type }) => type === 'form').length, refs.length);
  });
});

describe('handing in a startgesprek', () => {
  it('makes version 1, a copy that stays, and one reference for all', async () => {
    const { store, forms } = givenForms();

    const state = await givenSubmitted(forms);

    assert.match(state.submission?.reference ?? '', /^SG-[2-9A-HJ-NP-Z]{6}$/);
    assert.deepEqual(
      { ...state.submission, reference: '' },
      { version: 1, by: JORIS, at: NOW.toISOString(), as: ['werkplekbegeleider'], reference: '' },
    );
    assert.equal((await forms.open(anAt())).submission?.reference, state.submission?.reference);
    assert.equal(store.commits.length, 1);
    assert.deepEqual(
      store.dump().map(({ partition, id, type }) => ({ partition, id, type })),
      [
        { partition: 'duin:noor-bakelaar', id: 'startgesprek:2026-2027-1', type: 'form' },
        { partition: 'duin:noor-bakelaar', id: 'startgesprek:2026-2027-1:v1', type: 'form-version' },
      ],
    );
    assert.deepEqual(await forms.copyOf(aRef(), 1), {
      definition: content.version,
      shape: SHAPE,
      version: 1,
      by: JORIS,
      at: NOW.toISOString(),
      placement: anAt().placement,
      answers: ENOUGH,
      authors: Object.fromEntries(Object.keys(ENOUGH).map((id) => [id, { by: JORIS, at: NOW.toISOString() }])),
    });
  });

  it('has no answers of a version that never was', async () => {
    const { forms } = givenForms();
    await givenSubmitted(forms);
    for (const version of [0, 2, -1, 1.5, Number.NaN]) assert.equal(await forms.copyOf(aRef(), version), undefined);
  });

  it('with answers missing keeps what was typed and comes back at the first step with a fault', async () => {
    const { forms } = givenForms();
    const state = await forms.open(anAt());
    const press = pressAll(state, { typed: { ...ENOUGH, leerdoelen: [], werkafspraken: ' ' } });

    const outcome = await forms.submit(anAt(), just(press), now());

    assert.equal(outcome.status, 'incomplete');
    assert.deepEqual(faultsIn(outcome), { step: 1, faults: ['leerdoelen required', 'werkafspraken required'] });
    assert.deepEqual((await forms.open(anAt())).answers, { datum: ENOUGH.datum, leervragen: ENOUGH.leervragen });
    assert.equal(outcome.state.version, 0);
  });

  it('with nothing in it is not done either, and comes back at the first step', async () => {
    const { forms } = givenForms();
    const outcome = await forms.submit(anAt(), just(pressAll(await forms.open(anAt()), { typed: {} })), now());
    assert.equal(outcome.status, 'incomplete');
    assert.equal(faultsIn(outcome)?.step, 0);
    assert.equal(outcome.state.version, 0);
  });

  const faulty: { title: string; typed: object; faults: string[] }[] = [
    { title: 'a date that is no date', typed: { datum: '31-02-2026' }, faults: ['datum no-date'] },
    { title: 'a day that does not exist', typed: { datum: '2026-02-30' }, faults: ['datum no-date'] },
    { title: 'a date to come', typed: { datum: '2026-09-08' }, faults: ['datum date-outside'] },
    { title: 'a date long before the semester', typed: { datum: '2026-07-01' }, faults: ['datum date-outside'] },
    {
      title: 'a text that is too long',
      typed: { werkafspraken: 'x'.repeat(MAX_TEXT + 1) },
      faults: ['werkafspraken too-long'],
    },
    { title: 'one line that is too long', typed: { lbf: 'x'.repeat(301) }, faults: ['lbf too-long'] },
    {
      title: 'a learning question that is too long',
      typed: { leervragen: ['x', 'x'.repeat(301)] },
      faults: ['leervragen too-long'],
    },
  ];
  for (const { title, typed, faults } of faulty) {
    it(`with ${title} is not done, and what was typed stays`, async () => {
      const { forms } = givenForms();
      const state = await forms.open(anAt());
      const outcome = await forms.submit(anAt(), just(pressAll(state, { typed: { ...ENOUGH, ...typed } })), now());
      assert.deepEqual(faultsIn(outcome)?.faults, faults);
      assert.deepEqual((await forms.open(anAt())).answers, { ...ENOUGH, ...typed });
    });
  }

  it('takes the longest texts and the outermost dates', async () => {
    for (const datum of [BOUNDS.past.from, BOUNDS.past.to]) {
      const { forms } = givenForms();
      const state = await forms.open(anAt());
      const typed = { ...ENOUGH, datum, werkafspraken: 'x'.repeat(MAX_TEXT), lbf: 'x'.repeat(300) };
      assert.equal((await forms.submit(anAt(), just(pressAll(state, { typed })), now())).status, 'submitted');
    }
  });

  it('a second time by the same person changes nothing', async () => {
    const { store, forms } = givenForms();
    const press = pressAll(await forms.open(anAt()), { typed: ENOUGH });
    const first = await forms.submit(anAt(), just(press), now());
    const written = store.dump();

    const again = await forms.submit(anAt(), just(press), now(LATER));

    assert.deepEqual(again, { status: 'submitted', state: first.state, again: true });
    assert.deepEqual(store.dump(), written);
  });

  it('after someone else did is too late, whatever was typed', async () => {
    const { forms } = givenForms();
    const stale = await forms.open(anAt());
    const handedIn = await givenSubmitted(forms);
    const press = pressAll(stale, { by: MIRTE, typed: { ...ENOUGH, kennismaking: 'Nog iets' } });
    const closed = { status: 'closed', state: handedIn, unsaved: { kennismaking: 'Nog iets' } };
    assert.deepEqual(await forms.submit(anAt(), just(press), now(LATER)), closed);
    assert.deepEqual(await forms.save(anAt(), just(press), LATER), closed);
  });

  it('closes the preparation too', async () => {
    const { forms } = givenForms();
    const handedIn = await givenSubmitted(forms);
    const press = pressOn(handedIn, { by: NOOR, part: 'preparation', typed: { kennismaking: 'Te laat' } });
    const closed = { status: 'closed', state: handedIn, unsaved: { kennismaking: 'Te laat' } };
    assert.deepEqual(await forms.save(anAt(), just(press), LATER), closed);
    assert.deepEqual(await forms.submit(anAt(), just(press), now(LATER)), closed);
  });

  it('does not accept more by a press that is no longer the one that handed it in', async () => {
    const { forms } = givenForms();
    const handedIn = await givenSubmitted(forms);
    const press = { ...pressAll(handedIn, { typed: { ...ENOUGH, lbf: 'Toch nog iets' } }), version: 0 };
    const closed = { status: 'closed', state: handedIn, unsaved: { lbf: 'Toch nog iets' } };
    assert.deepEqual(await forms.submit(anAt(), just(press), now(LATER)), closed);
  });

  it('that came too late gives nothing back that the form says already', async () => {
    const { forms } = givenForms();
    const stale = await forms.open(anAt());
    await givenSubmitted(forms);
    const outcome = await forms.save(anAt(), just(pressAll(stale, { by: MIRTE, typed: ENOUGH })), LATER);
    assert.deepEqual(outcome.status === 'closed' && outcome.unsaved, {});
  });

  it('that came too late gives back a date that the form has another of, also to who handed it in', async () => {
    const { forms } = givenForms();
    const stale = await forms.open(anAt());
    const handedIn = await givenSubmitted(forms);
    const typed = { datum: '2026-09-03' };
    for (const by of [JORIS, MIRTE]) {
      const closed = { status: 'closed', state: handedIn, unsaved: typed };
      assert.deepEqual(await forms.submit(anAt(), just(pressAll(stale, { by, typed })), now(LATER)), closed);
    }
  });

  it('that came too late has no words to give back of what was emptied', async () => {
    const { forms } = givenForms();
    const handedIn = await givenSubmitted(forms);
    const press = { ...pressAll(handedIn, { typed: { ...ENOUGH, werkafspraken: '' } }), version: 0 };
    const closed = { status: 'closed', state: handedIn, unsaved: {} };
    assert.deepEqual(await forms.submit(anAt(), just(press), now(LATER)), closed);
  });
});

describe('handing in the preparation', () => {
  const prepare = (typed: object) => ({ by: NOOR, part: 'preparation' as const, step: 1, typed: { ...typed } });

  it('needs a learning question or a goal', async () => {
    const { forms } = givenForms();
    const state = await forms.open(anAt());
    const none = await forms.submit(anAt(), just(pressOn(state, prepare({ opdrachten: 'Taal' }))), now());
    assert.deepEqual(faultsIn(none), { step: 1, faults: ['leervragen required'] });
    const one = await forms.submit(anAt(), just(pressOn(none.state, prepare({ leerdoelen: ['Rust'] }))), now());
    assert.equal(one.status, 'submitted');
    assert.equal(one.state.preparation.handedInAt, NOW.toISOString());
    assert.equal(one.state.version, 0);
  });

  it('a second time changes nothing; with more it is added, and it stays handed in since the first time', async () => {
    const { store, forms } = givenForms();
    const press = pressOn(await forms.open(anAt()), prepare({ leerdoelen: ['Rust'] }));
    const first = await forms.submit(anAt(), just(press), now());
    assert.deepEqual(await forms.submit(anAt(), just(press), now(LATER)), {
      status: 'submitted',
      state: first.state,
      again: true,
    });
    assert.equal(store.commits.length, 1);

    const more = pressOn(first.state, prepare({ opdrachten: 'Taal' }));
    const added = await forms.submit(anAt(), just(more), now(LATER));

    assert.deepEqual(added.status === 'submitted' && added.again, false);
    const answers = { leerdoelen: ['Rust'], opdrachten: 'Taal' };
    assert.deepEqual(added.state.preparation, { answers, handedInAt: NOW.toISOString(), handedIn: answers });
  });

  it('is what others read until it is handed in again, also of a form that did not keep it apart', async () => {
    const { store, forms } = givenForms();
    const given = (value: string) => ({ leerdoelen: { value: [value], by: NOOR, at: NOW.toISOString() } });
    const preparation = { answers: given('Rust'), handedInAt: NOW.toISOString() };
    const body = aStored({ preparation });
    await store.commit('duin:noor-bakelaar', [{ op: 'create', id: 'startgesprek:2026-2027-1', type: 'form', body }]);
    const before = await forms.open(anAt());
    assert.deepEqual(before.answers, { leerdoelen: ['Rust'] });

    const press = pressOn(before, prepare({ leerdoelen: ['Lef'] }));
    const { state } = await forms.save(anAt(), just(press), LATER);

    assert.deepEqual([state.answers, state.preparation.handedIn], [{ leerdoelen: ['Rust'] }, { leerdoelen: ['Rust'] }]);
    assert.deepEqual(state.preparation.answers, { leerdoelen: ['Lef'] });
    const again = await forms.submit(anAt(), just(pressOn(state, prepare({}))), now(LATER));
    assert.deepEqual([again.status, again.state.answers], ['submitted', { leerdoelen: ['Lef'] }]);
  });
});

describe('confirming a startgesprek', () => {
  it('is kept once, with the day', async () => {
    const { store, forms } = givenForms();
    await givenSubmitted(forms);
    const first = await forms.review(anAt(), just(agreeing(NOOR, 1)), LATER);
    assert.deepEqual(first.state.confirmations, [{ by: NOOR, at: LATER.toISOString(), version: 1, as: ['student'] }]);
    const commits = store.commits.length;

    const again = await forms.review(anAt(), just(agreeing(NOOR, 1, 1)), new Date('2026-09-09T13:00:00Z'));

    assert.deepEqual(first, { status: 'aligned', state: first.state, again: false });
    assert.deepEqual(again, { status: 'aligned', state: first.state, again: true });
    const copy = await forms.review(anAt(), just(agreeing(NOOR, 1)), new Date('2026-09-09T13:00:00Z'));
    assert.deepEqual(copy, { status: 'stale', state: first.state, unsaved: '' });
    assert.equal(store.commits.length, commits);
  });

  it('was done already by who handed it in', async () => {
    const { forms } = givenForms();
    await givenSubmitted(forms);
    const outcome = await forms.review(anAt(), just(agreeing(JORIS, 1)), LATER);
    assert.deepEqual(outcome.status === 'aligned' && outcome.again, true);
  });

  it('waits until it is handed in, and goes for the version that was seen', async () => {
    const { store, forms } = givenForms();
    assert.equal((await forms.review(anAt(), just(agreeing(NOOR, 1)), NOW)).status, 'not-submitted');
    assert.deepEqual(store.commits, []);
    await givenSubmitted(forms);
    assert.equal((await forms.review(anAt(), just(agreeing(NOOR, 2)), NOW)).status, 'other-version');
    assert.deepEqual((await forms.open(anAt())).confirmations, []);
  });
});

describe('a startgesprek that was handed in again', () => {
  it('counts only who confirmed the last version', async () => {
    const { store, forms } = givenForms();
    const at = NOW.toISOString();
    const signed = (version: number, by: string) => ({ version, by, at, marks: { lbf: `mark${version}` } });
    const body = {
      definition: 1,
      shape: SHAPE,
      preparation: { answers: {} },
      answers: {},
      version: 2,
      submissions: [signed(1, JORIS), signed(2, MIRTE)],
      confirmations: [signed(1, NOOR)],
    };
    await store.commit('duin:noor-bakelaar', [{ op: 'create', id: 'startgesprek:2026-2027-1', type: 'form', body }]);

    const state = await forms.open(anAt());

    assert.equal(state.submission?.by, MIRTE);
    assert.deepEqual(state.confirmations, []);
    const facts = await loadFacts(store, [aRef()], 1);
    const { startgesprek } = facts('duin', NOOR, aRef().when);
    assert.deepEqual(startgesprek?.confirmed, [{ by: MIRTE, on: '2026-09-07', as: [] }]);
    assert.equal((await forms.review(anAt(), just(agreeing(NOOR, 2, 1)), NOW)).status, 'aligned');
  });
});

describe('a press that no card of ours sends', () => {
  const odd: { title: string; values: unknown }[] = [
    { title: 'with a number', values: { ...ENOUGH, lbf: 3 } },
    { title: 'with a list for a text', values: { werkafspraken: ['x'] } },
  ];
  for (const { title, values } of odd) {
    it(`${title} is not understood and leaves the form as it was`, async () => {
      const { store, forms } = givenForms();
      const state = await forms.open(anAt());
      const press = { ...pressOn(state, {}), ...JSON.parse(JSON.stringify({ values })) };
      assert.deepEqual(await forms.save(anAt(), just(press), NOW), { status: 'not-understood', state });
      assert.deepEqual(await forms.submit(anAt(), just(press), now()), { status: 'not-understood', state });
      assert.deepEqual(store.commits, []);
    });
  }

  it('of a step that is not there keeps the answers that are', async () => {
    const { forms } = givenForms();
    const state = await forms.open(anAt());
    const press = { ...pressOn(state, { step: 99, typed: { lbf: 'Vrijdag', hobby: 'schaken' } }) };
    const outcome = await forms.save(anAt(), just(press), NOW);
    assert.deepEqual(outcome.state.answers, { lbf: 'Vrijdag' });
  });
});

describe('the days that a date can have', () => {
  const { calendar } = aSetup();

  it('are from 60 days before the semester until today for what has been, and a year around it for the rest', () => {
    assert.deepEqual(dateBounds(calendar, aRef(), '2026-09-07'), BOUNDS);
  });

  it('are those of the semester itself for what an advice was discussed', () => {
    const bounds = dateBounds(calendar, aRef({ form: 'adviesformulier-1' }), '2026-11-09');
    assert.deepEqual(bounds?.past, { from: '2026-08-31', to: '2026-11-09' });
  });

  it('are unknown for a semester outside the calendar', () => {
    assert.equal(
      dateBounds(calendar, aRef({ when: { schoolYear: '2019-2020', semester: 1 } }), '2026-09-07'),
      undefined,
    );
  });
});

function faultsIn(outcome: Outcome): { step: number; faults: string[] } | undefined {
  if (outcome.status !== 'incomplete') return undefined;
  return { step: outcome.step, faults: outcome.faults.map(({ question, fault }) => `${question} ${fault}`) };
}
