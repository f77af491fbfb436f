const words: Readonly<Record<string, string>> = {
  een: '1',
  one: '1',
  twee: '2',
  two: '2',
  drie: '3',
  three: '3',
  vier: '4',
  four: '4',
  vijf: '5',
  five: '5',
  zes: '6',
  six: '6',
  zeven: '7',
  seven: '7',
  acht: '8',
  eight: '8',
  negen: '9',
  nine: '9',
  tien: '10',
  ten: '10',
  twaalf: '12',
  twelve: '12',
  twintig: '20',
  twenty: '20',
  dertig: '30',
  thirty: '30',
};

/** A number as digits; undefined for another word. */
export function numberIn(word: string): string | undefined {
  if (/^\d+$/.test(word)) return word;
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
