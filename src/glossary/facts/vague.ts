/** A word of so many notions is sure of none. */
const MANY = 3;

/** Whether a word may be half of many verbs: "neemt" alone says too little of who does what. */
export function isVague(notions: readonly string[]): boolean {
  return notions.length >= MANY;
}
