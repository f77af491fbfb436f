/** A term to press for. */
export interface TermButton {
  id: string;
  title: string;
}

/** A button to say that an answer is not right. `question` is as typed. */
export interface Doubt {
  title: string;
  question: string;
  entry: string;
}
