import assert from 'node:assert/strict';
import { may, type Question } from '../../../src/access/policy.js';
import {
  type Action,
  actions,
  type Condition,
  type DataKind,
  defaultTable,
  type PolicyTable,
  type Relation,
  relations,
} from '../../../src/access/table.js';
import { type RoleId, roleIds } from '../../../src/people/role.js';

/**
 * Written by hand, cell by cell, and not from the data under test. A rule reads
 * `relation: actions (condition)`; what is not named is forbidden, also to someone with every other relation.
 */
const expected: Record<DataKind, Record<string, string>> = {
  startgesprek: {
    'aanstaande-leraar': 'self: status read add',
    werkplekbegeleider: 'werkplekbegeleider: status read write',
    schoolopleider: 'schoolopleider: status read write',
    instituutsopleider: 'instituutsopleider: status read write (driegesprek)',
    'bovenschoolse-schoolopleider': 'no',
    studiebegeleider: 'no',
    'medewerker-stagebureau': 'no',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'no',
  },
  adviesformulier: {
    'aanstaande-leraar': 'self: status read add (submitted)',
    werkplekbegeleider: 'werkplekbegeleider: status read write',
    schoolopleider: 'schoolopleider: status read confirm',
    instituutsopleider: 'assessor: status read (submitted)',
    'bovenschoolse-schoolopleider': 'board: status',
    studiebegeleider: 'no',
    'medewerker-stagebureau': 'no',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'no',
  },
  'wpa-planning': {
    'aanstaande-leraar': 'self: status read',
    werkplekbegeleider: 'werkplekbegeleider: status read',
    schoolopleider: 'schoolopleider: status read write',
    instituutsopleider: 'assessor: status read confirm',
    'bovenschoolse-schoolopleider': 'board: status read',
    studiebegeleider: 'no',
    'medewerker-stagebureau': 'anyone: status read monitor',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'no',
  },
  'wpa-result': {
    'aanstaande-leraar': 'self: status read',
    werkplekbegeleider: 'no',
    schoolopleider: 'schoolopleider: status read write',
    instituutsopleider: 'assessor: status read write',
    'bovenschoolse-schoolopleider': 'no',
    studiebegeleider: 'studiebegeleider: status read',
    'medewerker-stagebureau': 'anyone: status register',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'no',
  },
  'delay-signal': {
    'aanstaande-leraar': 'self: status read',
    werkplekbegeleider: 'no',
    schoolopleider: 'schoolopleider: status read (requested)',
    instituutsopleider: 'instituutsopleider: status read',
    'bovenschoolse-schoolopleider': 'no',
    studiebegeleider: 'studiebegeleider: status read write',
    'medewerker-stagebureau': 'anyone: status read',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'no',
  },
  'care-note': {
    'aanstaande-leraar': 'self: status read',
    werkplekbegeleider: 'werkplekbegeleider: status read',
    schoolopleider: 'schoolopleider: status read write',
    instituutsopleider: 'instituutsopleider: status read write',
    'bovenschoolse-schoolopleider': 'no',
    studiebegeleider: 'studiebegeleider: status read write',
    'medewerker-stagebureau': 'no',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'no',
  },
  counts: {
    'aanstaande-leraar': 'no',
    werkplekbegeleider: 'no',
    schoolopleider: 'schoolopleider: status read',
    instituutsopleider: 'instituutsopleider: status read',
    'bovenschoolse-schoolopleider': 'board: status read',
    studiebegeleider: 'no',
    'medewerker-stagebureau': 'anyone: status read',
    schoolleider: 'school: status read',
    bestuurder: 'anyone: status read',
    programmaleider: 'anyone: status read',
  },
  reach: {
    'aanstaande-leraar': 'no',
    werkplekbegeleider: 'no',
    schoolopleider: 'no',
    instituutsopleider: 'no',
    'bovenschoolse-schoolopleider': 'no',
    studiebegeleider: 'no',
    'medewerker-stagebureau': 'anyone: status read write',
    schoolleider: 'no',
    bestuurder: 'no',
    programmaleider: 'anyone: status read write',
  },
};

const conditions: Condition[] = ['submitted', 'driegesprek', 'requested'];

function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    roles: ['schoolopleider'],
    relations: ['schoolopleider'],
    data: 'startgesprek',
    action: 'read',
    ...overrides,
  };
}

function read(rule: string): {
  relation: Relation | undefined;
  anyone: boolean;
  allowed: string[];
  condition?: string;
} {
  const [, who = '', what = '', condition] = /^(\w+): ([\w ]+?)(?: \((\w+)\))?$/.exec(rule) ?? [];
  const allowed = what.split(' ').filter((word) => word !== '');
  return { relation: relations.find((r) => r === who), anyone: who === 'anyone', allowed, condition };
}

describe('who may do what with which data', () => {
  for (const [data, row] of Object.entries(expected) as [DataKind, Record<string, string>][]) {
    for (const [role, rule] of Object.entries(row) as [RoleId, string][]) {
      it(`${data} × ${role}: ${rule}`, () => {
        const { relation, anyone, allowed, condition } = read(rule);
        for (const action of actions) {
          const ask = (has: readonly Relation[], state: readonly Condition[]) =>
            may({ roles: [role], relations: has, data, action, state }).allowed;
          const right: readonly Relation[] = relation === undefined ? [] : [relation];
          const others = relations.filter((r) => r !== relation);
          const wrongState = conditions.filter((c) => c !== condition);

          assert.equal(ask(right, conditions), allowed.includes(action), `${action} with the right relation`);
          assert.equal(
            ask(others, conditions),
            anyone && allowed.includes(action),
            `${action} with every other relation`,
          );
          assert.equal(
            ask(right, wrongState),
            condition === undefined && allowed.includes(action),
            `${action} in every other state`,
          );
        }
      });
    }
  }

  it('every cell has its rule in words, in both languages', () => {
    const empty = Object.entries(defaultTable).flatMap(([data, row]) =>
      Object.entries(row)
        .filter(([, { rule }]) => rule.nl === '' || rule.en === '')
        .map(([column]) => `${data} × ${column}`),
    );
    assert.deepEqual(empty, []);
  });
});

