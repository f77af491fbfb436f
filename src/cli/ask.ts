import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { loadContent } from '../glossary/load.js';
import { createAsker } from './ask/asker.js';
import { answerLines } from './ask/batch.js';
import { readPartnerships } from './ask/partnerships.js';
import { roleWords } from './ask/roles.js';
import { type Command, commandOf } from './command.js';
import { projectRoot } from './root.js';

const help = `Usage: so ask [--partnership ID] [--role R] [--lang nl|en] [--json] [--from DIR] "question"
       so ask --batch FILE.jsonl --json [--from DIR]

Answers what a term means, as the bot does.

  --partnership ID  whose meaning comes first; without it nobody's does
  --role R          who asks: ${roleWords.join(', ')}
  --lang nl|en      the language of the answer; without it that of the question, then that of the partnership
  --json            one line {"q","status","terms","text","source"}; status is answer, choice, unknown or other
  --batch FILE      a line {"q","partnership"?,"role"?,"lang"?} in, a line as with --json out; - reads stdin
  --from DIR        the folder of the partnerships; without it the two examples

Exit code 0: answered, also when the answer is that it is unknown. 1: a line of the batch is broken (the others
are answered), or the partnerships cannot be read. 2: the call itself is not right.`;

/** `so ask`; a test passes its own stdin. */
export function createAsk(stdin: Readable): Command {
  return commandOf<Call>({
    name: 'ask',
    summary: 'Answers what a term means',
    help,
    understand,
    async act(call, io) {
      const ask = createAsker(loadContent(), await readPartnerships(call.from ?? join(projectRoot, 'examples')));
      const { partnership, role, lang } = call;
      if (call.batch === undefined) {
        const asked = ask({ q: call.question, partnership, role, lang });
        if (asked.status === 'not-understood') {
          io.err(`so ask: ${asked.message}`);
          return 2;
        }
        io.out(call.json ? JSON.stringify(asked.result) : asked.result.text);
        return 0;
      }
      // Flags that are wrong are wrong for every line: better said once than a thousand times.
      const flags = ask({ q: '', partnership, role, lang });
      const input = await opened(call.batch, stdin);
      if (flags.status === 'not-understood' || input === undefined) {
        io.err(`so ask: ${flags.status === 'not-understood' ? flags.message : `${call.batch} cannot be read.`}`);
        return 2;
      }
      const broken = await answerLines(input, ask, { partnership, role, lang }, io);
      return broken === 0 ? 0 : 1;
    },
  });
}

export const ask = createAsk(process.stdin);

interface Call {
  question: string;
  partnership: string | undefined;
  role: string | undefined;
  lang: string | undefined;
  from: string | undefined;
  batch: string | undefined;
  json: boolean;
}

/** The call, or what is wrong with it. */
function understand(args: string[]): Call | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      partnership: { type: 'string' },
      role: { type: 'string' },
      lang: { type: 'string' },
      from: { type: 'string' },
      batch: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { partnership, role, lang, from, batch, json } = values;
  const call = { question: positionals.join(' '), partnership, role, lang, from, batch, json };
  if (batch === undefined) return positionals.length === 0 ? 'ask a question, or give --batch FILE.' : call;
  if (positionals.length > 0) return 'a question and --batch do not go together.';
  return json ? call : '--batch writes JSON lines; add --json.';
}

async function opened(file: string, stdin: Readable): Promise<Readable | undefined> {
  if (file === '-') return stdin;
  const readable = await stat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  );
  return readable ? createReadStream(file, 'utf8') : undefined;
}
