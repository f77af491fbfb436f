import assert from 'node:assert/strict';
import type { Answer, Answers, Part } from '../../../../src/forms/definition.js';
import type { FormState } from '../../../../src/forms/form.js';
import { standingOf } from '../../../../src/forms/standing.js';
import type { Copy } from '../../../../src/forms/stored.js';
import { aPlacement, BRAM, JORIS, MIRTE, NOOR } from '../given.js';
import { ILSE, PEOPLE, seen } from './deeds.js';

/**
 * What must be true, told without the code that it is about: words are remembered by where they were typed, until somebody takes them away on
 * a card that showed them.
 */
export interface Model {
  /** Who is werkplekbegeleider now. */
  wpb: string;
  version: number;
  /** Words that must be found, by part and field, or by author, section and version of a remark. */
  words: Map<string, Set<string>>;
  /** Of what is no text: the last one that was chosen on a card that showed the one before. */
  chosen: Map<string, string>;
  copies: Copy[];
  /** Agreements (also handing in) and asking back, in order, each once; `hides`: what the signer could not read. */
  said: { by: string; version: number; as: 'agrees' | 'asks' | 'hands in'; hides: readonly string[] }[];
  stagnations: number;
  asked: number;
  /** How often it was handed in for a schoolopleider who had asked for that. */
  answered: number;
  given: Set<string>;
  isPrepared: boolean;
  /** What the student handed in last, beside the form. */
  handedIn: Answers | undefined;
}

