import type { Verdict } from './judge.js';
import { type Outcome, outcomeText } from './outcome.js';
import type { Label, Question } from './question.js';

/** A question with what became of it. */
export interface Judged {
  question: Question;
  outcome: Outcome;
  verdict: Verdict;
}

/** The figures of these questions beside their targets, as lines: a table by kind and language, then the four figures. */
export function figures(judged: readonly Judged[]): string[] {
  const kinds = [...new Set(judged.map(({ question }) => question.kind))];
  const single = judged.filter(({ question }) => question.label.status === 'answer');
  const count = (what: keyof Verdict, of = judged) => of.filter(({ verdict }) => verdict[what]).length;
  return [
    row('right', 'all', 'nl', 'en'),
    ...kinds.map((kind) =>
      byLanguage(
        kind,
        judged.filter(({ question }) => question.kind === kind),
      ),
    ),
    byLanguage('all kinds', judged),
    '',
    figure('right', share(count('right'), judged.length), '>= 95 %'),
    figure('wrong, presented as sure', `${count('wrongAsSure')}`, '0'),
    figure('invented meanings', `${count('invented')}`, '0'),
    figure('asked where one is right', share(count('asked', single), single.length), '<= 10 %'),
  ];
}

/** A line for every question that did not come out right; what was presented as sure first. */
export function misses(judged: readonly Judged[]): string[] {
  const missed = judged.filter(({ verdict }) => !verdict.right);
  const grave = ({ verdict }: Judged) => verdict.wrongAsSure || verdict.invented;
  return [...missed.filter(grave), ...missed.filter((one) => !grave(one))].map((one) => {
    const { kind, lang, text, speaker, label } = one.question;
    const who = [...speaker.partnerships, ...speaker.roles].join(' ') || '-';
    return `${grave(one) ? '!' : ' '} ${kind} ${lang} (${who}) "${text}": wanted ${wanted(label)}; got ${outcomeText(one.outcome)}`;
  });
}

function wanted(label: Label): string {
  switch (label.status) {
    case 'answer':
      return [`answer ${inText(label.ids, ' + ')}`, ...label.called, inText(label.mentions, ', ')]
        .filter((part) => part !== '')
        .join(', ');
    case 'choice':
      return `choice ${inText(label.ids, ' / ')}`;
    case 'unknown':
      return 'unknown';
    case 'unexplained':
      return `unexplained ${label.id}`;
    case 'talk':
      return `talk ${label.kind}`;
    case 'person':
      return `person ${label.role}`;
    case 'fact':
      return `fact ${label.terms.join('|')}: ${inText(label.says, ', ')}`;
  }
}

function inText(ids: readonly (readonly string[])[], between: string): string {
  return ids.map((one) => one.join('|')).join(between);
}

function byLanguage(name: string, judged: readonly Judged[]): string {
  const of = (some: readonly Judged[]) => share(some.filter(({ verdict }) => verdict.right).length, some.length);
  const inLanguage = (lang: string) => of(judged.filter(({ question }) => question.lang === lang));
  return row(name, of(judged), inLanguage('nl'), inLanguage('en'));
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(16)}${cells.map((cell) => cell.padStart(17)).join('')}`;
}

function figure(name: string, value: string, target: string): string {
  return `${name.padEnd(26)}${value.padStart(17)}   target ${target}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part}/${whole} ${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}
