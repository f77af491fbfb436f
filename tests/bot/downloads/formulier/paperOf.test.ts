import assert from 'node:assert/strict';
import { paperOf } from '../../../../bot/downloads/formulier/paperOf.js';
import type { Paper } from '../../../../bot/downloads/paper/paper.js';
import type { FormState } from '../../../../src/forms/form.js';
import { copySchema } from '../../../../src/forms/stored.js';
import { examples } from '../../../support/people.js';
import { aSubmittedAdvice } from '../../../support/samples/adviesformulier.js';
import { aRemark } from '../../../support/samples/nalezen.js';

/** An adviesformulier with five goals and twelve leeruitkomsten, as the schoolopleider has it on paper. */
function aPaperOf(over: Partial<FormState> = {}): Paper {
  const setup = examples.find(({ partnership }) => partnership.id === 'noord-holland');
  const reader = setup?.people.find(({ id }) => id === 'marijke-bos');
  const placement = setup?.placements.find(({ student, semester }) => student === 'youssef-amrani' && semester === 1);
  assert.ok(setup && reader && placement);
  const state = aSubmittedAdvice('halverwege', over);
  const { by, at } = state.submission ?? assert.fail();
  const copy = copySchema.parse({ definition: 1, shape: state.shape, version: 1, by, at, answers: state.answers });
  return paperOf({ setup, placement, reader, state, copy, now: new Date('2026-11-16T08:12:00Z'), lang: 'nl' });
}

describe('A form on paper', () => {
  it('has one section of what is on several steps for being long', () => {
    const { sections } = aPaperOf();
    const goals = sections.filter(({ title }) => title === 'De leerdoelen');
    assert.deepEqual(
      goals.map(({ answers }) => answers.length),
      [10],
    );
    assert.equal(new Set(sections.map(({ title }) => title)).size, sections.length);
  });

  it('names each goal once, above the first of its questions', () => {
    const [goals] = aPaperOf().sections.filter(({ title }) => title === 'De leerdoelen');
    const leads = goals?.answers.map(({ lead }) => lead !== undefined);
    assert.deepEqual(leads, [true, false, true, false, true, false, true, false, true, false]);
  });

  it('says who is still to agree with it, until they did', () => {
    const factOf = (over: Partial<FormState>) =>
      aPaperOf(over)
        .facts.filter(({ label }) => /^Nog niet/.test(label))
        .map(({ label, value }) => [label, value]);
    const agreed = { by: 'marijke-bos', at: '2026-11-13T15:20:00.000Z', version: 1 };
    const [aligned, read] = [
      ['Nog niet afgestemd', 'Marijke Bos'],
      ['Nog niet gelezen', 'Youssef Amrani'],
    ];
    assert.deepEqual(factOf({}), [aligned, read]);
    assert.deepEqual(factOf({ confirmations: [agreed] }), [read]);
    assert.deepEqual(factOf({ confirmations: [agreed, { ...agreed, by: 'youssef-amrani' }] }), []);
    // Who waits for another version is not asked to agree with this one.
    assert.deepEqual(factOf({ asked: agreed }), []);
  });

  it('leaves out a question that did not apply, and says of another that it was not filled in', () => {
    const { questions } = aSubmittedAdvice('halverwege').definition;
    const label = questions.find(({ id }) => id === 'stagnatieuitleg')?.label.nl;
    const linesOf = (answers: FormState['answers']) => {
      const shown = aPaperOf({ answers }).sections.flatMap((section) => section.answers);
      return shown.find((each) => each.label === label)?.lines;
    };
    assert.equal(linesOf({ stagnatie: 'nee' }), undefined);
    assert.deepEqual(linesOf({ stagnatie: 'ja' }), ['Niet ingevuld']);
    assert.deepEqual(linesOf({ stagnatie: 'ja', stagnatieuitleg: 'Dit' }), ['Dit']);
    assert.deepEqual(linesOf({ stagnatie: 'nee', stagnatieuitleg: 'Toch' }), ['Toch']);
  });

  it('says on one line when somebody signed', () => {
    const [row] = aPaperOf().signatures?.rows ?? [];
    assert.match(row?.when ?? '', /^\p{L}{2} \d+ \p{L}{3} 2026, \d\d:\d\d$/u);
  });

  it('keeps the remarks on each of those steps with the section', () => {
    const remarks = [aRemark({ section: 'doelen', text: 'Eerste' }), aRemark({ section: 'doelen2', text: 'Tweede' })];
    const [goals] = aPaperOf({ remarks }).sections.filter(({ title }) => title === 'De leerdoelen');
    assert.deepEqual(
      goals?.remarks?.map(({ lines }) => lines[0]),
      ['Eerste', 'Tweede'],
    );
  });
});
