import assert from 'node:assert/strict';
import { loadCards, MAX_CARD_BYTES } from '../../bot/render.js';
import { textIn } from '../../cards/text/text.js';
import type { ReadView } from '../../cards/views/form/ingevuld.js';
import { placeOf, type ReviewInput } from '../../cards/views/form/nalezen.js';
import { MAX_TEXT } from '../../src/forms/definition.js';
import { MAX_KEPT } from '../../src/forms/values.js';
import { aSubmittedAdvice, fullAnswers, plainAdvice, usualAnswers } from '../support/samples/adviesformulier.js';
import {
  aChange,
  aFullAdvice,
  aReading,
  aRemark,
  aSecondVersion,
  aSection,
  nalezenSamples,
  nameOf,
} from '../support/samples/nalezen.js';

const card = loadCards();
const bytesOf = (name: string, view: Record<string, unknown>) =>
  Buffer.byteLength(JSON.stringify(card(name, view).content));

/** What somebody may type to break a card, or to get more out of it. */
const nasty = '**vet** [hier](http://kwaad.test) <b>x</b> ${student} "aan" \\ einde\nregel 2';

/** A letter, one of two bytes, one of three, one of four, and two that JSON writes longer. */
const signs = ['a', 'é', '€', '😀', '"', '\u0001'];

describe('The longest adviesformulier', () => {
  for (const sign of signs) {
    const full = aFullAdvice(sign);
    const long = sign.repeat(Math.floor(MAX_TEXT / sign.length));
    const asked = plainAdvice.questions.filter(
      ({ type, answeredBy }) => type === 'long' && answeredBy.includes('guide'),
    );

    it(`of ${JSON.stringify(sign)} is read page by page, with every answer, remark and the reaction whole`, () => {
      const seen: string[] = [];
      for (let page = 0, pages = 1; page < pages; page += 1) {
        const view = aReading(full, 'nl', {
          ...{ page, remarks: full.remarks, reaction: full.reaction.answers, mayEdit: true, reader: 'karin-blom' },
          ...{ mayConfirm: true, mayReact: true, offersFile: true },
          waitingFor: ['Youssef Amrani', 'Marijke Bos'],
        });
        assert.ok(bytesOf('ingevuld', view) <= MAX_CARD_BYTES);
        pages = view.page === '' ? 1 : Number(/(\d+)$/.exec(view.page)?.[1]);
        seen.push(...view.blocks.flatMap(({ lines }) => lines));
      }
      assert.equal(seen.filter((line) => line === long).length, asked.length + 1);
      assert.equal(seen.filter((line) => line === full.remarks[0]?.text).length, full.remarks.length);
    });

    it(`of ${JSON.stringify(sign)} is gone through by section, with a full remark in each field`, () => {
      const remarks = full.remarks.map((remark) => ({ ...remark, by: 'marijke-bos' }));
      const old = remarks.map((remark) => ({ ...remark, version: 1 }));
      const state = { ...full, version: 2, remarks: [...old, ...remarks.map((each) => ({ ...each, version: 2 }))] };
      const { definition, answers } = state;
      const seen: string[] = [];
      for (const { id } of definition.steps) {
        const input: ReviewInput = {
          ...{ definition, state, answers, remarks: state.remarks, reaction: full.reaction.answers, nameOf },
          ...{ reader: 'marijke-bos', writer: 'Karin Blom', student: 'Youssef Amrani', section: id, lang: 'nl' },
        };
        const { pages } = placeOf(input);
        for (const page of pages.keys()) {
          const view = aSection(state, 'nl', { ...input, page });
          assert.ok(bytesOf('nalezen', view) <= MAX_CARD_BYTES, `${id} ${page}`);
          assert.equal(view.fields.length, page === pages.length - 1 ? 1 : 0);
          seen.push(...view.blocks.flatMap(({ lines }) => lines));
        }
      }
      // Beside a full remark in six bytes a sign there is no room for a whole answer: then it goes on over the page.
      if (sign !== '\u0001') assert.equal(seen.filter((line) => line === long).length, asked.length + 1);
      assert.ok(seen.join('').split(sign).length > ((asked.length + 1) * long.length) / sign.length);
    });

    it(`of ${JSON.stringify(sign)} shows what changed with old and new both whole, and asks to agree on the last page alone`, () => {
      const known = { version: 1, isOwn: false, answers: fullAnswers(plainAdvice, 'einde', 'z') };
      const seen: string[] = [];
      let asks = 0;
      for (let page = 0, pages = 1; page < pages; page += 1) {
        const view = aChange({ ...full, version: 2 }, 'nl', { known, page });
        assert.ok(bytesOf('ingevuld', view) <= MAX_CARD_BYTES);
        pages = Number(/(\d+)$/.exec(view.page)?.[1]);
        seen.push(...view.blocks.flatMap(({ lines }) => lines));
        // Whatever a page begins with says of which section and which question it is.
        const [first] = view.blocks;
        assert.ok(first !== undefined && first.step !== '', `page ${page}`);
        const isAnswer = first.lines.length > 0 && !first.from.startsWith('Opmerking');
        assert.ok(!isAnswer || first.label !== '', `page ${page}`);
        asks += view.asks.length;
        assert.equal(view.asks.length, page === pages - 1 ? 1 : 0);
      }
      assert.equal(asks, 1);
      assert.equal(seen.filter((line) => line === long).length, asked.length);
      assert.equal(seen.filter((line) => line === 'z'.repeat(MAX_TEXT)).length, asked.length);
    });
  }

  it('as a concept holds answers that are too long to hand in: they go on over the next pages, and no sign is lost', () => {
    const text = 'wörd '.repeat(MAX_KEPT / 5);
    const emoji = '😀'.repeat(MAX_KEPT / 2);
    const state = { ...aFullAdvice('a'), answers: { lesgeven: text, reflectie: emoji } };
    let seen = '';
    const labels: string[] = [];
    for (let page = 0, pages = 1; page < pages; page += 1) {
      const view = aReading(state, 'nl', { page });
      assert.ok(bytesOf('ingevuld', view) <= MAX_CARD_BYTES);
      pages = Number(/(\d+)$/.exec(view.page)?.[1]);
      seen += view.blocks.flatMap(({ lines }) => lines).join('');
      labels.push(...view.blocks.map(({ label }) => label));
    }
    assert.ok(labels.includes('Zelfevaluatie en reflectie (vervolg)'));
    assert.ok(seen.includes(text) && seen.includes(emoji));
  });
});

