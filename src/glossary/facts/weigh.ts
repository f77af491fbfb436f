import type { RoleId } from '../../people/role.js';
import { type Fact, type Intent, partnershipOf } from './fact.js';
import type { Notion, NotionKind } from './notion.js';
import type { Pattern } from './pattern.js';
import { tellsPeriods } from './period.js';
import type { Sentence } from './sentence.js';
import * as weights from './weights.js';

/** A pattern of a fact, with what the fact itself speaks of. */
export interface Row {
  fact: Fact;
  intent: Intent;
  pattern: Pattern;
  said: Said;
}

/** What the two sentences of a fact speak of. */
export interface Said {
  notions: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

/** How sure a pattern is the one that is asked for, from 0 to 1, and how much of it the question names. */
export interface Weight {
  sure: number;
  gained: number;
}
export type Weigh = (row: Row, sentence: Sentence) => Weight;

type Word = Sentence['asking'][number];

/** "Hoeveel extra uren": no thing that takes time. */
const amounts: ReadonlySet<string> = new Set(['extra', 'alle', 'semester', 'jaar', 'periode', 'week']);

/** Where people belong. */
const houses: ReadonlySet<string> = new Set(['bestuur', 'instituut', 'school', 'team']);

const none: Weight = { sure: 0, gained: 0 };

const ofPeople: ReadonlySet<Intent> = new Set(['who', 'with', 'to', 'for']);

/** Weighs a sentence against a pattern; built once over the notions. */
export function createWeigh(notions: readonly Notion[]): Weigh {
  const kinds = new Map(notions.map(({ id, kind }) => [id, kind]));
  const roles = new Map<string, RoleId>(notions.flatMap(({ id, role }) => (role === undefined ? [] : [[id, role]])));
  const kindOf = (notion: string): NotionKind => kinds.get(notion) ?? 'topic';

  return ({ fact, intent, pattern: { required, optional }, said }, sentence) => {
    if (!placesFit(fact, sentence)) return none;
    if (!sentence.numbers.every((one) => said.numbers.has(one) || said.numbers.has(`${one.split(' ')[0]} times`)))
      return none;
    if (
      intent !== sentence.intent &&
      !required.some((group) => group.notions.some((one) => !roles.has(one) && kindOf(one) === 'topic'))
    )
      return none;
    const isOwn = (notion: string) => {
      const role = roles.get(notion);
      return role !== undefined && sentence.ownRoles.has(role);
    };
    // Without "ik" the role is theirs where something else is asked about: "hoeveel uur voor stageplaatsing".
    const isSpeakers = (notion: string) =>
      sentence.speakerRoles.has(roles.get(notion) ?? '') &&
      sentence.asking.some(({ topical }) => topical) &&
      !sentence.roleNamed;
    const ofTime = sentence.intent === 'hours' || sentence.intent === 'long';
    const isNeutral = (one: string) => roles.has(one) || ['setting', 'doing', 'taking'].includes(kindOf(one));
    const ofRole = required.every((group) => group.notions.every(isNeutral));
    // The hours of a role are not those that others have with it, and those for ten students are not those for each.
    if (
      sentence.intent === 'hours' &&
      ofRole &&
      !tellsPeriods(
        fact,
        sentence.asking.flatMap((one) => one.notions),
      )
    )
      return none;
    const isOther = ({ partner, numbered }: Word, id: string) =>
      ofTime && roles.has(id) && ((id === 'student' && numbered) || (id !== 'student' && partner && ofRole));
    // Nor is "overleg met de wpb" asked by that wpb.
    const inAsking = (names: readonly string[], own: boolean) =>
      sentence.asking
        .filter(({ partner }) => !(partner && own && ofTime))
        .some((one) => one.notions.some((id) => names.includes(id) && !isOther(one, id)));
    const inAround = (names: readonly string[]) => sentence.around.some((one) => names.includes(one));

    const counted = sentence.intent === 'count' ? sentence.asking[0]?.notions : undefined;
    if (counted !== undefined && !counted.some((one) => isCounted(one))) return none;

    let gained = 0;
    let pointed = false;
    // What was said before is only meant where the words that ask name no topic of their own.
    const topical = sentence.asking.some(
      (one) => one.topical && !one.notions.some((id) => roles.has(id) || optional.has(id)),
    );
    for (const group of required) {
      const worth = Math.max(...group.notions.map((one) => weights.credit[kindOf(one)]));
      if (inAsking(group.notions, group.own)) gained += worth;
      else if (group.own && group.notions.some(isOwn)) gained += weights.OWN_ROLE;
      else if (inAround(group.notions) && (!topical || group.notions.some((one) => kindOf(one) === 'situation'))) {
        gained += (group.notions.some((one) => roles.has(one)) ? weights.OWN_ROLE : worth) * weights.BEFORE;
        pointed ||= kindOf(group.notions[0] ?? '') === 'topic';
      } else if (group.notions.some(isSpeakers)) gained += weights.SPEAKERS_ROLE;
      else return none;
    }
    /** A role is only counted by a fact that must speak of it. */
    function isCounted(id: string): boolean {
      const must = required.some((group) => group.notions.includes(id));
      return (
        must ||
        (!roles.has(id) && (optional.has(id) || kindOf(id) === 'topic')) ||
        (id === 'student' && optional.has(id))
      );
    }
    function isNamed(id: string): boolean {
      return optional.has(id) || required.some((group) => group.notions.includes(id));
    }
    const costOf = (one: Word, id: string): number => {
      const { notions: alternatives, beside, self, owner } = one;
      const role = roles.get(id);
      // "Hoeveel contacttijd", "binnen ons eigen bestuur": of that alone it is asked.
      if ((one.measured && !amounts.has(id)) || (one.inside && houses.has(id) && !said.notions.has(id)))
        return weights.NEVER;
      if (id === 'student') return weights.costSaid.setting;
      if (role !== undefined) {
        if ((self || isOwn(id)) && intent !== 'who') return weights.costSaid.setting;
        if (owner) return weights.COST_ROLE_BESIDE;
        if (!said.notions.has(id)) return weights.NEVER;
        return beside ? weights.COST_ROLE_BESIDE : weights.COST_ROLE_SAID;
      }
      const kind = kindOf(id);
      // A word that may also be an act is the act: "kijken" is hardly a lesbezoek where another topic is named.
      const known = alternatives.some((one) => said.notions.has(one));
      if (kind === 'taking' && !ofPeople.has(intent)) return weights.COST_TAKING_OF_NUMBERS;
      // Who tells of it is not who does it.
      if (id === 'contact' && alternatives.length === 1 && intent === 'who') return weights.COST_ACT_OF_PEOPLE;
      if (kind === 'act' && !known && ofPeople.has(intent)) return weights.COST_ACT_OF_PEOPLE;
      if (kind === 'moment' && !known && ofPeople.has(intent)) return weights.COST_MOMENT_OF_PEOPLE;
      return known ? weights.costSaid[kind] : weights.cost[kind];
    };
    let spent = sentence.spent;
    for (const one of sentence.asking) {
      const named = one.notions.find(isNamed);
      if (named !== undefined) {
        if (optional.has(named)) gained += weights.credit[kindOf(named)] / 2;
      } else spent += one.light ? weights.costSaid.doing : Math.min(...one.notions.map((id) => costOf(one, id)));
    }
    // Of several things that were said before, it is not sure which is meant.
    const others = sentence.aroundTopics.filter((id) => !isNamed(id) && !said.notions.has(id));
    if (pointed || sentence.asking.length === 0) spent += weights.COST_OTHER_BEFORE * others.length;
    if (intent !== sentence.intent) spent += weights.COST_NEAR_INTENT;
    return { sure: gained / (gained + spent), gained };
  };
}

/** A question about another sector has no fact; one about a partnership only the facts of that partnership. */
function placesFit(fact: Fact, { places }: Sentence): boolean {
  return places.every(({ partnership }) => partnership !== undefined && partnership === partnershipOf(fact));
}
