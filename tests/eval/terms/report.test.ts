import assert from 'node:assert/strict';
import { figures, type Judged, misses } from './report.js';

const stranger = { partnerships: [], roles: [] };
const nothing = { right: false, wrongAsSure: false, invented: false, asked: false };

function judged(text: string, verdict: Partial<Judged['verdict']>, given: Partial<Judged['question']> = {}): Judged {
  const label = { status: 'answer' as const, ids: [['so']], mentions: [], called: [] };
  return {
    question: { kind: 'term', text, lang: 'nl', speaker: stranger, label, ...given },
    outcome: { status: 'unknown' },
    verdict: { ...nothing, ...verdict },
  };
}

describe('The report of the evaluation', () => {
  const all = [
    judged('a', { right: true }),
    judged('b', { asked: true }),
    judged('c', { wrongAsSure: true }, { lang: 'en', kind: 'typo' }),
    judged('d', { wrongAsSure: true, invented: true }, { label: { status: 'unknown' } }),
  ];

  it('Gives the share of right answers by kind and language, and the four figures', () => {
    const lines = figures(all).map((line) => line.replace(/ +/g, ' ').trim());
    assert.ok(lines.includes('term 1/3 33.3 % 1/3 33.3 % -'));
    assert.ok(lines.includes('typo 0/1 0.0 % - 0/1 0.0 %'));
    assert.ok(lines.includes('right 1/4 25.0 % target >= 95 %'));
    assert.ok(lines.includes('wrong, presented as sure 2 target 0'));
    assert.ok(lines.includes('invented meanings 1 target 0'));
    assert.ok(lines.includes('asked where one is right 1/3 33.3 % target <= 10 %'));
  });

  it('Names every miss, what was presented as sure first', () => {
    assert.deepEqual(misses(all), [
      '! typo en (-) "c": wanted answer so; got unknown',
      '! term nl (-) "d": wanted unknown; got unknown',
      '  term nl (-) "b": wanted answer so; got unknown',
    ]);
  });
});
