import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonical, type Entry } from '../../../src/glossary/entry.js';
import { best, inShort, memberOf, type Shipped, shipped, stranger } from '../../support/builders/glossary.js';

let ship: Shipped;
before(async () => {
  ship = await shipped();
});

const ask = (question: string, ...partnerships: string[]) => ship.glossary.ask(question, memberOf(...partnerships));

describe('Every abbreviation of the documents', () => {
  const explained: Record<string, string> = {
    '4OLS': '4ols',
    ADEF: 'adef',
    AOS3R: 'aos3r',
    BB: 'bb',
    'Boss po': 'boss po',
    BSO: 'choice',
    CJG: 'centrum jeugd en gezin',
    CS: 'coach startende leerkrachten',
    CSO: 'coördinerend schoolopleider',
    ECBO: 'ecbo',
    HBO: 'hbo',
    HR: 'hr',
    ICT: 'ict',
    IO: 'instituutsopleider',
    IPABO: 'ipabo',
    JOT: 'jeugd ondersteuningsteam',
    LBF: 'lbf',
    LIO: 'lio',
    MB: 'mb',
    MBO: 'mbo',
    'MBO Raad': 'mbo raad',
    MHB: 'meer- en hoogbegaafdheid',
    MR: 'medezeggenschapsraad',
    MSV: 'met sprongen vooruit',
    NB: 'nb',
    OB: 'choice',
    OPP: 'opp',
    PO: 'po',
    'PO-Raad': 'po-raad',
    RuG: 'rug',
    SBO: 'sbo',
    SHRM: 'shrm',
    SO: 'schoolopleider',
    'SO&P': 'so&p',
    TLAC: 'teach like a champion',
    ULO: 'ulo',
    UNL: 'unl',
    Uni: 'uni',
    VDA: 'verlengde dagarrangementen',
    VELON: 'velon',
    VH: 'vh',
    VO: 'vo',
    'VO-raad': 'vo-raad',
    VVE: 'vroeg- en voorschoolse educatie',
    WPA: 'werkplekassessment',
    WPB: 'werkplekbegeleider',
    WPL: 'werkpleklab',
  };
  for (const [abbreviation, term] of Object.entries(explained)) {
    it(`${abbreviation} is ${term}, alone and in a question, in capitals and small letters`, () => {
      for (const typed of [abbreviation, abbreviation.toLowerCase(), abbreviation.toUpperCase()]) {
        for (const question of [typed, `${typed}?`, `wat betekent ${typed} hier?`, `what does ${typed} mean`]) {
          assert.equal(best(ask(question)), term, question);
        }
      }
    });
  }

  for (const abbreviation of ['ABF', 'JOZ', 'JEF']) {
    it(`${abbreviation} is not explained by any source: unknown, with what little is known`, () => {
      for (const typed of [abbreviation, abbreviation.toLowerCase(), `wat betekent ${abbreviation}?`]) {
        for (const partnership of ['noord-holland', 'aos3r']) {
          const answer = ask(typed, partnership);
          assert.equal(answer.status === 'unknown' && answer.unexplained?.term, abbreviation, typed);
        }
      }
    });
  }

  for (const abbreviation of ['CIO', 'PLG', 'IB', 'BSL', 'POP', 'AOS', 'cio', 'plg', 'ib', 'pop', 'aos']) {
    it(`${abbreviation} is in no source: unknown`, () => assert.equal(best(ask(`wat is ${abbreviation}?`)), 'unknown'));
  }
});

