import assert from 'node:assert/strict';
import { CodedError } from '../../../../src/errors.js';
import type { Answer, Answers, FormKey, Part, Participant } from '../../../../src/forms/definition.js';
import { fingerprint } from '../../../../src/forms/fingerprint.js';
import type {
  FormAt,
  FormRef,
  FormState,
  Outcome,
  Press,
  Remark,
  Review,
  ReviewOutcome,
} from '../../../../src/forms/form.js';
import type { Forms } from '../../../../src/forms/forms.js';
import { mayConfirm, mayFillIn, mayRead, participationsOf, visible, type Wish } from '../../../../src/forms/may.js';
import { signalSchema } from '../../../../src/forms/signal.js';
import { stillStands } from '../../../../src/forms/signals.js';
import { wordsOf } from '../../../../src/forms/signatures.js';
import { postSchema } from '../../../../src/outbox/post.js';
import type { Setup } from '../../../../src/partnership/setup.js';
import type { Store } from '../../../../src/store/store.js';
import { aPartnership, aPerson, aSetup } from '../../../support/builders/setup.js';
import { ADVICE, anAt, aPlacement, aRef, BRAM, ENOUGH, formsOn, JORIS, just, MIRTE, NOOR, NOW, now } from '../given.js';
import { type Deed, type Done, ILSE, PEOPLE, seen } from './deeds.js';
import { type Faults, faulty } from './faulty.js';
import { aModel, textOf, wordsOf as wordsIn } from './model.js';

const FIELDS: Readonly<Record<'advies' | 'start', Readonly<Record<Part, readonly string[]>>>> = {
  advies: { preparation: [], form: ['lesgeven', 'kwaliteiten', 'bijlage', 'lbf'], reaction: ['reactie'] },
  start: {
    preparation: ['kennismaking', 'leerdoelen', 'bijzonderheden'],
    form: ['kennismaking', 'leerdoelen', 'lbf', 'opdrachten'],
    reaction: [],
  },
};

interface Card {
  state: FormState;
  shown: Partial<Record<Part, Answers>>;
  /** How often who has it had agreed or asked back by then. */
  words: number;
}

