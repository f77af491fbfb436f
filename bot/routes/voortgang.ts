import { textIn } from '../../cards/text/text.js';
import { voortgangView } from '../../cards/views/overzicht/voortgang.js';
import { dayIn } from '../../src/calendar/day.js';
import { mayCount } from '../../src/progress/mayCount.js';
import { countedOn, perSchool } from '../../src/progress/progress.js';
import type { Progresses } from '../../src/progress/progresses.js';
import { VOORTGANG } from '../downloads/overzicht.js';
import type { Turn } from '../turn.js';
import { atOverzicht, type OverzichtDeps, type Rule } from './overzicht/at.js';
import { sendFileLink } from './overzicht/file.js';

export interface VoortgangDeps extends OverzichtDeps {
  progresses: Progresses;
}

/** For whoever may see the numbers of at least one student of the semester (`counts` in `access/table.ts`). */
export function countsRule(now: Date): Rule {
  return {
    data: 'counts',
    may(setup, { id }) {
      const when = countedOn(setup, dayIn(now));
      const mayOf = mayCount(setup, id);
      const some = setup.placements.some(
        (each) => each.schoolYear === when?.schoolYear && each.semester === when.semester && mayOf(each.student, when),
      );
      return some ? { allowed: true } : { allowed: false, reason: 'no-relation' };
    },
    refused: (lang) => textIn(lang).overzicht.voortgang.refused,
  };
}

/** `voortgang`, typed or pressed: how far the schools are whose numbers the speaker may see. */
export async function showVoortgang(turn: Turn, { progresses, ...deps }: VoortgangDeps): Promise<void> {
  for (const { setup, speaker, page, to, show } of await atOverzicht(turn, deps, countsRule(turn.now))) {
    const progress = await progresses.of(setup);
    await show(voortgangView(perSchool(setup, progress, mayCount(setup, speaker.id)), progress.when, page, to));
  }
}

/** A link to the same as a file. */
export async function sendVoortgangLink(turn: Turn, deps: VoortgangDeps): Promise<void> {
  const [at] = await atOverzicht(turn, deps, countsRule(turn.now));
  if (at !== undefined) await sendFileLink(at, deps, VOORTGANG);
}
