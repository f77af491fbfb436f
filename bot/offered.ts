import type { Offer } from '../cards/views/uitleg.js';
import { studentsToExtend } from '../src/access/arrange.js';
import { manages } from '../src/access/manage.js';
import { mayManageTerms, mayReadNumbers } from '../src/access/terms.js';
import { dayIn } from '../src/calendar/day.js';
import { mayExport } from '../src/forms/export/wanted.js';
import { formsFor } from '../src/forms/listed.js';
import type { Links } from '../src/links/links.js';
import type { Person, Setup } from '../src/partnership/setup.js';
import { maySeeReach } from '../src/reach/maySee.js';
import type { TakenDeps } from './routes/taken.js';
import { countsRule } from './routes/voortgang.js';

/** What a person can ask for by name, in the order of the help card: what everybody has first, then what the own roles add. */
export function offersFor(
  members: readonly { setup: Setup; person: Person }[],
  deps: Pick<TakenDeps, 'catalogue' | 'holidays'> & { links: Pick<Links, 'offered'> },
  now: Date,
): Offer[] {
  const any = (may: (member: { setup: Setup; person: Person }) => boolean) => members.some(may);
  const add = (offers: Offer[], isTheirs: boolean) => (isTheirs ? offers : []);
  return [
    'taken',
    'maand',
    ...add(
      ['formulieren'],
      any(({ setup, person }) => formsFor({ ...deps, setup }, person, dayIn(now)).length > 0),
    ),
    ...add(['formulieren-export'], deps.links.offered && any((member) => mayExport(member, dayIn(now)))),
    'uren',
    'tips',
    'instellingen',
    'wie',
    'begrippen',
    ...add(
      ['uitstel'],
      any(({ setup, person }) => studentsToExtend(setup, person.id, dayIn(now)).length > 0),
    ),
    ...add(
      ['voortgang'],
      any(({ setup, person }) => countsRule(now).may(setup, person).allowed),
    ),
    ...add(
      ['bereik', 'verslag'],
      any(({ person }) => maySeeReach(person).allowed),
    ),
    ...add(
      ['proefrit', 'koppel'],
      any(({ setup, person }) => manages({ person, roles: person.roles }, setup.partnership)),
    ),
    ...add(
      ['eigen', 'vragenlijst'],
      any(({ setup, person }) => mayManageTerms(setup.partnership, person.id).allowed),
    ),
    ...add(
      ['cijfers'],
      any(({ setup, person }) => mayReadNumbers(setup.partnership, person).allowed),
    ),
  ];
}
