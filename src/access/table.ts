import type { Bilingual } from '../language.js';
import type { RoleId } from '../people/role.js';

/**
 * The personal data that the bot holds, a row of the table each. `counts` names nobody; `reach` is of whoever is in the roster
 * whether messages arrive, and why not.
 */
export const dataKinds = [
  'startgesprek',
  'adviesformulier',
  'wpa-planning',
  'wpa-result',
  'delay-signal',
  'care-note',
  'counts',
  'reach',
] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * What can be done with it. `add` is a text of one's own next to another's; `status` is whether and when, without contents;
 * `register` is to process the registration elsewhere. Who may add or write signs for that too; `confirm` stands where
 * someone agrees without writing.
 */
export const actions = ['status', 'read', 'add', 'write', 'confirm', 'monitor', 'register'] as const;
export type Action = (typeof actions)[number];

/** The columns of the table; several roles share one (`columnsOf`). */
export const columns = [
  'aanstaande-leraar',
  'werkplekbegeleider',
  'schoolopleider',
  'instituutsopleider',
  'coordinerend-schoolopleider',
  'studiebegeleider',
  'medewerker-stagebureau',
  'schoolleider',
  'bestuurder',
  'programmaleider',
] as const;
export type Column = (typeof columns)[number];

/**
 * What a speaker is to the student the data is about (for counts: to everybody that is counted). `board` and `school`: the
 * student is placed at the speaker's own.
 */
export const relations = [
  'self',
  'werkplekbegeleider',
  'schoolopleider',
  'instituutsopleider',
  'studiebegeleider',
  'assessor',
  'board',
  'school',
] as const;
export type Relation = (typeof relations)[number];

/** What must be so of the data itself: it was submitted, the talk is the three-way one, someone asked for it. */
export type Condition = 'submitted' | 'driegesprek' | 'requested';

/** Actions that are allowed to whoever has the relation; `partnership`: the role in the partnership is enough. */
export interface Grant {
  relation: Relation | 'partnership';
  actions: readonly Action[];
  when?: Condition;
}

/** One cell: the rule in words, for people, and the grants that say the same, for the bot. No grants is "no". */
export interface Cell {
  rule: Bilingual;
  grants: readonly Grant[];
}

export type PolicyTable = Readonly<Record<DataKind, Readonly<Record<Column, Cell>>>>;

/**
 * The column of each role. A coördinerend schoolopleider is a schoolopleider with more, and so with the coördinerend
 * instituutsopleider (002:610-613, 2278). A role without a column may do nothing: no source says what it may see.
 */
export const columnsOf: Readonly<Record<RoleId, readonly Column[]>> = {
  'aanstaande-leraar': ['aanstaande-leraar'],
  werkplekbegeleider: ['werkplekbegeleider'],
  schoolopleider: ['schoolopleider'],
  'coordinerend-schoolopleider': ['coordinerend-schoolopleider', 'schoolopleider'],
  'bovenschoolse-schoolopleider': ['coordinerend-schoolopleider'],
  instituutsopleider: ['instituutsopleider'],
  'coordinerend-instituutsopleider': ['instituutsopleider'],
  studiebegeleider: ['studiebegeleider'],
  'medewerker-stagebureau': ['medewerker-stagebureau'],
  schoolleider: ['schoolleider'],
  bestuurder: ['bestuurder'],
  programmaleider: ['programmaleider'],
  stuurgroeplid: [],
  onderzoeksbegeleider: [],
  'coach-startende-leraren': [],
};

const no: Cell = { rule: { nl: 'nee', en: 'no' }, grants: [] };

function cell(nl: string, en: string, ...grants: Grant[]): Cell {
  return { rule: { nl, en }, grants };
}

function to(relation: Grant['relation'], allowed: readonly Action[], when?: Condition): Grant {
  return { relation, actions: allowed, ...(when && { when }) };
}

/**
 * Who may do what. The sources tell only who informs whom (002:29-31, 378-382, 1740-1745, 2289-2291, 2302-2305); what goes
 * beyond that is a proposal that a partnership may replace.
 */
