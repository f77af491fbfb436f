import { textIn } from '../../../cards/text/text.js';
import { titleOf } from '../../../cards/views/form/title.js';
import { nameOf } from '../../../cards/views/name.js';
import { readerOf } from '../../../src/access/reader.js';
import { refusalOf } from '../../../src/access/refusal.js';
import { dayIn } from '../../../src/calendar/day.js';
import { MOST_FORMS, type WantedForm, wantedForms } from '../../../src/forms/export/wanted.js';
import { mayRead } from '../../../src/forms/may.js';
import { type Language, languageSchema } from '../../../src/language.js';
import type { Person } from '../../../src/partnership/setup.js';
import { admit } from '../../admit.js';
import { languageFor } from '../../asker.js';
import { FORMULIER, FORMULIEREN } from '../../downloads/formulier.js';
import type { RenderCard } from '../../render.js';
import { send } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { membersOf } from '../taken.js';
import { atForm, type FormDeps, refuseAtForm, wishOf } from './at.js';

/**
 * "PDF": a fresh link to the form as it was handed in. That the link was given is kept, before it is: fetching it changes nothing, because a
 * scanner may be the first who does.
 */
export async function sendPdfLink(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const { setup, person, ref, lang } = at;
  const { link: text } = textIn(lang).papier;
  const state = await deps.forms.open(at);
  const decision = mayRead(wishOf(at, state));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  if (state.version === 0) return send(turn, { text: text.notYet });
  if (!deps.links.offered) return send(turn, { text: text.notHere });
  await deps.audits.seen(ref, { kind: 'pdf', by: person.id, now: turn.now });
  const url = await deps.links.make(FORMULIER, {
    partnership: ref.partnership,
    reader: readerOf(setup, person),
    lang,
    form: ref.form,
    student: readerOf(setup, { id: ref.student }),
    ...ref.when,
  });
  if (url === undefined) return send(turn, { text: text.notHere });
  const title = titleOf(state.definition, state.shape, lang);
  const about = textIn(lang).form.about(title, nameOf(setup, ref.student));
  await sendLink(turn, deps, { url, what: FORMULIER, title: text.pdf, about, lang });
}

/**
 * `formulieren exporteren`, typed or pressed: a fresh link to the forms of each partnership in which the speaker may know of some, or of the one
 * that was pressed. Of every student whose answers may be in it, that the link was given is kept before it is.
 */
export async function sendExportLink(turn: Turn, deps: FormDeps): Promise<void> {
  const spoken = languageSchema.safeParse(turn.pressed?.lang).data;
  const asker = await admit(turn, deps, (one) => spoken ?? languageFor(one, turn.text));
  if (asker === undefined) return;
  const lang = spoken ?? languageFor(asker, turn.text);
  const { link, export: text } = textIn(lang).papier;
  const members = membersOf(asker, deps).filter(
    ({ setup }) => turn.pressed === undefined || setup.partnership.id === turn.pressed.partnership,
  );
  const day = dayIn(turn.now);
  const wanted = members.map((member) => ({ ...member, forms: wantedForms(member.setup, member.person, day) }));
  const some = wanted.filter(({ forms }) => forms.length > 0);
  if (some.length === 0) {
    const decision = { allowed: false, reason: 'not-for-role' } as const;
    const refusal = refusalOf('known', decision, { data: 'adviesformulier', action: 'status' });
    turn.log.warn({ code: 'REFUSED', refusal }, 'an export of forms was refused');
    return send(turn, { text: text.refused });
  }
  if (!deps.links.offered) return send(turn, { text: link.notHere });
  for (const { setup, person, forms } of some) {
    if (forms.length > MOST_FORMS) {
      await send(turn, { text: text.tooLarge });
      continue;
    }
    await keepExport(turn, deps, person, forms);
    const { id, name: about } = setup.partnership;
    const url = await deps.links.make(FORMULIEREN, { partnership: id, reader: readerOf(setup, person), lang });
    if (url !== undefined) await sendLink(turn, deps, { url, what: FORMULIEREN, title: link.export, about, lang });
  }
}

/** One line for each student and semester of whom the answers may go along: those whom the speaker guides, or the speaker. */
async function keepExport(
  turn: Turn,
  { audits }: FormDeps,
  person: Person,
  forms: readonly WantedForm[],
): Promise<void> {
  const readable = forms.filter(({ answers }) => answers);
  const students = new Map(
    readable.map(({ ref: { partnership, student, when } }) => [
      `${student} ${when.semester}`,
      { partnership, student, when },
    ]),
  );
  const left = students.values();
  const keeper = async () => {
    for (const of of left) await audits.seen(of, { kind: 'export', by: person.id, now: turn.now });
  };
  await Promise.all(Array.from({ length: KEEPERS }, keeper));
}

const KEEPERS = 8;

async function sendLink(
  turn: Turn,
  { card }: { card: RenderCard },
  { url, what, title, about, lang }: { url: string; what: string; title: string; about: string; lang: Language },
): Promise<void> {
  const { link } = textIn(lang).papier;
  turn.log.info({ code: 'LINK_MADE', what }, 'a link to a file was made');
  const view = { lang, title, about, text: link.how, button: link.download, url };
  await send(turn, { card: card('link', view), summary: title });
}
