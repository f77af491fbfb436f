import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Asked, Question } from './asker.js';

/** One line of a batch; fields that are not ours are left alone. */
const lineSchema = z.object({
  q: z.string(),
  partnership: z.string().nullish(),
  role: z.string().nullish(),
  lang: z.string().nullish(),
});

/** Where a batch writes: one line out for each good line in, one complaint for each other. */
interface Voice {
  out(line: string): void;
  err(line: string): void;
}

/**
 * Answers JSON lines as they come in; empty ones are skipped. `defaults` hold where a line says nothing itself.
 * @returns the number of lines that could not be answered.
 */
export async function answerLines(
  input: Readable,
  ask: (question: Question) => Asked,
  defaults: Omit<Question, 'q'>,
  voice: Voice,
): Promise<number> {
  let at = 0;
  let broken = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    at += 1;
    const text = line.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    const asked = answerLine(text, ask, defaults);
    if (asked.status === 'answered') voice.out(JSON.stringify(asked.result));
    else {
      broken += 1;
      voice.err(`line ${at}: ${asked.message}`);
    }
  }
  return broken;
}

function answerLine(text: string, ask: (question: Question) => Asked, defaults: Omit<Question, 'q'>): Asked {
  const line = lineSchema.safeParse(parsed(text));
  if (!line.success) return { status: 'not-understood', message: 'this is no JSON object with a text "q".' };
  const { q, partnership, role, lang } = line.data;
  return ask({
    q,
    partnership: partnership ?? defaults.partnership,
    role: role ?? defaults.role,
    lang: lang ?? defaults.lang,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
