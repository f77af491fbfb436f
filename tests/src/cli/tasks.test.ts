import assert from 'node:assert/strict';
import { runSo } from '../../../src/cli/so.js';

async function tasks(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} };
  const code = await runSo(['tasks', ...args], io);
  return { code, out, err };
}

interface Printed {
  person: string;
  now: string;
  tasks: Record<string, unknown>[];
}

async function told(person: string, now: string, ...args: string[]): Promise<Printed> {
  const { code, out, err } = await tasks('--person', person, '--now', now, '--json', ...args);
  assert.deepEqual([code, err, out.length], [0, [], 1]);
  const printed: Printed = JSON.parse(out[0] ?? '');
  return printed;
}

const SANNE = 'sanne.dewit@kustlicht.example';
const ESTHER = 'esther.vermeer@ipabo.example';

describe('so tasks', () => {
  it('groups the tasks by now, the coming four weeks and later, with names, hours, why and source', async () => {
    const { code, out, err } = await tasks('--person', SANNE, '--now', '2026-10-12');
    assert.deepEqual([code, err], [0, []]);
    const text = out.join('\n');
    assert.match(text, /^Sanne de Wit - maandag 12 oktober\n\nNu\n {2}Startgesprek: Lieke Zonneveld\n/);
    assert.match(text, /\n {4}Was ma 14 sep - 1 uur - werkplekbegeleider, Samen Opleiden Noord-Holland\n/);
    assert.match(text, /\(002:36-39, [\d, -]+\)/);
    const [now = '', coming = '', later = ''] = text.split(/De komende vier weken|Later/);
    assert.match(now, /Startgesprek: Youssef Amrani/);
    assert.match(coming, /halverwege: Youssef Amrani\n {4}Van vr 6 nov tot en met vr 13 nov/);
    assert.match(later, /voor het einde: Youssef Amrani/);
    // Its date was 14 September and nothing closes it.
    assert.doesNotMatch(text, /Kennismaking/);
  });

  it('says so when there is nothing to do', async () => {
    const { code, out } = await tasks('--person', SANNE, '--now', '2026-07-01');
    assert.equal(code, 0);
    assert.match(out.join('\n'), /^Sanne de Wit - woensdag 1 juli\n\nIk heb nu niets voor je klaarstaan/);
  });

  it('with --json names people by their mail address, and every field', async () => {
    const { person, now, tasks: found } = await told(` ${SANNE.toUpperCase()}`, '2026-09-07');
    assert.deepEqual([person, now], [SANNE, '2026-09-07']);
    const [first] = found.filter(({ task }) => task === 'wpb-startgesprek');
    const { reason, source, ...rest } = first ?? {};
    assert.deepEqual(rest, {
      task: 'wpb-startgesprek',
      partnership: 'noord-holland',
      role: 'werkplekbegeleider',
      student: 'lieke.zonneveld@student.ipabo.example',
      kind: 'formal',
      opens: '2026-08-31',
      due: '2026-09-14',
      state: 'open',
      hours: 1,
    });
    assert.match(String(reason), /startgesprek/);
    assert.match(String(source), /^002:36-39/);
    const group = found.find(({ task }) => task === 'wpb-kennismaking');
    assert.ok(group && !('student' in group));
  });

  it('has the tasks of every partnership of the person, by due date', async () => {
    const { tasks: found } = await told(ESTHER, '2026-09-07');
    assert.deepEqual([...new Set(found.map(({ partnership }) => partnership))].toSorted(), ['aos3r', 'noord-holland']);
    const dues = found.map(({ due }) => String(due));
    assert.deepEqual(dues, dues.toSorted());
  });

  it('has those of one partnership with --from its folder', async () => {
    const { tasks: found } = await told(ESTHER, '2026-09-07', '--from', 'examples/aos3r');
    assert.deepEqual([...new Set(found.map(({ partnership }) => partnership))], ['aos3r']);
  });

  it('takes an instant as the day that it is in the Netherlands', async () => {
    const stateAt = async (now: string) =>
      (await told(SANNE, now)).tasks.find(({ task }) => task === 'wpb-startgesprek')?.state;
    assert.equal(await stateAt('2026-09-14T21:59:59Z'), 'open');
    assert.equal(await stateAt('2026-09-14T22:00:00Z'), 'overdue');
    assert.equal(await stateAt('2026-09-15T00:30:00+02:00'), 'overdue');
    assert.equal(await stateAt('2026-09-15T00:30:00+03:00'), 'open');
    assert.equal(await stateAt('2026-09-14T23:59'), 'open');
  });

  describe('is not called right', () => {
    const calls: [rule: string, args: string[], said: RegExp][] = [
      ['without a person', ['--now', '2026-09-07'], /--person EMAIL/],
      ['without a moment', ['--person', SANNE], /--now 2026-09-07/],
      ['with a date that does not exist', ['--person', SANNE, '--now', '2026-02-30'], /"2026-02-30" is no moment/],
      ['with an hour that does not exist', ['--person', SANNE, '--now', '2026-09-07T25:15'], /is no moment/],
      ['with words for a moment', ['--person', SANNE, '--now', 'morgen'], /"morgen" is no moment/],
      ['with an empty moment', ['--person', SANNE, '--now', ''], /"" is no moment/],
      ['for a stranger', ['--person', 'x@y.example', '--now', '2026-09-07'], /aos3r, noord-holland.*"x@y\.example"/],
      ['with an option that does not exist', ['--persoon', SANNE], /--persoon/],
      ['with a word that belongs to nothing', ['--person', SANNE, '--now', '2026-09-07', 'iets'], /iets/],
    ];
    for (const [rule, args, said] of calls) {
      it(rule, async () => {
        const { code, out, err } = await tasks(...args);
        assert.deepEqual([code, out], [2, []]);
        assert.match(err.join('\n'), said);
      });
    }
  });

  it('ends with 1 when there are no partnerships to read', async () => {
    for (const from of ['/bestaat-niet', 'src']) {
      const { code, out, err } = await tasks('--person', SANNE, '--now', '2026-09-07', '--from', from);
      assert.deepEqual([code, out], [1, []]);
      assert.match(err.join('\n'), /^PARTNERSHIP_INVALID: /);
    }
  });

  it('tells how it is called', async () => {
    const { code, out } = await tasks('--help');
    assert.equal(code, 0);
    assert.match(out.join('\n'), /so tasks --person EMAIL --now ISO/);
  });
});

