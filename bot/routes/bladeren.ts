import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { shelfView, shelvesView } from '../../cards/views/begrip/bladeren.js';
import { csvLinkView } from '../../cards/views/link.js';
import { type Shelf, shelves } from '../../src/glossary/browse.js';
import type { Glossary } from '../../src/glossary/glossary.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Links } from '../../src/links/links.js';
import type { Identities } from '../../src/people/identity.js';
import type { Teams } from '../../src/teams/teams.js';
import { askerOf, languageFor } from '../asker.js';
import { BEGRIPPEN } from '../downloads/begrippen.js';
import { speakerHere } from '../here.js';
import type { RenderCard } from '../render.js';
import { replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import { refusePress } from './refuse.js';

export interface BladerenDeps {
  identities: Identities;
  teams: Teams;
  links: Links;
  glossary: () => Glossary;
  card: RenderCard;
}

const shelfSchema = z.object({
  shelf: z.custom<Shelf>((value) => shelves.some((shelf) => shelf === value)),
  page: z.number().int().min(1).max(1000),
  lang: languageSchema,
});

/** `alle begrippen`, typed, or pressed to go back: the themes with what stands under each. */
export async function showShelves(turn: Turn, deps: BladerenDeps): Promise<void> {
  const { lang, all } = await seenBy(turn, deps);
  const view = shelvesView(all, lang, { csv: turn.place === 'personal' && deps.links.offered });
  const reply = { card: deps.card('themas', view), summary: view.title };
  await (turn.pressed === undefined ? send(turn, reply) : replacePressed(turn, reply));
}

/** A theme was pressed, or another page of it: the card turns its page. */
export async function showShelf(turn: Turn, deps: BladerenDeps): Promise<void> {
  const chosen = shelfSchema.safeParse(turn.pressed).data;
  if (chosen === undefined) return refusePress(turn);
  const { all } = await seenBy(turn, deps);
  const view = shelfView(all, chosen, chosen.lang);
  if (view === undefined) return showShelves(turn, deps);
  await replacePressed(turn, { card: deps.card('thema', view), summary: view.title });
}

/**
 * Sends a fresh link to the list as a file, as this speaker sees it. Only in the own chat: whoever has the link can open it,
 * and it shows what the speaker's partnerships say.
 */
export async function sendCsvLink(turn: Turn, deps: BladerenDeps): Promise<void> {
  const asker = await askerOf(turn, deps.identities);
  const lang = pressedIn(turn) ?? languageFor(asker, '');
  const { csv } = textIn(lang).bladeren;
  if (turn.place !== 'personal') return send(turn, { text: csv.onlyPersonal });
  const url = await deps.links.make(BEGRIPPEN, { partnerships: asker.partnerships.map(({ id }) => id) });
  if (url === undefined) return send(turn, { text: csv.notHere });
  turn.log.info({ code: 'LINK_MADE', what: BEGRIPPEN }, 'a link to a file was made');
  await send(turn, { card: deps.card('link', csvLinkView(url, lang)), summary: csv.ready });
}

async function seenBy(turn: Turn, { identities, teams, glossary }: BladerenDeps) {
  const asker = await askerOf(turn, identities);
  const speaker = await speakerHere(turn, asker, teams);
  return { lang: pressedIn(turn) ?? languageFor(asker, turn.text), all: glossary().all(speaker) };
}

function pressedIn({ pressed }: Turn): Language | undefined {
  return languageSchema.safeParse(pressed?.lang).data;
}
