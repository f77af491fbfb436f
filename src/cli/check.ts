import { parseArgs } from 'node:util';
import { asCodedError } from '../errors.js';
import { checkCards } from './check/cards.js';
import { type Complaint, inOneLine } from './check/complaint.js';
import { checkConfig } from './check/config.js';
import { checkContent } from './check/content.js';
import { checkExamples } from './check/examples.js';
import { checkText } from './check/text.js';
import { type Command, commandOf, type Io } from './command.js';
import { projectRoot } from './root.js';

/** One part of the check; it gets the root of the project and says what is wrong there. */
type Part = (root: string, env: Io['env']) => Promise<Complaint[]>;

const parts: Readonly<Record<string, Part>> = {
  config: checkConfig,
  content: checkContent,
  cards: checkCards,
  text: (root) => checkText(root),
  examples: checkExamples,
};

const help = `Usage: so check [--json]

Checks the configuration (.env.example and the settings of now), the content (begrippen, tasks, holidays, forms),
the cards, whether the Dutch and the English sentences match, and the example partnerships. Names the file and the
line of everything wrong.

  --json   one JSON object: {"ok", "complaints": [{"part", "file", "line"?, "message"}]}

Exit code 0: all is well. 1: something is wrong. 2: the call itself is not right.`;

/** `so check` for the project at `root`; a test passes a folder of its own. */
export function createCheck(root: string): Command {
  return commandOf({
    name: 'check',
    summary: 'Checks what the bot ships with: config, content, cards, text and examples.',
    help,
    understand: (args) => parseArgs({ args, options: { json: { type: 'boolean', default: false } } }).values,
    async act({ json }, io) {
      const complaints = await checkAll(root, io.env);
      const ok = complaints.length === 0;
      if (json) io.out(JSON.stringify({ ok, complaints }));
      else {
        for (const complaint of complaints) io.err(inOneLine(complaint));
        const names = Object.keys(parts).join(', ');
        if (ok) io.out(`All is well: ${names}.`);
        else io.err(`${complaints.length} thing(s) to mend; checked ${names}.`);
      }
      return ok ? 0 : 1;
    },
  });
}

export const check: Command = createCheck(projectRoot);

/** A part that cannot do its work is a complaint too: the others still have theirs to say. */
async function checkAll(root: string, env: Io['env']): Promise<(Complaint & { part: string })[]> {
  const found = Object.entries(parts).map(async ([part, run]) => {
    const complaints = await run(root, env).catch((thrown: unknown): Complaint[] => [
      { file: '.', message: `${part} cannot be checked: ${asCodedError(thrown).message}` },
    ]);
    return complaints.map((complaint) => ({ part, ...complaint }));
  });
  return (await Promise.all(found)).flat();
}
