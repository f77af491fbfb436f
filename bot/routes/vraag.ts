import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { answerView } from '../../cards/views/begrip/antwoord.js';
import { unknownView } from '../../cards/views/begrip/onbekend.js';
import {
  type About,
  doubtOf,
  listedText,
  listedView,
  offersOf,
  whereView,
  wrongView,
} from '../../cards/views/vraag.js';
import type { Answer } from '../../src/glossary/answer.js';
import type { Cijfers } from '../../src/glossary/cijfers/cijfers.js';
import type { Glossary, Speaker } from '../../src/glossary/glossary.js';
import { partnershipMeant } from '../../src/glossary/vragen/meant.js';
import { typed } from '../../src/glossary/vragen/typed.js';
import { MAX_QUESTION, type Said } from '../../src/glossary/vragen/vraag.js';
import type { Vragen } from '../../src/glossary/vragen/vragen.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Identities } from '../../src/people/identity.js';
import type { Teams } from '../../src/teams/teams.js';
import { type Asker, askerOf } from '../asker.js';
import { speakerHere } from '../here.js';
import type { RenderCard } from '../render.js';
import { type Reply, replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import { refusePress } from './refuse.js';
import type { TakenDeps } from './taken.js';

export interface VraagDeps extends Pick<TakenDeps, 'setups'> {
  identities: Identities;
  card: RenderCard;
  glossary: () => Glossary;
  teams: Teams;
  vragen: Vragen;
  cijfers: Cijfers;
}

const aboutSchema = z.object({
  question: z.string().min(1).max(MAX_QUESTION),
  entry: z.string().max(100),
  lang: languageSchema,
});

const wishSchema = aboutSchema.extend({
  want: z.enum(['list', 'answer']),
  remark: z.string().max(MAX_QUESTION),
  /** Typed on the card itself; clients leave out what is empty. */
  opmerking: z
    .string()
    .max(4 * MAX_QUESTION)
    .default(''),
  partnership: z.string().max(100),
  from: z.enum(['onbekend', 'vraag']),
});
type Pressed = z.infer<typeof wishSchema>;

/** "Klopt dit niet?": asks for a remark, and whether the person wants an answer. */
export async function openDoubt(turn: Turn, deps: VraagDeps): Promise<void> {
  const about = aboutSchema.safeParse(turn.pressed).data;
  const asker = about && (await admitted(turn, deps, about.lang));
  if (about === undefined) return refusePress(turn);
  if (asker === undefined) return;
  const speaker = await speakerHere(turn, asker, deps.teams);
  const said = whatWasSaid(about, speaker, deps);
  if (said === undefined) return refusePress(turn);
  const partnership = (ofTeam(speaker, deps) ?? meant(about, said, asker, deps))?.name;
  const where = { partnership, personal: turn.place === 'personal', most: MAX_QUESTION };
  await send(turn, reply(deps, wrongView(about, where, about.lang)));
}

/** A question goes on the list, of the partnership that is meant; where that is not clear the person says which. */
export async function putOnList(turn: Turn, deps: VraagDeps): Promise<void> {
  const pressed = wishSchema.safeParse(turn.pressed).data;
  if (pressed === undefined || turn.speaker === undefined) return refusePress(turn);
  const { lang, want } = pressed;
  const asker = await admitted(turn, deps, lang);
  if (asker === undefined) return;
  if (want === 'answer' && turn.place !== 'personal') return send(turn, { text: textIn(lang).refused.onlyPersonal });
  const speaker = await speakerHere(turn, asker, deps.teams);
  const said = whatWasSaid(pressed, speaker, deps);
  if (said === undefined) return refusePress(turn);
  if (pressed.from === 'onbekend' && said.answer?.status === 'answer') {
    // Explained since the card was made.
    const view = answerView(said.answer, lang);
    return replacePressed(turn, { card: deps.card('begrip', view), summary: view.title });
  }
  const remark = pressed.opmerking === '' ? pressed.remark : typed(pressed.opmerking, MAX_QUESTION);
  const partnership =
    asker.partnerships.find(({ id }) => id === pressed.partnership) ??
    ofTeam(speaker, deps) ??
    meant(pressed, said, asker, deps);
  if (partnership === undefined) {
    const { partnerships } = asker;
    const where = reply(deps, whereView(pressed, { want, remark, partnerships }, lang));
    return pressed.from === 'vraag' ? replacePressed(turn, where) : send(turn, where);
  }
  const { activity } = turn.context;
  const wish = {
    question: pressed.question,
    asked: said.asked,
    said: said.said,
    remark,
    card: activity.replyToId ?? activity.id ?? '',
    ...(want === 'answer' && { asker: { ...turn.speaker, lang } }),
  };
  const outcome = await deps.vragen.ask(partnership.id, turn.speaker, wish, turn.now);
  turn.log.info({ code: 'QUESTION_LISTED', outcome, said: said.said.kind, want }, 'a question for the list');
  const text = listedText(outcome, want, partnership.name, lang);
  if (outcome === 'too-many') return send(turn, { text });
  await replacePressed(turn, noted(pressed, said.answer, text, deps));
}

/** What an answer may be followed by: of somebody of a partnership the ways to the list, else nothing. */
export function vraagFields(
  answer: Answer | { status: 'meaning'; entry: string; term: string },
  question: string,
  { turn, asker, lang }: { turn: Turn; asker: Asker; lang: Language },
): object {
  if (asker.memberships.length === 0) {
    return answer.status === 'unknown' && turn.place === 'personal' ? { noted: textIn(lang).vragen.stranger } : {};
  }
  // Where others read along an answer is short; who doubts it can do so in the own chat.
  if (turn.place !== 'personal' && answer.status !== 'unknown') return {};
  const text = typed(question, MAX_QUESTION);
  switch (answer.status) {
    case 'unknown':
      return { question: text, offers: offersOf(turn.place === 'personal', lang) };
    case 'answer':
      return { doubt: doubtOf({ question: text, entry: answer.meaning.entry.id }, lang) };
    case 'meaning':
      return { doubt: doubtOf({ question: answer.term, entry: answer.entry }, lang) };
    case 'choice':
    case 'fact':
      return { doubt: doubtOf({ question: text, entry: '' }, lang) };
    default:
      return {};
  }
}

/** Only people of a partnership; anyone else is told whom to ask. */
async function admitted(turn: Turn, { identities }: VraagDeps, lang: Language): Promise<Asker | undefined> {
  const asker = await askerOf(turn, identities);
  if (asker.memberships.length > 0) return asker;
  turn.log.info({ code: 'REFUSED', refusal: { record: 'count', code: 'stranger' } }, 'a question of a stranger');
  await send(turn, { text: textIn(lang).vragen.stranger });
  return undefined;
}

interface SaidThen {
  said: Said;
  /** What the question comes down to. */
  asked: string;
  answer: Answer | undefined;
}

/** Card data is untrusted: what the bot said to a question is what it says to it now. */
function whatWasSaid({ question, entry }: About, speaker: Speaker, { glossary }: VraagDeps): SaidThen | undefined {
  if (entry !== '') {
    const meaning = glossary().meaning(entry, speaker);
    if (meaning === undefined) return undefined;
    return { said: { kind: 'answer', entry }, asked: meaning.entry.term, answer: undefined };
  }
  const answer = glossary().ask(question, speaker);
  switch (answer.status) {
    case 'unknown':
      return { said: { kind: 'unknown' }, asked: answer.asked, answer };
    case 'answer':
      return { said: { kind: 'answer', entry: answer.meaning.entry.id }, asked: answer.meaning.entry.term, answer };
    case 'choice': {
      const entries = answer.options.map((option) => option.entry.id);
      return { said: { kind: 'choice', entries }, asked: answer.asked, answer };
    }
    case 'fact':
    case 'person':
      return { said: { kind: 'fact', entry: answer.meaning.entry.id }, asked: question, answer };
    case 'other':
      return undefined;
    default:
      return answer satisfies never;
  }
}

/** A question in a team of a partnership is for that one, also when it is asked by somebody of another. */
function ofTeam({ here }: Speaker, { setups }: VraagDeps): { id: string; name: string } | undefined {
  if (here === undefined) return undefined;
  return setups().find(({ partnership }) => partnership.id === here)?.partnership;
}

function meant({ question }: About, { said }: SaidThen, { partnerships }: Asker, { glossary }: VraagDeps) {
  const ids = partnerships.map(({ id }) => id);
  const owner =
    'entry' in said ? glossary().meaning(said.entry, { partnerships: ids, roles: [] })?.owner?.id : undefined;
  return partnershipMeant(partnerships, question, owner);
}

/** The card with what became of it in the place of its buttons: the unknown word stays to be read, with what was perhaps meant. */
function noted({ from, lang, ...about }: Pressed, answer: Answer | undefined, text: string, deps: VraagDeps): Reply {
  if (from === 'onbekend' && answer?.status === 'unknown') {
    const view = { ...unknownView(answer, lang), noted: text };
    return { card: deps.card('onbekend', view), summary: textIn(lang).vragen.listed.title };
  }
  return reply(deps, listedView(about, text, lang));
}

function reply({ card }: VraagDeps, view: ReturnType<typeof listedView>): Reply {
  return { card: card('vraag', view), summary: view.title };
}
