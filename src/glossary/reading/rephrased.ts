import type { Token } from './normalise.js';
import { wordList } from './wordList.js';

/** Words inside a name that people leave out, add or choose otherwise: "coach voor startende leraren". */
const joiners = wordList('de het een van voor met elkaar in op bij aan the a an for with in at to');
/** Of those the ones after which a compound is turned round: "begeleider op de werkplek". */
const turning = wordList('van voor in op bij');

/** The words without the small ones inside; undefined when there are none of them, or too little is left to be sure. */
export function withoutJoiners(words: readonly Token[]): readonly Token[] | undefined {
  if (words.length < 3 || words.slice(1).some((word) => word.breakBefore)) return undefined;
  const kept = words.filter((word) => !joiners.has(word.text));
  const framed = kept[0] === words[0] && kept.at(-1) === words.at(-1);
  return framed && kept.length >= 2 && kept.length < words.length ? kept : undefined;
}

/** Whether a compound may stand turned round from here: "begeleider op ...". */
export function mayBeTurned(next: Token | undefined): boolean {
  return next !== undefined && turning.has(next.text);
}

/** "Opleider van het instituut" as "instituut opleider" and "instituuts opleider"; none when it is not of that shape. */
export function inverted(words: readonly Token[]): Token[][] {
  const [head, link, ...rest] = words;
  const tail = rest.at(-1);
  if (head === undefined || link === undefined || tail === undefined || !turning.has(link.text)) return [];
  if (rest.length > 2 || (rest.length === 2 && !joiners.has(rest[0]?.text ?? ''))) return [];
  return [
    [tail, head],
    [{ ...tail, text: `${tail.text}s` }, head],
  ];
}
