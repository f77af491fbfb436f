import type { FormState } from '../../../src/forms/form.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';

/** A button below a card of a form that gives something about the form as a whole. */
export interface PaperButton {
  title: string;
  verb: 'form.pdf' | 'form.wie';
}

/** The form as a PDF: for who may read it, once it was handed in and where a link can be made. */
export function pdfButton({ version }: Pick<FormState, 'version'>, lang: Language, offersFile: boolean): PaperButton[] {
  return offersFile && version > 0 ? [{ title: textIn(lang).papier.pdf, verb: 'form.pdf' }] : [];
}

/** What a reader of a form can have beside the answers: the form as a PDF, and who did what with it. */
export function paperButtons(state: Pick<FormState, 'version'>, lang: Language, offersFile: boolean): PaperButton[] {
  return [...pdfButton(state, lang, offersFile), { title: textIn(lang).papier.who, verb: 'form.wie' }];
}
