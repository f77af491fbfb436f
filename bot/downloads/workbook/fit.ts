/** What a cell can hold and what a tab can show, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;

/** A text as a cell can hold it: "…" for the end of what is too long, no control signs and no halves of a sign. */
export function textInCell(typed: string): string {
  const lines = typed.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
  const cut = lines.length > LONGEST_TEXT ? `${lines.slice(0, LONGEST_TEXT - 1)}…` : lines;
  // In a workbook "_x0041_" stands for a sign; what was typed like it says that it is just that.
  const text = cut
    .replace(/(?![\n\t])\p{Cc}|[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
  // The library looks texts up in a plain object and would find there what each object has, such as "constructor". With a
  // control sign at its end, which it leaves out when it writes, such a text is not found there.
  return text in {} ? `${text}\0` : text;
}

/** Names that tabs may have, each once: without signs that are forbidden there, cut off, and a repeat with its number. */
export function tabNames(wanted: readonly string[]): string[] {
  const names: string[] = [];
  for (const [at, name] of wanted.entries()) {
    const free = tabName(name, LONGEST_NAME) || `${at + 1}`;
    const tail = ` (${at + 1})`;
    const taken = names.some((other) => other.toLowerCase() === free.toLowerCase());
    names.push(taken ? tabName(name, LONGEST_NAME - tail.length) + tail : free);
  }
  return names;
}

/** A tab may not begin or end with an apostrophe either. */
function tabName(name: string, longest: number): string {
  const allowed = name.replace(/[[\]/\\:*?\s\p{Cc}]+/gu, ' ').replace(/^[' ]+/, '');
  return allowed.slice(0, longest).replace(/[\p{Surrogate}' ]+$/u, '');
}
