import type { FormDefinition, FormStep, Part, Question, Shape } from './definition.js';

/** A step with its questions, as one shape asks them. */
export interface Asked extends Omit<FormStep, 'questions'> {
  questions: readonly Question[];
}

/** The steps of a part in this shape, in order. */
export function stepsOf(definition: FormDefinition, shape: Shape, part: Part): Asked[] {
  const byId = new Map(definition.questions.map((question) => [question.id, question]));
  const asked = partOf(definition, part).map((step) => ({
    ...step,
    questions: step.questions
      .flatMap((id) => byId.get(id) ?? [])
      .filter(({ shapes }) => shapes === undefined || shapes.includes(shape)),
  }));
  return asked.filter(({ questions }) => questions.length > 0);
}

/** All questions of a part in this shape, in order of asking. */
export function questionsOf(definition: FormDefinition, shape: Shape, part: Part): Question[] {
  return stepsOf(definition, shape, part).flatMap(({ questions }) => questions);
}

/** The steps of a part as the definition lists them. */
export function partOf(definition: FormDefinition, part: Part): readonly FormStep[] {
  const { preparation, steps, reaction } = definition;
  return { preparation, form: steps, reaction }[part];
}
