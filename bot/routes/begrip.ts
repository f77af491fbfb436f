import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { answerView, choiceView, meaningView, unknownView } from '../../cards/views/begrip.js';
import { factView } from '../../cards/views/feit.js';
import { helpView } from '../../cards/views/uitleg.js';
import type { Answer, Meaning } from '../../src/glossary/answer.js';
import type { Glossary } from '../../src/glossary/glossary.js';
import { type Language, languageSchema } from '../../src/language.js';
import { type Asker, askerOf, languageFor } from '../asker.js';
import type { RenderCard } from '../render.js';
import { type Reply, replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import { refusePress } from './refuse.js';
import { type VraagDeps, vraagFields } from './vraag.js';
import type { WelcomeDeps } from './welcome.js';

export interface BegripDeps extends WelcomeDeps, VraagDeps {
  /** The begrippen as they are known now. */
  glossary: () => Glossary;
}

const exampleSchema = z.object({ question: z.string().min(1).max(200) });
const meaningSchema = z.object({ entry: z.string().min(1).max(100), lang: languageSchema });
const choiceSchema = meaningSchema.extend({ asker: z.string().max(64) });

/** Answers what was typed, or the example that was pressed. */
export async function answerTerm(turn: Turn, deps: BegripDeps): Promise<void> {
  const question = turn.pressed === undefined ? turn.text : exampleSchema.safeParse(turn.pressed).data?.question;
  if (question === undefined) return refusePress(turn);
  const asker = await askerOf(turn, deps.identities);
  const answer = deps.glossary().ask(question, speakerOf(asker));
  turn.log.info({ code: 'QUESTION', status: answer.status, place: turn.place }, 'a question was answered');
  const lang = languageFor(asker, question);
  deps.cijfers.answered(speakerOf(asker).partnerships, answer, turn.now);
  await send(turn, replyTo(answer, turn, asker, deps.card, lang, vraagFields(answer, question, { turn, asker, lang })));
}

/** The asker chose one of several meanings: the choice becomes the answer. */
export async function chooseMeaning(turn: Turn, deps: BegripDeps): Promise<void> {
  const chosen = choiceSchema.safeParse(turn.pressed).data;
  if (chosen === undefined) return refusePress(turn);
  if (chosen.asker !== (turn.speaker?.oid ?? '')) {
    return send(turn, { text: textIn(chosen.lang).press.notYours });
  }
  const { meaning, asker } = await meaningFor(turn, chosen.entry, deps);
  if (meaning === undefined) return refusePress(turn);
  deps.cijfers.chosen(speakerOf(asker).partnerships, meaning.entry.id, turn.now);
  await replacePressed(turn, meaningReply(meaning, turn, asker, deps.card, chosen.lang));
}

/** A related term was pressed: its answer comes below, the card that it stood on stays. */
export async function showMeaning(turn: Turn, deps: BegripDeps): Promise<void> {
  const chosen = meaningSchema.safeParse(turn.pressed).data;
  if (chosen === undefined) return refusePress(turn);
  const { meaning, asker } = await meaningFor(turn, chosen.entry, deps);
  if (meaning === undefined) return refusePress(turn);
  await send(turn, meaningReply(meaning, turn, asker, deps.card, chosen.lang));
}

async function meaningFor(
  turn: Turn,
  entry: string,
  { identities, glossary }: BegripDeps,
): Promise<{ meaning: Meaning | undefined; asker: Asker }> {
  const asker = await askerOf(turn, identities);
  return { meaning: glossary().meaning(entry, speakerOf(asker)), asker };
}

function speakerOf({ partnerships, roles }: Asker) {
  return { partnerships: partnerships.map(({ id }) => id), roles };
}

/** @param more fields of the view for who may put a question on the list (`vraag.ts`) */
function replyTo(answer: Answer, turn: Turn, asker: Asker, card: RenderCard, lang: Language, more: object): Reply {
  switch (answer.status) {
    case 'answer': {
      const view = { ...answerView(answer, lang), ...more };
      return { card: card('begrip', view), summary: view.title };
    }
    case 'choice': {
      const view = { ...choiceView(answer, lang), asker: turn.speaker?.oid ?? '', ...more };
      return { card: card('keuze', view), summary: view.question };
    }
    case 'unknown':
      return {
        card: card('onbekend', { ...unknownView(answer, lang), ...more }),
        summary: textIn(lang).begrip.unknownSummary,
      };
    case 'fact': {
      const view = { ...factView(answer, lang), ...more };
      return { card: card('feit', view), summary: view.title };
    }
    case 'person':
      return { text: textIn(lang).person.onlyInChat };
    case 'other':
      return otherReply(answer.kind, turn, asker, card, lang);
    default:
      return answer satisfies never;
  }
}

function meaningReply(meaning: Meaning, turn: Turn, asker: Asker, card: RenderCard, lang: Language): Reply {
  const { id, term } = meaning.entry;
  const more = vraagFields({ status: 'meaning', entry: id, term }, '', { turn, asker, lang });
  const view = { ...meaningView(meaning, lang), ...more };
  return { card: card('begrip', view), summary: view.title };
}

function otherReply(
  kind: Extract<Answer, { status: 'other' }>['kind'],
  turn: Turn,
  asker: Asker,
  card: RenderCard,
  lang: Language,
): Reply {
  const { help, smallTalk } = textIn(lang);
  const withTasks = turn.place === 'personal' && asker.memberships.length > 0;
  if (kind === 'help') return { card: card('uitleg', helpView(lang, withTasks)), summary: help.summary };
  if (kind === 'empty' && turn.hasFile) return { text: smallTalk.file };
  return { text: smallTalk[kind] };
}
