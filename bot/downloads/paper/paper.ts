import type { Language } from '../../../src/language.js';

/**
 * A form as it is put on paper. Every string is a final sentence in `lang`: what makes the PDF chooses no words, it only
 * sets them. What people typed goes in as they typed it, line breaks and all.
 */
export interface Paper {
  lang: Language;
  /** Whose paper it is, above the title and as the author of the file: the name of the partnership. */
  from: string;
  /** What it is: "Adviesformulier halverwege". The title of the file too. */
  title: string;
  /** Which one it is, above each page after the first: "Adviesformulier halverwege, AF-7K3F2Q versie 2". */
  running: string;
  /** Whom and when it is about, who handed it in and when. */
  facts: readonly Fact[];
  sections: readonly Section[];
  /** What the student says to it, under a title of its own. */
  reaction?: Reaction;
  signatures?: Signatures;
  /** At the foot of each page: "Een advies is geen beoordeling" (F-13), made when and for whom. */
  footer: readonly string[];
  /** Joins the footer when somebody typed a sign that the font lacks, such as an emoji; □ stands in its place. */
  unprintable: string;
  /** The words of "Pagina 1 van 3". */
  counter: { page: string; of: string };
  /** When the file is made, an ISO 8601 instant. The same paper gives the same bytes. */
  madeAt: string;
}

/** A row of the table on top: "Aankomend leraar", "Fatma Yılmaz". */
export interface Fact {
  label: string;
  value: string;
  /** Must not be missed: "12 november 2026, te laat ingediend". */
  strong?: boolean;
}

export interface Section {
  title: string;
  answers: readonly Answer[];
  /** What the schoolopleider remarked at this section. */
  remarks?: readonly Remark[];
}

/** A question with what was answered to it. */
export interface Answer {
  label: string;
  /** What the question is about, in people's own words: the goal or the leeruitkomst. */
  lead?: string;
  /** What was answered; a string may hold line breaks itself. */
  lines: readonly string[];
  /** The lines are ours ("Niet ingevuld"), not what somebody typed. */
  open?: boolean;
  /** Whose answer it is, when the form is of several: "Ingevuld door Sanne de Wit". */
  by?: string;
}

export interface Remark {
  /** "Opmerking van Karin Bos, schoolopleider, 14 november 2026". */
  label: string;
  lines: readonly string[];
}

export interface Reaction {
  title: string;
  lines: readonly string[];
  by?: string;
}

/** Who did what to the form, as the last thing on the paper. */
export interface Signatures {
  title: string;
  /** Above the columns. */
  heads: Readonly<Record<keyof Signature, string>>;
  rows: readonly Signature[];
}

export interface Signature {
  who: string;
  role: string;
  /** "ingediend", "afgestemd", "bevestigd". */
  what: string;
  when: string;
}
