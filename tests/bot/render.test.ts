import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatText } from 'adaptivecards/lib/text-formatters.js';
import { loadCards, MAX_CARD_BYTES, type RenderCard } from '../../bot/render.js';
import { CodedError } from '../../src/errors.js';

describe('A card', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sobot-cards-'));
  after(() => rmSync(folder, { recursive: true }));

  const template = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Beste ${name}, ${sentence}' },
      { type: 'TextBlock', $when: "${remark != ''}", text: '${remark}' },
    ],
  };

  function givenCards(card: object): RenderCard {
    writeFileSync(join(folder, 'kaart.json'), JSON.stringify(card));
    return loadCards(pathToFileURL(`${folder}/`));
  }

  function textsOf(render: RenderCard, view: Record<string, unknown>): string[] {
    return render('kaart', view).content.body.map(({ text }: { text: string }) => text);
  }

  it('shows what the view says', () => {
    const render = givenCards(template);
    assert.deepEqual(textsOf(render, { name: 'Noor', sentence: 'hallo', remark: '' }), ['Beste Noor, hallo']);
  });

  it('shows what people typed as they typed it, also when it looks like a template', () => {
    const typed = '${name} "x" \\ <b>';
    assert.deepEqual(textsOf(givenCards(template), { name: 'Noor', sentence: typed, remark: typed })[1], typed);
  });

  it('shows a date that people typed as they typed it, where a client would write it its own way', () => {
    const typed = 'Om {{TIME(2026-11-09T06:08:39Z)}} op {{{DATE(2026-11-09T06:08:39Z, SHORT)}}}, {{ook dit}}';
    const [shown = ''] = textsOf(givenCards({ ...template, body: [{ type: 'TextBlock', text: '${remark}' }] }), {
      remark: typed,
    });
    assert.notEqual(formatText('nl', typed), typed, 'the library changes what is typed');
    assert.equal(formatText('nl', shown), shown);
    assert.equal(shown.replaceAll('\u2060', ''), typed);
    assert.doesNotMatch(shown.slice(shown.indexOf(', {{ook')), /\u2060/, 'and leaves the rest alone');
  });

  it('gives back in a field, and from a button, exactly what people typed', () => {
    const typed = '{{DATE(2026-11-09T06:08:39Z)}}';
    const field = { type: 'Input.Text', id: 'a', label: 'Wat zie je?', value: '${remark}' };
    const render = givenCards({
      ...template,
      body: [
        field,
        { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Ja', data: { of: '${remark}' } }] },
      ],
    });
    const [{ value }, { actions }] = render('kaart', { remark: typed }).content.body;
    assert.deepEqual([value, actions[0].data.of], [typed, typed]);
  });

  const broken: [string, object, Record<string, unknown>, RegExp][] = [
    ['lacks a field, also inside a sentence', template, { name: 'Noor', remark: '' }, /lacks sentence/],
    ['has an undefined field', template, { name: undefined, sentence: '', remark: '' }, /lacks name/],
    [
      'has a condition outside an array, which leaves a null',
      { type: 'AdaptiveCard', selectAction: { $when: '${1 == 2}', type: 'Action.Submit' } },
      {},
      /selectAction is null/,
    ],
    [
      'is larger than Teams takes everywhere',
      template,
      { name: 'x'.repeat(MAX_CARD_BYTES), sentence: '', remark: '' },
      /bytes/,
    ],
  ];
  for (const [what, card, view, expected] of broken) {
    it(`that ${what} is refused instead of sent`, () => {
      const render = givenCards(card);
      assert.throws(
        () => render('kaart', view),
        (thrown) => thrown instanceof CodedError && thrown.code === 'CARD_INVALID' && expected.test(thrown.message),
      );
    });
  }

  it('that does not exist is refused by name', () => {
    assert.throws(() => givenCards(template)('anders', {}), /no card cards\/anders\.json/);
  });

  it('that is no JSON stops the start and names the file', () => {
    writeFileSync(join(folder, 'stuk.json'), '{');
    assert.throws(() => loadCards(pathToFileURL(`${folder}/`)), /stuk\.json is not JSON/);
    rmSync(join(folder, 'stuk.json'));
  });
});
