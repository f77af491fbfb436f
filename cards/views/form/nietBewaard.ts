import type { Answers, Part } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type AnswerBlock, blocksOf } from './blocks.js';
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
  /** The student's whole name. */
  student: string;
  lang: Language;
}

/**
 * The cards with what came too late, for who typed it to take along; none when nothing did. What is too long for one card goes on in the
 * next: it is kept nowhere, so there is nothing to turn a page with.
 */
export function unsavedViews({ state, part, unsaved, student, lang }: UnsavedInput): UnsavedView[] {
  const { definition, shape, version } = state;
  const { form, nalezen } = textIn(lang);
  const steps = stepsOf(definition, shape, part);
  const blocks = blocksOf({ steps, answers: unsaved, version, nameOf: () => '', lang });
  if (blocks.length === 0) return [];
  const title = form.unsaved.title(inSentence(headingOf(definition, shape, part, lang)));
  const pages = pagesOf(blocks, PAGE_BYTES, nalezen.read.continued);
  return pages.map((onPage, at) => ({
    lang,
    summary: `${title} ${form.of(firstName(student))}`,
    title,
    student: form.of(student),
    intro: form.unsaved.intro,
    page: pages.length > 1 ? form.read.page(at + 1, pages.length) : '',
    blocks: onPage,
  }));
}
