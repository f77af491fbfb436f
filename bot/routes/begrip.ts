import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { answerView, meaningView } from '../../cards/views/begrip/antwoord.js';
import { factView } from '../../cards/views/begrip/feit.js';
import { choiceView } from '../../cards/views/begrip/keuze.js';
import { unknownView } from '../../cards/views/begrip/onbekend.js';
import { helpView } from '../../cards/views/uitleg.js';
import type { Answer } from '../../src/glossary/answer.js';
import type { Glossary, Speaker } from '../../src/glossary/glossary.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Links } from '../../src/links/links.js';
import type { Teams } from '../../src/teams/teams.js';
import { type Asker, askerOf, languageFor } from '../asker.js';
import { speakerHere } from '../here.js';
import { offersFor } from '../offered.js';
import { type Reply, replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import { type PersoonDeps, personReply, viewHere } from './persoon.js';
import { refusePress } from './refuse.js';
import { membersOf, type TakenDeps } from './taken.js';
import { type VraagDeps, vraagFields } from './vraag.js';
import type { WelcomeDeps } from './welcome.js';

export interface BegripDeps extends WelcomeDeps, PersoonDeps, VraagDeps, Pick<TakenDeps, 'catalogue' | 'holidays'> {
  /** The begrippen as they are known now. */
  glossary: () => Glossary;
  teams: Teams;
  /** Whether the bot can give files. */
  links: Links;
}

const exampleSchema = z.object({ question: z.string().min(1).max(200) });
const meaningSchema = z.object({ entry: z.string().min(1).max(100), lang: languageSchema });
const choiceSchema = meaningSchema.extend({ asker: z.string().max(64) });

/** Answers what was typed, or the example that was pressed. */
export async function answerTerm(turn: Turn, deps: BegripDeps): Promise<void> {
  const question = turn.pressed === undefined ? turn.text : exampleSchema.safeParse(turn.pressed).data?.question;
  if (question === undefined) return refusePress(turn);
  const asker = await askerOf(turn, deps.identities);
  const speaker = await speakerHere(turn, asker, deps.teams);
  const answer = deps.glossary().ask(question, speaker);
  turn.log.info({ code: 'QUESTION', status: answer.status, place: turn.place }, 'a question was answered');
  const lang = languageFor(asker, question);
  deps.cijfers.answered(countedFor(speaker, deps), answer, turn.now);
  await send(turn, replyTo(answer, { turn, asker, question }, deps, lang));
}

/** The asker chose one of several meanings: the choice becomes the answer. */
export async function chooseMeaning(turn: Turn, deps: BegripDeps): Promise<void> {
  const chosen = choiceSchema.safeParse(turn.pressed).data;
  if (chosen === undefined) return refusePress(turn);
  if (chosen.asker !== (turn.speaker?.oid ?? '')) {
    return send(turn, { text: textIn(chosen.lang).press.notYours });
  }
  const found = await meaningFor(turn, chosen, deps);
  if (found === undefined) return refusePress(turn);
  deps.cijfers.chosen(countedFor(found.speaker, deps), chosen.entry, turn.now);
  await replacePressed(turn, found.reply);
}

/** A related term was pressed: its answer comes below, the card that it stood on stays. */
export async function showMeaning(turn: Turn, deps: BegripDeps): Promise<void> {
  const chosen = meaningSchema.safeParse(turn.pressed).data;
  const found = chosen && (await meaningFor(turn, chosen, deps));
  await (found === undefined ? refusePress(turn) : send(turn, found.reply));
}

async function meaningFor(
  turn: Turn,
  { entry, lang }: z.infer<typeof meaningSchema>,
  deps: BegripDeps,
): Promise<{ reply: Reply; speaker: Speaker } | undefined> {
  const asker = await askerOf(turn, deps.identities);
  const speaker = await speakerHere(turn, asker, deps.teams);
  const meaning = deps.glossary().meaning(entry, speaker);
  if (meaning === undefined) return undefined;
  const { id, term } = meaning.entry;
  const doubt = vraagFields({ status: 'meaning', entry: id, term }, '', { turn, asker, lang });
  const view = { ...viewHere(meaningView(meaning, lang), meaning, { turn, asker }, deps), ...doubt };
  return { reply: { card: deps.card('begrip', view), summary: view.title }, speaker };
}

/** Whose numbers a question is in: in a team of a partnership theirs, else those of the asker. */
function countedFor({ here, partnerships }: Speaker, { setups }: BegripDeps): readonly string[] {
  // Without the setups, while the store is away, a question is answered all the same.
  if (here === undefined) return partnerships;
  return setups().some(({ partnership }) => partnership.id === here) ? [here] : partnerships;
}

function replyTo(
  answer: Answer,
  said: { turn: Turn; asker: Asker; question: string },
  deps: BegripDeps,
  lang: Language,
): Reply {
  const { turn, asker, question } = said;
  const { card } = deps;
  const more = vraagFields(answer, question, { turn, asker, lang });
  switch (answer.status) {
    case 'answer': {
      const view = { ...viewHere(answerView(answer, lang), answer.meaning, said, deps), ...more };
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
      return personReply(answer, turn, asker, deps, lang);
    case 'other':
      return otherReply(answer.kind, turn, asker, deps, lang);
    default:
      return answer satisfies never;
  }
}

function otherReply(
  kind: Extract<Answer, { status: 'other' }>['kind'],
  turn: Turn,
  asker: Asker,
  deps: BegripDeps,
  lang: Language,
): Reply {
  const { help, smallTalk } = textIn(lang);
  const withTasks = turn.place === 'personal' && asker.memberships.length > 0;
  if (kind === 'help') {
    const offers = withTasks ? offersFor(membersOf(asker, deps), deps, turn.now) : [];
    return { card: deps.card('uitleg', helpView(lang, offers)), summary: help.summary };
  }
  if (kind === 'empty' && turn.hasFile) return { text: smallTalk.file };
  return { text: smallTalk[kind] };
}
