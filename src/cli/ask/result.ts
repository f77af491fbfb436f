import { toText } from '../../../cards/views/begrip/tekst.js';
import type { Answer, Meaning } from '../../glossary/answer.js';
import { canonical } from '../../glossary/entry.js';
import type { Language } from '../../language.js';
import type { Source } from '../../source.js';

/** One answer as `so ask --json` prints it; the fields and their order are what other tools read. */
export interface Result {
  q: string;
  status: 'answer' | 'choice' | 'unknown' | 'other';
  /** Canonical terms, lower case, best first; the name itself too where the question was for a name. */
  terms: string[];
  text: string;
  /** Document and lines, with the literature named there: "000:224-264 (VELON, 2018)". */
  source: string | null;
}

/** An answer in that form. */
export function resultOf(q: string, answer: Answer, language: Language): Result {
  const sources = sourcesOf(answer);
  return {
    q,
    status: statusOf(answer),
    terms: [...new Set(termsOf(answer))],
    text: toText(answer, language),
    source: sources.length === 0 ? null : [...new Set(sources.map(printed))].join('; '),
  };
}

/** A fact is an answer, with its role, form or moment as the term; who somebody is, is no question for a term. */
function statusOf({ status }: Answer): Result['status'] {
  if (status === 'fact') return 'answer';
  return status === 'person' ? 'other' : status;
}

function termsOf(answer: Answer): string[] {
  switch (answer.status) {
    case 'answer': {
      const names = answer.naming?.names.map((name) => name.nl.toLowerCase()) ?? [];
      return [...canonicals([answer.meaning]), ...names, ...canonicals(answer.also)];
    }
    case 'choice':
      return canonicals(answer.options);
    case 'unknown':
      return canonicals(answer.near);
    case 'fact':
      return canonicals([answer.meaning]);
    case 'person':
    case 'other':
      return [];
  }
}

function canonicals(meanings: readonly Meaning[]): string[] {
  return meanings.map(({ entry }) => canonical(entry));
}

function sourcesOf(answer: Answer): Source[] {
  switch (answer.status) {
    case 'answer':
      return [...answer.meaning.entry.sources, ...answer.meaning.local.flatMap(({ note }) => note.source ?? [])];
    case 'choice':
      return answer.options.flatMap(({ entry }) => entry.sources);
    case 'unknown':
      return answer.unexplained?.sources ?? [];
    case 'fact':
      return answer.facts.flatMap(({ sources }) => sources);
    case 'person':
    case 'other':
      return [];
  }
}

function printed({ document, lines, authors }: Source): string {
  return `${document}:${lines}${authors === undefined ? '' : ` (${authors})`}`;
}
