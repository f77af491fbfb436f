import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { en } from '../../../cards/text/en.js';
import { nl } from '../../../cards/text/nl.js';
import type { Complaint } from './complaint.js';

/** The English sentences are the twin of the Dutch ones: same keys, same arguments used, nothing empty. */
export async function checkText(root: string, texts: { nl: unknown; en: unknown } = { nl, en }): Promise<Complaint[]> {
  const located = compareTexts(texts.nl, texts.en).map(async ({ language, path: keys, message }) => {
    const file = `cards/text/${language}.ts`;
    const source = await readFile(path.join(root, file), 'utf8').catch(() => '');
    return { file, ...lineOf(source, keys), message: `${keys.join('.')}: ${message}` };
  });
  return Promise.all(located);
}

interface Difference {
  /** In whose file it is to be mended. */
  language: 'nl' | 'en';
  path: string[];
  message: string;
}

/** Where two sets of sentences differ in shape. A sentence is a string, or a function that makes one. */
export function compareTexts(dutch: unknown, english: unknown, at: string[] = []): Difference[] {
  const differ = (language: Difference['language'], message: string): Difference => ({ language, path: at, message });
  if (english === undefined) return [differ('en', 'is missing')];
  if (dutch === undefined) return [differ('nl', 'is missing')];
  const kind = kindOf(dutch);
  if (kind !== kindOf(english)) return [differ('en', `is ${kindOf(english)}, in Dutch ${kind}`)];

  if (typeof dutch === 'string' && typeof english === 'string') {
    const empty: Difference[] = [];
    if (dutch.trim() === '') empty.push(differ('nl', 'is empty'));
    if (english.trim() === '') empty.push(differ('en', 'is empty'));
    return empty;
  }
  if (isSentence(dutch) && isSentence(english)) {
    const [ours, theirs] = [usedArguments(dutch), usedArguments(english)];
    if (dutch.length !== english.length) {
      return [differ('en', `takes ${english.length} argument(s), in Dutch ${dutch.length}`)];
    }
    if (ours === undefined || theirs === undefined || ours === theirs) return [];
    return [differ('en', `shows argument(s) ${theirs || 'none'}, in Dutch ${ours || 'none'}`)];
  }
  if (!isObject(dutch) || !isObject(english)) return [];
  const keys = [...new Set([...Object.keys(dutch), ...Object.keys(english)])];
  return keys.flatMap((key) => compareTexts(dutch[key], english[key], [...at, key]));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
}

type Sentence = (...parts: string[]) => unknown;

function isSentence(value: unknown): value is Sentence {
  return typeof value === 'function';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Which arguments show in the sentence, such as "1, 2"; undefined when it cannot be told by calling it with words. */
function usedArguments(sentence: Sentence): string | undefined {
  const marks = Array.from({ length: sentence.length }, (_, index) => `<<${index + 1}>>`);
  try {
    const made = String(sentence(...marks));
    return marks.flatMap((mark, index) => (made.includes(mark) ? [index + 1] : [])).join(', ');
  } catch {
    return undefined;
  }
}

/** The line of a key in the source of the sentences: each next key is looked for below the one before. */
function lineOf(source: string, keys: readonly string[]): { line?: number } {
  const lines = source.split('\n');
  let line = -1;
  for (const key of keys) {
    const next = lines.findIndex((text, index) => index > line && text.trimStart().startsWith(`${key}:`));
    if (next < 0) break;
    line = next;
  }
  return line < 0 ? {} : { line: line + 1 };
}
