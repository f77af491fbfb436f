import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Io } from '../../../src/cli/command.js';
import { jsonVoice, plainVoice } from '../../../src/cli/partnership/voice.js';
import { partnershipCommand } from '../../../src/cli/partnership.js';
import { readGeneration } from '../../../src/partnership/generations.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import { readPointer } from '../../../src/partnership/pointer.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { aPartnershipFolder, changed, inFolder } from '../../support/builders/partnershipFolder.js';

const command = partnershipCommand(() => new Date('2026-11-16T08:00:00Z'));
const small = aPartnershipFolder();
const faulty = changed(small, 'scholen.csv', 'De Wilg;kust', 'De Wilg;kusst');
const withHole = changed(small, 'plaatsingen.csv', 'ma di;joris', 'ma di;');

async function so(directory: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const env = { SOBOT_DATA_FILE: join(directory, 'data.sqlite') };
  const io: Io = { out: (line) => out.push(line), err: (line) => err.push(line), env };
  const code = await command.run(args, io);
  return { code, out, err };
}

/** What the store in this folder holds, by way of the same front door the bot uses. */
async function stored<T>(directory: string, read: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: 'embedded', file: join(directory, 'data.sqlite') });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

describe('so partnership check', () => {
  it('says what the folder holds and ends with 0', async () => {
    const { code, out, err } = await inFolder(small, (directory) => so(directory, 'check', directory));

    assert.equal(code, 0);
    assert.deepEqual(out, [
      'Opleidingsschool Duin: geen fouten. 2 scholen, 5 mensen, van wie 1 student; 0 opmerkingen.',
    ]);
    assert.deepEqual(err, []);
  });

  it('tells remarks on stdout, each with its file and line, and still ends with 0', async () => {
    await inFolder(withHole, async (directory) => {
      const { code, out, err } = await so(directory, 'check', directory);

      assert.equal(code, 0);
      assert.equal(out.length, 2);
      assert.ok(out[0]?.startsWith(`${join(directory, 'plaatsingen.csv')}:2: Noor Bakelaar heeft`), out[0]);
      assert.match(out[1] ?? '', /; 1 opmerking\.$/);
      assert.deepEqual(err, []);
    });
  });

  it('tells faults on stderr, each with its file and line, and ends with 1', async () => {
    await inFolder(faulty, async (directory) => {
      const { code, out, err } = await so(directory, 'check', directory);

      assert.equal(code, 1);
      assert.deepEqual(out, []);
      assert.ok(err[0]?.startsWith(`${join(directory, 'scholen.csv')}:2: Kolom "bestuur": "kusst"`), err[0]);
      assert.match(err[1] ?? '', /^1 fout\. Verbeter die en probeer/);
    });
  });

  it('tells of a note on a begrip that does not exist', async () => {
    const overlay = `notes:
  - entry: instituutsopleider
    note: { nl: Hier ook., en: Here too. }
    source: { document: '002', lines: '1-2' }
  - entry: instituutsoplijder
    note: { nl: Hier ook., en: Here too. }
    source: { document: '002', lines: '1-2' }
`;
    await inFolder({ ...small, 'begrippen.yaml': overlay }, async (directory) => {
      const { code, err } = await so(directory, 'check', directory);

      assert.equal(code, 1);
      assert.ok(err[0]?.startsWith(`${join(directory, 'begrippen.yaml')}:5: Het begrip "instituutsoplijder"`), err[0]);
      assert.equal(err.length, 2);
    });
  });

  it('stores nothing', async () => {
    await inFolder(small, async (directory) => {
      await so(directory, 'check', directory);

      assert.equal(await stored(directory, (store) => pointerOf(store, 'duin')), undefined);
    });
  });

  it('prints one object with --json, with or without faults', async () => {
    const sound = await inFolder(withHole, (directory) => so(directory, 'check', directory, '--json'));
    const broken = await inFolder(faulty, (directory) => so(directory, 'check', '--json', directory));

    assert.deepEqual([sound.code, sound.out.length, sound.err], [0, 1, []]);
    const { remarks, ...rest } = JSON.parse(sound.out[0] ?? '');
    const counts = { schools: 2, people: 5, students: 1, remarks: 1 };
    assert.deepEqual(rest, { status: 'ok', partnership: 'duin', counts, faults: [] });
    assert.deepEqual(
      [remarks[0].rule, remarks[0].file, remarks[0].line],
      ['student-without-werkplekbegeleider', 'plaatsingen.csv', 2],
    );
    assert.deepEqual([broken.code, broken.out.length, broken.err], [1, 1, []]);
    const told = JSON.parse(broken.out[0] ?? '');
    assert.equal(told.status, 'faulty');
    assert.deepEqual([told.faults[0].rule, told.faults[0].file, told.faults[0].line], ['unknown-id', 'scholen.csv', 2]);
  });
});

