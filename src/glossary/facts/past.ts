import type { Token } from '../reading/normalise.js';

const having = new Set(['heeft', 'heb', 'hebt', 'hebben', 'has', 'have']);
const being = new Set(['is', 'zijn', 'was', 'waren']);
const asking = new Set(['wie', 'who', 'wat', 'what', 'waar', 'wanneer', 'vaak', 'keer', 'often', 'when']);
const DONE =
  /^(?!gesprek|gemiddeld|gebaseerd|gerekend|gereserveerd|gedurende|gepland)(?:in|af|op|aan|mee|uit|door|voor|na)?ge\p{L}{2,}(?:d|t|en)$/u;
const doneInEnglish = new Set(
  'gedaan gezien geweest filled read done written completed submitted registered assessed made given seen'.split(' '),
);

/** "Wanneer was"; "wanneer was het ook alweer" asks how it is. */
const before = new Set(['was', 'waren', 'were', 'did']);

/** Whether it is asked what happened. "Wie heeft mijn adviesformulier gelezen" asks what happened, and the facts tell how it is to go. */
export function isPast(tokens: readonly Token[]): boolean {
  const again = tokens.some(({ text }) => text === 'alweer' || text === 'weer' || text === 'again');
  if (!again && tokens.some(({ text }, at) => before.has(text) && asking.has(tokens[at - 1]?.text ?? ''))) return true;
  const has = tokens.findIndex(
    ({ text }, at) => having.has(text) && (at === 0 || asking.has(tokens[at - 1]?.text ?? '')),
  );
  const is = tokens.findIndex(({ text }) => being.has(text));
  const done = (from: number, test: (word: string) => boolean) =>
    from >= 0 && tokens.slice(from + 1).some(({ text }) => test(text));
  return done(has, (word) => DONE.test(word) || doneInEnglish.has(word)) || done(is, (word) => DONE.test(word));
}
