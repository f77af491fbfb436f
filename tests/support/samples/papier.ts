import { auditView } from '../../../cards/views/form/wie.js';
import type { AuditEntry, AuditWhat } from '../../../src/forms/audit/audit.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';
import { aSubmittedState } from './form.js';

const kinds: AuditWhat[] = [
  ...(['prepared', 'wrote', 'submitted', 'read', 'remarked', 'asked-back', 'aligned', 'reacted', 'pdf'] as const),
  'export',
];

/** Who did what with a form: all that can be done, a list of more pages, and nothing. */
export function papierSamples(lang: Language): CardSample[] {
  const show = (what: string, entries: readonly AuditEntry[], page = 0): CardSample => ({
    card: 'wie',
    what,
    view: auditView({ state: aSubmittedState(), entries, student: 'Youssef Amrani', nameOf, page, lang }),
  });
  const all = kinds.map((what, at) => entry(what, at));
  const many = Array.from({ length: 40 }, (_, at) => entry('read', at));
  return [show('alles', all), show('bladeren', many, 1), show('leeg', [])];
}

function entry(what: AuditWhat, at: number): AuditEntry {
  const isSigned = what === 'submitted' || what === 'aligned' || what === 'asked-back' || what === 'remarked';
  return { what, by: 'karin-blom', at: `2026-09-08T14:${10 + at}:00.000Z`, ...(isSigned && { version: 1 }) };
}

const nameOf = () => 'Karin Blom';
