import type { Attachment } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { lineOf, shortView } from '../../cards/views/begrip/kort.js';
import { titleOf } from '../../cards/views/begrip/title.js';
import type { Meaning } from '../../src/glossary/answer.js';
import { shelfOf } from '../../src/glossary/browse.js';
import type { Glossary, Speaker } from '../../src/glossary/glossary.js';
import { languageOf, languageOfName } from '../../src/glossary/reading/language.js';
import type { Language } from '../../src/language.js';
import type { Identities } from '../../src/people/identity.js';
import type { Teams } from '../../src/teams/teams.js';
import { type Asker, recallAsker } from '../asker.js';
import { recallHere } from '../here.js';
import { answerInvoke, answerSearch } from '../invoke.js';
import type { RenderCard } from '../render.js';
import type { Turn } from '../turn.js';
import { refuseInvoke } from './refuse.js';

export interface ZoekDeps {
  identities: Identities;
  teams: Teams;
  glossary: () => Glossary;
  card: RenderCard;
}

/** The parameter that the manifest names. */
export const PARAMETER = 'begrip';

/** What Teams sends when the box is opened and nothing is typed yet. */
const OPENED = 'initialRun';

/** Teams shows no more at a time. */
const MOST = 25;

const querySchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string().optional(), value: z.unknown() })).default([]),
  queryOptions: z
    .looseObject({
      skip: z.number().int().min(0).max(100_000).catch(0),
      count: z.number().int().min(1).catch(MOST),
    })
    .catch({ skip: 0, count: MOST }),
});

/**
 * The search in the compose box, asked anew at every letter: all begrippen while nothing is typed. Answers from memory alone
 * (no store, no Teams), in any chat and for anybody; whom this instance has not met yet is answered as a stranger.
 */
export async function searchTerms(turn: Turn, deps: ZoekDeps): Promise<void> {
  const query = querySchema.safeParse(turn.context.activity.value).data;
  if (query === undefined) return refuseInvoke(turn);
  const typed = typedIn(query.parameters);
  const asker = await recallAsker(turn, deps.identities);
  const speaker = recallHere(turn, asker, deps.teams);
  const glossary = deps.glossary();
  const found = typed === '' ? glossary.all(speaker) : glossary.search(typed, speaker);
  const lang = languageIn(asker, typed, found);
  turn.log.debug({ code: 'SEARCH', found: found.length }, 'a search in the compose box');
  const { skip, count } = query.queryOptions;
  if (found.length === 0) return answerSearch(turn, textIn(lang).bladeren.search.nothing);
  const shown = found.slice(skip, skip + Math.min(count, MOST));
  const attachments = shown.map((meaning) => ({
    ...insertedCard(meaning, lang, speaker, glossary, deps.card),
    preview: previewOf(meaning, lang, typed === ''),
  }));
  await answerInvoke(turn, { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
}

function typedIn(parameters: readonly { name?: string | undefined; value?: unknown }[]): string {
  // There is one field to type in; a client without the manifest (the Playground) gives it another name or none.
  const ours = parameters.find(({ name }) => name === PARAMETER) ?? parameters.find(({ name }) => name !== OPENED);
  const value = ours?.value;
  return typeof value === 'string' ? value.trim() : '';
}

/** The person's own choice, then what is typed, then the name that it begins; a client's locale says nothing. */
function languageIn(asker: Asker, typed: string, [first]: readonly Meaning[]): Language {
  const named = typed === '' || first === undefined ? undefined : languageOfName(first);
  return asker.chosenLanguage ?? languageOf(typed) ?? named ?? asker.partnershipLanguage ?? 'nl';
}

/** Cards are made once: the same few come back at every letter. They go with the begrippen they were made of. */
const made = new WeakMap<Glossary, LRUCache<string, Attachment>>();

function insertedCard(
  meaning: Meaning,
  lang: Language,
  { partnerships, here }: Speaker,
  glossary: Glossary,
  card: RenderCard,
): Attachment {
  const cards = made.get(glossary) ?? new LRUCache<string, Attachment>({ max: 2000 });
  made.set(glossary, cards);
  const key = JSON.stringify([meaning.entry.id, meaning.found, lang, here, partnerships]);
  const known = cards.get(key) ?? card('begripKort', shortView(meaning, lang));
  cards.set(key, known);
  return known;
}

function previewOf(meaning: Meaning, lang: Language, withShelf: boolean) {
  const { bladeren } = textIn(lang);
  const line = lineOf(meaning, lang);
  const text = withShelf ? bladeren.search.placed(bladeren.shelves[shelfOf(meaning.entry)], line) : line;
  const content = { title: inert(titleOf(meaning.entry, lang)), text: inert(text) };
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content };
}

/** A preview is read as HTML; what was written as text stays text. */
function inert(text: string): string {
  return text.replace(/</g, '‹').replace(/>/g, '›');
}
