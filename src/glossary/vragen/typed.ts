// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out here
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu;

/** What somebody typed as it is kept and shown: without control characters and half signs, cut off at `most` characters. */
export function typed(text: string, most: number): string {
  const clean = text
    .slice(0, 4 * most)
    .replace(CONTROL, ' ')
    .trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
