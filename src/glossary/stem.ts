/** Shorter words are left alone: "SO's" is folded elsewhere, and a short word has too little left to compare. */
const SHORTEST = 5;

/**
 * A folded word without its ending, so that "instituutsopleiders", "leraren" and "bovenschoolse" meet "instituutsopleider",
 * "leraar" and "bovenschools". Both sides of a comparison go through it; the result is no word to show.
 */
export function stem(word: string): string {
  if (word.length < SHORTEST) return word;
  return withoutS(withoutE(withoutS(word.replace(/cula$/, 'culum'))))
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/y$/, 'i')
    .replace(/([aeou])\1/g, '$1');
}

function withoutS(word: string): string {
  return word.length >= SHORTEST ? word.replace(/([^s])s$/, '$1') : word;
}

function withoutE(word: string): string {
  return word.length >= SHORTEST ? word.replace(/en?$/, '') : word;
}
