import type { Token } from '../reading/normalise.js';
import type { NotionIndex } from './notionIndex.js';

/** Last parts of compounds that people make of a term: "werkpleklabgroep", "voorbereidingstijd". */
const tails = [
  'tijd',
  'uren',
  'uur',
  'duur',
  'groep',
  'groepen',
  'moment',
  'momenten',
  'gesprek',
  'gesprekken',
  'formulier',
  'training',
  'bijeenkomst',
  'bijeenkomsten',
  'student',
  'studenten',
  'school',
  'scholen',
  'begeleider',
  'planning',
  'beoordeling',
  'dag',
  'dagen',
];
const SHORTEST_HEAD = 3;

/** Words, with a compound nobody knows cut into the term and what was put behind it. */
export function apart(tokens: readonly Token[], { parts }: NotionIndex): Token[] {
  const known = (token: Token) => typeof parts([token])[0]?.is === 'object';
  return tokens.flatMap((token) => {
    const tail = tails.find((one) => token.text.length >= one.length + SHORTEST_HEAD && token.text.endsWith(one));
    if (tail === undefined || parts([token])[0]?.is !== 'unknown') return [token];
    const head = { ...token, text: token.text.slice(0, -tail.length) };
    const bare = { ...head, text: head.text.replace(/s$/, '') };
    const term = [head, bare].find(known);
    return term === undefined ? [token] : [term, { ...token, text: tail, raw: tail, breakBefore: false }];
  });
}