/** A form that is lived in: the real one, what must be true of it, and the cards that people still have. */
export function aLife(store: Store, form: FormKey, partnership: string) {
  const ref: FormRef = aRef({ form, partnership });
  const kind = form === 'startgesprek' ? 'start' : 'advies';
  const fields = FIELDS[kind];
  const faults: Faults = { left: 0, kind: 'none', between: undefined };
  const sound = formsOn(store);
  const forms = formsOn(faulty(store, faults));
  const cards = new Map<string, Card[]>();
  const decisions: { deed: Done; card: Card; text: string | undefined }[] = [];
  const { model, allows, remember, keep, hides, lastOf, agree, wordsBy, ...checks } = aModel(kind);
  const { checkWords, checkSignatures, checkStage, truths } = checks;
  let setup = setupWith(partnership, model.wpb);
  let count = 0;

  const at = (may: FormAt['may']): FormAt => {
    const placement = aPlacement({ werkplekbegeleider: model.wpb });
    return anAt({ ref, placement, may, ...(kind === 'start' && { shape: 'driegesprek' as const }) });
  };
  let current: FormState | undefined;
  const fresh = async () => {
    current = await sound.open(at(() => ({ allowed: true })));
    return current;
  };
  /** What it was when it was last looked at; nobody writes in between. */
  const last = async () => current ?? (await fresh());
  const wish = (person: string, state: FormState): Wish => {
    const found = setup.people.find(({ id }) => id === person);
    assert.ok(found);
    return { setup, person: found, ref, state };
  };
  const partOf = (who: string): Part => (who !== NOOR ? 'form' : kind === 'start' ? 'preparation' : 'reaction');

  async function look(who: string): Promise<Card> {
    const state = await last();
    const shown: Card['shown'] = {};
    const part = partOf(who);
    if (part === 'form') shown.form = visible(state.answers, state.definition, participationsOf(wish(who, state)));
    else shown[part] = state[part].answers;
    const card = { state, shown, words: wordsBy(who) };
    cards.set(who, [card, ...(cards.get(who) ?? [])].slice(0, 8));
    return card;
  }

  async function cardOf(who: string, age: number): Promise<Card> {
    const own = cards.get(who) ?? [];
    return own[Math.min(age, own.length - 1)] ?? (await look(who));
  }

  function typedOn(card: Card, part: Part, { field, does, choice }: Done): Answers {
    const shown = card.shown[part] ?? {};
    const names = fields[part];
    const typed: Record<string, Answer> = Object.fromEntries(names.map((id) => [id, shown[id] ?? '']));
    const id = names[field % names.length];
    count += 1;
    if (does === 'fills' && part === 'form') {
      const enough = kind === 'start' ? ENOUGH : ADVICE;
      for (const [each, text] of Object.entries(enough)) if (shown[each] === undefined) typed[each] = text;
    }
    if (id !== undefined && does !== 'nothing') {
      const isNumber = kind === 'advies' && id === 'lbf';
      const words = isNumber ? String(count % 200) : `w${count}.`;
      const before = shown[id] ?? [];
      const isList = id === 'leerdoelen';
      if (does === 'empties') typed[id] = isList ? [] : '';
      else if (does === 'replaces' || isNumber) typed[id] = isList ? [words] : words;
      else typed[id] = isList ? [...[before].flat(), words] : `${[before].flat().join(' ')} ${words}`.trim();
    }
    if (kind === 'advies' && part === 'form') typed.stagnatie = choice ?? typed.stagnatie ?? shown.stagnatie ?? '';
    return typed;
  }

  async function deliverPress(deed: Done, card: Card, typed: Answers, isFirst: boolean): Promise<void> {
    const { who, act } = deed;
    const part = partOf(who);
    const shown = card.shown[part] ?? {};
    const { version } = card.state;
    const base = Object.fromEntries(Object.keys(typed).map((id) => [id, fingerprint(shown[id])]));
    const press: Press = { by: who, part, version, values: typed, base };
    const may = (state: FormState) =>
      state.version === version || part === 'reaction' ? mayFillIn(wish(who, state), part) : mayRead(wish(who, state));
    const moment = new Date(NOW.getTime() + deed.clock * 1000);
    const as = (state: FormState) => participationsOf(wish(who, state));
    let before = await last();
    const send = (through: Forms): Promise<Outcome> =>
      act === 'submit'
        ? through.submit(at(may), just(press), now(moment, { as }))
        : through.save(at(may), just(press), moment);
    const told = await withFaults(deed, isFirst, send, async () => {
      before = await last();
    });
    const after = await fresh();
    seen.presses += 1;

    const isLate = part === 'preparation' ? model.version > 0 : part === 'form' && version !== model.version;
    const isAllowed =
      isLate || (part !== 'reaction' && version !== model.version) ? allows(who, 'read') : allows(who, 'fill');
    if (told === 'not written') return assert.deepEqual(after, before, 'nothing is half written');
    if (!isAllowed) {
      seen.refused += 1;
      if (told !== 'lost') assert.equal(told.status, 'refused');
      return assert.deepEqual(after, before, 'who may not, changes nothing');
    }
    if (isLate) {
      assert.deepEqual(after, before, 'a card of before a submission changes nothing after it');
      if (told === 'lost') return;
      assert.ok(told.status === 'closed' || (told.status === 'submitted' && told.again), told.status);
      if (told.status === 'submitted') seen.again += 1;
      else {
        seen.closed += 1;
        const shownNow = part === 'form' ? after.answers : after[part].answers;
        for (const [id, text] of Object.entries(typed)) {
          const lost = wordsIn(text).filter(
            (word) => !wordsIn(shown[id]).includes(word) && !wordsIn(shownNow[id]).includes(word),
          );
          assert.deepEqual(
            lost.filter((word) => !wordsIn(told.unsaved[id]).includes(word)),
            [],
            'goes back to who typed it',
          );
        }
      }
      return;
    }
    const clashes = keep(part, shown, typed);
    if (told !== 'lost')
      lookedAgain(told, clashes, { shown, was: part === 'form' ? before.answers : before[part].answers });
    if (part === 'form') await handedIn(deed, told, before, after);
    else if (act === 'submit') handedInApart(deed, told, part, { version, before, after });
  }

  /** Whoever met another's answer hears it, and nobody else does. */
  function lookedAgain(
    told: Outcome,
    clashes: readonly string[],
    { shown, was }: Record<'shown' | 'was', Answers>,
  ): void {
    if (told.status !== 'look-again') {
      assert.deepEqual(clashes, []);
      return;
    }
    const named = (fault: string) => told.faults.filter((each) => each.fault === fault).map(({ question }) => question);
    const chosen = named('clash').filter((id) => id === 'stagnatie' || id === 'lbf');
    if (kind === 'advies') assert.deepEqual(chosen.toSorted(), clashes.toSorted());
    assert.ok(told.faults.length > 0);
    seen.clashes += clashes.length;
    seen.joined += named('joined').length;
    for (const { question, by } of told.faults) {
      assert.notEqual(textOf(shown[question]), textOf(was[question]), 'somebody else changed it since');
      assert.ok(by !== undefined, 'and is known');
    }
  }

  /** What the student hands in is read from then on, and what is typed after it is not. */
  function handedInApart(
    { who }: Done,
    told: Outcome | 'lost',
    part: Exclude<Part, 'form'>,
    { version, before, after }: { version: number; before: FormState; after: FormState },
  ): void {
    const { answers, handedIn } = after[part];
    if (told === 'lost') {
      if (JSON.stringify(handedIn) === JSON.stringify(before[part].handedIn)) return;
    } else if (told.status === 'look-again') {
      assert.deepEqual(handedIn, before[part].handedIn);
      return;
    } else if (told.status === 'incomplete') {
      const wanted = part === 'preparation' ? answers.leerdoelen : answers.reactie;
      assert.deepEqual([wanted, handedIn], [undefined, before[part].handedIn]);
      return;
    } else assert.equal(told.status, 'submitted');
    if (told === 'lost' || (told.status === 'submitted' && !told.again)) {
      model.handedIn = answers;
    }
    if (part === 'preparation') model.isPrepared = true;
    else if (version > 0) agree(who, version, 'reacts');
  }

  async function handedIn(
    { act, who }: Done,
    told: Outcome | 'lost',
    before: FormState,
    after: FormState,
  ): Promise<void> {
    const grew = after.version - before.version;
    if (act === 'save') assert.equal(grew, 0);
    assert.ok(grew === 0 || grew === 1);
    if (told !== 'lost') {
      if (told.status === 'incomplete') {
        seen.incomplete += 1;
        assert.equal(grew, 0);
        for (const { question, fault } of told.faults) {
          assert.equal(fault, 'required');
          assert.equal(after.answers[question], undefined);
        }
        assert.ok(told.faults.length > 0);
      } else if (told.status === 'look-again') {
        assert.equal(grew, 0);
      } else if (act === 'submit') {
        assert.ok(told.status === 'submitted', told.status);
        assert.equal(grew, told.again ? 0 : 1);
        if (told.again) assert.deepEqual([after.pending, after.asked], [[], undefined], 'nothing to hand in');
      }
    }
    if (grew === 0) return;
    seen.submitted += 1;
    if (before.version > 0) seen.resubmitted += 1;
    // Only of an adviesformulier somebody asks who does not write it: the schoolopleider.
    if (kind === 'advies' && before.asked?.by === MIRTE) {
      model.answered += 1;
      seen.answered += 1;
    }
    model.version += 1;
    const copy = await sound.copyOf(ref, model.version);
    assert.ok(copy);
    assert.deepEqual(copy.answers, after.answers, 'the copy is what was handed in');
    assert.equal(copy.by, who);
    for (const id of Object.keys(kind === 'start' ? ENOUGH : ADVICE)) assert.ok(copy.answers[id] !== undefined, id);
    model.copies.push(copy);
    model.said.push({ by: who, version: model.version, as: 'hands in', hides: hides(who) });
  }

  async function deliverReview(deed: Done, card: Card, text: string | undefined, isFirst: boolean): Promise<void> {
    const { who } = deed;
    const section = deed.field % 2 === 0 ? 'lessen' : 'advies';
    const place = kind === 'start' ? 'gesprek' : section;
    const { version } = card.state;
    const known = card.state.remarks.find(
      (each) => each.by === who && each.section === place && each.version === version,
    );
    const typed = text === undefined ? undefined : deed.does === 'adds' ? `${known?.text ?? ''} ${text}`.trim() : text;
    const act = deed.act === 'align' || deed.act === 'ask-back' ? deed.act : 'save';
    const review = (state: FormState): Review => ({
      ...{ by: who, as: participationsOf(wish(who, state)), version, word: wordsOf(card.state, who).length, act },
      ...(typed !== undefined && { remark: { section: place, text: typed, base: fingerprint(known?.text) } }),
    });
    let before = await last();
    const moment = new Date(NOW.getTime() + deed.clock * 1000);
    const may = (state: FormState) => mayConfirm(wish(who, state));
    const send = (through: Forms) => through.review(at(may), review, moment);
    const told: ReviewOutcome | 'lost' | 'not written' = await withFaults(deed, isFirst, send, async () => {
      before = await last();
    });
    const after = await fresh();
    if (told === 'not written') return assert.deepEqual(after, before, 'nothing is half written');
    if (!allows(who, 'sign')) {
      if (told !== 'lost') assert.equal(told.status, 'refused');
      return assert.deepEqual(after, before, 'who may not, changes nothing');
    }
    assert.equal(after.version, model.version);
    if (version === 0) return assert.deepEqual(after, before, 'nobody agrees with what was not handed in');
    if (version === model.version && act !== 'save' && card.words !== wordsBy(who)) {
      seen.stale += 1;
      assert.deepEqual(after, before, 'what somebody said last stands, whatever comes of before it');
      if (told === 'lost') return;
      assert.ok(told.status === 'stale', told.status);
      const kept = after.remarks.find((each) => each.by === who && each.section === place && each.version === version);
      const lost = wordsIn(typed).filter((word) => ![known, kept].some((each) => wordsIn(each?.text).includes(word)));
      return assert.deepEqual(
        lost.filter((word) => !wordsIn(told.unsaved).includes(word)),
        [],
        'goes back to who typed it',
      );
    }
    const key = `remark ${who} ${place} ${version}`;
    if (typed !== undefined) remember(key, known?.text, typed);
    if (version !== model.version) {
      seen.otherVersion += 1;
      if (told !== 'lost') assert.equal(told.status, 'other-version');
      return assert.deepEqual([after.confirmations, after.asked], [before.confirmations, before.asked]);
    }
    const isReason = (each: Remark) => each.by === who && (each.version === version || each.givenAt === undefined);
    const hasRemark = typed !== undefined || before.remarks.some(isReason);
    if (act === 'align') {
      seen.aligned += 1;
      agree(who, version, 'aligns');
    } else if (act === 'ask-back' && hasRemark) {
      seen.askedBack += 1;
      if (lastOf(who, version) !== 'asks') {
        model.asked += 1;
        model.said.push({ by: who, version, as: 'asks', hides: [] });
      }
    } else if (act === 'ask-back') {
      if (told !== 'lost') assert.equal(told.status, 'no-remark');
      return;
    }
    if (act !== 'save') {
      model.given.add(who);
      const left = after.remarks.filter(
        (each) => each.by === who && each.version === version && each.givenAt === undefined,
      );
      assert.deepEqual(left, [], 'what was said along with it is given');
    }
  }

  /** Sends it; `lost`: it was written but nobody heard, `not written`: the store was gone. */
  async function withFaults<T>(
    deed: Done,
    isFirst: boolean,
    send: (through: Forms) => Promise<T>,
    again: () => Promise<void>,
  ): Promise<T | 'lost' | 'not written'> {
    if (!isFirst) return send(sound);
    const { between, fault } = deed;
    faults.kind = fault;
    faults.left = { none: 0, before: 1, after: 1, conflict: 2, conflicts: 5 }[fault];
    faults.between =
      between &&
      (async () => {
        seen.between += 1;
        const kept = { ...faults };
        await deliver({ ...between, times: 1, fault: 'none' });
        await again();
        Object.assign(faults, { kind: kept.kind, left: kept.left });
      });
    try {
      return await send(forms);
    } catch (error) {
      assert.ok(error instanceof CodedError && error.code === 'STORE_UNAVAILABLE', String(error));
      seen.failed += 1;
      return fault === 'after' ? 'lost' : 'not written';
    } finally {
      Object.assign(faults, { kind: 'none', left: 0, between: undefined });
    }
  }

  async function deliver(one: Deed): Promise<void> {
    const deed = { ...one, who: one.who === 'wpb' ? model.wpb : one.who };
    const card = await cardOf(deed.who, deed.card);
    const isReview = deed.act !== 'save' && deed.act !== 'submit';
    const typed = typedOn(card, partOf(deed.who), deed);
    const text = deed.does === 'nothing' || deed.does === 'empties' ? undefined : `w${count}.`;
    if (deed.act === 'align' || deed.act === 'ask-back') decisions.push({ deed, card, text });
    for (let time = 0; time < deed.times; time += 1) {
      if (isReview) await deliverReview(deed, card, text, time === 0);
      else await deliverPress(deed, card, typed, time === 0);
      await check();
    }
    await look(deed.who);
  }

  async function check(): Promise<void> {
    const state = await last();
    assert.equal(state.version, model.version);
    assert.deepEqual(
      state.submissions.map(({ version }) => version),
      model.copies.map((_, index) => index + 1),
    );
    checkWords(state);
    checkStage(state, checkSignatures(state));
    for (const who of PEOPLE) checkReader(who, state);
    const apart = state[partOf(NOOR) === 'preparation' ? 'preparation' : 'reaction'];
    assert.deepEqual(apart.handedIn, model.handedIn, 'others read what was handed in');
    if (JSON.stringify(apart.answers) !== JSON.stringify(apart.handedIn)) seen.unsent += 1;
    if (!model.isPrepared) {
      const own = new Set(
        [...model.words].flatMap(([key, words]) => (key.startsWith('preparation') ? [...words] : [])),
      );
      assert.deepEqual(
        Object.values(state.answers)
          .flatMap(wordsIn)
          .filter((word) => own.has(word)),
        [],
      );
    }
  }

  /** What somebody gets to see who asks. */
  function checkReader(who: string, state: FormState): void {
    const as: readonly Participant[] = participationsOf(wish(who, state));
    assert.equal(mayRead(wish(who, state)).allowed, allows(who, 'read'), `${who} reads`);
    const shown = visible(state.answers, state.definition, as);
    if (who !== model.wpb && kind === 'advies') assert.ok(!('lbf' in shown), `${who} sees lbf`);
    if (who === BRAM)
      assert.ok(
        !('stagnatie' in shown) && !('bijzonderheden' in visible(state.preparation.answers, state.definition, as)),
      );
    if (who === ILSE && model.wpb !== ILSE) assert.deepEqual(shown, {});
    if (who === JORIS && model.wpb !== JORIS) assert.deepEqual(shown, {});
    if (who !== NOOR && !model.isPrepared) assert.equal(mayRead(wish(who, state), 'preparation').allowed, false);
    for (const remark of state.remarks) if (!model.given.has(remark.by)) assert.equal(remark.givenAt, undefined);
  }

  return {
    deliver,
    async look(who: string) {
      await look(who);
    },
    /** The very same press of long ago arrives once more; 0 is the last one. */
    async redeliver(back: number) {
      const old = decisions.at(-1 - back);
      if (old === undefined) return;
      await deliverReview(old.deed, old.card, old.text, false);
      await check();
    },
    /** Joris leaves; Ilse goes on with what is there. */
    async replace() {
      model.wpb = ILSE;
      setup = setupWith(partnership, model.wpb);
      await check();
    },
    /** At the end of all. */
    async finish() {
      for (const copy of model.copies)
        assert.deepEqual(await sound.copyOf(ref, copy.version), copy, 'a copy never changes');
      assert.equal(await sound.copyOf(ref, model.version + 1), undefined);
      const { documents } = await store.query({ partition: `${partnership}:${NOOR}`, type: 'post', limit: 1000 });
      const posts = documents.map(({ body }) => postSchema.extend({ data: signalSchema }).parse(body));
      const count = (wanted: string) => posts.filter((each) => each.kind === wanted).length;
      assert.equal(count('stagnatie'), model.stagnations, 'one message each time that it begins');
      assert.equal(count('aangepast'), model.answered, 'one message each time that it is handed in for who asked');
      const back = count('teruggevraagd');
      assert.ok(back <= model.asked, `${back} messages for ${model.asked} times`);
      for (const { kind, to, data } of posts) {
        const seat = kind === 'teruggevraagd' ? 'werkplekbegeleider' : 'schoolopleider';
        assert.ok('seat' in to);
        assert.deepEqual([to.seat, data.seat], [seat, seat]);
      }
      const state = await fresh();
      const placement = aPlacement({ werkplekbegeleider: model.wpb });
      const isTrue = truths();
      for (const { kind, data } of posts) {
        const leaves = stillStands(data, placement, state);
        if (leaves) assert.ok(isTrue[kind], `${kind} is not so any more`);
        seen[leaves ? 'stands' : 'dropped'] += 1;
      }
      const isTold = posts.some(({ kind, data }) => kind === 'stagnatie' && stillStands(data, placement, state));
      assert.equal(isTold, isTrue.stagnatie, 'a stagnation that is there is told');
    },
  };
}

export type Life = ReturnType<typeof aLife>;

function setupWith(partnership: string, werkplekbegeleider: string): Setup {
  return aSetup({
    partnership: aPartnership({ id: partnership, startgesprek: ['driegesprek'] }),
    people: [...aSetup().people, aPerson({ id: ILSE, roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] })],
    placements: [aPlacement({ werkplekbegeleider })],
  });
}