/** The model of a form that nobody touched, and what to compare it with. */
export function aModel(kind: 'start' | 'advies') {
  const model: Model = {
    ...{ wpb: JORIS, version: 0, words: new Map(), chosen: new Map(), copies: [], said: [], stagnations: 0, asked: 0 },
    ...{ answered: 0, given: new Set(), isPrepared: false, handedIn: undefined },
  };
  let stage = 'niet-begonnen';

  /** The rules of who may what, once more and in other words. */
  function allows(who: string, what: 'fill' | 'sign' | 'read'): boolean {
    const guides = kind === 'start' ? [model.wpb, MIRTE, BRAM] : [model.wpb];
    if (what === 'read')
      return (
        (kind === 'start' && who === NOOR) ||
        (who === NOOR && model.version > 0) ||
        [model.wpb, MIRTE].includes(who) ||
        (kind === 'start' && who === BRAM)
      );
    if (what === 'sign')
      return model.version > 0 && (kind === 'start' ? [NOOR, ...guides] : [NOOR, MIRTE]).includes(who);
    return who === NOOR ? kind === 'start' || model.version > 0 : guides.includes(who);
  }

  /** What was typed must be there from now on; what the card showed and was taken away may go. */
  function remember(key: string, shown: Answer | undefined, typed: Answer): void {
    if (textOf(shown) === textOf(typed)) return;
    const words = model.words.get(key) ?? new Set();
    const wanted = new Set(wordsOf(typed));
    for (const word of wordsOf(shown)) if (!wanted.has(word)) words.delete(word);
    for (const word of wanted) words.add(word);
    model.words.set(key, words);
  }

  /** What a press leaves; gives what it chose that somebody else had chosen otherwise meanwhile: that stays. */
  function keep(part: Part, shown: Answers, typed: Answers): string[] {
    const clashes: string[] = [];
    seen.kept += 1;
    for (const [id, answer] of Object.entries(typed)) {
      const isChosen = kind === 'advies' && (id === 'stagnatie' || id === 'lbf');
      if (!isChosen) remember(`${part} ${id}`, shown[id], answer);
      else if (textOf(shown[id]) !== textOf(answer)) {
        const current = model.chosen.get(id) ?? '';
        if (current !== '' && current !== textOf(shown[id])) {
          if (current !== textOf(answer)) clashes.push(id);
          continue;
        }
        if (textOf(answer) === '') seen.emptied += 1;
        if (id === 'stagnatie' && textOf(answer) === 'ja' && current !== 'ja') {
          model.stagnations += 1;
          seen.stagnation += 1;
        }
        model.chosen.set(id, textOf(answer));
      }
    }
    return clashes;
  }

  /** What somebody cannot read. */
  const hides = (who: string) => (kind === 'advies' && who !== model.wpb ? ['lbf'] : []);

  /** What somebody said last of a version. */
  const lastOf = (by: string, version: number) =>
    model.said.findLast((each) => each.by === by && each.version === version)?.as;

  function agree(by: string, version: number, how: 'reacts' | 'aligns'): void {
    const last = lastOf(by, version);
    const isNew = how === 'reacts' ? last === undefined : last === undefined || last === 'asks';
    if (isNew) model.said.push({ by, version, as: 'agrees', hides: hides(by) });
  }

  /** How often somebody agreed or asked back: who does it again on a card of before the last time is too late. */
  function wordsBy(who: string): number {
    return model.said.filter(({ by, as }) => by === who && as !== 'hands in').length;
  }

  function checkWords(state: FormState): void {
    for (const [key, words] of model.words) {
      const [part, one = '', section = '', version] = key.split(' ');
      const found =
        part === 'remark'
          ? state.remarks
              .filter((each) => each.by === one && each.section === section && each.version === Number(version))
              .map(({ text }) => text)
          : part === 'form'
            ? state.answers[one]
            : state[part as 'preparation' | 'reaction'].answers[one];
      const there = wordsOf(found);
      assert.deepEqual(
        [...words].filter((word) => !there.includes(word)),
        [],
        `lost in ${key}`,
      );
    }
    for (const [id, value] of model.chosen) assert.equal(textOf(state.answers[id]), value, id);
  }

  function checkSignatures(state: FormState): string[] {
    const handed = model.copies.at(-1);
    const holds: string[] = [];
    const lapsed: string[] = [];
    const asking: string[] = [];
    for (const by of PEOPLE) {
      const own = model.said.filter((each) => each.by === by);
      // A later version counts more than a later moment.
      const word = own.reduce<(typeof own)[number] | undefined>(
        (best, each) => (best && best.version > each.version ? best : each),
        undefined,
      );
      if (word === undefined) continue;
      if (word.as === 'asks') {
        if (word.version === model.version) asking.push(by);
        continue;
      }
      const then = model.copies[word.version - 1];
      if (!same(then?.answers, handed?.answers, word.hides)) lapsed.push(by);
      else if (by !== handed?.by) holds.push(by);
      if (word.version < model.version && holds.includes(by)) seen.restored += 1;
    }
    seen.lapsed += lapsed.length;
    assert.deepEqual(state.confirmations.map(({ by }) => by).toSorted(), holds.toSorted());
    assert.deepEqual(state.lapsed.map(({ by }) => by).toSorted(), lapsed.toSorted());
    assert.equal(state.asked !== undefined, asking.length > 0);
    if (state.asked) assert.ok(asking.includes(state.asked.by));
    return holds;
  }

  function checkStage(state: FormState, holds: readonly string[]): void {
    const { stage: next, next: people } = standingOf(aPlacement({ werkplekbegeleider: model.wpb }), state);
    const early = ['niet-begonnen', 'in-voorbereiding', 'concept'];
    // Who empties a preparation before it is handed in has not begun.
    const rank = (each: string) => (early.includes(each) ? Math.max(1, early.indexOf(each)) : early.length);
    if (model.isPrepared) assert.notEqual(next, 'niet-begonnen');
    assert.ok(rank(next) >= rank(stage), `${stage} -> ${next}`);
    assert.equal(early.includes(next), model.version === 0);
    stage = next;
    if (model.version === 0) return;
    const asked = kind === 'start' ? [NOOR, model.wpb, MIRTE, BRAM] : [NOOR, MIRTE];
    const agreed = [...holds, model.copies.at(-1)?.by];
    // Ilse has the seat of Joris: what was agreed with there stays agreed with.
    const isSigned = (each: string) => agreed.some((by) => by === each || (each === ILSE && by === JORIS));
    const left = asked.filter((each) => !isSigned(each));
    if (state.asked === undefined) assert.deepEqual(people.toSorted(), left.toSorted());
    assert.equal(next, state.asked ? 'teruggevraagd' : left.length === 0 ? 'bevestigd' : 'ingediend');
  }

  /** Whether what a message of each kind says is so now. */
  function truths(): Record<string, boolean> {
    const last = model.said.filter(({ version }) => version === model.version);
    const asking = PEOPLE.filter((who) => last.findLast(({ by }) => by === who)?.as === 'asks');
    return {
      stagnatie: model.chosen.get('stagnatie') === 'ja',
      teruggevraagd: asking.length > 0,
      aangepast: model.version > 1 && asking.length === 0 && !last.some(({ by }) => by === MIRTE),
    };
  }

  return {
    ...{
      model,
      allows,
      remember,
      keep,
      hides,
      lastOf,
      agree,
      wordsBy,
      checkWords,
      checkSignatures,
      checkStage,
      truths,
    },
  };
}

function same(one: Answers | undefined, other: Answers | undefined, but: readonly string[]): boolean {
  const read = (answers: Answers = {}) =>
    Object.entries(answers)
      .filter(([id]) => !but.includes(id))
      .toSorted();
  return JSON.stringify(read(one)) === JSON.stringify(read(other));
}

export function textOf(answer: Answer | undefined): string {
  return [answer ?? ''].flat().join('\n');
}

export function wordsOf(answer: Answer | undefined): string[] {
  return textOf(answer).match(/w\d+\./g) ?? [];
}
