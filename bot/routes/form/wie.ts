import { z } from 'zod';
import { auditView } from '../../../cards/views/form/wie.js';
import { nameOf } from '../../../cards/views/name.js';
import { auditOf } from '../../../src/forms/audit/audit.js';
import { mayRead, participationsOf } from '../../../src/forms/may.js';
import { readableRemarks } from '../../../src/forms/remarks.js';
import type { Turn } from '../../turn.js';
import { atForm, type FormDeps, refuseAtForm, wishOf } from './at.js';
import { replaceAbout, sendAbout } from './letter.js';

const pageSchema = z.object({ page: z.number().int().min(0).max(10_000).catch(0), turns: z.boolean().catch(false) });

/** "Wie deed wat?": who did what with a form, for who may read it. */
export async function showAudit(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const state = await deps.forms.open(at);
  const wish = wishOf(at, state);
  const decision = mayRead(wish);
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  const { page, turns } = pageSchema.parse(turn.pressed ?? {});
  const view = auditView({
    state,
    entries: auditOf(await deps.audits.history(at.ref), readableRemarks(state, at.person.id, participationsOf(wish))),
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    page,
    lang: at.lang,
  });
  const reply = { card: deps.card('wie', view), summary: view.summary };
  // From page to page it stays one card; the card on which it was asked stays as it is.
  await (turns ? replaceAbout(at, deps, 'audit', reply) : sendAbout(at, deps, 'audit', reply));
}
