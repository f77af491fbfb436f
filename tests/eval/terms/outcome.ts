import type { Answer } from '../../../src/glossary/answer.js';

/** What became of a question, in the terms of a label; ids of entries, foremost first. */
export type Outcome =
  /** `called`: the names it gives for it, where the question was for a name. */
  | { status: 'answer'; ids: string[]; called: string[] }
  | { status: 'choice'; ids: string[] }
  | { status: 'unknown'; unexplained?: string }
  | { status: 'talk'; kind: string }
  | { status: 'person'; role: string }
  | { status: 'fact'; ids: string[]; text: string };

/** The outcome that an answer of the begrippen is. */
export function outcomeOf(answer: Answer): Outcome {
  switch (answer.status) {
    case 'answer': {
      const ids = [answer.meaning, ...answer.also].map(({ entry }) => entry.id);
      return { status: 'answer', ids, called: answer.naming?.names.map(({ nl }) => nl) ?? [] };
    }
    case 'choice':
      return { status: 'choice', ids: answer.options.map(({ entry }) => entry.id) };
    case 'unknown':
      return { status: 'unknown', ...(answer.unexplained && { unexplained: answer.unexplained.id }) };
    case 'fact': {
      const about = answer.about.map(({ entry }) => entry.id);
      const ids = [answer.meaning.entry.id, ...answer.facts.map(({ term }) => term), ...about];
      const text = answer.facts.map(({ says }) => `${says.nl} ${says.en}`).join(' ');
      return { status: 'fact', ids: [...new Set(ids)], text };
    }
    case 'person':
      return { status: 'person', role: answer.role };
    case 'other':
      return { status: 'talk', kind: answer.kind };
  }
}

/** An outcome on one line. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome.status) {
    case 'answer':
      return [`answer ${outcome.ids.join(' + ')}`, ...outcome.called].join(', ');
    case 'choice':
      return `choice ${outcome.ids.join(' / ')}`;
    case 'unknown':
      return outcome.unexplained === undefined ? 'unknown' : `unexplained ${outcome.unexplained}`;
    case 'talk':
      return `talk ${outcome.kind}`;
    case 'person':
      return `person ${outcome.role}`;
    case 'fact':
      return `fact ${outcome.ids.join(' + ')}: ${outcome.text}`;
  }
}
