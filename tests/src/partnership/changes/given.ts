import type { Change } from '../../../../src/partnership/changes/change.js';
import type { Setup } from '../../../../src/partnership/setup.js';
import { aPerson, aSetup } from '../../../support/builders/setup.js';

export const FIRST = { schoolYear: '2026-2027', semester: 1 as const };
export const [NOOR, JORIS, MIRTE, SANNE, LOTTE, PIM] = [
  'noor-bakelaar',
  'joris-elshout',
  'mirte-holtland',
  'sanne-veldink',
  'lotte-maas',
  'pim-roos',
] as const;

const said = { by: JORIS, at: '2026-09-08T10:00:00.000Z' };

/** `aSetup` with two more werkplekbegeleiders. */
export function theSetup(overrides: Partial<Setup> = {}): Setup {
  return aSetup({ people: [...aSetup().people, aPerson({ id: LOTTE }), aPerson({ id: PIM })], ...overrides });
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** Noor goes from one werkplekbegeleider to another; nobody when `to` is left out. */
export function aHandover(from: string, to?: string, over: Partial<Of<'handover'>> = {}): Of<'handover'> {
  const about = { student: NOOR, ...FIRST, seat: 'werkplekbegeleider' as const, from };
  return { kind: 'handover', ...about, ...(to && { to }), ...said, ...over };
}

export function anExtension(over: Partial<Of<'extension'>> = {}): Of<'extension'> {
  return {
    kind: 'extension',
    task: 'startgesprek-ingediend',
    ...FIRST,
    student: NOOR,
    due: '2026-10-02',
    ...said,
    ...over,
  };
}

export function anAbsence(over: Partial<Of<'absence'>> = {}): Of<'absence'> {
  return { kind: 'absence', person: JORIS, until: '2026-11-30', ...said, ...over };
}

export function aPreference(over: Partial<Of<'preference'>> = {}): Of<'preference'> {
  return { kind: 'preference', person: JORIS, days: ['ma', 'do'], hour: '16:00', language: 'en', ...said, ...over };
}
