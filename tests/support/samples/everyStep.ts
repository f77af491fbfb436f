import { type StepView, stepView } from '../../../cards/views/form/stap.js';
import { bareBasis } from '../../../src/forms/basis.js';
import { shapesOf } from '../../../src/forms/consistent.js';
import type { Answers, FormDefinition, Part, Question } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import type { FormState } from '../../../src/forms/form.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import { everyForm } from '../everyForm.js';
import { anAdviceState, fullAnswers, richBasis, usualAnswers } from './adviesformulier.js';
import { aFormState } from './form.js';

/** One step of one form in one shape, filled in one way. */
export interface EveryStep {
  what: string;
  definition: FormDefinition;
  state: FormState;
  part: Part;
  step: number;
  questions: readonly Question[];
  view: StepView;
}

/** A letter, one that takes three bytes, one of a wide script, and one that is two characters and four bytes. */
const longOnes = ['a', '€', '語', '😀'];

/** Every version of both forms as the content has it, and the adviesformulier as large as a partnership can make it too. */
const forms = everyForm().flatMap((content) => {
  const bases = content.id === 'startgesprek' ? [bareBasis] : [bareBasis, richBasis];
  return bases.map((basis) => ({
    definition: effectiveForm(content, basis),
    shapes: shapesOf(content),
  }));
});

/** Every step of both forms in all their versions and shapes: empty, as usual, and with the longest answers that an input takes. */
export function everyStep(lang: Language): EveryStep[] {
  return forms.flatMap(({ definition, shapes }) =>
    shapes.flatMap((shape) => {
      const fillings: [string, Answers][] = [
        ['empty', {}],
        ['usual', usualAnswers(definition, shape)],
        ...longOnes.map((sign): [string, Answers] => [`full of ${sign}`, fullAnswers(definition, shape, sign)]),
      ];
      return fillings.flatMap(([filling, answers]) =>
        (['preparation', 'form', 'reaction'] as const).flatMap((part) =>
          stepsOf(definition, shape, part).map(({ id, questions }, step): EveryStep => {
            const state: FormState = {
              ...(definition.id === 'startgesprek' ? aFormState() : anAdviceState()),
              ...{ definition, shape, answers, preparation: { answers }, reaction: { answers } },
            };
            const student = 'Youssef Amrani';
            const view = stepView({ definition, state, part, step, student, group: '5', lang });
            const what = `${definition.id} ${definition.version} ${shape} ${part} ${id}, ${filling}`;
            return { what, definition, state, part, step, questions, view };
          }),
        ),
      );
    }),
  );
}
