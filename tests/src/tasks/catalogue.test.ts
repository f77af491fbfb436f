import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '../../../src/errors.js';
import { roleIds } from '../../../src/people/role.js';
import { checkCatalogue, loadCatalogue } from '../../../src/tasks/catalogue.js';
import type { Anchor, Catalogue, TaskEntry } from '../../../src/tasks/entry.js';
import { eventOf } from '../../../src/tasks/window.js';

const CONTENT = 'src/tasks/content';

/** "start", "halverwege-7", "startgesprek-ingediend+14"; "<wpaVan" behind a window: due before that. */
const anchorText = (anchor: Anchor) => {
  const name = 'fact' in anchor ? anchor.fact : 'event' in anchor ? anchor.event : anchor.moment;
  return anchor.days === 0 ? name : `${name}${anchor.days > 0 ? '+' : ''}${anchor.days}`;
};
const windowText = ({ window }: TaskEntry) =>
  window === undefined
    ? ''
    : `${anchorText(window.opens)}..${anchorText(window.due)}${window.before === undefined ? '' : `<${window.before}`}`;

const all = (catalogue: Catalogue): TaskEntry[] => [...new Set(Object.values(catalogue).flat())];

describe('The tasks in the content', () => {
  const catalogue = loadCatalogue();

  it('have a moment where the sources give one: these, in these windows', () => {
    const found = all(catalogue)
      .filter(({ kind, window }) => kind !== 'tip' && (window === undefined || eventOf(window) === undefined))
      .map((entry) => {
        const { id, kind, per, shape, semester, students, closedBy, chase, escalatesTo } = entry;
        const rest = [
          shape,
          semester,
          students === 'all' ? undefined : students,
          closedBy,
          chase ? undefined : 'no chase',
          escalatesTo && `-> ${escalatesTo}`,
        ];
        return [id, kind, per, windowText(entry), ...rest.filter((part) => part !== undefined)].join(' ');
      });
    assert.deepEqual(found.toSorted(), [
      'cso-stageplaatsen dated person start-84..start-28',
      'io-driegesprek dated student start..naTweeWeken driegesprek startgesprek-ingediend',
      'io-driegesprek-bevestigen formal student startgesprek-ingediend..startgesprek-ingediend+7 driegesprek startgesprek-bevestigd',
      'io-wpa formal student wpaVan-14..wpaTot 2 co-assessed wpa-afgenomen -> medewerker-stagebureau',
      'io-wpl-1 dated group periode1Van..periode1Tot 1',
      'io-wpl-2 dated group periode2Van..periode2Tot 1',
      'io-wpl-3 dated group periode1Van..periode1Tot 2',
      'io-wpl-4 dated group periode2Van..periode2Tot 2',
      'so-adviesformulier-1-afstemmen formal student adviesformulier-1-ingediend..adviesformulier-1-ingediend+7<wpaVan adviesformulier-1-afgestemd',
      'so-adviesformulier-2-afstemmen formal student adviesformulier-2-ingediend..adviesformulier-2-ingediend+7<wpaVan adviesformulier-2-afgestemd',
      'so-driegesprek dated student start..naTweeWeken driegesprek startgesprek-ingediend',
      'so-driegesprek-bevestigen formal student startgesprek-ingediend..startgesprek-ingediend+7 driegesprek startgesprek-bevestigd',
      'so-flitsbezoek dated student start..halverwege flitsbezoek',
      'so-kennismaking dated group start..naTweeWeken groep',
      'so-stageplaatsing dated person start-28..start',
      'so-startbijeenkomst dated group start..naTweeWeken 1',
      'so-startgesprek-ingediend dated student startgesprek-ingediend..startgesprek-ingediend+14 werkplekbegeleider',
      'so-teruggegeven formal student student-teruggegeven..student-teruggegeven+7 handed-back begeleider-bekend no chase',
      'so-voorbereidingsgesprek dated group start..naTweeWeken',
      'so-wpa formal student wpaVan-14..wpaTot wpa-afgenomen -> medewerker-stagebureau',
      'so-wpl-1 dated group periode1Van..periode1Tot',
      'so-wpl-2 dated group periode2Van..periode2Tot',
      'so-zonder-werkplekbegeleider formal student start-14..start without-werkplekbegeleider werkplekbegeleider-bekend no chase',
      'stb-voorbereiden dated group start-28..start',
      'stg-aanbod dated person start-84..start-28',
      'stg-plaatsing dated person start-28..start',
      'stg-registratie dated person wpaVan..wpaTot',
      'stg-teruggegeven formal student student-teruggegeven..student-teruggegeven+7 handed-back begeleider-bekend',
      'stg-wpa-planning dated person wpaVan-28..wpaVan',
      'stg-zonder-werkplekbegeleider formal student start-14..start without-werkplekbegeleider werkplekbegeleider-bekend',
      'stu-adviesformulier-1-lezen dated student adviesformulier-1-ingediend..adviesformulier-1-ingediend+14 adviesformulier-1-gelezen',
      'stu-adviesformulier-2-lezen dated student adviesformulier-2-ingediend..adviesformulier-2-ingediend+14 adviesformulier-2-gelezen',
      'stu-driegesprek-voorbereiden formal student naTweeWeken-7..naTweeWeken driegesprek startgesprek-voorbereid no chase',
      'stu-portfolio dated student wpaVan-14..wpaVan',
      'stu-startbijeenkomst dated person start..naTweeWeken 1',
      'stu-startgesprek-bevestigen formal student startgesprek-ingediend..startgesprek-ingediend+7 startgesprek-bevestigd',
      'stu-startgesprek-voorbereiden formal student start-7..start werkplekbegeleider startgesprek-voorbereid no chase',
      'stu-wpa dated student wpaVan-14..wpaTot',
      'stu-wpl-1 dated person periode1Van..periode1Tot',
      'stu-wpl-2 dated person periode2Van..periode2Tot',
      'wpb-adviesformulier-1 formal student halverwege-7..halverwege adviesformulier-1-ingediend -> schoolopleider',
      'wpb-adviesformulier-1-aanpassen formal student adviesformulier-1-teruggevraagd..adviesformulier-1-teruggevraagd+7<wpaVan adviesformulier-1-aangepast',
      'wpb-adviesformulier-2 formal student voorWpa-7..voorWpa adviesformulier-2-ingediend -> schoolopleider',
      'wpb-adviesformulier-2-aanpassen formal student adviesformulier-2-teruggevraagd..adviesformulier-2-teruggevraagd+7<wpaVan adviesformulier-2-aangepast',
      'wpb-driegesprek formal student start..naTweeWeken driegesprek startgesprek-ingediend',
      'wpb-driegesprek-bevestigen formal student startgesprek-ingediend..startgesprek-ingediend+7 driegesprek startgesprek-bevestigd',
      'wpb-kennismaking dated group start..naTweeWeken groep',
      'wpb-startgesprek formal student start..naTweeWeken werkplekbegeleider startgesprek-ingediend',
    ]);
  });

  it('hang on a date of the partnership where the sources only say how often: two weeks ahead, unless it takes work', () => {
    const found: Record<string, string[]> = {};
    for (const { id, kind, window, everyone } of all(catalogue)) {
      const event = window && eventOf(window);
      if (window === undefined || event === undefined) continue;
      assert.equal(kind, 'dated', id);
      assert.deepEqual(window.due, { event, days: 0 }, id);
      const lead = window.opens.days === -14 ? '' : ' four weeks';
      assert.ok(lead === '' || window.opens.days === -28, id);
      found[event] = [...(found[event] ?? []), `${id}${lead}${everyone ? '' : ' (named)'}`].toSorted();
    }
    assert.deepEqual(found, {
      'afstemming-bestuur': ['so-afstemming-bestuur'],
      'afstemming-instituut': ['io-afstemming-instituut'],
      begeleidingscapaciteit: ['cso-begeleidingscapaciteit four weeks'],
      begroting: ['pl-begroting four weeks', 'stuur-begroting'],
      'bestuurlijk-overleg': ['bes-bestuurlijk-overleg', 'pl-bestuurlijk-overleg'],
      'coordinerend-overleg': ['cso-coordinerend-overleg'],
      'intern-bestuurlijk-overleg': [
        'bes-intern-overleg',
        'cso-intern-bestuurlijk-overleg',
        'io-afstemming-bestuur',
        'sl-intern-overleg',
      ],
      intervisie: ['io-intervisie', 'so-intervisie', 'stu-intervisie', 'wpb-intervisie'],
      jaardoelen: ['pl-doelen four weeks', 'stuur-doelen'],
      jaarplanning: ['pl-jaarplanning four weeks', 'stuur-jaarplanning'],
      kernteam: ['pl-kernteam'],
      opleidersmiddag: ['io-opleidersmiddag', 'so-opleidersmiddag'],
      opleidingsteam: ['bso-bijeenkomst', 'cs-bijeenkomst', 'ob-bijeenkomst'],
      'peer-review': ['sl-peer-review'],
      praktijkorientatiedag: [
        'so-praktijkorientatiedagen (named)',
        'stb-praktijkorientatiedagen',
        'stu-praktijkorientatiedagen',
      ],
      'regionaal-overleg': ['cio-regionaal-overleg'],
      schoolleidersoverleg: ['sl-schoolleidersoverleg'],
      startbijeenkomst: ['io-startbijeenkomst'],
      stuurgroep: ['pl-stuurgroep', 'stuur-overleg'],
      themabijeenkomst: ['bes-themabijeenkomst', 'wpb-themabijeenkomst'],
      'training-werkplekbegeleiders': ['io-training', 'so-traject-werkplekbegeleiders (named)', 'wpb-training (named)'],
      tussenevaluatie: ['io-tussenevaluatie', 'so-tussenevaluatie', 'wpb-tussenevaluatie'],
      'verdiepend-aanbod': ['wpb-verdieping'],
      voortgangsevaluatie: ['stb-voortgangsevaluatie', 'stu-voortgangsevaluatie'],
      werkpleklab: ['wpb-wpl-expert (named)'],
    });
  });

  it('are there for every role', () => {
    assert.deepEqual(Object.keys(catalogue), [...roleIds]);
  });

  it('have an id that no other has', () => {
    const ids = all(catalogue).map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), [...new Set(ids)].toSorted());
  });

  it('have a window and a fact that closes them when they are formal', () => {
    const open = all(catalogue).filter(
      ({ kind, window, closedBy }) => kind === 'formal' && (window === undefined || closedBy === undefined),
    );
    assert.deepEqual(open, []);
  });

  it('have a short reason in one or two sentences, so that it fits on a row of a phone', () => {
    for (const { id, reason, name } of all(catalogue)) {
      for (const text of [reason.nl, reason.en]) {
        assert.match(text, /[.?]$/, id);
        assert.ok(text.length <= 110, `${id}: ${text}`);
      }
      for (const text of [name.nl, name.en]) assert.ok(text.length <= 60 && !text.endsWith('.'), `${id}: ${text}`);
    }
  });

  for (const [coordinating, role, prefix] of [
    ['coordinerend-schoolopleider', 'schoolopleider', 'cso-'],
    ['coordinerend-instituutsopleider', 'instituutsopleider', 'cio-'],
  ] as const) {
    it(`of a ${coordinating} are those of a ${role}, and then the extra ones (002:610-613, 2278)`, () => {
      const base = catalogue[role] ?? [];
      const entries = catalogue[coordinating] ?? [];
      assert.deepEqual(entries.slice(0, base.length), base);
      const extra = entries.slice(base.length);
      assert.ok(extra.length > 0);
      assert.ok(extra.every(({ id }) => id.startsWith(prefix)));
    });
  }
});

