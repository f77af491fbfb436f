import assert from 'node:assert/strict';
import type { Shape } from '../../../src/forms/definition.js';
import type { FormRef } from '../../../src/forms/form.js';
import {
  mayConfirm,
  mayFillIn,
  mayRead,
  partFor,
  participationsOf,
  visible,
  type Wish,
} from '../../../src/forms/may.js';
import { participantsOf, shapeOf } from '../../../src/forms/shape.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { aRef, BRAM, definition, JORIS, MIRTE, NOOR } from './given.js';

const setup = aSetup({
  people: [
    ...aSetup().people,
    aPerson({ id: 'finn-ooms', roles: [{ role: 'aanstaande-leraar' }] }),
    aPerson({ id: 'ilse-kroon', roles: [{ role: 'werkplekbegeleider', school: 'het-kompas' }] }),
    aPerson({ id: 'tess-zomer', roles: [{ role: 'schoolleider', school: 'de-wilg' }] }),
  ],
});

function wish(id: string, shape: Shape, version = 0, ref: FormRef = aRef()): Wish {
  const person = setup.people.find((each) => each.id === id);
  assert.ok(person);
  return { setup, person, ref, state: { definition, shape, version, preparation: { answers: {} } } };
}

/** What someone may do, as letters: p(reparation), f(orm), r(ead), c(onfirm). */
function allowed(each: Wish): string {
  return [
    mayFillIn(each, 'preparation').allowed ? 'p' : '',
    mayFillIn(each, 'form').allowed ? 'f' : '',
    mayRead(each).allowed ? 'r' : '',
    mayConfirm(each).allowed ? 'c' : '',
  ].join('');
}

describe('who may do what with a startgesprek', () => {
  const table: { person: string; alone: [string, string]; three: [string, string] }[] = [
    { person: NOOR, alone: ['pr', 'prc'], three: ['pr', 'prc'] },
    { person: JORIS, alone: ['fr', 'fr'], three: ['fr', 'frc'] },
    { person: MIRTE, alone: ['fr', 'fr'], three: ['fr', 'frc'] },
    { person: BRAM, alone: ['', ''], three: ['fr', 'frc'] },
    { person: 'finn-ooms', alone: ['', ''], three: ['', ''] },
    { person: 'ilse-kroon', alone: ['', ''], three: ['', ''] },
    { person: 'tess-zomer', alone: ['', ''], three: ['', ''] },
    { person: 'sanne-veldink', alone: ['', ''], three: ['', ''] },
  ];
  for (const { person, alone, three } of table) {
    it(`${person}: ${alone.join(' and after handing in ') || 'nothing'}; in the driegesprek ${three.join(', then ')}`, () => {
      assert.deepEqual(
        [0, 1].map((version) => allowed(wish(person, 'werkplekbegeleider', version))),
        alone,
      );
      assert.deepEqual(
        [0, 1].map((version) => allowed(wish(person, 'driegesprek', version))),
        three,
      );
    });
  }

  it('is nothing for a semester, a student or a partnership without this placement', () => {
    const refs = [
      aRef({ when: { schoolYear: '2026-2027', semester: 2 } }),
      aRef({ student: 'finn-ooms' }),
      aRef({ partnership: 'ander' }),
    ];
    for (const ref of refs) {
      for (const person of [NOOR, JORIS]) assert.equal(allowed(wish(person, 'driegesprek', 1, ref)), '');
    }
    assert.equal(allowed(wish('finn-ooms', 'driegesprek', 1, aRef({ student: 'finn-ooms' }))), '');
  });

  it('reads a preparation only of oneself until it is handed in, and then whoever reads the form', () => {
    const reads = (id: string, handedInAt?: string) => {
      const before = wish(id, 'werkplekbegeleider');
      const preparation = { answers: {}, ...(handedInAt !== undefined && { handedInAt }) };
      return mayRead({ ...before, state: { ...before.state, preparation } }, 'preparation').allowed;
    };
    const people = [NOOR, JORIS, MIRTE, BRAM];
    assert.deepEqual(
      people.map((id) => reads(id)),
      [true, false, false, false],
    );
    assert.deepEqual(
      people.map((id) => reads(id, '2026-08-31T08:00:00Z')),
      [true, true, true, false],
    );
  });

  it('reads a reaction only of oneself until it is handed in', () => {
    const reads = (id: string, handedInAt?: string) => {
      const before = wish(id, 'werkplekbegeleider', 1);
      const reaction = { answers: {}, ...(handedInAt !== undefined && { handedInAt }) };
      return mayRead({ ...before, state: { ...before.state, reaction } }, 'reaction').allowed;
    };
    assert.deepEqual([reads(NOOR), reads(JORIS), reads(JORIS, '2026-11-09T08:00:00Z')], [true, false, true]);
    assert.equal(mayRead(wish(JORIS, 'werkplekbegeleider', 1), 'reaction').allowed, false);
  });

  it('gives the student the preparation in hand, and everyone else the form', () => {
    const parts = [NOOR, JORIS, MIRTE, 'finn-ooms'].map((id) => partFor(wish(id, 'driegesprek')));
    assert.deepEqual(parts, ['preparation', 'form', 'form', 'form']);
  });

  it('says that confirming comes after handing in', () => {
    assert.deepEqual(mayConfirm(wish(NOOR, 'driegesprek')), { allowed: false, reason: 'not-yet' });
  });

  it('says that a werkplekbegeleider confirms in the driegesprek only', () => {
    const decision = mayConfirm(wish(JORIS, 'werkplekbegeleider', 1));
    assert.deepEqual(decision, { allowed: false, reason: 'not-for-role' });
  });
});

