import type { Answers, FormDefinition, Participant } from './definition.js';
import { fingerprint } from './fingerprint.js';

/** A fingerprint of each answer, by question. */
export type Marks = Readonly<Record<string, string>>;

export function marksOf(answers: Answers): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, fingerprint(answer)]));
}

/** The questions that were answered otherwise, in one order. */
export function changedBetween(before: Marks, after: Marks): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].filter((id) => before[id] !== after[id]).toSorted();
}

/** Whether the student wrote something else since it was handed in. */
export function isEdited({ answers, handedIn }: { answers: Answers; handedIn?: Answers | undefined }): boolean {
  return handedIn !== undefined && changedBetween(marksOf(handedIn), marksOf(answers)).length > 0;
}

/** The questions whose answers somebody may not read who takes part as these: all of them for who takes no part. */
export function hiddenFrom({ questions }: Pick<FormDefinition, 'questions'>, as: readonly Participant[]): string[] {
  return questions
    .filter(({ readBy }) => as.length === 0 || (readBy !== undefined && !as.some((each) => readBy.includes(each))))
    .map(({ id }) => id);
}
