import type { Token } from '../reading/normalise.js';
import { asksStrongly } from './askings.js';

/** Words that begin a new thought where no sign stands. */
const joining = new Set(['maar', 'but', 'want', 'because', 'omdat', 'aangezien', 'dus']);

/** Words that may stand before the word that asks at the head of a clause. */
const heading = new Set([
  ...joining,
  'en',
  'and',
  'of',
  'or',
  'ook',
  'also',
  'nou',
  'nu',
  'now',
  'ok',
  'oke',
  'hoi',
  'hey',
  'hi',
]);

/** "Mag ik kiezen wie" asks for leave. */
const permission = new Set(['mag', 'mogen', 'may', 'can', 'kan', 'kunnen']);

/** A question cut in two: the clauses that ask, and those around them. */
export interface Focus {
  asking: readonly Token[];
  around: readonly Token[];
}

/**
 * The ways to read which words ask, the likeliest first. Of several clauses those that begin with a word that asks count, or
 * else those that have one; in the second way the words before the word that asks are circumstances too ("ik loop vast bij wie ...").
 */
export function focusesOf(tokens: readonly Token[]): Focus[] {
  const clauses = clausesOf(tokens);
  const begun = clauses.filter(asksAtOnce);
  const asking = begun.length > 0 ? begun : clauses.filter((clause) => asksStrongly(clause) !== undefined);
  if (asking.length === 0)
    return [{ asking: tokens, around: [] }, ...clauses.flatMap((one) => focusOn([one], clauses))];
  const later = asking.map((clause) => clause.slice(asksStrongly(clause) ?? 0));
  const before = asking.flatMap((clause) => clause.slice(0, asksStrongly(clause) ?? 0));
  const others = clauses.filter((clause) => !asking.includes(clause)).flat();
  const whole = { asking: asking.flat(), around: others };
  const cut =
    before.length === 0 || permission.has(before[0]?.text ?? '')
      ? []
      : [{ asking: later.flat(), around: [...others, ...before] }];
  const last = asking.at(-1);
  return [whole, ...cut, ...(asking.length > 1 && last !== undefined ? focusOn([last], clauses) : [])];
}

function asksAtOnce(clause: readonly Token[]): boolean {
  const at = asksStrongly(clause);
  return at !== undefined && clause.slice(0, at).every(({ text }) => heading.has(text));
}

function focusOn(asking: readonly (readonly Token[])[], clauses: readonly (readonly Token[])[]): Focus[] {
  return clauses.length < 2
    ? []
    : [{ asking: asking.flat(), around: clauses.filter((clause) => !asking.includes(clause)).flat() }];
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [];
  for (const [at, token] of tokens.entries()) {
    const current = clauses.at(-1);
    const begins = token.breakBefore || joining.has(token.text) || isRelative(token, tokens[at + 1]);
    if (current === undefined || begins) clauses.push([token]);
    else current.push(token);
  }
  return clauses;
}

/** "Leeruitkomsten die ik niet snap": what the asker says of it is not asked. */
function isRelative({ text }: Token, next: Token | undefined): boolean {
  return (text === 'die' || text === 'that' || text === 'which') && (next?.text === 'ik' || next?.text === 'i');
}
