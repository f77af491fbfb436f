import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plusDays } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { CodedError } from '../../../src/errors.js';

const EASTER = ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01'];

describe('The holidays', () => {
  const { feestdagen, schoolvakanties } = loadHolidays();
  const named = (name: string) => feestdagen.filter(({ reason }) => reason === name).map(({ from }) => from);

  it('follow Easter where they hang on it', () => {
    const fromEaster = (days: number) => EASTER.map((easter) => plusDays(easter, days));
    assert.deepEqual(named('Eerste paasdag'), fromEaster(0));
    assert.deepEqual(named('Tweede paasdag'), fromEaster(1));
    assert.deepEqual(named('Hemelvaartsdag'), fromEaster(39));
    assert.deepEqual(named('Eerste pinksterdag'), fromEaster(49));
    assert.deepEqual(named('Tweede pinksterdag'), fromEaster(50));
  });

  it('leave Goede Vrijdag to the partnership', () => {
    const goedeVrijdag = new Set(EASTER.map((easter) => plusDays(easter, -2)));
    assert.deepEqual(
      feestdagen.filter(({ from }) => goedeVrijdag.has(from)),
      [],
    );
  });

  it('differ by region, and are in the order of their dates', () => {
    const spring = (region: 'noord' | 'midden' | 'zuid') =>
      schoolvakanties[region].find(({ reason, from }) => reason === 'voorjaarsvakantie' && from > '2027');
    assert.deepEqual(spring('noord'), { from: '2027-02-20', to: '2027-02-28', reason: 'voorjaarsvakantie' });
    assert.deepEqual(spring('zuid'), { from: '2027-02-13', to: '2027-02-21', reason: 'voorjaarsvakantie' });
    for (const days of Object.values(schoolvakanties)) {
      const dates = days.map(({ from }) => from);
      assert.deepEqual(dates, dates.toSorted());
      assert.equal(days.length, 17);
    }
  });

  describe('with faults', () => {
    let dir: string;
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), 'holidays-'));
    });
    afterEach(() => rm(dir, { recursive: true }));

    const messageFor = async (feestdagen: string, vakanties: string): Promise<string[]> => {
      await writeFile(join(dir, 'feestdagen.yaml'), feestdagen);
      await writeFile(join(dir, 'schoolvakanties.yaml'), vakanties);
      try {
        loadHolidays(dir);
      } catch (thrown) {
        assert.ok(thrown instanceof CodedError);
        assert.equal(thrown.code, 'CONTENT_INVALID');
        return thrown.message.split('\n').slice(1);
      }
      return [];
    };
    const vakantie = (name: string, regions: string, from: string, to: string) =>
      `- { naam: ${name}, regios: [${regions}], van: ${from}, tot en met: ${to} }\n`;

    it('name file and line of dates that run backwards or overlap', async () => {
      const faults = await messageFor(
        '- { naam: A, dag: 2027-01-01 }\n# again\n- { naam: B, dag: 2027-01-01 }\n',
        vakantie('mei', 'noord, zuid', '2027-04-24', '2027-05-02') +
          vakantie('zomer', 'noord', '2027-07-10', '2027-07-09') +
          vakantie('extra', 'zuid', '2027-05-02', '2027-05-09'),
      );
      assert.deepEqual(faults, [
        'feestdagen.yaml:3: B overlaps with A at line 1',
        'schoolvakanties.yaml:2: zomer ends on 2027-07-09, before it begins',
        'schoolvakanties.yaml:3: extra overlaps with mei at line 1',
      ]);
    });

    it('may lie on the same dates in different regions', async () => {
      const spring = (region: string) => vakantie('voorjaar', region, '2027-02-20', '2027-02-28');
      assert.deepEqual(await messageFor('[]', spring('noord') + spring('midden')), []);
    });

    it('name a date that does not exist, an unknown region, a file that is no list and YAML that cannot be read', async () => {
      const [date, region] = await messageFor(
        '- { naam: A, dag: 2027-02-30 }',
        `\n${vakantie('mei', 'oost', '2027-04-24', '2027-05-02')}`,
      );
      assert.match(date ?? '', /^feestdagen\.yaml:1: dag: /);
      assert.match(region ?? '', /^schoolvakanties\.yaml:2: regios\.0: /);
      const [list, yaml] = await messageFor('naam: A', '- ok\n- {');
      assert.equal(list, 'feestdagen.yaml:1: this file must be a list');
      assert.match(yaml ?? '', /^schoolvakanties\.yaml:2: /);
    });
  });
});
