import type { FormDefinition, Part, Shape } from '../../../src/forms/definition.js';
import type { FormRef } from '../../../src/forms/form.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';

/** What the buttons of a form's card send back, so that a press finds its form. Untrusted when it returns. */
export interface FormIds {
  form: FormRef['form'];
  partnership: string;
  student: string;
  schoolYear: string;
  semester: 1 | 2;
  part: Part;
}

export function idsOf({ form, partnership, student, when }: FormRef, part: Part): FormIds {
  return { form, partnership, student, schoolYear: when.schoolYear, semester: when.semester, part };
}

/** A title within a sentence: "startgesprek". An abbreviation keeps its capitals. */
export function inSentence(title: string): string {
  return /^\p{Lu}{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** What a form is called: there are two adviesformulieren a semester, so theirs says which; a startgesprek there is one of. */
export function titleOf({ id, title, shapes }: FormDefinition, shape: Shape, lang: Language): string {
  return ((id === 'adviesformulier' ? shapes[shape]?.title : undefined) ?? title)[lang];
}

/** What stands above a form, above the student's preparation of it, or above the student's reaction to it. */
export function headingOf(definition: FormDefinition, shape: Shape, part: Part, lang: Language): string {
  const title = titleOf(definition, shape, lang);
  const { preparation, reaction } = textIn(lang).form;
  if (part === 'form') return title;
  return (part === 'preparation' ? preparation : reaction)(inSentence(title));
}
