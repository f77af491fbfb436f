import assert from 'node:assert/strict';
import { judge } from './judge.js';
import type { Outcome } from './outcome.js';
import type { Label } from './question.js';

const so: Label = { status: 'answer', ids: [['schoolopleider']], mentions: [], called: [] };
const bso: Label = { status: 'choice', ids: [['bso-schoolopleider'], ['bso-opvang']] };
const abf: Label = { status: 'unexplained', id: 'abf' };
const often: Label = {
  status: 'fact',
  says: [
    ['twee', '2'],
    ['schoolopleider', 'SO'],
  ],
  terms: ['adviesformulier'],
};

const answer = (...ids: string[]): Outcome => ({ status: 'answer', ids, called: [] });
const choice = (...ids: string[]): Outcome => ({ status: 'choice', ids });
const fact = (text: string, id = 'adviesformulier'): Outcome => ({ status: 'fact', ids: [id], text });
const unknown: Outcome = { status: 'unknown' };

/** What there is to say of an outcome: "right", "wrong as sure", "invented", "asked". */
function said(label: Label, outcome: Outcome, kind = 'term'): string[] {
  const { right, wrongAsSure, invented, asked } = judge(kind, label, outcome);
  const all = { right, 'wrong as sure': wrongAsSure, invented, asked };
  return Object.entries(all).flatMap(([name, holds]) => (holds ? [name] : []));
}

/** A label, outcomes, and what is said of each of them. */
function rule(title: string, label: Label, rows: [Outcome, ...string[]][]): void {
  it(title, () => {
    for (const [outcome, ...wanted] of rows) assert.deepEqual(said(label, outcome), wanted, JSON.stringify(outcome));
  });
}

describe('The judge of the evaluation', () => {
  rule('One right meaning must come first, whatever is mentioned below it', so, [
    [answer('schoolopleider'), 'right'],
    [answer('schoolopleider', 'sop'), 'right'],
    [answer('sop', 'schoolopleider'), 'wrong as sure'],
    [unknown],
    [choice('schoolopleider', 'sop'), 'asked'],
  ]);

  rule('What is to be mentioned must be there', { ...so, mentions: [['sop']] }, [
    [answer('schoolopleider', 'sop'), 'right'],
    [answer('schoolopleider')],
  ]);

  rule(
    'Of several terms all must be explained, in any order',
    { ...so, ids: [['schoolopleider'], ['io', 'instituutsopleider']] },
    [
      [answer('instituutsopleider', 'schoolopleider'), 'right'],
      [answer('schoolopleider')],
      [answer('sop', 'schoolopleider', 'io'), 'wrong as sure'],
    ],
  );

  rule('A question for a name is answered with all those names', { ...so, called: ['Mentor'] }, [
    [{ status: 'answer', ids: ['schoolopleider'], called: ['coach', 'mentor'] }, 'right'],
    [{ status: 'answer', ids: ['schoolopleider'], called: ['coach'] }],
  ]);

  rule('A choice must offer every meaning; one of them alone is presented as sure', bso, [
    [choice('bso-opvang', 'bso-schoolopleider', 'programmaleider'), 'right'],
    [choice('bso-opvang')],
    [answer('bso-opvang'), 'wrong as sure'],
    [answer('bso-opvang', 'bso-schoolopleider')],
    [unknown],
  ]);

  rule('Anything that is explained where nothing is known is wrong as sure', { status: 'unknown' }, [
    [unknown, 'right'],
    [answer('schoolopleider'), 'wrong as sure'],
    [fact('twee'), 'wrong as sure'],
    [{ status: 'unknown', unexplained: 'abf' }],
  ]);

  rule('A term without explanation gets none, and is named as such', abf, [
    [{ status: 'unknown', unexplained: 'abf' }, 'right'],
    [unknown],
    [{ status: 'unknown', unexplained: 'joz' }],
    [answer('abf'), 'wrong as sure', 'invented'],
    [choice('abf', 'lbf'), 'invented'],
  ]);

  it('A meaning for an abbreviation that no source has, such as CIO, is invented', () => {
    const cio: Label = { status: 'unknown' };
    assert.deepEqual(said(cio, answer('coordinerend-instituutsopleider'), 'unexplained'), [
      'wrong as sure',
      'invented',
    ]);
    assert.deepEqual(said(cio, unknown, 'unexplained'), ['right']);
  });

  rule('Small talk is of its kind', { status: 'talk', kind: 'human' }, [
    [{ status: 'talk', kind: 'human' }, 'right'],
    [{ status: 'talk', kind: 'help' }],
    [answer('schoolopleider'), 'wrong as sure'],
  ]);

  rule(
    'Who somebody is, is a person; the meaning of the role is no answer, but not wrong either',
    { status: 'person', role: 'schoolleider' },
    [
      [{ status: 'person', role: 'schoolleider' }, 'right'],
      [{ status: 'person', role: 'schoolopleider' }],
      [answer('directeur-schoolleider')],
      [answer('schoolopleider'), 'wrong as sure'],
    ],
  );

  rule('A fact must say all of it, about the right thing', often, [
    [fact('Twee keer, met de schoolopleiders.'), 'right'],
    [fact('2x, met de SO'), 'right'],
    [fact('Twee keer.'), 'wrong as sure'],
    [fact('twee, schoolopleider', 'lbf'), 'wrong as sure'],
    [answer('adviesformulier')],
    [answer('lbf'), 'wrong as sure'],
  ]);

  rule('A number is not found in another number, nor an abbreviation in a word', often, [
    [fact('32 of 2,5 of 1,2 keer, met de SO'), 'wrong as sure'],
    [fact('2, met de SOP'), 'wrong as sure'],
    [fact('(2), met de SO.'), 'right'],
  ]);
});
