import type { Answer } from './answer.js';
import type { Catalogue } from './catalogue.js';
import { factAsked, factMeant } from './facts/factAsked.js';
import type { Speaker } from './glossary.js';
import { belongsToCue } from './meaning/cues.js';
import { distinct, type Finder, finder } from './meaning/finder.js';
import type { Candidate } from './meaning/resolve.js';
import { unknown } from './meaning/unknown.js';
import { personAsked } from './person/personAsked.js';
import { isDefining } from './reading/defining.js';
import { cleaned, type Token, tokenise } from './reading/normalise.js';
import { oddName } from './reading/oddName.js';
import { type Part, partsOf, type Term } from './reading/parts.js';
import { type Reading, readQuestion } from './reading/question.js';
import { withSpelling } from './reading/spelling.js';
import { unglued } from './reading/unglued.js';
import { smallTalk, withoutPoliteness } from './smalltalk/smalltalk.js';

const MOST_NEAR = 3;

/** A question as far as it was read before its terms are looked at. */
export interface Asking {
  question: string;
  /** Without politeness. */
  tokens: readonly Token[];
  /** The same, cut into terms, places and words; corrected for spelling where the words as typed gave nothing. */
  parts: readonly Part[];
  speaker: Speaker;
  catalogue: Catalogue;
}

/** The way from a question to an answer, in order: small talk, terms, reading, spelling, the meaning that is meant. */
export function answerTo(question: string, speaker: Speaker, catalogue: Catalogue): Answer {
  const tokens = tokenise(question).flatMap(unglued);
  const odd = oddName(question, tokens, speaker, catalogue.index);
  if (odd !== undefined) {
    const reading: Reading = { kind: 'terms', terms: [odd], naming: false, places: [] };
    return answerTerms(
      reading,
      odd,
      [],
      odd.tokens.map(({ raw }) => raw).join(' '),
      finder(speaker, [], tokens, catalogue),
    );
  }
  const talk = smallTalk(tokens);
  if (talk !== undefined) return { status: 'other', kind: talk };

  const asking = withoutPoliteness(tokens);
  const { reading, parts } = readTerms(asking, catalogue);
  const asked0: Asking = { question, tokens: asking, parts, speaker, catalogue };
  const meant = personAsked(asked0) ?? factAsked(asked0) ?? (reading.kind === 'terms' ? undefined : factMeant(asked0));
  if (meant !== undefined) return meant;
  if (reading.kind === 'nothing' && reading.asking) return { status: 'other', kind: 'help' };
  const placesNamed = 'places' in reading ? reading.places : [];
  const find = finder(speaker, placesNamed, tokens, catalogue);
  const asked = (term: Term) => cleaned(question).slice(term.tokens[0]?.start, term.tokens.at(-1)?.end);
  if (reading.kind === 'terms') {
    const [first, ...others] = reading.terms;
    if (first !== undefined) return answerTerms(reading, first, others, asked(first), find);
  }
  if (reading.kind === 'which') return choiceOfTerms(reading.terms, reading.terms.map(asked).join(' / '), find);
  return unknown('terms' in reading ? reading.terms : [], parts, question, find, catalogue);
}

/** Words in quotes are the term, when they are one; spelling is only looked at when the words as typed give nothing. */
function readTerms(tokens: readonly Token[], { index }: Catalogue): { reading: Reading; parts: Part[] } {
  const parts = partsOf(tokens, index);
  const reading = read(parts);
  const quoted = tokens.filter((token) => token.quoted);
  if (quoted.length > 0 && quoted.length < tokens.length) {
    const inQuotes = read(partsOf(quoted, index));
    const around = reading.kind === 'terms' ? { naming: reading.naming, places: reading.places } : {};
    if (inQuotes.kind === 'terms') return { reading: { ...inQuotes, ...around }, parts };
  }
  if (reading.kind !== 'else') return { reading, parts };
  const spelled = withSpelling(parts, index);
  const corrected = read(spelled);
  return corrected.kind === 'else' ? { reading, parts } : { reading: corrected, parts: spelled };
}

function read(parts: readonly Part[]): Reading {
  const terms = parts.filter((part) => part.kind === 'term');
  return readQuestion(parts, { isCue: (word) => belongsToCue(word, terms), isDefining });
}

function answerTerms(
  reading: Extract<Reading, { kind: 'terms' }>,
  first: Term,
  others: readonly Term[],
  asked: string,
  find: Finder,
): Answer {
  const resolution = find.resolve(first, others);
  const [best, ...rest] = resolution?.candidates ?? [];
  if (resolution === undefined || best === undefined) return { status: 'unknown', asked, near: [] };
  const explained = (candidate: Candidate) => candidate.entry.explained !== 'no';
  if (!resolution.sure) {
    const options = resolution.candidates.filter(explained).map(find.meaning);
    if (options.length > 1) return { status: 'choice', asked, options };
  }
  const also = distinct([...others.flatMap((term) => find.resolve(term)?.candidates[0] ?? []), ...rest])
    .filter((candidate) => explained(candidate) && candidate.entry.id !== best.entry.id)
    .map(find.meaning);
  if (!explained(best)) return { status: 'unknown', asked, unexplained: best.entry, near: also.slice(0, MOST_NEAR) };
  const meaning = find.meaning(best);
  const naming = reading.naming ? find.naming(meaning) : undefined;
  return {
    status: 'answer',
    asked,
    meaning,
    also,
    spelled: first.spelled,
    ...(naming === undefined ? {} : { naming }),
    ...(resolution.note === undefined ? {} : { note: resolution.note }),
  };
}

function choiceOfTerms(terms: readonly Term[], asked: string, find: Finder): Answer {
  const options = distinct(terms.flatMap((term) => find.resolve(term)?.candidates[0] ?? []));
  return { status: 'choice', asked, options: options.map(find.meaning) };
}
