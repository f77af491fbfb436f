import assert from 'node:assert/strict';
import type { FormState } from '../../../src/forms/form.js';
import { type Group, groupOf, inGroups, type Listed } from '../../../src/forms/listed.js';
import { asIs } from '../../../src/forms/use.js';
import { anAdviceState, aSubmittedAdvice } from '../../support/samples/adviesformulier.js';
import { aFormState } from '../../support/samples/form.js';
import { ADVICE_REF, aPlacement, aRef, JORIS, MIRTE, NOOR } from './given.js';

const DAY = '2026-11-12';
const at = '2026-11-10T14:30:00.000Z';

/** An adviesformulier of Noor that is open until Friday. */
function aListed(due = '2026-11-13', opens = '2026-11-06'): Listed {
  const opening = { shape: 'halverwege', use: asIs('adviesformulier') } as const;
  return {
    ref: ADVICE_REF,
    placement: aPlacement(),
    opening,
    window: { opens, due },
    last: '2027-02-19',
    sees: 'part',
  };
}

/** Handed in by Joris. */
function aSubmitted(overrides: Partial<FormState> = {}): FormState {
  const submission = { version: 1, by: JORIS, at, reference: 'AF-7K3F2Q' };
  return aSubmittedAdvice('halverwege', { ref: ADVICE_REF, submission, ...overrides });
}

const draft = anAdviceState('halverwege', { ref: ADVICE_REF, started: true });
const agreed = [NOOR, MIRTE].map((by) => ({ by, at, version: 1 }));
const asked = { by: MIRTE, at, version: 1 };

describe('A form on the list of somebody', () => {
  const cases: [title: string, state: FormState | undefined, groups: Record<string, Group>][] = [
    ['is with nobody before it opens', undefined, { [NOOR]: 'later', [JORIS]: 'later', [MIRTE]: 'later' }],
    ['is with its writer until it is handed in', draft, { [NOOR]: 'open', [JORIS]: 'mine', [MIRTE]: 'open' }],
    ['is then with those who read it', aSubmitted(), { [NOOR]: 'mine', [JORIS]: 'open', [MIRTE]: 'mine' }],
    [
      'is with the writer when it is asked back',
      aSubmitted({ asked }),
      { [NOOR]: 'open', [JORIS]: 'mine', [MIRTE]: 'open' },
    ],
    [
      'is finished once everybody read it',
      aSubmitted({ confirmations: agreed }),
      { [NOOR]: 'done', [JORIS]: 'done', [MIRTE]: 'done' },
    ],
  ];
  for (const [title, state, groups] of cases) {
    it(title, () => {
      for (const [person, group] of Object.entries(groups))
        assert.equal(groupOf(person, { listed: aListed(), state }, DAY), group, person);
    });
  }

  it('that somebody changed and did not hand in again is with that person, and with no other', () => {
    const authors = { lesgeven: { by: JORIS, at }, reflectie: { by: MIRTE, at } };
    for (const state of [
      aSubmitted({ authors, pending: ['lesgeven'] }),
      aSubmitted({ authors, pending: ['lesgeven'], confirmations: agreed }),
    ]) {
      assert.equal(groupOf(JORIS, { listed: aListed(), state }, DAY), 'mine');
      assert.notEqual(groupOf('bram-oudewater', { listed: aListed(), state }, DAY), 'mine');
    }
    const finished = aSubmitted({ authors, pending: ['lesgeven'], confirmations: agreed });
    assert.equal(groupOf(MIRTE, { listed: aListed(), state: finished }, DAY), 'done');
  });

  it('is closed to all once it can be written no more, but for who is to agree with what was handed in', () => {
    const after = '2027-02-20';
    const of = (state: FormState, day: string) =>
      [NOOR, JORIS].map((person) => groupOf(person, { listed: aListed(), state }, day));
    assert.deepEqual(of(draft, '2027-02-19'), ['open', 'mine']);
    assert.deepEqual(of(draft, after), ['shut', 'shut']);
    assert.deepEqual(of(aSubmitted({ asked }), after), ['shut', 'shut']);
    assert.deepEqual(of(aSubmitted(), after), ['mine', 'open']);
    const authors = { lesgeven: { by: JORIS, at } };
    assert.deepEqual(of(aSubmitted({ authors, pending: ['lesgeven'] }), after), ['mine', 'open']);
  });

  it('that the student prepares is with the student, and from its first day also of who may begin without that', () => {
    const state = { ...aFormState(), ref: aRef() };
    const of = (person: string, opens: string) => groupOf(person, { listed: aListed('2026-11-20', opens), state }, DAY);
    assert.deepEqual([of(NOOR, '2026-11-16'), of(JORIS, '2026-11-16')], ['mine', 'open']);
    assert.deepEqual([of(NOOR, DAY), of(JORIS, DAY)], ['mine', 'mine']);
  });
});

describe('The list of forms', () => {
  const row = (name: string, group: Group, state: FormState | undefined, listed = aListed()) => ({
    ...{ name, group, listed },
    ...(state && { state }),
  });

  it('has in what is to do the late ones first, then the soonest last day, then what is nearest to being finished', () => {
    const rows = [
      row('draft of Friday', 'mine', draft),
      row('draft of Thursday', 'mine', draft, aListed('2026-11-12')),
      row('to align, from before', 'mine', aSubmitted(), aListed('2026-09-14')),
      row('to align of Friday', 'mine', aSubmitted()),
      row('late since Wednesday', 'mine', draft, aListed('2026-11-11')),
      row('asked back of Friday', 'mine', aSubmitted({ asked })),
      row('late since Monday', 'mine', draft, aListed('2026-11-09')),
      row('another draft of Friday', 'mine', draft),
    ];
    assert.deepEqual(
      inGroups(rows, DAY).mine.map(({ name }) => name),
      [
        ...['late since Monday', 'late since Wednesday', 'to align, from before', 'draft of Thursday'],
        ...['asked back of Friday', 'to align of Friday', 'draft of Friday', 'another draft of Friday'],
      ],
    );
  });

  it('has what opens first on top of what is not open, and what was handed in last on top of what is finished', () => {
    const done = (day: string) =>
      aSubmitted({ confirmations: agreed, submission: { version: 1, by: JORIS, at: day, reference: 'AF-7K3F2Q' } });
    const rows = [
      row('in January', 'later', undefined, aListed('2027-01-22', '2027-01-15')),
      row('in December', 'later', undefined, aListed('2026-12-18', '2026-12-11')),
      row('in September', 'done', done('2026-09-08T10:00:00.000Z')),
      row('in November', 'done', done('2026-11-09T10:00:00.000Z')),
    ];
    const { mine, open, later, done: finished } = inGroups(rows, DAY);
    assert.deepEqual([mine, open], [[], []]);
    assert.deepEqual(
      [...later, ...finished].map(({ name }) => name),
      ['in December', 'in January', 'in November', 'in September'],
    );
  });
});
