import type { RoleId } from '../../people/role.js';
import type { Speaker } from '../glossary.js';
import { type AskKey, askKeys, type Fact, type Intent, partnershipOf } from './fact.js';
import type { Notion } from './notion.js';
import type { Spoken } from './notionIndex.js';
import { type Pattern, readPattern } from './pattern.js';
import { tellsPeriods } from './period.js';
import { isVague } from './vague.js';

/** A question for one fact, ready to be compared. */
export interface Wanted {
  intent: Intent;
  spoken: readonly Spoken[];
  /** The asker speaks of themselves. */
  own: boolean;
  speaker: Speaker;
}

/** Finds the facts that answer a question; empty when none does for sure. */
export type Matcher = (wanted: Wanted) => Fact[];

/** More facts that answer alike than this are no answer any more. */
const MOST = 3;

/** Notions that change nothing where they stand beside another. */
const incidental: ReadonlySet<string> = new Set(['semester', 'jaar', 'student', 'samen-opleiden', 'loopt', 'doen']);

/** "Hoeveel uur krijg ik voor": of time and number nobody asks otherwise. */
const incidentalToNumbers: ReadonlySet<string> = new Set(['krijgen', 'voeren']);

function isIncidental(notion: string, intent: Intent): boolean {
  const number = intent === 'hours' || intent === 'long' || intent === 'count' || intent === 'often';
  if (notion === 'persoon') return intent !== 'count';
  return incidental.has(notion) || (number && incidentalToNumbers.has(notion));
}

/** How many words of content a pattern covers, and how much of it the question names: more is a better answer. */
interface Score {
  covered: number;
  named: number;
}

interface Hit extends Score {
  fact: Fact;
}

interface Row {
  fact: Fact;
  pattern: Pattern;
}

/** A matcher over these facts; built once. */
export function createMatcher(facts: readonly Fact[], notions: readonly Notion[]): Matcher {
  const rows = new Map<Intent, Row[]>();
  for (const fact of facts) {
    for (const [key, texts] of Object.entries(fact.asks)) {
      for (const intent of askKeys[key as AskKey]) {
        rows.set(intent, [...(rows.get(intent) ?? []), ...texts.map((text) => ({ fact, pattern: readPattern(text) }))]);
      }
    }
  }
  const roleOf = new Map<string, RoleId>(notions.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role]])));
  const isOwn = (notion: string, { own, speaker }: Wanted) => own && speaker.roles.includes(roleOf.get(notion) ?? '');

  /** "Hoeveel wpb's volgen de training" counts the wpb's, and only a fact that must speak of them says how many. */
  const countsIt = (counted: readonly string[] | undefined, required: Pattern['required']): boolean =>
    counted === undefined ||
    !counted.every((one) => one === 'persoon' || one === 'contact' || roleOf.has(one)) ||
    required.some((group) => counted.some((one) => group.notions.includes(one)));

  const isOfRole = (required: Pattern['required'], intent: Intent) =>
    required.every((group) => group.notions.every((one) => roleOf.has(one) || isIncidental(one, intent)));

  /** The hours of a role are not those that others have with it: "hoeveel uur heb ik met mijn SO". */
  const isOfPartner = (required: Pattern['required'], { intent, spoken }: Wanted): boolean => {
    if (intent !== 'hours' && intent !== 'long') return false;
    const groups = isOfRole(required, intent) ? required : required.filter(({ own }) => own);
    const meets = (id: string) => id !== 'student' && groups.some((group) => group.notions.includes(id));
    return spoken.some(({ partner, notions: some }) => partner === true && some?.some(meets) === true);
  };

  const scoreOf = ({ fact, pattern: { required, optional } }: Row, wanted: Wanted): Score | undefined => {
    const asked = wanted.spoken.flatMap((one) => (one.notions === undefined ? [] : [one.notions]));
    if (isOfPartner(required, wanted)) return undefined;
    // "Neemt" may be half of many verbs: alone it says too little.
    if (wanted.intent === 'who' && asked.every(isVague)) return undefined;
    if (wanted.intent === 'hours' && isOfRole(required, 'hours') && !tellsPeriods(fact, asked.flat())) return undefined;
    let met = 0;
    let covered = 0;
    for (const group of required) {
      if (asked.some((notion) => notion.some((one) => group.notions.includes(one)))) met += 3;
      else if (group.own && group.notions.some((one) => isOwn(one, wanted))) met += 1;
      else return undefined;
    }
    if (wanted.intent === 'count' && !countsIt(asked[0], required)) return undefined;
    const named = (notion: string) => optional.has(notion) || required.some((group) => group.notions.includes(notion));
    for (const alternatives of asked) {
      if (alternatives.some(named)) covered += 1;
      else if (
        !alternatives.some((one) => isIncidental(one, wanted.intent) || (wanted.intent !== 'who' && isOwn(one, wanted)))
      )
        return undefined;
    }
    return { covered, named: met };
  };

  return (wanted) => {
    const places = wanted.spoken.flatMap(({ place }) => (place === undefined ? [] : [place]));
    if (places.some(({ partnership }) => partnership === undefined)) return [];
    const named = places.flatMap(({ partnership }) => partnership ?? []);
    const hits: Hit[] = [];
    const present = new Set(wanted.spoken.flatMap(({ notions: some }) => some ?? []));
    for (const { fact, pattern } of rows.get(wanted.intent) ?? []) {
      if (!pattern.required.every((group) => group.own || group.notions.some((one) => present.has(one)))) continue;
      const whose = partnershipOf(fact);
      if (named.length > 0 && (whose === undefined || !named.includes(whose))) continue;
      const score = scoreOf({ fact, pattern }, wanted);
      if (score !== undefined) hits.push({ fact, ...score });
    }
    return preferred(
      most(hits, ({ covered }) => covered),
      wanted.speaker,
    );
  };
}

/** Of facts that answer alike, those of the asker's partnership and role, and of which the question names most; none when too many. */
export function preferred(hits: readonly { fact: Fact; named: number }[], speaker: Speaker): Fact[] {
  const named = most(ofOwnPartnership(hits, speaker), (hit) => hit.named).map(({ fact }) => fact);
  const facts = [...new Set(ofOwnRole(named, speaker))];
  return facts.length > MOST ? [] : facts;
}

/** Of facts that answer alike, those of the asker's own partnership; for others, all. */
function ofOwnPartnership<T extends { fact: Fact }>(hits: readonly T[], { partnerships }: Speaker): readonly T[] {
  const own = hits.filter(({ fact }) => partnerships.includes(partnershipOf(fact) ?? ''));
  return own.length > 0 ? own : hits;
}

function most<T>(items: readonly T[], measure: (item: T) => number): T[] {
  const best = Math.max(...items.map(measure));
  return items.filter((item) => measure(item) === best);
}

function ofOwnRole(facts: Fact[], { roles }: Speaker): Fact[] {
  const own = facts.filter((fact) => fact.roles.some((role) => roles.includes(role)));
  return own.length > 0 ? own : facts;
}
