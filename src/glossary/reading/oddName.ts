import type { Speaker } from '../glossary.js';
import type { Hit, TermIndex } from '../lookup/termIndex.js';
import { cleaned, type Token } from './normalise.js';
import { found, isSmallWord, type Target, type Term } from './parts.js';

const SIGNS = /[^\p{L}\p{N}\s]+/gu;
/** Signs that end a question and belong to no name. */
const AROUND = /^["'“”„«»‘’(]+|["'“”«»‘’).,;:?!…]+$/gu;

/**
 * A term that a partnership gave a name which reads as something else: a small word ("Rol"), a word of small talk ("Start") or
 * signs only ("★"). A word counts for the people of that partnership, when nothing but small words stand around it.
 */
export function oddName(
  question: string,
  tokens: readonly Token[],
  { partnerships }: Speaker,
  index: TermIndex<Target>,
): Term | undefined {
  if (tokens.length <= index.longest) {
    const whole = ownOf(index.find(tokens), partnerships);
    if (tokens.length > 0 && whole.length > 0) return term(tokens, whole);
  }
  if (!tokens.every((token) => isSmallWord(token.text))) return undefined;
  for (const token of tokens.toReversed()) {
    const own = ownOf(index.find([token]), partnerships);
    if (own.length > 0) return term([token], own);
  }
  return index.hasSigns ? signIn(question, index) : undefined;
}

/** All meanings of a name, when one of them is these partnerships' own. */
function ownOf(hits: readonly Hit<Target>[], partnerships: readonly string[]): readonly Hit<Target>[] {
  const own = hits.some(({ value }) => value.kind === 'entry' && partnerships.includes(value.entry.partnership ?? ''));
  return own ? hits : [];
}

/** The signs of the whole question, else one run of them: "★?", "wat betekent ★?". */
function signIn(question: string, index: TermIndex<Target>): Term | undefined {
  const text = cleaned(question);
  const runs = [...text.matchAll(SIGNS)].map((match) => ({ raw: match[0], start: match.index }));
  for (const { raw, start } of [{ raw: text, start: 0 }, ...runs]) {
    const hits = [raw, raw.replace(AROUND, '')].map((signs) => index.findSigns(signs)).find(({ length }) => length > 0);
    const end = start + raw.length;
    const token = { text: raw, raw, start, end, breakBefore: false, quoted: false, hyphenAfter: false };
    if (hits !== undefined) return term([token], hits);
  }
  return undefined;
}

function term(tokens: readonly Token[], hits: readonly Hit<Target>[]): Term | undefined {
  const part = found(
    tokens,
    hits.map((hit) => ({ name: hit.name, target: hit.value })),
    false,
    false,
  );
  return part.kind === 'term' ? part : undefined;
}