describe('Tasks with faults', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tasks-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  /** An entry as it stands in a file; `lines` replace those of the same field, an empty value takes it away. */
  const anEntryText = (lines: Record<string, string> = {}) => {
    const fields = {
      id: 'wpb-startgesprek',
      name: '{ nl: Startgesprek, en: Start interview }',
      kind: 'formal',
      per: 'student',
      window: '{ opens: { moment: start }, due: { moment: naTweeWeken } }',
      closedBy: 'startgesprek-ingediend',
      reason: '{ nl: Je voert het startgesprek., en: You hold the start interview. }',
      source: '{ document: "002", lines: "36-39" }',
      ...lines,
    };
    const kept = Object.entries(fields).filter(([, value]) => value !== '');
    return kept.map(([field, value], at) => `${at === 0 ? '- ' : '  '}${field}: ${value}\n`).join('');
  };

  /** What loading says of these files, one fault a line. */
  const faultsIn = async (files: Record<string, string>): Promise<string[]> => {
    for (const [file, text] of Object.entries(files)) await writeFile(join(dir, file), text);
    try {
      loadCatalogue(dir);
    } catch (thrown) {
      assert.ok(thrown instanceof CodedError);
      assert.equal(thrown.code, 'CONTENT_INVALID');
      return thrown.message.split('\n').slice(1);
    }
    return [];
  };
  const faultsOf = (lines: Record<string, string>) => faultsIn({ 'werkplekbegeleider.yaml': anEntryText(lines) });

  it('are taken in when nothing is wrong with them', async () => {
    assert.deepEqual(await faultsOf({}), []);
    assert.deepEqual(Object.keys(loadCatalogue(dir)), ['werkplekbegeleider']);
  });

  it('are refused for an anchor that nobody knows, at its line', async () => {
    const [fault, ...rest] = await faultsOf({ window: '{ opens: { moment: herfst }, due: { moment: naTweeWeken } }' });
    assert.match(fault ?? '', /^werkplekbegeleider\.yaml:5 \(wpb-startgesprek\): window\.opens/);
    assert.deepEqual(rest, []);
  });

  it('are refused in a file that is not named after a role', async () => {
    assert.deepEqual(await faultsIn({ 'conrector.yaml': anEntryText() }), [
      'conrector.yaml:1: the file must be named after a role',
    ]);
  });

  it('are refused for an id that is there already, in the same file or in another', async () => {
    const twice = `${anEntryText()}\n${anEntryText()}`;
    assert.deepEqual(await faultsIn({ 'schoolopleider.yaml': anEntryText(), 'werkplekbegeleider.yaml': twice }), [
      'schoolopleider.yaml:1 (wpb-startgesprek): an id of this role begins with "so-"',
      'werkplekbegeleider.yaml:1 (wpb-startgesprek): the id is taken already, at schoolopleider.yaml:1',
      'werkplekbegeleider.yaml:10 (wpb-startgesprek): the id is taken already, at schoolopleider.yaml:1',
    ]);
  });

  for (const [what, lines, message] of [
    ['formal without the fact that closes it', { closedBy: '' }, 'closedBy: a formal task says which fact closes it'],
    ['formal without a window', { window: '' }, 'window: a formal task says from when until when'],
    ['dated without a window', { kind: 'dated', window: '' }, 'window: a dated task says from when until when'],
    ['a tip with a window', { kind: 'tip', closedBy: '' }, 'window: a tip is told on request, it has none'],
    ['a tip that is closed', { kind: 'tip', window: '' }, 'closedBy: a tip is never closed'],
    ['dated and not chased', { kind: 'dated', chase: 'false' }, 'chase: only a formal task is chased at all'],
    ['formal for some', { everyone: 'false' }, 'everyone: what not everyone does is nothing to chase'],
    [
      'for some students of a group',
      { per: 'group', students: 'co-assessed' },
      'students: only for a task per student',
    ],
    [
      'told to somebody else without being formal',
      { kind: 'dated', escalatesTo: 'schoolopleider' },
      'escalatesTo: only a formal task is told to somebody else',
    ],
    ['for named people', { people: '[joris]' }, 'people: who does it is for a partnership to say'],
    ['without a source', { source: '' }, 'source: say which document says so'],
    [
      'about a student on the date of an event',
      { kind: 'dated', closedBy: '', window: '{ opens: { event: dag, days: -3 }, due: { event: dag } }' },
      'window: an event is for a group or a person',
    ],
    [
      'due before it opens',
      { window: '{ opens: { moment: start }, due: { moment: start, days: -1 } }' },
      'window: it is due before it opens',
    ],
    [
      'open from a fact until a moment',
      { window: '{ opens: { fact: startgesprek-ingediend }, due: { moment: eind } }' },
      'window: what opens at a fact or an event is due some days after that',
    ],
    [
      'in one semester with hours for both',
      { semester: '1', hours: '{ once: semester, parts: [{ what: { nl: a, en: a }, times: 1, minutes: 60 }] }' },
      'hours: what falls in one semester is booked once a year',
    ],
  ] as const) {
    it(`are refused when they are ${what}`, async () => {
      assert.deepEqual(await faultsOf(lines), [`werkplekbegeleider.yaml:1 (wpb-startgesprek): ${message}`]);
    });
  }

  it('are refused in YAML that cannot be read', async () => {
    const [fault] = await faultsIn({ 'werkplekbegeleider.yaml': '- ok\n- {' });
    assert.match(fault ?? '', /^werkplekbegeleider\.yaml:2: /);
  });

  it('are all named at once, and as values too', async () => {
    await cp(CONTENT, dir, { recursive: true });
    assert.deepEqual(checkCatalogue(dir), []);
    const file = join(dir, 'instituutsopleider.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace('students: co-assessed', 'students: sommige').replace('per: group', 'per: klas'),
    );
    assert.deepEqual(
      checkCatalogue(dir).map(({ file: name, id }) => [name, id]),
      [
        ['instituutsopleider.yaml', 'io-wpl-1'],
        ['instituutsopleider.yaml', 'io-wpa'],
      ],
    );
  });
});