describe('roles beside the columns', () => {
  const everything = (role: RoleId) =>
    (Object.keys(expected) as DataKind[]).flatMap((data) =>
      actions
        .filter((action) => may({ roles: [role], relations, data, action, state: conditions }).allowed)
        .map((action) => `${data}: ${action}`),
    );

  for (const role of ['onderzoeksbegeleider', 'coach-startende-leraren', 'stuurgroeplid'] as const) {
    it(`a role without a column may do nothing, whatever its relations: ${role}`, () => {
      assert.deepEqual(everything(role), []);
    });
  }

  it('a programmaleider may do what a bestuurder may, and sees besides who is reached', () => {
    const reach = ['reach: status', 'reach: read', 'reach: write'];
    assert.deepEqual(everything('programmaleider'), [...everything('bestuurder'), ...reach]);
    assert.ok(everything('bestuurder').length > 0);
  });

  it('a coördinerend instituutsopleider is an instituutsopleider', () => {
    assert.deepEqual(everything('coordinerend-instituutsopleider'), everything('instituutsopleider'));
  });

  it('a coördinerend schoolopleider sees the status of the own board and is schoolopleider of the own students', () => {
    const roles: RoleId[] = ['coordinerend-schoolopleider'];
    const form = { roles, data: 'adviesformulier' } as const;
    assert.equal(may(aQuestion({ ...form, relations: ['board'], action: 'status' })).allowed, true);
    assert.equal(may(aQuestion({ ...form, relations: ['board'], action: 'read' })).allowed, false);
    assert.equal(may(aQuestion({ ...form, relations: ['board', 'schoolopleider'], action: 'confirm' })).allowed, true);
  });

  it('a bovenschoolse schoolopleider is no schoolopleider of anybody', () => {
    const question = aQuestion({ roles: ['bovenschoolse-schoolopleider'], relations: ['board', 'schoolopleider'] });
    assert.deepEqual(may(question), { allowed: false, reason: 'not-for-role' });
  });
});

describe('a decision', () => {
  it('is no for someone without a role in the partnership', () => {
    assert.deepEqual(may(aQuestion({ roles: [] })), { allowed: false, reason: 'no-role' });
  });

  it('is no for a relation to another student', () => {
    assert.deepEqual(may(aQuestion({ relations: [] })), { allowed: false, reason: 'no-relation' });
  });

  it('is no when the relation belongs to a role that the speaker does not have', () => {
    const question = aQuestion({
      roles: ['medewerker-stagebureau'],
      relations: ['werkplekbegeleider', 'schoolopleider'],
    });
    assert.deepEqual(may(question), { allowed: false, reason: 'not-for-role' });
  });

  it('is "not yet" for a student before the adviesformulier is submitted', () => {
    const question = aQuestion({ roles: ['aanstaande-leraar'], relations: ['self'], data: 'adviesformulier' });
    assert.deepEqual(may(question), { allowed: false, reason: 'not-yet' });
    assert.deepEqual(may({ ...question, state: ['submitted'] }), { allowed: true });
  });

  it('is the union for someone with two roles', () => {
    const both: RoleId[] = ['werkplekbegeleider', 'schoolopleider'];
    const form = { relations: ['werkplekbegeleider', 'schoolopleider'], data: 'adviesformulier' } as const;
    const allowed = (roles: RoleId[]) => actions.filter((action) => may({ ...form, roles, action }).allowed);
    assert.deepEqual(allowed(['werkplekbegeleider']), ['status', 'read', 'write']);
    assert.deepEqual(allowed(['schoolopleider']), ['status', 'read', 'confirm']);
    assert.deepEqual(allowed(both), ['status', 'read', 'write', 'confirm']);
  });

  for (const data of ['dossier', 'constructor', '__proto__', '']) {
    it(`is no for a kind of data that is not in the table: "${data}"`, () => {
      const question = aQuestion({ data: data as DataKind, roles: roleIds, relations });
      assert.deepEqual(may(question), { allowed: false, reason: 'unknown-data' });
    });
  }

  for (const action of ['delete', 'toString', '']) {
    it(`is no for an action nobody has: "${action}"`, () => {
      const question = aQuestion({ action: action as Action, roles: roleIds, relations, state: conditions });
      assert.deepEqual(may(question), { allowed: false, reason: 'not-for-role' });
    });
  }

  it('is no for a role that is not ours', () => {
    assert.deepEqual(may(aQuestion({ roles: ['beheerder' as RoleId] })), { allowed: false, reason: 'no-role' });
  });

  it("follows a partnership's own table when it is given one", () => {
    const cell = {
      rule: { nl: 'lezen', en: 'read' },
      grants: [{ relation: 'werkplekbegeleider', actions: ['read'] }],
    } as const;
    const own: PolicyTable = {
      ...defaultTable,
      'wpa-result': { ...defaultTable['wpa-result'], werkplekbegeleider: cell },
    };
    const question = aQuestion({
      roles: ['werkplekbegeleider'],
      relations: ['werkplekbegeleider'],
      data: 'wpa-result',
    });
    assert.equal(may(question).allowed, false);
    assert.equal(may(question, own).allowed, true);
  });
});
