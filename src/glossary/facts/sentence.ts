import type { RoleId } from '../../people/role.js';
import type { Token } from '../reading/normalise.js';
import type { Place } from '../reading/place.js';
import type { Ask } from './askings.js';
import {
  articles,
  beside,
  elsewhere,
  following,
  insideWords,
  joined,
  light,
  ownWords,
  pointing,
  prepositions,
  turning,
  whose,
  withWords,
} from './circumstances.js';
import type { Intent } from './fact.js';
import type { Notion } from './notion.js';
import type { Part } from './notionIndex.js';
import { numberIn } from './numbers.js';
import { each, untold } from './period.js';
import { standsAfter } from './standing.js';
import { isVague } from './vague.js';
import * as weights from './weights.js';

/** One word of content in the words that ask. */
export interface Said {
  notions: readonly string[];
  /** It can only be a topic or a role. */
  topical: boolean;
  /** "Naast de SO". */
  beside: boolean;
  /** Its word mostly says nothing: "echt". */
  light: boolean;
  /** "Van mijn wpb": whose it is. */
  owner: boolean;
  /** "Als wpb": the asker. */
  self: boolean;
  /** "Met de IO": the other one. */
  partner: boolean;
  /** "Tien studenten": how many, not for each. */
  numbered: boolean;
  /** "Binnen ons eigen bestuur": there and nowhere else. */
  inside: boolean;
  /** "Hoeveel contacttijd": of this the time is asked. */
  measured: boolean;
}

/** The words that ask, weighed as far as that goes without a fact. */
export interface Sentence {
  intent: Intent;
  asking: readonly Said[];
  /** Notions of the clauses around it. */
  around: readonly string[];
  /** Of those, what can only be a topic. */
  aroundTopics: readonly string[];
  places: readonly Place[];
  numbers: readonly string[];
  /** The roles of the asker, where they speak of themselves. */
  ownRoles: ReadonlySet<string>;
  speakerRoles: ReadonlySet<string>;
  /** The notions of the asker's roles. */
  roleNotions: readonly string[];
  /** It names a role other than the student and whoever something is done with. */
  roleNamed: boolean;
  /** What the unknown words cost already. */
  spent: number;
}

/** So short a question can only point at what was said before: "met wie dan?". */
const SHORT = 3;

/** Words before a role by which people say that it is theirs. */
const selfWords = new Set(['als', 'as', 'ben', 'word', 'am', 'im', 'become', 'being']);

const terms = new Set(['semester', 'jaar', 'periode', 'week']);

/** What a sentence is made of; built once. */
export function createSentences(notions: readonly Notion[]) {
  const topics = new Set(notions.filter(({ kind }) => kind === 'topic' || kind === 'situation').map(({ id }) => id));
  const situations = new Set(notions.filter(({ kind }) => kind === 'situation').map(({ id }) => id));
  const roles = new Map<string, RoleId>(notions.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role]])));

  /** The roles that people say they have in these parts: "ik ben wpb". */
  const rolesSaid = (parts: readonly Part[], tokens: readonly Token[]): RoleId[] =>
    parts.flatMap((part) => (isSelf(part, tokens) ? notionsIn(part).flatMap((id) => roles.get(id) ?? []) : []));

  /** Undefined when a word makes it a question that no fact answers. */
  const sentenceOf = (
    { intent, tokens, measured }: Ask & { intent: Intent },
    parts: readonly Part[],
    beyond: readonly (readonly string[])[],
    { ownRoles, speakerRoles }: Pick<Sentence, 'ownRoles' | 'speakerRoles'>,
  ): Sentence | undefined => {
    const around = beyond.flat();
    const asking: Said[] = [];
    const places: Place[] = [];
    const numbers: string[] = [];
    let spent = 0;
    for (const [at, part] of parts.entries()) {
      if (part.is === 'other') return undefined;
      const word = part.tokens[0]?.text ?? '';
      if (intent === 'hours' && untold.has(word) && each.has(tokens[part.at - 1]?.text ?? '')) return undefined;
      if (typeof part.is === 'object') {
        if (part.is.place !== undefined) places.push(part.is.place);
        else {
          const some = part.is.notions;
          if (some.every((id) => id === 'geen')) return undefined;
          asking.push({
            notions: some,
            topical: some.every((id) => topics.has(id)),
            beside: stands(part, tokens, beside),
            light: part.tokens.length === 1 && light.has(word),
            owner: isOwner(part, tokens),
            self: isSelf(part, tokens),
            partner: stands(part, tokens, withWords),
            numbered: isNumbered(parts[at - 1]),
            inside: stands(part, tokens, insideWords) || ownWords.has(tokens[part.at - 1]?.text ?? ''),
            measured: measured !== undefined && part.tokens.includes(measured),
          });
        }
        continue;
      }
      if (following.has(word) && !notionsIn(parts[at + 1] ?? part).some((id) => terms.has(id))) return undefined;
      if ((intent === 'count' || intent === 'often') && ofOneself.has(word)) return undefined;
      if (turning.has(word) || elsewhere.has(word)) return undefined;
      const number = numberIn(word);
      if (number !== undefined) {
        if (number !== '1') numbers.push(numberOf(number, parts[at + 1]));
      } else if (part.is === 'unknown' && !isLight(word)) {
        spent += costOfUnknown(part, tokens);
      }
    }
    const points = tokens.length <= SHORT || (around.length > 0 && tokens.some(({ text }) => pointing.has(text)));
    // "Wie zijn dat" asks who people are.
    if (asking.length === 0 && (!points || (intent === 'who' && !around.some((id) => situations.has(id)))))
      return undefined;
    if (intent === 'who' && around.length === 0 && asking.every((one) => isVague(one.notions))) return undefined;
    const roleNamed = asking.some(
      ({ notions: some, partner }) => !partner && some.some((id) => roles.has(id) && id !== 'student'),
    );
    const aroundTopics = beyond
      .filter((some) => some.length > 0 && some.every((id) => topics.has(id) && !roles.has(id)))
      .flat();
    const roleNotions = [...roles].flatMap(([id, role]) => (ownRoles.has(role) || speakerRoles.has(role) ? [id] : []));
    return {
      roleNotions,
      intent,
      asking,
      around,
      aroundTopics,
      places,
      numbers,
      ownRoles,
      speakerRoles,
      roleNamed,
      spent,
    };
  };
  return { sentenceOf, rolesSaid };
}