export const defaultTable: PolicyTable = {
  startgesprek: {
    'aanstaande-leraar': cell('eigen: lezen, aanvullen', 'own: read, add', to('self', ['read', 'add'])),
    werkplekbegeleider: cell('schrijven', 'write', to('werkplekbegeleider', ['write'])),
    schoolopleider: cell('schrijven', 'write', to('schoolopleider', ['write'])),
    instituutsopleider: cell(
      'schrijven in het driegesprek, anders niets',
      'write in the three-way variant, else none',
      to('instituutsopleider', ['write'], 'driegesprek'),
    ),
    'coordinerend-schoolopleider': no,
    studiebegeleider: no,
    'medewerker-stagebureau': no,
    schoolleider: no,
    bestuurder: no,
    programmaleider: no,
  },
  adviesformulier: {
    'aanstaande-leraar': cell(
      'eigen: lezen na indienen, reactie toevoegen',
      'own: read after submission, add reaction',
      to('self', ['read', 'add'], 'submitted'),
    ),
    werkplekbegeleider: cell('schrijven', 'write', to('werkplekbegeleider', ['write'])),
    schoolopleider: cell('lezen, bevestigen', 'read, confirm', to('schoolopleider', ['read', 'confirm'])),
    // The source does not say whether an instituutsopleider sees it at all (D.1): who assesses the WPA reads what was handed in, no draft.
    instituutsopleider: cell(
      'lezen als assessor, na indienen',
      'read if assessor, after submission',
      to('assessor', ['read'], 'submitted'),
    ),
    'coordinerend-schoolopleider': cell('alleen de stand', 'status only', to('board', ['status'])),
    studiebegeleider: no,
    'medewerker-stagebureau': no,
    schoolleider: no,
    bestuurder: no,
    programmaleider: no,
  },
  'wpa-planning': {
    'aanstaande-leraar': cell('eigen lezen', 'read own', to('self', ['read'])),
    werkplekbegeleider: cell('eigen studenten lezen', 'read own students', to('werkplekbegeleider', ['read'])),
    schoolopleider: cell('schrijven', 'write', to('schoolopleider', ['write'])),
    instituutsopleider: cell('eigen lezen, bevestigen', 'read/confirm own', to('assessor', ['read', 'confirm'])),
    'coordinerend-schoolopleider': cell('eigen bestuur lezen', 'read own board', to('board', ['read'])),
    studiebegeleider: no,
    'medewerker-stagebureau': cell('lezen, bewaken', 'read, monitor', to('partnership', ['read', 'monitor'])),
    schoolleider: no,
    bestuurder: no,
    programmaleider: no,
  },
  'wpa-result': {
    'aanstaande-leraar': cell('eigen lezen', 'read own', to('self', ['read'])),
    werkplekbegeleider: cell('nee, tenzij het partnerschap anders besluit', 'no (unless partnership decides)'),
    schoolopleider: cell('schrijven', 'write', to('schoolopleider', ['write'])),
    instituutsopleider: cell('schrijven als assessor', 'write if assessor', to('assessor', ['write'])),
    'coordinerend-schoolopleider': no,
    studiebegeleider: cell('eigen studenten lezen', 'read own students', to('studiebegeleider', ['read'])),
    'medewerker-stagebureau': cell(
      'registratie verwerken',
      'process registration',
      to('partnership', ['status', 'register']),
    ),
    schoolleider: no,
    bestuurder: no,
    programmaleider: no,
  },
  'delay-signal': {
    'aanstaande-leraar': cell('eigen', 'own', to('self', ['read'])),
    werkplekbegeleider: no,
    schoolopleider: cell('op verzoek', 'on request', to('schoolopleider', ['read'], 'requested')),
    instituutsopleider: cell('lezen', 'read', to('instituutsopleider', ['read'])),
    'coordinerend-schoolopleider': no,
    studiebegeleider: cell('schrijven', 'write', to('studiebegeleider', ['write'])),
    'medewerker-stagebureau': cell('lezen', 'read', to('partnership', ['read'])),
    schoolleider: no,
    bestuurder: no,
    programmaleider: no,
  },
  'care-note': {
    'aanstaande-leraar': cell('eigen', 'own', to('self', ['read'])),
    werkplekbegeleider: cell('eigen studenten', 'own students', to('werkplekbegeleider', ['read'])),
    schoolopleider: cell('schrijven', 'write', to('schoolopleider', ['write'])),
    instituutsopleider: cell('schrijven', 'write', to('instituutsopleider', ['write'])),
    'coordinerend-schoolopleider': no,
    studiebegeleider: cell('schrijven', 'write', to('studiebegeleider', ['write'])),
    'medewerker-stagebureau': no,
    schoolleider: no,
    bestuurder: no,
    programmaleider: no,
  },
  counts: {
    'aanstaande-leraar': no,
    werkplekbegeleider: no,
    schoolopleider: cell('eigen', 'own', to('schoolopleider', ['read'])),
    instituutsopleider: cell('eigen', 'own', to('instituutsopleider', ['read'])),
    'coordinerend-schoolopleider': cell('eigen bestuur', 'own board', to('board', ['read'])),
    studiebegeleider: no,
    'medewerker-stagebureau': cell('lezen', 'read', to('partnership', ['read'])),
    schoolleider: cell('eigen school', 'own school', to('school', ['read'])),
    bestuurder: cell('lezen', 'read', to('partnership', ['read'])),
    programmaleider: cell('lezen', 'read', to('partnership', ['read'])),
  },
  reach: {
    'aanstaande-leraar': no,
    werkplekbegeleider: no,
    schoolopleider: no,
    instituutsopleider: no,
    'coordinerend-schoolopleider': no,
    studiebegeleider: no,
    'medewerker-stagebureau': cell('lezen, opnieuw sturen', 'read, send again', to('partnership', ['write'])),
    schoolleider: no,
    bestuurder: no,
    programmaleider: cell('lezen, opnieuw sturen', 'read, send again', to('partnership', ['write'])),
  },
};