describe('so tasks --role', () => {
  interface Roles {
    partnership: string;
    roles: {
      role: string;
      reminded: boolean;
      tasks: { task: string; on: boolean; people?: string[]; name: string }[];
    }[];
  }
  const roles = async (...args: string[]) => {
    const { code, out, err } = await tasks('--role', ...args, '--json');
    assert.deepEqual([code, err], [0, []]);
    return out.map((line): Roles => JSON.parse(line));
  };

  it('all tells every role that a partnership uses, and whether it is reminded', async () => {
    const [aos3r, noordHolland] = await roles('all');
    assert.deepEqual([aos3r?.partnership, noordHolland?.partnership], ['aos3r', 'noord-holland']);
    assert.ok(aos3r && noordHolland);
    assert.equal(noordHolland.roles.length, 12);
    const silent = noordHolland.roles.filter(({ reminded }) => !reminded).map(({ role }) => role);
    assert.deepEqual(silent, ['schoolleider', 'bestuurder']);
    assert.deepEqual(
      aos3r.roles.map(({ role }) => role),
      [
        'aanstaande-leraar',
        'werkplekbegeleider',
        'schoolopleider',
        'bovenschoolse-schoolopleider',
        'instituutsopleider',
        'schoolleider',
        'onderzoeksbegeleider',
        'coach-startende-leraren',
      ],
    );
    assert.ok([...aos3r.roles, ...noordHolland.roles].every((role) => role.tasks.length > 0));
  });

  it('tells what is switched off, who is named, own words and own tasks', async () => {
    const [aos3r, noordHolland] = await roles('werkplekbegeleider');
    const of = (one: Roles | undefined, id: string) => one?.roles[0]?.tasks.find(({ task }) => task === id);
    assert.equal(of(aos3r, 'wpb-adviesformulier-1')?.on, false);
    assert.equal(of(noordHolland, 'wpb-adviesformulier-1')?.on, true);
    assert.deepEqual(of(noordHolland, 'wpb-training')?.people, ['danique-mol', 'youri-visser']);
    assert.deepEqual(of(noordHolland, 'wpb-wpl-expert')?.people, []);
    assert.equal(of(noordHolland, 'wpb-verdieping')?.name, 'Verdiepende middag');
    assert.equal(of(aos3r, 'eigen-opleidingsteam')?.on, true);
  });

  it('without --json is a line a task, with its id and its moments', async () => {
    const { out } = await tasks('--role', 'schoolopleider', '--from', 'examples/noord-holland');
    const text = out.join('\n');
    assert.match(
      text,
      /^noord-holland\n\nschoolopleider\n {2}so-startbijeenkomst +start\.\.naTweeWeken +Startbijeenkomst\n/,
    );
    assert.match(text, / {2}so-opleidersmiddag +opleidersmiddag-14\.\.opleidersmiddag +Opleidersmiddag\n/);
    assert.match(text, / {2}so-intervisie .*Samen intervisie \(uit\)/);
    assert.match(text, / {2}so-wpa .*\(blijft het liggen, dan ook medewerker-stagebureau\)/);
    assert.match(text, / {2}so-lezen +op verzoek/);
  });

  it('is a call that is not right with a role that nobody knows, and together with a person', async () => {
    for (const [args, complaint] of [
      [['--role', 'rector'], /no role "rector"\. Choose from all, aanstaande-leraar/],
      [['--role', 'all', '--person', SANNE], /at any moment/],
    ] as const) {
      const { code, err } = await tasks(...args);
      assert.equal(code, 2);
      assert.match(err.join('\n'), complaint);
    }
  });
});