function isLight(word: string): boolean {
  return light.has(word) || beside.has(word) || following.has(word) || articles.has(word) || joined.test(word);
}

/** "Hoeveel heb ik al", "volgend jaar": the numbers of one person. */
const ofOneself = new Set(['al', 'already', 'reeds', 'nog', 'volgend', 'komend']);

const times = new Set(['keer', 'maal', 'times']);

/** A number with what it is the number of: "10 student". */
function numberOf(number: string, next: Part | undefined): string {
  return `${number} ${(next === undefined ? [] : notionsIn(next))[0] ?? ''}`.trim();
}

/** Every number in these parts, with what it is the number of and without. */
export function numbersIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part, at) => {
    const number = numberIn(part.tokens[0]?.text ?? '');
    const next = parts[at + 1];
    if (number === undefined) return [];
    return [
      next !== undefined && times.has(next.tokens[0]?.text ?? '') ? `${number} times` : number,
      numberOf(number, next),
    ];
  });
}

function costOfUnknown(part: Part, tokens: readonly Token[]): number {
  if (stands(part, tokens, whose)) return weights.COST_WHOSE;
  return stands(part, tokens, prepositions) ? weights.COST_ADJUNCT : weights.COST_UNKNOWN;
}

/** Notions that parts speak of. */
export function notionsIn({ is }: Part): readonly string[] {
  return typeof is === 'object' ? (is.notions ?? []) : [];
}

/** Whether one of these words stands before it, articles left out. */
function stands({ at }: Part, tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return standsAfter(at, tokens, words);
}

/** One is any: "voor 1 student" is for each. */
function isNumbered(before: Part | undefined): boolean {
  const number = before === undefined ? undefined : numberIn(before.tokens[0]?.text ?? '');
  return number !== undefined && number !== '1';
}

function isOwner({ at }: Part, tokens: readonly Token[]): boolean {
  const of = tokens[at - 2]?.text;
  return (of === 'van' || of === 'of' || of === 'from') && mine.has(tokens[at - 1]?.text ?? '');
}

const mine = new Set(['mijn', 'mn', 'm', 'my', 'onze', 'our']);

function isSelf({ at }: Part, tokens: readonly Token[]): boolean {
  const skipped = new Set(['een', 'n', 'a', 'an', 'volgend', 'jaar', 'nu', 'zelf', 'the', 'dit']);
  let before = at - 1;
  while (before >= 0 && skipped.has(tokens[before]?.text ?? '')) before -= 1;
  return selfWords.has(tokens[before]?.text ?? '');
}
