import type { FormDefinition, Part } from '../../../src/forms/definition.js';
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

/** What stands above a form, or above the student's preparation of it. */
export function headingOf({ title }: FormDefinition, part: Part, lang: Language): string {
  return part === 'form' ? title[lang] : textIn(lang).form.preparation(inSentence(title[lang]));
}
