import { distance } from 'fastest-levenshtein';
import type { RoleId } from '../../people/role.js';
import type { Answer } from '../answer.js';
import type { Asking } from '../answerTo.js';
import type { Speaker } from '../glossary.js';
import type { Part, Target, Term } from '../reading/parts.js';
import { withoutOpeningSo } from '../reading/settle.js';
import { withSpelling } from '../reading/spelling.js';
import {
  asksForStudents,
  cues,
  essence,
  type Implied,
  impliedIn,
  isNoteOfOwn,
  isOfOther,
  whoseIn,
  withoutOtherTime,
} from './personWords.js';
import { entryOfRole, roleOfEntry } from './roleOfEntry.js';

type PersonAnswer = Extract<Answer, { status: 'person' }>;

/** Everybody who guides a student, in the order of a placement. */
const guides: readonly RoleId[] = ['werkplekbegeleider', 'schoolopleider', 'instituutsopleider', 'studiebegeleider'];
const rolesOfImplied: Readonly<Record<Implied, readonly RoleId[]>> = {
  werkplekbegeleider: ['werkplekbegeleider'],
  guides,
  students: ['aanstaande-leraar'],
};

/** "Mijn vaste begeleider", "de SO van De Kaasbrug": so short that nothing needs to ask. */
const SHORT_NOTE = 6;

/** Not a role of its own: whoever guides. */
const GUIDE = /^(?:stage|praktijk)?begeleid(?:st)?ers?$|^supervisors?$|^internship supervisors?$/;

/**
 * Whether a question asks who somebody is ("wie is mijn IO?"), and for whom; undefined for any other question. What a role is
 * ("wie is een IO") or does ("wat doet mijn IO") is none, nor is who does something ("wie vult het adviesformulier in").
 */
export function personAsked(asking: Asking): PersonAnswer | undefined {
  const { tokens, parts, speaker, catalogue } = asking;
  if (tokens.length > SHORT_NOTE && !tokens.some(({ text }) => cues.has(text))) return undefined;
  const asTyped = read(parts, speaker);
  return asTyped ?? readSpelled();

  function readSpelled(): PersonAnswer | undefined {
    if (parts.some((part) => part.kind === 'term' && rolesOf(part, speaker).length > 0)) return undefined;
    const spelled = withSpelling(parts, catalogue.index);
    const isOther = spelled.length !== parts.length || spelled.some(({ kind }, at) => kind !== parts[at]?.kind);
    return isOther ? read(spelled, speaker) : undefined;
  }

  function read(all: readonly Part[], by: Speaker): PersonAnswer | undefined {
    const said = withoutOpeningSo(all);
    for (const stretch of [said, ...clausesOf(said)]) {
      const found = readStretch(stretch, by);
      if (found !== undefined) return answer(found);
    }
    return undefined;
  }

  function answer({ roles, of, words, otherTime }: Found): PersonAnswer | undefined {
    const [role, ...also] = new Set(roles);
    const entry = role === undefined ? undefined : catalogue.entryOf(entryOfRole(role));
    if (role === undefined || entry === undefined) return undefined;
    const meaning = catalogue.meaningOf({ entry, name: entry.term }, speaker.partnerships);
    const asked = words === '' ? entry.term : words;
    return {
      status: 'person',
      asked,
      role,
      ...(also.length === 0 ? {} : { also }),
      ...(otherTime && { otherTime }),
      of,
      meaning,
    };
  }
}

interface Found {
  roles: readonly RoleId[];
  of: PersonAnswer['of'];
  /** The role as it was typed. */
  words: string;
  /** Of another semester or year than this one. */
  otherTime?: true;
}

function readStretch(parts: readonly Part[], speaker: Speaker): Found | undefined {
  const known = speaker.partnerships.length > 0;
  const implied = impliedIn(essence(parts.flatMap(wordsOf)));
  if (implied !== undefined) return { roles: rolesOfImplied[implied], of: 'mine', words: '' };

  const named = parts.map((part) => (isGuide(part) ? guides : part.kind === 'term' ? rolesOf(part, speaker) : []));
  const roles = named.flat();
  const words = parts.filter((_, at) => (named[at] ?? []).length > 0).flatMap(rawOf);
  const text = (symbol: (part: Part) => string[], isOwn: (part: Part) => boolean = () => false) =>
    essence(
      parts.flatMap((part, at) => {
        const its = named[at] ?? [];
        return its.length === 0 || isOwn(part) ? symbol(part) : [symbolOf(part, its)];
      }),
    );
  if (roles.length > 0) {
    const said = text((part) => placeOf(part, speaker) ?? wordsOf(part));
    const of = whoseIn(said, known);
    if (of !== undefined) return { roles, of, words: words.join(' ') };
    if (roles.some(isGuiding) && asksForStudents(said)) return { roles: ['aanstaande-leraar'], of: 'mine', words: '' };
    const guide = text((part) => (isGuide(part) ? ['G'] : wordsOf(part)), isGuide);
    if (isNoteOfOwn(guide)) return { roles, of: 'mine', words: words.join(' ') };
    const timeless = withoutOtherTime(said);
    const ofThen = timeless === undefined ? undefined : whoseIn(timeless, known);
    if (ofThen !== undefined) return { roles, of: ofThen, words: words.join(' '), otherTime: true };
  }
  // Who is in no roster has nobody to be told of, and a capital alone is no sure sign of a name.
  const other =
    known &&
    isOfOther(text((part) => (isSomebodyElse(part, speaker) ? ['X'] : wordsOf(part))).replace(/X(?: X)*/g, 'X'));
  const [first] = named.filter((some) => some.length > 0);
  return other ? { roles: first ?? guides, of: 'theirs', words: words.join(' ') } : undefined;
}

