import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import { type FormState, MAX_REMARK, type Review } from '../../../src/forms/form.js';
import type { Forms } from '../../../src/forms/forms.js';
import { wordsOf } from '../../../src/forms/signatures.js';
import { standingOf } from '../../../src/forms/standing.js';
import {
  ADVICE,
  ADVICE_REF,
  anAt,
  aPlacement,
  givenForms,
  handIn,
  JORIS,
  just,
  MIRTE,
  NOOR,
  NOW,
  now,
  pressAll,
} from './given.js';

const AT = anAt({ ref: ADVICE_REF });

function reviewing(version: number, act: Review['act'], text?: string, over: Partial<Review> = {}): Review {
  const remark = text === undefined ? {} : { remark: { section: 'lessen', text } };
  return { by: MIRTE, as: ['schoolopleider'], version, word: 0, act, ...remark, ...over };
}

type Reviewing = (each: Review) => ReturnType<Forms['review']>;

async function givenAdvice(): Promise<{ forms: Forms; review: Reviewing; deliver: Reviewing }> {
  const { forms } = givenForms();
  await handIn(forms, AT, ADVICE);
  // On a card that knows what its reader said before, unless the test has another.
  const fresh = (each: Review) => (state: FormState) => ({ ...each, word: wordsOf(state, each.by).length });
  return {
    forms,
    review: (each) => forms.review(AT, fresh(each), NOW),
    deliver: (each) => forms.review(AT, just(each), NOW),
  };
}

const asStored = ({ remarks }: FormState) =>
  remarks.map(({ version, text, givenAt }) => `v${version} ${text}${givenAt === undefined ? '' : ' *'}`);

