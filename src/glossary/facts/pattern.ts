/** A pattern of a fact, read: what a question must speak of, and what it may speak of besides. */
export interface Pattern {
  required: readonly Group[];
  optional: ReadonlySet<string>;
}

/** Notions of which one is enough. `own`: the asker's own role counts too. */
export interface Group {
  notions: readonly string[];
  own: boolean;
}

/** Reads a pattern such as "adviesformulier invullen|schrijven semester? @wpb". */
export function readPattern(text: string): Pattern {
  const required: Group[] = [];
  const optional = new Set<string>();
  for (const item of text.trim().split(/\s+/)) {
    const notions = item.replace(/^@|\?$/g, '').split('|');
    if (item.endsWith('?')) for (const notion of notions) optional.add(notion);
    else required.push({ notions, own: item.startsWith('@') });
  }
  return { required, optional };
}

/** Every notion that a pattern names. */
export function notionsIn({ required, optional }: Pattern): string[] {
  return [...required.flatMap(({ notions }) => notions), ...optional];
}