describe('The kernbegrippen as people type them', () => {
  const table: [term: string, typed: string[]][] = [
    [
      'aanstaande leraar',
      ['aanstaande leraar', 'aanstaande leraren', 'aankomend leraar', 'stagiaire', 'stagair', 'studenten'],
    ],
    ['startende leraar', ['startende leraar', 'startende leraren', 'beginnende leraar', 'starter']],
    ['leerteam', ['leerteam', 'leer-team', 'leerteams', 'leerlab', 'werkplaats', 'professionele leergemeenschap']],
    ['werkplekbegeleider', ['werkplek begeleider', 'werkplekbegeleiders', 'werkplekbegeleidr', 'mentor']],
    ['praktijkexpert', ['praktijkexpert', 'praktijk-expert', 'practice expert']],
    ['schoolopleider', ['schoolopleider', 'schoolopleiders', 'schoolopleidder', 'stagecoordinator']],
    ['directeur/schoolleider', ['schoolleider', 'directeur', 'schoolleidr', 'head teacher']],
    ['instituutsopleider', ['instituutsopleider', 'instituutopleider', 'instituutsopleidr', 'instituutscoördinator']],
    ['onderzoeksbegeleider', ['onderzoeksbegeleider', 'onderzoeksbegeleiders', 'docentonderzoeker']],
    ['programmaleider partnerschap samen opleiden', ['programmaleider', 'programmamanager', 'programmadirecteur']],
    ['stuurgroep', ['stuurgroep', 'stuurgroepen', 'stuurgropp', 'steering committee']],
    ['kernpraktijken', ['kernpraktijken', 'kernpraktijk', 'kern praktijken', 'core practices']],
    ['werkplekcurriculum', ['werkplekcurriculum', 'werkplekcurricula', 'praktijkcurriculum']],
    ['de driehoek opleidingsinstituut, school en aanstaande leraar', ['driehoek', 'de driehoek']],
    ['contextrijk leren', ['contextrijk leren', 'contextrijk leeren', 'context-rich learning']],
    ['hybride leeromgeving', ['hybride leeromgeving', 'hybride leeromgevingen', 'hybrid learning environment']],
    ['partnerschap', ['partnerschap', 'partnerschappen', 'opleidingsinfrastructuur']],
    ['leeruitkomst (hbo) / eindtermen (ulo)', ['leeruitkomst', 'leeruitkomsten', 'eindtermen', 'learning outcome']],
    ['flexibilisering', ['flexibilisering']],
  ];
  for (const [term, typed] of table) {
    for (const text of typed) it(`"${text}" is ${term}`, () => assert.equal(best(ask(text)), term));
  }
});

