import type { Answers, Part } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type AnswerBlock, bare, blocksOf } from './blocks.js';
import { PAGE_BYTES, pagesOf } from './pages.js';
import { headingOf, inSentence } from './title.js';

/** What `cards/nietBewaard.json` shows: what somebody typed that is not in the form. '' and [] for nothing. */
export interface UnsavedView {
  lang: Language;
  /** The line of a notification: no answers, no surname. */
  summary: string;
  title: string;
  student: string;
  intro: string;
  page: string;
  blocks: AnswerBlock[];
  [field: string]: unknown;
}

export interface UnsavedInput {
  state: FormState;
  part: Part;
  /** The reader's own words. */
  unsaved: Answers;
  /** What was typed in fields that this form does not have. */
  stray?: readonly string[];
  /** The student's whole name. */
  student: string;
  lang: Language;
}

/**
 * The cards with what came too late, or for another version of the form, for who typed it to take along; none when nothing did. What is too long for one card goes on in the
 * next: it is kept nowhere, so there is nothing to turn a page with.
 */
export function unsavedViews({ state, part, unsaved, stray = [], student, lang }: UnsavedInput): UnsavedView[] {
  const { definition, shape, version } = state;
  const { form, nalezen } = textIn(lang);
  const steps = stepsOf(definition, shape, part);
  const late = blocksOf({ steps, answers: unsaved, version, nameOf: () => '', lang });
  const blocks = [...late, ...stray.map((typed): AnswerBlock => ({ ...bare, lines: [typed] }))];
  if (blocks.length === 0) return [];
  const title = form.unsaved.title(inSentence(headingOf(definition, shape, part, lang)));
  const pages = pagesOf(blocks, PAGE_BYTES, nalezen.read.continued);
  return pages.map((onPage, at) => ({
    lang,
    summary: form.about(title, firstName(student)),
    title,
    student: form.student(student),
    intro: late.length > 0 ? form.unsaved.intro : form.unsaved.otherForm,
    page: pages.length > 1 ? form.read.page(at + 1, pages.length) : '',
    blocks: onPage,
  }));
}