describe('what someone sees of the answers', () => {
  const answers = { kennismaking: 'Hallo', bijzonderheden: 'Liever vooraan' };
  const seenBy = (person: string) => visible(answers, definition, participationsOf(wish(person, 'driegesprek')));

  for (const person of [NOOR, JORIS, MIRTE]) {
    it(`is everything for ${person}`, () => assert.deepEqual(seenBy(person), answers));
  }

  it('is not for the instituutsopleider what the student shares with the school', () => {
    assert.deepEqual(seenBy(BRAM), { kennismaking: 'Hallo' });
  });

  it('is nothing for who takes no part', () => {
    assert.deepEqual(seenBy('tess-zomer'), {});
  });

  it('is not an answer to a question that the form does not have', () => {
    assert.deepEqual(visible({ hobby: 'schaken' }, definition, ['student']), {});
  });
});

describe('the shape of the startgesprek', () => {
  it('is the first with a form that the partnership lists', () => {
    assert.equal(
      shapeOf({ startgesprek: ['groep', 'driegesprek', 'werkplekbegeleider'] }, 'startgesprek'),
      'driegesprek',
    );
    assert.equal(
      shapeOf({ startgesprek: ['werkplekbegeleider', 'flitsbezoek'] }, 'startgesprek'),
      'werkplekbegeleider',
    );
  });

  it('is none where only meetings are held', () => {
    assert.equal(shapeOf({ startgesprek: ['groep', 'flitsbezoek'] }, 'startgesprek'), undefined);
  });

  it('says who take part: who sits there, and has a part in this shape', () => {
    const [placement] = setup.placements;
    assert.ok(placement);
    const named = (shape: Shape, without = {}) =>
      participantsOf({ ...placement, ...without }, definition, shape).map(({ participant }) => participant);
    assert.deepEqual(named('werkplekbegeleider'), ['student', 'werkplekbegeleider', 'schoolopleider']);
    assert.deepEqual(named('driegesprek', { werkplekbegeleider: undefined }), [
      'student',
      'schoolopleider',
      'instituutsopleider',
    ]);
  });
});