function isGuiding(role: RoleId): boolean {
  return guides.includes(role) || role.startsWith('coordinerend') || role === 'coach-startende-leraren';
}

/** The roles that a term can stand for: those that it names, else those that it comes near to. */
function rolesOf({ targets }: Term, speaker: Speaker): RoleId[] {
  for (const rank of [0, 1, 2]) {
    const ids = targets.filter(({ target }) => rankOf(target) === rank).flatMap(({ target }) => idsOf(target));
    if (ids.includes('tandem')) return tandemOf(speaker);
    const roles = ids.flatMap((id) => roleOfEntry(id) ?? []);
    if (roles.length > 0) return [...new Set(roles)];
  }
  return [];
}

function rankOf(target: Target): number {
  return target.kind === 'entry' ? target.rank : 0;
}

/** Of a word with one foremost meaning that one only. */
function idsOf(target: Target): string[] {
  if (target.kind === 'entry') return [target.entry.id];
  if (target.kind === 'place') return [];
  const senses = target.homonym.senses.map(({ entry }) => entry);
  return target.homonym.rule === 'first' ? senses.slice(0, 1) : senses;
}

/** The other one of the two for who is in a tandem; both for anybody else (002:686-695). */
function tandemOf({ roles }: Speaker): RoleId[] {
  const isIn = (...some: RoleId[]) => some.some((role) => roles.includes(role));
  if (isIn('schoolopleider', 'coordinerend-schoolopleider')) return ['instituutsopleider'];
  if (isIn('instituutsopleider', 'coordinerend-instituutsopleider')) return ['schoolopleider'];
  return ['schoolopleider', 'instituutsopleider'];
}

/** An organisation that is asked by its people stands apart: "wie is het stagebureau" names nobody yet. */
function symbolOf(part: Part, roles: readonly RoleId[]): 'R' | 'S' | 'B' | 'C' {
  if (roles[0] === 'aanstaande-leraar') return 'S';
  if (part.kind !== 'term') return 'R';
  const ids = part.targets.map(({ target }) => (target.kind === 'entry' ? target.entry.id : ''));
  if (ids.includes('stagebureau')) return 'B';
  const isMember = part.tokens.some(({ text }) => /l[ie]d|member/.test(text));
  return ids.includes('stuurgroep') && !isMember ? 'C' : 'R';
}

/** A partnership by name: the own one is a place, another one somebody else's. */
function placeOf(part: Part, { partnerships }: Speaker): string[] | undefined {
  const place = part.kind === 'word' ? undefined : part.place;
  if (place?.partnership === undefined) return undefined;
  return [partnerships.includes(place.partnership) ? 'P' : 'X'];
}

const others = new Set(
  'andere ander iemand collega medestudent klasgenoot another someone somebody other colleague'.split(' '),
);

function isSomebodyElse(part: Part, speaker: Speaker): boolean {
  if (part.kind !== 'word') return placeOf(part, speaker)?.[0] === 'X';
  const { text, raw } = part.token;
  return others.has(text) || /^\p{Lu}\p{Ll}/u.test(raw);
}

function isGuide(part: Part): boolean {
  if (part.kind !== 'word') return false;
  const { text } = part.token;
  // "Begeleidt" and "begeleiding" lie as near as a slip does.
  return GUIDE.test(text) || (/.{6}rs?$/.test(text) && distance(text.replace(/s$/, ''), 'begeleider') <= 2);
}

/** Stretches between signs, each a question of its own. */
function clausesOf(parts: readonly Part[]): Part[][] {
  const clauses: Part[][] = [];
  for (const part of parts) {
    const first = part.kind === 'word' ? part.token : part.tokens[0];
    const current = clauses.at(-1);
    if (current === undefined || first?.breakBefore === true) clauses.push([part]);
    else current.push(part);
  }
  return clauses.length > 1 ? clauses : [];
}

function tokensOf(part: Part) {
  return part.kind === 'word' ? [part.token] : part.tokens;
}

function wordsOf(part: Part): string[] {
  return tokensOf(part).map(({ text }) => text);
}

function rawOf(part: Part): string[] {
  return tokensOf(part).map(({ raw }) => raw);
}
