import type { Placement } from '../partnership/setup.js';
import type { Seat } from '../people/seat.js';
import type { Answer, Participant, Question } from './definition.js';
import type { FormState } from './form.js';
import { visible } from './may.js';

/** A question of which one answer is told at once, answered like that. */
export interface Urgent {
  question: Question;
  /** The seat that is told. */
  to: Seat;
}

/** What the form says now, handed in or not, that somebody is to hear the same school day (F-16). */
export function urgentIn({ definition, answers }: Pick<FormState, 'definition' | 'answers'>): Urgent[] {
  return definition.questions.flatMap((question) => {
    const { id, urgent } = question;
    return urgent !== undefined && answers[id] === urgent.is ? [{ question, to: urgent.to }] : [];
  });
}

/** A seat that is to hear of what the form says now, and that nobody has: there is nobody to tell yet. */
export function untoldIn(state: Pick<FormState, 'definition' | 'answers'>, placement: Placement): Seat | undefined {
  return urgentIn(state).find(({ to }) => placement[to] === undefined)?.to;
}

/** What somebody was told of at once, while the version that they read does not say it yet. */
export interface Heard {
  /** Person id of who wrote it. */
  by: string;
  question: Question;
  answer: Answer;
  /** What was written along with it: the questions that are required then, as far as they were answered. */
  more: readonly { question: Question; answer: Answer }[];
}

/**
 * What of a change that was not handed in yet is shown to somebody who takes part as these: only the answers that they are told at once
 * (F-16), and not their own. Of the rest a reader sees the last version. Pure.
 */
export function heardBy(
  state: Pick<FormState, 'definition' | 'answers' | 'authors' | 'pending' | 'version'>,
  person: string,
  as: readonly Participant[],
): Heard[] {
  const { definition, authors, pending, version } = state;
  if (version === 0) return [];
  const answers = visible(state.answers, definition, as);
  return urgentIn({ definition, answers }).flatMap(({ question, to }) => {
    const [answer, by] = [answers[question.id], authors[question.id]?.by];
    if (answer === undefined || by === undefined || by === person) return [];
    if (!as.includes(to) || !pending.includes(question.id)) return [];
    const more = definition.questions.flatMap((each) => {
      const given = each.requiredWhen?.question === question.id ? answers[each.id] : undefined;
      return given === undefined ? [] : [{ question: each, answer: given }];
    });
    return [{ by, question, answer, more }];
  });
}