describe('Words with several meanings', () => {
  const cases: [rule: string, who: string[], questions: string[], expected: RegExp][] = [
    ['BSO is offered as both', [], ['BSO', 'wat is een bso'], /^\? bso \(bovenschoolse.* \/ bso \(buitenschoolse/],
    ['BSO is offered as both at AOS3R too', ['aos3r'], ['BSO'], /^\? bso \(bovenschoolse.* \/ bso \(buitenschoolse/],
    ['BSO with care words is the opvang', ['aos3r'], ['bso opvang', 'wat is BSO, voor peuters?'], /^= bso \(buiten/],
    ['OB is offered as both', [], ['OB'], /^\? ob \(.* \/ ob \(/],
    ['OB with classes is the onderbouw', [], ['ob groep 3', 'OB kleuters'], /^= ob \(onderbouw\)/],
    ['OB with research is the begeleider', [], ['OB onderzoek'], /^= ob \(onderzoeksbegeleider\)/],
    ['SO is the schoolopleider, with SO&P mentioned', [], ['so', 'wat doet een SO?'], /^= schoolopleider \+ so&p$/],
    ['WPL is the werkpleklab, with werkplekleren mentioned', [], ['wpl'], /^= werkpleklab \+ werkplekleren/],
    ['LIO names both sides', [], ['lio'], /^= lio \+ aanstaande leraar/],
    [
      'opleidingsschool is a choice, whatever the capital',
      [],
      ['Opleidingsschool', 'opleidingsschool'],
      /^\? opleidingsschool \(partnerschap\) \/ /,
    ],
    [
      'at Noord-Holland the single school comes first',
      ['noord-holland'],
      ['Opleidingsschool'],
      /^\? opleidingsschool \(partnerschool\) \/ /,
    ],
    ['CSO is the coördinerend schoolopleider only', [], ['cso'], /^= coördinerend schoolopleider$/],
    ['coördinerend IO is the instituutsopleider', [], ['coördinerend IO'], /^= coördinerend instituutsopleider/],
    ['bovenschools schoolopleider is both', [], ['bovenschools schoolopleider'], /^\? .*bso.*|^\? .*programmaleider/],
    ['opleidingsteam is asked of a stranger', [], ['opleidingsteam'], /^\? (opleidingsteam \([^)]*\)( \/ )?){4}$/],
    [
      'opleidingsteam at Noord-Holland is theirs',
      ['noord-holland'],
      ['opleidingsteam'],
      /^= opleidingsteam \(noord-holland\)/,
    ],
    ['opleidingsteam at AOS3R is theirs', ['aos3r'], ['opleidingsteam'], /^= opleidingsteam \(aos3r\)/],
    ['opleidingsteam is asked of who is in both', ['noord-holland', 'aos3r'], ['opleidingsteam'], /^\? /],
    [
      'opleidingsteam of a named partnership is theirs',
      ['noord-holland', 'aos3r'],
      ['opleidingsteam bij AOS3R'],
      /^= opleidingsteam \(aos3r\)/,
    ],
    ['kernteam is both for a stranger', [], ['kernteam'], /^\? kernteam .* \/ kernteam/],
    [
      'kernteam at Noord-Holland is that of the partnership',
      ['noord-holland'],
      ['kernteam'],
      /^= kernteam \(partnerschap\)/,
    ],
    ['mentor is the werkplekbegeleider', [], ['mentor', 'wat is een mentor in het vo'], /^= werkplekbegeleider/],
    ['startgesprek is asked', [], ['startgesprek'], /^\? (startgesprek \([^)]*\)( \/ )?){4}$/],
    ['startgesprek at AOS3R is the talk of three', ['aos3r'], ['startgesprek'], /^= startgesprek \(driegesprek\)/],
    ['werkplek is not werkplaats', [], ['werkplek'], /^= werkplek$/],
    ['leerlab is not werkpleklab', [], ['leerlab'], /^= leerteam$/],
  ];
  for (const [rule, who, questions, expected] of cases) {
    for (const question of questions) {
      it(`${rule}: "${question}"`, () => assert.match(inShort(ask(question, ...who)), expected));
    }
  }

  it('startgesprek for a werkplekbegeleider at Noord-Holland is their own', () => {
    const answer = ship.glossary.ask('startgesprek', {
      partnerships: ['noord-holland'],
      roles: ['werkplekbegeleider'],
    });
    assert.match(inShort(answer), /^= startgesprek \(werkplekbegeleider\)/);
  });
});

const statuses = ['answer', 'choice', 'unknown', 'fact', 'person', 'other'];

describe('What people type, whatever it is', () => {
  it('never makes it throw', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        assert.ok(statuses.includes(ask(typed, 'aos3r').status));
      }),
      { numRuns: 300 },
    );
  });

  it('never makes it throw as bits of real questions in any order', () => {
    const bits = [
      'IO',
      'so',
      'wat',
      'is',
      'betekent',
      'BSO',
      '?',
      ',',
      '"',
      "'",
      'verschil tussen',
      'en',
      'opvang',
      'vo',
      'dat',
      '${x}',
      '\\',
      '(',
      '<b>',
      '&',
      'hoe heet',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 15 }), (parts) => {
        ask(parts.join(' '), 'noord-holland', 'aos3r');
      }),
      { numRuns: 500 },
    );
  });

  it('is unknown when it is a word that nobody knows', () => {
    const letters = fc.constantFrom(...'bcdfghjklmnpqrtvwxz');
    const nonsense = fc.array(letters, { minLength: 5, maxLength: 14 }).map((word) => word.join(''));
    fc.assert(
      fc.property(nonsense, fc.constantFrom('', 'wat is ', 'what does '), (word, frame) => {
        assert.equal(best(ask(`${frame}${word}`)), 'unknown');
      }),
      { numRuns: 300 },
    );
  });

  it('is one character, or 5,000 of them, and answered in a moment', () => {
    const characters = [
      'x',
      'I',
      '?',
      '(',
      '\\',
      '${x}',
      '.*',
      '[',
      '"',
      "'",
      '=',
      '&',
      '<',
      '>',
      '`',
      '🦊',
      '\u0000',
      '-',
      '\n',
    ];
    const long = ['IO ', 'schoolopleidr ', 'begeleider van de ', 'school- en ', 'wat is ', 'is een ', 'van de ', '= '];
    for (const text of [...characters, ...long]) {
      for (const typed of [text, text.repeat(Math.ceil(5000 / text.length))]) {
        const start = performance.now();
        assert.ok(statuses.includes(ask(typed, 'aos3r').status), typed.slice(0, 20));
        assert.ok(performance.now() - start < 1000, `${typed.slice(0, 20)} takes too long`);
      }
    }
  });
});

describe('Every name in the content', () => {
  const namesOf = (entry: Entry) => [
    entry.term,
    ...entry.abbreviations,
    ...entry.names.map(({ name }) => name),
    ...entry.forms,
    entry.english.term,
    ...entry.english.names,
  ];

  it('asked bare, gives its entry: as the answer, below it or among the choices', () => {
    const lost: string[] = [];
    for (const entry of ship.content.entries.filter(({ explained }) => explained !== 'no')) {
      for (const name of namesOf(entry)) {
        const answer = ship.glossary.ask(name, stranger);
        const found =
          answer.status === 'answer'
            ? [answer.meaning, ...answer.also]
            : answer.status === 'choice'
              ? answer.options
              : [];
        if (!found.some((meaning) => meaning.entry.id === entry.id)) lost.push(`${name} (${canonical(entry)})`);
      }
    }
    assert.deepEqual(lost, []);
  });

  it('is never an answer of an entry that no source explains', () => {
    for (const entry of ship.content.entries.filter(({ explained }) => explained === 'no')) {
      for (const name of namesOf(entry))
        assert.notEqual(best(ship.glossary.ask(name, stranger)), canonical(entry), name);
    }
  });
});
