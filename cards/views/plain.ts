/** Signs that a text block reads as Markdown, and those that begin a list. */
const MARKS = /[*_~`[\]<>#\\|]|^\s*(?:[-+]|\d+[.)])\s/m;

/**
 * A heading in the one of two elements that shows it as typed: a text block, which a screen reader knows for a heading, where
 * its Markdown changes nothing, else a text run. The other one is ''.
 */
export function headingOf(title: string): { heading: string; typedHeading: string } {
  return MARKS.test(title) ? { heading: '', typedHeading: title } : { heading: title, typedHeading: '' };
}

/** A name for where nothing shows it as typed, such as a choice: without the signs of Markdown. */
export function withoutMarks(name: string): string {
  return name.replace(/[*_~`[\]<>#\\|]/g, '');
}
