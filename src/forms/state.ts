import { changedBetween, marksOf } from './changed.js';
import type { Answers, FormDefinition } from './definition.js';
import type { FormRef, FormState, OwnPart } from './form.js';
import { referenceOf } from './reference.js';
import { signaturesOf, wordsIn } from './signatures.js';
import { handedInOf, type Stored, shownAnswers, valuesOf, withMarks } from './stored.js';

/** The form as it is shown: everything that follows from what is stored. Pure. */
export function stateOf(ref: FormRef, definition: FormDefinition, found: Stored): FormState {
  const stored = withMarks(definition, found);
  const { preparation, reaction, version, startedAt } = stored;
  const last = stored.submissions.find((each) => each.version === version);
  const answers = shownAnswers(definition, stored);
  return {
    ref,
    definition,
    shape: stored.shape,
    preparation: ownPart(preparation),
    answers,
    carried: carriedIn(stored, answers),
    authors: Object.fromEntries(Object.entries(stored.answers).map(([id, { by, at }]) => [id, { by, at }])),
    reaction: ownPart(reaction),
    started: startedAt !== undefined,
    ...(startedAt !== undefined && { startedAt }),
    version,
    ...(last && { submission: { version, by: last.by, at: last.at, as: last.as, reference: referenceOf(ref) } }),
    submissions: stored.submissions.map(({ version, by, at, as }) => ({ version, by, at, as })),
    pending: last === undefined ? [] : changedBetween(last.marks ?? {}, marksOf(answers)),
    ...signaturesOf(stored),
    words: wordsIn(stored),
    remarks: stored.remarks,
  };
}

/** From which form what stands here came, of the questions that nobody wrote in. */
function carriedIn({ basis, answers, preparation }: Stored, shown: Answers): FormState['carried'] {
  const prepared = handedInOf(preparation);
  return Object.fromEntries(
    Object.entries(basis.carried)
      .filter(([id]) => Object.hasOwn(shown, id) && !Object.hasOwn(answers, id) && !Object.hasOwn(prepared, id))
      .map(([id, { from }]) => [id, from]),
  );
}

function ownPart(part: Stored['reaction']): OwnPart {
  const { answers, handedInAt } = part;
  const handedIn = handedInAt === undefined ? {} : { handedInAt, handedIn: valuesOf(handedInOf(part)) };
  return { answers: valuesOf(answers), ...handedIn };
}
