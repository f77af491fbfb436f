import type { LocalChange, LocalOutcome, LocalTerm } from '../../../../src/glossary/local/localTerm.js';

export const SANNE = 'sanne-veldink';
export const MIRTE = 'mirte-holtland';
export const NOW = new Date('2026-11-10T09:00:00Z');

/** A wish to add a term; a definition follows from the term unless given. */
export function adding(
  term: string,
  over: Partial<Extract<LocalChange, { kind: 'add' }>> = {},
): Extract<LocalChange, { kind: 'add' }> {
  return { kind: 'add', term, names: [], definition: { nl: `Zo noemen wij ${term}.` }, ...over };
}

/** A wish to change a term as it was seen. */
export function changing(
  { id, version, term, names, definition }: LocalTerm,
  over: Partial<Extract<LocalChange, { kind: 'change' }>> = {},
): LocalChange {
  return { kind: 'change', id, seen: version, term, names, definition, ...over };
}

/** The term that came of it. */
export function done(outcome: LocalOutcome): LocalTerm {
  if (outcome.status !== 'done') throw new Error(`not done but ${JSON.stringify(outcome)}`);
  return outcome.term;
}
