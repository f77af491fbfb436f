import type { Token } from './normalise.js';

/** A word that asks and its verb, typed without the space between. */
const glued = /^(wat|wie|waar|what|who)(is|zijn|betekent|doet|are|does)$/;

/** "Watis intervisie": two words, where one was typed. */
export function unglued(token: Token): Token[] {
  const [, first, second] = glued.exec(token.text) ?? [];
  if (first === undefined || second === undefined) return [token];
  const cut = token.start + first.length;
  return [
    { ...token, text: first, raw: token.raw.slice(0, first.length), end: cut },
    { ...token, text: second, raw: token.raw.slice(first.length), start: cut, breakBefore: false },
  ];
}