describe('reading an adviesformulier', () => {
  it('keeps a remark for oneself until one agrees or asks back', async () => {
    const { review } = await givenAdvice();
    assert.deepEqual(asStored((await review(reviewing(1, 'save', 'Mooi'))).state), ['v1 Mooi']);
    assert.deepEqual(asStored((await review(reviewing(1, 'align'))).state), ['v1 Mooi *']);
  });

  it('leaves why another version is wanted as long as it is: the last reason may be changed and not taken away', async () => {
    const { review } = await givenAdvice();
    const asked = await review(reviewing(1, 'ask-back', 'Noem een voorbeeld'));
    assert.equal(asked.status, 'asked-back');
    const base = fingerprint('Noem een voorbeeld');
    const emptied = await review(reviewing(1, 'save', undefined, { remark: { section: 'lessen', text: ' ', base } }));
    assert.equal(emptied.status, 'no-remark');
    assert.deepEqual(asStored(emptied.state), ['v1 Noem een voorbeeld *']);

    const other = { remark: { section: 'lessen', text: 'Noem er twee', base } };
    assert.deepEqual(asStored((await review(reviewing(1, 'save', undefined, other))).state), ['v1 Noem er twee *']);
    const gone = { remark: { section: 'lessen', text: '', base: fingerprint('Noem er twee') } };
    const agreed = await review(reviewing(1, 'align', undefined, gone));
    assert.equal(agreed.status, 'aligned');
    assert.deepEqual(asStored(agreed.state), []);
  });

  it('goes on section by section for who asked back after all, with a remark of when they agreed', async () => {
    const { review } = await givenAdvice();
    await review(reviewing(1, 'align', 'Noem een voorbeeld'));
    assert.equal((await review(reviewing(1, 'ask-back'))).status, 'asked-back');
    assert.equal((await review(reviewing(1, 'save'))).status, 'kept');
    const other = { remark: { section: 'leren', text: 'Ook hier' } };
    assert.equal((await review(reviewing(1, 'save', undefined, other))).status, 'kept');
    const gone = { remark: { section: 'leren', text: '', base: fingerprint('Ook hier') } };
    assert.equal((await review(reviewing(1, 'save', undefined, gone))).status, 'kept');
    const last = { remark: { section: 'lessen', text: '', base: fingerprint('Noem een voorbeeld') } };
    assert.equal((await review(reviewing(1, 'save', undefined, last))).status, 'no-remark');
  });

  it('is agreed with once, however often that press comes', async () => {
    const { forms, review } = await givenAdvice();
    const told: unknown[] = [];
    for (let time = 0; time < 5; time += 1) {
      const outcome = await review(reviewing(1, 'align', 'Mooi'));
      told.push(outcome.status === 'aligned' && outcome.again);
    }
    assert.deepEqual(told, [false, true, true, true, true]);
    const { confirmations, remarks } = await forms.open(AT);
    assert.deepEqual(
      confirmations.map(({ by }) => by),
      [MIRTE],
    );
    assert.equal(remarks.length, 1);
  });

  it('keeps a remark of the greatest length', async () => {
    const { review } = await givenAdvice();
    assert.equal((await review(reviewing(1, 'save', 'x'.repeat(MAX_REMARK)))).status, 'kept');
  });

  it('leaves a remark given that is added to after one agreed', async () => {
    const { review } = await givenAdvice();
    await review(reviewing(1, 'align', 'Mooi'));
    const { state } = await review(reviewing(1, 'save', 'Mooi, ga zo door'));
    assert.deepEqual(asStored(state), ['v1 Mooi, ga zo door *']);
  });

  it('asks back a newer version only with a remark of its own', async () => {
    const { forms, review } = await givenAdvice();
    await review(reviewing(1, 'ask-back', 'Licht dit toe'));
    await handIn(forms, AT, { lesgeven: 'Anders' });
    assert.equal((await review(reviewing(2, 'ask-back'))).status, 'no-remark');
  });

  it('lets who handed it in, and reads it in another seat now, ask it back', async () => {
    const { review } = await givenAdvice();
    const { state } = await review(reviewing(1, 'ask-back', 'Dit moet anders', { by: JORIS }));
    assert.equal(state.asked?.by, JORIS);
  });

  it('asks back once, and only with a remark', async () => {
    const { review } = await givenAdvice();
    assert.equal((await review(reviewing(1, 'ask-back'))).status, 'no-remark');
    const first = await review(reviewing(1, 'ask-back', 'Licht dit toe'));
    const again = await review(reviewing(1, 'ask-back', 'Licht dit toe'));
    assert.deepEqual(again, { status: 'asked-back', state: first.state, again: true });
    assert.deepEqual(standingOf(aPlacement(), first.state), { stage: 'teruggevraagd', next: [JORIS] });
  });

  it('ends with what was said last: agreeing and then asking back, at the same moment too', async () => {
    const { forms, review } = await givenAdvice();
    await review(reviewing(1, 'align'));
    const { state } = await review(reviewing(1, 'ask-back', 'Toch niet'));
    assert.equal(state.asked?.by, MIRTE);
    assert.deepEqual(state.confirmations, []);

    await handIn(forms, AT, {});
    const next = await forms.open(AT);
    assert.equal(next.version, 2);
    assert.deepEqual([next.confirmations, next.asked], [[], undefined], 'asked again, although nothing was changed');
  });

  it('ends with what was said last: asking back and then agreeing', async () => {
    const { review } = await givenAdvice();
    await review(reviewing(1, 'ask-back', 'Licht dit toe'));
    const { state } = await review(reviewing(1, 'align'));
    assert.equal(state.asked, undefined);
    assert.deepEqual(
      state.confirmations.map(({ by }) => by),
      [MIRTE],
    );
  });

  it('stays as it was said last when an earlier press comes once more, either way', async () => {
    const { forms, review, deliver } = await givenAdvice();
    const align = reviewing(1, 'align');
    const askBack = reviewing(1, 'ask-back', 'Toch niet');
    await deliver(align);
    await review(askBack);
    const asked = await forms.open(AT);
    assert.deepEqual(await deliver(align), { status: 'stale', state: asked, unsaved: '' });
    await review(align);
    const agreed = await forms.open(AT);
    const late = { ...askBack, word: 1 };
    assert.deepEqual(await deliver(late), { status: 'stale', state: agreed, unsaved: '' });
    assert.deepEqual(await forms.open(AT), agreed);
    assert.equal(agreed.words.length, 3);
  });

  it('gives back the remark of a press that came too late, as it would have become, and keeps nothing of it', async () => {
    const { forms, deliver } = await givenAdvice();
    await deliver(reviewing(1, 'align', 'Mooi'));
    const before = await forms.open(AT);
    const told = await deliver(reviewing(1, 'ask-back', 'Noem een voorbeeld'));
    assert.deepEqual(told, { status: 'stale', state: before, unsaved: 'Mooi\n\nNoem een voorbeeld' });
    assert.deepEqual(await forms.open(AT), before);
  });

  it('waits for a new version as long as one of those who asked for it still does', async () => {
    const { review } = await givenAdvice();
    await review(reviewing(1, 'ask-back', 'Licht dit toe'));
    const student = { by: NOOR, as: ['student' as const] };
    await review(reviewing(1, 'ask-back', 'Klopt niet', student));
    const { state } = await review(reviewing(1, 'align', undefined, student));
    assert.equal(state.asked?.by, MIRTE);
  });

  it('keeps a remark from a card of an older version, and gives it along with the next word', async () => {
    const { forms, review } = await givenAdvice();
    await handIn(forms, AT, { lesgeven: 'Anders' });
    const late = await review(reviewing(1, 'align', 'Op de oude versie'));
    assert.equal(late.status, 'other-version');
    assert.deepEqual(late.state.confirmations, []);
    assert.deepEqual(asStored(late.state), ['v1 Op de oude versie']);
    const back = await review(reviewing(2, 'ask-back'));
    assert.equal(back.status, 'asked-back');
    assert.deepEqual(asStored(back.state), ['v1 Op de oude versie *']);
  });

  it('does not give a remark on an older version that the same section now has another for', async () => {
    const { forms, review } = await givenAdvice();
    await review(reviewing(1, 'save', 'Eerste'));
    await handIn(forms, AT, { lesgeven: 'Anders' });
    const { state } = await review(reviewing(2, 'align', 'Tweede'));
    assert.deepEqual(asStored(state), ['v1 Eerste', 'v2 Tweede *']);
  });

  it('loses no word of one person with two cards', async () => {
    const { review } = await givenAdvice();
    await review(reviewing(1, 'save', 'Van de telefoon'));
    const { state } = await review(reviewing(1, 'save', 'Van de laptop'));
    assert.deepEqual(asStored(state), ['v1 Van de telefoon\n\nVan de laptop']);
    const base = fingerprint(state.remarks[0]?.text);
    const shorter = await review({ ...reviewing(1, 'save'), remark: { section: 'lessen', text: 'Kort', base } });
    assert.deepEqual(asStored(shorter.state), ['v1 Kort']);
  });

  const odd: { title: string; sent: Review; status: string }[] = [
    { title: 'a version to come', sent: reviewing(2, 'align', 'x'), status: 'other-version' },
    { title: 'version 0', sent: reviewing(0, 'save', 'x'), status: 'other-version' },
    { title: 'half a version', sent: reviewing(0.5, 'save', 'x'), status: 'other-version' },
    {
      title: 'a section that is not there',
      sent: reviewing(1, 'save', undefined, { remark: { section: 'x'.repeat(99), text: 'x' } }),
      status: 'no-remark',
    },
    { title: 'a remark that is too long', sent: reviewing(1, 'align', 'x'.repeat(MAX_REMARK + 1)), status: 'too-long' },
  ];
  for (const { title, sent, status } of odd) {
    it(`with ${title} changes nothing`, async () => {
      const { forms, review } = await givenAdvice();
      const before = await forms.open(AT);
      assert.deepEqual(await review(sent), { status, state: before });
      assert.deepEqual(await forms.open(AT), before);
    });
  }
});

