/** As much of a text as so many bytes of JSON hold. */
export function cut(text: string, bytes: number): string {
  let end = text.length;
  while (end > 0 && bytesOf(text.slice(0, end)) > bytes) end = Math.floor(end * 0.9);
  return text.slice(0, end);
}

/** The same up to the space between two words, where there is one near. */
export function cutAtWord(text: string, bytes: number): string {
  const short = cut(text, bytes);
  const end = short === text ? -1 : short.search(/\s\S*$/);
  return end > short.length / 2 ? short.slice(0, end) : short;
}

/** The same with a sign that there is more of it. */
export function shortened(text: string, bytes: number): string {
  const short = cut(text, bytes);
  return short === text ? text : `${short.trimEnd()} ...`;
}

/** What a value takes in a card. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
