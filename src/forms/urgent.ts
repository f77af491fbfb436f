import type { Day } from '../calendar/day.js';
import { absentUntil } from '../partnership/absent.js';
import type { Placement, Setup } from '../partnership/setup.js';
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

/** Who is to hear at once of what a form says now and does not yet: a seat that nobody has, or a person id of who is away until a day. */
export type Untold = { seat: Seat } | { person: string; until: Day };

/** Whom nobody can tell yet of what the form says now; `reader` knows it already. Undefined: they hear it, or there is nothing to hear. Pure. */
export function untoldIn(
  state: Pick<FormState, 'definition' | 'answers'>,
  placement: Placement,
  { setup, reader, day }: { setup: Setup; reader: string; day: Day },
): Untold | undefined {
  return urgentIn(state)
    .map(({ to: seat }): Untold | undefined => {
      const person = placement[seat];
      if (person === undefined) return { seat };
      const until = person === reader ? undefined : absentUntil(setup, person, day);
      return until === undefined ? undefined : { person, until };
    })
    .find((each) => each !== undefined);
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