describe('so partnership put', () => {
  it('stores the set-up that the bot then reads', async () => {
    await inFolder(small, async (directory) => {
      const { code, out } = await so(directory, 'put', directory);

      assert.equal(code, 0);
      const setup = await stored(directory, async (store) => {
        const pointer = await pointerOf(store, 'duin');
        assert.equal(pointer?.current.at, '2026-11-16T08:00:00.000Z');
        assert.equal(out.at(-1), `Bewaard als versie ${pointer.current.generation}.`);
        return readGeneration(store, 'duin', pointer.current.generation);
      });
      assert.deepEqual(
        setup.people.map(({ id }) => id),
        ['bram', 'joris', 'mirte', 'noor', 'sanne'],
      );
    });
  });

  it('changes nothing when the folder says the same, also with its rows in another order', async () => {
    await inFolder(small, async (directory) => {
      const first = await so(directory, 'put', directory, '--json');
      const [heading, ...rows] = (small['mensen.csv'] ?? '').trimEnd().split('\n');
      const turned = { ...small, 'mensen.csv': [heading, ...rows.reverse()].join('\n') };

      const again = await inFolder(turned, (other) => so(directory, 'put', other, '--json'));

      const { status, generation } = JSON.parse(again.out[0] ?? '');
      assert.deepEqual([again.code, status], [0, 'unchanged']);
      assert.equal(generation, JSON.parse(first.out[0] ?? '').generation);
    });
  });

  it('stores nothing of a faulty folder and ends with 1', async () => {
    await inFolder(faulty, async (directory) => {
      const { code, err } = await so(directory, 'put', directory);

      assert.equal(code, 1);
      assert.match(err.at(-1) ?? '', /er is niets bewaard/);
      assert.equal(await stored(directory, (store) => pointerOf(store, 'duin')), undefined);
    });
  });
});

describe('Two people who store a partnership at the same moment', () => {
  it('hear that nothing changed, and it ends with 1', async () => {
    const loaded = await inFolder(small, loadPartnership);
    assert.equal(loaded.status, 'ok');
    const lines: string[] = [];
    const io: Io = { out: (line) => lines.push(line), err: (line) => lines.push(line), env: {} };
    const conflict = { status: 'conflict', generation: 'abc' } as const;

    assert.equal(plainVoice(io, 'map').stored(loaded, conflict), 1);
    assert.match(lines.at(-1) ?? '', /op hetzelfde moment.*Er is niets veranderd/);
    assert.equal(plainVoice(io, 'map').undone('duin', conflict), 1);
    assert.match(lines.at(-1) ?? '', /duin op hetzelfde moment/);
    assert.equal(jsonVoice(io).stored(loaded, conflict), 1);
    assert.equal(JSON.parse(lines.at(-1) ?? '').status, 'conflict');
  });
});

describe('so partnership undo', () => {
  it('goes back to the set-up before', async () => {
    await inFolder(small, async (directory) => {
      const first = await so(directory, 'put', directory, '--json');
      await inFolder(withHole, (other) => so(directory, 'put', other));

      const { code, out } = await so(directory, 'undo', 'duin', '--json');

      const { generation } = JSON.parse(first.out[0] ?? '');
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(out[0] ?? ''), { partnership: 'duin', status: 'undone', generation });
      const now = await stored(directory, (store) => pointerOf(store, 'duin'));
      assert.equal(now?.current.generation, generation);
    });
  });

  it('does not understand what can be no id', async () => {
    const { code, err } = await inFolder(small, (directory) => so(directory, 'undo', 'examples/aos3r'));

    assert.equal(code, 2);
    assert.match(err[0] ?? '', /"examples\/aos3r" is no id/);
  });

  it('ends with 1 when there is nothing to go back to', async () => {
    const { code, err } = await inFolder(small, (directory) => so(directory, 'undo', 'duin'));

    assert.equal(code, 1);
    assert.match(err[0] ?? '', /geen eerdere versie/);
  });
});

describe('so partnership that cannot be understood', () => {
  const calls: [string[], RegExp][] = [
    [[], /say check, put, undo$/],
    [['chekc', 'x'], /not "chekc"/],
    [['check'], /needs a folder/],
    [['undo'], /needs the id/],
    [['put', 'a', 'b'], /b is too much/],
    [['check', 'a', '--jsn'], /--jsn/],
  ];
  for (const [args, why] of calls) {
    it(`ends with 2 and says why and how: ${args.join(' ') || '(nothing)'}`, async () => {
      const { code, out, err } = await so('/tmp', ...args);

      assert.equal(code, 2);
      assert.deepEqual(out, []);
      assert.match(err[0] ?? '', why);
      assert.match(err[1] ?? '', /^Usage: so partnership/);
    });
  }

  it('explains itself with --help and ends with 0', async () => {
    const { code, out, err } = await so('/tmp', '--help');

    assert.equal(code, 0);
    assert.match(out[0] ?? '', /^Usage: so partnership/);
    assert.deepEqual(err, []);
  });
});

/** The pointer of a partnership; undefined when it is not known. */
async function pointerOf(store: Store, id: string) {
  return (await readPointer(store, id))?.pointer;
}