describe('an agreement', () => {
  it('holds when only something changed that its giver may not read', async () => {
    const { forms, review } = await givenAdvice();
    await review(reviewing(1, 'align'));
    const { confirmations, lapsed } = await handIn(forms, AT, { lbf: '12' });
    assert.deepEqual(
      confirmations.map(({ by, version }) => ({ by, version })),
      [{ by: MIRTE, version: 1 }],
    );
    assert.deepEqual(lapsed, []);
  });

  it('lapses for just what changed, and stands again when that is as it was', async () => {
    const { forms, review } = await givenAdvice();
    await review(reviewing(1, 'align'));
    const other = await handIn(forms, AT, { lesgeven: 'Anders', lbf: '12' });
    assert.deepEqual(other.confirmations, []);
    assert.deepEqual(
      other.lapsed.map(({ by, changed }) => ({ by, changed })),
      [{ by: MIRTE, changed: ['lesgeven'] }],
    );
    const back = await handIn(forms, AT, { lesgeven: String(ADVICE.lesgeven) });
    assert.deepEqual(
      back.confirmations.map(({ by }) => by),
      [MIRTE],
    );
  });

  it('is not given to a version that came after the card with the reaction', async () => {
    const { forms } = await givenAdvice();
    const shown = await forms.open(AT);
    await handIn(forms, AT, { lesgeven: 'Anders' });
    const reacting = pressAll(shown, { by: NOOR, part: 'reaction', typed: { reactie: 'Dank' } });
    const asStudent = now(NOW, { as: just(['student']) });
    const outcome = await forms.submit(AT, just(reacting), asStudent);
    assert.equal(outcome.status, 'submitted');
    assert.deepEqual(outcome.state.confirmations, []);
    assert.equal(outcome.state.reaction.answers.reactie, 'Dank');

    const fresh = pressAll(outcome.state, { by: NOOR, part: 'reaction', typed: {} });
    const agreed = await forms.submit(AT, just(fresh), asStudent);
    assert.deepEqual(agreed.status === 'submitted' && [agreed.again, agreed.state.confirmations.map(({ by }) => by)], [
      false,
      [NOOR],
    ]);
    const twice = await forms.submit(AT, just(fresh), asStudent);
    assert.deepEqual(twice, { status: 'submitted', state: agreed.state, again: true });
  });

  it('is there once of a student who reacts to the same version again', async () => {
    const { forms } = await givenAdvice();
    const asStudent = now(NOW, { as: just(['student']) });
    for (const reactie of ['Dank', 'Dank, en tot maandag']) {
      const press = pressAll(await forms.open(AT), { by: NOOR, part: 'reaction', typed: { reactie } });
      assert.equal((await forms.submit(AT, just(press), asStudent)).status, 'submitted');
    }
    assert.equal(wordsOf(await forms.open(AT), NOOR).length, 1);
  });

  it('by reacting holds when nothing changed that the student may read', async () => {
    const { forms } = await givenAdvice();
    const press = pressAll(await forms.open(AT), { by: NOOR, part: 'reaction', typed: { reactie: 'Dank' } });
    await forms.submit(AT, just(press), now(NOW, { as: just(['student']) }));
    const { confirmations } = await handIn(forms, AT, { lbf: '12' });
    assert.deepEqual(
      confirmations.map(({ by }) => by),
      [NOOR],
    );
  });
});