describe('What somebody is asked about a form', () => {
  const titles = ({ asks, pages }: ReadView) => [asks, pages].map((presses) => presses.map(({ title }) => title));
  const student = { reader: 'youssef-amrani', mayConfirm: true, mayReact: true };
  const [read, react] = ['Ik heb dit gelezen', 'Schrijf een reactie'];

  it('stands on top alone where the card is short, and also at the end where the top is off a phone by then', () => {
    const short = aSubmittedAdvice('halverwege', { answers: { advies: 'n3', stagnatie: 'nee' } });
    assert.deepEqual(titles(aReading(short, 'nl', student)), [[read, react], []]);
    const answers = usualAnswers(plainAdvice, 'halverwege');
    const usual = aSubmittedAdvice('halverwege', { definition: plainAdvice, answers });
    assert.deepEqual(titles(aReading(usual, 'nl', student)), [
      [read, react],
      [read, react],
    ]);
  });

  it('is long by the lines that a small phone makes of it, also when they are in one answer', () => {
    const said = (lesgeven: string) => {
      const state = aSubmittedAdvice('halverwege', { answers: { lesgeven } });
      return titles(aReading(state, 'nl', student))[1]?.length;
    };
    assert.equal(said('Kort.\nEn duidelijk.'), 0);
    assert.equal(said('Een zin van een regel of twee op een telefoon. '.repeat(15)), 2);
    assert.equal(said('regel\n'.repeat(25)), 2);
  });

  it('can be done at the end of each page of a long form, but for agreeing: that is on the last one', () => {
    const full = { ...aFullAdvice('a'), reaction: { answers: {} } };
    const asked = { by: 'marijke-bos', at: '2026-11-13T15:20:00.000Z', version: 1 };
    const writer = (page: number) =>
      titles(aReading({ ...full, asked }, 'nl', { reader: 'karin-blom', mayEdit: true, page }));
    assert.deepEqual(writer(0), [['Aanpassen'], ['Lees verder', 'Aanpassen']]);
    assert.deepEqual(writer(99)[1], ['Aanpassen', 'Vorige bladzijde']);
    const first = aReading(full, 'nl', { ...student, page: 0 });
    assert.deepEqual(titles(first), [[], ['Lees verder', react]]);
    assert.equal(first.lines.at(-1), `De knop '${read}' staat op de laatste bladzijde.`);
    assert.equal(first.question + first.doubt, '');
    assert.deepEqual(titles(aReading(full, 'nl', { ...student, page: 99 }))[1], [read, react, 'Vorige bladzijde']);
  });

  it('sends the same from the end as from the top, and leaves room for the other buttons', () => {
    for (const { view } of nalezenSamples('nl').filter((each) => each.card === 'ingevuld')) {
      const { asks, pages } = view as ReadView;
      for (const ask of asks) {
        const again = pages.find(({ title }) => title === ask.title);
        if (again !== undefined) assert.deepEqual(again, ask);
      }
      // More than six of them go behind "..." in Teams.
      assert.ok(pages.length <= 6);
    }
    const agree = titles(aChange(aSecondVersion(), 'nl'));
    const { sections } = textIn('nl').nalezen.change;
    assert.deepEqual(agree, [['Akkoord met deze wijziging'], ['Akkoord met deze wijziging', sections]]);
  });

  it('says how to say no to a change, with the name of the button that is there for it', () => {
    for (const lang of ['nl', 'en'] as const) {
      for (const mayRemark of [true, false]) {
        const reader = mayRemark ? 'marijke-bos' : 'youssef-amrani';
        const view = aChange(aSecondVersion(), lang, { reader, mayRemark });
        const [, quoted] = /'(.+)'/.exec(view.doubt) ?? [];
        assert.ok(
          view.pages.some(({ title }) => title === quoted),
          view.doubt,
        );
      }
      assert.equal(aChange(aSecondVersion(), lang, { isShut: true }).doubt, '');
    }
  });
});

