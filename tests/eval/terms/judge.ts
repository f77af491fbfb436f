import type { RoleId } from '../../../src/people/role.js';
import type { Outcome } from './outcome.js';
import type { Label, OneOf } from './question.js';

/** How an outcome stands to its label. */
export interface Verdict {
  right: boolean;
  /** A meaning or fact given as the one that was asked for, while the sources say another or none. */
  wrongAsSure: boolean;
  /** A meaning given for what no source explains. */
  invented: boolean;
  /** A choice offered where one meaning is right. */
  asked: boolean;
}

/** Judges an outcome by its label; a question of the kind "unexplained" may get no meaning in any form. */
export function judge(kind: string, label: Label, outcome: Outcome): Verdict {
  const right = isRight(label, outcome);
  return {
    right,
    wrongAsSure: !right && isWrongAsSure(label, outcome),
    invented: (kind === 'unexplained' || label.status === 'unexplained') && givesMeaning(outcome),
    asked: label.status === 'answer' && outcome.status === 'choice',
  };
}

function isRight(label: Label, outcome: Outcome): boolean {
  switch (label.status) {
    case 'answer': {
      if (outcome.status !== 'answer') return false;
      const { ids, called } = outcome;
      const foremost = label.ids.some((one) => one.includes(ids[0] ?? ''));
      return foremost && holds(ids, [...label.ids, ...label.mentions]) && namesAll(called, label.called);
    }
    case 'choice':
      return outcome.status === 'choice' && holds(outcome.ids, label.ids);
    case 'unknown':
      return outcome.status === 'unknown' && outcome.unexplained === undefined;
    case 'unexplained':
      return outcome.status === 'unknown' && outcome.unexplained === label.id;
    case 'talk':
      return outcome.status === 'talk' && outcome.kind === label.kind;
    case 'person':
      return outcome.status === 'person' && outcome.role === label.role;
    case 'fact':
      return (
        outcome.status === 'fact' &&
        holds(outcome.ids, [label.terms]) &&
        label.says.every((one) => one.some((words) => says(outcome.text, words)))
      );
  }
}

function isWrongAsSure(label: Label, outcome: Outcome): boolean {
  if (outcome.status === 'fact') return label.status !== 'answer' || !label.ids.flat().includes(outcome.ids[0] ?? '');
  if (outcome.status !== 'answer') return false;
  // All meanings told at once hide none, although nobody was asked.
  if (label.status === 'choice') return !holds(outcome.ids, label.ids);
  return !defined(label).includes(outcome.ids[0] ?? '');
}

/** What may be defined without telling anything wrong, be it an answer or not. */
function defined(label: Label): readonly string[] {
  if (label.status === 'answer') return label.ids.flat();
  if (label.status === 'fact') return label.terms;
  if (label.status === 'person') return [entryOf[label.role] ?? label.role];
  return [];
}

/** Roles whose entry has another id. */
const entryOf: Partial<Record<RoleId, string>> = {
  'bovenschoolse-schoolopleider': 'bso-schoolopleider',
  'coach-startende-leraren': 'coach-startende-leerkrachten',
  schoolleider: 'directeur-schoolleider',
};

function givesMeaning({ status }: Outcome): boolean {
  return status === 'answer' || status === 'choice' || status === 'fact';
}

function holds(ids: readonly string[], wanted: readonly OneOf[]): boolean {
  return wanted.every((one) => one.some((id) => ids.includes(id)));
}

function namesAll(called: readonly string[], wanted: readonly string[]): boolean {
  const names = called.map((name) => name.toLowerCase());
  return wanted.every((name) => names.includes(name.toLowerCase()));
}

/** Words are found with an ending too ("schoolopleiders"); 2 is not found in 32 or 2,5, and IO not in a longer word. */
function says(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const abbreviation = /^\p{Lu}+$/u.test(words);
  const end = /\d$/.test(words) ? '(?!\\d|[.,]\\d)' : abbreviation ? '(?!\\p{L})' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${escaped}${end}`, abbreviation ? 'u' : 'iu').test(text);
}
