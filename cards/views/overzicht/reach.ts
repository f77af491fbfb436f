import type { Language } from '../../../src/language.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import type { Reach } from '../../../src/reach/reach.js';
import { sayDay, sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { roleWord } from '../rij.js';

/** Why somebody is in a state, and what to do next, in words; both end in a full stop. */
export function reachText(reach: Reach, lang: Language): { reason: string; step: string } {
  const { reason, kinds, step } = textIn(lang).overzicht.bereik;
  switch (reach.state) {
    case 'failed': {
      const { kind, on, code } = reach;
      const next = kind === 'busy' || kind === 'config' ? step[kind] : step.fault;
      return { reason: reason.failed(sayDay(on, lang), kinds[kind], code), step: next };
    }
    case 'missed':
      return { reason: reason.missed(sayDay(reach.on, lang), reach.tasks), step: step.missed };
    case 'blocked':
      return { reason: reason.blocked(sayDay(reach.on, lang)), step: step.blocked };
    case 'not-installed':
      return {
        reason: reach.reason === 'removed' ? reason.removed : reason.notInstalled(sayDay(reach.on, lang)),
        step: step.install,
      };
    case 'elsewhere':
      if (reach.reason === 'roster') return { reason: reason.roster, step: step.roster };
      return { reason: reason.seen(sayDay(reach.on, lang)), step: step.seen };
    case 'unknown':
      return { reason: reason[reach.reason], step: step[reach.reason] };
    case 'waiting':
      if (reach.reason === 'sending') return { reason: reason.sending, step: step.nothing };
      return { reason: reason.again(sayTime(reach.again, lang), reach.code), step: step.nothing };
    case 'absent':
      return { reason: reason.absent(sayDay(reach.until, lang)), step: step.nothing };
    case 'reached':
      return { reason: reach.reason === 'spoke' ? reason.spoke : reason.arrived(sayDay(reach.on, lang)), step: '' };
    default:
      return reach satisfies never;
  }
}

/** The hour of a moment, as a clock in the Netherlands shows it. */
export function sayTime(moment: string | Date, lang: Language): string {
  const locale = lang === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date(moment));
}

/** "Stand van dinsdag 10 november 2026 om 10:00." */
export function asOf(at: Date, lang: Language): string {
  return textIn(lang).overzicht.asOf(sayMoment(at, lang));
}

/** The roles of a person in the words of the partnership, each once. */
export function rolesOf(setup: Setup, { roles }: Person, lang: Language): string {
  return [...new Set(roles.map(({ role }) => roleWord(setup, role, lang)))].join(', ');
}

/** The schools at which a person has a role, or at which a student is placed, each once. */
export function schoolsOf(setup: Setup, { id, roles }: Person): string {
  const held = roles.flatMap(({ school }) => school ?? []);
  const placed = setup.placements.filter(({ student }) => student === id).map(({ school }) => school);
  const names = [...held, ...placed].map((school) => setup.schools.find((each) => each.id === school)?.name ?? school);
  return [...new Set(names)].join(', ');
}
