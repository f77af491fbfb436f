import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { textIn } from '../../cards/text/text.js';
import { badRowText } from '../../cards/views/eigen/bestand.js';
import { type Clock, systemClock } from '../clock.js';
import { readStoreSettings } from '../config.js';
import { CodedError } from '../errors.js';
import { loadContent } from '../glossary/load.js';
import { belongsTo } from '../glossary/local/belongs.js';
import { type ReadFile, readCsv, writeCsv } from '../glossary/local/csv.js';
import { tally } from '../glossary/local/draft.js';
import { createLocalTerms, type LocalTermsStore } from '../glossary/local/localTerms.js';
import { planImport } from '../glossary/local/plan.js';
import { createDirectory, type Directory } from '../partnership/directory.js';
import { createPartnershipReader } from '../partnership/reader.js';
import { idSchema, type Setup } from '../partnership/setup.js';
import { openStore } from '../store/open.js';
import { type Command, commandOf, type ExitCode, type Io } from './command.js';

const help = `Usage: so terms list --partnership ID
       so terms export --partnership ID FILE
       so terms import --partnership ID FILE [--yes]

list    The terms of the partnership's own that are in use.
export  Writes them to FILE, as a spreadsheet opens them (semicolons, UTF-8).
import  Says what FILE would change: how many terms are new, changed or the same, and every row that is left out, with its
        line. Nothing is written without --yes; with it, the good rows are, in the name of the owner of the terms. Doing it
        again writes only what is not there yet.

The heading of a file: term;andere namen;betekenis;english;hoort bij (term and betekenis are needed).
Where it is stored: SOBOT_STORE and what follows it in .env.example.
Exit code 0: done. 1: a row was left out, a term was changed meanwhile, or the data can not be reached. 2: the call itself is
not right.`;

const actions = ['list', 'export', 'import'] as const;

interface Call {
  action: (typeof actions)[number];
  partnership: string;
  file: string;
  yes: boolean;
}

/** Lists, writes and takes in the terms of a partnership's own. `now` is when they were approved. */
export function termsCommand(now: Clock): Command {
  return commandOf<Call>({
    name: 'terms',
    summary: 'List, export or import the terms of a partnership',
    help,
    understand,
    async act(call, io) {
      const store = await openStore(readStoreSettings(io.env));
      try {
        const terms = createLocalTerms(store);
        const directory = createDirectory(createPartnershipReader(store), loadContent(), terms);
        await directory.refresh();
        const setup = directory.setups().find(({ partnership }) => partnership.id === call.partnership);
        if (setup !== undefined) return await run(call, { io, setup, terms, directory, now: now() });
        throw new CodedError(
          'PARTNERSHIP_INVALID',
          `${call.partnership} is not in the store: so partnership put first.`,
        );
      } finally {
        await store.close();
      }
    },
  });
}

export const terms = termsCommand(systemClock);

interface With {
  io: Io;
  setup: Setup;
  terms: LocalTermsStore;
  directory: Directory;
  now: Date;
}

function understand(args: string[]): Call | string {
  const options = { partnership: { type: 'string' }, yes: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, file = '', ...rest] = positionals;
  const action = actions.find((known) => known === name);
  if (action === undefined) return `say ${actions.join(', ')}${name === undefined ? '' : `, not "${name}"`}`;
  const { partnership = '', yes } = values;
  if (!idSchema.safeParse(partnership).success) return 'say --partnership and its id';
  if (action !== 'list' && file === '') return `${action} needs a file`;
  const extra = action === 'list' ? positionals.slice(1) : rest;
  if (extra.length > 0) return `one at a time: ${extra.join(' ')} is too much`;
  return { action, partnership, file, yes };
}

async function run(call: Call, { io, setup, terms, directory, now }: With): Promise<ExitCode> {
  const { id, termsOwner, language } = setup.partnership;
  const known = terms.of(id);
  const live = known.filter(({ retired }) => retired === undefined);
  const belongs = belongsTo(directory.glossary());
  if (call.action === 'list') {
    for (const { term, names, definition } of live) {
      io.out([term, names.join('; '), definition.nl.replace(/\s+/g, ' ')].join('\t'));
    }
    return 0;
  }
  if (call.action === 'export') {
    await writeFile(call.file, writeCsv(live, belongs.say));
    io.out(`${live.length} terms in ${call.file}.`);
    return 0;
  }
  const file = readCsv(await textOf(call.file));
  if (file.status !== 'read') {
    io.err(`${call.file}: ${whyNot(file)}`);
    return 1;
  }
  const { file: text } = textIn(language).eigen;
  const { changes, added, changed, same, bad } = planImport(file, known, belongs.find);
  io.out(text.counts(added.length, changed.length, same));
  for (const row of bad) io.err(`${call.file}: ${badRowText(row, language)}`);
  if (!call.yes) {
    io.out(`${text.untouched} --yes.`);
    return bad.length > 0 ? 1 : 0;
  }
  const taken = tally(changes, await terms.changeAll(id, changes, termsOwner, now));
  io.out(text.taken(taken.count));
  if (taken.changed.length > 0) io.err(text.meanwhile(taken.changed.join('; ')));
  return bad.length > 0 || taken.changed.length > 0 ? 1 : 0;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CodedError('CONTENT_INVALID', `${file} can not be read; is the name right?`, { cause });
  }
}

function whyNot(file: Exclude<ReadFile, { status: 'read' }>): string {
  switch (file.status) {
    case 'empty':
      return 'there is nothing in it.';
    case 'heading':
      return `the first row lacks ${file.missing.join(' and ')}.`;
    case 'too-long':
      return `more than ${file.most} rows; split it.`;
    default:
      return file satisfies never;
  }
}