describe('What people typed', () => {
  it('is shown as typed in answers, remarks, changes and the field, and never in a text block', () => {
    const remarks = [aRemark({ text: nasty }), aRemark({ text: nasty, version: 2 })];
    const state = aSecondVersion({ answers: { lesgeven: nasty }, remarks });
    const views = [
      ['ingevuld', aReading(state, 'nl', { remarks })],
      ['ingevuld', aChange(state, 'nl')],
      ['nalezen', aSection(state, 'nl')],
    ] as const;
    for (const [name, view] of views) {
      const { content } = card(name, view);
      assert.ok(membersOf(content).some(({ type, text }) => type === 'TextRun' && text === nasty));
      const blocks = membersOf(content).filter(({ type }) => type === 'TextBlock');
      assert.ok(blocks.every(({ text }) => !String(text).includes('kwaad')));
    }
    const { content } = card('nalezen', aSection(state, 'nl'));
    assert.ok(membersOf(content).some(({ type, value }) => type === 'Input.Text' && value === nasty));
  });
});

describe('A section of an adviesformulier', () => {
  it('names goals above the questions about them, each once', () => {
    const { blocks } = aSection(aSecondVersion(), 'nl', { section: 'doelen' });
    const leads = blocks.map(({ lead }) => lead).filter((lead) => lead !== '');
    assert.equal(new Set(leads).size, leads.length);
    assert.ok(leads.includes('Ik begin elke les **rustig**.'));
    for (const { lead, spacing } of blocks) assert.equal(spacing, lead === '' ? 'Medium' : 'Large');
  });

  it('that is asked back without a remark no longer says that it may stay without', () => {
    const label = (over: Partial<ReviewInput>) =>
      aSection(aSecondVersion(), 'nl', { section: 'afronden', ...over }).fields[0]?.label;
    assert.equal(label({}), 'Opmerking bij dit onderdeel (mag leeg blijven)');
    assert.equal(label({ fault: { kind: 'no-remark' } }), 'Opmerking bij dit onderdeel');
  });

  it('and the other cards here show no surname on a locked phone, nor that something stalls', () => {
    for (const lang of ['nl', 'en'] as const) {
      for (const { view } of nalezenSamples(lang)) assert.doesNotMatch(String(view.summary), /Amrani|Blom|Bos|stagn/i);
    }
  });
});

function membersOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(membersOf);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
