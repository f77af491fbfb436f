/** Spellings of one sound in Dutch, in the order in which they are made one: "begelijdingscapasiteit" is "begeleidingscapaciteit". */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ij|ei|ey/g, 'y'],
  [/au/g, 'ou'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ss?i(?=o)|ti(?=o)|ss?j(?=o)/g, 'sj'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/ie/g, 'i'],
  [/dt?(?=s|$)/g, 't'],
  [/(.)\1+/g, '$1'],
];

/** What a folded word sounds like in Dutch; the result is no word to show. */
export function soundOf(word: string): string {
  return alike.reduce((sound, [spelling, sign]) => sound.replace(spelling, sign), word);
}
