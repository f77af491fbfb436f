import { tokenise } from '../reading/normalise.js';

const ASKED =
  /\b(?:doet|doen|deed|taak|taken|werkzaamheden|verantwoordelijkheden|tasks?|duties|responsibilities|jobs?)\b|\b(?:do|does) .+ do\b/;

/** Whether a question is for what somebody in a role does: "wat doet een SO", "taken van de IO", "what does an IO do". */
export function tasksAsked(question: string): boolean {
  const words = tokenise(question).map(({ text }) => text);
  return ASKED.test(words.join(' '));
}
