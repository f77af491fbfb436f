import type { Glossary } from '../src/glossary/glossary.js';

/** The names of entries as these partnerships know them; undefined for one that is no longer there. */
export function termsOf(glossary: Glossary, partnerships: readonly string[]): (entry: string) => string | undefined {
  return (entry) => glossary.meaning(entry, { partnerships, roles: [] })?.entry.term;
}
