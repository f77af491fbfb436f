import type { Admission } from './here.js';
import type { Decision, Question } from './policy.js';
import { actions, dataKinds } from './table.js';

type Code = Extract<Decision, { allowed: false }>['reason'] | Extract<Admission, { allowed: false }>['reason'];

/**
 * A refusal as it is logged: codes only, no name, no id, no text of the speaker. `record`: of a person we know it is kept in
 * the audit, of a stranger it is only counted.
 */
export interface Refusal {
  record: 'audit' | 'count';
  code: Code;
  data?: string;
  action?: string;
}

/** The refusal in a decision, or undefined when it was allowed. */
export function refusalOf(
  speaker: 'known' | 'stranger',
  decision: Decision | Admission,
  question?: Pick<Question, 'data' | 'action'>,
): Refusal | undefined {
  if (decision.allowed) return undefined;
  return {
    record: speaker === 'known' ? 'audit' : 'count',
    code: decision.reason,
    ...(question && { data: known(dataKinds, question.data), action: known(actions, question.action) }),
  };
}

/** A kind or an action may come from a forged card: what is not ours does not reach the log. */
function known(names: readonly string[], name: string): string {
  return names.includes(name) ? name : 'unknown';
}
