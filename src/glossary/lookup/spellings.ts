/** What spelling is compared with, by first letter and length, so that a question looks at a few names only. */
export interface Spellings<T> {
  /** All that begin with the letter of this word, differ at most this much in length, and share most of its letters. */
  around(word: string, slips: number): { key: string; value: T }[];
}

interface Item<T> {
  key: string;
  letters: number;
  value: T;
}

/** Built once over folded names. */
export function createSpellings<T>(names: readonly { key: string; value: T }[]): Spellings<T> {
  const buckets = new Map<string, Item<T>[]>();
  for (const { key, value } of names) {
    const bucket = `${key[0]}${key.length}`;
    const item = { key, value, letters: lettersOf(key) };
    const items = buckets.get(bucket);
    if (items === undefined) buckets.set(bucket, [item]);
    else items.push(item);
  }
  return {
    around(word, slips) {
      const letters = lettersOf(word);
      const near: Item<T>[] = [];
      // A letter left out is the most common slip, so longer names come first.
      for (let length = word.length + slips; length >= word.length - slips; length--) {
        for (const item of buckets.get(`${word[0]}${length}`) ?? []) {
          if (bits(letters ^ item.letters) <= 2 * slips) near.push(item);
        }
      }
      return near;
    },
  };
}

function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
