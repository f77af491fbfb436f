import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkCard } from '../../../src/cli/check/cards.js';
import { type Complaint, inOneLine } from '../../../src/cli/check/complaint.js';
import { checkConfig } from '../../../src/cli/check/config.js';
import { checkContent } from '../../../src/cli/check/content.js';
import { checkExamples } from '../../../src/cli/check/examples.js';
import { checkText, compareTexts } from '../../../src/cli/check/text.js';
import { check, createCheck } from '../../../src/cli/check.js';

/** Runs the command and keeps what it says. */
async function run(command: typeof check, args: string[], env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, { out: (line) => out.push(line), err: (line) => err.push(line), env });
  return { code, out, err };
}

/** A copy of what `so check` looks at, to break things in. */
let root: string;

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const target = path.join(root, file);
  const text = await readFile(target, 'utf8');
  const edited = edit(text);
  assert.notEqual(edited, text, `${file} was changed`);
  await writeFile(target, edited);
}

const messages = (complaints: readonly Complaint[]) => complaints.map(inOneLine);

describe('What the bot ships with', () => {
  // Inside: at the root of a file these would run around every test of the whole suite.
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'sobot-check-'));
    const content = ['glossary', 'tasks', 'calendar', 'forms'].map((part) => `src/${part}/content`);
    for (const part of ['.env.example', 'cards', 'examples', ...content]) {
      await cp(part, path.join(root, part), { recursive: true });
    }
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  describe('so check', () => {
    it('finds nothing wrong with what the bot ships with', async () => {
      assert.deepEqual(await run(check, []), {
        code: 0,
        out: ['All is well: config, content, cards, text, examples.'],
        err: [],
      });
    });

    it('answers in JSON when asked', async () => {
      const { code, out } = await run(check, ['--json']);
      assert.deepEqual([code, out], [0, ['{"ok":true,"complaints":[]}']]);
    });

    it('names file and line of everything wrong, and ends with code 1', async () => {
      await change('cards/begrip.json', (text) => text.replace('"1.5"', '"1.6"'));
      await change('.env.example', (text) => `${text}\nSOBOT_COLOUR=blue\n`);
      const { code, out, err } = await run(createCheck(root), []);
      assert.equal(code, 1);
      assert.deepEqual(out, []);
      assert.equal(err.filter((line) => /^cards\/begrip\.json:1: version must be/.test(line)).length, 1);
      assert.equal(err.filter((line) => /^\.env\.example:\d+: SOBOT_COLOUR/.test(line)).length, 1);
      assert.match(err.at(-1) ?? '', /^2 thing\(s\) to mend/);
    });

    it('gives each complaint as part, file, line and message in JSON', async () => {
      await change('cards/begrip.json', (text) => text.replace('"1.5"', '"1.6"'));
      const { code, out } = await run(createCheck(root), ['--json']);
      assert.equal(code, 1);
      const { ok, complaints } = JSON.parse(out.join(''));
      assert.equal(ok, false);
      assert.deepEqual(
        complaints.map(({ part, file, line }: Record<string, unknown>) => ({ part, file, line })),
        [{ part: 'cards', file: 'cards/begrip.json', line: 1 }],
      );
    });

    it('goes on with the other parts when one cannot be read', async () => {
      await rm(path.join(root, 'cards'), { recursive: true });
      await change('.env.example', (text) => `${text}\nSOBOT_COLOUR=blue\n`);
      const { code, err } = await run(createCheck(root), []);
      assert.equal(code, 1);
      assert.ok(err.some((line) => line.includes('cards cannot be checked')));
      assert.ok(err.some((line) => line.includes('SOBOT_COLOUR')));
    });

    it('says how it is used when asked', async () => {
      for (const asked of ['--help', '-h']) {
        const { code, out, err } = await run(check, [asked]);
        assert.deepEqual([code, out, err], [0, [check.help], []]);
      }
    });

    for (const args of [['--yaml'], ['cards'], ['--json=yes']]) {
      it(`does not understand ${args.join(' ')}`, async () => {
        const { code, out, err } = await run(createCheck(root), args);
        assert.deepEqual([code, out, err.slice(1)], [2, [], [check.help]]);
        assert.match(err[0] ?? '', /^so check: .*(yaml|cards|json)/);
      });
    }
  });

  describe('so check: the configuration', () => {
    it('is a complaint when a value in the example is not right', async () => {
      await change('.env.example', (text) => text.replace(/^SOBOT_PORT=.*$/m, 'SOBOT_PORT=here'));
      const [found, ...rest] = messages(await checkConfig(root, {}));
      assert.match(found ?? '', /^\.env\.example:\d+: SOBOT_PORT/);
      assert.deepEqual(rest, []);
    });

    it('is a complaint when a setting is not explained, or a name is misspelt', async () => {
      await change('.env.example', (text) => text.replace(/^MicrosoftAppTenantId=/m, 'MicrosoftAppTennantId='));
      const found = messages(await checkConfig(root, {}));
      assert.equal(found.length, 2);
      assert.match(found[0] ?? '', /^\.env\.example:\d+: MicrosoftAppTennantId: not a setting/);
      assert.match(found[1] ?? '', /^\.env\.example: MicrosoftAppTenantId: .*not explained/);
    });

    it('is a complaint when what is set now would stop the bot, without the value', async () => {
      const found = messages(
        await checkConfig(root, { SOBOT_STORE: 'cosmos', SOBOT_COSMOS_ENDPOINT: 'nowhere-special' }),
      );
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', /^environment: SOBOT_COSMOS_ENDPOINT/);
      assert.doesNotMatch(found[0] ?? '', /nowhere-special/);
    });
  });

  describe('so check: the begrippen', () => {
    it('is a complaint when an entry is not whole, with its file and line', async () => {
      await change('src/glossary/content/kernbegrippen.yaml', (text) =>
        text.replace(/^ {2}kind: .*$/m, '  kind: vorm'),
      );
      const found = await checkContent(root);
      assert.ok(found.length > 0);
      assert.equal(found[0]?.file, 'src/glossary/content/kernbegrippen.yaml');
      assert.ok((found[0]?.line ?? 0) > 1);
    });
  });

  describe('so check: the other content', () => {
    it('is a complaint when a task is not whole, with its file and line', async () => {
      const file = 'src/tasks/content/werkplekbegeleider.yaml';
      await change(file, (text) => text.replace('closedBy: startgesprek-ingediend', ''));
      const [found, ...rest] = messages(await checkContent(root));
      assert.match(found ?? '', /^src\/tasks\/content\/werkplekbegeleider\.yaml:\d+: wpb-startgesprek: closedBy: /);
      assert.deepEqual(rest, []);
    });

    it('is a complaint when a holiday ends before it begins, with its file and line', async () => {
      const file = 'src/calendar/content/schoolvakanties.yaml';
      await change(file, (text) => text.replace('van: 2027-07-10', 'van: 2027-09-10'));
      const [found, ...rest] = messages(await checkContent(root));
      assert.match(found ?? '', /^src\/calendar\/content\/schoolvakanties\.yaml:\d+: zomervakantie ends on /);
      assert.deepEqual(rest, []);
    });

    it('is a complaint when a form is not whole, with its file and line', async () => {
      const file = 'src/forms/content/startgesprek.1.yaml';
      await change(file, (text) => text.replace(/^version: 1$/m, 'version: 2'));
      const [found, ...rest] = messages(await checkContent(root));
      assert.match(found ?? '', /^src\/forms\/content\/startgesprek\.1\.yaml:1: /);
      assert.deepEqual(rest, []);
    });
  });

  describe('so check: the examples', () => {
    it('is a complaint when a partnership cannot be taken in', async () => {
      await mkdir(path.join(root, 'examples/leeg'));
      const found = await checkExamples(root);
      assert.ok(found.length > 0);
      assert.ok(found.every(({ file }) => file.startsWith('examples/leeg/')));
    });

    it('is a complaint when a local note belongs to no entry', async () => {
      await change('examples/aos3r/begrippen.yaml', (text) => text.replace(/^( *- entry: ).*$/m, '$1no-such-entry'));
      const found = messages(await checkExamples(root));
      assert.equal(found.length, 1);
      assert.match(found[0] ?? '', /^examples\/aos3r\/begrippen\.yaml:\d+: .*"no-such-entry"/);
    });

    it('is a complaint when there is none', async () => {
      await rm(path.join(root, 'examples'), { recursive: true });
      await mkdir(path.join(root, 'examples'));
      assert.deepEqual(messages(await checkExamples(root)), ['examples: no example partnership at all']);
    });
  });

  describe('so check: a card', () => {
    const submit = {
      type: 'Action.Submit',
      title: 'Kies',
      data: { verb: 'begrip.kies', msteams: { feedback: { hide: true } } },
    };
    const aCard = (overrides: object = {}) =>
      JSON.stringify(
        { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Kies', actions: [submit], ...overrides },
        null,
        2,
      );
    const found = (text: string) => checkCard(text).map(({ line, message }) => `${line}: ${message}`);

    it('is good with a version, a fallback text and a quiet button', () => {
      assert.deepEqual(found(aCard()), []);
    });

    it('is bad JSON on the line where it breaks', () => {
      assert.match(found('{\n  "type": "AdaptiveCard",\n  oops\n}').join(), /^3: no JSON/);
      assert.match(found('{\n  "type": "AdaptiveCard"').join(), /^2: no JSON/);
    });

    it('needs to be an AdaptiveCard', () => {
      assert.deepEqual(found('[]'), ['1: no AdaptiveCard']);
    });

    for (const [what, overrides, expected] of [
      ['another version', { version: '1.6' }, /^1: version must be "1\.5"/],
      ['no fallback text', { fallbackText: ' ' }, /^1: fallbackText is missing/],
      ['a refresh', { refresh: { userIds: [] } }, /^1: refresh is not used/],
      ['Action.Execute', { actions: [{ type: 'Action.Execute', verb: 'x' }] }, /^6: Action\.Execute does nothing/],
      ['a button without a verb', { actions: [{ ...submit, data: { ...submit.data, verb: '' } }] }, /^6: .*data\.verb/],
      ['a button with feedback', { actions: [{ ...submit, data: { verb: 'x' } }] }, /^6: .*feedback\.hide/],
      ['an input without a label', { body: [{ type: 'Input.Text', id: 'a' }] }, /: Input\.Text without label$/],
      ['an input without an id', { body: [{ type: 'Input.Date', label: 'a' }] }, /: Input\.Date without id$/],
      [
        'a required input',
        { body: [{ type: 'Container', items: [{ type: 'Input.Text', id: 'a', label: 'A', isRequired: true }] }] },
        /: isRequired blocks/,
      ],
    ] as const) {
      it(`may not have ${what}`, () => {
        const complaints = found(aCard(overrides));
        assert.equal(complaints.length, 1, complaints.join('\n'));
        assert.match(complaints[0] ?? '', expected);
      });
    }
  });

  describe('so check: the sentences', () => {
    const found = (nl: object, en: object) =>
      compareTexts(nl, en).map(({ language, path: keys, message }) => `${language} ${keys.join('.')}: ${message}`);

    it('are twins when every key has its sentence and shows the same arguments, in any order', () => {
      const nl = { a: { hoi: 'Hoi', aan: (x: string, y: string) => `${x} en ${y}` }, list: ['een'] };
      const en = { a: { hoi: 'Hi', aan: (x: string, y: string) => `${y} and ${x}` }, list: ['one'] };
      assert.deepEqual(found(nl, en), []);
    });

    it('are complained of at the line in the file where they are to be mended', async () => {
      const source = ['export const en = {', "  a: { b: 'one' },", '  c: {', "    b: '',", '  },', '};'].join('\n');
      await writeFile(path.join(root, 'cards/text/en.ts'), source);
      const texts = { nl: { a: { b: 'een' }, c: { b: 'twee' } }, en: { a: { b: 'one' }, c: { b: '' } } };
      assert.deepEqual(messages(await checkText(root, texts)), ['cards/text/en.ts:4: c.b: is empty']);
    });

    for (const [what, nl, en, expected] of [
      ['a sentence is missing in English', { a: { b: 'x' } }, { a: {} }, 'en a.b: is missing'],
      ['a sentence is missing in Dutch', { a: {} }, { a: { b: 'x' } }, 'nl a.b: is missing'],
      ['an English sentence is empty', { b: 'x' }, { b: ' ' }, 'en b: is empty'],
      ['a Dutch sentence is empty', { b: '' }, { b: 'x' }, 'nl b: is empty'],
      ['one is a function', { b: () => 'x' }, { b: 'x' }, 'en b: is a string, in Dutch a function'],
      ['a list is longer', { b: ['x', 'y'] }, { b: ['x'] }, 'en b.1: is missing'],
      [
        'the number of arguments differs',
        { b: (x: string, y: string) => x + y },
        { b: (x: string) => x },
        'en b: takes 1 argument(s), in Dutch 2',
      ],
      [
        'an argument is forgotten',
        { b: (x: string) => `hallo ${x}` },
        { b: (_: string) => 'hello' },
        'en b: shows argument(s) none, in Dutch 1',
      ],
    ] as const) {
      it(`are no twins when ${what}`, () => {
        assert.deepEqual(found(nl, en), [expected]);
      });
    }
  });
});
